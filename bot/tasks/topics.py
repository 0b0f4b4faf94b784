"""Topics: which of the things that a business writes down a question is about, in every language. Pure.

A topic's words are patterns; those of a language stand together, so that another one is another table.
"""

import re

_ENGLISH: dict[str, tuple[str, ...]] = {
    "robot": (
        r"(?:are|is) (?:you|this|it) (?:a |an )?(?:real |actual )?(?:robot|bot|machine|human|person|ai|computer)",
    ),
    "who": (
        r"who (?:is this|am i (?:speaking|talking) (?:to|with)|are you)",
        r"what (?:business|company) is this",
    ),
    "hours": (
        r"(?:opening|business|working|your|ur|clinic|shop|store|pharmacy) (?:hours|times|timings?)",
        r"what(?:'?s| is| are) the timings?",
        r"^\W*(?:timings\b\W*|timing\W*\?\W*)$",
        r"what (?:are your|time do you|hours)\b.{0,60}\b(?:hours|open|close)",
        r"(?:when|what time) (?:do |does |are |is )?(?:you|u|the (?:clinic|shop|store|pharmacy)) (?:guys )?"
        r"(?:open|close|shut)",
        r"(?:are|r) you (?:guys )?(?:still )?open",
        r"how late",
        r"do you (?:work|open) (?:on )?(?:weekends?|saturdays?|sundays?)",
    ),
    "price": (
        r"how much",
        r"(?:what|wat)(?:'?s| do| does| would| will| is| are)\b.{0,60}\b(?:cost|charge|prices?|fees?|rates?|call-?out)",
        r"(?:price|prices|pricing|call-?out fee|cost of|fees?|charges)\b.{0,60}\?",
        r"^\W*(?:the )?(?:price|cost|rate|mrp|fees?|charges) (?:of|for)",
        r"^\W*(?:[\w-]+\W+){1,3}(?:price|mrp)\W*$",
    ),
    "address": (
        r"where (?:are you|is (?:your|the) (?:shop|office|clinic|store|pharmacy|business))",
        r"(?:what is|what's|whats) (?:your|the|ur) (?:(?:clinic|shop|office)(?:'?s)? )?(?:address|location)",
        r"(?:send|share|give|tell|text)(?: me| us)?(?: (?:your|the|ur|clinic|shop|office|google|full|exact)){0,3}"
        r" (?:address|location|directions)(?! of| is| was)",
        r"^\W*(?:your |the )?(?:address|location) (?:please|pls|plz)",
        r"how do i (?:get|find) (?:to )?you",
    ),
    "area": (
        r"(?:what|which) areas?",
        r"do you (?:come|go|service|cover|travel|work)(?: out)? (?:to|in|as far as)",
        r"do you (?:service|cover|deliver(?! (?:it|them|this|these|my)\b)|(?:do|have|offer) (?:home )?delivery)",
        r"(?:is )?(?:home )?delivery (?:is )?available",
    ),
    # What nobody wrote down: a person answers.
    "quality": (
        r"(?:is|are|how(?:'?s| is| are| good is)?)"
        r" (?:(?:dr|doctor)\b\.?(?: \w+)?|he|she|they"
        r"|(?:the|your|ur) (?:doctors?|dentist|plumbers?|physio|clinic|service))"
        r"(?: (?:really|any|a|an|the|very)){0,2}"
        r" (?:good|nice|best|experienced|qualified|reliable|expert)(?! (?:for|to|at|on|if|time)\b)",
        r"is (?:dr|doctor)\b\.?(?: \w+)? an? \w+",
        r"does (?:dr|doctor)\b\.?(?: \w+)? (?:also )?(?:do|treat|handle|speak|understand)",
    ),
    "payment": (
        r"(?:can|could|do|should) (?:i|we|you) (?:pay|take|accept)\b.{0,60}"
        r"\b(?:card|cash|upi|eftpos|payment|visa|credit)",
        r"how (?:can|do|to|(?:i|we) (?:go|fit|take|dey)) (?:(?:i|we) )?(?:take )?pay",
        r"payment (?:methods?|options?)",
    ),
    "services": (
        r"what (?:services|jobs|kind of (?:work|jobs)) do you",
        r"what do you do",
    ),
}
# What is bought, and no job of the speaker's own: "how much is a tap washer".
_OF_A_THING = re.compile(
    r"\b(?:how much|price|cost)\b(?:\s+(?:is|are|was|does|do|for|of|would|it))*\s+(?:a|an|one|some|the|new)\b", re.I
)
_OWN_JOB = re.compile(
    r"\b(?:my|our|mine|i|we|to|fix\w*|repair\w*|replac\w*|install\w*|servic\w*|unblock\w*|clear\w*|leak\w*|block\w*|burst"
    r"|drip\w*|broken|clogg\w*|overflow\w*|visit|call-?out|come|job)\b",
    re.I,
)
_HINDI_IN_LATIN: dict[str, tuple[str, ...]] = {
    "robot": (r"(?:aap|tum|yeh?)(?: koi)? (?:robot|machine|insaan|computer|ai)\b.{0,60}\bh(?:o|ai|ain)",),
    "who": (r"(?:aap|yeh?|tum) kaun", r"kaun bol (?:raha|rahi|rahe)", r"(?:kahan|kaha) se bol"),
    "hours": (
        r"(?:kitne|kis) (?:baje|time|samay)\b.{0,60}\b(?:khul|band|open|close)\w*",
        r"kab (?:tak )?(?:khul|band|open|close)\w*",
        r"(?:kya|aap|shop|dukaan|clinic|store|abhi|aaj|kal|sunday|ravivaa?r)\b.{0,25}"
        r"\b(?:khul[aie]|open) (?:hai|ho|hain|reh)\w*",
        r"(?:timing|samay) kya",
    ),
    "price": (
        r"kitn[aei] (?:ka|ki|ke|paise?|rupa?ye|lagega|lagenge|lagta|lagte|hoga|hogi|charge|fees?|kharch)",
        r"(?:fees?|charges?|paise?|rate|daam|keemat|kimat|price) (?:kitn[aei]|kya)",
        r"kya (?:rate|daam|keemat|fees?|charges?)",
        r"kitna(?! (?:time|samay|door|der))",
    ),
    "address": (
        r"(?:clinic|dukaan|shop|office|store|pharmacy|aap(?: log)?) (?:kahan|kaha|kidhar)",
        r"(?:pata|address|location) (?:kya|bata|bhej|de)\w*",
        r"(?:aap|clinic|dukaan|shop)\w* ka (?:pata|address)",
        r"(?:kahan|kaha|kidhar) (?:par |pe )?(?:hai|ho|hain) (?:aap|clinic|dukaan|shop)\w*",
    ),
    "area": (
        r"(?:kahan|kaha|kis|kin)(?: area| areas| ilaa?ke)?(?: mein)?(?: tak)? (?:aate|kaam karte|jaate)",
        r"(?:home )?delivery (?:bhi )?(?:hai|hoti|karte|milti|milegi|hogi)(?: hai| ho| hain)?(?: kya)?\W*$",
    ),
    "quality": (r"(?:dr|doctor)\b\.?(?: \w+)? (?:kais[aei]|ac{1,2}h{1,2}[aei]) (?:hai|hain)",),
    "payment": (
        r"(?:upi|card|cash|gpay|phonepe|paytm)\b.{0,60}\b(?:chalega|chalta|lete|loge|le lenge|ho jayega)",
        r"payment (?:kaise|kis)",
    ),
    "services": (r"kya[- ]kya (?:karte|kaam|service|milta)", r"kaun[- ]?(?:si|se) (?:services?|kaam)"),
}
_HINDI: dict[str, tuple[str, ...]] = {
    "robot": (r"(?:आप|तुम|यह|ये)(?: कोई)? (?:रोबोट|मशीन|इंसान|कंप्यूटर)",),
    "who": (r"(?:आप|यह|ये) कौन", r"कौन बोल (?:रहा|रही|रहे)", r"(?:कहाँ|कहां) से बोल"),
    "hours": (
        r"(?:कितने|किस) (?:बजे|टाइम|समय).{0,20}(?:खुल|बंद)",
        r"कब (?:तक )?(?:खुल|बंद)",
        r"(?:क्या|आप|दुकान|क्लिनिक|क्लीनिक|अभी|आज|कल|रविवार).{0,25}(?:खुला|खुली|खुले) (?:है|हैं|हो|रह)",
        r"(?:टाइमिंग|समय) क्या",
    ),
    "price": (
        r"कितन[ाेी] (?:का|की|के|पैसे|पैसा|रुपये|रुपए|लगेगा|लगेंगे|लगता|लगते|होगा|होगी|चार्ज|फ़ीस|फीस|ख़र्च|खर्च)",
        r"(?:फ़ीस|फीस|चार्ज|पैसे|रेट|दाम|क़ीमत|कीमत) (?:कितन[ाेी]|क्या)",
    ),
    "address": (
        r"(?:क्लिनिक|क्लीनिक|दुकान|ऑफ़िस|ऑफिस|स्टोर|आप|आप लोग) (?:कहाँ|कहां|किधर)",
        r"(?:पता|एड्रेस|लोकेशन) (?:क्या|बता|भेज)",
    ),
    "area": (r"(?:कहाँ|कहां|किस|किन)(?: एरिया| इलाक़े| इलाके)?(?: में)?(?: तक)? (?:आते|काम करते|जाते)",),
    "quality": (r"(?:डॉक्टर|डाक्टर)(?: \S+)? (?:कैस[ाेी]|अच्छ[ाेी]) (?:है|हैं)",),
    "payment": (r"(?:यूपीआई|कार्ड|कैश|जीपे|पेटीएम).{0,30}(?:चलेगा|चलता|लेते|ले लेंगे|हो जाएगा)",
                r"(?:पेमेंट|भुगतान) कैसे"),
    "services": (r"क्या[- ]क्या (?:करते|काम|मिलता)", r"कौन (?:सी|से) (?:सर्विस|काम)"),
}  # fmt: skip
# A vowel sign of Devanagari is no letter to \b.
_BEFORE, _AFTER = r"(?<![\w\u0900-\u097f])", r"(?!\w)"
_PATTERNS = {
    name: re.compile(
        rf"{_BEFORE}(?:(?:{'|'.join((*parts, *_HINDI_IN_LATIN.get(name, ())))}){_AFTER}|(?:{'|'.join(_HINDI[name])}))",
        re.I,
    )
    for name, parts in _ENGLISH.items()
}
NOW = re.compile(r"\b(?:now|still|abhi)\b|अभी", re.I)
TODAY = re.compile(r"\b(?:today|tonight|late|aaj)\b|आज", re.I)
# Whether there is any of a thing: "dolo 650 available?", "crocin hai kya".
_STOCK = re.compile(
    r"\b(?:available|availability|in stock|stock (?:mein|me)|(?:do|have) (?:you|u|ya) (?:guys )?(?:have|got|keep|sell"
    r"|stock)|mil(?:eg[aie]|t[aie])|hai kya|kya hai)\b|मिल(?:ेग|त)|उपलब्ध|है क्या|स्टॉक",
    re.I,
)

# With one of these a medicine is wished for, whatever is asked beside it: "add crocin, how much is it?".
WISHES_FOR_IT = re.compile(
    r"\b(?:add|send|need|want|order|keep|buy|bring|deliver|bhej\w*|chahiye|mangw\w*)\b|चाहिए|भेज|मंगव", re.I
)


def asks_for_stock(text: str) -> bool:
    """Whether it asks if a thing is there to be had."""
    return _STOCK.search(text) is not None


def topic(text: str) -> str | None:
    """What a question is about, of the things a business can write down."""
    return next((name for name, pattern in _PATTERNS.items() if pattern.search(text)), None)


def is_of_a_thing(text: str) -> bool:
    """Whether it asks what a thing costs, and tells of no job of the speaker's own."""
    return _OF_A_THING.search(text) is not None and _OWN_JOB.search(text) is None

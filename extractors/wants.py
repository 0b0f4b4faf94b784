"""What a sentence to a business wants where the rules of `intent` saw nothing surer. Knows no talk and no task.

The talk has its own ways with these (a medicine is a fact, a question is looked up); labelled rows want one word.
"""

import re

from extractors import medicine
from extractors.facts import Heard
from extractors.plain import plain

# Codes of services whose business is asked for medicines.
_DEALS = frozenset({"refill", "prescription", "general_consultation"})
_MANNERS = frozenset({None, "greet", "thank", "bye"})
# Which of the intents found otherwise give way.
_GIVES_WAY = {
    "complain": _MANNERS | {"handoff", "cancel", "book"},
    "refill": _MANNERS | {"repeat", "book"},
    "question": _MANNERS,
}
_WRONGED = re.compile(
    r"\b(?:(?:gave|given|sent|got|received|delivered|dispensed|brought|fitted|installed) (?:me |us |my \w+ |him |her )?"
    r"(?:the |a |an |some |totally |completely )*(?:wrong|expired|broken|damaged|out of date)\b"
    r"|(?:was|were|is|are|came|been) short by\b|missing from my (?:order|delivery|bag|parcel|pack)"
    r"|(?:want|need|give|demand|like|get)\b[^.?!]{0,40}\b(?:money|fee|cash|deposit|payment) back\b|\brefund me\b"
    r"|(?:on hold|on the phone|in (?:the |your )?(?:queue|line))\b[^.?!]{0,30}"
    r"\b(?:minutes|mins|hours?|ages|forever|all (?:day|morning))\b"
    r"|why (?:was|were|am|did|have|has) (?:i|we|you|my)\b[^.?!]{0,20}\b(?:billed|charged?|charge|taken|debited)\b"
    r"|(?:billed|charged|debited)(?: (?:me|us))?\b[^.?!]{0,40}\b(?:twice|two times|double|never|wrong\w*|too much"
    r"|again|but)\b"
    r"|(?:no ?(?:one|body)|never|didn'?t|hasn'?t|haven'?t|not) (?:\w+ )?(?:called|rang|rung|phoned|call|ring|got|get)"
    r" (?:me |us )?back\b"
    r"|(?:stop|quit) (?:sending|texting|calling|spamming|emailing|messaging|ringing) (?:me|us|my)\b|\b(?:junk mail"
    r"|spam(?:ming)?)\b"
    r"|(?:take|get) (?:me|us|my \w+) off (?:\w+ ){0,3}(?:mailing|marketing|email|sms|call|spam) ?lists?\b|unsubscribe"
    r"|you(?:r \w+| guys| lot)?(?: just| only)? (?:fixed|repaired|installed|put in|replaced|unblocked"
    r"|did)\b[^.?!]{0,50}"
    r"\b(?:again|already|still|broke\w*|worse)\b"
    r"|(?:shocking|lousy|dodgy|shoddy|botched|sloppy|half[- ]?(?:baked|arsed|done)|crap|rubbish) (?:job|work|service)"
    r"|not (?:good enough|acceptable|on mate|fair)\b|(?:is|'s|what) a (?:joke|disgrace|rip ?off|rort)\b|had enough of"
    r"|\b(?:fed up|sick and tired|sick of (?:waiting|being|your|this|calling|ringing)|tired of (?:waiting|being|your))"
    r"|(?:bill|invoice|quote)\b[^.?!]{0,30}\b(?:too (?:high|much)|wrong|outrageous|ridiculous|a shock|shocked|tears)"
    r"|(?:tears|shocked|horrified|furious|disgusted)\b[^.?!]{0,30}\b(?:bill|invoice|price|service)"
    r"|(?:order|delivery|parcel|plumber|doctor|nurse|guy|bloke|medicines?)\b[^.?!]{0,20}"
    r"\b(?:never|hasn'?t|didn'?t|still not|no) (?:\w+ )?(?:came|come|turned up|arrived?|showed|shown|rang|called)\b"
    # Hindi in Latin letters and Pidgin.
    r"|galat (?:\w+ ){0,2}(?:bhej|di\b|diy|de\b|mil)\w*"
    r"|(?:ghant\w+|subah|kal|der) se (?:\w+ ){0,3}(?:wait|intezaar|intzaar|baith|line)\w*"
    r"|koi (?:\w+ )?(?:sun|jawab|uth|dekh|aa?y)\w* (?:\w+ )?nahin?\b|koi (?:\w+ )?nahin? (?:sun|jawab|uth|dekh|aa?y)\w*"
    r"|badtam\w+|paisa?e? (?:kaat|kat|le li)\w*|(?:kharab|bekaa?r|ghatiya|bakwaa?s|gande?) (?:\w+ )?(?:service|kaam"
    r"|log)"
    r"|(?:service|kaam) (?:\w+ )?(?:kharab|bekaa?r|ghatiya|bakwaa?s)|dhokha"
    r"|don charge (?:me|us)|chop (?:my|our) money|(?:una|dem|doctor|plumber)(?: \w+)? no (?:even )?(?:try|answer"
    r"|pick|come|send"
    r"|look|serious)\w*|i don (?:dey )?(?:wait|tire)\b|nobody (?:dey |don |even )*(?:answer|pick|come|attend)\w*)"
    r"|गलत (?:\S+ )?(?:भेज|दी|दे|मिल)|घंट\S+ से|कोई (?:\S+ )?(?:नहीं|नही) (?:सुन|उठा|आया)|बहुत (?:खराब|बेकार|घटिया)"
)
_THING = (
    r"(?:tablets?|medicines?|medications?|meds|pills?|prescriptions?|scripts?|inhalers?|puffers?|insulin|capsules?"
    r"|drops|syrup|cream|patches|dawai\w*|dawa\w*|dava\w*|goli\w*|strips?|patt[aei]|repeats|refills?|webster(?: pack)?"
    r"|दव\S*|गोल\S*|drugs?)"
)
# What stands for a medicine that was named, where its name was.
_MARK = "\x01"
_SO = rf"(?:{_MARK}|{_THING}(?![\w\u0900-\u0963]))"
_FEW = (
    r"(?:(?!(?:with|while|if|about|something|some(?:one|body)|doctor|appointment|know|price|cost|after|before|help"
    r"|against|to (?:know|ask|talk|speak|complain)"
    r"|cancel)\b)[^\s.?!]+ ){0,5}?"
)
_ASKED_FOR = re.compile(
    rf"(?<!don't )(?<!dont )(?<!not )(?<!n't )(?<!longer )\b(?:need|needs|want|wanna|like|get|order|send|deliver"
    rf"|bring|give"
    rf"|dispense|fill|refill|renew|repeat|reorder|buy|supply|keep(?: ready| aside)?|put aside|set aside|pack|make up"
    rf"|pick up"
    rf"|collect|(?:can|could|may) (?:i|we) (?:please )?(?:have|grab)|due for|another|more|last)\b {_FEW}{_SO}"
    rf"|{_SO}[^.?!]{{0,40}}?\b(?:again\b|refill|khatam|khtm|finish|gone\b|over\b|out\b|(?:is|are) due\b"
    rf"|needs? filling|filled"
    rf"|chah?i[yea]\w*|bhej\w*|bhij\w*|mangw?[aon]\w*|lena\b|leni\b|lene\b|de (?:do|dijiye|dena)|dijiye|dila\w*"
    rf"|dobara|phir se"
    rf"|ready\b|asap\b|please\W*$|pls\W*$|plz\W*$|thanks\W*$|same as|from last|last (?:month|time)|चाहिए|भेज|खत्म"
    rf"|ख़त्म|दे दो"
    rf"|दीजिए)"
    rf"|\b(?:(?:have|got|has|there's|am|i'm|im) (?:no|out of)|without|(?:one|two|three|few|\d+"
    rf"|couple) (?:\w+ )?left (?:of|in)|last \w+ (?:\w+ )?(?:of|left))"
    rf" {_FEW}{_SO}(?!\s*(?:in stock|for me|prescribed|work))|{_SO}\s*(?:\w+ )?left\b|\bonly \w+ {_SO}"
    rf"|{_SO}[^.?!]{{0,60}}\b(?:can|could|may|will) (?:i|we|you) (?:please )?(?:get|have|order|send|do"
    rf"|give)\b[^.?!]{{0,20}}"
    rf"\b(?:more|another|it|some|them|again)\b"
)
_USUAL = re.compile(
    r"\b(?:same (?:\w+ ){0,2}(?:as|like|like) (?:last|before|usual|always|previous)|(?:the|my|our|his|her) (?:usual"
    r"|regulars?|"
    r"monthly)\b|repeats? (?:\w+ )?due|same (?:order|again|ones?|lot|thing)|pichli baar|pichle mahine|har mahine"
    r"|wahi (?:wali|order"
    r"|dawa\w*))"
)
# A medicine asked about, and not for.
_PRICE_OR_STOCK = re.compile(
    r"\b(?:how much|price|cost|costs|cheaper|cheap|generic|in stock|stock|available|availability|kitn\w+|mileg[aei]"
    r"|mil jay\w+"
    r"|milt[aei]|rate|discount|shortage|side effects?|una (?:get|sell|dey sell)|any(?:thing)? (?:left|more) in)\b"
    r"|^\W*(?:do|does|did|have|has|is|are|was|what|when|where|which|who|why|how|any|got|should|will)\b(?! (?:one"
    r"|more)\b)"
    r"|\b(?:safe|together|dose|mix|allergic|overdos\w*|swallowed|took|taken|taking)\b|कितन|मिलेग"
)
_ASKS = re.compile(
    r"^\W*(?:(?:ok|okay|um+|uh|so|and|but|hi|hello|hey|good|morning|afternoon|evening|sorry|please|excuse me|mate"
    r"|sir|madam|well"
    r"|thanks|actually|quick question|just)\b\W*)*"
    r"(?:(?:do|does|did|is|are|was|has|how|hows|what|whats|what's|when|whens|when's|where|wheres|where's|which|who"
    r"|whos|who's|why"
    r"|any|anyone|wetin|kya|kab|kaun|kaise|kahan|una|should|got (?:a|an|any)|have you|have u|क्या|कब|कहाँ"
    r"|कितन\S*)\b(?! (?:if|about the))"
    r"|(?:can|could|may|will|would|must|shall) (?:i|we|it|that|he|she|they|there|the|my|someone under|kids|children)\b"
    r"|(?:can|could|will|would) (?:you|u) (?:please )?(?:tell|explain|let me know|confirm|do)\b)"
    r"|\b(?:wondering|curious|keen to know|like to know|want to know|wanted to know|want to ask|wanted to ask"
    r"|wanna know"
    r"|need to know|like to ask|tell me (?:if|whether|about|how|what|when)|let me know (?:if|whether|how|what|when)"
    r"|question about"
    r"|enquir\w+|inquir\w+|(?:ringing|calling|ring|call|here|phoning|asking|writing) (?:about|to (?:check|ask"
    r"|find out|see (?:if|whether)))"
    r"|(?:interested in|tap into|eligible for|qualify for|ask about)\b)"
    r"|\b(?:hai|hain|h|ho|milega|milegi|sakte|sakta|hota|hoti|aata|aate) (?:kya|na)\W*$|\bkya\W*$|\b(?:kitn[aei]|kab"
    r"|kahan|kaunsa)\b"
    r"|\?\s*$|(?:क्या|कब|कितन|कहाँ|कहां)\S*"
)
# Around a medicine's name alone: "omeprazole 20 and two boxes of cetirizine".
_LISTED = frozenset(
    f"{_MARK} hi hello hey good morning afternoon evening and also my the of some aur or please pls plz thanks ji sir x"
    " mg mcg one two three four do ek teen strip strips box boxes packet packets bottle bottles tablets for dad"
    " mum mother father".split()
)
_LONGEST = 400  # characters; more than that asks several things


def _marked(heard: Heard, text: str) -> str:
    """The text with each medicine named made one mark."""
    for fact in sorted(medicine.find(heard), key=lambda fact: -fact.span[0]):
        if fact.confidence > 0.7:
            start, end = fact.span
            text = f"{text[:start]} {_MARK} {text[end:]}"
    return " ".join(text.split())


def _refills(heard: Heard, text: str, *, is_known: bool) -> bool:
    sold = heard.words.services.keys()
    if is_known and _DEALS.isdisjoint(sold) or _PRICE_OR_STOCK.search(text):
        return False
    marked = _marked(heard, text)
    if _ASKED_FOR.search(marked) or is_known and "refill" in sold and _USUAL.search(text):
        return True
    listed = [word for word in re.split(r"[\s,.!&+]+", marked) if word]
    return is_known and _MARK in marked and all(word in _LISTED or word[0].isdigit() for word in listed)


def better(heard: Heard, intent: str | None, *, is_known: bool) -> str | None:
    """The intent of the whole sentence: the one found by its rules, or the one that its shape tells.

    `is_known`: it was said to a business whose words `heard` has. Else a question may be about anything in the world.
    """
    text = plain(heard.text)[:_LONGEST]
    if intent in _GIVES_WAY["complain"] and is_known and _WRONGED.search(text):
        return "complain"
    if intent in _GIVES_WAY["refill"] and _refills(heard, text, is_known=is_known):
        return "refill"
    if intent in _GIVES_WAY["question"] and is_known and not heard.question and _ASKS.search(text):
        return "question"
    return intent

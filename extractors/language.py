"""In which language the customer wants to talk: asked for ("Hindi mein baat karo"), or plain from what they write.

A language asked for is a fact; `written_in` is only evidence, and what it leads to is decided elsewhere.
"""

import itertools
import re

from extractors.facts import Fact, Heard

_MOST = 2000
# Names of languages as people say them, each with its code (ISO 639); whoever answers knows which of them it speaks.
_NAMES = {
    "en": r"english|inglish|engl?ish|angre[zj]i|angrez[iy]|अंग्रे[ज़ज]़?ी|अँग्रे[ज़ज]़?ी|इंग्लिश|इंगलिश",
    "hi": r"hindi|hindee|hindustani|हिंदी|हिन्दी|हिंदि",
    "ta": r"tamil|तमिल",
    "te": r"telugu|तेलुगु|तेलुगू",
    "kn": r"kannada|कन्नड़|कन्नड",
    "ml": r"malayalam|मलयालम",
    "mr": r"marathi|मराठी",
    "bn": r"bengali|bangla|बंगाली|बांग्ला",
    "gu": r"gujarati|गुजराती",
    "pa": r"punjabi|panjabi|पंजाबी",
    "ur": r"urdu|उर्दू",
    "yo": r"yoruba",
    "ha": r"hausa",
    "ig": r"igbo",
    "pcm": r"pidgin",
    "zh": r"mandarin|cantonese|chinese",
    "ar": r"arabic",
    "vi": r"vietnamese",
    "el": r"greek",
    "it": r"italian",
    "es": r"spanish",
    "fr": r"french",
}
_ANY = "|".join(_NAMES.values())
# A vowel sign of Devanagari is no letter to a pattern's \b, so the edges of words are named.
_OPEN, _SHUT = r"(?<![\w\u0900-\u097f])", r"(?![\w\u0900-\u097f])"
_NAMED = re.compile(rf"{_OPEN}(?:{_ANY}){_SHUT}", re.I)
# Most that is said names no language: a cheap look for pieces of the names comes first.
_PIECES = tuple(
    "hind ngl angre tamil telugu kannada malayalam marathi beng bangla gujarat njabi urdu yoruba hausa igbo pidgin "
    "manda canton chinese arabic vietnam greek italian spanish french".split()
)
_CODES = tuple((code, re.compile(words, re.I)) for code, words in _NAMES.items())
_MOST_NAMED, _BEFORE, _AFTER = 6, 60, 40
_IN = r"(?:mein|main|mai|me|m|may|में|मे)"
# Said beside the name when nothing else is: "yes, Hindi please", "in English", "हिंदी में".
_SMALL = frozenset(
    "please pls plz kindly ji jee na only just in yes no ok okay hi hello hey namaste use try prefer i want need it "
    "language bhasha mein main mai me m sir madam ma'am thanks thank you bhai bhaiya haan nahi sorry for and but sirf "
    "is available option possible any chance of back to go again what's whats that this say it's "
    "bas keval कृपया प्लीज़ प्लीज जी ना सर मैडम भैया में मे भाषा नमस्ते हाँ हां नहीं सिर्फ़ सिर्फ केवल बस".split()
)
_TALK = (
    r"(?:baa?th?\w*|bol\w*|bata\w*|batl\w*|likh\w*|samjha\w*|jawaa?b|reply|kar\w*|chat|type|jaan\w*|samajh\w*|ho\s+(?:sak|ja)\w*"
    r"|बात|बोल|बता|लिख|समझ|जवाब|कर|जान|हो\s+(?:सक|जा))"
)
_SPEAK = (
    r"(?:speak|speaking|talk|talking|chat|chatting|reply|respond|answer|write|type|continue|converse|communicate|(?:say|repeat|tell|explain)(?:\s+(?:it|that|this|me|again|please)){0,3}"
    r"|do\s+(?:this|it)|have\s+(?:this|it)|know|understand|support)(?:\s+(?:to|with)\s+(?:me|us|you))?(?:\s+only)?(?:\s+in)?"
)
# "Hindi mein baat karo", "angrezi mein boliye", "हिंदी में बात कीजिए", "Hindi aati hai kya".
_THEN = re.compile(
    rf"\s+(?:bhasha\s+|भाषा\s+)?(?:{_IN}\s+)?(?:(?:hi|bhi|ही|भी)\s+)?{_TALK}"
    rf"|\s+(?:aa?ti|aa?ta|आती|आता|ati)\s+(?:hai|h|he|है|हैं)",
    re.I,
)
# "mujhse Hindi mein", "baat Hindi mein": how to talk is said before.
_FIRST = re.compile(rf"{_OPEN}(?:baat|mujhse|mujh\s+se|बात|मुझसे)\s+(?:sirf\s+|सिर्फ़?\s+)?$", re.I)
# "My English is weak, Hindi please": at the end, on its own.
_EDGE_BEFORE = re.compile(r"[,.;!?।]\s*(?:so\s+|then\s+|only\s+|in\s+)?$", re.I)
_EDGE_AFTER = re.compile(rf"(?:\s+(?:{_IN}|please|pls|plz|only|प्लीज़?))+\W*$", re.I)
_THEN_IN = re.compile(rf"\s+{_IN}{_SHUT}", re.I)
# "Can we speak English", "do you speak Hindi", "please continue in English", "I only speak Hindi", "switch to Hindi".
_ASKED = re.compile(
    rf"\b(?:can|could|may|shall|will|would|do|let'?s|lets|let)\s+(?:you\s+|we\s+|i\s+|us\s+|me\s+)?(?:please\s+)?{_SPEAK}\s+$"
    rf"|(?:^|[.,!?;।]|\b(?:please|pls|kindly|ok|okay|yes|no|hi|hello|hey|namaste|so|and|but|sorry))\s*{_SPEAK}\s+$"
    rf"|\b(?:i|we)(?:'d|'ll)?\s+(?:(?:would|will|want|need|can|like|prefer|only|rather|just|to)\s+){{0,4}}{_SPEAK}\s+$"
    r"|\b(?:switch|change|shift|move|go)\s+(?:(?:it|this|over|back|the|language)\s+){0,3}(?:in)?to\s+$"
    r"|\b(?:prefer|choose|select|only|sirf|keval)\s+$",
    re.I,
)
# "I don't speak English", "Hindi nahi aati": the other one is wanted.
_NOT_BEFORE = re.compile(
    r"\b(?:don'?t|dont|do\s+not|can'?t|cant|cannot|can\s+not|not|no|never|stop)\s+(?:(?:speak|speaking|know|understand|follow|"
    r"get|use|good|at|comfortable|fluent|familiar|talk|talking|in|want|much|well|very|your)\s+){0,3}$",
    re.I,
)
_NOT_AFTER = re.compile(
    r"\s+(?:(?:samajh|theek|acch?hi|achhi|itni|zyada|mein|se|समझ|में|ठीक|से|ज़्यादा)\s+){0,3}"
    rf"(?:nahi|nahin|nai|nhi|mat|na|नहीं|नही|मत){_SHUT}",
    re.I,
)
# A person who speaks it, a class, a film: none of them is how to talk here.
_ABOUT_BEFORE = re.compile(
    r"\b(?:doctor|dr|someone|somebody|anyone|anybody|staff|person|nurse|plumber|therapist|counsellor|interpreter|he|she"
    r"|they|wife|husband|mother|father|mum|mom|son|daughter)\b[^.?!]{0,30}$",
    re.I,
)
_ABOUT_AFTER = re.compile(
    r"[\s-]+(?:speaking\s+)?(?:doctor|staff|person|nurse|plumber|teacher|class|classes|exam|test|movie|film|news|song|medium"
    r"|newspaper|restaurant|food|tea|takeaway|street|st|road|rd|lane|avenue|herbs?|wala)\b",
    re.I,
)

# Words that hold a sentence together and are nothing in the other language; "do", "to", "me", "main" are in both.
_HINDI = frozenset(
    "hai hain hoon hun mujhe mujhko mera meri mere aap aapka aapki aapke aapko apna apni apne hum humara hamara "
    "hamari humko humein tum unka unki unke uska uski uske isko usko yeh yah woh voh kya kyun kyu kyon kaise kaisa "
    "kaisi kab kahan kahaan kidhar kitna kitne kitni kaun kaunsa kaunsi nahi nahin nhi mat haan han ji ka ki ke ko "
    "mein se bhi aur lekin magar kyunki liye chahiye chahie chaiye karna karni karne karo kijiye kijie karwana "
    "karwani karana karani raha rahi rahe gaya gayi gaye hua hui hue hoga hogi tha thi wala wali wale dena dijiye "
    "lena lijiye batao bataiye boliye milega milegi sakta sakti sakte dikhana dikhani khatam aaya aayi jaldi abhi "
    "thoda bahut".split()
)
# Of these two are still none: they are names and words of other languages as well.
_WEAK = frozenset("ka ki ke ko se ji mat han hun hue tha tum yah hui".split())
_ENGLISH = frozenset(
    "the a an is are am was were be been i i'm i'd i've my you your we our he she his her they it its it's this "
    "that these of for with from at on in and or but not don't doesn't isn't can't can could would should will do "
    "does did have has had need want when where what which who how why there here some any please about into "
    "because if so".split()
)
_WORDS = re.compile(r"[\u0900-\u097f]+|[^\W\d_\u0900-\u097f]+(?:['’][^\W\d_]+)?")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_DEVANAGARI = re.compile(r"[\u0900-\u097f]+")
# Words of which one alone shows that a sentence, not only a name, is written in Devanagari.
_SMALL_HINDI = frozenset(
    "है हैं हूँ हूं हो था थी थे में का की के को से पर मुझे मेरा मेरी मेरे मैं हम आप आपका आपकी क्या कब कहाँ कहां कितना कितने कितनी "
    "कैसे कौन नहीं नही मत हाँ हां जी चाहिए करना करनी कीजिए कर दो दीजिए रहा रही रहे गया गई गयी हुआ हुई और भी लेकिन यह वह "
    "नमस्ते नमस्कार कल आज परसों ठीक अभी धन्यवाद शुक्रिया".split()
)


def find(heard: Heard) -> list[Fact]:
    """language: the code of the one asked for; where one is refused, the other of Hindi and English."""
    text = heard.text[:_MOST]
    if text.isascii() and not _may_name(text.lower()):
        return []
    named = [match for match in itertools.islice(_NAMED.finditer(text), _MOST_NAMED) if not _is_about(text, match)]
    if not named:
        return []
    refused = [match for match in named if _is_refused(text, match)]
    wanted = [match for match in named if match not in refused]
    for match in wanted:
        if refused or _is_alone(text) or _is_asked(text, match):
            return [_fact(_code(match.group()), text, match.span(), 0.9)]
    other = {"en": "hi", "hi": "en"}.get(_code(refused[0].group())) if refused else None
    return [_fact(other, text, refused[0].span(), 0.8)] if other else []


def _may_name(text: str) -> bool:
    return any(piece in text for piece in _PIECES)


def _is_about(text: str, match: re.Match[str]) -> bool:
    before, after = _around(text, match)
    return bool(_ABOUT_BEFORE.search(before) or _ABOUT_AFTER.match(after))


def _is_refused(text: str, match: re.Match[str]) -> bool:
    before, after = _around(text, match)
    return bool(_NOT_BEFORE.search(before) or _NOT_AFTER.match(after))


def _is_asked(text: str, match: re.Match[str]) -> bool:
    before, after = _around(text, match)
    if _EDGE_BEFORE.search(before) and _EDGE_AFTER.match(after):
        return True
    return bool(_THEN.match(after) or _ASKED.search(before) or _FIRST.search(before) and _THEN_IN.match(after))


def _is_alone(text: str) -> bool:
    """Whether nothing is said but the name of a language and small words."""
    rest = _NAMED.sub(" ", text)
    return not any(char.isdigit() for char in rest) and all(word.lower() in _SMALL for word in _WORDS.findall(rest))


def _around(text: str, match: re.Match[str]) -> tuple[str, str]:
    return text[max(0, match.start() - _BEFORE) : match.start()], text[match.end() : match.end() + _AFTER]


def written_in(text: str) -> str | None:
    """hi, hi-Latn or en where the text is plainly in it; None where it is too short or mixed to tell.

    Hindi in Latin letters takes two words that hold a Hindi sentence together: one "kal" is none.
    """
    text = text[:_MOST]
    if not text.isascii() and (signs := _DEVANAGARI.findall(text)):
        words = _WORDS.findall(text)
        is_most = len(signs) * 2 >= len(words)
        return "hi" if is_most and (len(signs) >= 3 or any(sign in _SMALL_HINDI for sign in signs)) else None
    words = [word.lower().replace("’", "'") for word in _WORD.findall(text)]
    small = [word for word in words if word in _HINDI]
    hindi, english = len(small), sum(word in _ENGLISH for word in words)
    if hindi >= 2 and hindi >= english and not _WEAK.issuperset(small):
        return "hi-Latn"
    return "en" if english >= 3 and not hindi else None


def _code(name: str) -> str:
    return next((code for code, pattern in _CODES if pattern.fullmatch(name)), "")


def _fact(code: str, text: str, span: tuple[int, int], confidence: float) -> Fact:
    return Fact("language", code, text[span[0] : span[1]], span, confidence=confidence)

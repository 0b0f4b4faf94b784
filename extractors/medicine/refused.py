"""Why a medicine that is named is not wished for: stopped, taken off the list, or still in the house. Knows no name.

Read from the words around the name, which the caller has found. An answer is "stopped", "unwanted", "in_stock" or "".
"""

import re
from functools import lru_cache
from itertools import pairwise

STOPPED, UNWANTED, IN_STOCK = "stopped", "unwanted", "in_stock"
_NEAR = 90  # characters before a name that can tell of it
_DOCTOR = r"(?:(?:the|my|our|his|her)\s+)?(?:doctors?|dr|doc|docs|gp|physician|specialist|daktar|डॉक्टर|डाक्टर)\.?"
_OF = (
    r"(?:(?:the|my|his|her|their|our|that|this|those|these|any|more|old|both|me|of|for|taking|using|giving|him|again"
    r"|mum['’]?s|mom['’]?s|dad['’]?s|mother['’]?s|father['’]?s|wife['’]?s|husband['’]?s|tablets?|tabs?|strips?|pills?"
    r"|refill|dose)\s+){0,5}"
)
_COUNT = (
    r"(?:(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|few|couple|half|some"
    r"|enough|plenty|lots?|good|full|\d{1,3}|weeks?|months?|days?|left|worth|of|my|the|her|his|strips?|tablets?|tabs?"
    r"|box(?:es)?|bottles?|packs?|packets?|supply|ek|do|teen|char|paanch|das|patta|patte|goli)\s+){0,6}"
)
_STOPPED_BEFORE = re.compile(
    rf"\b(?:stopped|discontinued|ceased|quit|ended|(?:took|taken|put)\s+(?:(?:me|him|her|them|us)\s+)?off"
    rf"|(?:came|come|gone|i['’]m|am|is|are|been)\s+off|no\s+longer\s+(?:on|tak\w+)|not\s+(?:on|taking)"
    rf"|(?:don['’]?t|do\s+not|doesn['’]?t|no\s+dey)\s+take|to\s+stop"
    rf"|{_DOCTOR}\s+(?:(?!not\b|never\b|hasnt\b)[a-z]+\s+){{0,3}}?(?:stop|remove|cancel|end)(?:ped|led|ed|d)?"
    rf"|band\s+(?:kar|kr|ker)\s+(?:di|diya|dia|dee|do))\s+{_OF}$",
    re.I,
)
_UNWANTED_BEFORE = re.compile(
    rf"\b(?:remove|removing|drop|delete|skip|leave\s+(?:out|off)|take\s+(?:off|out|away)|cancel|cancelled|stop|exclude"
    rf"|except|minus|comot|scratch|cut\s+out|get\s+rid\s+of|no\s+need\s+(?:of|for|to\s+\w+)"
    r"|instead\s+of|rather\s+than|no\s+more|(?:don['’]?t|do\s+not|didn['’]?t|did\s+not|no|never|no\s+longer)\s+(?:need|want|wan|order|send|add|include|give"
    rf"|bring|pack|deliver|require|put|use)|not(?:\s+the)?|allergic\s+to)\s+{_OF}$",
    re.I,
)
_IN_STOCK_BEFORE = re.compile(
    rf"\b(?:(?:still|already)\s+(?:have|has|got|get|having|bought|took|collected|picked\s+up)|(?:have|has|got)\s+"
    rf"(?:still|already|enough|plenty|lots|spare|extra)|have\s+still\s+got|(?:is|are|there)\s+still)"
    rf"\s+(?:got\s+)?{_COUNT}$",
    re.I,
)
_HAVE_BEFORE = re.compile(rf"(?:\b(?:have|has|got|gets)\s+{_COUNT}|\b(?:mere|hamare)\s+paas\s+{_COUNT}|पास\s+)$", re.I)
_TAIL = (
    r"\s{0,3}(?:\d{1,4}\s?(?:mg|mcg)?)?[\s,]{0,4}(?:(?:tablets?|tabs?|strips?|pills?|refill|wali|wala|wale"
    r"|ki|ka|ke|ko|to|toh|dawai|goli|one|now|was|is|has|have|had|been|are|also|bhi|just|already|ab|par|it|that|ne"
    r"|told\s+(?:me|us|him|her)\s+to|said\s+to|said|don|sahab|saab|ji|को|की|का|के|तो|भी|अब|दवाई|गोली|ने|साहब|जी|यह|ये"
    rf"|{_DOCTOR})\s{{1,3}}){{0,7}}"
)
_STOPPED_AFTER = re.compile(
    rf"{_TAIL}(?:(?:stopped|discontinued|ceased|ended|stop\s+(?:it|am|taking\s+(?:it|that)))\b"
    r"|bandh?\s+(?:kar|kr|ker|ho|hai|karwa|kra)\w*|rok\s+d\w+|chhod\s+d\w+|chhudwa\w*|mana\s+(?:kiya|kar|kr)\w*"
    r"|बंद\s+(?:कर|हो|है|करवा)|बन्द\s+(?:कर|हो)|रोक\s+द|छोड़\s+द|छुड़वा|मना\s+(?:किया|कर))",
    re.I,
)
_UNWANTED_AFTER = re.compile(
    rf"{_TAIL}(?:(?:nahi+n?|nai|mat|na)\s+(?:chahiye|chaiye|chahie|bhej\w*|len\w+|den\w+|mangwa\w*|mangani|rakh\w*)\b"
    r"|(?:nahi+n?|nai)\s*(?:$|[,.!])|(?:नहीं|नही|मत|ना)\s+(?:चाहिए|भेज|ले|दे|मंगव|रख)|(?:नहीं|नही)\s*(?:$|[,.!।])"
    r"|(?:hata|hatta|nikal|nikaal)(?:\s+(?:do|dijiye|dena|de)|ao|o|iye)?\b|(?:cancel|remove|delete|skip)\s+(?:kar|kr)"
    r"|rehne\s+d\w+|हटा|निकाल\s+द|कैंसल|रहने\s+द|(?:ki|ke)?\s{0,3}(?:zaroorat|zarurat|jarurat)\s+nahi"
    r"|(?:की)?\s{0,3}(?:ज़रूरत|जरूरत)\s+नह"
    r"|(?:not|isn['’]?t|aren['’]?t|no\s+longer)\s+(?:needed|required|necessary|wanted)\b|off\s+the\s+list\b"
    r"|(?:i|we)\s+(?:don['’]?t|do\s+not|no\s+longer|no)\s+(?:need|want|wan|take)\b)",
    re.I,
)
_IN_STOCK_AFTER = re.compile(
    rf"{_TAIL}(?:still\s+(?:dey|there|left|have|has)\b|(?:plenty|lots|enough)\s+(?:left|remaining)\b|(?:i|we)\s+(?:still|already)\s+(?:have|got|get)\b"
    r"|(?:abhi\s+(?:bhi\s+)?|अभी\s+(?:भी\s+)?)(?:[^\s,.!?]+\s+){0,2}(?:hai|bach[aie]|pad[aie]|है|हैं|बच[ाीे]|पड़[ाीे])"
    r"(?!\s*(?:kya|क्या|\?))|(?:bach[ie]|pad[ie])\s+(?:hai|hui)|(?:बच[ीे]|पड़[ीे])\s+(?:है|हुई)"
    r"|ghar\s+(?:pe|par|mein|me)\s+(?:hai|h|pad\w+|bach\w+)\b|घर\s+(?:पर|में|पे)\s+(?:है|पड़|बच))",
    re.I,
)
_AT_HAND = re.compile(
    rf"{_TAIL}(?:left\s+)?(?:at\s+home|with\s+me|to\s+spare|hai\b(?!\s*(?:kya|\?))|है(?!\s*(?:क्या|\?))|pad\w+\s+hai)",
    re.I,
)
_GIVEN_BEFORE = re.compile(
    r"(?:\b(?:i|we)(?:['’]ve|\s+have|\s+already|\s+also){0,2}\s+|^\s*|[,.;]\s*|\b(?:and|but|so)\s+)(?:gave|given)\s+"
    r"(?:him|her|them|it|(?:my|the)\s+\w+)\s+(?:an?\s+|some\s+|one\s+|two\s+|\d\s+)?(?:tablets?\s+of\s+|dose\s+of\s+)?$",
    re.I,
)
# Who gave it may want more of it.
_MORE_AFTER = re.compile(
    r"\b(?:need|want|more|again|refill|finish\w*|over|khatam|send|another|order|last|out\s+of|left|only)\b", re.I
)
# "Don't remove it", "has not stopped it": what stands after these is not done.
_NOT_DONE = re.compile(r"(?:n['’]?t|\bnot|\bnever|\bdont|\bwithout)\s+(?:\w+\s+)?$", re.I)
_DENIED = re.compile(r"\b(?:not|never)\b|n['’]t\b", re.I)
_LEADS_ON = re.compile(rf"\s*{_COUNT}{_OF}", re.I)
# A question for a doctor or pharmacist, or a case that is only supposed.
_ONLY_ASKED = re.compile(
    r"\b(?:should|can|could|may|shall|must|if|when)\s+(?:i|we|he|she|they|my\s+\w+)\s+(?:\w+\s+){0,2}$"
    r"|\bdo\s+(?:i|we)\s+(?:have|need)\s+(?:\w+\s+)?$|^\W*(?:has|have|did|will|would|is|was)\s+(?:\w+\s+){0,3}$",
    re.I,
)
_OF_MESSAGES = re.compile(r"\s+(?:reminders?|messages?|texts?|alerts?)\b", re.I)
_AND = re.compile(
    r"[\s\d,mgMG]*\b(?:and|or|nor|aur|ya|plus|both|n)\s+(?:the\s+|my\s+)?|\s*[&+]\s*|\s*(?:और|या)\s+", re.I
)
_ONLY = re.compile(
    rf"\b(?:only|just|sirf|kewal|keep|(?:bas|सिर्फ|केवल|बस))\s+(?:need\s+|want\s+|send\s+|the\s+)*{_OF}$", re.I
)
_ONLY_AFTER = re.compile(
    rf"{_TAIL}(?:only|alone|hi\s+(?:chahiye|bhej\w*|de\w*)|ही\s+(?:चाहिए|भेज|दे))(?!\s+\w+\s+left)", re.I
)
# Without one of these no medicine is refused, so that most turns cost one look.
CUES = frozenset(
    """
    stop stopped stopping discontinued ceased quit ended off longer not don't dont doesn't doesnt didn't didnt never no
    remove removing cut drop delete skip leave take cancel cancelled exclude except minus comot scratch rid need instead
    rather allergic still already enough plenty lots spare extra have has got paas पास band bandh बंद बन्द rok chhod
    chhudwa mana मना रोक छोड़ छुड़वा nahi nahin nahii nai mat na नहीं नही मत ना hata hatta hatao hatado nikal nikaal
    rehne हटा हटाओ हटाइए निकाल कैंसल रहने zaroorat zarurat jarurat ज़रूरत जरूरत needed required isn't isnt aren't
    abhi अभी bachi bacha बची पड़ी padi ghar घर
    """.split()
)


def _before(text: str, start: int) -> str:
    near = text[max(0, start - _NEAR) : start]
    for why, pattern in ((STOPPED, _STOPPED_BEFORE), (IN_STOCK, _IN_STOCK_BEFORE), (UNWANTED, _UNWANTED_BEFORE)):
        said = pattern.search(near)
        if said is None:
            continue
        lead = near[: said.start()]
        if not _NOT_DONE.search(lead) and not _ONLY_ASKED.search(lead):
            return why
        return ""
    return ""


def _after(text: str, start: int, end: int, following: int | None) -> str:
    """What the words behind a name say of it, unless they lead on to the `following` one."""
    said = ((IN_STOCK, _IN_STOCK_AFTER.match(text, end)), (STOPPED, _STOPPED_AFTER.match(text, end)),
            (UNWANTED, _UNWANTED_AFTER.match(text, end)))  # fmt: skip
    for why, m in said:
        is_led_on = m is not None and following is not None and _LEADS_ON.fullmatch(text, m.end(), following)
        if m is not None and not is_led_on:
            return "" if why == STOPPED and _DENIED.search(m[0]) else why
    is_had = _HAVE_BEFORE.search(text, max(0, start - _NEAR), start) is not None
    return IN_STOCK if is_had and _AT_HAND.match(text, end) else ""


# What is wished for, what is off the list and what is asked for again are told from the same names in the same words.
@lru_cache(maxsize=4)
def reasons(text: str, spans: tuple[tuple[int, int], ...]) -> tuple[str, ...]:
    """For each name, in the order they stand, why it is refused; "" where it is not.

    What refuses the first of "the metformin and the telma" refuses both, and so does what follows the last.
    """
    found = ["" if _OF_MESSAGES.match(text, span[1]) else _before(text, span[0]) for span in spans]
    is_joined = [bool(_AND.fullmatch(text, a[1], b[0])) for a, b in pairwise(spans)]
    for n, joined in enumerate(is_joined):
        if joined and found[n] and not found[n + 1]:
            found[n + 1] = found[n]
    following = [*(span[0] for span in spans[1:]), None]
    for n in reversed(range(len(spans))):
        found[n] = found[n] or _after(text, *spans[n], following[n])
        if n < len(is_joined) and is_joined[n] and not found[n]:
            found[n] = _after(text, *spans[n + 1], following[n + 1])
    return tuple(found)


def is_given(text: str, start: int, end: int) -> bool:
    """Whether it was only given to somebody ill: "we gave him paracetamol but it is not coming down"."""
    near = text[max(0, start - _NEAR) : start]
    return _GIVEN_BEFORE.search(near) is not None and _MORE_AFTER.search(text, end, end + _NEAR) is None


def is_all_there_is(text: str, start: int, end: int) -> bool:
    """Whether this is wished for and nothing beside it: "only the telma"."""
    near = text[max(0, start - _NEAR) : start]
    return _ONLY.search(near) is not None or _ONLY_AFTER.match(text, end) is not None

"""What is wrong, told in Hindi in either script: words of trouble, and where the telling begins and ends. No trade."""

import re
from collections.abc import Iterator
from itertools import islice

from extractors.devanagari import folded
from extractors.stems import words_of

_MOST = 600  # nobody tells of trouble in more
_MOST_NAMED = 12
# Forms of words of trouble, as `folded` has them.
_NAMED = frozenset(
    """
    बुखार ज्वर खांसी जुकाम नजला सर्दी दर्द सिरदर्द उल्टी उल्टियां दस्त चक्कर कमजोरी सूजन खुजली जलन खराश कब्ज छाले फुंसी दाने चोट मोच
    घाव छींक छींकें बलगम कंपकंपी थकान घबराहट एलर्जी इन्फेक्शन इंफेक्शन माइग्रेन एसिडिटी बदहजमी तबियत तबीयत बीमार बीमारी तकलीफ परेशानी
    दिक्कत समस्या लीक लीकेज रिसाव टपक टपकता टपकती टपकने टूट टूटा टूटी टूटे फूट फूटा फट फटा फटी जाम चोक खराब खराबी बदबू
    bukhar bukhaar khansi khaansi khasi zukam zukaam jukam jukaam sardi dard sardard sirdard ulti ultiyan ultiya dast
    chakkar kamzori kamjori sujan soojan khujli jalan kharash kabz chot moch ghav chheenk thakan ghabrahat tabiyat
    tabiyet tabiat bimar beemar bimari takleef taklif pareshani dikkat tapak tapakta tapakti toot toota tooti phat
    phata jaam choke kharab kharaab badbu badboo
    """.split()
)
_NOTHING = frozenset(
    "जी हां हा ना नहीं नही पता मालूम कुछ भी और बस ठीक है मुझे को में से तक पर की के का वाले वाला ही क्या सर मैडम नमस्ते हेलो "
    "ji haan haa han na nahi nahin nai pata malum maloom kuch kuchh bhi aur bas theek thik hai mujhe ko mein me se tak "
    "par pe ki ke ka wala wale hi kya sir madam namaste hello".split()
)
_ENDS = r"(?![\w\u0900-\u0963])"
_BEGINS = r"(?<![\w\u0900-\u0963])"
_NOT = r"(?:नहीं|नही|nahi+n?|nai)"
# "It hurts" and "it does not work": verbs that only together tell of trouble.
_VERBS = re.compile(
    rf"{_BEGINS}(?:(?:दुख|सूज|dukh|sooj|suj)\S*\s+(?:रह|गय|गई|जात|है|rah|gay|hai)\S*"
    rf"|(?<!समझ )(?<!सुनाई )(?<!samajh )(?<!sunai )(?:काम\s+|kaam\s+)?{_NOT}\s+"
    r"(?:आ|चल|जा|कर|निकल|खुल|उतर|रुक|aa|chal|jaa?|kar|nikal|khul|utar|ruk)\s+(?:रह|पा|rah|paa?)\S*)",
    re.I,
)
_VERB_WORDS = frozenset("नहीं नही nahi nahin nahee nai दुख सूज dukh sooj suj".split())
# In Latin letters one of these says that the sentence is Hindi at all: "Jalan" is somebody's name too.
_HINDI = frozenset(
    "hai hain h ho hua hui hota hoti raha rahi rahe gaya gayi gaye mein me ka ki ke ko se bahut mujhe mere meri mera "
    "kal aur nahi".split()
)
_WORD = re.compile(r"[\w\u0900-\u0963]+")
_DENIED = re.compile(
    rf"\s+(?:(?:तो|भी|वगैरह|to|bhi)\s+)?{_NOT}{_ENDS}(?:\s+(?:है|हैं|था|थी|hai|hain|h|tha|thi){_ENDS})?", re.I
)
_CURED = re.compile(r"(?:ठीक|theek|thik)\s+(?:हो\s+(?:ग|चु)|ho\s+(?:ga|chu))", re.I)
# A question to the business, unless it is about the speaker's own.
_ASKED = re.compile(
    rf"^\W*(?:क्या|kya){_ENDS}|{_BEGINS}(?:कितन[ाीे]|कब|कहाँ|कहां|कौन\S*|kitn[aie]|kab|kaha+n?|kaun){_ENDS}", re.I
)
_OWN = re.compile(rf"{_BEGINS}(?:मुझे|मेर[ाीे]|हमार[ाीे]|mujhe|mer[aie]|hamar[aie]){_ENDS}", re.I)
# A wish to be seen ends one matter and begins another.
_WISH = (
    r"(?:डॉक्टर|डाक्टर|प्लंबर|doctor|daktar|dr|plumber)(?:\s+(?:साहब|साब|जी|sahab|saab|ji))?\s+(?:को|से|ko|se)\s+"
    r"(?:दिख|मिल|dikh|mil)\S*(?:\s+(?:है|था|चाह\S*|hai|tha|chah\S*))?"
    r"|(?:अपॉइंटमेंट|अपॉइन्टमेंट|बुकिंग|appointment|booking)\s+(?:\S+\s+)?(?:चाहिए|लेन\S*|ले|chahiye|chaiye|le\S*)"
    r"|(?:दिखाना|दिखानी|dikhana|dikhani)\s+(?:है|था|hai|tha)"
)
_BREAK = re.compile(rf"[.!?;,।\n]+|{_BEGINS}(?:{_WISH}){_ENDS}", re.I)
_LEAD = re.compile(
    r"(?:[\s,]|(?:नमस्ते|नमस्कार|हेलो|हैलो|जी|हाँ|हां|सर|मैडम|भैया|और|तो|बस|लेकिन|क्योंकि|मुझे|मुझको|हमें|उन्हें|उनको|उसे|उसको|इनको|इसे"
    r"|namaste|namaskar|hello|hi|ji|haan|sir|madam|bhaiya|aur|to|bas|lekin|kyunki|mujhe|mujhko|hume|humein|unhe"
    r"|unko|usko|use|isko|inko"
    r"|(?:(?:मेर[ाीे]|अपन[ाीे]|हमार[ाीे]|mer[aie]|apn[aie]|hamar[aie])\s+)?"
    r"(?:माँ|मां|मम्मी|पापा|पिताजी|पत्नी|पति|बेट[ाेी]|भाई|बहन|दादी|नानी|दादा|नाना|बच्च[ेाी]"
    r"|maa|mummy|papa|pitaji|patni|biwi|pati|bet[aie]|bhai|behen|behan|dadi|nani|dada|nana|bach?ch[aei])\s+"
    rf"(?:जी\s+|ji\s+)?(?:को|की|के|का|ko|ki|ke|ka)){_ENDS})+",
    re.I,
)
_TRAIL = re.compile(r"(?:[\s,]|(?:जी|प्लीज़|प्लीज|कृपया|तो|और|इसलिए|ji|please|plz|to|aur|isliye))+$", re.I)


def is_told(words: tuple[str, ...]) -> bool:
    """Whether one of these words may tell of trouble, in Hindi: a cheap look."""
    if _NAMED.isdisjoint(map(folded, words)) and _VERB_WORDS.isdisjoint(words):
        return False
    return not _HINDI.isdisjoint(words) or any("\u0900" <= word[0] <= "\u097f" for word in words)


def is_nothing(text: str) -> bool:
    """Whether an answer in Hindi tells of nothing: "नहीं पता", "kuch nahi", "जी हाँ"."""
    return all(folded(word) in _NOTHING for word in words_of(text))


def told(text: str) -> tuple[int, int] | None:
    """The first stretch that tells of trouble in Hindi, without greeting, whom it is for and wish; None without one."""
    text = text[:_MOST]
    named = list(islice((m.span() for m in _WORD.finditer(text) if folded(m[0].lower()) in _NAMED), _MOST_NAMED))
    absent = [(start, m.end()) for start, end in named if (m := _DENIED.match(text, end))]
    at = {start for start, _ in absent}
    troubles = [start for start, _ in named if start not in at] + [
        m.start() for m in islice(_VERBS.finditer(text), _MOST_NAMED)
    ]
    for start, end in _stretches(text, absent) if troubles else ():
        if not any(start <= trouble < end for trouble in troubles) or _CURED.search(text, start, end):
            continue
        if _ASKED.search(text[start:end]) and not _OWN.search(text, start, end):
            continue
        lead = _LEAD.match(text, start, end)
        begin = lead.end() if lead else start
        tail = _TRAIL.search(text[begin:end])
        finish = begin + tail.start() if tail else end
        if any(begin <= trouble < finish for trouble in troubles):
            return begin, finish
    return None


def _stretches(text: str, absent: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """What stands between stops, wishes and what is not there, in the order said."""
    at = 0
    for start, end in sorted([m.span() for m in _BREAK.finditer(text)] + absent):
        yield at, max(at, start)
        at = max(at, end)
    yield at, len(text)

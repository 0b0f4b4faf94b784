"""Hindi words for days and times, written in Devanagari, as the Latin letters that the rules read. Knows no rule."""

import re
import unicodedata
from dataclasses import dataclass

_LATIN = {
    "आज": "aaj", "कल": "kal", "परसों": "parso", "परसो": "parso", "अभी": "now", "सुबह": "subah", "सवेरे": "savere",
    "दोपहर": "dopahar", "शाम": "shaam", "रात": "raat", "सोमवार": "somvar", "मंगलवार": "mangalvar",
    "बुधवार": "budhvar", "गुरुवार": "guruvar", "गुरूवार": "guruvar", "बृहस्पतिवार": "guruvar",
    "शुक्रवार": "shukravar", "शनिवार": "shanivar", "रविवार": "ravivar", "इतवार": "itvaar", "बजे": "baje",
    "अगले": "agle", "अगला": "agle", "अगली": "agle", "पिछले": "pichle", "इस": "is", "हफ्ते": "hafte",
    "हफ़्ते": "hafte", "सप्ताह": "hafte", "महीने": "mahine", "दिन": "din", "बाद": "baad", "के": "ke", "को": "ko",
    "में": "mein", "से": "se", "तक": "tak", "पहले": "pehle", "घंटे": "ghante", "मिनट": "minute", "एक": "ek",
    "दो": "do", "तीन": "teen", "चार": "char", "पांच": "paanch", "पाँच": "paanch", "छह": "chhah", "छः": "chhah",
    "छे": "chhah", "सात": "saat", "आठ": "aath", "नौ": "nau", "दस": "das", "ग्यारह": "gyarah", "बारह": "barah",
    "साढ़े": "saadhe", "साढे": "saadhe", "सवा": "sava", "पौने": "paune", "डेढ़": "dedh", "ढाई": "dhai",
    "नहीं": "nahi", "मत": "mat", "और": "aur", "या": "or", "था": "tha", "थी": "thi", "हुआ": "hua", "हुई": "hui",
    "जनवरी": "january", "फरवरी": "february", "फ़रवरी": "february", "मार्च": "march", "अप्रैल": "april", "मई": "may",
    "जून": "june", "जुलाई": "july", "अगस्त": "august", "सितंबर": "september", "सितम्बर": "september",
    "अक्टूबर": "october", "अक्तूबर": "october", "नवंबर": "november", "नवम्बर": "november", "दिसंबर": "december",
    "दिसम्बर": "december", "तारीख": "tareekh", "तारीख़": "tareekh", "तेरह": "terah", "चौदह": "chaudah",
    "पंद्रह": "pandrah", "पन्द्रह": "pandrah", "सोलह": "solah", "सत्रह": "satrah", "अठारह": "atharah",
    "अट्ठारह": "atharah", "उन्नीस": "unnees", "बीस": "bees", "इक्कीस": "ikkees", "बाईस": "baees", "बाइस": "baees",
    "तेईस": "teis", "तेइस": "teis", "चौबीस": "chaubees", "पच्चीस": "pachchees", "छब्बीस": "chhabbees",
    "सत्ताईस": "sattaees", "सत्ताइस": "sattaees", "अट्ठाईस": "atthaees", "अट्ठाइस": "atthaees", "उनतीस": "untees",
    "तीस": "tees", "इकतीस": "iktees", "इकत्तीस": "iktees", "पहली": "pehli", "दूसरी": "doosri", "तीसरी": "teesri",
    "चौथी": "chauthi", "दिवाली": "diwali", "दीपावली": "diwali", "होली": "holi", "ईद": "eid", "दशहरा": "dussehra",
    "दशहरे": "dussehra", "क्रिसमस": "christmas",
}  # fmt: skip
_WORD = re.compile(r"[\u0900-\u0965\u0970-\u097f]+|[\u0966-\u096f]")
_ZERO = 0x0966
_NUKTA = "\u093c"
_CHANDRABINDU, _ANUSVARA = "\u0901", "\u0902"


def folded(word: str) -> str:
    """A word without the dots that people leave out, its nasal sign always the same one."""
    if word.isascii():
        return word
    return unicodedata.normalize("NFD", word).replace(_NUKTA, "").replace(_CHANDRABINDU, _ANUSVARA)


@dataclass(frozen=True, slots=True)
class Reading:
    """The text in Latin letters as far as it is known, and where each of its characters stands in the original."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The place in the original of a stretch of the reading."""
        return self.starts[start], self.ends[end - 1]


def reading(text: str) -> Reading | None:
    """The text with its known Devanagari words and digits in Latin letters; None where it has none."""
    if text.isascii() or not _WORD.search(text):
        return None
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for m in _WORD.finditer(text):
        word = m[0]
        said = chr(48 + ord(word) - _ZERO) if 0 <= ord(word[0]) - _ZERO < 10 else _LATIN.get(word, word)
        for n in range(at, m.start()):
            parts.append(text[n])
            starts.append(n)
            ends.append(n + 1)
        parts.append(said)
        starts += [m.start()] * len(said)
        ends += [m.end()] * len(said)
        at = m.end()
    parts.append(text[at:])
    starts += range(at, len(text))
    ends += range(at + 1, len(text) + 1)
    return Reading("".join(parts), tuple(starts), tuple(ends))

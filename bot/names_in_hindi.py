"""Names in Hindi: a name of ours written in Devanagari is put in Latin letters, as it is on record. Knows no rule."""

import re

_WORD = re.compile(r"[\u0900-\u0963\u0970-\u097f]+\.?")
_KNOWN = {
    "डॉक्टर": "doctor", "डाक्टर": "doctor", "डॉ": "dr", "डा": "dr", "नहीं": "nahi", "नही": "nahi", "मत": "mat",
    "से": "se", "को": "ko", "के": "ke", "साथ": "saath", "पास": "paas", "जी": "ji", "अलावा": "alawa", "बिना": "bina",
}  # fmt: skip
# Letters by the consonant they are heard as; vowels and their signs are left out, as names are spelt in many ways.
_CONSONANTS = dict(
    zip(
        "कखगघचछजझटठडढणतथदधनपफबभमयरलवशषसहंँङञळ",
        "kkggccjjttddnttddnpfbbmyrlvssshnnnnl",
        strict=True,
    )
)
_DIGRAPHS = (
    ("ao", "av"), ("au", "av"), ("sh", "s"), ("ch", "c"), ("th", "t"), ("dh", "d"), ("kh", "k"), ("gh", "g"),
    ("bh", "b"), ("jh", "j"), ("ph", "f"), ("w", "v"), ("z", "j"), ("q", "k"), ("x", "ks"),
)  # fmt: skip


def latin(text: str, names: set[str]) -> str:
    """The text with these names (lower case, Latin) in Latin letters, and the small words that stand with a name."""
    if text.isascii():
        return text
    by_sound = {_sound(name): name for name in names}

    def written(found: re.Match[str]) -> str:
        word = found[0].rstrip(".")
        sound = "".join(_CONSONANTS.get(letter, "") for letter in word)
        return _KNOWN.get(word) or by_sound.get(_once(sound)) or found[0]

    return _WORD.sub(written, text)


def _sound(name: str) -> str:
    for letters, heard in _DIGRAPHS:
        name = name.replace(letters, heard)
    return _once(re.sub(r"[^b-df-hj-np-tv-z]", "", name))


def _once(sound: str) -> str:
    return re.sub(r"(.)\1+", r"\1", sound)

"""The words that end messages and begin them again, by language: a whole message, never a part of one. Pure.

Twilio's own for SMS are among them, but for CANCEL and END, which answer questions about a booking here: a customer who
sends one by SMS is blocked by Twilio all the same, and that is learned at the next message (21610).
"""

import re
import unicodedata

_TEXTS = r"(?:(?:message|msg|text)s?|sms|messaging|texting)"
_IN_HINDI, _IN_LATIN = r"(?:मैसेज|मेसेज|संदेश)", r"(?:(?:message|msg)s?|sms)(?: bhejna)?"
_DO, _DO_LATIN = (
    r"(?:करो|कर दो|कीजिए|कीजिये|कर दीजिए|करें|करिए)",
    r"(?:karo|kar ?do|kijiye|kar ?dijiye|kare|karein?|kariye)",
)
_SEND, _SEND_LATIN = r"मत (?:भेजो|भेजिए|भेजें|भेजना)", r"mat (?:bhejo|bhejiye|bhejein?|bhejna)"
# Shapes of what is left without the words around it (_SPARE).
STOP: dict[str, tuple[str, ...]] = {
    "en": (
        rf"stop(?: sending)?(?: {_TEXTS})?", "stopall", "unsubscribe", "opt ?out", "quit", "revoke",
        rf"(?:no more|(?:don'?t|do not|never)(?: send)?) {_TEXTS}",
    ),
    "hi": (
        rf"(?:{_IN_HINDI} )?बंद {_DO}", rf"बंद {_DO} {_IN_HINDI}", rf"{_IN_HINDI} {_SEND}", rf"{_SEND} {_IN_HINDI}",
        "स्टॉप",
    ),
    "hi-Latn": (
        rf"(?:{_IN_LATIN} )?(?:band|stop) {_DO_LATIN}", rf"band {_DO_LATIN} {_IN_LATIN}", rf"{_IN_LATIN} {_SEND_LATIN}",
        rf"{_SEND_LATIN} {_IN_LATIN}",
    ),
}  # fmt: skip
START: dict[str, tuple[str, ...]] = {
    "en": (rf"start(?: sending)?(?: {_TEXTS})?", "unstop", "opt ?in"),
    "hi": (rf"(?:{_IN_HINDI} )?शुर[ूु](?: {_DO})?", rf"(?:{_IN_HINDI} )?चालू {_DO}", "स्टार्ट"),
    "hi-Latn": (rf"(?:{_IN_LATIN} )?shuru(?: {_DO_LATIN})?", rf"(?:{_IN_LATIN} )?(?:chalu|start) {_DO_LATIN}"),
}
# Politeness, and whose messages and which: with or without these the message is the same.
_SPARE = frozenset(
    "please pls plz kindly now ok okay hi hello hey thanks thank you u sir madam again anymore me us to from these "
    "those the your all any of ye yeh yah ab mujhe aap aapke apne sab saare sare ji kripya ko aage se bhai "
    "ये यह अब मुझे आप आपके अपने सब सारे जी कृपया प्लीज़ प्लीज को आगे से भाई".split()
)
_OUT, _IN = (re.compile("|".join(shape for shapes in words.values() for shape in shapes)) for words in (STOP, START))


def meaning(text: str) -> bool | None:
    """True for an opt-out, False for an opt-in, None for what is neither ("stop by at 5", "please stop the leak")."""
    plain = unicodedata.normalize("NFC", text.lower().replace("’", "'"))
    # Signs and pictures say nothing; the vowel signs of Devanagari are marks, and belong to the letters.
    letters = "".join(char if char == "'" or unicodedata.category(char)[0] in "LMN" else " " for char in plain)
    said = " ".join(word for word in letters.split() if word not in _SPARE)
    return True if _OUT.fullmatch(said) else False if _IN.fullmatch(said) else None

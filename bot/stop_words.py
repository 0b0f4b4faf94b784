"""The words that end messages and begin them again, by language: a whole message, never a part of one. Pure.

Twilio's own for SMS are among them, but for CANCEL and END, which answer questions about a booking here: a customer who
sends one by SMS is blocked by Twilio all the same, and that is learned at the next message (21610).
"""

import string

STOP: dict[str, tuple[str, ...]] = {
    "en": (
        "stop", "stopall", "stop all", "unsubscribe", "optout", "opt out", "quit", "revoke", "stop messages",
        "stop messaging me", "no more messages",
    ),
    "hi": ("बंद करो", "बंद कर दो", "बंद कीजिए", "मैसेज बंद करो", "मैसेज बंद कर दो", "मैसेज मत भेजो", "मैसेज मत भेजिए", "स्टॉप"),
    "hi-Latn": (
        "band karo", "band kar do", "band kijiye", "message band karo", "messages band karo", "message band kar do",
        "message mat bhejo", "messages mat bhejo", "message mat bhejiye", "stop karo",
    ),
}  # fmt: skip
START: dict[str, tuple[str, ...]] = {
    "en": ("start", "unstop", "opt in", "optin"),
    "hi": ("शुरू करो", "शुरू कीजिए", "मैसेज शुरू करो", "चालू करो", "स्टार्ट"),
    "hi-Latn": ("shuru karo", "shuru kijiye", "message shuru karo", "chalu karo", "start karo"),
}
# No \W: the vowel signs of Devanagari are that, too.
AROUND = string.whitespace + string.punctuation + "।“”‘’…"
_OUT = {word for words in STOP.values() for word in words}
_IN = {word for words in START.values() for word in words}


def meaning(text: str) -> bool | None:
    """True for an opt-out, False for an opt-in, None for what is neither ("stop by at 5", "please stop the leak")."""
    word = " ".join(text.lower().strip(AROUND).split())
    return True if word in _OUT else False if word in _IN else None

"""What bounds a time instead of naming it: "after five", "not before ten", "paanch baje ke baad". Knows no clock."""

import re

# What a time is said to lie beyond, or short of; by a denial the one becomes the other.
_LATER = r"after|later\s+than|onwards?\s+from"
_EARLIER = r"before|earlier\s+than|sooner\s+than|until|till"
_BEFORE = re.compile(
    r"(?:\b(?P<no>no|(?<!did )(?<!was )(?<!were )(?<!has )(?<!had )not|never|nothing|cannot"
    r"|(?:ca|do|wo|could|would)n?['’]?t)\s+(?:(?!but\b|so\b|and\b)[\w'’]+\s+){0,4}?)?"
    rf"\b(?:(?P<later>{_LATER})|(?P<earlier>{_EARLIER})|(?P<start>from))\s+(?:about\s+|around\s+|like\s+|the\s+)?$",
    re.I,
)
_OWN = re.compile(rf"(?:{_LATER}|{_EARLIER}|from)\s+(?:about\s+|around\s+|like\s+)?", re.I)
_AFTER = re.compile(r"(?:\s*(?:ke\s+|के\s+)?(?P<later>baad|बाद)|\s*(?:se\s+|से\s+)?(?P<earlier>pehle|pahle|पहले|tak|तक)"
                    r"|\s*(?P<start>onwards?|or\s+later|and\s+later))\b", re.I)  # fmt: skip
_HINDI_END = re.compile(r"(?:(?P<later>baad|बाद)|(?P<earlier>pehle|pahle|पहले|tak|तक))\s*$", re.I)
_REACH = 60


def _led(text: str, start: int, end: int) -> re.Match[str] | None:
    own = _OWN.match(text, start, end)
    return _BEFORE.search(text[max(0, start - _REACH) : own.end() if own else start])


def is_limit(text: str, start: int, end: int) -> bool:
    """Whether a denial before the time at this place only bounds it: "not before ten" wishes for ten or later."""
    led = _led(text, start, end)
    return led is not None and led["no"] is not None and led["start"] is None


def bound(text: str, start: int, end: int) -> str | None:
    """after, from (that time or later), before or by (that time or earlier); None where the time is meant itself."""
    led = _led(text, start, end)
    if led is not None:
        if led["no"]:
            return "by" if led["later"] else "from" if led["earlier"] else None
        return "after" if led["later"] else "before" if led["earlier"] else "from"
    told = _HINDI_END.search(text, start, end) or _AFTER.match(text, end)
    if told is None:
        return None
    found = told.groupdict()
    return "after" if found.get("later") else "before" if found.get("earlier") else "from"

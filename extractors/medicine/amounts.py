"""How strong and how many a medicine is asked for, in the words said. Knows no dose that is right."""

import re
from collections.abc import Sequence

from extractors.facts import Fact

_NEAR = 40
_NUMBER = (
    r"(?:\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|sixty|ninety|half"
    r"|ek|do|teen|char|chaar|paanch|das|एक|दो|तीन|चार|पांच|पाँच|दस)"
)
_UNIT = (
    r"(?:strips?|tablets?|tabs?|capsules?|caps|pills?|box(?:es)?|bottles?|packets?|packs?|inhalers?|puffers?|vials?|pens?"
    r"|tubes?|sachets?|sprays?|syrups?|injections?|patt[ae]|goli(?:yan)?|cards?|sachets?|pieces?"
    r"|(?:days?|weeks?|months?)['’]?s?(?:\s+(?:supply|worth))?|पत्ता|पत्ते|गोली|गोलियां|गोलियाँ|स्ट्रिप|डिब्बा|डिब्बे|शीशी)"
)
_COUNT = rf"{_NUMBER}\s+{_UNIT}(?!\s+(?:left|bach\w+|at\s+home))(?![\w'’])"
_BEFORE = re.compile(rf"(?<![\w.])(?P<count>{_COUNT}|\d{{1,3}})\s+(?:(?:of|the|my|ki|ka|की)\s+){{0,2}}$", re.I)
_AFTER = re.compile(
    rf"[\s,:x×-]{{0,4}}(?:(?:please|pls|ki|ka|ke|chahiye|chaiye|chahie|bhej\s+do|de\s+do|की|का|के|चाहिए)[\s,]+)?(?P<count>{_COUNT})(?P<each>\s+(?:each|both|all))?",
    re.I,
)
_ALONE = re.compile(
    rf"\W*(?:(?:no|sorry|actually|make|it|just|only|bas|sirf|send|give|me|i|need|want)[\s,]+){{0,5}}(?P<count>{_COUNT})"
    r"(?:\s+(?:each|both|all|of\s+(?:each|both|them|it)|please|pls|chahiye|chaiye|bhej\s+do|de\s+do|dena|kar\s+do|चाहिए))*\W*",
    re.I,
)
# A number that puts right the one before it: "2 strips, no sorry 5", "actually 3", "make it 3". A clock time is none.
_CORRECTED = re.compile(
    rf"\b(?:no|nope|nahi+n?|sorry|actually|i\s+mean|i\s+meant|instead|rather|make\s+(?:it|that))\b"
    rf"[\s,.-]*(?:(?:no|not|sorry|actually|i\s+mean|make\s+(?:it|that)|it['’]?s|bas|just)\b[\s,.-]*){{0,3}}"
    rf"(?P<count>{_NUMBER}(?:\s+{_UNIT})?)(?![\w'’:/])"
    r"(?=\s*(?:$|[,.;!?]|(?:and|aur|of|please|pls|kar\w*|bhej|de|dena|chahiye|tomorrow|today|kal|aaj)\b))",
    re.I,
)
_DIGIT = re.compile(r"\d")
_FORM_BEFORE = re.compile(rf"(?<!\w)(?P<count>{_NUMBER})\s+$", re.I)
_FORM = re.compile(rf"\s+(?P<unit>{_UNIT})(?![\w'’])", re.I)
_LEFT = re.compile(r"\s+(?:tablets?\s+|strips?\s+)?(?:left|remaining|bach\w+)\b", re.I)
_SAID_STRENGTH = re.compile(r"\d[\d./\s]*\s*(?:mg|mcg|ml|g|gm|iu|units?|milligrams?|micrograms?)?$", re.I)
_SPOKEN = re.compile(
    r"(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|twenty-?five|thirty|forty|fifty"
    r"|seventy-?five|eighty|hundred|thousand|and|point|a)\s+)+(?:mg|mcg|milligrams?|micrograms?)",
    re.I,
)


def alone(text: str) -> str:
    """How many, where that is all that is said: "2 strips please"; "" where it is not."""
    whole = _ALONE.fullmatch(text[:_NEAR])
    return " ".join(whole["count"].split()) if whole and len(text) <= _NEAR else ""


def said(text: str, named: Sequence[Fact]) -> dict[str, tuple[str, str]]:
    """By name of the medicine its strength and its count as said, "" where none was; those without either are left out.

    `named` are the medicines as facts of their own, in the order they stand in the text.
    """
    found: dict[str, tuple[str, str]] = {}
    ends = [fact.span[1] for fact in named]
    starts = [*(fact.span[0] for fact in named[1:]), len(text)]
    is_led = bool(named) and _count_before(text, max(0, named[0].span[0] - _NEAR), named[0]) != ""
    each = ""
    for n, fact in enumerate(named):
        strength, at = _strength(text, fact, starts[n])
        first = max(ends[n - 1] if n else 0, fact.span[0] - _NEAR)
        count = _count_before(text, first, fact) if is_led else ""
        after = _AFTER.match(text, at, starts[n])
        if not count and after is not None and not (is_led and _leads(text, after.end(), starts[n], n, len(named))):
            count = " ".join(after["count"].split())
            each = count if after["each"] else each
        right = _put_right(text, max(at, after.end() if after else at), starts[n]) if count else ""
        if right:
            count = right if " " in right else f"{right} {count.split()[-1]}"
        if strength or count:
            found[fact.value] = (strength, count)
    if each:
        return {fact.value: (found.get(fact.value, ("", ""))[0], each) for fact in named}
    return found


def _put_right(text: str, at: int, following: int) -> str:
    """The number behind a count that puts it right, before the next name; "" where another number stands between."""
    right = _CORRECTED.search(text, at, following)
    if right is None or _DIGIT.search(text, at, right.start()):
        return ""
    return " ".join(right["count"].split())


def puts_right(text: str, span: tuple[int, int], named: Sequence[Fact]) -> bool:
    """Whether the number that stands there puts a count right, and is no clock time: "2 strips, no make it 3"."""
    numbers = (m for m in _CORRECTED.finditer(text) if m.start("count") <= span[0] < m.end("count"))
    before = [fact for fact in named if fact.span[1] <= span[0]]
    return any(said(text[: m.start()], before) != said(text[: m.end()], before) for m in numbers)


def _leads(text: str, at: int, following: int, n: int, many: int) -> bool:
    """Whether an amount stands before the next name and is that one's."""
    return n + 1 < many and not text[at:following].strip(" of")


def _strength(text: str, fact: Fact, following: int) -> tuple[str, int]:
    """The strength said with a name, and where it ends."""
    own = _SAID_STRENGTH.search(fact.text)
    if own is not None and own.start() > 0:
        return " ".join(own[0].split()), fact.span[1]
    spoken = _SPOKEN.match(text, min(fact.span[1] + 1, len(text)), following)
    return (" ".join(spoken[0].split()), spoken.end()) if spoken else ("", fact.span[1])


def _count_before(text: str, first: int, fact: Fact) -> str:
    """ "10 tablets of", and "one ... inhaler" around the name."""
    if _LEFT.match(text, fact.span[1]):
        return ""
    near = text[first : fact.span[0]]
    before = _BEFORE.search(near)
    lead, form = _FORM_BEFORE.search(near), _FORM.match(text, fact.span[1])
    if form is not None and lead is not None:
        return f"{lead['count']} {form['unit']}"
    return " ".join(before["count"].split()) if before else ""

"""Own number: whether a number said is the customer's own, by their words. Pure; knows nothing of records.

A read-back shows that a number was heard right, not whose it is: "no, use 98200 12345" may be anybody's. Only the
number they come from, and one they call theirs, may lead back to them.
"""

import re

from bot.thought import Thought

NUMBER = r"(?:phone|mobile|cell|whatsapp|contact|telephone|number|num|no\.?)"
# Not the office's, nor that of a home: others answer there.
_OWN = r"(?:own|new|current|right|correct|actual|direct|main|personal|private|proper|hi|ही)"
_MINE = (
    rf"(?:my|mera|meri|apna|मेरा|मेरी|अपना)\s+(?:{_OWN}\s+)*"
    rf"(?:{NUMBER}(?:\s+{NUMBER})*|नंबर|मोबाइल(?:\s+नंबर)?|(?:फ़|फ)ोन(?:\s+नंबर)?)"
)
# What may stand between "my number" and the number itself, and leaves it theirs.
_BETWEEN = (
    r"(?:['’]?s|is|na|be|hai|है|now|on|at|to|it['’]?s|will|would|um+|uh+|er|actually|ok|okay|please|changed|so"
    r"|[\s:,=.-])*"
)
BEFORE = re.compile(rf"(?<!\w){_MINE}(?!['’]s\s+\w)(?!\w){_BETWEEN}[+(]*$", re.I)
BEHIND = re.compile(
    rf"[\s,.]*(?:(?:is|that['’]?s|that\s+is|which\s+is|it['’]?s|ye|yeh|ये|यह)\s+)?"
    rf"(?:{_MINE}(?!['’]s)(?!\w)(?!\s+(?:is|isn['’]?t|nahi|नहीं)\b)|mine\b)(?!\s+and\b)",
    re.I,
)
# An answer to "is that right?" that says whose it is.
ALONE = re.compile(rf"(?:that['’]?s|that\s+is|it['’]?s|it\s+is|ye|yeh|ये|यह)\s+(?:{_MINE}(?!['’])(?!\w)|mine\b)", re.I)
NOT_OWN = re.compile(
    r"\b(?:not|nahi|nahin)\b|\bnot?\s+mine|\b(?:isn|wasn|aren)['’]?t\b|\bno\s+longer|\bold\s+(?:number|mobile)|नहीं",
    re.I,
)
REACH = 60
LONGEST = 200  # characters of an answer that says whose it is
READ_BACK = "phone_read_back"


def settle(thought: Thought) -> None:
    """Mark the number that is held as the customer's own, where this turn's words say so."""
    held, text = thought.session.facts.get("customer_phone"), thought.turn.text
    if held is None or held.is_own:
        return
    said = [fact.span for fact in thought.found if fact.name == "customer_phone" and fact.value == held.value]
    is_called_own = any(_is_own(text, span) for span in said)
    answer = text[:LONGEST]
    is_read_back = thought.session.question == READ_BACK and not said
    is_agreed = is_read_back and ALONE.search(answer) is not None and NOT_OWN.search(answer) is None
    held.is_own = held.value == thought.turn.phone or is_called_own or is_agreed


def _is_own(text: str, span: tuple[int, int]) -> bool:
    """Whether the words right before or behind a number call it the customer's."""
    before, behind = text[max(0, span[0] - REACH) : span[0]], text[span[1] : span[1] + REACH]
    return BEFORE.search(before) is not None or BEHIND.match(behind) is not None

"""A number as it is heard, digit by digit, with corrections at its end. Knows digits, none of the words for them."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class DigitRun:
    """Digits said in one go. `digits` starts with "+" when a plus was said; text[span] is what was said.

    `pieces` are the parts between which words stood that join ("and then"), where there were any: they may be numbers
    of their own.
    """

    digits: str
    text: str
    span: tuple[int, int]
    pieces: tuple["DigitRun", ...] = ()


@dataclass(slots=True)
class Draft:
    """A number being heard: its digits so far, where the last group began, and a correction waiting for its digits."""

    start: int
    end: int
    digits: str = ""
    group: int = 0
    items: int = 0
    last: str = ""
    before_fix: str = ""
    plus: bool = False
    # Of each piece but the last: how many digits there were at its end, where it ends and where the next begins.
    joins: list[tuple[int, int, int]] = field(default_factory=list)

    def take(self, digits: str, end: int) -> None:
        self.digits += digits
        self.last = digits
        self.end = end
        self.items += 1

    def settle(self) -> None:
        """Put the digits said after "no sorry" in the place of those they replace."""
        if self.before_fix:
            self.digits = replaced(self.before_fix, self.digits, self.group)
            self.before_fix = ""
            self.joins.clear()

    def run(self, text: str) -> DigitRun:
        self.settle()
        pieces = []
        start, since = self.start, 0
        for count, end, following in [*self.joins, (len(self.digits), self.end, self.end)] if self.joins else ():
            plus = "+" if self.plus and not since else ""
            pieces.append(DigitRun(plus + self.digits[since:count], text[start:end], (start, end)))
            start, since = following, count
        said = text[self.start : self.end]
        return DigitRun(("+" if self.plus else "") + self.digits, said, (self.start, self.end), tuple(pieces))


def replaced(before: str, after: str, group: int) -> str:
    """`before` with its end corrected to `after`: where they line up best, else the last group said."""
    longest = min(len(before), len(after))

    def likeness(size: int) -> tuple[int, int]:
        same = sum(a == b for a, b in zip(before[-size:], after[:size], strict=True))
        return 2 * same - size, size

    score, size = max(likeness(size) for size in range(1, longest + 1))
    if score < 0:
        size = min(longest, len(before) - group) or longest
    return before[:-size] + after

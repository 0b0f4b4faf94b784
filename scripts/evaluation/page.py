"""The tables as they are printed, and as they stand in docs/understanding.md. Measures nothing."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from scripts.evaluation.costs import LONG, Cost
from scripts.evaluation.scoring import Figures

PAGE = Path(__file__).resolve().parents[2] / "docs/understanding.md"


@dataclass(frozen=True, slots=True)
class Line:
    """One way on one slot of a file; `each` is what it costs an utterance, in microseconds.

    Of Frontdesk that is the slot's own extractor, of the others the way with all its slots.
    """

    slot: str
    way: str
    figures: Figures
    each: float


def table(name: str, lines: Sequence[Line]) -> str:
    """The figures of a file, each slot with all ways that look for it."""
    head = ["", f"### {name}", "", "| slot | way | rows | empty | precision | recall | F1 | alarm | us |"]
    body = [_row(line) for line in lines]
    return "\n".join([*head, "|---|---|---|---|---|---|---|---|---|", *body])


def _row(line: Line) -> str:
    of = line.figures
    figures = [_share(one) for one in (of.precision, of.recall, of.f1, of.alarm)]
    return f"| {' | '.join((line.slot, line.way, str(of.expected), str(of.empty), *figures, f'{line.each:.0f}'))} |"


def _share(share: float | None) -> str:
    return "-" if share is None else f"{share:.3f}"


def costs(measured: Sequence[Cost], rows: int) -> str:
    """What understanding costs, by extractor."""
    head = ["", "### Cost", "", f"| extractor | us, median of {rows} | us, dearest | us, {LONG} characters at worst |"]
    body = [f"| {cost.name} | {cost.median:.0f} | {cost.dearest:.0f} | {cost.long:.0f} |" for cost in measured]
    return "\n".join([*head, "|---|---|---|---|", *body])


def write(name: str, tables: Sequence[str]) -> None:
    """Put the tables between the two marks of that name."""
    text = PAGE.read_text("utf-8")
    between = rf"(<!-- {name} -->\n).*?(<!-- end of {name} -->)"
    made, count = re.subn(between, lambda m: m[1] + "\n".join(tables).strip() + "\n" + m[2], text, flags=re.DOTALL)
    if count != 1:
        raise SystemExit(f"{PAGE.name} lacks the marks of {name}")
    PAGE.write_text(made, "utf-8")

"""`scripts/evaluate`: runs every way over files of labelled rows and prints the figures. Knows no figure to be met."""

import argparse
import json
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from desk import kinds
from extractors import rows as labelled
from extractors.facts import Heard
from scripts.evaluation import costs, page, ways
from scripts.evaluation.page import Line
from scripts.evaluation.scoring import score


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the tables, and the errors asked for; with --write put the tables into docs/understanding.md."""
    asked = _arguments(arguments)
    tables, heards = [], []
    for file in asked.files:
        rows = [row for row in _read(file) if all(str(row.get(key)) == value for key, value in asked.where)]
        lines = _lines(rows, heard := [_heard(row) for row in rows])
        tables.append(page.table(file.stem + "".join(f", {key} {value}" for key, value in asked.where), lines))
        print(tables[-1], flush=True)
        if asked.errors:
            _print_errors(rows, asked.errors[0], int(asked.errors[1]))
        heards += heard
    if heards:
        tables.append(page.costs(costs.measure(heards), len(heards)))
        print(tables[-1])
    if asked.write:
        page.write("understanding", tables)


def _lines(rows: list[dict[str, Any]], heards: list[Heard]) -> list[Line]:
    alone = costs.each(heards)
    lines = []
    for way in ways.WAYS:
        started = time.thread_time_ns()
        found = [(row, way.find(row)) for row in rows]
        whole = (time.thread_time_ns() - started) / 1000 / max(1, len(rows))
        for slot, figures in score(found).items():
            if way.slots is None:
                lines.append(Line(slot, way.name, figures, alone.get(ways.EXTRACTOR.get(slot, ""), whole)))
            elif slot in way.slots:
                lines.append(Line(slot, way.name, figures, whole))
    return sorted(lines, key=lambda line: line.slot)


def _print_errors(rows: list[dict[str, Any]], slot: str, most: int) -> None:
    figures = score((row, ways.frontdesk(row)) for row in rows).get(slot)
    for text, wanted, found in figures.errors[:most] if figures else ():
        print(f"{text!r} wanted: {wanted} found: {found}")


def _read(file: Path) -> Iterator[dict[str, Any]]:
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
        if line.strip():
            row = json.loads(line)
            if not isinstance(row, Mapping) or not isinstance(row.get("text"), str):
                raise SystemExit(f"{file}, line {number}: a row is an object with a text; see docs/understanding.md")
            yield dict(row)


def _heard(row: dict[str, Any]) -> Heard:
    return labelled.heard_in(row, labelled.words_in(row, lambda kind: kinds.get(kind).words()))


def _arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="scripts/evaluate", description=__doc__)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument(
        "--where", action="append", default=[], type=lambda text: text.split("=", 1), metavar="KEY=VALUE"
    )
    parser.add_argument("--errors", nargs=2, metavar=("SLOT", "MOST"))
    parser.add_argument("--write", action="store_true")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    main()

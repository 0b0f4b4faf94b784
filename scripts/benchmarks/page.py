"""The tables as they stand in docs/performance.md, each between two marks that name it. Measures nothing."""

import platform
import re
from datetime import UTC, datetime
from pathlib import Path

import psutil

from scripts.benchmarks.million import Measured
from scripts.benchmarks.turns import ROUNDS, STILL, STOLEN, Comparison

PAGE = Path(__file__).resolve().parents[2] / "docs/performance.md"


def machine() -> str:
    """What it was measured on, and when."""
    gigabytes = psutil.virtual_memory().total / 2**30
    return (
        f"{datetime.now(UTC):%Y-%m-%d}, {psutil.cpu_count()} cores shared by servers and customers, "
        f"{gigabytes:.0f} GiB, {platform.system()}, Python {platform.python_version()}."
    )


def turns(measured: Comparison) -> str:
    """The floor, the product, and how many times the floor it is."""
    floor, product = measured.sides
    rows = [
        ("CPU a turn", "ms", floor.median_cost("cpu_ms"), product.median_cost("cpu_ms")),
        (
            "turns a second, as many as go",
            "",
            floor.median_cost("turns_a_second"),
            product.median_cost("turns_a_second"),
        ),
        ("half of the turns answered within", "ms", floor.median_tail("p50"), product.median_tail("p50")),
        ("99 of 100 within", "ms", floor.median_tail("p99"), product.median_tail("p99")),
        ("the slowest", "ms", floor.median_tail("longest"), product.median_tail("longest")),
        ("memory", "MB", floor.megabytes, product.megabytes),
    ]
    lines = ["| | floor | Frontdesk | ratio |", "|---|---|---|---|"]
    lines += [f"| {name} | {_figure(a, unit)} | {_figure(b, unit)} | {b / a:.1f} |" for name, unit, a, b in rows]
    spread = ", ".join(f"{a.cpu_ms:.2f}/{b.cpu_ms:.2f}" for a, b in zip(floor.costs, product.costs, strict=True))
    tails = ", ".join(f"{one.p99:.0f}" for one in product.tails)
    stolen = ", ".join(f"{100 * one.stolen:.1f}" for one in measured.taken)
    still = ", ".join(f"{100 * one.still:.1f}" for one in measured.taken)
    note = (
        f"Medians of {ROUNDS} rounds. CPU of each round, floor/Frontdesk: {spread} ms; Frontdesk's 99 %: {tails} ms. "
        f"While the latter was measured the host took {stolen} % of the CPU for others, and its disk stood still for "
        f"{still} % of the time. Rounds put aside (more than {100 * STOLEN:g} % of the CPU, or the disk more than "
        f"{100 * STILL:g} % beside the floor): {measured.put_aside}."
    )
    return "\n".join([*lines, "", note])


def rows(measured: dict[int, list[Measured]]) -> str:
    """Each operation with few rows and with many, and the memory it took with many."""
    few, many = measured.values()
    counts = " | ".join(f"{count:,}" for count in measured)
    lines = [
        f"| median ms with so many conversations | {counts} | slow runs (95 %) | memory taken, MB |",
        "|---|---|---|---|---|",
    ]
    lines += [
        f"| {b.operation} | {a.p50_ms:,.1f} | {b.p50_ms:,.1f} | {b.p95_ms:,.1f} | {b.grown_mb:,.1f} |"
        for a, b in zip(few, many, strict=True)
    ]
    return "\n".join(lines)


def write(tables: dict[str, str]) -> None:
    """Put each table between its marks in docs/performance.md. Raises ValueError when the page lacks them."""
    text = PAGE.read_text("utf-8")
    for name, table in tables.items():
        marks = re.compile(rf"(<!-- {name} -->\n).*?(\n<!-- end -->)", re.S)
        found = marks.search(text)
        if found is None:
            raise ValueError(f"docs/performance.md has no marks for {name!r}")
        text = text[: found.end(1)] + table + text[found.start(2) :]
    PAGE.write_text(text, "utf-8")


def _figure(value: float, unit: str) -> str:
    digits = 2 if value < 10 else 1 if value < 100 else 0
    return f"{value:,.{digits}f} {unit}".strip()

"""Runs the benchmarks and writes their tables into docs/performance.md."""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from scripts.benchmarks import million, page, processes, turns
from scripts.benchmarks.databases import database
from scripts.benchmarks.host import Host
from scripts.benchmarks.turns import Comparison

ENGINES = ("sqlite", "postgresql")
# So many calls of a business at once is a very big one; each customer speaks about every ten seconds.
OPEN_CALLS, SECONDS_A_TURN = 500, 10.0


def main(arguments: Sequence[str]) -> int:
    """Measure what was asked for; the tables go to the page, and to the screen."""
    parser = argparse.ArgumentParser(prog="scripts/bench", description=__doc__)
    parser.add_argument("--only", choices=("turns", "rows"))
    parser.add_argument("--engine", choices=ENGINES)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--quick", action="store_true", help="small numbers, and the page is not written")
    given = parser.parse_args(arguments)
    tables: dict[str, str] = {"machine": page.machine()}
    for engine in (given.engine,) if given.engine else ENGINES:
        if given.only != "rows":
            tables[f"turns {engine}"] = page.turns(_turns(engine, is_quick=given.quick))
        if given.only != "turns":
            few, many = (1_000, 2_000) if given.quick else (min(10_000, given.rows), given.rows)
            tables[f"rows {engine}"] = page.rows({count: _rows(engine, count) for count in (few, many)})
    print("\n\n".join(f"## {name}\n\n{table}" for name, table in tables.items()))
    if not given.quick:
        page.write(tables)
    return 0


def _turns(engine: str, *, is_quick: bool) -> Comparison:
    """The floor and the product over databases of the same engine, both up all the while, measured in turn."""
    with ExitStack() as stack:
        folder = _folder(stack)
        floor = stack.enter_context(processes.floor(stack.enter_context(database(engine, folder / "floor")).url))
        url = stack.enter_context(database(engine, folder / "product")).url
        product = stack.enter_context(processes.frontdesk(folder, DATABASE_URL=url))
        return turns.compare(
            [floor, product],
            Host(folder),
            calls=2 if is_quick else 40,
            seconds=3 if is_quick else 30,
            open_calls=20 if is_quick else OPEN_CALLS,
            seconds_a_turn=SECONDS_A_TURN,
        )


def _rows(engine: str, count: int) -> list[million.Measured]:
    with ExitStack() as stack:
        folder = _folder(stack)
        place = stack.enter_context(database(engine, folder))
        return million.measure(place.url, count, folder, filling_url=place.superuser_url)


def _folder(stack: ExitStack) -> Path:
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
    folder.chmod(0o755)  # PostgreSQL does not run as root, and must reach its own folder in here
    return folder


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""What understanding costs: microseconds an utterance, and the worst that a long text can do. Judges nothing."""

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from extractors import all as every
from extractors.facts import Fact, Heard

LONG = 10_000
# What tempts patterns to try again from each place: one unit over and over.
UNITS = (
    "a", " ", "1", "1 ", "oh ", "no ", "a b ", "at ", "is ", "the ", "my name is ", "double ", "one two ", "next ",
    "12/", "10:30 ", "10 to ", "in ", "not ", "and ", "mr ", "A. ", "unit ", "st ", "-", "'", ",", "\n", "pm ",
    "monday ", "last ", "call me ", "है ", "कल ", "é", "👍", "\u200d", "@", "(", "yes ", "leak ", "mg ", "s for sugar ",
    "gas smell ", "leaking tap in the bathroom ",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cost:
    """Microseconds: one in two utterances, and the dearest; the longest text stands for what tempts patterns most."""

    name: str
    median: float
    dearest: float
    long: float


def each(heards: Sequence[Heard]) -> dict[str, float]:
    """What each extractor costs an utterance in the mean, by its name."""
    return {name: statistics.fmean(_timed(find, heards, times=3) or [0.0]) for name, find in _alone()}


def measure(heards: Sequence[Heard]) -> list[Cost]:
    """The cost of all extractors together, and of each alone, the dearest first."""
    costs = [_cost(name, find, heards) for name, find in _alone()]
    return [_cost("all together", every.find_all, heards), *sorted(costs, key=lambda cost: -cost.median)]


def _alone() -> list[tuple[str, Callable[[Heard], list[Fact]]]]:
    return [(find.__module__.removeprefix("extractors."), find) for find in every.EXTRACTORS]


def _cost(name: str, find: Callable[[Heard], list[Fact]], heards: Sequence[Heard]) -> Cost:
    each = sorted(_timed(find, heards, times=3))
    return Cost(name, statistics.median(each), each[-1], max(_timed(find, _long_ones(heards[0]), times=3)))


def _timed(find: Callable[[Heard], list[Fact]], heards: Sequence[Heard], times: int = 1) -> list[float]:
    """The best of several for each: what else the machine does meanwhile is not the extractor's.

    All are gone through before the next time, so that nothing is remembered of one when its turn comes again.
    """
    rounds = [[_once(find, replace(heard)) for heard in heards] for _ in range(times)]
    return [min(taken) for taken in zip(*rounds, strict=True)]


def _once(find: Callable[[Heard], list[Fact]], heard: Heard) -> float:
    start = time.thread_time_ns()
    find(heard)
    return (time.thread_time_ns() - start) / 1000


def _long_ones(heard: Heard) -> list[Heard]:
    return [replace(heard, text=(unit * LONG)[:LONG], asked=None, question=None, nbest=()) for unit in UNITS]

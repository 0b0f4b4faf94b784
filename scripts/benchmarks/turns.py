"""What a turn costs: CPU, turns a second and the tail, the product beside the floor, in turn and in one run."""

import os
import queue
import statistics
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import count

from scripts.benchmarks.calls import TURNS, Call, now
from scripts.benchmarks.host import Host, Taken
from scripts.benchmarks.processes import Running

ROUNDS = 5
AT_ONCE = 4
# A round is put aside and played again, at most so many times, where the host took more of the CPU than this, or its
# disk stood still for more of the time than this while the floor was measured: then the figures are the neighbours'.
STOLEN, STILL, AGAIN = 0.01, 0.005, 10
_numbers = count(1)


@dataclass(frozen=True, slots=True)
class Cost:
    """One round: milliseconds of CPU a turn (all processes of the server), and turns a second at full load."""

    cpu_ms: float
    turns_a_second: float


@dataclass(frozen=True, slots=True)
class Tail:
    """Milliseconds from when a turn was due to its answer, and how many there were a second."""

    p50: float
    p99: float
    longest: float
    turns_a_second: float


@dataclass(frozen=True, slots=True)
class Side:
    """All rounds of one server, and its resident memory at the end (MB)."""

    label: str
    costs: list[Cost]
    tails: list[Tail]
    megabytes: float

    def median_cost(self, name: str) -> float:
        """The median of a figure of Cost."""
        return float(statistics.median(getattr(one, name) for one in self.costs))

    def median_tail(self, name: str) -> float:
        """The median of a figure of Tail."""
        return float(statistics.median(getattr(one, name) for one in self.tails))


@dataclass(frozen=True, slots=True)
class Round:
    """What the servers did in one round, in their order, and what the host took while each one's tail was measured."""

    costs: list[Cost]
    tails: list[Tail]
    taken: list[Taken]

    @property
    def is_disturbed(self) -> bool:
        """Whether the host took too much. Its disk is judged beside the floor: the product does not excuse itself."""
        return max(one.stolen for one in self.taken) > STOLEN or self.taken[0].still > STILL


@dataclass(frozen=True, slots=True)
class Comparison:
    """The sides, what the host took in each round that counts, and how many rounds do not count."""

    sides: list[Side]
    taken: list[Taken]
    put_aside: int


def cost(server: Running, calls: int, at_once: int) -> Cost:
    """Play so many whole calls, `at_once` of them at a time, each turn as soon as the last was answered."""

    def play(number: int) -> None:
        call = Call(server.port, number)
        while not call.is_over:
            call.turn()
        call.hang_up()

    cpu, began = server.cpu_seconds(), now()
    with ThreadPoolExecutor(at_once) as pool:
        list(pool.map(play, [next(_numbers) for _ in range(calls)]))
    turns = calls * TURNS
    return Cost((server.cpu_seconds() - cpu) * 1000 / turns, turns / (now() - began))


def tail(server: Running, open_calls: int, seconds_a_turn: float, seconds: float) -> Tail:
    """Keep so many calls open at once, a turn of each every `seconds_a_turn`; a call that ends gives way to a new one.

    A turn is due by the clock, not when the one before was answered, and is timed from when it was due: a server that
    falls behind cannot hide it.
    """
    due: queue.Queue[tuple[float, Call] | None] = queue.Queue()
    taken: list[float] = []
    calls = [Call(server.port, next(_numbers)) for _ in range(open_calls)]

    def work() -> None:
        while (item := due.get()) is not None:
            at, call = item
            call.turn()
            taken.append(now() - at)

    threads = [threading.Thread(target=work, daemon=True) for _ in range(32)]
    for thread in threads:
        thread.start()
    _spread(calls, due, seconds_a_turn / open_calls, seconds)
    for _ in threads:
        due.put(None)
    for thread in threads:
        thread.join(60)
    in_order = sorted(one * 1000 for one in taken)
    return Tail(statistics.median(in_order), in_order[int(len(in_order) * 0.99)], in_order[-1], len(in_order) / seconds)


def _spread(calls: list[Call], due: "queue.Queue[tuple[float, Call] | None]", step: float, seconds: float) -> None:
    """Put the calls' turns on the queue, one every `step` seconds."""
    began = now()
    for turn in range(int(seconds / step)):
        at = began + turn * step
        if (wait := at - now()) > 0:
            time.sleep(wait)
        place = turn % len(calls)
        if calls[place].is_over:
            calls[place] = Call(calls[place].port, next(_numbers))
        due.put((at, calls[place]))


def compare(
    servers: list[Running], host: Host, *, calls: int, seconds: float, open_calls: int, seconds_a_turn: float
) -> Comparison:
    """The floor and the product, ROUNDS times in turn; a side's figures are the medians of its rounds."""
    for server in servers:
        cost(server, calls=4, at_once=AT_ONCE)  # what is done once, like compiling statements, is not measured
    os.sync()  # nor are the new databases' files
    kept: list[Round] = []
    put_aside = 0
    while len(kept) < ROUNDS:
        host.taken()
        costs = [cost(server, calls=calls, at_once=AT_ONCE) for server in servers]
        tails, taken = [], []
        for server in servers:
            tails.append(tail(server, open_calls, seconds_a_turn, seconds))
            taken.append(host.taken())
        one = Round(costs, tails, taken)
        if one.is_disturbed and put_aside < AGAIN:
            put_aside += 1
        else:
            kept.append(one)
    sides = [
        Side(server.label, [one.costs[place] for one in kept], [one.tails[place] for one in kept], server.megabytes())
        for place, server in enumerate(servers)
    ]
    return Comparison(sides, [one.taken[-1] for one in kept], put_aside)

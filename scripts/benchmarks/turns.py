"""What a turn costs: CPU, turns a second and the tail, the product beside the floor, in turn and in one run."""

import queue
import statistics
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import count

from scripts.benchmarks.calls import TURNS, Call, now
from scripts.benchmarks.processes import Running

ROUNDS = 5
AT_ONCE = 4
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
    servers: list[Running], *, calls: int, seconds: float, open_calls: int, seconds_a_turn: float
) -> list[Side]:
    """Both servers, ROUNDS times in turn; a side's figures are the medians of its rounds."""
    for server in servers:
        cost(server, calls=4, at_once=AT_ONCE)  # what is done once, like compiling statements, is not measured
    costs: dict[str, list[Cost]] = {server.label: [] for server in servers}
    tails: dict[str, list[Tail]] = {server.label: [] for server in servers}
    for _ in range(ROUNDS):
        for server in servers:
            costs[server.label].append(cost(server, calls=calls, at_once=AT_ONCE))
        for server in servers:
            tails[server.label].append(tail(server, open_calls, seconds_a_turn, seconds))
    return [Side(one.label, costs[one.label], tails[one.label], one.megabytes()) for one in servers]

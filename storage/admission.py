"""How many turns may wait for a model at once, so that threads and the model's server are left for the others.

Each process counts its own. With Redis all processes of an installation are counted together as well, in leases that
run out by themselves: a process that was killed holds no place for long. Knows nothing of turns or models.
"""

import hashlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from uuid import uuid4

import structlog

from storage.redis_server import Away, RedisServer

log = structlog.get_logger()
# Twice the longest MODEL_DEADLINE_SECONDS: nobody waits so long.
LEASE_SECONDS = 120.0
LEAST_LEASE_SECONDS = 5.0
# Leases that ran out go first; by the clock of Redis, which all processes share.
TAKE = """
local clock = redis.call('TIME')
local now = clock[1] + clock[2] / 1000000
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now)
if redis.call('ZCARD', KEYS[1]) >= tonumber(ARGV[1]) then return 0 end
redis.call('ZADD', KEYS[1], now + tonumber(ARGV[3]), ARGV[2])
redis.call('EXPIRE', KEYS[1], math.ceil(tonumber(ARGV[3])) + 1)
return 1
"""


class Admission:
    """The places of one process, and with a server those of all.

    `own` is how many this process may take, `together` how many all of them may, `alone` how many this one may while
    the others cannot be counted. A lease runs out after `lease_seconds`, which is longer than anybody waits.
    Processes with the same `secret` are one installation. The defaults are those of the settings.
    """

    def __init__(
        self, own: int = 12, *, together: int = 24, alone: int = 12, lease_seconds: float = LEASE_SECONDS,
        server: RedisServer | None = None, secret: str = "",
    ) -> None:  # fmt: skip
        self._own, self._together, self._alone = own, together, min(own, alone)
        self._lease_seconds = lease_seconds
        self._server = server
        self._name = f"frontdesk:waiting:{hashlib.sha256(secret.encode()).hexdigest()}"
        self._lock = threading.Lock()
        self._taken = 0

    @contextmanager
    def enter(self) -> Iterator[bool]:
        """Whether there is a place; it is held until the block is left."""
        with self._lock:
            order = self._taken + 1
            has_own = order <= self._own
            self._taken += has_own
        lease = None
        try:
            is_in = has_own
            if has_own:
                is_in, lease = self._share(order)
            if not is_in:
                log.info("not_admitted", taken=order - 1)
            yield is_in
        finally:
            with self._lock:
                self._taken -= has_own
            if lease is not None and self._server is not None:
                self._server.tell("ZREM", self._name, lease)

    def _share(self, order: int) -> tuple[bool, str | None]:
        if self._server is not None:
            lease = uuid4().hex
            try:
                taken = self._server.ask("EVAL", TAKE, 1, self._name, self._together, lease, self._lease_seconds)
                return bool(taken), lease if taken else None
            except Away:
                pass
        return order <= self._alone, None


def shared_by(
    processes: int, threads: int, together: int, *, deadline: timedelta, server: RedisServer | None, secret: str
) -> Admission:  # fmt: skip
    """The places of one of so many processes: a quarter of its threads is left for turns that wait for nobody.

    While the others cannot be counted it takes an even share of what they may take `together`. Nobody waits longer
    than the `deadline`: after twice that time a place of a process that was killed is free again.
    """
    lease = max(LEAST_LEASE_SECONDS, 2 * deadline.total_seconds())
    return Admission(
        max(1, threads * 3 // 4), together=together, alone=max(1, together // processes), lease_seconds=lease,
        server=server, secret=secret,
    )  # fmt: skip

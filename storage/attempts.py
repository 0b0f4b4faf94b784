"""Attempts counted for rate limits: in this process, and with Redis over all processes. Knows nothing of what is tried.

Flask-Limiter finds it by its scheme, `frontdesk://`, and hands it the server among its storage options.
"""

import time
from typing import Any, ClassVar

from limits.storage import MemoryStorage, Storage

from storage.redis_server import Away, RedisServer

SCHEME = "frontdesk"
PREFIX = "frontdesk:attempts:"
# The first attempt starts the window.
COUNT = """
local count = redis.call('INCRBY', KEYS[1], ARGV[2])
if count == tonumber(ARGV[2]) then redis.call('EXPIRE', KEYS[1], ARGV[1]) end
return count
"""


class Attempts(Storage):
    """Both counts are kept and the higher one holds: when Redis goes away nobody gets his attempts back."""

    STORAGE_SCHEME: ClassVar[list[str]] = [SCHEME]  # type: ignore[misc]

    def __init__(
        self, uri: str | None = None, wrap_exceptions: bool = False, *, server: RedisServer | None = None, **_: Any
    ) -> None:
        super().__init__(uri, wrap_exceptions)
        self._own = MemoryStorage()
        self._server = server

    @property
    def base_exceptions(self) -> type[Exception]:
        return ValueError

    def incr(self, key: str, expiry: int, amount: int = 1) -> int:
        """Count an attempt; how many there were within `expiry` seconds."""
        return max(self._own.incr(key, expiry, amount), self._ask("EVAL", COUNT, 1, PREFIX + key, expiry, amount))

    def get(self, key: str) -> int:
        return max(self._own.get(key), self._ask("GET", PREFIX + key))

    def get_expiry(self, key: str) -> float:
        return max(self._own.get_expiry(key), time.time() + self._ask("TTL", PREFIX + key))

    def check(self) -> bool:
        return True

    def reset(self) -> int | None:
        return self._own.reset()

    def clear(self, key: str) -> None:
        self._own.clear(key)
        self._ask("DEL", PREFIX + key)

    def _ask(self, *command: Any) -> int:
        if self._server is None:
            return 0
        try:
            return max(0, int(self._server.ask(*command) or 0))
        except Away:
            return 0

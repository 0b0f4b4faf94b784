"""The connection to Redis: it answers within a few milliseconds or is not there. Knows nothing of what is kept in it.

Whoever asks never connects and never tries again: a thread beside does both, so that a server that is frozen, gone or
far away costs a turn TURN_WAITS_SECONDS at most, once, and nothing while it is known to be away.
"""

import queue
import threading
import time
from contextlib import suppress
from typing import Any

import structlog

log = structlog.get_logger()
# A server nearby answers in well under 1 ms; a turn takes about 10. What is not there by then the database tells.
TURN_WAITS_SECONDS = 0.005
# DESIGN section 7. redis-py's own defaults (5 s, ten tries) hang for 20 s on a frozen server.
BESIDE_WAITS_SECONDS = 0.05
BEAT_SECONDS = 1.0
AWAY_SECONDS = 3.0
AT_START, MOST_CONNECTIONS = 2, 8
MOST_WAITING = 1000
Word = str | bytes | int | float


class Away(Exception):
    """Redis does not answer now; what is kept in it has to be found elsewhere."""


class RedisServer:
    """The connections of one process. Nothing is opened before the first use or `start()`, so make it where you like.

    `url` is redis:// or rediss://; it may hold a password and is never logged.
    """

    def __init__(
        self, url: str, *, turn_waits_seconds: float = TURN_WAITS_SECONDS,
        beside_waits_seconds: float = BESIDE_WAITS_SECONDS, away_seconds: float = AWAY_SECONDS,
    ) -> None:  # fmt: skip
        from redis.backoff import NoBackoff
        from redis.connection import Connection, parse_url
        from redis.exceptions import RedisError
        from redis.retry import Retry

        options = parse_url(url)  # type: ignore[no-untyped-call]
        self._failures = (RedisError, OSError)
        self._turn_waits = turn_waits_seconds
        self._away_seconds = away_seconds
        self._make = options.pop("connection_class", Connection)
        self._options = {
            **options,
            "socket_timeout": beside_waits_seconds,
            "socket_connect_timeout": beside_waits_seconds,
            "retry": Retry(NoBackoff(), 0),
            "health_check_interval": 0,
            "protocol": 2,
            "driver_info": None,
        }
        self._ready: queue.LifoQueue[Any] = queue.LifoQueue()
        self._told: queue.Queue[tuple[Word, ...] | None] = queue.Queue(MOST_WAITING)
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._own: Any = None
        self._open = 0
        self._is_short = False
        self._is_here = False
        self._not_before = 0.0

    @property
    def is_here(self) -> bool:
        """Whether it answered when it was last spoken to."""
        return self._is_here

    def start(self) -> None:
        """Connect, in a thread beside. Call it after a fork; the first question does it too."""
        with self._lock:
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="redis", daemon=True)
                self._thread.start()

    def ask(self, *command: Word) -> Any:
        """The answer to a command, waited for TURN_WAITS_SECONDS at most. Raises Away, also for an error of Redis."""
        if self._thread is None:
            self.start()
        if not self._is_here:
            raise Away
        try:
            connection = self._ready.get_nowait()
        except queue.Empty:
            self._is_short = True
            raise Away from None
        try:
            connection.send_command(*command)
            answer = connection.read_response(timeout=self._turn_waits)
        except self._failures as wrong:
            self._lose(connection, wrong)
            raise Away from None
        self._give_back(connection)
        return answer

    def tell(self, *command: Word) -> None:
        """Have a command done beside, without waiting for it. While Redis is away it is dropped."""
        if self._thread is None:
            self.start()
        if self._is_here:
            with suppress(queue.Full):
                self._told.put_nowait(command)

    def close(self) -> None:
        """Do what was told, then end the thread and every connection."""
        if self._thread is not None:
            self._told.put(None)
            self._thread.join()
        self._is_here = False
        self._drop_ready()

    def _run(self) -> None:
        command: tuple[Word, ...] | None = ("PING",)
        while command is not None:
            if self._is_here:
                self._do(command)
            elif time.monotonic() >= self._not_before:
                self._connect()
            try:
                command = self._told.get(timeout=min(BEAT_SECONDS, self._away_seconds))
            except queue.Empty:
                command = ("PING",)
        if self._own is not None:
            self._own.disconnect()

    def _do(self, command: tuple[Word, ...]) -> None:
        try:
            self._own.send_command(*command)
            self._own.read_response()
            if self._is_short and self._open < MOST_CONNECTIONS:
                self._is_short = False
                self._add_ready()
        except self._failures as wrong:
            self._lose(self._own, wrong)

    def _connect(self) -> None:
        """It counts as here when it answers as quickly as a turn needs it: a slow one is never asked."""
        self._open = 0
        self._own = self._make(**self._options)
        try:
            self._own.connect()
            self._own.send_command("PING")
            self._own.read_response(timeout=self._turn_waits)
            for _ in range(AT_START):
                self._add_ready()
        except self._failures as wrong:
            self._lose(self._own, wrong)
        else:
            self._is_here = True
            log.info("redis_here")

    def _add_ready(self) -> None:
        connection = self._make(**self._options)
        connection.connect()
        self._open += 1
        self._ready.put(connection)

    def _give_back(self, connection: Any) -> None:
        if self._is_here:
            self._ready.put(connection)
        else:
            connection.disconnect()

    def _lose(self, connection: Any, wrong: Exception) -> None:
        """One failure is enough: nobody asks again until it was seen to answer."""
        connection.disconnect()
        with self._lock:
            was_here, self._is_here = self._is_here, False
            is_news = was_here or self._not_before == 0.0
            self._not_before = time.monotonic() + self._away_seconds
        self._drop_ready()
        if is_news:
            log.warning("redis_away", error=type(wrong).__name__)

    def _drop_ready(self) -> None:
        with suppress(queue.Empty):
            while True:
                self._ready.get_nowait().disconnect()

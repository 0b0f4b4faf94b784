"""A breaker: after some failures in a row, something outside is left alone for a while, then tried once. Knows no wire.

Times are seconds of a clock that never goes back; the clock is handed in.
"""

import threading
from collections.abc import Callable


class Breaker:
    """Closed it lets every try through; open none; after its rest one probe, which closes or opens it again.

    A probe that is never reported (its process died under it) counts as failed after another rest.
    """

    def __init__(self, clock: Callable[[], float], *, after: int = 3, rest: float = 30.0) -> None:
        self._clock = clock
        self._after = after
        self._rest = rest
        self._lock = threading.Lock()
        self._failures = 0
        self._opens_at: float | None = None

    def is_closed(self) -> bool:
        """Whether a try would be let through; asks without trying."""
        with self._lock:
            return self._opens_at is None or self._clock() >= self._opens_at

    def admits(self) -> bool:
        """Whether to try now. A True must be followed by `succeeded` or `failed`."""
        with self._lock:
            if self._opens_at is None:
                return True
            if self._clock() < self._opens_at:
                return False
            self._opens_at = self._clock() + self._rest
            return True

    def succeeded(self) -> None:
        """It answered: everything is let through again."""
        with self._lock:
            self._failures, self._opens_at = 0, None

    def failed(self, rest: float | None = None) -> None:
        """It did not answer. With a `rest` (seconds) it is left alone at once and for that long."""
        with self._lock:
            self._failures += 1
            if rest is not None or self._failures >= self._after:
                self._opens_at = self._clock() + (rest if rest is not None else self._rest)

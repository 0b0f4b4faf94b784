"""What the desk works with: the database, Redis if there is one, the folder of the CSV files, how long a chat lasts."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from desk.calendar_links import Links
from desk.lines import Switchboard
from storage.database import Database
from storage.redis_server import RedisServer
from storage.sessions import Sessions


@dataclass(frozen=True, slots=True)
class Office:
    """Handed in by main, which alone reads the settings. `chat_quiet` ends a chat, `call_quiet` an unreported call.

    `links` makes addresses that are read without signing in. `redis` is what the processes of an installation share
    beside the database; None is a whole installation too. `is_worker_here` tells whether a worker of this machine is at
    work; None where nobody looks. The server `starts_workers` unless they are elsewhere.
    """

    database: Database
    logs: Path
    chat_quiet: timedelta = timedelta(minutes=30)
    call_quiet: timedelta = timedelta(hours=6)
    redis: RedisServer | None = None
    sessions: Sessions = field(default_factory=Sessions)
    links: Links = field(default_factory=Links)
    switchboard: Switchboard = field(default_factory=Switchboard)
    is_worker_here: Callable[[], bool] | None = None
    starts_workers: bool = False

    @property
    def lacks_worker(self) -> bool:
        """Whether a worker should be at work here, and is not."""
        return self.starts_workers and self.is_worker_here is not None and not self.is_worker_here()

"""What the desk works with: the database, Redis if there is one, the folder of the CSV files, how long a chat lasts."""

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
    beside the database; None is a whole installation too.
    """

    database: Database
    logs: Path
    chat_quiet: timedelta = timedelta(minutes=30)
    call_quiet: timedelta = timedelta(hours=6)
    redis: RedisServer | None = None
    sessions: Sessions = field(default_factory=Sessions)
    links: Links = field(default_factory=Links)
    switchboard: Switchboard = field(default_factory=Switchboard)

"""What the desk works with: the database, the folder of the CSV files, and how long a chat stays open."""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from storage.database import Database


@dataclass(frozen=True, slots=True)
class Office:
    """Handed in by main, which alone reads the settings. `chat_quiet` ends a chat, `call_quiet` an unreported call."""

    database: Database
    logs: Path
    chat_quiet: timedelta = timedelta(minutes=30)
    call_quiet: timedelta = timedelta(hours=6)

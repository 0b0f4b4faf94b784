"""A phone or a chat as the test page shows it. Knows no Flask."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from desk import message_lists
from desk.kinds import Labels
from desk.messages import LEFT
from desk.purposes import PURPOSES

if TYPE_CHECKING:
    from storage.database import Db
    from storage.tables import StoredFact


@dataclass(frozen=True, slots=True)
class Exchange:
    """What came in, and what the door does with the answer to it."""

    came_as: str
    text: str
    language: str = "en"
    sentences: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    dial: str | None = None
    records: bool = False
    ends: bool = False


@dataclass(frozen=True, slots=True)
class Going:
    """A message to this customer that is no answer to a turn: a reminder, an offer, what staff wrote. A dry run."""

    label: str
    channel: str
    text: str
    why: str
    has_left: bool


@dataclass(frozen=True, slots=True)
class Panel:
    """A phone or a chat as the page shows it. `number` counts its turns, so that a form sent twice is one turn."""

    sid: str = ""
    is_open: bool = False
    number: int = 0
    exchanges: tuple[Exchange, ...] = ()
    facts: "tuple[StoredFact, ...]" = ()
    profile_name: str = ""
    going_out: tuple[Going, ...] = ()


def exchange(came_as: str, text: str, answer: str | None) -> Exchange:
    """One turn, with the answer to it as the test page's door rendered it."""
    try:
        done = json.loads(answer or "{}")
    except ValueError:
        # An answer that the sweep gave instead of the bot is plain words.
        done = {"sentences": [answer]}
    return Exchange(
        came_as,
        text,
        language=str(done.get("language") or "en"),
        sentences=tuple(done.get("sentences", ())),
        choices=tuple(done.get("choices", ())),
        dial=done.get("dial"),
        records=bool(done.get("records")),
        ends=bool(done.get("ends")),
    )


def going_out(db: "Db", address: str, labels: Labels, *, now: datetime) -> tuple[Going, ...]:
    """What goes or went to this tester by itself; nothing of it leaves the house."""
    rows = message_lists.of_address(db, address)
    words = message_lists.words(db, rows)
    return tuple(
        Going(
            label=labels.worded(PURPOSES[row.purpose].label),
            channel=row.channel,
            text=words[row.id],
            why=message_lists.why(row, labels, now=now),
            has_left=row.status in LEFT,
        )
        for row in rows
    )

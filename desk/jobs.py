"""Work for later: which rows are due, and what is done about each. Jobs go by name, so that whoever runs them need not
know what they are; a job is told ids, and looks again at its row when it runs.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

import structlog

from desk import businesses
from desk.businesses import Profile
from desk.office import Office
from storage.database import Db

log = structlog.get_logger()
# How many rows of a kind one look starts for a business; the next one takes the others.
A_LOOK = 200
# A job that ended without a word, with its row as it was, is done again after this, then after twice as long, and on.
AGAIN_AFTER = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Due:
    """A row about which something is to be done, by the job of this name. The same row and `mark` is started once."""

    name: str
    row_id: UUID
    mark: str


Finder = Callable[[Db, Profile, datetime], Iterable[Due]]
"""Tells what is due; only reads."""
Chore = Callable[[Office, Profile, datetime], None]
"""Writes what time brings about, as reminders of tomorrow's bookings. Doing it twice does it once."""
Job = Callable[[UUID, UUID], object]
"""Does what is due about a row, told its business and its id. Doing it twice does it once."""
Start = Callable[[str, str, str, str], object]
"""Starts a job: its name, the ids of business and row, the mark."""


FINDERS: tuple[Finder, ...] = ()
CHORES: tuple[Chore, ...] = ()


def by_name(work: Mapping[str, Job]) -> dict[str, Callable[[str, str], object]]:
    """The jobs as they are carried out: told their ids in letters."""

    def told(job: Job) -> Callable[[str, str], object]:
        return lambda business_id, row_id: job(UUID(business_id), UUID(row_id))

    return {name: told(job) for name, job in work.items()}


def look(office: Office, start: Start, *, now: datetime) -> None:
    """Start the jobs of every row that is due, in every business. A business that fails does not hold up others."""
    for business_id in _every(office):
        try:
            with office.database.read_business(business_id) as db:
                profile = businesses.profile(db)
                found = [due for finder in FINDERS for due in finder(db, profile, now)]
            for due in found:
                start(due.name, str(business_id), str(due.row_id), due.mark)
        except Exception as error:
            log.error("look_failed", business=str(business_id), error=type(error).__name__)


def do_chores(office: Office, *, now: datetime) -> None:
    """Write what time has brought about, in every business. A chore that fails holds up no other."""
    for business_id in _every(office):
        with office.database.read_business(business_id) as db:
            profile = businesses.profile(db)
        for chore in CHORES:
            try:
                chore(office, profile, now)
            except Exception as error:
                log.error("chore_failed", business=str(business_id), chore=chore.__name__, error=type(error).__name__)


def mark(attempts: int, since: datetime, now: datetime) -> str:
    """Which attempt at a row this is: another one once the row has changed, or has waited too long unchanged."""
    return f"{attempts}:{since:%Y%m%dT%H%M%S%f}:{int((now - since) / AGAIN_AFTER).bit_length()}"


def _every(office: Office) -> list[UUID]:
    with office.database.read_platform() as db:
        return [business.id for business in businesses.every(db)]

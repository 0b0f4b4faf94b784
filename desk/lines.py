"""Lines: which business answers a number or sender. What a process remembers of it is proven anew at every turn."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Row, bindparam, select
from sqlalchemy.orm import Session

from desk import businesses
from desk.businesses import Profile
from desk.errors import UnknownLine
from storage.database import Database
from storage.narrowing import fixed
from storage.tables import Business, Line
from storage.tenancy import read_columns

_ANSWERING = select(Business.id, Business.revision)
BY_LINE = fixed(
    _ANSWERING.join(Line, Line.business_id == Business.id).where(
        Line.channel == bindparam("channel"), Line.address == bindparam("address")
    )
)
OWN = fixed(_ANSWERING)
BY_ID = fixed(_ANSWERING.where(Business.id == bindparam("id")))


@dataclass(frozen=True, slots=True)
class Answering:
    """Which business answers a line, and the revision of what it has written down."""

    id: UUID
    revision: int


class Switchboard:
    """What this process remembers of lines and profiles, to be spared most reads.

    A line that was some business's is looked for in that business's own session first: it may not answer what is not
    its any more. A profile holds until the business's revision rises.
    """

    def __init__(self) -> None:
        self._last: dict[tuple[str, str], UUID] = {}
        self._profiles: dict[UUID, tuple[int, Profile]] = {}

    @contextmanager
    def read(self, database: Database, channel: str, address: str) -> Iterator[tuple[Session, Profile]]:
        """A reading session of the business that answers the line, and its profile. Raises UnknownLine."""
        last = self._last.get((channel, address))
        if last is not None:
            with database.read_business(last) as db:
                answering = _answering(read_columns(db, BY_LINE, {"channel": channel, "address": address}))
                if answering is not None:
                    yield db, self.profile(db, answering)
                    return
        with database.read_platform() as db:
            answering = find(db, channel, address)
        if answering is None:
            raise UnknownLine("No business answers this line.")
        with database.read_business(answering.id) as db:
            if db.execute(BY_LINE, {"channel": channel, "address": address}).first() is not None:
                self._last[channel, address] = answering.id
            yield db, self.profile(db, answering)

    def own(self, db: Session) -> Profile:
        """The profile of the session's business. Raises NotFound when it has been removed."""
        answering = _answering(read_columns(db, OWN, {}))
        return self.profile(db, answering) if answering is not None else businesses.profile(db)

    def profile(self, db: Session, answering: Answering) -> Profile:
        """The profile of the session's business. Raises NotFound when it has been removed."""
        revision, kept = self._profiles.get(answering.id, (None, None))
        if kept is None or revision != answering.revision:
            kept = businesses.profile(db)
            self._profiles[answering.id] = (answering.revision, kept)
        return kept


def find(db: Session, channel: str, address: str) -> Answering | None:
    """Which business answers this number or sender; a platform session's question.

    An installation with one business and no lines of a channel lets it answer every number there (DESIGN section 5):
    who set a phone number and no WhatsApp sender is not mute on WhatsApp. A test line is answered by the business
    that it names; only turns of the simulator may name one.
    """
    if businesses.is_test_line(address):
        tested = _uuid(address.removeprefix(businesses.TEST_LINE))
        return _answering(db.execute(BY_ID, {"id": tested}).all()) if tested else None
    found = _answering(read_columns(db, BY_LINE, {"channel": channel, "address": address}))
    if found is not None:
        return found
    if db.scalars(select(Line.id).where(Line.channel == channel).limit(1)).first() is not None:
        return None
    return _answering(db.execute(_ANSWERING.limit(2)).all())


def _answering(rows: Sequence[Row[UUID, int]]) -> Answering | None:
    return Answering(rows[0].id, rows[0].revision) if len(rows) == 1 else None


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None

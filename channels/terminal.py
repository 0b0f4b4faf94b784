"""What is done at the terminal: the commands that say something, line by line. Whoever calls prints the lines."""

import uuid
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING

from bot.turn import Turn
from desk import businesses, exports, keys, reports, staff
from desk.businesses import Profile
from desk.office import Office

if TYPE_CHECKING:
    from bot.engine import Bot


def chat(bot: "Bot", profile: Profile, lines: Iterable[str]) -> Iterator[str]:
    """A WhatsApp chat through the same turns as a real one, marked as test talk. An empty line ends it."""
    yield f"A chat with {profile.name}. An empty line ends it."
    sender = f"test:{uuid.uuid4()}"
    for line in lines:
        if not line.strip():
            break
        turn = Turn(
            channel="whatsapp",
            kind="text",
            line=businesses.test_line(profile.id),
            sender=sender,
            key=sender,
            external_id=str(uuid.uuid4()),
            at=bot.clock(),
            text=line.strip(),
            is_test=True,
        )
        yield bot.take_turn(turn, lambda reply: reply.text)


def export(office: Office, clock: Callable[[], datetime]) -> Iterator[str]:
    """Write the CSV files of every business anew from the database."""
    for profile in businesses.profiles(office.database):
        if not profile.has_csv_logs:
            yield f"{profile.name}: CSV files are switched off"
            continue
        for name, count in exports.rebuild(office, profile, now=clock()).items():
            yield f"{exports.path_of(office, profile, name)}: {count} lines"


def report(office: Office, on: date | None, slug: str | None, *, now: datetime) -> Iterator[str]:
    """The summary of a day, or of today so far."""
    profile = businesses.chosen(office.database, slug)
    with office.database.read_business(profile.id, is_slow=True) as db:
        found = reports.daily(db, profile, on or reports.today(profile.zone, now=now))
    yield from reports.lines(found, profile)


def api_key(office: Office, name: str, role: str, slug: str | None, *, now: datetime) -> Iterator[str]:
    """Make a key for a program; it stands on the last line and is not shown again."""
    profile = businesses.chosen(office.database, slug)
    with office.database.open_business(profile.id, by="owner") as db:
        secret = keys.create(db, name, role, now=now)
    yield f"A key for {profile.name}, role {role}. It is shown this once:"
    yield secret


def sign_in(office: Office, address: str, slug: str | None, *, now: datetime) -> str:
    """A link below `address` by which the owner signs in once, within a day."""
    profile = businesses.chosen(office.database, slug)
    with office.database.open_business(profile.id) as db:
        return f"{address}/sign-in/{staff.make_link(db, staff.owner_or_new(db, now=now).id, now=now)}"

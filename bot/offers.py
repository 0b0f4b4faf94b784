"""Offers: free times as they are put to choose from, and what an answer to them means. Pure; says and does nothing."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from bot import date_context, visits
from bot.lookups import Free, Visit
from bot.thought import Thought
from desk import families
from desk.slots import PARTS, Slot, Wish

QUESTION = "slot"
# As many as one can keep in mind: by ear, and by eye.
BY_EAR, BY_EYE = 2, 3
# The fact that an answer to them brings.
ANSWER = "slot"


@dataclass(frozen=True, slots=True)
class Offer:
    """A slot as the session keeps it: `on` and `time` are local, `time` a clock time or the span of a window."""

    id: str
    on: str
    time: str
    service: str
    staff_id: str | None = None
    staff: str | None = None

    @property
    def start(self) -> str:
        """When it begins, HH:MM local."""
        return self.time[:5]


def offer(thought: Thought, slot: Slot) -> Offer:
    """The slot as it is kept and told: of a window both ends, of an exact time when it begins."""
    zone = thought.profile.zone
    starts, ends = (date_context.local(at, zone) for at in (slot.starts_at, slot.ends_at))
    is_window = thought.kind.booking.slots == "windows"
    time = f"{starts:%H:%M}-{ends:%H:%M}" if is_window else f"{starts:%H:%M}"
    staff_id = str(slot.staff_id) if slot.staff_id else None
    return Offer(slot.id, starts.date().isoformat(), time, service(thought), staff_id, slot.staff_name)


def service(thought: Thought) -> str:
    """The service whose length the time must have."""
    session = thought.session
    if session.task == "change_booking" and session.change and session.change.get("service"):
        return str(session.change["service"])
    return session.value("service_type") or unnamed(thought)


def unnamed(thought: Thought) -> str:
    """The service where none is named: the one for that, else the first of those that whoever is meant gives."""
    profile, kind, whom = thought.profile, thought.kind, thought.session.with_staff
    meant = [one for one in profile.people if whom in (None, str(one.id))]
    for code in (kind.other_service, *kind.services):
        if profile.offers(code) and any(one.gives(code) for one in meant):
            return code
    return kind.other_service


def free(thought: Thought, first: date, last: date) -> list[Offer]:
    """What is free from the first day to the last, one offer a time, in order."""
    session = thought.session
    staff_id = UUID(session.with_staff) if session.with_staff else None
    wish = Wish(service=service(thought), staff_id=staff_id, on=first, until=last)
    booking_id = session.change["id"] if session.change and "id" in session.change else session.booking_id
    offers: dict[tuple[str, str], Offer] = {}
    for slot in thought.seen.get(Free(wish, booking_id, whom(thought))):
        if str(slot.staff_id) in session.without_staff:
            continue
        one = offer(thought, slot)
        if (one.on, one.time) not in offers or is_theirs(thought, one):
            offers[one.on, one.time] = one
    return list(offers.values())


def whom(thought: Thought) -> str | None:
    """The name of who is to come, once it is known: of a booking that is to be moved its own."""
    change = thought.session.change
    found: str | None = change.get("name") if change and "id" in change else thought.session.value("customer_name")
    return found


def elsewhere(thought: Thought, on: str, time: str | None) -> Visit | None:
    """The visit that who is to come has already at this time."""
    name, zone = whom(thought), thought.profile.zone
    for visit in visits.own(thought) if name and time else ():
        if visit.starts_at is None or visit.ends_at is None or not families.is_same(name or "", visit.name):
            continue
        starts, ends = (date_context.local(at, zone) for at in (visit.starts_at, visit.ends_at))
        if starts.date().isoformat() == on and f"{starts:%H:%M}" <= (time or "")[:5] < f"{ends:%H:%M}":
            return visit
    return None


def standing(thought: Thought) -> Offer | None:
    """The time that the booking has which is to be moved, or which was booked in this talk."""
    session = thought.session
    kept = (session.change or {}).get("stands") if session.change else session.booked and session.stands
    return Offer(**kept) if kept else None


def is_theirs(thought: Thought, one: Offer) -> bool:
    """Whether they have that time already: no offer to them, and taken by nobody else."""
    own = standing(thought)
    return own is not None and (one.on, one.time, one.staff_id) == (own.on, own.time, own.staff_id)


def on_day(thought: Thought, on: str) -> list[Offer]:
    """What is free on that day."""
    day = date.fromisoformat(on)
    return free(thought, day, day)


def next_day(thought: Thought, after: str | None) -> list[Offer]:
    """What is free on the nearest day after this one (None: from today on) that has anything as wished, else at all."""
    start = thought.wording.today if after is None else date.fromisoformat(after) + timedelta(days=1)
    every = free(thought, start, thought.wording.today + timedelta(days=thought.profile.horizon_days))
    found = as_wished(thought, every) or every
    return [one for one in found if one.on == found[0].on] if found else []


def as_wished(thought: Thought, offers: list[Offer]) -> list[Offer]:
    """Those at the time wished for; all where none was wished."""
    held = thought.session.facts.get("preferred_time")
    if held is None:
        return offers
    for time in (held.value, *held.alternatives):
        found = [one for one in offers if fits(one, time, thought.session.bound)]
        if found:
            return found
    return []


def fits(one: Offer, time: str, bound: str | None) -> bool:
    """Whether it lies at that time of day, or beyond or short of it where that is what bounds it."""
    if time in PARTS:
        return PARTS[time][0] <= _minutes(one.start) < PARTS[time][1]
    if "-" in time:
        first, last = time.split("-")
        return one.time == time or first <= one.start and (one.time[6:] or one.start) <= last
    if bound in ("after", "from"):
        return one.start >= time
    if bound in ("before", "by"):
        return (one.time[6:] or one.start) <= time
    return one.start <= time < one.time[6:] if "-" in one.time else one.start == time


def is_exact(thought: Thought) -> bool:
    """Whether a time by the clock is wished for, and not a part of the day or what lies after it."""
    value = thought.session.value("preferred_time") or ""
    return value[:1].isdigit() and thought.session.bound not in ("after", "from", "before", "by")


def few(thought: Thought, offers: list[Offer]) -> list[Offer]:
    """As many as can be kept in mind, from the first to the last; around a time wished for the nearest."""
    count = BY_EAR if thought.is_call else BY_EYE
    if len(offers) <= count:
        return offers
    if is_exact(thought):
        wished = _minutes(thought.session.value("preferred_time") or "")
        near = sorted(offers, key=lambda one: abs(_minutes(one.start) - wished))[:count]
        return sorted(near, key=lambda one: one.start)
    return [offers[round(place * (len(offers) - 1) / (count - 1))] for place in range(count)]


def _minutes(time: str) -> int:
    return int(time[:2]) * 60 + int(time[3:5])


def offered(thought: Thought) -> list[Offer]:
    """What was last put to choose from."""
    return [Offer(**one) for one in thought.session.slots]


def taken(thought: Thought) -> Offer | None:
    """The slot chosen, while it is still what is wished for: the same day, time, person and service."""
    session = thought.session
    if session.slot is None:
        return None
    one = Offer(**session.slot)
    is_same = (one.on, one.time) == (session.value("preferred_date"), session.value("preferred_time"))
    is_theirs = session.with_staff in (None, one.staff_id) and one.staff_id not in session.without_staff
    return one if is_same and is_theirs and one.service == service(thought) else None


def called_off(thought: Thought, one: Offer) -> str | None:
    """The booking that was called off in this talk, where it had this time and was for the same person and matter."""
    was, name = thought.session.called_off, whom(thought)
    if was is None or thought.session.booking_id is not None:
        return None
    stood = Offer(**was["stands"])
    is_same = (one.on, one.time) == (stood.on, stood.time) and stood.staff_id in (None, one.staff_id)
    is_same = is_same and stood.service in ("", one.service)
    return stood.id if is_same and (not name or not was["name"] or families.is_same(name, was["name"])) else None


def has_passed(thought: Thought, one: Offer) -> bool:
    """Whether its time has come already."""
    return (one.on, one.start) <= (thought.wording.today.isoformat(), f"{thought.now:%H:%M}")


def time_said(thought: Thought, one: Offer) -> str:
    """ "ten", or "two till four"."""
    if "-" not in one.time:
        return thought.wording.clock(one.time)
    first, last = one.time.split("-")
    return thought.wording.till(first, last)


def when_and_with(thought: Thought, one: Offer | None) -> str:
    """ "today between four and six", "tomorrow at ten with Dr Mehta"; of what has no time "your appointment"."""
    if one is None:
        return thought.wording.words("what.booking")
    said = f"{thought.wording.day(one.on)} {thought.wording.time(one.time)}"
    return f"{said} {thought.wording.words('gist.with', {'name': one.staff})}" if one.staff else said


def listed(thought: Thought, offers: list[Offer]) -> str:
    """The times as they are put: aloud "two till four, or four till six"; in writing numbered."""
    said = [time_said(thought, one) for one in offers]
    if thought.is_call or len(said) == 1:
        return thought.wording.one_of(said)
    return " · ".join(f"{place}) {time}" for place, time in enumerate(said, start=1))

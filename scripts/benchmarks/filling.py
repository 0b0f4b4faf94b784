"""Fills a migrated database with as many conversations as a benchmark asks for, through a connection of its own.

The rows are of the shape that the bot and the desk leave behind, spread over the year before `now`. It goes round
the wall between businesses on purpose and belongs to benchmarks only; it must never be pointed at a database in use.
"""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from itertools import islice
from typing import Any
from uuid import UUID

from desk import customer_words
from scripts.benchmarks.sinks import Sink, opened
from storage.types import vault

BATCH = 20_000
CUSTOMERS_OF_TEN_CONVERSATIONS = 6
FIRST = (
    "Sarah James Maria Mohammed Olivia Jack Priya Rahul Anna John Wei Fatima Grace Liam Zoë Bjørn Renée Chloe Noah "
    "Emma Lucas Ivan Nina Omar Lena Hugo Ines Tom Kate Ben Ruth Amy Leo Ida Max Eva Sam Joy Kim Ravi"
).split()
LAST = (
    "Smith Jones Nguyen Patel Sharma Brown Wilson O'Brien Garcia Müller Singh Khan Lee Chen Taylor Martin White Walker "
    "Hall Young King Wright Scott Green Baker Adams Nelson Hill Cohen Silva Rossi Novak Kovač Ito Park Costa Reid"
).split()
SERVICES = ("blocked_drain", "leaking_tap", "toilet_repair", "hot_water", "gas_fitting", "burst_pipe")
SAID = tuple(f"Hello, my {service.replace('_', ' ')} needs somebody on day {n}" for service in SERVICES for n in (1, 2))
ANSWERED = tuple(f"Thanks, I have noted it. Is day {n} in the morning fine?" for n in range(12))


@dataclass(frozen=True, slots=True)
class Wanted:
    """A business to fill: `conversations` of it, the last of them a minute before `now`."""

    business_id: UUID
    conversations: int
    now: datetime
    seed: int


def fill_two(url: str, first: UUID, conversations: int, now: datetime, keys: Sequence[str]) -> None:
    """Fill the database at `url` for its first business, and make a second one beside it with a twentieth as much.

    Runs in a process of its own, so that the memory it takes is not counted. `keys` seal the columns.
    """
    vault.use(keys)
    sink = opened(url)
    second = UUID(int=identify(now, 0, 2))
    about = ("id", "number", "slug", "kind", "name", "country", "zone", "has_csv_logs", "created_at")
    other = (sink.uuid(second.int), 2, "second", "plumber", "Second Plumbing", "AU", "Australia/Sydney", True)
    sink.rows("businesses", about, [(*other, sink.instant(now))])
    fill(sink, Wanted(first, conversations, now, seed=1))
    fill(sink, Wanted(second, max(300, conversations // 20), now, seed=2))
    sink.close()


def fill(sink: Sink, wanted: Wanted) -> None:
    """Write a business's customers with their identities and words, conversations of two messages and three facts
    each, a booking for every third and a reminder for every twentieth. The newest 200 are still open or unanswered."""
    people = _people(wanted)
    for table, columns, rows in _tables(sink, wanted, people):
        every = iter(rows)
        while batch := list(islice(every, BATCH)):
            sink.rows(table, columns, batch)


@dataclass(frozen=True, slots=True)
class Person:
    """A customer to be: when they first came, and by which channel."""

    number: int
    at: datetime
    channel: str
    name: str
    phone: str


Table = tuple[str, Sequence[str], Iterator[Sequence[Any]]]


def identify(at: datetime, kind: int, number: int, seed: int = 0) -> int:
    """A UUIDv7 as a number; `kind` keeps the tables apart, `seed` the businesses and `number` the rows."""
    milliseconds = int(at.timestamp() * 1000)
    return milliseconds << 80 | 7 << 76 | kind << 64 | 2 << 62 | seed << 48 | number


def _people(wanted: Wanted) -> list[Person]:
    chance = random.Random(wanted.seed)
    names, surnames = _names(FIRST, 400, 7), _names(LAST, 4000, 11)
    total = max(1, wanted.conversations * CUSTOMERS_OF_TEN_CONVERSATIONS // 10)
    found = []
    for number in range(total):
        first = names[int(len(names) * chance.random() ** 2)]
        last = surnames[int(len(surnames) * chance.random() ** 2)]
        at = _moment(wanted, number * wanted.conversations // total)
        phone = f"+614{(number * 7919 + wanted.seed) % 100_000_000:08}"
        found.append(Person(number, at, _channel(number), f"{first} {last}", phone))
    return found


def _names(known: Sequence[str], count: int, seed: int) -> list[str]:
    """The known names first, which makes them the frequent ones, then invented ones."""
    chance = random.Random(seed)
    sounds = "ba be bo da di do fa fe ga go ha hi ja jo ka ke la li lo ma mi mo na ni no pa ra ri ro sa si ta".split()
    invented: dict[str, None] = dict.fromkeys(known)
    while len(invented) < count:
        invented["".join(chance.choice(sounds) for _ in range(chance.choice((2, 3, 3, 4)))).capitalize()] = None
    return list(invented)


def _moment(wanted: Wanted, number: int) -> datetime:
    left = wanted.conversations - number
    return wanted.now - timedelta(minutes=1) - timedelta(days=365) * (left / wanted.conversations)


def _channel(number: int) -> str:
    rest = number % 100
    return "voice" if rest < 70 else "whatsapp" if rest < 99 else "sms"


def _maker(sink: Sink, wanted: Wanted) -> Callable[[datetime, int, int], Any]:
    """Makes ids of this business in the engine's own form: made(at, kind, number)."""
    return lambda at, kind, number: sink.uuid(identify(at, kind, number, wanted.seed))


@cache
def _sealed(text: str) -> bytes:
    return vault.seal(text.encode())


def _tables(sink: Sink, wanted: Wanted, people: list[Person]) -> Iterator[Table]:
    ours, made = sink.uuid(wanted.business_id.int), _maker(sink, wanted)
    ids = [made(person.at, 1, person.number) for person in people]
    yield "customers", CUSTOMERS, (
        (key, ours, p.name, p.phone, None, 0, 0, 0, sink.instant(p.at), sink.instant(p.at), True, False)
        for key, p in zip(ids, people, strict=True)
    )  # fmt: skip
    yield "identities", ("id", "business_id", "channel", "external_id", "customer_id", "created_at"), (
        (made(p.at, 2, p.number), ours, p.channel, p.phone, key, sink.instant(p.at))
        for key, p in zip(ids, people, strict=True)
    )  # fmt: skip
    yield "customer_words", ("id", "business_id", "word", "customer_id"), (
        (made(p.at, 3, p.number * 32 + place), ours, word, key)
        for key, p in zip(ids, people, strict=True)
        for place, word in enumerate(sorted(customer_words.of(p.name, None, (p.phone,))))
    )  # fmt: skip
    yield "conversations", CONVERSATIONS, _conversations(sink, wanted, people, ids, ours)
    yield "messages", MESSAGES, _messages(sink, wanted, ours)
    yield "facts", FACTS, _facts(sink, wanted, people, ours)
    yield "bookings", BOOKINGS, _bookings(sink, wanted, people, ids, ours)
    yield "reminders", REMINDERS, _reminders(sink, wanted, ours)


CUSTOMERS = (
    "id business_id name phone whatsapp_name total_visits total_cancellations total_no_shows created_at updated_at "
    "is_active is_test"
).split()
CONVERSATIONS = (
    "id business_id channel key line sender customer_id is_test opened_at last_at closed_at logged_at version turns "
    "messages audio_files spoken_sentences session outcome urgency call_status duration_seconds"
).split()
MESSAGES = "id business_id conversation_id position channel speaker kind text at external_id answer".split()
FACTS = (
    "id business_id conversation_id message_id name value text span_start span_end source confidence is_current at"
).split()
BOOKINGS = (
    "id business_id reference status task customer_id conversation_id service urgency name phone is_test created_at "
    "updated_at"
).split()
REMINDERS = ("id business_id kind priority due_at conversation_id reason text is_test created_at done_at").split()


def person_of(wanted: Wanted, number: int, people: Sequence[Person]) -> Person:
    """Six of ten conversations are a new customer's first, four are another one's of somebody known."""
    newest = number * len(people) // wanted.conversations
    if number % 10 < CUSTOMERS_OF_TEN_CONVERSATIONS:
        return people[newest]
    return people[(number * 2_654_435_761 + wanted.seed) % (newest + 1)]


def _conversation(wanted: Wanted, number: int) -> tuple[datetime, int]:
    at = _moment(wanted, number)
    return at, identify(at, 4, number, wanted.seed)


def _open(wanted: Wanted, number: int) -> bool:
    return number >= wanted.conversations - 100


def _conversations(
    sink: Sink, wanted: Wanted, people: list[Person], ids: list[Any], ours: Any
) -> Iterator[Sequence[Any]]:
    session = _sealed('{"task": "book", "facts": {}}')
    for number in range(wanted.conversations):
        at, key = _conversation(wanted, number)
        person = person_of(wanted, number, people)
        is_call = person.channel == "voice"
        began, over = sink.instant(at), sink.instant(at + timedelta(seconds=95))
        done = None if _open(wanted, number) else over
        # Of a chat one may be open at a time, and its key is the sender.
        sid = f"CA{wanted.seed:04}{number:028}" if is_call or done is None else person.phone
        yield (
            sink.uuid(key), ours, person.channel, sid, "+61390001000", person.phone, ids[person.number], False,
            began, over, done, done, 2, 2, 2, 0, 2, session, "booking" if number % 3 == 0 else "answered", "routine",
            "completed" if is_call and done else None, 95 if is_call and done else None,
        )  # fmt: skip


def _messages(sink: Sink, wanted: Wanted, ours: Any) -> Iterator[Sequence[Any]]:
    made = _maker(sink, wanted)
    for number in range(wanted.conversations):
        at, key = _conversation(wanted, number)
        talk, channel = sink.uuid(key), _channel(number)
        for place, speaker in enumerate(("customer", "bot")):
            said = at + timedelta(seconds=3 * place)
            is_bot = speaker == "bot"
            text = _sealed((ANSWERED if is_bot else SAID)[number % 12])
            yield (
                made(said, 5, number * 2 + place), ours, talk, place, channel, speaker, "speech",
                text, sink.instant(said), None if is_bot else f"{wanted.seed}:{number}:{place}",
                None if is_bot else _sealed(f"<Response><Say>{ANSWERED[number % 12]}</Say></Response>"),
            )  # fmt: skip


def _facts(sink: Sink, wanted: Wanted, people: list[Person], ours: Any) -> Iterator[Sequence[Any]]:
    made = _maker(sink, wanted)
    for number in range(wanted.conversations):
        at, key = _conversation(wanted, number)
        person = person_of(wanted, number, people)
        service = SERVICES[number % len(SERVICES)]
        known = (("customer_name", person.name), ("customer_phone", person.phone), ("service_type", service))
        message, when = made(at, 5, number * 2), sink.instant(at)
        for place, (name, value) in enumerate(known):
            sealed = _sealed(value) if place != 1 else vault.seal(value.encode())
            yield (
                made(at, 6, number * 3 + place), ours, sink.uuid(key), message, name, sealed, sealed,
                0, 0, "rule", 0.9, True, when,
            )  # fmt: skip


def _bookings(sink: Sink, wanted: Wanted, people: list[Person], ids: list[Any], ours: Any) -> Iterator[Sequence[Any]]:
    made = _maker(sink, wanted)
    for number in range(0, wanted.conversations, 3):
        at, key = _conversation(wanted, number)
        person, when = person_of(wanted, number, people), sink.instant(at)
        status = "requested" if number >= wanted.conversations - 200 else "confirmed"
        yield (
            made(at, 7, number), ours, f"BKG-{number:08}", status, "book", ids[person.number],
            sink.uuid(key), SERVICES[number % len(SERVICES)], "routine", person.name, person.phone, False, when, when,
        )  # fmt: skip


def _reminders(sink: Sink, wanted: Wanted, ours: Any) -> Iterator[Sequence[Any]]:
    made = _maker(sink, wanted)
    text = _sealed("Please ring me back about my tap")
    for number in range(0, wanted.conversations, 20):
        at, key = _conversation(wanted, number)
        when = sink.instant(at)
        done = None if number >= wanted.conversations - 1000 else sink.instant(at + timedelta(hours=2))
        yield (
            made(at, 8, number), ours, "call_back", "high", when, sink.uuid(key), "asked_for_call_back",
            text, False, when, done,
        )  # fmt: skip

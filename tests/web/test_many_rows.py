"""Pages over many rows: no more statements for more rows, and no statement that reads a table from end to end."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import event

from desk import businesses, endings, exports, messages
from desk.messages import Draft
from desk.sending import send_one
from tests.web.conftest import Browser, Console
from tests.world import World

PATHS = (
    "/", "/debug/call_logs", "/debug/call_logs?channel=sms", "/debug/call_logs?before={id}", "/debug/call_logs/{sid}",
    "/customers", "/customers?search=mike", "/customers?search=mike+0412", "/customers?search=0412&before={customer}",
    "/customers?search=678", "/customers?search=0001", "/customers?search=mike+001",
    "/customers/{customer}", "/bookings", "/messages", "/messages?group=sent", "/messages?group=failed",
)  # fmt: skip
# Tables that grow with every turn or customer. Of some the newest are listed, in the order of their ids.
GROWING = ("facts", "messages", "reminders", "identities", "consents", "customer_words", "bookings", "customers",
           "conversations", "outbox", "number_states")  # fmt: skip
MOST_STATEMENTS = 24


@contextmanager
def asked(world: World) -> Iterator[list[tuple[str, Any]]]:
    """The statements, with their values, that are sent meanwhile."""
    found: list[tuple[str, Any]] = []

    def note(connection: object, cursor: object, statement: str, values: Any, *rest: object) -> None:
        found.append((statement, values))

    engines = (world.office.database.reading, world.office.database.writing)
    for engine in engines:
        event.listen(engine, "before_cursor_execute", note)
    yield found
    for engine in engines:
        event.remove(engine, "before_cursor_execute", note)


def talk(world: World, count: int) -> None:
    """So many calls of as many customers, who each ask for a visit."""
    for number in range(world.count, world.count + count):
        world.key, world.turn_number, world.sender = f"CA{number:032}", 0, f"+6141200{number:04}"
        world.call()
        for said in ("it's mike, my toilet is blocked in brisbane", "tomorrow morning", "yes", "a house", "yes", "yes"):
            world.say(said)
        world.hang_up()
        write(world, number)


def write(world: World, number: int) -> None:
    """A message to the customer of this call, in a dry run."""
    draft = Draft(purpose="on_my_way", cause=f"on_my_way:{number}", address=world.sender, text="On the way.")
    with world.office.database.open_business(world.business_id) as db:
        row = messages.queue(db, businesses.profile(db), draft, now=world.clock())
    assert row is not None
    send_one(world.office, world.business_id, row.id, None, clock=world.clock)


def addresses(world: World) -> list[str]:
    first, last = world.conversations[0], world.conversations[-1]
    return [path.format(id=last.id, sid=first.key, customer=first.customer_id) for path in PATHS]


def statements_of(ours: Console, browser: Browser, path: str) -> int:
    """How many statements a page sends."""
    with asked(ours.world) as statements:
        browser.text(path)
    return len(statements)


def test_it_asks_no_more_for_more_rows(ours: Console) -> None:
    browser = ours.signed_in()
    talk(ours.world, 2)
    paths = addresses(ours.world)
    for path in paths:
        browser.text(path)
    few = {path: statements_of(ours, browser, path) for path in paths}
    talk(ours.world, 4)
    assert {path: statements_of(ours, browser, path) for path in paths} == few
    assert {path: count for path, count in few.items() if count >= MOST_STATEMENTS} == {}


def test_it_reads_no_table_from_end_to_end(ours: Console) -> None:
    browser, world = ours.signed_in(), ours.world
    talk(world, 2)
    paths = addresses(world)
    with asked(world) as statements:
        talk(world, 1)
        world.channel, world.sender = "whatsapp", "+61412999888"
        world.say("it's ann, my tap leaks")
        for path in paths:
            browser.text(path)
        with world.office.database.read_business(world.business_id) as db:
            profile = businesses.profile(db)
        endings.close_quiet(world.office, profile, now=world.clock())
        endings.answer_unanswered(world.office, profile, lambda channel: "", now=world.clock())
        exports.rebuild(world.office, profile, now=world.clock())
    plans = set()
    with world.office.database.reading.connect() as connection:
        for statement, values in statements:
            if statement.startswith(("SELECT", "UPDATE", "DELETE")) and not isinstance(values, list):
                steps = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
                plans |= {(step[3], statement) for step in steps}
    assert len(plans) > 30
    assert [found for found in plans if is_whole(*found)] == []


def is_whole(step: str, statement: str) -> bool:
    """Whether a step reads all there is of a business, and not just the first page in the order of ids."""
    table = re.match(r"(?:SCAN|SEARCH) (\w+?)(?:_\d+)?\b", step)
    if table is None or table[1] not in GROWING:
        return False
    in_order = f"ORDER BY {table[1]}.id" in " ".join(statement.split()) and "LIMIT" in statement
    return step.startswith("SCAN") or (step.endswith("(business_id=?)") and not in_order)

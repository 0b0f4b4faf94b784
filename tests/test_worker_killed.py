"""kill -9 of the worker in the middle of a hundred sends: each customer has exactly one message."""

import os
import signal
import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import psutil
from sqlalchemy import select

from desk import businesses, messages
from desk.messages import Draft
from storage.database import Database
from storage.tables import Outgoing
from storage.types import vault
from tests import fake_twilio
from tests.fake_twilio import FakeTwilioApi
from tests.fakes import ACCOUNT, TOKEN
from tests.servers import SLOW_MACHINE_SECONDS, Server, running

LINE = "+61290001000"
CUSTOMERS = [f"+614120{number:05d}" for number in range(100)]
A_SEND_SECONDS = 0.1


def workers(server: Server) -> list[psutil.Process]:
    """The worker processes beside a server, those that run."""
    children = psutil.Process(server.process.pid).children()
    return [child for child in children if child.status() != psutil.STATUS_ZOMBIE and "worker" in child.cmdline()]


def wait(so: Callable[[], Any], output: Path) -> Any:
    deadline = time.monotonic() + 2 * SLOW_MACHINE_SECONDS
    while not (found := so()):
        assert time.monotonic() < deadline, output.read_text()[-3000:]
        time.sleep(0.05)
    return found


def take_its_time(api: FakeTwilioApi) -> None:
    """A send takes as long as over a network, so that a kill falls into the middle of several."""
    create = api.create

    def slowly(form: dict[str, str]) -> tuple[int, dict[str, Any]]:
        time.sleep(A_SEND_SECONDS / 2)
        answer = create(form)
        time.sleep(A_SEND_SECONDS / 2)
        return answer

    api.create = slowly  # type: ignore[method-assign]


def test_it_sends_each_customer_one_message_through_a_kill_of_the_worker(tmp_path: Path) -> None:
    twilio = {"TWILIO_ACCOUNT_SID": ACCOUNT, "TWILIO_AUTH_TOKEN": TOKEN, "BUSINESS_PHONE": LINE}
    with fake_twilio.running() as api, running(tmp_path, TWILIO_API_BASE=api.url, **twilio) as (server,):
        take_its_time(api)
        vault.use((tmp_path / "var" / "encryption_keys").read_text().strip().split(","))
        database = Database(f"sqlite:///{tmp_path / 'var' / 'frontdesk.db'}")
        business = businesses.profiles(database)[0]
        first = wait(lambda: workers(server), server.output)[0]
        now = datetime.now(UTC)
        with database.open_business(business.id) as db:
            for number, customer in enumerate(CUSTOMERS):
                draft = Draft("reply", f"test:{number}", customer, "We are open until 5.", channel="sms")
                messages.queue(db, business, draft, now=now)

        def rows(status: str) -> int:
            with database.read_business(business.id) as db:
                return len(db.scalars(select(Outgoing.id).where(Outgoing.status == status)).all())

        wait(lambda: len(api.taken) >= 30, server.output)
        os.kill(first.pid, signal.SIGKILL)
        wait(lambda: rows("queued") == 0, server.output)
        assert rows("sending") > 0, "nothing was cut off: the kill came at no interesting moment"
        assert [other.pid for other in wait(lambda: workers(server), server.output)] != [first.pid]

        def pass_time() -> bool:
            """A minute goes by for whatever waits; whether all is done."""
            with database.open_business(business.id) as db:
                for row in db.scalars(select(Outgoing).where(Outgoing.status.in_(("queued", "sending")))):
                    if row.status == "queued":
                        row.due_at = min(row.due_at, datetime.now(UTC))
                    elif row.sending_at is not None and row.sending_at < datetime.now(UTC) - timedelta(seconds=5):
                        row.sending_at -= messages.UNSURE_AFTER
            return rows("sent") == len(CUSTOMERS)

        wait(pass_time, server.output)
        assert Counter(message.to for message in api.taken) == Counter(CUSTOMERS)
        database.close()

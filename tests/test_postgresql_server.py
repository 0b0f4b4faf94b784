"""Real server processes over PostgreSQL, each with a data folder of its own as on two machines."""

import http.client
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import NullPool, create_engine, text
from sqlalchemy.engine import make_url

from storage import postgresql
from storage.types import vault
from tests import postgres
from tests.fakes import FakeCall, FakeTwilio
from tests.servers import ROOT, Server, environment, start
from tests.test_two_servers import ALONE, ONCE, answers_to_one_delivery, caller, play, sid, spoken, words

KEY = Fernet.generate_key().decode()
SECRETS = {"ENCRYPTION_KEYS": KEY, "SECRET_KEY": "s" * 43}


@pytest.fixture
def url() -> Iterator[str]:
    """An empty database, owned by a plain role."""
    made = postgres.server().copy()
    yield made
    postgres.server().drop(made)


def stored(url: str) -> dict[str, list[tuple[str, str, str]]]:
    """Every message by CallSid, read as the superuser: (speaker, kind, text)."""
    vault.use([KEY])
    where = postgresql.with_driver(make_url(url)).set(username="postgres")
    found: dict[str, list[tuple[str, str, str]]] = {}
    with create_engine(where, poolclass=NullPool).connect() as connection:
        query = """select c.key, m.speaker, m.kind, m.text from messages m
                   join conversations c on c.id = m.conversation_id order by c.key, m.position"""
        for key, speaker, kind, sealed in connection.execute(text(query)):
            found.setdefault(key, []).append((speaker, kind, vault.open(bytes(sealed)).decode()))
    return found


def sign_in(server: Server) -> str:
    """The cookie that the link printed at the start gives."""
    link = re.search(r"(/sign-in/\S+)", server.output.read_text())
    assert link
    _, cookie, shown = ask(server, "GET", link[1])
    token = re.search(r'name="csrf_token" value="([^"]+)"', shown)
    assert token
    status, cookie, _ = ask(server, "POST", link[1], cookie, f"csrf_token={token[1]}")
    assert status in {302, 303}
    return cookie


def ask(server: Server, method: str, path: str, cookie: str = "", body: str | None = None) -> tuple[int, str, str]:
    """What a browser would: status, cookie and text; cookies by hand, since they are for https only."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    with closing(connection):
        headers = {"Cookie": cookie, "Content-Type": "application/x-www-form-urlencoded"}
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        return answer.status, str(answer.headers["Set-Cookie"]).split(";")[0], answer.read().decode()


def page(server: Server, path: str, cookie: str) -> str:
    status, _, shown = ask(server, "GET", path, cookie)
    assert status == 200, (path, status)
    return shown


def test_it_loses_no_acknowledged_turn_when_everything_is_killed(url: str, tmp_path: Path) -> None:
    acknowledged: dict[tuple[str, str, str], bytes] = {}
    lock = threading.Lock()
    server = start(tmp_path, DATABASE_URL=url, **SECRETS, **ALONE)

    def talk(number: int) -> None:
        call = FakeCall(FakeTwilio(server.port), sid(number), caller=caller(number))
        try:
            call.open()
            for said in words(number) * 3:
                path = call.action
                body = call.say(said).body
                with lock:
                    acknowledged[sid(number), path, said] = body
        except (OSError, http.client.HTTPException):
            return

    with ThreadPoolExecutor(8) as pool:
        calls = [pool.submit(talk, number) for number in range(8)]
        while len(acknowledged) < 30 and not all(one.done() for one in calls):
            threading.Event().wait(0.01)
        server.kill()
        for one in calls:
            one.result()
    again = start(tmp_path, DATABASE_URL=url, **SECRETS, **ALONE)
    try:
        before = stored(url)
        assert len(acknowledged) >= 30
        for (key, path, said), body in acknowledged.items():
            assert said in spoken(before[key])
            call = FakeCall(FakeTwilio(again.port), key, caller=caller(int(key[2:], 16)), action=path)
            assert call.say(said).body == body
        assert stored(url) == before
    finally:
        again.stop()


def run(folder: Path, *program: str, **settings: str) -> "subprocess.CompletedProcess[str]":
    """The command `migrate` with these settings, or another program."""
    return subprocess.run(
        [sys.executable, *(program or (str(ROOT / "main.py"), "migrate"))], env=environment(folder, **settings),
        cwd=folder, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip


def test_it_makes_no_new_keys_for_a_database_that_has_its_tables(url: str, tmp_path: Path) -> None:
    assert run(tmp_path, DATABASE_URL=url).returncode == 0
    os.rename(tmp_path / "var" / "encryption_keys", tmp_path / "kept")
    without = run(tmp_path, DATABASE_URL=url)
    assert (without.returncode, without.stdout) == (2, "")
    assert "encryption_keys is missing" in without.stderr
    assert not (tmp_path / "var" / "encryption_keys").exists()
    os.rename(tmp_path / "kept", tmp_path / "var" / "encryption_keys")
    assert run(tmp_path, DATABASE_URL=url.replace("postgresql://", "postgres://")).returncode == 0


# Each address after the other, since a process takes a second to start: what came back, between what it said.
EACH = """
import os, sys, main
for address in sys.argv[1:]:
    os.environ["DATABASE_URL"] = address
    print("=", main.main(["migrate"]), file=sys.stderr)
"""


def test_it_says_in_a_sentence_what_is_wrong_with_the_address(tmp_path: Path) -> None:
    wrong = ["postgresql://plain@127.0.0.1:1/none", "postgresql://plain@host:port/none", "postgresql+psycopg2://a@b/c"]
    done = run(tmp_path, "-c", EACH, *wrong, PYTHONPATH=str(ROOT))
    assert (done.returncode, done.stdout) == (0, "")
    *said, rest = done.stderr.split("= 2\n")
    assert (len(said), rest) == (len(wrong), ""), done.stderr
    assert all(sentence.startswith("frontdesk: DATABASE_URL") for sentence in said), said
    assert "Traceback" not in done.stderr


def test_it_warns_of_a_role_that_is_above_the_wall(url: str, tmp_path: Path) -> None:
    above = str(make_url(url).set(username="postgres"))
    server = start(tmp_path, DATABASE_URL=above, **SECRETS, **ALONE)
    server.stop()
    assert "passes row-level security by" in server.output.read_text()


@dataclass
class Two:
    """Two installations over one database: another folder, the same secrets. One of them has a worker beside it.

    Who shares them stands last in this file, so that they do not run on beside other tests.
    """

    url: str
    servers: list[Server]


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Two]:
    url = postgres.server().copy()
    servers: list[Server] = []
    try:
        for more in ({}, ALONE):
            servers.append(start(tmp_path_factory.mktemp("machine"), DATABASE_URL=url, **SECRETS, **more))
        yield Two(url, servers)
    finally:
        for server in servers:
            server.stop()
        postgres.server().drop(url)


def test_it_answers_when_the_database_cut_every_connection(two: Two) -> None:
    call = FakeCall(FakeTwilio(two.servers[0].port), sid(99), caller=caller(99))
    call.open()
    for said in words(99)[:3]:
        database = make_url(two.url).database
        postgres.server().admin(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database}'")
        assert call.say(said).status == 200
    assert spoken(stored(two.url)[sid(99)]) == words(99)[:3]


def test_it_keeps_every_call_apart_and_answers_a_delivery_alike(two: Two) -> None:
    servers, others = two.servers, stored(two.url)
    with ThreadPoolExecutor(10) as pool:
        list(pool.map(lambda number: play(servers, number), range(10)))
    assert len(answers_to_one_delivery(servers, 77)) == 1
    rows = {key: said for key, said in stored(two.url).items() if key not in others}
    assert {key: spoken(said) for key, said in rows.items()} == {
        **{sid(number): words(number) for number in range(10)},
        sid(77): [ONCE],
    }
    # Staff find them on the pages of the other machine too.
    cookie = sign_in(servers[1])
    assert "Harbour Plumbing" in page(servers[0], "/", cookie)
    assert "dripping" in page(servers[0], f"/debug/call_logs/{sid(77)}", cookie)
    for path in ("/debug/call_logs", "/customers", "/bookings", "/settings", "/staff"):
        assert "</html>" in page(servers[1], path, cookie)

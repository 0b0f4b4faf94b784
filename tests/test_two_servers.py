"""Two server processes over one database: nothing lost, nothing mixed, also through kill -9 in the middle of load."""

import csv
import http.client
import random
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from sqlalchemy import create_engine, text

from storage.types import vault
from tests.fakes import FakeCall, FakeTwilio
from tests.servers import Server, running, start

ONCE = "my tap is dripping and it's Sam"
# What is told here is told by the server's own processes: none beside it.
ALONE = {"WORKER_PROCESSES": "0"}
SUBURBS = ["Coburg", "Fitzroy", "Carlton", "Brunswick", "Preston", "Northcote", "Richmond", "Footscray"]


def caller(number: int) -> str:
    return f"+614{number:08d}"


def sid(number: int) -> str:
    return f"CA{number:032x}"


def words(number: int) -> list[str]:
    """Six things a caller says, none of which another caller says in the same mixture."""
    return [
        f"my tap number {number} is dripping",
        f"my name is Caller {chr(65 + number % 26)}{chr(97 + number // 26 % 26)}sson",
        f"I'm in {SUBURBS[number % len(SUBURBS)]}",
        "it is a house",
        "tomorrow" if number % 2 else "friday",
        "in the morning",
    ]


def play(servers: list[Server], number: int) -> list[bytes]:
    """One call, its turns spread over the servers as a balancer would."""
    pick = random.Random(number)
    twilio = [FakeTwilio(server.port) for server in servers]
    call = FakeCall(pick.choice(twilio), sid(number), caller=caller(number))
    bodies = [call.open().body]
    for said in words(number):
        call.twilio = pick.choice(twilio)
        answer = call.say(said)
        assert answer.status == 200, answer
        bodies.append(answer.body)
    call.twilio = pick.choice(twilio)
    assert call.end(60 + number).status == 204
    return bodies


def stored(folder: Path) -> dict[str, list[tuple[str, str, str]]]:
    """Every message by CallSid, read from the database's own rows: (speaker, kind, text)."""
    vault.use((folder / "var" / "encryption_keys").read_text().strip().split(","))
    engine = create_engine(f"sqlite:///{folder / 'var' / 'frontdesk.db'}")
    found: dict[str, list[tuple[str, str, str]]] = {}
    with engine.connect() as connection:
        query = """select c.key, m.speaker, m.kind, m.text from messages m
                   join conversations c on c.id = m.conversation_id order by c.key, m.position"""
        for key, speaker, kind, sealed in connection.execute(text(query)):
            found.setdefault(key, []).append((speaker, kind, vault.open(sealed).decode()))
    engine.dispose()
    return found


def answers_to_one_delivery(servers: list[Server], number: int) -> set[bytes]:
    """What a call's first words are answered with when they are delivered ten times at once, to either server."""
    call = FakeCall(FakeTwilio(servers[0].port), sid(number), caller=caller(number))
    call.open()

    def deliver(server: Server) -> bytes:
        again = FakeCall(FakeTwilio(server.port), call.sid, caller=call.caller, action=call.action)
        return again.say(ONCE).body

    with ThreadPoolExecutor(10) as pool:
        return set(pool.map(deliver, servers * 5))


def spoken(rows: list[tuple[str, str, str]]) -> list[str]:
    """What the customer said."""
    return [said for speaker, kind, said in rows if speaker == "customer" and kind == "speech"]


def test_it_keeps_every_call_apart_and_answers_a_delivery_alike_on_two_servers(tmp_path: Path) -> None:
    """Many calls at once, every row of them read again. The issue's own figure is 200 (scripts/bench)."""
    calls = 40
    with running(tmp_path, 2, WEB_CONCURRENCY="2") as servers, ThreadPoolExecutor(20) as pool:
        list(pool.map(lambda number: play(servers, number), range(calls)))
        assert len(answers_to_one_delivery(servers, calls)) == 1
    rows = stored(tmp_path)
    assert spoken(rows.pop(sid(calls))) == [ONCE]
    assert len(rows) == calls
    for number in range(calls):
        assert spoken(rows[sid(number)]) == words(number)
        assert sum(speaker == "bot" for speaker, _, _ in rows[sid(number)]) == 7
    with (tmp_path / "logs" / "customer_data.csv").open(newline="") as file:
        lines = {line["call_sid"]: line for line in csv.DictReader(file)}
    assert len(lines) == calls
    for number in range(calls):
        line = lines[sid(number)]
        assert line["customer_location"] == SUBURBS[number % len(SUBURBS)]
        assert line["call_duration"] == str(60 + number)
        assert line["customer_phone"] == "0" + caller(number)[3:]
    with (tmp_path / "logs" / "conversation_logs.csv").open(newline="") as file:
        written = list(csv.DictReader(file))
    assert sum(line["call_sid"] != sid(calls) for line in written) == calls * 13


def test_it_loses_no_acknowledged_turn_when_everything_is_killed(tmp_path: Path) -> None:
    acknowledged: dict[tuple[str, str], bytes] = {}
    lock = threading.Lock()
    first, second = (start(tmp_path, **ALONE, WEB_CONCURRENCY="2") for _ in range(2))

    def talk(number: int) -> None:
        call = FakeCall(FakeTwilio((first, second)[number % 2].port), sid(number), caller=caller(number))
        try:
            call.open()
            for said in words(number) * 3:
                path = call.action
                answer = call.say(said)
                with lock:
                    acknowledged[(sid(number), path + "|" + said)] = answer.body
        except (OSError, http.client.HTTPException):
            return

    with ThreadPoolExecutor(16) as pool:
        running_calls = [pool.submit(talk, number) for number in range(16)]
        while len(acknowledged) < 60:
            threading.Event().wait(0.01)
        first.kill()
        second.kill()
        for one in running_calls:
            one.result()
    assert acknowledged
    with running(tmp_path, 1, **ALONE) as servers:
        again = FakeTwilio(servers[0].port)
        before = stored(tmp_path)
        for (key, what), body in acknowledged.items():
            path, said = what.split("|", 1)
            assert ("customer", "speech", said) in before[key]
            call = FakeCall(again, key, caller=caller(int(key[2:], 16)), action=path)
            assert call.say(said).body == body
        assert {key: len(said) for key, said in stored(tmp_path).items()} == {
            key: len(said) for key, said in before.items()
        }

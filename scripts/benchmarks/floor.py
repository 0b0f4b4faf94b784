"""The floor: the least that a signed webhook can cost on this server and this database engine.

It checks the signature, inserts one row, commits, and answers a fixed TwiML: no session, no customer, no understanding.
The row goes through the engine's own driver, without an ORM. Knows nothing of the product but its server's settings.

    python -m scripts.benchmarks.floor PORT DATABASE_URL TOKEN PUBLIC_URL WORKERS THREADS
"""

import sqlite3
import sys
import threading
from typing import Any
from urllib.parse import urlsplit

from flask import Flask, Response, request
from gunicorn.app.base import BaseApplication
from twilio.request_validator import RequestValidator

TWIML = (
    '<?xml version="1.0" encoding="UTF-8"?><Response><Gather input="speech dtmf" action="/voice/turn?turn=1" '
    'method="POST" timeout="5" actionOnEmptyResult="true"><Say>How can I help you today?</Say></Gather></Response>'
)
TABLE = "CREATE TABLE IF NOT EXISTS floor (sid TEXT NOT NULL, said TEXT NOT NULL)"
_local = threading.local()


class Rows:
    """One connection a thread, as durable as the product's: SQLite in WAL with FULL, PostgreSQL as it is set up."""

    def __init__(self, url: str) -> None:
        self.url, self.is_sqlite = url, url.startswith("sqlite")

    def connect(self) -> Any:
        if not self.is_sqlite:
            import psycopg

            return psycopg.connect("postgresql" + self.url[self.url.index("://") :])
        connection = sqlite3.connect(urlsplit(self.url).path[1:], timeout=10, isolation_level=None)
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        return connection

    def insert(self, sid: str, said: str) -> None:
        """One row, committed."""
        if not hasattr(_local, "connection"):
            _local.connection = self.connect()
        mark = "?" if self.is_sqlite else "%s"
        if self.is_sqlite:
            _local.connection.execute("BEGIN IMMEDIATE")
        _local.connection.execute(f"INSERT INTO floor (sid, said) VALUES ({mark}, {mark})", (sid, said))
        _local.connection.commit()


def make_app(url: str, token: str, public_url: str) -> Flask:
    """The one door."""
    app, rows, validator = Flask("floor"), Rows(url), RequestValidator(token)

    def turn() -> Response:
        target = public_url + request.full_path.rstrip("?")
        if not validator.validate(target, request.form, request.headers.get("X-Twilio-Signature", "")):
            return Response(status=403)
        rows.insert(request.form["CallSid"], request.form.get("SpeechResult", ""))
        return Response(TWIML, content_type="text/xml; charset=utf-8")

    for path in ("/voice/incoming", "/voice/turn", "/voice/status"):
        app.add_url_rule(path, path, turn, methods=["POST"])
    app.add_url_rule("/readyz", "ready", lambda: "ok")
    return app


class Server(BaseApplication):  # type: ignore[misc]
    """gunicorn as the product runs it (channels/server.py)."""

    def __init__(self, make: Any, **options: Any) -> None:
        self.make, self.options = make, options
        super().__init__()

    def load_config(self) -> None:
        for name, value in self.options.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        app: Flask = self.make()
        return app


def main(port: str, url: str, token: str, public_url: str, workers: str, threads: str) -> None:
    """Serve until killed."""
    connection = Rows(url).connect()
    connection.execute(TABLE)
    connection.commit()
    connection.close()
    Server(
        lambda: make_app(url, token, public_url),
        bind=[f"127.0.0.1:{port}"], workers=int(workers), threads=int(threads), worker_class="gthread", keepalive=5,
        loglevel="error", control_socket_disable=True,
    ).run()  # fmt: skip


if __name__ == "__main__":
    main(*sys.argv[1:])

"""Is it alive, is it ready, how much has it done: for machines that watch. Shows nothing of any business."""

from collections.abc import Callable

from flask import Flask
from flask.typing import ResponseReturnValue

from desk import businesses
from desk.office import Office


def register(app: Flask, office: Office, count: Callable[[], str]) -> None:
    """/healthz answers while the process lives, /readyz while the database does, /metrics counts."""

    @app.get("/healthz")
    def healthz() -> ResponseReturnValue:
        return "ok\n", 200, {"Content-Type": "text/plain; charset=utf-8"}

    @app.get("/readyz")
    def readyz() -> ResponseReturnValue:
        try:
            with office.database.read_platform() as db:
                businesses.every(db)
        except Exception:
            return "the database does not answer\n", 503, {"Content-Type": "text/plain; charset=utf-8"}
        return "ok\n", 200, {"Content-Type": "text/plain; charset=utf-8"}

    @app.get("/metrics")
    def metrics() -> ResponseReturnValue:
        return count(), 200, {"Content-Type": "text/plain; version=0.0.4; charset=utf-8"}

"""Is it alive, is it ready, how much has it done: for machines that watch. Shows nothing of any business."""

import time
from collections.abc import Mapping
from typing import Any

from flask import Flask, g, request
from flask.typing import ResponseReturnValue
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Histogram, generate_latest, multiprocess

from desk import businesses
from desk.office import Office

ANSWERS = Counter("frontdesk_answers", "Answers by route and status", ["route", "status"])
SECONDS = Histogram(
    "frontdesk_answer_seconds",
    "Time to answer",
    ["route"],
    buckets=(0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15),
)
KEPT_BACK = Counter("frontdesk_kept_back", "Sentences kept back, by what they claimed without a row", ["of", "claim"])
# Whose sentence it was, by the event that says it was kept back.
KEEPING_BACK = {"claim_not_backed": "bot", "wording_kept_back": "model"}
PLAIN = {"Content-Type": "text/plain; charset=utf-8"}


def register(app: Flask, office: Office, *, is_shared: bool) -> None:
    """/healthz answers while the process lives, /readyz while the database does, /metrics counts.

    /readyz also tells whether Redis and a worker are here; without them every turn is answered: it is no failure.
    `is_shared`: the counts of all processes lie in PROMETHEUS_MULTIPROC_DIR and are added up.
    """

    def healthz() -> ResponseReturnValue:
        return "ok\n", 200, PLAIN

    def readyz() -> ResponseReturnValue:
        try:
            with office.database.read_platform() as db:
                businesses.every(db)
        except Exception:
            return "the database does not answer\n", 503, PLAIN
        return _ready(office), 200, PLAIN

    def metrics() -> ResponseReturnValue:
        if not is_shared:
            return generate_latest(), 200, {"Content-Type": CONTENT_TYPE_LATEST}
        registry = CollectorRegistry()
        multiprocess.MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
        return generate_latest(registry), 200, {"Content-Type": CONTENT_TYPE_LATEST}

    for view in (healthz, readyz, metrics):
        app.add_url_rule(f"/{view.__name__}", view.__name__, view)
    watch(app)


def watch(app: Flask) -> None:
    """Count and time the answers of an application."""
    app.before_request(_start)
    app.after_request(_count)


def count_event(event: Mapping[str, Any]) -> None:
    """Count the events of the log that somebody should see without reading it."""
    of = KEEPING_BACK.get(event.get("event", ""))
    if of is not None:
        KEPT_BACK.labels(of, str(event.get("claim"))).inc()


def _ready(office: Office) -> str:
    lines = ["ok"]
    if office.redis is not None:
        lines.append(f"redis: {'ok' if office.redis.is_here else 'away'}")
    if office.is_worker_here is not None:
        lines.append(f"worker: {'ok' if office.is_worker_here() else 'none on this machine'}")
    return "\n".join(lines) + "\n"


def _start() -> None:
    g.started = time.perf_counter()


def _count(response: Any) -> Any:
    """By the route's rule, never by the path: a path may hold a number or a name."""
    route = request.url_rule.rule if request.url_rule else "unknown"
    ANSWERS.labels(route, str(response.status_code)).inc()
    SECONDS.labels(route).observe(time.perf_counter() - g.get("started", time.perf_counter()))
    return response

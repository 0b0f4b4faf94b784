"""Schemathesis walks every operation of our own document, with and against it, as owners, staff and strangers.

All its checks are on. `use_after_free`, `ensure_resource_availability`, `missing_required_header` and
`object_level_authorization` have nothing to find as long as no operation makes or deletes anything or needs a header.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

import pytest
import schemathesis
from flask import Flask
from schemathesis.config import SchemathesisConfig
from schemathesis.engine import Status, events, from_schema
from schemathesis.generation.case import Case
from schemathesis.transport.wsgi import WSGITransport

from desk import permissions
from tests.web_api.conftest import World

DOCUMENT = "/api/docs/openapi.json"
EXAMPLES = 10
WALKED = ("examples", "coverage", "fuzzing", "stateful")
# Who is refused is refused before anything given is looked at: every shape of it shows nothing more.
REFUSED = ("examples", "fuzzing")
# With ids learned from other answers the generator takes its few choices for all there are, and stops after ten.
FUZZING = {"extra-data-sources": {"responses": False}}
CHECKS = {
    *("not_a_server_error", "status_code_conformance", "content_type_conformance", "response_schema_conformance"),
    *("response_headers_conformance", "negative_data_rejection", "positive_data_acceptance", "ignored_auth"),
    *("unsupported_method", "allow_header_conformance", "missing_required_header", "use_after_free"),
    *("ensure_resource_availability", "object_level_authorization"),
}
# What no schema says is said in words: that a number can be one, that one of two fields is there, which years, which
# filters of a list go together.
IN_WORDS = (
    "POST /api/v1/patients", "PATCH /api/v1/patients/{id}", "POST /api/v1/appointments",
    "PATCH /api/v1/appointments/{id}", "GET /api/v1/slots", "GET /api/reports/daily", "GET /api/v1/patients",
    "GET /api/v1/appointments",
)  # fmt: skip
ACCEPTED = ["2xx", "401", "403", "404", "409", "422"]
# Settings of a network that schemathesis 4.32.5 hands to Werkzeug's client with its own probes; they fail there.
OF_NETWORKS = ("max_redirects", "verify", "cert", "proxies")


@dataclass
class Walk:
    """What a walk met: statuses by operation, checks that ran, and what is wrong."""

    statuses: defaultdict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    checks: set[str] = field(default_factory=set)
    phases: dict[str, Status] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)

    def note(self, event: events.EngineEvent) -> None:
        if isinstance(event, events.NonFatalError):
            self.wrong.append(f"{event.label}: {event.value}")
        elif isinstance(event, events.FatalError):
            self.wrong.append(repr(event.exception))
        elif isinstance(event, events.PhaseFinished):
            self.phases[event.phase.name.value] = event.status
        elif isinstance(event, events.ScenarioFinished):
            self._note_scenario(event)

    def _note_scenario(self, event: events.ScenarioFinished) -> None:
        for case_id, interaction in event.recorder.interactions.items():
            if interaction.response is not None:
                label = event.recorder.cases[case_id].value.operation.label
                self.statuses[label].add(interaction.response.status_code)
        for results in event.recorder.checks.values():
            for found in results:
                self.checks.add(found.name)
                if found.failure_info is not None:
                    failure = found.failure_info.failure
                    self.wrong.append(f"{found.name}: {failure.message}\n{found.failure_info.code_sample}")


@pytest.fixture(autouse=True)
def _in_process(monkeypatch: pytest.MonkeyPatch) -> None:
    send = WSGITransport.send

    def without_network(transport: WSGITransport, case: Case, **given: Any) -> Any:
        return send(transport, case, **{name: value for name, value in given.items() if name not in OF_NETWORKS})

    monkeypatch.setattr(WSGITransport, "send", without_network)


def walk(app: Flask, key: str | None, phases: tuple[str, ...]) -> Walk:
    """Walk through these phases of schemathesis, the same way each time."""
    config = SchemathesisConfig.from_dict(
        {
            "seed": 1,
            "workers": 1,
            "cache": {"enabled": False},
            "headers": {"Authorization": f"Bearer {key}"} if key else {},
            "generation": {"max-examples": EXAMPLES, "deterministic": True},
            "operations": [
                {"include-name": name, "checks": {"positive_data_acceptance": {"expected-statuses": ACCEPTED}}}
                for name in IN_WORDS
            ],
            "phases": {**{phase: {"enabled": phase in phases} for phase in WALKED}, "fuzzing": FUZZING},
        }
    )
    schema = schemathesis.openapi.from_wsgi(DOCUMENT, app, config=config)
    schema.validate()
    walked = Walk()
    for event in from_schema(schema).execute():
        walked.note(event)
    assert not walked.wrong, "\n\n".join(walked.wrong)
    assert set(walked.statuses) == {
        f"{method.upper()} {path}" for path, item in schema.raw_schema["paths"].items() for method in item
    }
    return walked


@pytest.mark.parametrize(("place", "role"), [("plumber", "owner"), ("clinic", "staff")])
def test_it_keeps_what_its_document_promises(whole_app: Flask, world: World, place: str, role: str) -> None:
    walked = walk(whole_app, getattr(world, place).keys[role], WALKED)
    assert walked.checks == CHECKS
    assert {walked.phases[phase] for phase in WALKED} == {Status.SUCCESS}
    # Which operations it tries without a key depends on what it drew; a stranger's walk below tries them all.
    assert any(401 in statuses for statuses in walked.statuses.values())
    by_path: defaultdict[str, set[int]] = defaultdict(set)
    for operation, statuses in walked.statuses.items():
        by_path[operation.split()[1]] |= statuses
        assert (operation, {404, 422} - statuses) == (operation, set())
        # Whether it draws the id of a row that is there for a PATCH is chance: their own tests change some.
        assert (operation, bool({200, 201} & statuses) or operation.startswith("PATCH")) == (operation, True)
    assert {path for path, statuses in by_path.items() if 405 not in statuses} == set()


def test_it_refuses_a_role_in_every_operation(whole_app: Flask, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    for action in permissions.ALLOWED:
        monkeypatch.setitem(permissions.ALLOWED, action, ("owner",))
    for operation, statuses in walk(whole_app, world.plumber.keys["staff"], REFUSED).statuses.items():
        assert (operation, statuses) == (operation, {403})


def test_it_lets_no_stranger_in(whole_app: Flask) -> None:
    for operation, statuses in walk(whole_app, None, REFUSED).statuses.items():
        assert (operation, statuses) == (operation, {401})

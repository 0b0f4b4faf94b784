"""Every error under /api/ has one shape, also for what is malformed; and a body means one thing or is refused."""

from typing import Any

import pytest
from flask import Flask, abort, request
from flask.testing import FlaskClient
from flask_openapi3.openapi import OpenAPI
from pydantic import BaseModel
from werkzeug.test import TestResponse

from desk.errors import Conflict, Stale
from tests.web_api.conftest import World
from web.api import access
from web.api.bodies import MOST_BODY_BYTES
from web.api.shapes import send

JSON = "application/json"
DEEP = 100_000


class Trial(BaseModel):
    """A body as an operation that writes takes it."""

    name: str
    count: int = 0
    share: float = 0.0
    tree: Any = None


@pytest.fixture
def trial(app: OpenAPI, world: World) -> FlaskClient:
    """The API with one more group: an operation that takes a body, and one that goes wrong as it is told."""
    group = access.group("trial", "For this test.", "see_calls", prefix="/api/trial")
    raised: dict[str, Exception] = {"conflict": Conflict("Taken."), "stale": Stale("Read again."), "broken": KeyError()}

    @group.post("", responses={"200": Trial})
    def take(body: Trial) -> Any:
        return send(body)

    @group.get("/<what>")
    def go_wrong() -> Any:
        what = (request.view_args or {})["what"]
        if what in raised:
            raise raised[what]
        abort(int(what))

    app.register_api(group)
    client = app.test_client()
    client.environ_base["HTTP_AUTHORIZATION"] = f"Bearer {world.plumber.keys['owner']}"
    return client


def error_of(answered: TestResponse) -> tuple[int, str]:
    """The status and the code of an error, after a look at its shape."""
    assert answered.mimetype == JSON
    assert answered.headers["Cache-Control"] == "no-store"
    assert answered.json
    error = answered.json["error"]
    assert (list(answered.json), list(error)) == (["error"], ["code", "message", "fields"])
    assert error["message"]
    assert all(isinstance(why, str) for why in error["fields"].values())
    return answered.status_code, error["code"]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        pytest.param("/api", (404, "not_found"), id="bare"),
        pytest.param("/api/", (404, "not_found"), id="root"),
        pytest.param("/api/nothing", (404, "not_found"), id="unknown"),
        pytest.param("/api/calls/", (404, "not_found"), id="trailing-slash"),
        pytest.param("/api/v1/patients/a/b/c", (404, "not_found"), id="too-long"),
        pytest.param("/api/../healthz", (404, "not_found"), id="dots"),
        pytest.param("/api/calls/a%2Fb", (404, "not_found"), id="slash-in-id"),
        pytest.param("/api/calls/%00", (422, "invalid"), id="nul"),
        pytest.param("/api/calls/%ff%fe", (404, "not_found"), id="no-utf8"),
        pytest.param("/api/v1/appointments/%ed%a0%80", (404, "not_found"), id="surrogate"),
        pytest.param("/api/v1/patients/" + "9" * 5000, (422, "invalid"), id="huge-id"),
        pytest.param("/api/v1/patients/" + "9" * 32, (404, "not_found"), id="id-of-digits"),
        pytest.param("/api/v1/patients/by-phone/" + "9" * 161, (422, "invalid"), id="huge-phone"),
        pytest.param("/api/calls?limit=" + "9" * 5000, (422, "invalid"), id="huge-number"),
        pytest.param("/api/calls?limit=NaN", (422, "invalid"), id="nan"),
        pytest.param("/api/calls?limit=Infinity", (422, "invalid"), id="infinity"),
        pytest.param("/api/calls?limit=%EF%BC%91", (422, "invalid"), id="wide-digit"),
        pytest.param("/api/v1/patients?q=" + "x" * 100_000, (422, "invalid"), id="huge-search"),
        pytest.param("/api/docs/nothing", (404, "not_found"), id="docs"),
    ],
)
def test_it_answers_what_is_malformed_in_its_shape(
    whole_app: Flask, world: World, path: str, expected: tuple[int, str]
) -> None:
    owner = {"Authorization": f"Bearer {world.plumber.keys['owner']}"}
    assert error_of(whole_app.test_client().get(path, headers=owner)) == expected


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE", "QUERY", "NONSENSE"])
@pytest.mark.parametrize("path", ["/api/calls", "/api/docs", "/api/docs/openapi.json"])
def test_it_says_which_methods_an_address_takes(whole_app: Flask, path: str, method: str) -> None:
    answered = whole_app.test_client().open(path, method=method)
    assert error_of(answered) == (405, "method_not_allowed")
    assert set(answered.headers["Allow"].split(", ")) == {"GET", "HEAD", "OPTIONS"}


def test_it_answers_head_as_it_would_answer_get(whole_app: Flask, world: World) -> None:
    client = whole_app.test_client()
    for path in ("/api/calls", "/api/calls/CAnone", "/api/nothing", "/api/calls?limit=x"):
        headers = {"Authorization": f"Bearer {world.plumber.keys['owner']}"}
        whole, head = (client.open(path, method=method, headers=headers) for method in ("GET", "HEAD"))
        assert (head.status_code, head.content_type, head.text) == (whole.status_code, whole.content_type, "")
        assert head.content_length == len(whole.data)


def test_it_asks_for_a_key_before_it_tells_the_options(whole_app: Flask) -> None:
    assert error_of(whole_app.test_client().options("/api/calls")) == (401, "unauthorized")


@pytest.mark.parametrize(
    "header", ["Basic \u00ff", "Basic %%%", 'Digest x="', "Negotiate", "Bearer \u00ff", "Bearer a, b"]
)
def test_it_refuses_a_header_that_nobody_can_read(whole_app: Flask, header: str) -> None:
    answered = whole_app.test_client().get("/api/calls", headers={"Authorization": header})
    assert error_of(answered) == (401, "unauthorized")


@pytest.mark.parametrize(
    ("what", "expected"),
    [
        ("conflict", (409, "conflict")),
        ("stale", (409, "stale")),
        ("broken", (500, "internal")),
        ("400", (400, "bad_request")),
        ("406", (406, "not_acceptable")),
        ("409", (409, "conflict")),
        ("415", (415, "unsupported_media_type")),
        ("429", (429, "too_many_requests")),
        ("503", (503, "service_unavailable")),
    ],
)
def test_it_shapes_whatever_a_route_raises(trial: FlaskClient, what: str, expected: tuple[int, str]) -> None:
    assert error_of(trial.get(f"/api/trial/{what}")) == expected


def test_it_reads_a_body_that_means_one_thing(trial: FlaskClient) -> None:
    given = {"name": "Mike \U0001f6b0", "count": 2**63 - 1, "share": 0.5, "tree": [{"a": [1, None, True]}]}
    assert trial.post("/api/trial", json=given).json == given


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"{bad", id="malformed"),
        pytest.param(b'{"name": "x"} x', id="more-after-it"),
        pytest.param(b'[{"name": "x"}]', id="list"),
        pytest.param(b'"{\\"name\\": \\"x\\"}"', id="object-in-a-text"),
        pytest.param(b'{"name": "x", "name": "y"}', id="name-twice"),
        pytest.param(b'{"name": "x", "tree": {"a": 1, "a": 2}}', id="name-twice-inside"),
        pytest.param(b'{"name": "x", "tree": ' + b"[" * DEEP + b"]" * DEEP + b"}", id="deep-lists"),
        pytest.param(b'{"name": "x", "tree": ' + b'{"a":' * DEEP + b"1" + b"}" * DEEP + b"}", id="deep-objects"),
        pytest.param(b'{"name": "x", "tree": ' + b"[" * 900 + b"]" * 900 + b"}", id="deep-enough-for-others"),
        pytest.param(b'{"name": "x", "count": ' + b"9" * 5000 + b"}", id="huge-number"),
        pytest.param(b'{"name": "x", "count": 9223372036854775808}', id="more-than-64-bits"),
        pytest.param(b'{"name": "x", "share": NaN}', id="nan"),
        pytest.param(b'{"name": "x", "share": -Infinity}', id="infinity"),
        pytest.param(b'{"name": "x", "share": 1e999}', id="infinity-by-size"),
        pytest.param(b'{"name": "\\ud800"}', id="surrogate"),
        pytest.param(b'{"name": "x", "tree": {"\\udfff": 1}}', id="surrogate-in-a-name"),
        pytest.param(b'{"name": "\\u0000"}', id="nul"),
        pytest.param(b'{"name": "\xff"}', id="no-utf8"),
        pytest.param('{"name": "x"}'.encode("utf-16"), id="utf-16"),
    ],
)
def test_it_refuses_a_body_that_cannot_be_read_in_one_way(trial: FlaskClient, body: bytes) -> None:
    assert error_of(trial.post("/api/trial", data=body, content_type=JSON)) == (400, "bad_request")


@pytest.mark.parametrize("kind", [None, "text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "x"])
def test_it_takes_json_alone(trial: FlaskClient, kind: str | None) -> None:
    answered = trial.post("/api/trial", data=b'{"name": "x"}', content_type=kind)
    assert error_of(answered) == (415, "unsupported_media_type")


def test_it_says_which_field_of_a_body_is_wrong(trial: FlaskClient) -> None:
    answered = trial.post("/api/trial", json={"count": "many"})
    assert error_of(answered) == (422, "invalid")
    assert answered.json
    assert set(answered.json["error"]["fields"]) == {"name", "count"}


def test_it_refuses_a_body_that_is_too_large_whether_its_size_is_told_or_not(trial: FlaskClient) -> None:
    body = b'{"name": "' + b"x" * MOST_BODY_BYTES + b'"}'
    assert error_of(trial.post("/api/trial", data=body, content_type=JSON)) == (413, "too_large")
    untold = {"wsgi.input_terminated": True, "CONTENT_LENGTH": None, "HTTP_TRANSFER_ENCODING": "chunked"}
    answered = trial.post("/api/trial", data=body, content_type=JSON, environ_overrides=untold)
    assert error_of(answered) == (413, "too_large")


def test_it_documents_what_only_a_body_can_cause_where_there_is_one(trial: FlaskClient) -> None:
    spec: Any = trial.get("/api/docs/openapi.json").json
    assert {"400", "415"} <= set(spec["paths"]["/api/trial"]["post"]["responses"])
    assert not {"400", "415"} & set(spec["paths"]["/api/calls"]["get"]["responses"])

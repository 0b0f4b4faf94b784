"""The OpenAPI document is whole and true, and its page needs neither script nor network."""

import re
import shlex
from collections.abc import Iterator
from html import unescape
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from flask_openapi3.openapi import OpenAPI
from markupsafe import escape
from pydantic import BaseModel

from tests.web_api.conftest import World
from web.api.appointment_shapes import Appointment, AppointmentPage
from web.api.calls import CallPage, CallRecord
from web.api.errors import ErrorAnswer
from web.api.patients import ClinicStats, Patient, PatientPage
from web.api.reports import DailyReport
from web.api.slots import SlotPage

SHAPES: dict[str, type[BaseModel]] = {
    shape.__name__: shape
    for shape in (
        Appointment,
        AppointmentPage,
        CallPage,
        CallRecord,
        ClinicStats,
        DailyReport,
        ErrorAnswer,
        Patient,
        PatientPage,
        SlotPage,
    )
}
PATHS = [
    *("/api/calls", "/api/calls/{sid}"),
    *("/api/v1/patients", "/api/v1/patients/{id}", "/api/v1/patients/by-phone/{phone}"),
    *("/api/v1/patients/{id}/appointments", "/api/v1/appointments", "/api/v1/appointments/{id}"),
    *("/api/v1/patients/stats/clinic/{id}", "/api/v1/appointments/{id}/cancel", "/api/v1/slots"),
    "/api/reports/daily",
]
# What operations that write may answer with besides.
OF_WRITING = {
    "createPatient": {"201", "409", "400", "415"},
    "updatePatient": {"200", "409", "400", "415"},
    "createAppointment": {"200", "201", "409", "400", "415"},
    "updateAppointment": {"200", "409", "400", "415"},
    "cancelAppointment": {"200", "409"},
}
ERRORS = {"401", "403", "404", "405", "413", "422", "500"}


@pytest.fixture
def spec(client: FlaskClient) -> dict[str, Any]:
    found: dict[str, Any] = client.get("/api/docs/openapi.json").json
    return found


def operations(spec: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, item in spec["paths"].items():
        for method, operation in item.items():
            yield path, method, operation


def everything(node: Any) -> Iterator[dict[str, Any]]:
    """Every object in the document."""
    if isinstance(node, dict):
        yield node
    for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from everything(child)


def test_it_describes_every_route(spec: dict[str, Any]) -> None:
    assert spec["openapi"].startswith("3.")
    assert sorted(spec["paths"]) == sorted(PATHS)
    assert {tag["name"] for tag in spec["tags"]} == {"calls", "patients", "appointments", "slots", "reports"}


def test_it_refers_only_to_what_is_there(spec: dict[str, Any]) -> None:
    names = {node["$ref"] for node in everything(spec) if "$ref" in node}
    assert names == {f"#/components/schemas/{name}" for name in spec["components"]["schemas"]} & names
    for _, _, operation in operations(spec):
        for way in operation["security"]:
            assert set(way) <= set(spec["components"]["securitySchemes"])
        assert set(operation["tags"]) <= {tag["name"] for tag in spec["tags"]}


def test_it_is_a_valid_document(spec: dict[str, Any]) -> None:
    """The rules of OpenAPI 3.1 that a document can break by accident."""
    ids = [operation["operationId"] for _, _, operation in operations(spec)]
    assert len(ids) == len(set(ids))
    for scheme in spec["components"]["securitySchemes"].values():
        assert scheme["type"] in ("http", "apiKey")
        assert set(scheme) >= ({"scheme"} if scheme["type"] == "http" else {"in", "name"})
    for path, method, operation in operations(spec):
        assert method in ("get", "put", "post", "delete", "options", "head", "patch", "trace")
        given = [(parameter["name"], parameter["in"]) for parameter in operation["parameters"]]
        assert len(given) == len(set(given))
        assert {name for name, where in given if where == "path"} == set(re.findall(r"{(\w+)}", path))
        assert all(parameter["required"] for parameter in operation["parameters"] if parameter["in"] == "path")
        assert all(response["description"] for response in operation["responses"].values())
        assert all(re.fullmatch(r"[1-5]\d\d", status) for status in operation["responses"])
    types = {node["type"] for node in everything(spec["paths"]) if isinstance(node.get("type"), str)}
    assert types <= {"string", "integer", "number", "boolean", "array", "object", "null"}


def test_it_documents_the_errors_of_every_operation(spec: dict[str, Any]) -> None:
    for path, _, operation in operations(spec):
        more = OF_WRITING.get(operation["operationId"], {"200"})
        assert (path, set(operation["responses"])) == (path, ERRORS | more)
        assert "WWW-Authenticate" in operation["responses"]["401"]["headers"]
        for status in ERRORS:
            content = operation["responses"][status]["content"]["application/json"]
            assert content["schema"]["$ref"].endswith("/ErrorAnswer")


def test_it_gives_examples_that_are_of_their_shape(spec: dict[str, Any]) -> None:
    for _, _, operation in operations(spec):
        for response in operation["responses"].values():
            content = response["content"]["application/json"]
            SHAPES[content["schema"]["$ref"].rsplit("/", 1)[-1]].model_validate(content["example"])


def test_it_leaves_out_routes_that_are_not_the_apis(app: OpenAPI) -> None:
    app.get("/healthz")(lambda: "ok")
    assert "/healthz" not in app.test_client().get("/api/docs/openapi.json").json["paths"]


@pytest.mark.parametrize("path", ["/api/docs", "/api/docs/"])
def test_it_has_a_page_that_lists_every_operation(client: FlaskClient, spec: dict[str, Any], path: str) -> None:
    page = client.get(path)
    assert page.status_code == 200
    for address, method, operation in operations(spec):
        assert address in page.text
        assert escape(operation["summary"]) in page.text
        assert f'id="{operation["operationId"]}"' in page.text
        article = page.text.split(f'<article id="{operation["operationId"]}">')[1].split("</article>")[0]
        assert f"{method.upper()} {address}" in article
        for parameter in operation["parameters"]:
            assert f"<code>{parameter['name']}</code>" in article
        for status in operation["responses"]:
            assert f'<th scope="row">{status}</th>' in article
    assert "`" not in re.sub(r"<pre.*?</pre>", "", page.text, flags=re.DOTALL), "names stand in type of their own"
    targets = set(re.findall(r'href="#([^"]+)"', page.text))
    assert targets <= set(re.findall(r'id="([^"]+)"', page.text))


def test_it_has_a_page_without_scripts_inline_styles_or_other_sites(client: FlaskClient) -> None:
    text = client.get("/api/docs").text
    assert not re.search(r"<script|<style|<iframe|<img|\sstyle=|\son\w+=|\ssrc=|@import", text)
    assert all(target[0] in "#/" and target[:2] != "//" for target in re.findall(r'href="([^"]*)"', text))
    assert set(re.findall(r"https?://[^/ ]+", text)) == {"http://localhost"}  # its own address, in the commands
    [sheet] = re.findall(r'<link rel="stylesheet" href="([^"]+)"', text)
    with client.get(sheet) as styles:
        assert styles.status_code == 200
        assert not re.search(r"url\(|@import|//", styles.text)


def test_it_shows_its_page_under_the_policy_of_the_whole_application(whole_app: Flask) -> None:
    page = whole_app.test_client().get("/api/docs")
    policy = page.headers["Content-Security-Policy"]
    assert (page.status_code, "default-src 'self'" in policy, "unsafe" in policy) == (200, True, False)


def test_it_gives_a_command_for_every_operation_that_works_as_it_stands(
    client: FlaskClient, spec: dict[str, Any], world: World
) -> None:
    articles = re.findall(r'<article id="([^"]+)">(.*?)</article>', client.get("/api/docs").text, re.DOTALL)
    commands = {name: shlex.split(unescape(found[1])) for name, text in articles
                if (found := re.search(r"<pre[^>]*>(curl .*?)</pre>", text))}  # fmt: skip
    assert set(commands) == {operation["operationId"] for _, _, operation in operations(spec)}
    for name, words in commands.items():
        assert words[:3] == ["curl", "-H", "Authorization: Bearer $KEY"]
        method = words[words.index("-X") + 1] if "-X" in words else "GET"
        body = {"data": words[words.index("-d") + 1], "content_type": "application/json"} if "-d" in words else {}
        key = {"Authorization": f"Bearer {world.plumber.keys['owner']}"}
        answered = client.open(words[-1], method=method, headers=key, **body)
        assert (name, answered.status_code in (200, 201, 404)) == (name, True)
        assert "{" not in words[-1]

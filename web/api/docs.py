"""The API's documentation: the OpenAPI document, and a page made from it that needs no script. Holds no data."""

import json
import shlex
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast
from urllib.parse import quote

from flask import Blueprint, Response, current_app, render_template, request
from flask_openapi3.openapi import OpenAPI

from web.api.errors import OF_BODIES, PREFIX
from web.api.examples import Schema, example

pages = Blueprint("api_docs", __name__, url_prefix=f"{PREFIX}/docs")
DOCUMENT = "openapi.json"


@dataclass(frozen=True, slots=True)
class Named:
    """A parameter or field, as a row of a table."""

    name: str
    type: str
    about: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Possible:
    """A response, as a row of a table; `shape` names the table of its fields."""

    status: str
    about: str
    shape: str
    example: str


@dataclass(frozen=True, slots=True)
class Operation:
    """One method of one address."""

    id: str
    method: str
    path: str
    summary: str
    about: str
    curl: str
    parameters: list[Named]
    responses: list[Possible]


@pages.get("", strict_slashes=False)
def show() -> str:
    """The page for people."""
    spec = document()
    return render_template(
        "api_docs.html",
        info=spec["info"],
        groups=groups(spec),
        shapes={name: list(_fields(shape)) for name, shape in spec["components"]["schemas"].items()},
        about_shapes={name: shape.get("description", "") for name, shape in spec["components"]["schemas"].items()},
        document=DOCUMENT,
    )


@pages.get(f"/{DOCUMENT}")
def show_document() -> Response:
    """The document for programs."""
    return Response(json.dumps(document(), ensure_ascii=False), mimetype="application/json")


def document() -> dict[str, Any]:
    """The OpenAPI document of the routes under /api/; a route that another part adds to the application is not its."""
    spec = cast(OpenAPI, current_app).api_doc
    shapes = spec["components"]["schemas"]
    paths = {
        path: {method: _finished(operation, shapes) for method, operation in item.items()}
        for path, item in spec["paths"].items()
        if path.startswith(f"{PREFIX}/")
    }
    return {**spec, "paths": paths}


def _finished(operation: Schema, shapes: Mapping[str, Schema]) -> dict[str, Any]:
    """The operation with what the library leaves out: an example of each answer, and the answers in order."""
    responses = {}
    for status, response in sorted(operation["responses"].items()):
        if status in OF_BODIES and "requestBody" not in operation:
            continue
        content = response["content"]["application/json"]
        whole = {"example": example(content["schema"], shapes), **content}
        responses[status] = {**response, "content": {"application/json": whole}}
    parameters = [{**given, "schema": _without_null(given["schema"])} for given in operation.get("parameters", [])]
    return {**operation, "parameters": parameters, "responses": responses}


def _without_null(schema: Schema) -> Schema:
    """An address cannot say null: such a parameter is left out."""
    choices = [choice for choice in schema.get("anyOf", []) if choice.get("type") != "null"]
    if len(choices) != 1:
        return schema
    return {**{name: value for name, value in schema.items() if name not in ("anyOf", "default")}, **choices[0]}


def groups(spec: Schema) -> list[tuple[str, str, list[Operation]]]:
    """The operations by tag: its name, what it is about, and they."""
    found = list(_operations(spec))
    return [
        (tag["name"], tag.get("description", ""), [operation for tags, operation in found if tag["name"] in tags])
        for tag in spec.get("tags", [])
    ]


def _operations(spec: Schema) -> Iterator[tuple[list[str], Operation]]:
    for path, item in spec["paths"].items():
        for method, found in item.items():
            yield (
                found["tags"],
                Operation(
                    id=found["operationId"],
                    method=method.upper(),
                    path=path,
                    summary=found.get("summary", ""),
                    about=found.get("description", ""),
                    curl=_curl(method, path, found, spec["components"]["schemas"]),
                    parameters=[_parameter(parameter) for parameter in found.get("parameters", [])],
                    responses=[_response(status, response) for status, response in found["responses"].items()],
                ),
            )


def _curl(method: str, path: str, found: Schema, shapes: Mapping[str, Schema]) -> str:
    """The operation as a command that can be copied; the key stands in the variable KEY."""
    for parameter in found.get("parameters", []):
        if parameter["in"] == "path":
            path = path.replace(f"{{{parameter['name']}}}", quote(str(example(parameter["schema"], shapes)), safe=""))
    words = ["curl", '-H "Authorization: Bearer $KEY"']
    if method != "get":
        words.append(f"-X {method.upper()}")
    if "requestBody" in found:
        whole = example(found["requestBody"]["content"]["application/json"]["schema"], shapes)
        body = json.dumps({name: value for name, value in whole.items() if value is not None})
        words += ['-H "Content-Type: application/json"', f"-d {shlex.quote(body)}"]
    return " ".join([*words, shlex.quote(request.url_root.rstrip("/") + path)])


def _parameter(found: Schema) -> Named:
    where = "in the path" if found["in"] == "path" else "in the query"
    note = f"{where}, needed" if found.get("required") else where
    return Named(found["name"], type_of(found["schema"]), found.get("description", ""), note)


def _response(status: str, found: Schema) -> Possible:
    content = found.get("content", {}).get("application/json", {})
    example_text = json.dumps(content.get("example"), indent=2, ensure_ascii=False)
    return Possible(status, found["description"], type_of(content.get("schema", {})), example_text)


def _fields(shape: Schema) -> Iterator[Named]:
    for name, found in shape.get("properties", {}).items():
        example = f"For example {found['example']}." if "example" in found else ""
        yield Named(name, type_of(found), found.get("description", ""), example)


def type_of(schema: Schema) -> str:
    """A type in words: "uuid or null", "list of Patient"."""
    if "$ref" in schema:
        return str(schema["$ref"]).rsplit("/", 1)[-1]
    if "anyOf" in schema:
        return " or ".join(type_of(choice) for choice in schema["anyOf"])
    if "enum" in schema:
        return ", ".join(map(str, schema["enum"]))
    if "prefixItems" in schema:
        return f"list of {len(schema['prefixItems'])} {type_of(schema['prefixItems'][0])}s"
    if schema.get("type") == "array":
        return f"list of {type_of(schema.get('items', {}))}"
    return str(schema.get("format") or schema.get("type") or "anything")

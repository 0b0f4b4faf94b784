"""Examples for the OpenAPI document, put together from the shapes, so that none is out of date. Holds no data."""

from collections.abc import Mapping
from typing import Any

Schema = Mapping[str, Any]
OF_FORMATS = {
    "uuid": "019340f2-8c1e-7b1a-9d53-6f0e5b1c2a47",
    "date-time": "2025-12-10T22:50:00Z",
    "date": "2025-12-15",
}
OF_TYPES: dict[str, Any] = {"integer": 0, "number": 0.9, "boolean": False, "string": "", "null": None, "object": {}}


def example(schema: Schema, shapes: Mapping[str, Schema]) -> Any:
    """A value of this schema: what its fields give as examples, else something of the right type."""
    if "$ref" in schema:
        return example(shapes[str(schema["$ref"]).rsplit("/", 1)[-1]], shapes)
    if "example" in schema:
        return schema["example"]
    if "enum" in schema:
        return schema["enum"][0]
    if "anyOf" in schema:
        return example(schema["anyOf"][0], shapes)
    if "properties" in schema:
        return {name: example(field, shapes) for name, field in schema["properties"].items()}
    if "prefixItems" in schema:
        return [example(item, shapes) for item in schema["prefixItems"]]
    if schema.get("type") == "array":
        return [example(schema["items"], shapes)]
    return OF_FORMATS.get(str(schema.get("format")), OF_TYPES.get(str(schema.get("type"))))

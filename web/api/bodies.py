"""Bodies: JSON that every reader understands alike, or none. Must not know any route or shape."""

import json
from typing import Any

from flask import Request
from werkzeug.exceptions import RequestEntityTooLarge

from web.api import errors

MOST_BODY_BYTES = 1024 * 1024
WITH_BODY = ("POST", "PUT", "PATCH")
# Deeper than any shape of ours, and far from what exhausts the stack of those that read it after us.
MOST_LEVELS = 32
# A signed number of 64 bits, which is what both databases hold.
LARGEST = 2**63 - 1


def check_size(request: Request) -> None:
    """Refuse a body that says it is too large, unread, and bound the reading of one that does not say its size."""
    request.max_content_length = MOST_BODY_BYTES + 1
    if (request.content_length or 0) > MOST_BODY_BYTES:
        raise RequestEntityTooLarge


def check(request: Request) -> None:
    """Refuse a body that is no JSON object, or that the parts behind would understand each in its own way.

    That is: names given twice, NaN and infinities, numbers beyond 64 bits, half characters, the character NUL, and
    nesting deeper than MOST_LEVELS. Raises UnsupportedMediaType, BadRequest, or RequestEntityTooLarge.
    """
    if request.method not in WITH_BODY:
        return
    if request.mimetype != "application/json":
        raise errors.UnsupportedMediaType(errors.SENTENCES[415][1])
    given = request.get_data()
    if len(given) > MOST_BODY_BYTES:  # what did not say its size is cut off there, not refused
        raise RequestEntityTooLarge
    try:
        found = json.loads(
            given.decode(),
            object_pairs_hook=_once,
            parse_constant=_refuse,
            parse_float=_finite,
            parse_int=_whole,
        )
        if not isinstance(found, dict):
            raise ValueError("no object")
        _check_inside(found)
    except (ValueError, RecursionError):
        raise errors.BadRequest("The body is not one JSON object in UTF-8 that can be read in one way only.") from None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a name is given twice")
    return found


def _refuse(text: str) -> None:
    raise ValueError(f"{text} is no JSON")


def _finite(text: str) -> float:
    number = float(text)
    if abs(number) == float("inf"):
        raise ValueError("too large a number")
    return number


def _whole(text: str) -> int:
    if len(text) > len(str(-LARGEST)) or abs(number := int(text)) > LARGEST:
        raise ValueError("too large a number")
    return number


def _check_inside(found: Any) -> None:
    """Every text and every level, without calling itself: what is checked here is how deep it goes."""
    left = [(found, 1)]
    while left:
        node, level = left.pop()
        if level > MOST_LEVELS:
            raise ValueError("nested too deep")
        if isinstance(node, str):
            node.encode()  # half of a pair of surrogates cannot be
            if "\x00" in node:
                raise ValueError("the character NUL")
        elif isinstance(node, dict):
            left += [(child, level + 1) for pair in node.items() for child in pair]
        elif isinstance(node, list):
            left += [(child, level + 1) for child in node]

"""What the desk's own tables say in other languages than English, as data: one TOML file in this folder is one.

Knows no business, no customer and no sentence of the bot. What a file leaves out stays English.
"""

import tomllib
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from desk import kinds
from desk.countries import Country
from desk.kinds import Kind

FOLDER = Path(__file__).parent
ENGLISH = "en"


class Strict(BaseModel):
    """A part of a language: nothing in it changes, and a misspelled key is refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Ring(Strict):
    """How one is told to ring: aloud, where they must hang up first, and in writing."""

    said: str
    written: str


class ServiceWords(Strict):
    """A service's name on its own and in a sentence."""

    label: str
    said: str


class KindWords(Strict):
    """What a trade says of itself."""

    offer: str
    example: str
    booking: str
    on_call: str
    hints: tuple[str, ...] = ()
    services: dict[str, ServiceWords]
    safety: dict[str, str] = {}


class Language(Strict):
    """One language. `places` are examples of a place by country; `lines`, `ring` and `safety` as in safety.toml."""

    name: str
    places: dict[str, str] = {}
    ring: Ring
    lines: dict[str, str]
    safety: dict[str, str]
    kinds: dict[str, KindWords]


class UnknownLanguageError(LookupError):
    """No file of this language lies in the folder."""


def get(code: str) -> Language:
    """The language of this code; English has no file, its words stand in the tables themselves."""
    try:
        return _languages()[code]
    except KeyError:
        raise UnknownLanguageError(f"No language {code!r}: known are {', '.join(sorted(_languages()))}") from None


def names() -> dict[str, str]:
    """The languages a business may speak, by code. A way of writing ("hi-Latn") is no language of its own."""
    return {ENGLISH: "English", **{code: one.name for code, one in _languages().items() if "-" not in code}}


def is_known(code: str) -> bool:
    """Whether the desk has words in it, or it is English."""
    return code == ENGLISH or code in _languages()


@cache
def kind(code: str, language: str) -> Kind:
    """The trade with its own words in this language."""
    plain = kinds.get(code)
    words = None if language == ENGLISH else get(language).kinds.get(code)
    if words is None:
        return plain
    services = {
        name: service.model_copy(update=dict(words.services[name])) if name in words.services else service
        for name, service in plain.services.items()
    }
    changes = {
        "greeting_offer": words.offer,
        "example": words.example,
        "labels": plain.labels.model_copy(update={"booking": words.booking, "on_call": words.on_call}),
        "hints_": (*words.hints, *plain.hints_),
        "services": services,
        "safety": words.safety,
    }
    return plain.model_copy(update=changes)


def country(plain: Country, language: str) -> Country:
    """The country with its examples in this language."""
    place = None if language == ENGLISH else get(language).places.get(plain.code)
    return plain.model_copy(update={"place_example": place}) if place else plain


@cache
def _languages() -> dict[str, Language]:
    return {
        path.stem: Language.model_validate(tomllib.loads(path.read_text("utf-8"))) for path in FOLDER.glob("*.toml")
    }

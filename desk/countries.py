"""What differs between countries: zones, money, dates and the numbers to ring. Knows no business and no kind."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from extractors import phone_numbers

TABLE = Path(__file__).with_name("countries.toml")


class Strict(BaseModel):
    """A part of the table: nothing in it changes, and a misspelled key is refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Currency(Strict):
    """A country's money; `digits` is how many of an amount's minor digits stand after the point."""

    code: str = Field(pattern="^[A-Z]{3}$")
    sign: str
    digits: int = Field(ge=0, le=3)


class Number(Strict):
    """A number to ring in danger, as it is written and as it is said."""

    written: str
    said: str = Field(pattern=r"^[a-z ,]+$")


class Country(Strict):
    """One country, as its people write dates, pay, speak and ring for help."""

    code: str = Field(pattern="^[A-Z]{2}$")
    name: str
    zones: tuple[str, ...] = Field(min_length=1)
    currency: Currency
    languages: tuple[str, ...] = Field(min_length=1)
    speech: str
    place_example: str
    phone_example: str = Field(pattern=r"^\+[1-9][0-9]{6,14}$")
    date_order: Literal["DMY", "MDY", "YMD"]
    emergency: Number
    gas: Number | None = None
    poison: Number | None = None
    crisis: Number | None = None

    @property
    def zone(self) -> str:
        """The zone of a business that names none."""
        return self.zones[0]


class UnknownCountryError(LookupError):
    """No country of this code is in the table."""


def get(code: str) -> Country:
    """The country of an ISO code, in either case."""
    try:
        return _table()[code.upper()]
    except KeyError:
        raise UnknownCountryError(f"No country {code!r}: known are {', '.join(codes())}") from None


def codes() -> list[str]:
    """The codes of every country in the table."""
    return sorted(_table())


def no_number(code: str) -> str:
    """What somebody is told who typed no phone number."""
    country = get(code)
    example = phone_numbers.written(country.phone_example, country.code)
    return (
        f"No phone number: please look at the digits. In {country.name} it is written like {example}; "
        "one from abroad begins with its +."
    )


@cache
def _table() -> dict[str, Country]:
    rows = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    return {code: Country.model_validate({"code": code, **row}) for code, row in rows.items()}

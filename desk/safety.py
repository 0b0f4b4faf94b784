"""What the bot says first in danger: what to do now, then the number to ring. Finds no danger and calls nobody."""

import tomllib
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from desk.countries import Country, Number
from desk.kinds import Kind

TABLE = Path(__file__).with_name("safety.toml")


class Table(BaseModel):
    """The general sentences: those of dangers that are the trade's work as well, and all the others."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    lines: dict[str, str]
    trade: dict[str, str]
    medical: dict[str, str]


class UnknownFlagError(LookupError):
    """No sentence is written for this danger."""


def sentence(flag: str, kind: Kind, country: Country, spoken: bool) -> str:
    """The kind's own sentence for this danger or else the general one, its numbers said or written."""
    table = _table()
    general = table.trade.get(flag) or table.medical.get(flag)
    if general is None:
        raise UnknownFlagError(f"No safety sentence for {flag!r}")
    return kind.safety.get(flag, general).format_map(_fillings(country, spoken))


def is_trade(flag: str) -> bool:
    """Whether the danger is work for the trade as well: its person on call is sent for, not only an ambulance."""
    return flag in _table().trade


def flags() -> list[str]:
    """Every danger there is a sentence for."""
    return [*_table().trade, *_table().medical]


def _fillings(country: Country, spoken: bool) -> dict[str, str]:
    emergency = _number(country.emergency, spoken)
    # A caller cannot ring while talking to us.
    fillings = {"ring": "hang up and ring" if spoken else "ring", "emergency": emergency}
    for name, line in (("gas", country.gas), ("poison", country.poison), ("crisis", country.crisis)):
        fillings[name] = emergency
        if line is not None:
            fillings[name] = _table().lines[name].format_map({"emergency": emergency, name: _number(line, spoken)})
    return fillings


def _number(number: Number, spoken: bool) -> str:
    return number.said if spoken else number.written


@cache
def _table() -> Table:
    return Table.model_validate(tomllib.loads(TABLE.read_text(encoding="utf-8")))

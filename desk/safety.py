"""What the bot says first in danger: what to do now, then the number to ring. Finds no danger and calls nobody."""

import re
import tomllib
from collections.abc import Callable
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from desk import languages
from desk.countries import Country, Number
from desk.kinds import Kind

SENTENCE = re.compile(r"(?:^|[.!?] )[a-z]")
TABLE = Path(__file__).with_name("safety.toml")


class Table(BaseModel):
    """The general sentences: those of dangers that are the trade's work as well, and all the others."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    lines: dict[str, str]
    trade: dict[str, str]
    medical: dict[str, str]


class UnknownFlagError(LookupError):
    """No sentence is written for this danger."""


def sentence(
    flag: str,
    kind: Kind,
    country: Country,
    spoken: bool,
    language: str = languages.ENGLISH,
    read: Callable[[str], str] | None = None,
) -> str:
    """The kind's own sentence for this danger or else the general one, its numbers said or written.

    `kind` has its words in this `language` already. `read` words a number in another language than English.
    """
    table = _table()
    general = table.trade.get(flag) or table.medical.get(flag)
    if general is None:
        raise UnknownFlagError(f"No safety sentence for {flag!r}")
    if language != languages.ENGLISH:
        general = languages.get(language).safety.get(flag, general)
    text = kind.safety.get(flag, general).format_map(_fillings(country, spoken, language, read))
    return SENTENCE.sub(lambda begin: begin.group().upper(), text)


def is_trade(flag: str) -> bool:
    """Whether the danger is work for the trade as well: its person on call is sent for, not only an ambulance."""
    return flag in _table().trade


def flags() -> list[str]:
    """Every danger there is a sentence for."""
    return [*_table().trade, *_table().medical]


def _fillings(country: Country, spoken: bool, language: str, read: Callable[[str], str] | None) -> dict[str, str]:
    def number(line: Number) -> str:
        return read(line.written) if read is not None else line.said if spoken else line.written

    # A caller cannot ring while talking to us.
    ring, lines = "hang up and ring" if spoken else "ring", _table().lines
    if language != languages.ENGLISH:
        words = languages.get(language)
        ring, lines = words.ring.said if spoken else words.ring.written, words.lines
    emergency = number(country.emergency)
    fillings = {"ring": ring, "emergency": emergency}
    for name, line in (("gas", country.gas), ("poison", country.poison), ("crisis", country.crisis)):
        fillings[name] = emergency
        if line is not None:
            fillings[name] = lines[name].format_map({"emergency": emergency, name: number(line)})
    return fillings


@cache
def _table() -> Table:
    return Table.model_validate(tomllib.loads(TABLE.read_text(encoding="utf-8")))

"""What a process of the test run works out once: statements and pages are compiled for the first test that needs them.

A server has one database and one app all its life; a test run makes thousands, over the same tables and pages.
What was loaded and collected stays until the end, and is looked through for garbage once.
"""

import gc
from functools import cache
from typing import Any

import jinja2
from flask import Flask
from sqlalchemy import Engine

from storage.database import Database


@cache
def _alike(dialect: type[Any]) -> type[Any]:
    """The dialect of our databases, each one equal to the others, as what is compiled for them is."""
    same = {"__eq__": lambda self, other: type(self) is type(other), "__hash__": lambda self: hash(type(self))}
    return type(dialect.__name__, (dialect,), {**same, "supports_statement_cache": True})


@cache
def _statements(dialect: str) -> dict[Any, Any]:
    """What is compiled for a dialect, by the statement."""
    return {}


class _Pages(jinja2.BytecodeCache):
    """Compiled pages, by their source."""

    kept: dict[tuple[str, str], bytes]

    def __init__(self) -> None:
        self.kept = {}

    def load_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        known = self.kept.get((bucket.key, bucket.checksum))
        if known is not None:
            bucket.bytecode_from_string(known)

    def dump_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        self.kept[bucket.key, bucket.checksum] = bucket.bytecode_to_string()


_engine = Database._engine


def _engine_of_many(self: Database, connections: int, *, writes: bool) -> Engine:
    engine: Any = _engine(self, connections, writes=writes)
    engine.dialect.__class__ = _alike(type(engine.dialect))  # type: ignore[arg-type]
    engine.update_execution_options(compiled_cache=_statements(engine.dialect.name))
    return engine  # type: ignore[no-any-return]


Database._engine = _engine_of_many  # type: ignore[method-assign]
Flask.jinja_options = {**Flask.jinja_options, "bytecode_cache": _Pages()}
gc.disable()


def pytest_collection_finish() -> None:
    gc.collect()
    gc.freeze()
    gc.enable()

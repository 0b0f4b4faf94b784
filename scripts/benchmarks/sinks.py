"""Engines that take rows in bulk, each through its own driver and with its safety off. For benchmarks only."""

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID


class Sink(Protocol):
    """An engine that takes rows in bulk. `uuid` and `instant` give a value in the engine's own form."""

    def uuid(self, number: int) -> Any: ...
    def instant(self, at: datetime) -> Any: ...
    def rows(self, table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None: ...
    def close(self) -> None: ...


class SqliteSink:
    """A file of SQLite. Its safety is off while it is filled; `close` gathers what the planner wants to know."""

    def __init__(self, path: str) -> None:
        self.connection = sqlite3.connect(path, isolation_level=None)
        for pragma in ("foreign_keys=OFF", "synchronous=OFF", "cache_size=-600000", "temp_store=MEMORY"):
            self.connection.execute(f"PRAGMA {pragma}")
        found = self.connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")
        self.indexes = found.fetchall()
        for name, _ in self.indexes:
            self.connection.execute(f'DROP INDEX "{name}"')

    def uuid(self, number: int) -> Any:
        return f"{number:032x}"

    def instant(self, at: datetime) -> Any:
        return at.strftime("%Y-%m-%d %H:%M:%S.%f")

    def rows(self, table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
        marks = ", ".join("?" * len(columns))
        self.connection.execute("BEGIN")
        self.connection.executemany(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", rows)
        self.connection.execute("COMMIT")

    def close(self) -> None:
        for _, sql in self.indexes:
            self.connection.execute(sql)
        self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self.connection.close()


class PostgresSink:
    """A PostgreSQL database, filled by COPY as a superuser: the tables' own checks of references are off meanwhile."""

    def __init__(self, address: str) -> None:
        import psycopg

        self.connection = psycopg.connect(address, autocommit=True)
        self.connection.execute("SET session_replication_role = replica")
        self.connection.execute("SET synchronous_commit = off")

    def uuid(self, number: int) -> Any:
        return UUID(int=number)

    def instant(self, at: datetime) -> Any:
        return at

    def rows(self, table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
        # The names are this module's own.
        words: Any = f"COPY {table} ({', '.join(columns)}) FROM STDIN"
        with self.connection.cursor() as cursor, cursor.copy(words) as copy:
            for row in rows:
                copy.write_row(row)

    def close(self) -> None:
        self.connection.execute("VACUUM ANALYZE")
        self.connection.close()


def opened(url: str) -> Sink:
    """The sink for a DATABASE_URL. PostgreSQL's must name a superuser."""
    if url.startswith("sqlite"):
        return SqliteSink(url.removeprefix("sqlite:///"))
    return PostgresSink(url.replace("postgresql+psycopg://", "postgresql://"))

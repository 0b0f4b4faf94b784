"""What Alembic runs for every migration. It takes the connection that storage/migrate.py hands it.

Knows nothing of settings or logging: no alembic.ini is read, so the process's logging stays as it is.
"""

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext

from storage.tables import Row
from storage.types import Instant, Sealed, SealedJSON


def render(kind: str, item: Any, autogen: AutogenContext) -> str | Literal[False]:
    """Name our column types by what lies beneath, so that an old migration does not depend on today's code."""
    if kind in {"type"} and isinstance(item, Instant):
        return "sa.DateTime(timezone=True)"
    if kind in {"type"} and isinstance(item, (Sealed, SealedJSON)):
        return "sa.LargeBinary()"
    return False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Row.metadata,
    # SQLite cannot alter a column: Alembic copies the table instead.
    render_as_batch=True,
    render_item=render,
)
context.run_migrations()

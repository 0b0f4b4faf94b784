"""What every table row shares: an id, and the business that it belongs to."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import ForeignKey, ForeignKeyConstraint, MetaData, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column

from storage.types import Instant, new_id

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class Row(DeclarativeBase):
    """Any table row."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map: ClassVar[dict[Any, Any]] = {datetime: Instant}

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id, sort_order=-10)


class InBusiness:
    """A row of one business. Only that business's database session reads or writes it.

    `found_by_platform` marks the few tables in which the platform session may look to learn which
    business somebody means (lines, staff, sign-in links, API keys). `is_audited` has each change by a
    person leave a row in `audit`.
    """

    found_by_platform: ClassVar[bool] = False
    is_audited: ClassVar[bool] = False

    @declared_attr
    def business_id(self) -> Mapped[UUID]:
        return mapped_column(ForeignKey("businesses.id", ondelete="CASCADE"), sort_order=-9)


def keyed(*more: Any) -> tuple[Any, ...]:
    """Table arguments of a business's table that others refer to: (business_id, id) is a key."""
    return (UniqueConstraint("business_id", "id"), *more)


def refers(column: str, table: str, ondelete: str = "RESTRICT") -> ForeignKeyConstraint:
    """A foreign key inside a business: it cannot point at another business's row."""
    columns: Sequence[str] = ("business_id", column)
    return ForeignKeyConstraint(columns, [f"{table}.business_id", f"{table}.id"], ondelete=ondelete)

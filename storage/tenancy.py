"""The wall between businesses: every statement of a session is narrowed to its business, or refused.

It fails closed. What cannot be narrowed (raw text, Core statements, bulk inserts) is refused, and so
is a row that belongs to somebody else. Knows nothing of what the rows mean.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, TypeVar, TypeVarTuple, cast
from uuid import UUID

from sqlalchemy import Row, Select, UpdateBase, event, inspect
from sqlalchemy.orm import ORMExecuteState, Session, make_transient_to_detached
from sqlalchemy.orm.attributes import get_history, set_committed_value
from sqlalchemy.orm.base import PASSIVE_NO_INITIALIZE

from storage import narrowing, prepared
from storage.narrowing import Unscoped
from storage.tables import rows as tables
from storage.tables.businesses import Business
from storage.tables.rows import InBusiness
from storage.tables.staff import Audit
from storage.types import new_id

VOUCHED = "frontdesk_vouched"
# In the session's info: the row that is just being made of what the session read.
READ = "frontdesk_read"
KEYS = {"id", "business_id"}
Columns = TypeVarTuple("Columns")
R = TypeVar("R", bound=tables.Row)


class Scoped(Session):
    """A session of one business (`info["business_id"]`), or of the platform (None)."""

    @property
    def business_id(self) -> UUID | None:
        found: UUID | None = self.info["business_id"]
        return found

    def connection(self, *args: Any, **options: Any) -> Any:
        raise Unscoped("a connection of its own would go round the business's wall")

    def bulk_save_objects(self, *args: Any, **options: Any) -> None:
        raise Unscoped("bulk writes are not narrowed to the business: add the rows one by one")

    bulk_insert_mappings = bulk_update_mappings = bulk_save_objects


def ownership(db: Session, model: type[Any], values: Mapping[str, Any]) -> dict[str, Any]:
    """What an insert into `model` in this session must carry. Raises Unscoped."""
    business_id = db.info["business_id"]
    if "business_id" in values:
        raise Unscoped("the session sets the business, not its caller")
    if issubclass(model, InBusiness):
        if business_id is None:
            raise Unscoped(f"{model.__name__} belongs to a business, and this is the platform's session")
        return {"business_id": business_id}
    if business_id is not None:
        raise Unscoped(f"{model.__name__} is the platform's")
    return {}


def read_columns(db: Session, statement: Select[*Columns], values: Mapping[str, Any]) -> list[Row[*Columns]]:
    """Columns by a select that is narrowing.fixed(), by the driver itself: a third of the cost.

    It is checked and narrowed as any other; what waits to be written is not written first. Raises Unscoped for a
    statement that WHERE alone does not narrow, since SQLAlchemy's criteria are the ORM's.
    """
    ours: Any = narrowing.narrowed(statement, db.info["business_id"])
    if not isinstance(ours, Select) or ours._with_options:
        raise Unscoped("only a select that WHERE narrows can be read without the ORM")
    found: Any = prepared.run(Session.connection(db), ours, values)[0]
    return found  # type: ignore[no-any-return]


def read_first(db: Session, statement: Select[*Columns], values: Mapping[str, Any]) -> Row[*Columns] | None:
    """The first row of read_columns, or None."""
    return next(iter(read_columns(db, statement, values)), None)


def read_rows(
    db: Session, model: type[R], statement: Select[Any], values: Mapping[str, Any], *, is_fresh: bool = False
) -> list[R]:
    """Rows of a class by a read_columns() of its columns; what the select leaves out is read when it is asked for.

    They are the session's as those of any select: what waits is written first, and a row that the session knows already
    is handed out as it knows it, or with `is_fresh` as it is in the database. Raises Unscoped.
    """
    if db.autoflush:
        db.flush()
    return [known(db, model, row._asdict(), is_fresh=is_fresh) for row in read_columns(db, statement, values)]


def read_row(
    db: Session, model: type[R], statement: Select[Any], values: Mapping[str, Any], *, is_fresh: bool = False
) -> R | None:
    """The first row of read_rows, or None."""
    return next(iter(read_rows(db, model, statement, values, is_fresh=is_fresh)), None)


def known(db: Session, model: type[R], values: Mapping[str, Any], *, is_fresh: bool = False) -> R:
    """The row that the database holds with these `values`, which this session has just read or written."""
    there: Any = db.identity_map.get(inspect(model).identity_key_from_primary_key((values["id"],)))
    if there is not None:
        if is_fresh:
            db.expire(there)
        for name, value in values.items() if is_fresh else ():
            set_committed_value(there, name, value)
        return cast(R, there)
    row = model()
    inspect(row).dict.update(values)
    make_transient_to_detached(row)
    db.info[READ] = row
    db.add(row)
    return row


def columns(model: type[tables.Row], *without: Any) -> list[Any]:
    """The columns of a class for a select by read_rows(), but for those that are dear and not looked at."""
    left_out = {column.key for column in without}
    return [getattr(model, one.key) for one in inspect(model).column_attrs if one.key not in left_out]


def vouched(db: Session, statement: UpdateBase, values: Mapping[str, Any]) -> int:
    """Run a write of storage.database's own, which has seen to it that every row is the session's business's.

    How many rows it touched.
    """
    return prepared.run(Session.connection(db), statement, values)[1]


@event.listens_for(Scoped, "do_orm_execute")
def narrow(state: ORMExecuteState) -> None:
    """Add the business to a select, update or delete of ORM classes; refuse everything else."""
    if state.execution_options.get(VOUCHED):
        return
    if not state.is_orm_statement or state.is_from_statement or state.is_insert:
        raise Unscoped("only select, update and delete of mapped classes can be narrowed to a business")
    business_id = state.session.info["business_id"]
    state.statement = narrowing.narrowed(state.statement, business_id)
    if state.is_update or state.is_delete:
        _check_write(state)


def _check_write(state: ORMExecuteState) -> None:
    if state.parameters:
        # With a list of rows SQLAlchemy updates by id alone, and leaves the business out.
        raise Unscoped("values go into the statement, not beside it")
    names = sorted(str(getattr(column, "key", column)) for column in getattr(state.statement, "_values", None) or ())
    if "business_id" in names:
        raise Unscoped("a row does not change its business")
    mapper = state.bind_mapper
    if mapper is not None and getattr(mapper.class_, "is_audited", False):
        note(state.session, "change" if state.is_update else "delete", mapper.class_, "*", names)


@event.listens_for(Scoped, "before_flush")
def own(session: Session, context: Any, instances: Any) -> None:
    """Set the business of new rows; refuse rows of others; leave an audit row for what a person changed."""
    touched = [*session.new, *session.dirty, *session.deleted]
    for row in touched:
        _own(session, row)
    for row in touched:
        _audit(session, row)


def _own(session: Session, row: Any) -> None:
    business_id = session.info["business_id"]
    if not isinstance(row, InBusiness):
        if business_id is not None and not (isinstance(row, Business) and row.id == business_id):
            raise Unscoped(f"{type(row).__name__} is the platform's")
        return
    current: Any = row.business_id
    if business_id is None and not row.found_by_platform:
        raise Unscoped(f"{type(row).__name__} belongs to a business, and this is the platform's session")
    history = get_history(row, "business_id", PASSIVE_NO_INITIALIZE)
    if current is None and business_id is not None and row in session.new:
        row.business_id = business_id
    elif (business_id is not None and current != business_id) or history.deleted:
        raise Unscoped(f"a {type(row).__name__} of another business")


def _audit(session: Session, row: Any) -> None:
    if not getattr(row, "is_audited", False):
        return
    changed = sorted({name for name, attr in inspect(row).attrs.items() if attr.history.has_changes()} - KEYS)
    if row in session.deleted:
        note(session, "delete", type(row), row.id, [])
    elif row in session.new:
        row.id = row.id or new_id()
        note(session, "add", type(row), row.id, changed)
    elif changed:
        note(session, "change", type(row), row.id, changed)


def note(session: Session, action: str, model: type[Any], row_id: object, columns: Sequence[str]) -> None:
    """Leave an audit row if it is a person that acts. `row_id` is "*" for a statement over many rows."""
    by = session.info.get("by", "bot")
    if by != "bot":
        audit = Audit(at=datetime.now(UTC), by=by, action=action, table=model.__tablename__, row_id=str(row_id))
        audit.business_id = session.info["business_id"]
        audit.columns = ",".join(columns)[:500]
        session.add(audit)


@event.listens_for(Scoped, "before_attach")
def keep_out(session: Session, row: Any) -> None:
    """Refuse another business's row before it gets into the identity map, where `get` would find it.

    A row that another session has read is refused whosever it is: what it says of its business need not be true.
    """
    if session.info.pop(READ, None) is row:
        return
    if inspect(row).key is not None:
        raise Unscoped(f"this {type(row).__name__} was read in another session: read it again in this one")
    business_id = session.info["business_id"]
    theirs = row.business_id if isinstance(row, InBusiness) else row.id if isinstance(row, Business) else None
    if business_id is not None and theirs is not None and theirs != business_id:
        raise Unscoped(f"a {type(row).__name__} of another business")

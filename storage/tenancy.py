"""The wall between businesses: every statement of a session is narrowed to its business, or refused.

It fails closed. What cannot be narrowed (raw text, Core statements, bulk inserts) is refused, and so
is a row that belongs to somebody else. Knows nothing of what the rows mean.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Delete, FromClause, Join, Select, TableClause, TextClause, Update, UpdateBase, event, inspect
from sqlalchemy.orm import ORMExecuteState, Session, with_loader_criteria
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.sql.selectable import AliasedReturnsRows, SelectBase

from storage.tables.businesses import Business
from storage.tables.rows import InBusiness
from storage.tables.staff import Audit
from storage.types import new_id

VOUCHED = "frontdesk_vouched"
KEYS = {"id", "business_id"}


class Unscoped(Exception):
    """A statement or a row that the session of this business may not touch."""


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


@event.listens_for(Scoped, "do_orm_execute")
def narrow(state: ORMExecuteState) -> None:
    """Add the business to a select, update or delete of ORM classes; refuse everything else."""
    if state.execution_options.get(VOUCHED):
        return
    if not state.is_orm_statement or state.is_from_statement or state.is_insert:
        raise Unscoped("only select, update and delete of mapped classes can be narrowed to a business")
    business_id = state.session.info["business_id"]
    check_statement(state.statement, business_id)
    if state.is_update or state.is_delete:
        _check_write(state)
    if business_id is not None:
        state.statement = state.statement.options(
            with_loader_criteria(InBusiness, lambda row: row.business_id == business_id, include_aliases=True),
            with_loader_criteria(Business, lambda row: row.id == business_id, include_aliases=True),
        )


def check_statement(statement: Any, business_id: UUID | None, outer: frozenset[Any] = frozenset()) -> None:
    """Refuse what SQLAlchemy would not narrow: a table that is not there as a mapped class, or text, at any depth.

    The criteria reach the classes that a select names in its columns, its FROM and its joins; a table that
    comes in through WHERE alone, by a Core select inside, or as a Core alias, would be read whole. Of a join()
    object in FROM they reach the left side only, and a full join lets through what its ON leaves out.
    `outer` is what the select around this one narrows, and to which this one may refer.
    """
    if any(getattr(statement, words, None) for words in ("_prefixes", "_suffixes", "_hints", "_statement_hints")):
        raise Unscoped("text around a statement cannot be narrowed to a business")
    entities = list(_named(statement))
    for entity in entities:
        model = entity.mapper.class_
        if business_id is None and issubclass(model, InBusiness) and not model.found_by_platform:
            raise Unscoped(f"{model.__name__} belongs to a business, and this is the platform's session")
        if issubclass(model, InBusiness) and "business_id" not in entity.selectable.c:
            raise Unscoped(f"{model.__name__} comes from a select that leaves its business out")
    narrowed = frozenset(entity.selectable._deannotate() for entity in entities)
    sources = set()
    for child in statement.get_children():
        for part in _without_selects(child):
            if isinstance(part, SelectBase):
                check_statement(part, business_id, narrowed)
            elif isinstance(part, (UpdateBase, TextClause, Join)) or _is_literal(part):
                raise Unscoped("text, a write or a join() inside a statement cannot be narrowed to a business")
            source = part if isinstance(part, FromClause) else getattr(part, "table", None)
            if isinstance(source, (TableClause, AliasedReturnsRows)):
                sources.add(source._deannotate())
    allowed = narrowed | _correlated(statement, narrowed, outer)
    for source in sources:
        _check_source(source, business_id, source in allowed)


def _named(statement: Any) -> Iterator[Any]:
    """The mapped classes, and aliases of them, that SQLAlchemy narrows in this statement."""
    if isinstance(statement, Select):
        if statement._propagate_attrs.get("compile_state_plugin") != "orm":
            raise Unscoped("a Core select cannot be narrowed to a business")
        for column in statement._raw_columns:
            inside = set(_entities(column))
            # Of the classes inside one expression SQLAlchemy sees only the first: such a column names none.
            yield from inside if len(inside) == 1 else ()
        for source in statement._from_obj:
            yield from _entities(source)
        for target, _, _, flags in statement._setup_joins:
            if flags["full"]:
                raise Unscoped("a full join cannot be narrowed to a business")
            yield from _entities(target)
    elif isinstance(statement, (Update, Delete)):
        yield from _entities(statement.table)
    else:
        raise Unscoped(f"a {type(statement).__name__} cannot be narrowed to a business")


def _entities(element: Any) -> Iterator[Any]:
    """The mapped classes and their aliases in an element of a select, but not of selects inside it."""
    for part in _without_selects(element):
        entity = part._annotations.get("parententity")
        if entity is not None:
            yield inspect(entity)


def _correlated(statement: Any, narrowed: frozenset[Any], outer: frozenset[Any]) -> frozenset[Any]:
    """The tables of the select around this one that SQLAlchemy leaves out of this one's FROM."""
    if not isinstance(statement, Select) or statement._correlate_except is not None:
        return frozenset()
    if statement._auto_correlate:
        # Without a table of its own a select keeps those of the select around it, and reads them whole.
        return outer if narrowed else frozenset()
    return outer & {table._deannotate() for table in statement._correlate}


def _check_source(source: Any, business_id: UUID | None, is_narrowed: bool) -> None:
    inside = source.element if isinstance(source, AliasedReturnsRows) else None
    if isinstance(inside, SelectBase):
        # A select in FROM does not see the tables beside it.
        check_statement(inside, business_id)
    elif isinstance(inside, AliasedReturnsRows):
        _check_source(inside, business_id, is_narrowed)
    elif not is_narrowed and not isinstance(inside, FunctionElement):
        raise Unscoped(f"table {source.name} comes in without its class, so it cannot be narrowed")


def _without_selects(element: Any) -> Iterator[Any]:
    yield element
    is_function = isinstance(element, AliasedReturnsRows) and isinstance(element.element, FunctionElement)
    if is_function or not isinstance(element, (AliasedReturnsRows, SelectBase)):
        for child in element.get_children():
            yield from _without_selects(child)


def _is_literal(part: Any) -> bool:
    """Whether it is raw text in a column's place; "*" and "1" are SQLAlchemy's own, in count and exists."""
    return bool(getattr(part, "is_literal", False)) and part.name not in ("*", "1")


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
    history = inspect(row).attrs.business_id.history
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
    if inspect(row).key is not None:
        raise Unscoped(f"this {type(row).__name__} was read in another session: read it again in this one")
    business_id = session.info["business_id"]
    theirs = row.business_id if isinstance(row, InBusiness) else row.id if isinstance(row, Business) else None
    if business_id is not None and theirs is not None and theirs != business_id:
        raise Unscoped(f"a {type(row).__name__} of another business")

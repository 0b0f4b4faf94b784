"""Narrowing a statement to one business: which ones can be, and how. What cannot be is refused.

It reads statements only: it opens nothing and knows nothing of what the rows mean.
"""

import threading
from collections.abc import Iterator, Sequence
from typing import Any, TypeVar
from uuid import UUID
from weakref import WeakKeyDictionary

from sqlalchemy import (
    ColumnElement,
    Delete,
    Executable,
    FromClause,
    Join,
    Select,
    TableClause,
    TextClause,
    Update,
    UpdateBase,
    inspect,
)
from sqlalchemy.orm import with_loader_criteria
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.sql.selectable import AliasedReturnsRows, SelectBase

from storage.tables.businesses import Business
from storage.tables.rows import InBusiness

# Of a statement that is built once: how many businesses' narrowed ones are kept, the oldest given up first.
MOST_NARROWED = 256
OURS = (InBusiness, Business)
S = TypeVar("S", bound=Executable)
_room = threading.Lock()
_fixed: "WeakKeyDictionary[Any, dict[UUID | None, Any]]" = WeakKeyDictionary()


class Unscoped(Exception):
    """A statement or a row that the session of this business may not touch."""


def fixed(statement: S) -> S:
    """A select that is built once, with bindparam() for its values: checked and narrowed once for each business.

    SQLAlchemy takes such a statement for the very same one each time, which spares it most of its work.
    """
    _fixed[statement] = {}
    return statement


def narrowed(statement: Any, business_id: UUID | None) -> Any:
    """The statement, checked, and with the business in it (None: the platform's, which is only checked).

    Raises Unscoped when that cannot be done.
    """
    known = _fixed.get(statement)
    if known is None:
        return _narrowed(statement, business_id)
    found = known.get(business_id)
    if found is None:
        found = _narrowed(statement, business_id)
        with _room:
            while len(known) >= MOST_NARROWED:
                known.pop(next(iter(known)))
            known[business_id] = found
    return found


def _narrowed(statement: Any, business_id: UUID | None) -> Any:
    entities, is_flat = check_statement(statement, business_id)
    if business_id is None:
        return statement
    if is_flat and _is_plain(statement, entities):
        classes = dict.fromkeys(entity.class_ for entity in entities)
        return statement.where(*(_ours(model, business_id) for model in classes))
    return statement.options(
        with_loader_criteria(InBusiness, lambda row: row.business_id == business_id, include_aliases=True),
        with_loader_criteria(Business, lambda row: row.id == business_id, include_aliases=True),
    )


def _is_plain(statement: Any, entities: Sequence[Any]) -> bool:
    """Whether WHERE alone narrows it, at a third of the cost of SQLAlchemy's criteria: mapped classes side by side.

    Of an outer join the ON must be narrowed, and an alias is a table of its own.
    """
    if not isinstance(statement, Select) or any(flags["isouter"] for _, _, _, flags in statement._setup_joins):
        return False
    return bool(entities) and all(entity.is_mapper and issubclass(entity.class_, OURS) for entity in entities)


def _ours(model: type[Any], business_id: UUID) -> ColumnElement[bool]:
    found: ColumnElement[bool] = (model.id if model is Business else model.business_id) == business_id
    return found


def check_statement(
    statement: Any, business_id: UUID | None, outer: frozenset[Any] = frozenset()
) -> tuple[list[Any], bool]:
    """Refuse what SQLAlchemy would not narrow: a table that is not there as a mapped class, or text, at any depth.

    The criteria reach the classes that a select names in its columns, its FROM and its joins; a table that
    comes in through WHERE alone, by a Core select inside, or as a Core alias, would be read whole. Of a join()
    object in FROM they reach the left side only, and a full join lets through what its ON leaves out.
    `outer` is what the select around this one narrows, and to which this one may refer.
    Returns the classes named, and whether there is no select or alias inside.
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
    inside = frozenset(entity.selectable._deannotate() for entity in entities)
    sources = set()
    is_flat = True
    for child in statement.get_children():
        for part in _without_selects(child):
            is_flat = is_flat and not isinstance(part, (SelectBase, AliasedReturnsRows))
            if isinstance(part, SelectBase):
                check_statement(part, business_id, inside)
            elif isinstance(part, (UpdateBase, TextClause, Join)) or _is_literal(part):
                raise Unscoped("text, a write or a join() inside a statement cannot be narrowed to a business")
            source = part if isinstance(part, FromClause) else getattr(part, "table", None)
            if isinstance(source, (TableClause, AliasedReturnsRows)):
                sources.add(source._deannotate())
    allowed = inside | _correlated(statement, inside, outer)
    for source in sources:
        _check_source(source, business_id, source in allowed)
    return entities, is_flat


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

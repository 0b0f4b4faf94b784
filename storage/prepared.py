"""Statements that are built once, run by the driver itself: SQLAlchemy words them, converts values and names errors.

It leaves out what SQLAlchemy prepares anew at every execution, which costs more than the statement. Whoever uses it has
narrowed the statement already. It opens nothing and knows nothing of businesses.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Float, Row
from sqlalchemy.engine import Dialect
from sqlalchemy.engine.result import result_tuple

# Of a connection of the driver's: the cursor that runs all of these, since each is read to its end at once.
CURSOR = "frontdesk_cursor"
Convert = Callable[[Any], Any]
_known: "WeakKeyDictionary[Any, dict[str, Prepared]]" = WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class Prepared:
    """A statement in the database's words; `names` are its values' in the order of the words, with what is there of
    them already, and how each of them is converted."""

    text: str
    names: tuple[tuple[str, Convert | None], ...]
    there: Mapping[str, Any]
    is_positional: bool
    row: Callable[[Any], Row[Any]] | None
    converted: tuple[tuple[int, Convert], ...]

    def values(self, given: Mapping[str, Any]) -> Any:
        """The values as the driver takes them. Raises KeyError for one that is not given."""
        found = {name: given[name] if name in given else self.there[name] for name, _ in self.names}
        for name, convert in self.names:
            if convert is not None:
                found[name] = convert(found[name])
        return tuple(found[name] for name, _ in self.names) if self.is_positional else found

    def rows(self, read: list[Any]) -> list[Row[Any]]:
        """The rows as SQLAlchemy would hand them out."""
        if self.row is None:
            return []
        if not self.converted:
            return [self.row(values) for values in read]
        found = []
        for values in read:
            cells = list(values)
            for place, convert in self.converted:
                cells[place] = convert(cells[place])
            found.append(self.row(cells))
        return found


def run(connection: Connection, statement: Any, given: Mapping[str, Any]) -> tuple[list[Row[Any]], int]:
    """Its rows, and how many it touched. Errors are SQLAlchemy's, as of any other statement.

    Raises TypeError for a statement whose words depend on its values, or that fills in values by itself.
    """
    prepared = _prepared(statement, connection.dialect)
    values = prepared.values(given)
    cursor: Any = None
    try:
        kept = connection.info
        cursor = kept.get(CURSOR)
        if cursor is None:
            cursor = kept[CURSOR] = connection.connection.cursor()
        if connection.engine._has_events:
            connection.dispatch.before_cursor_execute(connection, cursor, prepared.text, values, None, False)
        cursor.execute(prepared.text, values)
        return prepared.rows(cursor.fetchall()) if prepared.row is not None else [], cursor.rowcount
    except BaseException as error:
        if cursor is not None and not connection.invalidated:
            connection.info.pop(CURSOR, None)
        connection._handle_dbapi_exception(error, prepared.text, values, cursor, None)


def _prepared(statement: Any, dialect: Dialect) -> Prepared:
    by_dialect = _known.get(statement)
    if by_dialect is None:
        by_dialect = _known[statement] = {}
    found = by_dialect.get(dialect.name)
    if found is None:
        found = by_dialect[dialect.name] = _worded(statement, dialect)
    return found


def _worded(statement: Any, dialect: Dialect) -> Prepared:
    compiled: Any = statement.compile(dialect=dialect)
    its_own = ("post_compile_params", "literal_execute_params", "insert_prefetch", "update_prefetch")
    if any(getattr(compiled, name, None) for name in its_own):
        raise TypeError("its words depend on its values, or it fills in values by itself")
    converts = compiled._bind_processors
    there = {name: bind.effective_value for name, bind in compiled.binds.items() if not bind.required}
    names = compiled.positiontup if compiled.positional else list(compiled.binds)
    columns = compiled._result_columns
    # Floats come as they are; PostgreSQL's would be asked for a number of their type that only an answer has.
    types = [None if isinstance(column.type, Float) else column.type for column in columns]
    results = [kind and kind._cached_result_processor(dialect, None) for kind in types]
    return Prepared(
        text=compiled.string,
        names=tuple((name, converts.get(name)) for name in names),
        there=there,
        is_positional=compiled.positional,
        row=result_tuple([column.keyname for column in columns]) if columns else None,
        converted=tuple((place, convert) for place, convert in enumerate(results) if convert is not None),
    )

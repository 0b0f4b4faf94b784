"""PostgreSQL: its engines, how long they wait, and what each transaction says of itself first. Knows nothing of rules.

A transaction begins with one message that also names the business it is for, so that row-level security holds in
it, and in nothing after it (migrations/versions/0002). Where nothing is named, no row is to be seen.
"""

import select
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from psycopg import Connection as Driver
from psycopg import OperationalError, errors
from psycopg.generators import execute
from psycopg.pq import ExecStatus, TransactionStatus
from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError, DisconnectionError
from sqlalchemy.pool import ConnectionPoolEntry, PoolProxiedConnection

SCOPE = "frontdesk_scope"
PATIENCE = "frontdesk_patience"
CONNECT_SECONDS = 5
# Twilio waits 15 seconds for an answer (its manual, "webhook timeouts"): a turn gives up before that.
TURN_SECONDS = 8
LOCK_SECONDS = 5
SLOW_SECONDS = 600
# A transaction that does nothing for so long belongs to a process that hangs; its locks are given back.
IDLE_SECONDS = 120
# The other end of a connection that has vanished without a word is noticed after about 5 + 2 * 2 seconds.
ALIVE = {"keepalives_idle": 5, "keepalives_interval": 2, "keepalives_count": 2, "tcp_user_timeout": 8000}
# Any number will do, as long as nothing else in the database locks it; ids of businesses are random and long.
PLATFORM_LOCK = 7_368_422
# deadlock_detected, serialization_failure
LOST_OUT = {"40P01", "40001"}
# unique_violation
TAKEN = "23505"


class Silent(OperationalError):
    """The database did not answer in time; it may be frozen, so asking again would only take longer."""


class Driving(Driver[Any]):
    """A connection that waits for an answer no longer than its transaction has patience (seconds)."""

    patience: float = TURN_SECONDS
    opening: str = ""
    """What its transactions say after BEGIN, until the connection is given back."""

    def begin(self, words: str) -> None:
        """Begin a transaction. Raises what the server refuses.

        It sends as the driver's own commit() does: a cursor would cost more than all else here.
        """
        with self.lock:
            self.pgconn.send_query((words + self.opening).encode())
            for result in self.wait(execute(self.pgconn)):
                if result.status == ExecStatus.FATAL_ERROR:
                    raise errors.error_from_result(result)

    def rollback(self) -> None:
        """As the driver's, and at once where nothing was begun: each connection that is given back is rolled back."""
        if self.pgconn.transaction_status != TransactionStatus.IDLE:
            super().rollback()

    def wait(self, gen: Any, interval: float = 0.1, timeout: float | None = None) -> Any:
        """As the driver's, and gives the connection up when no answer came. Raises Silent."""
        try:
            return super().wait(gen, interval, self.patience if timeout is None else timeout)
        except errors._WaitTimeout:
            if timeout is not None:
                raise
            self.pgconn.finish()
            raise Silent(f"the database did not answer within {self.patience:g} seconds") from None


def with_driver(url: URL) -> URL:
    """The address with the one driver that is installed, however it names PostgreSQL."""
    return url.set(drivername="postgresql+psycopg")


def make_engine(url: URL, connections: int, *, writes: bool) -> Engine:
    """An engine of at most so many connections; they open at first use. Without `writes` it only reads."""
    engine = create_engine(
        with_driver(url),
        pool_size=connections,
        max_overflow=0,
        pool_timeout=TURN_SECONDS,
        use_native_hstore=False,
        # The driver leaves BEGIN to us: it goes out together with the business, in one message.
        connect_args={"connect_timeout": CONNECT_SECONDS, "autocommit": True, **ALIVE},
    )
    # Several rows go in by one INSERT: the driver's own way for many sends each by itself, with a pipeline around them.
    engine.dialect.use_insertmanyvalues_wo_returning = True
    begin = "BEGIN" if writes else "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"

    def connect(*arguments: Any, **options: Any) -> Driving:
        connection = Driving.connect(*arguments, **options)
        limits = {"statement_timeout": TURN_SECONDS, "lock_timeout": LOCK_SECONDS}
        limits["idle_in_transaction_session_timeout"] = IDLE_SECONDS
        connection.execute(";".join(f"SET {name} = '{seconds}s'" for name, seconds in limits.items()))
        return connection

    # Not the events of these names: an engine with events looks for some at every statement.
    dialect: Any = engine.dialect
    dialect.connect = connect
    dialect.set_connection_execution_options = _open_with
    dialect.do_begin = lambda connection: connection.driver_connection.begin(begin)
    event.listen(engine.pool, "checkout", refuse_the_dead)
    return engine


def _open_with(connection: Connection, said: Mapping[str, Any]) -> None:
    """Whose transactions follow on this connection, and how long they may take."""
    driving: Any = connection.connection.driver_connection
    driving.patience = said.get(PATIENCE, TURN_SECONDS)
    driving.opening = said.get(SCOPE, "")
    if driving.patience != TURN_SECONDS:
        driving.opening += f"; SET LOCAL statement_timeout = '{driving.patience}s'"


def scope(business_id: UUID | None, *, is_one_by_one: bool = False) -> str:
    """What a transaction of this business, or of the platform (None), says after BEGIN; it ends with the transaction.

    Those that are `is_one_by_one` wait for each other, as all writers do on SQLite: what people do in a business is
    not much, and rules like "one owner stays" look at several rows.
    """
    name, value = ("platform", "on") if business_id is None else ("business_id", str(UUID(int=business_id.int)))
    said = f"; SELECT set_config('frontdesk.{name}', '{value}', true)"
    lock = PLATFORM_LOCK if business_id is None else business_id.int % 2**63
    return f"{said}, pg_advisory_xact_lock({lock})" if is_one_by_one else said


def lost_out(error: DBAPIError, *, may_be_taken: bool) -> bool:
    """Whether the same work may well succeed if it is begun anew: another transaction won, or the connection broke.

    A key that is taken counts only for work that looks again at what stands in its way, as the bot does.
    """
    if isinstance(error.orig, Silent):
        return False
    state = getattr(error.orig, "sqlstate", None)
    return error.connection_invalidated or state in LOST_OUT or (may_be_taken and state == TAKEN)


def refuse_the_dead(connection: DBAPIConnection, record: ConnectionPoolEntry, proxy: PoolProxiedConnection) -> None:
    """At a pool's checkout: what has something to read was closed by the other end; a new connection takes its place.

    This costs no round trip, as asking the server would.
    """
    driving: Any = record.driver_connection
    driving.opening, driving.patience = "", TURN_SECONDS
    if driving.closed or _has_word(driving.fileno()):
        raise DisconnectionError("the database closed the connection")


def _has_word(file: int) -> bool:
    look = select.poll()
    look.register(file, select.POLLIN)
    return bool(look.poll(0))

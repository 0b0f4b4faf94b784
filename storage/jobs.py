"""Jobs that outlive a crash: work started by a row's id, once for each attempt, taken over when its worker dies.

The only file that knows DBOS. It knows no rule: what a name does is handed in, and is told ids alone. The rows that
the work is about are the truth; what lies here is who is at which of them. So nothing is lost with the file: work that
is done again finds its row done, and work that is not known here is started again by whoever looks for due rows.
"""

import fcntl
import logging
import os
import secrets
import sqlite3
import time
from collections.abc import Callable, Mapping
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import structlog
from dbos import DBOS, DBOSConfig, SetWorkflowID
from dbos._serialization import DBOSPortableJSONSerializer
from sqlalchemy import Column, Engine, Float, MetaData, String, Table, and_, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError

log = structlog.get_logger()
Work = Callable[[str, str], object]
"""Does one job: the ids of the business and of the row. What it raises is logged; the row says whether to try again."""

NAME = "frontdesk"
# Work left by an older version is taken up by a newer one: what it is told, ids, does not change.
VERSION = "1"
SCHEMA = "frontdesk_jobs"
QUEUE = "rows"
# Jobs that one worker does at once: they wait for others most of the time.
AT_ONCE = 24
# What was queued begins within this; at AT_ONCE each, 48 a second.
LOOK_SECONDS = 0.5
# A worker that has not been heard of for so long is taken for dead, and its work is taken over.
LEASE_SECONDS = 15.0
# How long what is finished is known, so that it is not begun again; the rows know it for ever.
KEPT = timedelta(hours=6)
A_CLEANING = 500
CONNECT_SECONDS = 5


class Jobs:
    """The jobs of one worker process: a process has one at a time. `work` says what each name does."""

    def __init__(
        self, url: str, folder: Path, work: Mapping[str, Work], *, lease_seconds: float = LEASE_SECONDS
    ) -> None:
        self.engine = _engine(url)
        self.schema = None if self.engine.dialect.name == "sqlite" else SCHEMA
        self.place, self.executor = _take_place(folder)
        self.work, self.lease = work, lease_seconds
        self.started: set[str] = set()
        self.workers = Table(
            "workers",
            MetaData(schema=self.schema),
            Column("executor", String(60), primary_key=True),
            Column("seen_at", Float, nullable=False),
        )

    def open(self) -> None:
        """Begin to work, also on what this place's last worker left half-done. Raises OSError when it cannot."""
        _hear(logging.getLogger("dbos"))
        config: DBOSConfig = {
            "name": NAME,
            "system_database_url": self.engine.url.render_as_string(hide_password=False),
            "system_database_engine": self.engine,
            "dbos_system_schema": SCHEMA,
            "executor_id": self.executor,
            "application_version": VERSION,
            "serializer": DBOSPortableJSONSerializer(),
            "use_listen_notify": False,
            "notification_listener_polling_interval_sec": 1.0,
            "scheduler_polling_interval_sec": 3600.0,
            "enable_otlp": False,
            "max_executor_threads": AT_ONCE + 8,
        }
        DBOS(config=config)

        @DBOS.workflow(name="job")
        def job(name: str, business_id: str, row_id: str) -> str:
            return self._do(name, business_id, row_id)

        self.job = job
        try:
            DBOS.launch()
            self.workers.metadata.create_all(self.engine)
            self.beat()
            DBOS.register_queue(QUEUE, worker_concurrency=AT_ONCE, polling_interval_sec=LOOK_SECONDS)
        except DBAPIError as wrong:
            what = type(wrong.orig).__name__
            raise OSError(f"The worker cannot keep its jobs in the database ({what}): see docs/deploy.md.") from None

    def start(self, name: str, business_id: str, row_id: str, mark: str) -> bool:
        """Have a job done soon by any worker; whether it is new to this one.

        `mark` says which attempt it is: the same name, row and mark is done once, however often it is started.
        """
        job_id = f"{name}:{row_id}:{mark}"
        if job_id in self.started:
            return False
        with SetWorkflowID(job_id):
            DBOS.enqueue_workflow(QUEUE, self.job, name, business_id, row_id)
        self.started.add(job_id)
        return True

    def _do(self, name: str, business_id: str, row_id: str) -> str:
        """One job. What goes wrong is named, never quoted: the words of an error may be a customer's."""
        try:
            self.work[name](business_id, row_id)
        except Exception as error:
            log.error("job_failed", job=name, row=row_id, error=type(error).__name__)
            return type(error).__name__
        return "done"

    def beat(self) -> None:
        """Say that this worker lives. Raises OSError when the file is broken: the next worker sets it aside."""
        try:
            with self.engine.begin() as connection:
                gone = self.workers.delete().where(self.workers.c.executor == self.executor)
                connection.execute(gone)
                connection.execute(self.workers.insert().values(executor=self.executor, seen_at=self._now(connection)))
        except DBAPIError as wrong:
            if _says_broken(wrong.orig):
                raise OSError("The file of the jobs is broken; it is set aside when a worker starts.") from None
            raise

    def take_over(self) -> list[str]:
        """Have the work of dead workers done by the living; whose it was."""
        with self.engine.begin() as connection:
            too_long_ago = self.workers.c.seen_at < self._now(connection) - self.lease
            late = and_(too_long_ago, self.workers.c.executor != self.executor)
            dead = list(
                connection.scalars(self.workers.select().with_only_columns(self.workers.c.executor).where(late))
            )
        if dead:
            DBOS._recover_pending_workflows(dead)
            with self.engine.begin() as connection:
                connection.execute(self.workers.delete().where(self.workers.c.executor.in_(dead), late))
        return dead

    def clean(self) -> int:
        """Forget what was finished long ago; how many."""
        self.started.clear()
        before = (datetime.now(UTC) - KEPT).isoformat()
        done = DBOS.list_workflows(
            status=["SUCCESS", "ERROR", "CANCELLED", "MAX_RECOVERY_ATTEMPTS_EXCEEDED"],
            completed_before=before,
            limit=A_CLEANING,
            load_input=False,
            load_output=False,
        )
        if done:
            DBOS.delete_workflows([job.workflow_id for job in done])
        return len(done)

    def close(self, patience_seconds: int = 5) -> None:
        """Begin nothing more, wait so long for what is under way, and give the place free."""
        DBOS.destroy(workflow_completion_timeout_sec=patience_seconds, destroy_registry=True)
        self.engine.dispose()
        os.close(self.place)

    def _now(self, connection: Any) -> float:
        """The database's own time: the clocks of several machines differ."""
        if self.schema is None:
            return time.time()
        return float(connection.scalar(text("SELECT extract(epoch FROM clock_timestamp())")))


def _engine(url: str) -> Engine:
    """The engine of the jobs' own tables: a file of their own, or a schema of their own beside the others."""
    address = make_url(url)
    if address.get_backend_name() != "sqlite":
        from storage import postgresql

        settings = {"connect_timeout": CONNECT_SECONDS, "options": "-c statement_timeout=30s -c lock_timeout=10s"}
        engine = create_engine(address, pool_size=AT_ONCE, max_overflow=8, connect_args=settings | postgresql.ALIVE)
        event.listen(engine.pool, "checkout", postgresql.refuse_the_dead)
        return engine
    _make_file(Path(address.database or ""))
    engine = create_engine(address, pool_size=AT_ONCE, max_overflow=8, connect_args={"timeout": 30})

    @event.listens_for(engine, "connect")
    def on_connect(connection: sqlite3.Connection, record: Any) -> None:
        connection.isolation_level = "IMMEDIATE"
        # NORMAL: what a power cut loses here is started again by its row.
        for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "busy_timeout=30000", "foreign_keys=ON"):
            connection.execute(f"PRAGMA {pragma}")

    return engine


def _make_file(path: Path) -> None:
    """The file, made where it is missing; one that is broken is set aside, since nothing is lost with it."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if path.exists() and _is_broken(path):
        log.error("jobs_file_broken", set_aside=True)
        when = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
        for end in ("", "-wal", "-shm"):
            part = path.with_name(path.name + end)
            if part.exists():
                part.rename(path.with_name(f"{path.name}.broken-{when}{end}"))
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))


def _is_broken(path: Path) -> bool:
    with closing(sqlite3.connect(path, timeout=5)) as connection:
        try:
            return bool(connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",))
        except sqlite3.DatabaseError as wrong:
            return _says_broken(wrong)


def _says_broken(wrong: BaseException | None) -> bool:
    codes = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
    # The low byte: what follows it says where it is broken.
    return isinstance(wrong, sqlite3.Error) and getattr(wrong, "sqlite_errorcode", 0) & 0xFF in codes


def _take_place(folder: Path) -> tuple[int, str]:
    """The lowest place of this installation that no living worker has: an open file that holds it, and its name.

    Whoever starts in the place of one that was killed has its name, and so takes up its work at once.
    """
    installation = _installation(folder / "worker_id")
    number = 1
    while True:
        file = os.open(folder / f".worker-{number}.lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return file, f"{installation}-{number}"
        except OSError:
            os.close(file)
            number += 1


def _installation(path: Path) -> str:
    """The name by which the workers of this folder are told from another machine's; made once."""
    with open(os.open(path, os.O_RDWR | os.O_CREAT, 0o600), "r+", encoding="ascii") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        name = file.read().strip()
        if not name:
            name = secrets.token_hex(8)
            file.write(name)
    return name


class _Ours(logging.Handler):
    """DBOS's own lines as ours: where it happened and what kind of error, without what its words quote."""

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[0].__name__ if record.exc_info and record.exc_info[0] else None
        log.warning("jobs", where=f"{record.module}:{record.lineno}", error=error)


def _hear(logger: logging.Logger) -> None:
    logger.handlers = [_Ours(logging.WARNING)]
    logger.propagate = False
    logger.setLevel(logging.WARNING)

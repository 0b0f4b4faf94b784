"""Wires the parts together and runs them: the one place that reads the settings and knows every part.

Commands: serve (the default), worker, migrate, chat, extract, export, report, api-key, sign-in.
"""

import argparse
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from channels import log_lines, terminal, working
from config import ConfigError, Settings
from desk import businesses, first_business, jobs, kinds
from desk.calendar_links import Links
from desk.errors import DeskError
from desk.office import Office
from storage import migrate
from storage.admission import shared_by
from storage.database import Database
from storage.redis_server import RedisServer
from storage.sessions import Sessions
from storage.types import vault

if TYPE_CHECKING:
    from flask import Flask

    from bot.engine import Bot

COUNTS = "PROMETHEUS_MULTIPROC_DIR"
ROOT = Path(__file__).parent
COMMANDS = ("serve", "worker", "migrate", "chat", "extract", "export", "report", "api-key", "sign-in")
# A thread reads with one connection at a time; the sweep reads with two.
READERS_BESIDE_THREADS = 4
SWEEP_EVERY, LOOK_EVERY, CHORES_EVERY = timedelta(seconds=2), timedelta(seconds=1), timedelta(seconds=20)


def clock() -> datetime:
    """The time, aware, in UTC. Every other part is handed this function or a time."""
    return datetime.now(UTC)


def _first_business(settings: Settings) -> first_business.FirstBusiness:
    try:
        return first_business.described(
            settings.business_kind,
            name=settings.business_name,
            country=settings.business_country,
            zone=settings.business_zone,
            on_call=settings.business_on_call,
            lines={"voice": settings.business_phone, "sms": settings.business_phone,
                   "whatsapp": settings.business_whatsapp},
        )  # fmt: skip
    except LookupError as unknown:
        raise ConfigError(f"BUSINESS_KIND or BUSINESS_COUNTRY: {unknown}") from None


def open_office(settings: Settings) -> Office:
    """The database, Redis and folders of this process. Call it after a fork, never before."""
    redis = RedisServer(settings.redis_url) if settings.redis_url else None
    return Office(
        database=Database(settings.database_url, readers=settings.web_threads + READERS_BESIDE_THREADS),
        logs=settings.logs_dir,
        chat_quiet=timedelta(minutes=settings.chat_quiet_minutes),
        redis=redis,
        sessions=Sessions(redis, settings.secret("SECRET_KEY")),
        links=Links(settings.public_url, settings.secret("SECRET_KEY")),
        is_worker_here=working.watch(settings.data_dir), starts_workers=settings.worker_processes > 0,
    )  # fmt: skip


def prepare(settings: Settings) -> None:
    """Once before serving: the keys, the tables, and in an empty database the first business and its owner."""
    settings.check_together()
    first = _first_business(settings)
    has_keys = settings.encryption_keys or (settings.data_dir / "encryption_keys").exists()
    if not has_keys and migrate.current(settings.database_url) is not None:
        raise ConfigError(
            f"{settings.data_dir / 'encryption_keys'} is missing, and without it what customers said cannot be read. "
            "Put it back from a backup, or set ENCRYPTION_KEYS."
        )
    for folder in (settings.data_dir, settings.logs_dir):
        folder.mkdir(parents=True, mode=0o700, exist_ok=True)
    vault.use(settings.secret("ENCRYPTION_KEYS").split(","))
    settings.secret("SECRET_KEY")
    migrate.upgrade(settings.database_url)
    office = open_office(settings)
    try:
        first_business.make(office.database, first, now=clock())
    finally:
        office.database.close()


def make_bot(settings: Settings, office: Office) -> "Bot":
    """The bot over this office. Without a model, rules and phrases do everything."""
    from bot import llm
    from bot.engine import Bot

    threads, processes, together = settings.web_threads, settings.web_concurrency, settings.model_calls_at_once
    deadline, secret = timedelta(seconds=settings.model_deadline_seconds), settings.secret("SECRET_KEY")
    admission = shared_by(processes, threads, together, deadline=deadline, server=office.redis, secret=secret)
    address = (settings.openai_api_key, settings.openai_base_url, settings.openai_model)
    model = llm.connect(*address, deadline, places=threads)
    quiet = timedelta(seconds=settings.whatsapp_burst_seconds)
    return Bot(office=office, clock=clock, model=model, deadline=deadline, admission=admission, burst_quiet=quiet)


def create_app(settings: Settings, *, is_prepared: bool = False, office: Office | None = None) -> "Flask":
    """The web application of one process: doors, screens, API."""
    from channels import doors, simulator
    from web import api, health
    from web import app as console

    if not is_prepared:
        prepare(settings)
    vault.use(settings.secret("ENCRYPTION_KEYS").split(","))
    office = office or open_office(settings)
    if office.redis is not None:
        office.redis.start()
    bot = make_bot(settings, office)
    app = api.new_app("frontdesk", str(ROOT / "web/templates"), str(ROOT / "web/static"))
    app.config["MAX_CONTENT_LENGTH"] = doors.MOST_BYTES
    app.extensions["frontdesk_office"] = office
    tokens = tuple(token for token in (settings.twilio_auth_token, settings.twilio_auth_token_next) if token)
    health.watch(doors.mount(app, bot, tokens=tokens, public_url=settings.public_url))
    secret, public_url = settings.secret("SECRET_KEY"), settings.public_url
    console.register(app, office, clock, secret_key=secret, public_url=public_url, has_token=bool(tokens),
                     has_account=bool(settings.twilio_account_sid and settings.twilio_auth_token))  # fmt: skip
    simulator.register(app, bot)
    api.register(app, office, clock)
    health.register(app, office, is_shared=COUNTS in os.environ)
    log_lines.watchers.add(health.count_event)
    return app


def serve(settings: Settings) -> None:
    """Serve until told to stop. What is opened here is closed before the workers start."""
    # Read by prometheus_client when it is first imported: the processes add their counts up in this folder.
    prepare(settings)
    counts = settings.data_dir / f"counts-{settings.port}"
    shutil.rmtree(counts, ignore_errors=True)
    counts.mkdir(mode=0o700)
    os.environ[COUNTS] = str(counts)
    from channels import beside, server, sweeping
    from extractors import all as every

    server.check_address(settings.host, settings.port)
    print(f"Frontdesk listens at {_local_address(settings)}", flush=True)
    if migrate.is_role_above_the_wall(settings.database_url):
        print("DATABASE_URL: this role passes row-level security by. Take a plain one (docs/deploy.md).", flush=True)
    if settings.public_url:
        print(f"Twilio and staff reach it at {settings.public_url}", flush=True)
        if not settings.twilio_auth_token:
            print("TWILIO_AUTH_TOKEN is not set: until it is, every call and message is refused.", flush=True)
    print(f"Sign in (once, within a day): {_sign_in_link(settings)}", flush=True)
    # Before the fork: all processes share it, and no customer waits for it.
    for part in ("bot.llm", "channels.doors", "channels.simulator", "web.api", "web.app", "web.health"):
        import_module(part)
    every.warm("AU", "IN", "NG")

    def make_app() -> "Flask":
        sweeping.ask_to_check(settings.data_dir)
        return create_app(settings, is_prepared=True)

    worker = [sys.executable, str(ROOT / "main.py"), "worker", "--server"]
    workers = beside.Beside(worker, settings.worker_processes, settings.data_dir)
    server.run(make_app, workers, bind=f"{settings.host}:{settings.port}", workers=settings.web_concurrency,
               threads=settings.web_threads)  # fmt: skip


def work(settings: Settings, server: int | None = None) -> None:
    """Do in a process of its own what time alone brings about; beside a `server`, until that one is gone."""
    from channels import mailing, sending, sweeping
    from storage.jobs import Jobs

    vault.use(settings.secret("ENCRYPTION_KEYS").split(","))
    office = open_office(settings)
    if office.redis is not None:
        office.redis.start()
    account, token, public_url = settings.twilio_account_sid, settings.twilio_auth_token, settings.public_url
    sender = sending.connect(account, token, public_url=public_url, base=settings.twilio_api_base)
    mailer = mailing.connect(settings.smtp_url, settings.mail_from)

    @cache
    def bot() -> "Bot":  # made for the first burst: most installations have none
        return make_bot(settings, office)

    def burst(business_id: UUID, conversation_id: UUID) -> None:
        from bot import bursts

        bursts.answer(bot(), business_id, conversation_id)

    rota = jobs.rota(office, sender, mailer, public_url=public_url, clock=clock, burst=burst)
    kept = Jobs(settings.jobs_url, settings.data_dir, jobs.by_name(rota.work))
    sweeping.ask_to_check(settings.data_dir)
    rounds = (
        working.Round(working.SWEEP, SWEEP_EVERY, lambda now: sweeping.sweep(office, settings.data_dir, now)),
        working.Round("look", LOOK_EVERY, lambda now: jobs.look(office, rota.finders, kept.start, now=now)),
        working.Round("chores", CHORES_EVERY, lambda now: jobs.do_chores(office, rota.chores, now=now)),
    )
    working.keep(kept, rounds, settings.data_dir, clock, server)


def _local_address(settings: Settings) -> str:
    return f"http://{f'[{settings.host}]' if ':' in settings.host else settings.host}:{settings.port}"


def _sign_in_link(settings: Settings, slug: str | None = None) -> str:
    office = open_office(settings)
    try:
        address = settings.public_url or _local_address(settings)
        return terminal.sign_in(office, address, slug, now=clock())
    finally:
        office.database.close()


def extract(lines: Sequence[str] | None = None) -> None:
    """Facts of labelled rows, a line of JSON each, as the rows come (format: extractors/rows.py)."""
    from extractors import rows

    for line in rows.stream(lines if lines is not None else sys.stdin, lambda kind: kinds.get(kind).words()):
        print(line, flush=True)


def commands(settings: Settings, given: argparse.Namespace) -> dict[str, Callable[[], Iterable[str]]]:
    """Every command that says something and ends: the lines it says."""
    office = open_office(settings)

    def chat() -> Iterable[str]:
        return terminal.chat(make_bot(settings, office), businesses.chosen(office.database, None), sys.stdin)

    return {
        "migrate": lambda: ("The database is up to date.",),
        "chat": chat,
        "export": lambda: terminal.export(office, clock),
        "report": lambda: terminal.report(office, given.date, given.business, now=clock()),
        "api-key": lambda: terminal.api_key(office, given.name, given.role, given.business, now=clock()),
        "sign-in": lambda: (_sign_in_link(settings, given.business),),
    }


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="main.py", description="Frontdesk: answers a business's phone and WhatsApp.")
    commands = parser.add_subparsers(dest="command", metavar="|".join(COMMANDS))
    for name in COMMANDS:
        command = commands.add_parser(name)
        if name == "api-key":
            command.add_argument("name")
            command.add_argument("--role", required=True)
        if name == "worker":
            command.add_argument("--server", type=int, help=argparse.SUPPRESS)  # whose it is, when a server starts it
        if name == "report":
            command.add_argument("date", nargs="?", type=date.fromisoformat, help="a day like 2026-12-31; else today")
        if name in ("api-key", "sign-in", "report"):
            command.add_argument("--business", help="its slug; without it the first business")
    return parser.parse_args(arguments)


def main(arguments: Sequence[str]) -> int:
    """Run a command; 0, or 2 with one sentence on what to do when it cannot be run."""
    given = parse(arguments)
    log_lines.configure()
    try:
        if given.command == "extract":
            extract()
            return 0
        settings = Settings.load()
        if given.command in (None, "serve"):
            serve(settings)
            return 0
        if given.command == "worker" and given.server:
            work(settings, given.server)
            return 0
        prepare(settings)
        if given.command == "worker":
            work(settings)
            return 0
        for line in commands(settings, given)[given.command]():
            print(line, flush=True)
    except (ConfigError, DeskError, OSError) as wrong:
        if isinstance(wrong, BrokenPipeError):  # whoever read our output has enough
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return 0
        print(f"frontdesk: {wrong}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Sweeping: what time alone brings about in conversations and their files, looked at every few seconds."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

import structlog

from bot.turn import Reply
from channels import voice, whatsapp
from desk import businesses, endings, exports
from desk.office import Office

log = structlog.get_logger()


def sweep(office: Office, data_dir: Path, now: datetime) -> None:
    """One sweep. A failure is logged, not final: the next one tries again."""
    wanted = _wanted(data_dir)
    if wanted.exists():
        wanted.unlink(missing_ok=True)
        _try("check", partial(_check_files, office, now=now))
    _try("sweep", partial(endings.sweep, office, give_up, now=now))


def ask_to_check(data_dir: Path) -> None:
    """Have the CSV files looked through: a process starts in the place of one that may have been killed between its
    commit and its line.
    """
    _wanted(data_dir).touch(mode=0o600)


def _wanted(data_dir: Path) -> Path:
    return data_dir / ".check-files"


def _try(what: str, work: Callable[[], None]) -> None:
    try:
        work()
    except Exception as error:
        log.error("sweep_failed", what=what, error=type(error).__name__)


def give_up(channel: str) -> str:
    """What a repeated delivery hears of a turn whose thinking was cut off; a person has been told."""
    words = voice.trouble("passed_on")
    return voice.render_voice(Reply((words,), ends=True)) if channel == "voice" else whatsapp.render_message(words)


def _check_files(office: Office, *, now: datetime) -> None:
    """After a crash a file may lack lines that the database has: it is marked, and the next sweep rebuilds it."""
    for profile in businesses.profiles(office.database):
        if profile.has_csv_logs and not exports.is_complete(office, profile):
            exports.mark_stale(office, profile.id, now=now)

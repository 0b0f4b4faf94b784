"""Sweeping: what time alone brings about, every few seconds, in one process of the installation at a time."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

import structlog

from bot.turn import Reply
from channels import voice, whatsapp
from desk import businesses, endings, exports
from desk.office import Office
from storage import leader

log = structlog.get_logger()


def keep(
    office: Office, data_dir: Path, clock: Callable[[], datetime], *, until: Callable[[], bool] = lambda: False
) -> None:
    """Sweep until told to stop; another process takes over when this one is killed. A failure is logged, not final."""
    wanted = data_dir / ".check-files"
    # A process takes the place of one that may have been killed between its commit and its line.
    wanted.touch(mode=0o600)
    with leader.alone(data_dir / ".sweep.lock", until) as is_ours:
        while is_ours and not until():
            now = clock()
            if wanted.exists():
                wanted.unlink(missing_ok=True)
                _try("check", partial(_check_files, office, now=now))
            _try("sweep", partial(endings.sweep, office, give_up, now=now))
            leader.pause()


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
    with office.database.read_platform() as db:
        every = [business.id for business in businesses.every(db)]
    for business_id in every:
        with office.database.read_business(business_id) as db:
            profile = businesses.profile(db)
        if profile.has_csv_logs and not exports.is_complete(office, profile):
            exports.mark_stale(office, profile.id, now=now)

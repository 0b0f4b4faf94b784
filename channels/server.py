"""The HTTP server: gunicorn with a set number of processes and threads. Knows no route."""

import gc
import logging
import socket
from collections.abc import Callable
from typing import Any

import structlog
from flask import Flask
from gunicorn.app.base import BaseApplication
from gunicorn.arbiter import Arbiter
from gunicorn.glogging import Logger

from channels.beside import Beside

log = structlog.get_logger()
# A webhook is given up by Twilio after 15 s (interfaces.md section 5); a worker silent for twice that is replaced.
SILENT_SECONDS = 30


class Quiet(Logger):  # type: ignore[misc]
    """gunicorn's own lines as ours: the event without what the request held, which may be a customer's words."""

    def setup(self, cfg: Any) -> None:
        self.error_log = self.access_log = logging.getLogger("gunicorn.silent")

    def critical(self, msg: str, *args: Any, **kwargs: Any) -> None:
        log.critical("server", what=msg)

    def error(self, msg: str, *args: Any, **kwargs: Any) -> None:
        log.error("server", what=msg)

    exception = error

    def warning(self, msg: str, *args: Any, **kwargs: Any) -> None:
        log.warning("server", what=msg)

    def info(self, msg: str, *args: Any, **kwargs: Any) -> None:
        return

    debug = info


class Master(Arbiter):  # type: ignore[misc]
    """gunicorn's first process, which also looks after the ones beside its own."""

    def manage_workers(self) -> None:
        super().manage_workers()
        self.app.beside.tend()

    def stop(self, graceful: bool = True) -> None:
        self.app.beside.tell_to_stop()
        super().stop(graceful)
        self.app.beside.stop()


class Server(BaseApplication):  # type: ignore[misc]
    """gunicorn with our settings instead of its own files and flags."""

    def __init__(self, make_app: Callable[[], Flask], beside: Beside, **options: Any) -> None:
        self.make_app, self.beside, self.options = make_app, beside, options
        super().__init__()

    def load_config(self) -> None:
        for name, value in self.options.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        """The application of one worker, made after the fork so that nothing opened before it is used."""
        return self.make_app()

    def run(self) -> None:
        Master(self).run()


def run(make_app: Callable[[], Flask], beside: Beside, *, bind: str, workers: int, threads: int) -> None:
    """Serve until told to stop, with the processes `beside`.

    What is loaded by now stays until the end: no process looks through it for garbage, which would also copy the memory
    that all of them share.
    """
    gc.freeze()
    Server(
        make_app,
        beside,
        bind=[bind],
        workers=workers,
        threads=threads,
        worker_class="gthread",
        timeout=SILENT_SECONDS,
        graceful_timeout=15,
        keepalive=5,
        logger_class=Quiet,
        limit_request_line=8190,
        control_socket_disable=True,
    ).run()


def check_address(host: str, port: int) -> None:
    """Raise OSError with a sentence for a person when nobody can listen there."""
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        with socket.socket(family) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((host, port))
    except OSError as wrong:
        raise OSError(f"Nothing can listen on HOST {host}, PORT {port} ({wrong.strerror}): set another one.") from None

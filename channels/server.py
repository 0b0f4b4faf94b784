"""The HTTP server: gunicorn with a set number of processes and threads. Knows no route."""

import threading
from collections.abc import Callable
from typing import Any

from flask import Flask
from gunicorn.app.base import BaseApplication

# A webhook is given up by Twilio after 15 s (interfaces.md section 5); a worker silent for twice that is replaced.
SILENT_SECONDS = 30


class Server(BaseApplication):  # type: ignore[misc]
    """gunicorn with our settings instead of its own files and flags."""

    def __init__(self, make_app: Callable[[], Flask], beside: Callable[[Flask], None], **options: Any) -> None:
        self.make_app, self.beside, self.options = make_app, beside, options
        super().__init__()

    def load_config(self) -> None:
        for name, value in self.options.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        """The application of one worker, made after the fork so that nothing opened before it is used."""
        app = self.make_app()
        threading.Thread(target=self.beside, args=(app,), name="beside", daemon=True).start()
        return app


def run(
    make_app: Callable[[], Flask], beside: Callable[[Flask], None], *, bind: str, workers: int, threads: int
) -> None:
    """Serve until told to stop; `beside` runs in a thread of each process."""
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
        loglevel="warning",
        limit_request_line=8190,
        control_socket_disable=True,
    ).run()

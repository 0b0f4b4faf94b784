"""What goes to the log: JSON lines, one event a line, ids only (DESIGN section 7). Knows no event."""

import sys
from collections.abc import Callable, Mapping
from typing import Any

import structlog

watchers: set[Callable[[Mapping[str, Any]], None]] = set()
"""Who hears of every event as well, by its fields: what is counted must not be read out of the log again."""


def configure() -> None:
    """Write them to stderr; an exception is named, never quoted."""
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            _tell,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(),
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )


def _tell(_logger: Any, _method: str, event: Any) -> Any:
    for watcher in watchers:
        watcher(event)
    return event

"""What goes to the log: JSON lines, one event a line, ids only (DESIGN section 7). Knows no event."""

import sys

import structlog


def configure() -> None:
    """Write them to stderr; an exception is named, never quoted."""
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(),
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )

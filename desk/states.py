"""Every status there is, and the moves allowed between them: one page each."""

from datetime import timedelta

BOOKING_MOVES: dict[str, tuple[str, ...]] = {
    "requested": ("confirmed", "cancelled"),
    "confirmed": ("completed", "cancelled", "no_show"),
    "completed": (),
    "cancelled": (),
    "no_show": (),
}
# Not over yet.
LIVE = ("requested", "confirmed")
# A wrong press is taken back, for so long. Not a cancelled booking: its time is anybody's, and the customer was told.
BOOKING_UNDOES: dict[str, tuple[str, ...]] = {
    "completed": ("confirmed", "no_show"),
    "no_show": ("confirmed", "completed"),
}
UNDO_LIFE = timedelta(days=1)
PRIORITIES = ("urgent", "high", "medium", "low")
URGENCIES = ("emergency", "urgent", "routine", "flexible")
# twilio.com/docs/voice/twiml: the statuses after which a call is over.
CALL_ENDS = ("completed", "busy", "failed", "no-answer", "canceled")


def said(status: str) -> str:
    """A status in a sentence: no_show as "no show"."""
    return status.replace("_", " ")

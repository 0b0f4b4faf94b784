"""Every status there is, and the moves allowed between them: one page each."""

BOOKING_MOVES: dict[str, tuple[str, ...]] = {
    "requested": ("confirmed", "cancelled"),
    "confirmed": ("completed", "cancelled", "no_show"),
    "completed": (),
    "cancelled": (),
    "no_show": (),
}
PRIORITIES = ("urgent", "high", "medium", "low")
URGENCIES = ("emergency", "urgent", "routine", "flexible")
# twilio.com/docs/voice/twiml: the statuses after which a call is over.
CALL_ENDS = ("completed", "busy", "failed", "no-answer", "canceled")

"""The one gate before every message: may it go now, on which channel, in which form. Pure; every decision has a reason.

Facts about WhatsApp's window and templates: reference/interfaces.md, sections 7.3 to 7.6.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal
from uuid import UUID

from desk import quiet_hours
from desk.purposes import PURPOSES

WHATSAPP, SMS = "whatsapp", "sms"
# WhatsApp takes free words within a day of the customer's last message, and templates alone after it.
WINDOW = timedelta(hours=24)
# Who wrote this recently is at their phone: an answer is no disturbance.
LIVE = timedelta(minutes=60)
# Unasked messages to one address a day, where neither the business nor its kind wrote a number down.
MOST_A_DAY = 4

# In the words of a kind (Labels.worded).
REASONS: dict[str, str] = {
    "window_open": "The {customer} wrote on WhatsApp within 24 hours.",
    "template": "More than 24 hours since the {customer} wrote on WhatsApp: sent as an approved template.",
    "sms": "By SMS, as the {customer} reached us.",
    "sms_no_line": "By SMS: the business has no WhatsApp sender.",
    "sms_no_template": "By SMS: WhatsApp needs an approved template now, and there is none for this.",
    "sms_inactive": "By SMS: the number is not on WhatsApp.",
    "quiet_hours": "Waits: it is night where the {customer} is.",
    "queued": "Waits for its time.",
    "backing_off": "Waits: the channel asked for a pause.",
    "opted_out": "Not sent: the {customer} wrote STOP.",
    "changed": "Not sent: the {booking} was changed or cancelled in the meantime.",
    "answered": "Not sent: it was settled in the meantime.",
    "too_late": "Not sent: it would have come too late.",
    "enough_today": "Not sent: the {customer} has had enough messages today.",
    "no_line": "Not sent: the business has no line that could send it.",
    "no_way": "Not sent: WhatsApp needs an approved template now, and SMS is not possible.",
    "not_on_whatsapp": "Not sent: the number is not on WhatsApp, and SMS is not possible.",
    "withdrawn": "Taken back by staff.",
    "rejected": "Failed: the channel refused it.",
    "misconfigured": "Failed: the line or the template is not set up as Twilio wants it.",
    "gave_up": "Failed: tried several times.",
    "not_known": "Nobody knows whether it left: Twilio has messages that may be this one or another.",
    "undelivered": "Failed: it did not reach the phone.",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an address at the moment of sending.

    `lines` are the business's own by channel; `heard` when the customer last wrote on each; `template_id` the approved
    template of this purpose and language; `of_use_until` when the message would come too late. `unsettled` is why the
    cause does not stand any more. `zone` is the customer's.
    """

    zone: str
    lines: Mapping[str, str]
    heard: Mapping[str, datetime] = field(default_factory=dict)
    template_id: UUID | None = None
    is_window_shut: bool = False
    is_inactive: bool = False
    is_phone: bool = True
    is_opted_out: bool = False
    unsettled: str | None = None
    of_use_until: datetime | None = None
    had_today: int = 0
    most_a_day: int = MOST_A_DAY
    quiet: tuple[str, str] = quiet_hours.QUIET


@dataclass(frozen=True, slots=True)
class Decision:
    """What the gate says: go by a channel (with a template, or in free words), wait until then, or refuse."""

    action: Literal["go", "wait", "refuse"]
    reason: str
    channel: str | None = None
    template_id: UUID | None = None
    until: datetime | None = None


def decide(purpose: str, channel: str, known: Known, *, now: datetime) -> Decision:
    """Whether a message of this purpose may go to this address now. `channel` is the one to try first."""
    rule = PURPOSES[purpose]
    if known.unsettled:
        return Decision("refuse", known.unsettled)
    if known.of_use_until is not None and now >= known.of_use_until:
        return Decision("refuse", "too_late")
    if known.is_opted_out:
        return Decision("refuse", "opted_out")
    route = _route(channel, known, now)
    if route.action != "go":
        return route
    is_live = any(now - at < LIVE for at in known.heard.values())
    if rule.keeps_quiet and not is_live:
        until = quiet_hours.ends_at(now, known.zone, *known.quiet)
        if until is not None:
            is_useless = known.of_use_until is not None and until >= known.of_use_until
            return Decision("refuse", "too_late") if is_useless else Decision("wait", "quiet_hours", until=until)
    if rule.is_capped and known.had_today >= known.most_a_day:
        return Decision("refuse", "enough_today")
    return route


def _route(channel: str, known: Known, now: datetime) -> Decision:
    """The channel and form; WhatsApp first unless the customer reached us by SMS."""
    has_sms = SMS in known.lines and known.is_phone
    if channel == SMS and has_sms:
        return Decision("go", "sms", SMS)
    why = "no_line"
    if WHATSAPP in known.lines:
        if known.is_inactive:
            why = "inactive"
        elif is_open(known, now):
            return Decision("go", "window_open", WHATSAPP)
        elif known.template_id is not None:
            return Decision("go", "template", WHATSAPP, known.template_id)
        else:
            why = "no_template"
    if has_sms:
        return Decision("go", f"sms_{why}", SMS)
    return Decision("refuse", {"inactive": "not_on_whatsapp", "no_template": "no_way"}.get(why, why))


def is_open(known: Known, now: datetime) -> bool:
    """Whether WhatsApp takes free words."""
    heard = known.heard.get(WHATSAPP)
    return not known.is_window_shut and heard is not None and now - heard < WINDOW

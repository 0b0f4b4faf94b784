"""What is known of an address at the moment of sending: the gate's facts, read from the rows. Decides nothing."""

import re
from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from desk import causes, consents, countries, number_states, quiet_hours, templates
from desk.businesses import Profile
from desk.gate import MOST_A_DAY, SMS, WHATSAPP, Known
from desk.number_states import Heard
from desk.purposes import CAPPED
from extractors import phone_numbers
from storage.tables import Line, Outgoing

CHANNELS = (WHATSAPP, SMS)
PHONE = re.compile(r"\+[1-9][0-9]{6,14}")
# WhatsApp's own word that its window was shut (errors/63016): it counts for more than what we remember.
WINDOW_SHUT = "63016"
Lines = Mapping[str, str]


def look(db: Session, profile: Profile, row: Outgoing, *, now: datetime, has_account: bool) -> Known:
    """All that the gate asks about. Without an account, and on test lines, every channel counts as there."""
    zone = zone_of(profile, row.address)
    heard = number_states.heard(db, row.address, channels=CHANNELS)
    wrote = heard[WHATSAPP].at if WHATSAPP in heard else None
    state = number_states.of(db, WHATSAPP, row.address, wrote=wrote)
    template = templates.find(db, row.purpose, row.language)
    return Known(
        zone=zone,
        lines=lines_of(db, heard, is_rehearsed=row.is_test or not has_account),
        heard={channel: last.at for channel, last in heard.items()},
        template_id=template.id if template is not None else None,
        is_window_shut=row.error_code == WINDOW_SHUT,
        is_inactive=state.status == number_states.INACTIVE,
        is_phone=row.is_test or PHONE.fullmatch(row.address) is not None,
        is_opted_out=consents.is_opted_out(db, row.address),
        unsettled=causes.unsettled(db, row),
        of_use_until=causes.of_use_until(db, row),
        had_today=_had_since(db, row, quiet_hours.day_began(now, zone)),
        most_a_day=MOST_A_DAY if profile.most_messages_a_day is None else profile.most_messages_a_day,
        quiet=(profile.quiet_from or quiet_hours.QUIET[0], profile.quiet_until or quiet_hours.QUIET[1]),
    )


def lines_of(db: Session, heard: Mapping[str, Heard], *, is_rehearsed: bool = False) -> dict[str, str]:
    """The business's line on each channel: the one the customer wrote to, else the first.

    Where no line of a channel is written down, the one the customer wrote to is all there is (decision 14).
    """
    own: dict[str, list[str]] = {}
    for line in db.scalars(select(Line).where(Line.channel.in_(CHANNELS)).order_by(Line.id)):
        own.setdefault(line.channel, []).append(line.address)
    found: dict[str, str] = {}
    for channel in CHANNELS:
        known, written_to = own.get(channel, []), heard[channel].line if channel in heard else None
        if written_to is not None and (not known or written_to in known):
            found[channel] = written_to
        elif known or is_rehearsed:
            found[channel] = known[0] if known else ""
    return found


def zone_of(profile: Profile, address: str) -> str:
    """The zone of the number's country where it has one zone, else the business's."""
    region = phone_numbers.region(address)
    if region is None or region == profile.country:
        return profile.zone
    try:
        zones = countries.get(region).zones
    except countries.UnknownCountryError:
        return profile.zone
    return zones[0] if len(zones) == 1 else profile.zone


def _had_since(db: Session, row: Outgoing, since: datetime) -> int:
    """How many unasked messages the address was sent since then, or is being sent; none for one that was asked for."""
    if row.purpose not in CAPPED:
        return 0
    is_on_its_way = (Outgoing.status == "sending") & (Outgoing.sending_at >= since)
    query = (
        select(func.count())
        .select_from(Outgoing)
        .where(Outgoing.address == row.address, Outgoing.id != row.id, or_(Outgoing.sent_at >= since, is_on_its_way))
    )
    return db.scalar(query.where(Outgoing.purpose.in_(CAPPED))) or 0

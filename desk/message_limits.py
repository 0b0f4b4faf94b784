"""When and how often customers are written to, as the owner writes it down: quiet hours, the most a day."""

from collections.abc import Mapping
from dataclasses import dataclass

from desk.businesses import Profile
from desk.gate import MOST_A_DAY
from desk.hours import CLOCK
from desk.quiet_hours import QUIET

MOST = 50


@dataclass(frozen=True, slots=True)
class Limits:
    """As the columns of a business have them: HH:MM local; null is what holds everywhere."""

    quiet_from: str | None
    quiet_until: str | None
    most_messages_a_day: int | None


def read(typed: Mapping[str, str], profile: Profile, wrong: dict[str, str]) -> Limits:
    """The limits out of what was typed; a form without them leaves them as they are. Notes in `wrong` what is none."""
    if "quiet_from" not in typed:
        return Limits(profile.quiet_from, profile.quiet_until, profile.most_messages_a_day)
    quiet = [typed.get(name, "").strip() or None for name in ("quiet_from", "quiet_until")]
    for name, clock in zip(("quiet_from", "quiet_until"), quiet, strict=True):
        if clock is not None and not CLOCK.fullmatch(clock):
            wrong[name] = "Write a time as hours and minutes, like 21:00."
    text = typed.get("most_messages_a_day", "").strip()
    most = int(text) if text.isascii() and text.isdigit() and len(text) < 4 else None
    if text and (most is None or most > MOST):
        wrong["most_messages_a_day"] = f"Write a number from 0 to {MOST}."
    return Limits(
        quiet_from=None if quiet[0] == QUIET[0] else quiet[0],
        quiet_until=None if quiet[1] == QUIET[1] else quiet[1],
        most_messages_a_day=None if most == MOST_A_DAY else most,
    )


def typed_of(profile: Profile) -> dict[str, str]:
    """What stands in the form before anything is typed."""
    most = MOST_A_DAY if profile.most_messages_a_day is None else profile.most_messages_a_day
    return {
        "quiet_from": profile.quiet_from or QUIET[0],
        "quiet_until": profile.quiet_until or QUIET[1],
        "most_messages_a_day": str(most),
    }

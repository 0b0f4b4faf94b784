"""Which of the provider's messages is the one of a row that was cut off. Pure; where it cannot be told, it says so.

A message is ours by its whole text. Of a template the provider may show none: then what is there is counted against
the rows of which nobody knows whether they left.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from desk.sending import CannotTell, Leaving, MaybeSent

# What Twilio puts before the words on a trial account.
TRIAL = "Sent from your Twilio trial account - "


@dataclass(frozen=True, slots=True)
class Seen:
    """A message to the same address by the same line, known from no row. `text` is empty where none is shown."""

    id: str
    text: str
    at: datetime


def which(leaving: Leaving, seen: Sequence[Seen]) -> str | None:
    """The id of this message; None when it surely did not leave.

    Raises MaybeSent while another row that could be it is being sent, and CannotTell when it stays open which row
    a message belongs to.
    """
    ours, shown = _plain(leaving.text), sorted(seen, key=lambda one: (one.at, one.id))
    same = [one for one in shown if _plain(one.text) == ours]
    if same:
        if any(rival.is_young and _plain(rival.text) == ours for rival in leaving.rivals):
            raise MaybeSent("Another row with the same words is being sent.")
        return same[0].id
    if leaving.content_sid is None:
        return None
    texts = {_plain(rival.text) for rival in leaving.rivals}
    hidden = [one for one in shown if _plain(one.text) not in texts]
    if not hidden:
        return None
    seen_texts = {_plain(one.text) for one in shown}
    could_be = [rival for rival in leaving.rivals if rival.is_template and _plain(rival.text) not in seen_texts]
    if any(rival.is_young for rival in could_be):
        raise MaybeSent("Another template to this address is being sent.")
    if len(hidden) != len(could_be) + 1 or any(one.text.strip() for one in hidden):
        raise CannotTell("It cannot be told whether it left.")
    # As many messages as rows: all have left, in the order in which they were begun.
    return hidden[sum(rival.order < (leaving.since, leaving.id) for rival in could_be)].id


def _plain(text: str) -> str:
    return " ".join(text.removeprefix(TRIAL).split())

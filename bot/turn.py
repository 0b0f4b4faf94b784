"""Turn and Reply: the two frozen shapes that cross the door. They know no vendor and no database."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

Channel = Literal["voice", "whatsapp", "sms"]
TurnKind = Literal["opening", "speech", "keys", "silence", "text", "button", "media", "pin", "after_dial", "voicemail"]


@dataclass(frozen=True, slots=True)
class Media:
    """A file that came with a message; kept as its address, never fetched here."""

    url: str
    content_type: str


@dataclass(frozen=True, slots=True)
class Pin:
    """A place sent as a map pin; degrees."""

    latitude: float
    longitude: float
    label: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Turn:
    """What just came in.

    `line` is the number or sender called, `sender` who it is as the channel says it (E.164 where there is one,
    else its own form), `phone` the sender's E.164 number or None when withheld. `key` names the conversation:
    the CallSid of a call, the sender of a chat. `external_id` tells a repeated delivery from a new turn.
    `number` counts a call's turns from 0 (the opening). `text` is speech, typed words or keys.
    `result` is how a dialled call ended (completed, busy, no-answer, failed, canceled).
    """

    channel: Channel
    kind: TurnKind
    line: str
    sender: str
    key: str
    external_id: str
    at: datetime
    text: str = ""
    phone: str | None = None
    number: int | None = None
    confidence: float | None = None
    nbest: tuple[str, ...] = ()
    profile_name: str | None = None
    payload: str | None = None
    media: tuple[Media, ...] = ()
    pin: Pin | None = None
    result: str | None = None
    is_test: bool = False

    def came_as(self, *kinds: TurnKind) -> bool:
        """Whether it is a turn of one of these kinds."""
        return self.kind in kinds


@dataclass(frozen=True, slots=True)
class Reply:
    """What the bot answers: sentences in order, and what the door should do after them.

    `expects` names the fact that the next words should hold, so that a phone can listen for it longer.
    `choices` are offered as keys on a call and as words on a chat. `dial` is a number (E.164) to ring and join;
    `records` lets the caller leave a message; `ends` hangs up or closes. `hints` are words for the recogniser.
    `language` is what a phone listens for and speaks; `voice` says it, None for the one that the language has anyway.
    """

    sentences: tuple[str, ...]
    expects: str | None = None
    choices: tuple[str, ...] = ()
    dial: str | None = None
    records: bool = False
    ends: bool = False
    hints: tuple[str, ...] = field(default=())
    language: str = "en-AU"
    voice: str | None = None
    turn: int = 0

    @property
    def text(self) -> str:
        """The whole reply as one text."""
        return " ".join(self.sentences)

"""Calls: conversations by phone and by chat, with what was said and learned. Must not know who said it how."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal, Self
from uuid import UUID

from flask import Response
from pydantic import BaseModel, ConfigDict, Field

from desk import booking_lists, conversation_lists, conversations, exports, learned
from web.api import access
from web.api.appointment_shapes import Appointment, shaped
from web.api.shapes import Answer, Given, OfBusiness, Page, cut, local, send
from web.redaction import UNREDACTED

if TYPE_CHECKING:
    from storage.tables import Conversation, Message, StoredFact

group = access.group("calls", "Calls and chats, as they went.", "see_calls")
Channel = Literal["voice", "whatsapp", "sms"]


class Variables(Answer):
    """The session variables of seed 004; null where nothing is known."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "service_type": "toilet_repair",
                "urgency_level": "emergency",
                "property_type": "residential",
                "customer_location": "Brisbane",
                "customer_name": "Mike",
                "customer_phone": "+61412345678",
                "preferred_date": "2024-08-05",
                "preferred_time": None,
                "issue_description": "My toilet is blocked",
                "previous_customer": None,
                "selected_appointment": None,
            }
        }
    )

    service_type: str | None = None
    urgency_level: str | None = None
    property_type: str | None = None
    customer_location: str | None = None
    customer_name: str | None = None
    customer_phone: str | None = None
    preferred_date: str | None = None
    preferred_time: str | None = None
    issue_description: str | None = None
    previous_customer: str | None = None
    selected_appointment: str | None = None


class SaidMessage(Answer):
    """One sentence, or what came in its place: keys, a button, silence, a picture."""

    id: UUID
    at: datetime
    speaker: str = Field(description="customer, bot or staff.", json_schema_extra={"example": "customer"})
    kind: str = Field(json_schema_extra={"example": "speech"})
    text: str = Field(json_schema_extra={"example": "I'm Mike from Brisbane."})
    confidence: float | None = Field(description="The recogniser's, 0 to 1.")
    media: Any = Field(description="What came with the words: pictures, voice notes, pins; or null.")
    heard: int | None = Field(description="How many characters reached the ear; null means all.")
    delivery: str | None = Field(
        description="Of what went out by itself: sent, delivered, read or failed; `dry run` never left."
    )


class LearnedFact(Answer):
    """Something learned, with the words that prove it."""

    id: UUID
    message_id: UUID = Field(description="The message it was learned from.")
    name: str = Field(json_schema_extra={"example": "customer_location"})
    value: str = Field(json_schema_extra={"example": "Brisbane"})
    words: str = Field(description="The customer's own.", json_schema_extra={"example": "Brisbane"})
    span: tuple[int, int] = Field(description="Where the words stand in the message.")
    source: str = Field(json_schema_extra={"example": "rule"})
    confidence: float
    confirmed: bool
    current: bool = Field(description="False when a later fact took its place.")
    replaces: UUID | None = Field(description="The id of the fact whose place it took.")


class Call(Answer):
    """A call or chat."""

    call_sid: str = Field(
        description="The CallSid of a call, the conversation's id of a chat.", json_schema_extra={"example": "CA123456"}
    )
    channel: str = Field(json_schema_extra={"example": "voice"})
    from_: str = Field(alias="from", json_schema_extra={"example": "+61412345678"})
    to: str = Field(json_schema_extra={"example": "+61290001000"})
    started_at: datetime
    ended_at: datetime | None
    call_date: str = Field(description="On the business's calendar.", json_schema_extra={"example": "2024-08-05"})
    call_time: str = Field(description="On the business's clocks.", json_schema_extra={"example": "14:30:15"})
    call_duration: int | None = Field(description="In seconds.", json_schema_extra={"example": 180})
    call_status: str | None = Field(json_schema_extra={"example": "completed"})
    outcome: str = Field(json_schema_extra={"example": "booking"})
    turns: int
    is_test: bool
    customer: UUID | None = Field(description="The id of the customer; see /api/v1/patients/{id}.")
    variables: Variables
    redacted: bool = Field(description="Whether medical content is left out because the reader may not see it.")

    @classmethod
    def of(cls, view: access.View, row: "Conversation", variables: Variables, **more: Any) -> Self:
        """A conversation in the seed's words."""
        began = local(row.opened_at, view.zone)
        return cls(
            call_sid=exports.call_sid(row),
            channel=row.channel,
            to=row.line,
            started_at=row.opened_at,
            ended_at=row.closed_at,
            call_date=f"{began:%Y-%m-%d}",
            call_time=f"{began:%H:%M:%S}",
            call_duration=row.duration_seconds,
            call_status=_status(row),
            outcome=row.outcome or "nothing",
            turns=row.turns,
            is_test=row.is_test,
            customer=row.customer_id,
            variables=variables,
            redacted=view.is_redacted,
            **{"from": row.sender},
            **more,
        )


class CallRecord(Call):
    """A call or chat with all that was said, learned and booked in it."""

    messages: list[SaidMessage] | None = Field(description="What was said, in order; null when redacted.")
    facts: list[LearnedFact] = Field(description="In the order they were learned.")
    bookings: list[Appointment]


class CallPage(Answer):
    """A page of calls and chats, the newest first."""

    items: list[Call]
    next_cursor: UUID | None


class CallsQuery(Page):
    """Which calls and chats."""

    channel: Channel | None = Field(None, description="Only by this channel.")
    include_tests: bool = Field(False, description="Also those from the test page.")


class CallPath(BaseModel):
    """Which call or chat."""

    sid: Given = Field(description="A CallSid, or the id of a call or chat.", json_schema_extra={"example": "CA123456"})


@group.get("/calls", operation_id="listCalls", summary="List calls and chats", responses={"200": CallPage})
def list_calls(query: CallsQuery) -> Response:
    """The newest first."""
    with access.open_view(query.clinic_id, query.shop_id) as view:
        found = conversation_lists.newest(
            view.db,
            before=query.cursor,
            limit=query.limit + 1,
            include_tests=query.include_tests,
            channel=query.channel,
            is_customers=True,
        )
        rows, following = cut(found, query.limit)
        known = learned.values(view.db, [row.id for row in rows])
        items = [Call.of(view, row, _variables(view, known.get(row.id, {}))) for row in rows]
    return send(CallPage(items=items, next_cursor=following))


@group.get("/calls/<sid>", operation_id="getCall", summary="Get a call or chat", responses={"200": CallRecord})
def get_call(path: CallPath, query: OfBusiness) -> Response:
    """With what was said, what was learned from it, and what was booked. Leaves a line in the audit."""
    with access.open_view(query.clinic_id, query.shop_id) as view:
        row = conversations.get_by_sid(view.db, path.sid)
        facts = learned.every(view.db, row.id)
        said = None if view.is_redacted else _said(conversations.transcript(view.db, row.id))
        variables = _variables(view, {fact.name: fact.value for fact in facts if fact.is_current})
        booked = shaped(view, booking_lists.of_conversation(view.db, row.id))
    access.note_seen(row)
    return send(CallRecord.of(view, row, variables, messages=said, facts=_learned(view, facts), bookings=booked))


def _status(row: "Conversation") -> str | None:
    """A call's last reported status; a chat is completed when it has ended."""
    if row.channel == conversations.CALL:
        return row.call_status
    return "completed" if row.closed_at else "in-progress"


def _variables(view: access.View, known: Mapping[str, str]) -> Variables:
    return Variables(**{
        name: known.get(name) for name in Variables.model_fields if name in UNREDACTED or not view.is_redacted
    })  # fmt: skip


def _said(messages: Sequence["Message"]) -> list[SaidMessage]:
    """What somebody said. Events of ours are no part of a talk."""
    return [
        SaidMessage(
            id=message.id,
            at=message.at,
            speaker=message.speaker,
            kind=message.kind,
            text=message.text,
            confidence=message.confidence,
            media=message.media,
            heard=message.heard,
            delivery=conversations.delivery_of(message),
        )
        for message in messages
        if message.kind not in exports.UNSAID
    ]


def _learned(view: access.View, facts: Sequence["StoredFact"]) -> list[LearnedFact]:
    return [
        LearnedFact(
            id=fact.id,
            message_id=fact.message_id,
            name=fact.name,
            value=fact.value,
            words=fact.text,
            span=(fact.span_start, fact.span_end),
            source=fact.source,
            confidence=fact.confidence,
            confirmed=fact.confirmed_at is not None,
            current=fact.is_current,
            replaces=fact.replaces_id,
        )
        for fact in facts
        if fact.name in UNREDACTED or not view.is_redacted
    ]

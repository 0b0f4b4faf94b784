"""What stands in the lines of call_logs and customer_data (DESIGN section 5). Rows in, texts out."""

from collections.abc import Callable, Mapping

from desk import conversations
from desk.businesses import Profile
from desk.learned import Standing
from extractors import phone_numbers
from storage.tables import Booking, Conversation

Known = Mapping[str, Standing]


def call_logs(profile: Profile, row: Conversation, facts: Known, booked: list[Booking]) -> tuple[str, ...]:
    """What call_logs says of a conversation, after its date, time and id."""
    name = facts.get("customer_name")
    return (
        row.channel,
        _address(row.sender, profile),
        _address(row.line, profile),
        name.value if name else "",
        "" if row.duration_seconds is None else str(row.duration_seconds),
        _status(row),
        str(row.turns),
        row.outcome or "nothing",
        " ".join(booking.reference for booking in booked),
    )


def customer_data(profile: Profile, row: Conversation, facts: Known, booked: list[Booking]) -> tuple[str, ...]:
    """What customer_data says of a conversation, after its date, time and id."""

    def value(name: str) -> str:
        return facts[name].value if name in facts else ""

    service = value("service_type") or (booked[-1].service if booked else None) or ""
    urgency = value("urgency_level") or (booked[-1].urgency if booked else None) or ("routine" if service else "")
    return (
        value("customer_name"),
        phone_numbers.national(_phone(row, facts), profile.country),
        value("customer_location") or value("customer_address"),
        service,
        urgency,
        value("issue_description"),
        value("preferred_date"),
        value("preferred_time").split("-")[0],
        value("property_type"),
        value("previous_customer"),
        "" if row.duration_seconds is None else str(row.duration_seconds),
        _status(row),
        str(row.audio_files),
        str(row.spoken_sentences),
    )


def _phone(row: Conversation, facts: Known) -> str | None:
    """The confirmed number, else the caller id (DESIGN section 5); a hidden caller's is what they said."""
    said = facts.get("customer_phone")
    if said is not None and said.confirmed_at is not None:
        return said.value
    if phone_numbers.e164(row.sender, "ZZ"):
        return row.sender
    return said.value if said is not None else None


def _address(address: str, profile: Profile) -> str:
    return phone_numbers.national(address, profile.country) if address.startswith("+") else address


def _status(row: Conversation) -> str:
    """A call's last status; a chat is completed when it has ended."""
    if row.channel == conversations.CALL:
        return row.call_status or ""
    return "completed" if row.closed_at else "in-progress"


OF_A_CONVERSATION: Mapping[str, Callable[[Profile, Conversation, Known, list[Booking]], tuple[str, ...]]] = {
    "call_logs": call_logs,
    "customer_data": customer_data,
}
# The facts that a line is made of: each one is unsealed by itself, which takes its time over a million lines.
NEEDS = {
    "call_logs": ("customer_name",),
    "customer_data": (
        "customer_name", "customer_phone", "customer_location", "customer_address", "service_type", "urgency_level",
        "issue_description", "preferred_date", "preferred_time", "property_type", "previous_customer",
    ),
}  # fmt: skip

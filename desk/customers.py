"""Customers: who is reaching us, and what is known of them. Knows nothing of channels' formats."""

from collections.abc import Iterable
from datetime import datetime
from unicodedata import category
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from desk import consents, customer_words
from desk.errors import NotFound, Stale
from extractors import phone_numbers
from storage.database import insert_once
from storage.narrowing import fixed
from storage.tables import Customer, Identity
from storage.tenancy import columns, read_row

OF_IDENTITY = fixed(
    select(*columns(Customer))
    .join(Identity, Identity.customer_id == Customer.id)
    .where(Identity.channel == bindparam("channel"), Identity.external_id == bindparam("external_id"))
)
OF_PHONE = fixed(select(*columns(Customer)).where(Customer.phone == bindparam("phone")))


def find_by_identity(db: Session, channel: str, external_id: str, phone: str | None) -> Customer | None:
    """The customer this sender is: by the channel's own id, else by the phone number that the channel vouches for."""
    found = read_row(db, Customer, OF_IDENTITY, {"channel": channel, "external_id": external_id})
    return found or (find_by_phone(db, phone) if phone else None)


def find_by_phone(db: Session, phone: str) -> Customer | None:
    """The customer whose number this is (E.164)."""
    return read_row(db, Customer, OF_PHONE, {"phone": phone})


def get(db: Session, customer_id: UUID) -> Customer:
    """The customer. Raises NotFound."""
    found = db.get(Customer, customer_id)
    if found is None:
        raise NotFound("There is no such customer.")
    return found


def get_or_create(
    db: Session,
    channel: str,
    external_id: str,
    *,
    phone: str | None,
    profile_name: str | None,
    is_test: bool,
    now: datetime,
) -> Customer:
    """The customer behind a sender, made at first contact (seed 002: get_or_create_patient).

    `phone` is the number the channel vouches for (E.164) or None. Two first messages at once end with one customer.
    Raises Stale when another conversation was quicker.
    """
    customer = read_row(db, Customer, OF_IDENTITY, {"channel": channel, "external_id": external_id})
    if customer is None:
        known = find_by_phone(db, phone) if phone else None
        customer, is_new = (known, False) if known else _create(db, phone, profile_name, is_test, now)
        values = {"channel": channel, "external_id": external_id, "customer_id": customer.id, "created_at": now}
        identity, _ = insert_once(db, Identity, values, ("channel", "external_id"))
        if identity.customer_id != customer.id:
            raise Stale("Another conversation made this sender's customer in the meantime.")
        customer_words.keep(db, customer, sender=external_id, is_new=is_new)
    if profile_name and customer.whatsapp_name != profile_name[:120]:
        customer.whatsapp_name = profile_name[:120]
        customer.updated_at = now
        customer_words.keep(db, customer)
    return customer


def _create(
    db: Session, phone: str | None, profile_name: str | None, is_test: bool, now: datetime
) -> tuple[Customer, bool]:
    values = {
        "name": profile_name[:120] if profile_name else None,
        "phone": phone,
        "whatsapp_name": profile_name[:120] if profile_name else None,
        "created_at": now,
        "updated_at": now,
        "is_test": is_test,
    }
    return insert_once(db, Customer, values, ("phone",) if phone else ("id",))


def rename(db: Session, customer: Customer, name: str, *, since: datetime, now: datetime) -> None:
    """Take the name the customer gave for themselves.

    Another name on a record that is older than this conversation (`since`) is another person on the same phone: it
    stays on the booking, and the record keeps its own. So it does where they give only how it begins.
    """
    known, given = (customer.name or "").split(), name.split()
    if [word.casefold() for word in known[: len(given)]] == [word.casefold() for word in given]:
        return
    # Letters of any script with their marks (राहुल), and what stands inside names (O'Brien): the rest is no name.
    is_handle = any(category(char)[0] not in "LM" and char not in "'’.-" for char in "".join(known))
    is_same = not known or is_handle or given[0].casefold() == known[0].casefold()
    if is_same or customer.created_at >= since:
        customer.name = name[:120]
        customer.updated_at = now
        customer_words.keep(db, customer)


def speak(db: Session, customer_id: UUID, language: str) -> None:
    """Keep the language that the customer asked for or writes in, for the next time."""
    customer = db.get(Customer, customer_id)
    if customer is not None and customer.language != language:
        customer.language = language


def give_phone(db: Session, customer: Customer, phone: str, *, since: datetime, now: datetime) -> bool:
    """Make a confirmed number that the customer called theirs their own if it is free; whether that was done.

    Whoever reaches us from it is taken for them: never one that was only given to be rung for a request. A record older
    than this conversation (`since`) keeps the number it has: the new one stays on the booking.
    """
    if customer.phone == phone or customer.phone and customer.created_at < since or find_by_phone(db, phone):
        return False
    customer.phone = phone
    customer.updated_at = now
    customer_words.keep(db, customer)
    return True


def page(db: Session, *, before: UUID | None = None, limit: int = 50, include_tests: bool = False) -> list[Customer]:
    """Customers, the newest first; `before` is the last id of the page before."""
    query = select(Customer).where(Customer.is_active.is_(True))
    if not include_tests:
        query = query.where(Customer.is_test.is_(False))
    if before is not None:
        query = query.where(Customer.id < before)
    return list(db.scalars(query.order_by(Customer.id.desc()).limit(limit)))


def search(
    db: Session, words: str, country: str, *, after: UUID | None = None, limit: int = 50, include_tests: bool = False
) -> list[Customer]:
    """Customers by the beginnings of their names' words and by whole or partial numbers; every word must match.

    They come in the order of the word that was found. `after` is the last id of the page before. Without a letter or
    digit in `words` nobody is found, and with nothing in it at all this is `page`.
    """
    if not words.strip():
        return page(db, before=after, limit=limit, include_tests=include_tests)
    wanted = customer_words.terms(words, country)
    return customer_words.find(db, wanted, after=after, limit=limit, include_tests=include_tests) if wanted else []


def find_by_any_phone(db: Session, text: str, country: str) -> Customer | None:
    """The customer whose number this is, or who called from it, however people of the country write numbers."""
    phone = phone_numbers.e164(text, country)
    return find_by_identity(db, "voice", phone, phone) if phone else None


def phone_of(db: Session, person: Customer) -> str | None:
    """The number to ring somebody at: their own, else that of whom they are reached through."""
    owner = db.get(Customer, person.reached_through_id) if person.reached_through_id else None
    return person.phone or (owner.phone if owner else None)


def by_ids(db: Session, ids: Iterable[UUID | None]) -> dict[UUID, Customer]:
    """The customers of these ids, for a page of rows that name them."""
    known = {customer_id for customer_id in ids if customer_id is not None}
    return {row.id: row for row in db.scalars(select(Customer).where(Customer.id.in_(known)))}


def opt_outs(db: Session, customer: Customer) -> dict[str, bool]:
    """Whether the customer opted out of messages, by each sender they reach us from and by their own number."""
    identities = db.scalars(select(Identity.external_id).where(Identity.customer_id == customer.id)).all()
    senders = dict.fromkeys([*identities, *([customer.phone] if customer.phone else [])])
    return {sender: consents.is_opted_out(db, sender) for sender in senders}


def written(phone: str | None, country: str) -> str:
    """A number in groups for the eye, as it is written in this country."""
    return phone_numbers.written(phone, country)

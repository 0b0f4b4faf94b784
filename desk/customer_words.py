"""Finding customers by what staff type: the beginnings of a name's words, the beginning or the end of a number.

Each customer has a few words in a table of their own, folded so that neither case nor accents count. Numbers lie
there twice, forwards after "+" and backwards after "-", so that every search is for a word's beginning, which a plain
index answers. Knows nothing of pages.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, bindparam, event, or_, select, tuple_
from sqlalchemy.orm import Session, aliased

from extractors import phone_numbers
from storage.database import insert_new
from storage.narrowing import fixed
from storage.tables import Customer, CustomerWord, Identity
from storage.tenancy import Scoped

LONGEST_WORD = 40
# A profile name that a stranger chose must not cost a turn hundreds of rows.
MOST_WORDS = 16
MOST_TERMS = 8
# Fewer digits than these are in everybody's number. As few are enough for its end: "ending six seven eight".
FEWEST_DIGITS = FEWEST_LAST_DIGITS = 3
# Letters that are no plain letter with an accent, as people type them who lack the key.
LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})
APOSTROPHES = dict.fromkeys(map(ord, "'’‘ʼ`´"), "")
NUMBER = re.compile(r"\+?\(?\+?\d[\d\s().\-/]*")
ACCENTS = range(0x300, 0x370)
AFTER_ANY = "\U0010ffff"

CHANGED = "customers_to_be_found_anew"
_HOLD = fixed(select(Customer).where(Customer.id == bindparam("id")).with_for_update(key_share=True))
_SENDERS = fixed(select(Identity.external_id).where(Identity.customer_id == bindparam("id")))
_WORDS = fixed(select(CustomerWord).where(CustomerWord.customer_id == bindparam("id")))

Term = tuple[str, ...]
"""The beginnings one of which a customer's word must have."""


def fold(text: str) -> list[str]:
    """The words of a text without case, accents and punctuation: "Zoë O'Brien-Ray" is zoe, obrien, ray."""
    bare = unicodedata.normalize("NFKD", text.casefold().translate(APOSTROPHES)).translate(LETTERS)
    kept = "".join(_kept(char) for char in bare)
    return [word[:LONGEST_WORD] for word in unicodedata.normalize("NFC", kept).split()]


def _kept(char: str) -> str:
    if ord(char) in ACCENTS:
        return ""
    return char if unicodedata.category(char)[0] in "LMN" else " "


def of(name: str | None, whatsapp_name: str | None, phones: Iterable[str | None]) -> set[str]:
    """The words under which a customer of these names and numbers (E.164) is found."""
    words = [*fold(name or ""), *fold(whatsapp_name or "")]
    found = set(list(dict.fromkeys(words))[:MOST_WORDS])
    for phone in phones:
        if phone and re.fullmatch(r"\+\d{6,15}", phone):
            found |= {phone, "-" + phone[:0:-1]}
    return found


def keep(db: Session, customer: Customer, *, sender: str | None = None, is_new: bool = False) -> None:
    """Have a customer's words brought up to date after a change of name or number, theirs or one they reach us from.

    It is done when the transaction ends, once however much was changed in it. Of one that `is_new`, made in this
    transaction, nothing need be read: they have no words yet, and only the `sender`s named here.
    """
    senders = db.info.setdefault(CHANGED, {}).setdefault(customer, set() if is_new else None)
    if senders is not None and sender is not None:
        senders.add(sender)


@event.listens_for(Scoped, "before_commit")
def _write_changed(db: Session) -> None:
    changed = db.info.pop(CHANGED, {})
    if changed:
        db.flush()
    for customer, senders in changed.items():
        _write(db, customer, senders)


def _write(db: Session, customer: Customer, senders: Collection[str] | None) -> None:
    of_customer = {"id": customer.id}
    rows: Sequence[CustomerWord] = ()
    if senders is None:
        # Of two turns of one customer at once the later one waits here, and then sees what the earlier one wrote.
        db.scalars(_HOLD, of_customer, execution_options={"populate_existing": True}).one()
        senders = db.scalars(_SENDERS, of_customer).all()
        rows = db.scalars(_WORDS, of_customer).all()
    wanted = of(customer.name, customer.whatsapp_name, (customer.phone, *senders))
    for row in rows:
        if row.word in wanted:
            wanted.remove(row.word)
        else:
            db.delete(row)
    insert_new(db, [CustomerWord(word=word, customer_id=customer.id) for word in sorted(wanted)])


def terms(search: str, country: str) -> list[Term]:
    """What was typed, as terms that must all match. A number may be written in any way of the country, or be a part."""
    found = []
    for number in NUMBER.findall(search):
        digits = re.sub(r"\D", "", number)
        if len(digits) >= FEWEST_DIGITS:
            found.append(_number_term(digits, country, is_international="+" in number))
            search = search.replace(number, " ", 1)
    return list(dict.fromkeys([*found, *((word,) for word in fold(search))]))[:MOST_TERMS]


def _number_term(digits: str, country: str, *, is_international: bool) -> Term:
    if is_international:
        return ("+" + digits.removeprefix("00"),)
    begins = {digits}
    if len(digits) >= FEWEST_LAST_DIGITS:
        begins.add("-" + digits[::-1])
    if digits.startswith("00"):
        # From abroad, or a number's end: none of the country begins so.
        begins.add("+" + digits[2:])
    else:
        begins |= {"+" + digits, f"+{phone_numbers.calling_code(country)}{digits.lstrip('0')}"}
    return tuple(sorted(begins))


def find(db: Session, wanted: Sequence[Term], *, after: UUID | None, limit: int, include_tests: bool) -> list[Customer]:
    """The active customers who match every term, in the order of the word that matched the one leading the search.

    `after` is the last customer of the page before; nobody follows one who has since ceased to match.
    """
    leading = max(wanted, key=_rarity)
    others = [term for term in wanted if term != leading]
    place = _place(db, leading, after) if after is not None else None
    if after is not None and place is None:
        return []
    found: list[Customer] = []
    for begin in _disjoint(leading):
        if place is not None and begin + AFTER_ANY <= place[0]:
            continue
        query = _query(begin, leading, others, include_tests=include_tests)
        if place is not None:
            query = query.where(tuple_(CustomerWord.word, CustomerWord.customer_id) > tuple_(*place))
        found += db.scalars(query.order_by(CustomerWord.word, CustomerWord.customer_id).limit(limit - len(found)))
        if len(found) >= limit:
            break
    return found


def _rarity(term: Term) -> tuple[bool, int]:
    """A number is rarer than any name, and a long beginning rarer than a short one."""
    return len(term) > 1 or term[0].startswith("+"), max(len(begin) for begin in term)


def _disjoint(term: Term) -> list[str]:
    """The beginnings in order, without those that lie inside another one."""
    kept: list[str] = []
    for begin in sorted(term):
        if not kept or not begin.startswith(kept[-1]):
            kept.append(begin)
    return kept


def _begins(word: ColumnElement[str], begin: str) -> ColumnElement[bool]:
    return (word >= begin) & (word < begin + AFTER_ANY)


def _place(db: Session, leading: Term, after: UUID) -> tuple[str, UUID] | None:
    query = select(CustomerWord.word).where(
        CustomerWord.customer_id == after, or_(*(_begins(CustomerWord.word.expression, begin) for begin in leading))
    )
    word = db.scalars(query.order_by(CustomerWord.word).limit(1)).first()
    return None if word is None else (word, after)


def _query(begin: str, leading: Term, others: Sequence[Term], *, include_tests: bool) -> Select[Any]:
    earlier = aliased(CustomerWord)
    query = select(Customer).join(CustomerWord, CustomerWord.customer_id == Customer.id)
    query = query.where(_begins(CustomerWord.word.expression, begin), Customer.is_active.is_(True))
    if not include_tests:
        query = query.where(Customer.is_test.is_(False))
    for term in others:
        other = aliased(CustomerWord)
        matches = or_(*(_begins(other.word.expression, start) for start in term))
        query = query.where(select(other.id).where(other.customer_id == CustomerWord.customer_id, matches).exists())
    # Ann Annabel is found once, by the first of her words.
    before = or_(*(_begins(earlier.word.expression, start) for start in leading))
    return query.where(
        ~select(earlier.id)
        .where(earlier.customer_id == CustomerWord.customer_id, earlier.word < CustomerWord.word, before)
        .exists()
    )

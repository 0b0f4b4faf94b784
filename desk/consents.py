"""The one ledger of opt-outs and opt-ins, for all channels. Says who may be written to; sends nothing."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.tables import Consent


def record(
    db: Session,
    external_id: str,
    customer_id: UUID | None,
    *,
    is_opt_out: bool,
    words: str,
    channel: str,
    now: datetime,
) -> Consent:
    """Enter that this sender opted out or in, with the words used."""
    entry = Consent(
        external_id=external_id,
        customer_id=customer_id,
        channel=channel,
        is_opt_out=is_opt_out,
        words=words[:60],
        at=now,
    )
    db.add(entry)
    db.flush()
    return entry


def is_opted_out(db: Session, external_id: str) -> bool:
    """Whether the sender's latest entry is an opt-out: the one made last, whatever the clock said then."""
    latest = db.scalars(select(Consent).where(Consent.external_id == external_id).order_by(Consent.id.desc())).first()
    return latest is not None and latest.is_opt_out

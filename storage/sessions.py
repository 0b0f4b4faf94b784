"""Copies of the bot's sessions in Redis: they save reading and unsealing. The database has every session as well.

A copy may be lost or old at any time. Whoever uses one compares its version where the turn is written, and reads the
database when it was passed (docs/decisions/0017). Knows nothing of what a session holds.
"""

import hashlib
import hmac
import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import structlog

from storage.redis_server import Away, RedisServer
from storage.types import vault

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Copy:
    """A session as it was after a turn. `version` and `last_at` are the conversation's."""

    conversation_id: UUID
    version: int
    last_at: datetime
    session: Any


class Sessions:
    """The copies of one installation. Without a server nothing is kept and nothing found.

    The `secret` makes the names under which copies lie, so that no number of a customer can be read or guessed there.
    """

    def __init__(self, server: RedisServer | None = None, secret: str = "") -> None:
        self._server = server
        self._secret = secret.encode()

    def find(self, business_id: UUID, channel: str, key: str) -> Copy | None:
        """The copy of this business's conversation, or None: never kept, gone, unreadable, or Redis is away."""
        if self._server is None:
            return None
        try:
            sealed = self._server.ask("GET", self._name(business_id, channel, key))
        except Away:
            return None
        if sealed is None:
            return None
        try:
            kept = json.loads(vault.open(sealed))
            # The name says whose it is; what lies there is believed only if it says the same.
            if kept["of"] != [str(business_id), channel, key]:
                raise ValueError("a copy lies under the name of another conversation")
            return Copy(UUID(kept["id"]), int(kept["version"]), datetime.fromisoformat(kept["at"]), kept["session"])
        except (ValueError, KeyError, TypeError) as wrong:
            log.warning("session_copy_unreadable", business_id=str(business_id), error=type(wrong).__name__)
            return None

    def keep(self, business_id: UUID, channel: str, key: str, copy: Copy, *, lasts: timedelta) -> None:
        """Write the copy, after the commit of what it copies and without waiting; Redis drops it after `lasts`."""
        if self._server is None or not self._server.is_here:
            return
        kept = {
            "of": [str(business_id), channel, key],
            "id": str(copy.conversation_id),
            "version": copy.version,
            "at": copy.last_at.isoformat(),
            "session": copy.session,
        }
        seconds = max(1, int(lasts.total_seconds()))
        sealed = vault.seal(json.dumps(kept).encode())
        self._server.tell("SET", self._name(business_id, channel, key), sealed, "EX", seconds)

    def forget(self, business_id: UUID, channel: str, key: str) -> None:
        """Remove the copy of a conversation that is over."""
        if self._server is not None:
            self._server.tell("DEL", self._name(business_id, channel, key))

    def _name(self, business_id: UUID, channel: str, key: str) -> str:
        of = "\n".join((str(business_id), channel, key)).encode()
        return "frontdesk:session:" + hmac.new(self._secret, of, hashlib.sha256).hexdigest()

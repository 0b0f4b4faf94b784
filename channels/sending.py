"""Messages out through Twilio's REST interface: the one place that has its client. Knows no rows.

A create is never repeated here. What surely did not arrive is a NotSent, what may have arrived is a MaybeSent, and the
desk asks after that one (decision 22). Facts: reference/interfaces.md, sections 7.1 and 11.
"""

import json
import logging
import ssl
from collections.abc import Collection
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode, urlsplit, urlunsplit

import requests
from twilio.base.exceptions import TwilioException, TwilioRestException, TwilioServiceException
from twilio.http.http_client import TwilioHttpClient
from twilio.rest import Client
from urllib3.exceptions import ConnectTimeoutError, NewConnectionError

from channels.refusals import failure
from channels.whatsapp import PREFIX
from desk import recognising
from desk.outcomes import Failure
from desk.recognising import Seen
from desk.sending import Leaving, MaybeSent, NotSent

TIMEOUT_SECONDS = 10.0
# Twilio's clock and ours need not agree to the second.
CLOCKS_APART = timedelta(minutes=2)
MOST_LOOKED_AT = 50
# What Twilio says did not arrive is sent again in any case, and is never taken for what we look for.
IN_VAIN = ("failed", "undelivered", "canceled")
# The library writes whole requests into its log: numbers and words, which ours never holds.
_mute = logging.getLogger("frontdesk.twilio")
_mute.disabled = True


class _Http(TwilioHttpClient):  # type: ignore[misc]
    """Twilio's own client with a deadline, and with another address for its API where one is set."""

    def __init__(self, base: str | None, timeout: float) -> None:
        super().__init__(timeout=timeout, max_retries=0, logger=_mute)
        self.base = urlsplit(base) if base else None

    def request(self, method: str, url: str, *args: Any, **more: Any) -> Any:
        if self.base is not None:
            asked = urlsplit(url)
            path = self.base.path.rstrip("/") + asked.path
            url = urlunsplit((self.base.scheme, self.base.netloc, path, asked.query, ""))
        # A connection that was kept may be closed while a create is on its way, and then nobody knows.
        more["headers"] = {**(more.get("headers") or {}), "Connection": "close"}
        return super().request(method, url, *args, **more)


class TwilioSender:
    """Sends by one account. `public_url` is where it reports what becomes of a message; without one it cannot."""

    def __init__(
        self, account: str, token: str, *, public_url: str | None, base: str | None = None,
        timeout: float = TIMEOUT_SECONDS,
    ) -> None:  # fmt: skip
        self._http = _Http(base, timeout)
        self._client = Client(account, token, http_client=self._http)
        self._public_url = (public_url or "").rstrip("/")

    def send(self, leaving: Leaving) -> str:
        """Hand the message over; its sid. Raises NotSent or MaybeSent."""
        wanted: dict[str, Any] = {
            "to": _address(leaving.channel, leaving.address),
            "from_": _address(leaving.channel, leaving.line),
        }
        if leaving.content_sid:
            wanted |= {"content_sid": leaving.content_sid, "content_variables": json.dumps(leaving.variables)}
        else:
            wanted["body"] = leaving.text
        if self._public_url:
            wanted["status_callback"] = self._callback(leaving)
        if not leaving.is_ours():
            raise MaybeSent("Too much time has gone by since the row was taken: it is asked after instead.")
        try:
            return str(self._client.messages.create(**wanted).sid)
        except TwilioException as error:
            raise _refused(error) from error
        except (requests.ConnectTimeout, requests.ConnectionError) as error:
            if _never_connected(error):
                raise NotSent(Failure("unreached", "busy")) from error
            raise MaybeSent("The connection to Twilio broke.") from error
        except (requests.RequestException, ValueError) as error:
            raise MaybeSent("Twilio's answer did not come, or could not be read.") from error

    def find(self, leaving: Leaving, known: Collection[str]) -> str | None:
        """The sid of the message if it left after all. Raises MaybeSent when Twilio cannot tell now, and CannotTell.

        It is not asked by DateSent, which a message that is still queued does not have.
        """
        where = {"to": _address(leaving.channel, leaving.address), "from_": _address(leaving.channel, leaving.line)}
        try:
            found = self._client.messages.list(**where, limit=MOST_LOOKED_AT, page_size=MOST_LOOKED_AT)
        except (TwilioException, requests.RequestException, ValueError) as error:
            raise MaybeSent("Twilio could not be asked.") from error
        seen = [
            Seen(one.sid, one.body or "", one.date_created)
            for one in found
            if one.sid not in known and _may_be_it(one, leaving)
        ]
        return recognising.which(leaving, seen)

    def close(self) -> None:
        """Let go of the connections."""
        if self._http.session is not None:
            self._http.session.close()

    def _callback(self, leaving: Leaving) -> str:
        """Where Twilio reports: the row and its attempt stand in it, so that a report finds them without the sid."""
        query = urlencode({"message": leaving.id, "attempt": leaving.attempt})
        return f"{self._public_url}/{leaving.channel}/status?{query}"


def _address(channel: str, address: str) -> str:
    return f"{PREFIX}{address}" if channel == "whatsapp" else address


def _may_be_it(found: Any, leaving: Leaving) -> bool:
    """Whether this can be our message: sent by a program, not before ours, and not in vain."""
    if not str(found.direction or "").startswith("outbound-api") or found.date_created is None:
        return False
    if str(found.status or "") in IN_VAIN:
        return False
    return leaving.since is None or bool(found.date_created >= leaving.since - CLOCKS_APART)


def _refused(error: TwilioException) -> NotSent | MaybeSent:
    """Twilio's answer as the desk's. A server's error may have come after the message was taken."""
    if not isinstance(error, TwilioRestException | TwilioServiceException):
        return MaybeSent("Twilio's answer could not be read.")
    known = failure(error.code)
    if known.remedy == "give_up" and error.status >= 500:
        return MaybeSent("Twilio's server failed.")
    # A code that the table does not have, or none: the HTTP status tells whether our set-up is wrong.
    is_plain = known.remedy == "give_up" and error.status in (401, 403, 404, 429)
    return NotSent(failure(error.status) if is_plain else known)


def _never_connected(error: BaseException | None) -> bool:
    """Whether no byte of the request can have arrived: no name, no route, nobody listening, a wrong certificate."""
    if error is None:
        return False
    certain = (requests.ConnectTimeout, NewConnectionError, ConnectTimeoutError, ssl.SSLCertVerificationError)
    inner = getattr(error.args[0] if error.args else None, "reason", None)
    return isinstance(error, certain) or any(
        _never_connected(cause) for cause in (inner, error.__cause__) if isinstance(cause, BaseException)
    )


def connect(
    account: str | None, token: str | None, *, public_url: str | None, base: str | None = None
) -> TwilioSender | None:
    """The sender of this account; None without one, and then messages are a dry run."""
    return TwilioSender(account, token, public_url=public_url, base=base) if account and token else None

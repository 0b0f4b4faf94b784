"""Mail out by SMTP (RFC 5321): the one place that talks to the mail server. Knows no rows."""

import smtplib
import ssl
from contextlib import suppress
from email.message import EmailMessage
from email.utils import formatdate
from urllib.parse import unquote, urlsplit

from desk.mails import Letter, NotMailed

TIMEOUT_SECONDS = 15.0
PORTS = {"smtp": 587, "smtps": 465}
HERE = ("localhost", "127.0.0.1", "::1")


class SmtpMailer:
    """Sends by the server of an address like smtp://name:password@mail.example:587.

    smtps is TLS from the first byte. smtp turns to TLS where the server offers it; a password is told to nobody but
    this machine without it.
    """

    def __init__(self, url: str, *, sender: str | None = None, timeout: float = TIMEOUT_SECONDS) -> None:
        parts = urlsplit(url)
        self.host, self.is_tls = parts.hostname or "", parts.scheme == "smtps"
        self.port = parts.port or PORTS[parts.scheme]
        self.name, self.password = unquote(parts.username or ""), unquote(parts.password or "")
        self.sender = sender or (self.name if "@" in self.name else f"frontdesk@{self.host}")
        self.timeout = timeout

    def send(self, letter: Letter) -> None:
        """Hand it over. Raises NotMailed."""
        try:
            message = self._written(letter)
            server = self._connect()
            try:
                server.send_message(message)
            finally:
                with suppress(OSError, smtplib.SMTPException):
                    server.quit()
        except smtplib.SMTPRecipientsRefused as wrong:
            code = next(iter(wrong.recipients.values()))[0]
            raise NotMailed(f"refused {code}", is_permanent=code >= 500) from wrong
        except smtplib.SMTPAuthenticationError as wrong:
            raise NotMailed(f"sign-in refused {wrong.smtp_code}", is_permanent=False) from wrong
        except smtplib.SMTPResponseException as wrong:
            raise NotMailed(f"refused {wrong.smtp_code}", is_permanent=wrong.smtp_code >= 500) from wrong
        except (smtplib.SMTPException, OSError, ValueError) as wrong:
            raise NotMailed(type(wrong).__name__, is_permanent=False) from wrong

    def _written(self, letter: Letter) -> EmailMessage:
        """The message. A header is one line, whatever line breaks a name has. Raises ValueError."""
        message = EmailMessage()
        message["Subject"], message["From"] = " ".join(letter.subject.split()), self.sender
        message["To"] = " ".join(letter.to.split())
        message["Date"], message["Message-ID"] = formatdate(), f"<{letter.id}@{self.sender.rpartition('@')[2]}>"
        message["Auto-Submitted"] = "auto-generated"
        message.set_content(letter.text)
        return message

    def _connect(self) -> smtplib.SMTP:
        trusted = ssl.create_default_context()
        if self.is_tls:
            server: smtplib.SMTP = smtplib.SMTP_SSL(self.host, self.port, timeout=self.timeout, context=trusted)
        else:
            server = smtplib.SMTP(self.host, self.port, timeout=self.timeout)
        try:
            server.ehlo()
            if not self.is_tls and server.has_extn("starttls"):
                server.starttls(context=trusted)
                server.ehlo()
            elif not self.is_tls and self.password and self.host not in HERE:
                raise NotMailed("no TLS", is_permanent=False)
            if self.name and self.password:
                server.login(self.name, self.password)
        except BaseException:
            server.close()
            raise
        return server


def connect(url: str | None, sender: str | None) -> SmtpMailer | None:
    """The mailer of this address; None without one."""
    return SmtpMailer(url, sender=sender) if url else None

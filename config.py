"""Every setting once: its name, default and meaning, checked at start. It imports nothing of ours."""

import os
import re
import secrets
from contextlib import suppress
from pathlib import Path
from typing import Annotated, Any, Literal, Self
from urllib.parse import urlsplit

import pytz
from cryptography.fernet import Fernet
from pydantic import AfterValidator, Field, ValidationError, ValidationInfo, field_validator
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, SettingsConfigDict, SettingsError

ROOT = Path(__file__).resolve().parent

# What the bot learns about a customer, by the names of seed 004.
SESSION_VARIABLES_TEMPLATE: dict[str, str | None] = {
    "service_type": None,
    "urgency_level": None,
    "property_type": None,
    "customer_location": None,
    "customer_name": None,
    "customer_phone": None,
    "preferred_date": None,
    "preferred_time": None,
    "issue_description": None,
    "previous_customer": None,
    "selected_appointment": None,
}

# How people name it; it is always reached through psycopg.
POSTGRESQL = ("postgresql", "postgres", "postgresql+psycopg")


class ConfigError(Exception):
    """A setting cannot be used; the text tells a person which one, why, and what to do."""


def _like(pattern: str, words: str) -> AfterValidator:
    def check(value: str) -> str:
        if not re.fullmatch(pattern, value):
            raise ValueError(f"it should be {words}")
        return value

    return AfterValidator(check)


def _address(*schemes: str) -> AfterValidator:
    def check(value: str) -> str:
        parts = urlsplit(value)
        is_whole = parts.scheme in schemes and parts.hostname and parts.port != 0
        if not is_whole or parts.query or parts.fragment or re.search(r"\s", value):
            raise ValueError(f"it should be an address that begins with {' or '.join(f'{s}://' for s in schemes)}")
        return value.rstrip("/")

    return AfterValidator(check)


def _check_zone(value: str) -> str:
    if value not in pytz.all_timezones_set:
        raise ValueError("it should be a zone of the time zone database, like Australia/Sydney")
    return value


def _check_keys(value: str) -> str:
    keys = [key.strip() for key in value.split(",")]
    for key in keys:
        try:
            Fernet(key)
        except ValueError:
            raise ValueError("it should be Fernet keys separated by commas, the newest first") from None
    return ",".join(keys)


# People write spaces and dashes in numbers, and Twilio's pages show WhatsApp senders with a prefix: both are taken off.
_plain = AfterValidator(lambda value: re.sub(r"[\s().-]", "", value.removeprefix("whatsapp:")))
_e164 = _like(r"\+[1-9][0-9]{6,14}", "a phone number with its country code, like +61290001000")
Phone = Annotated[str, _plain, _e164] | None
WebUrl = Annotated[str, _address("http", "https")] | None
RedisUrl = Annotated[str, _address("redis", "rediss")] | None
MailUrl = Annotated[str, _address("smtp", "smtps")] | None
Kind = Annotated[str, _like("[a-z][a-z0-9_]*", "a trade, like plumber")]
Country = Annotated[str, _like("[A-Z]{2}", "a country in two capital letters, like AU")] | None
Zone = Annotated[str, AfterValidator(_check_zone)] | None
Keys = Annotated[str, AfterValidator(_check_keys)] | None


def _setting(default: Any, meaning: str, **limits: Any) -> Any:
    return Field(default, description=meaning, allow_inf_nan=False if isinstance(default, float) else None, **limits)


def _secret(meaning: str) -> Any:
    return Field(None, description=meaning, repr=False)


class Settings(BaseSettings):
    """What can be set, in the environment or in `.env` beside this file. Something empty counts as not given."""

    model_config = SettingsConfigDict(
        env_file_encoding="utf-8", env_ignore_empty=True, extra="ignore", frozen=True, str_strip_whitespace=True
    )

    data_dir: Path = _setting(Path("var"), "Folder of the database and of the secrets made at first start.")
    logs_dir: Path = _setting(Path("logs"), "Folder of the CSV files.")
    database_url: str = _setting("", "Database (default: SQLite in DATA_DIR).", repr=False, validate_default=True)
    redis_url: RedisUrl = _secret("Redis for sessions (default: none, they live in the database).")
    host: str = _setting("127.0.0.1", "Address to listen on.", min_length=1)
    port: int = _setting(5000, "Port to listen on.", ge=1, le=65535)
    public_url: WebUrl = _setting(None, "Address by which Twilio reaches this server, without a slash at its end.")
    web_concurrency: int = _setting(2, "Server processes.", ge=1, le=64)
    web_threads: int = _setting(16, "Threads of a server process: the turns it takes at once.", ge=1, le=1000)
    worker_processes: int = _setting(
        1, "Worker processes that the server starts beside itself; 0 where `main.py worker` runs.", ge=0, le=16
    )
    business_kind: Kind = _setting("plumber", "Trade of the first business: plumber, clinic, pharmacy, telehealth.")
    business_name: str | None = _setting(None, "Its name, as the bot says it.")
    business_country: Country = _setting(None, "Its country, like AU (default: that of its kind).")
    business_zone: Zone = _setting(None, "Its time zone, like Australia/Sydney (default: that of its country).")
    business_phone: Phone = _setting(None, "The number its customers call, like +61290001000.")
    business_whatsapp: Phone = _setting(None, "Its WhatsApp sender, like +61290001000.")
    business_on_call: Phone = _setting(None, "Who is dialled in an emergency or when a person is asked for.")
    twilio_account_sid: str | None = _setting(None, "The Twilio account (begins with AC).")
    twilio_auth_token: str | None = _secret("Its token, which signs what Twilio sends.")
    twilio_auth_token_next: str | None = _secret("Its secondary token, accepted too while tokens are changed.")
    twilio_api_base: WebUrl = _setting(None, "Another address for Twilio's API (default: Twilio's own).")
    openai_api_key: str | None = _secret("Key of the language model (default: none, rules alone answer).")
    openai_base_url: WebUrl = _setting(None, "Another server with OpenAI's API (default: OpenAI's own).")
    openai_model: str | None = _setting(None, "Name of the model; models are withdrawn, so none is built in.")
    model_deadline_seconds: float = _setting(4.0, "Longest wait for the model; then rules answer.", gt=0, le=60)
    model_calls_at_once: int = _setting(
        24, "Turns of all processes that may wait for the model at once; rules answer the others.", ge=1, le=10000
    )
    secret_key: str | None = _secret("Signs the sign-in of staff (default: made in DATA_DIR).")
    encryption_keys: Keys = _secret("Fernet keys, newest first, with commas (default: made in DATA_DIR).")
    smtp_url: MailUrl = _secret("Mail server, like smtp://name:password@mail.example:587 (default: no mail).")
    mail_from: str | None = _setting(None, "Sender of mails (default: the name in SMTP_URL, if it is an address).")
    whatsapp_burst_seconds: float = _setting(0.0, "Quiet after which a burst of messages is answered.", ge=0, le=60)
    chat_quiet_minutes: float = _setting(30.0, "Quiet after which a chat has ended.", gt=0, le=10080)

    @field_validator("data_dir", "logs_dir")
    @classmethod
    def _from_root(cls, value: Path) -> Path:
        return ROOT / value.expanduser()

    @field_validator("database_url")
    @classmethod
    def _database(cls, value: str, info: ValidationInfo) -> str:
        if not value:
            return f"sqlite:///{info.data.get('data_dir', ROOT / 'var')}/frontdesk.db"
        scheme, _, rest = value.partition("://")
        if scheme not in ("sqlite", *POSTGRESQL) or not rest.strip("/"):
            raise ValueError("it should begin with sqlite:/// or postgresql://")
        if scheme.startswith("sqlite") and not rest.startswith(("//", "/:memory:", "/file:")):
            return f"{scheme}:///{ROOT / rest.removeprefix('/')}"
        return f"postgresql+psycopg://{rest}" if scheme in POSTGRESQL else value

    @classmethod
    def load(cls, env_file: Path | None = ROOT / ".env", **given: Any) -> Self:
        """The settings of this process; what is `given` (by field name) goes first. Raises ConfigError."""
        try:
            return cls(_env_file=env_file, **given)  # type: ignore[call-arg]
        except ValidationError as wrong:
            raise ConfigError("\n".join(map(_explain, wrong.errors()))) from None
        except (SettingsError, OSError, UnicodeError) as wrong:
            raise ConfigError(f"{env_file} cannot be read ({wrong}): mend the file or remove it.") from wrong

    def check_together(self) -> None:
        """Whether what is set goes together. Raises ConfigError."""
        if (self.openai_api_key or self.openai_base_url) and not self.openai_model:
            raise ConfigError("OPENAI_MODEL is not set: name a model, or leave OPENAI_API_KEY and OPENAI_BASE_URL out.")
        if self.whatsapp_burst_seconds and not (self.twilio_account_sid and self.twilio_auth_token):
            raise ConfigError(
                "WHATSAPP_BURST_SECONDS needs TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN: the answer to a burst goes out "
                "by them."
            )

    @property
    def jobs_url(self) -> str:
        """Where jobs are kept: a file of their own, or beside everything else on PostgreSQL (storage/jobs.py)."""
        return f"sqlite:///{self.data_dir}/jobs.db" if self.database_url.startswith("sqlite") else self.database_url

    def secret(self, name: Literal["SECRET_KEY", "ENCRYPTION_KEYS"]) -> str:
        """The secret that was set, else the one in DATA_DIR, made there the first time. Raises ConfigError."""
        given = self.secret_key if name == "SECRET_KEY" else self.encryption_keys
        path = self.data_dir / name.lower()
        try:
            value = given or _kept_secret(path)
            return value if name == "SECRET_KEY" else _check_keys(value)
        except (OSError, ValueError) as wrong:
            raise ConfigError(f"{path} is of no use ({wrong}): put it back from a backup, or set {name}.") from wrong


def _explain(problem: ErrorDetails) -> str:
    """One sentence on one setting. The value of a secret is not shown: the sentence may end in a log."""
    name = str(problem["loc"][0])
    field = Settings.model_fields[name]
    value = f'"{problem["input"]}"' if field.repr else "of no use"
    why = problem["msg"].removeprefix("Value error, ").replace("Input", "it").split(", unable")[0]
    why = why.replace("a valid integer", "a whole number").replace("a valid number", "a number")
    remedy = "Correct it in the environment or in .env, or leave it out"
    return f"{name.upper()} is {value}: {why}. {remedy} (docs/settings.md). Its meaning: {field.description}"


def _kept_secret(path: Path) -> str:
    if not path.exists():
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        draft = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
        try:
            with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as file:
                file.write(Fernet.generate_key().decode() + "\n")
                file.flush()
                os.fsync(file.fileno())
            # A link appears whole and once: of two processes that start together, the later one reads the earlier's.
            with suppress(FileExistsError):
                os.link(draft, path)
        finally:
            draft.unlink(missing_ok=True)
    value = path.read_text("ascii").strip()
    if not value:
        raise ValueError("it is empty")
    return value

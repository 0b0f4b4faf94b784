"""The settings: where they come from, what is refused and in which words, and the secrets made at first start."""

import stat
import subprocess
import sys
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from config import ROOT, SESSION_VARIABLES_TEMPLATE, ConfigError, Settings


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


def load(**given: object) -> Settings:
    return Settings.load(env_file=None, **given)


def test_it_needs_no_setting() -> None:
    settings = load()
    assert (settings.host, settings.port, settings.business_kind) == ("127.0.0.1", 5000, "plumber")
    assert (settings.web_concurrency, settings.web_threads) == (2, 16)
    assert (settings.model_deadline_seconds, settings.whatsapp_burst_seconds, settings.chat_quiet_minutes) == (4, 0, 30)
    assert settings.data_dir == ROOT / "var"
    assert settings.logs_dir == ROOT / "logs"
    assert settings.database_url == f"sqlite:///{ROOT}/var/frontdesk.db"
    assert settings.redis_url is settings.public_url is settings.openai_model is None


def test_it_reads_the_environment_before_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / ".env"
    file.write_text("PORT=6000\nHOST=0.0.0.0\nBUSINESS_NAME='Nguyễn & Söhne'\nSOMETHING_ELSE=1\nREDIS_URL=\n", "utf-8")
    monkeypatch.setenv("PORT", "7000")
    settings = Settings.load(env_file=file)
    assert (settings.port, settings.host, settings.business_name) == (7000, "0.0.0.0", "Nguyễn & Söhne")
    assert settings.redis_url is None


def test_it_takes_something_empty_as_not_given(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.setenv(name.upper(), "")
    assert load() == load(port=5000)


def test_it_resolves_folders_and_sqlite_against_its_own_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert load(data_dir="data").data_dir == ROOT / "data"
    assert load(data_dir=tmp_path).database_url == f"sqlite:///{tmp_path}/frontdesk.db"
    assert load(database_url="sqlite:///desk.db").database_url == f"sqlite:///{ROOT}/desk.db"
    assert load(database_url="sqlite:////srv/desk.db").database_url == "sqlite:////srv/desk.db"
    for scheme in ("postgresql", "postgres", "postgresql+psycopg"):
        assert load(database_url=f"{scheme}://a:b@c/d").database_url == "postgresql+psycopg://a:b@c/d"


@pytest.mark.parametrize(
    ("name", "value", "taken"),
    [
        ("PUBLIC_URL", "https://desk.example.com/", "https://desk.example.com"),
        ("PUBLIC_URL", " http://localhost:5000 ", "http://localhost:5000"),
        ("PUBLIC_URL", "https://example.com/desk/", "https://example.com/desk"),
        ("BUSINESS_PHONE", "+61 2 9000-1000", "+61290001000"),
        ("BUSINESS_WHATSAPP", "whatsapp:+14155238886", "+14155238886"),
        ("BUSINESS_ZONE", "Australia/Lord_Howe", "Australia/Lord_Howe"),
        ("MODEL_DEADLINE_SECONDS", "2.5", 2.5),
        ("SMTP_URL", "smtp://name:p%40ss@mail.example:587", "smtp://name:p%40ss@mail.example:587"),
    ],
)
def test_it_takes(name: str, value: str, taken: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, value)
    assert getattr(load(), name.lower()) == taken


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("BUSINESS_ZONE", "Mars/Olympus", "time zone database"),
        ("BUSINESS_COUNTRY", "Australia", "two capital letters"),
        ("BUSINESS_KIND", "../plumber", "a trade"),
        ("BUSINESS_PHONE", "0412345678", "country code"),
        ("BUSINESS_ON_CALL", "+0412345678", "country code"),
        ("BUSINESS_WHATSAPP", "+61", "country code"),
        ("PORT", "0", "greater than or equal to 1"),
        ("PORT", "70000", "less than or equal to 65535"),
        ("PORT", "http", "a whole number"),
        ("PUBLIC_URL", "desk.example.com", "begins with http:// or https://"),
        ("PUBLIC_URL", "ftp://desk.example.com", "begins with http:// or https://"),
        ("PUBLIC_URL", "https://", "begins with http:// or https://"),
        ("PUBLIC_URL", "https://a b", "begins with http:// or https://"),
        ("PUBLIC_URL", "https://desk.example.com?x=1", "begins with http:// or https://"),
        ("PUBLIC_URL", "https://desk.example.com:port", "ort"),
        ("OPENAI_BASE_URL", "localhost", "begins with http:// or https://"),
        ("CHAT_QUIET_MINUTES", "-1", "greater than 0"),
        ("WHATSAPP_BURST_SECONDS", "-0.5", "greater than or equal to 0"),
        ("MODEL_DEADLINE_SECONDS", "nan", "a finite number"),
        ("MODEL_DEADLINE_SECONDS", "soon", "a number"),
        ("WEB_CONCURRENCY", "0", "greater than or equal to 1"),
    ],
)
def test_it_refuses_in_words_for_a_person(name: str, value: str, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(ConfigError) as wrong:
        load()
    said = str(wrong.value)
    assert said.startswith(f'{name} is "{value}": ')
    assert words in said
    assert "docs/settings.md" in said
    assert "\n" not in said


@pytest.mark.parametrize("name", ["DATABASE_URL", "REDIS_URL", "SMTP_URL", "ENCRYPTION_KEYS"])
def test_it_does_not_show_a_secret(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, "mysql://root:hunter2@db")
    with pytest.raises(ConfigError) as wrong:
        load()
    assert str(wrong.value).startswith(name)
    assert "hunter2" not in str(wrong.value)
    assert "hunter2" not in repr(load(**{name.lower(): None}) if name != "DATABASE_URL" else load(database_url=""))


def test_it_names_every_wrong_setting_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", "x")
    monkeypatch.setenv("BUSINESS_ZONE", "x")
    with pytest.raises(ConfigError, match=r"PORT(.|\n)*BUSINESS_ZONE"):
        load()


def test_it_says_which_file_cannot_be_read(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_bytes(b"BUSINESS_NAME=caf\xe9\n")
    with pytest.raises(ConfigError, match="cannot be read"):
        Settings.load(env_file=file)


def test_it_shows_no_secret_in_its_repr() -> None:
    hidden = {name: "hunter2" for name, field in Settings.model_fields.items() if not field.repr}
    del hidden["encryption_keys"], hidden["database_url"], hidden["redis_url"], hidden["smtp_url"]
    assert "hunter2" not in repr(
        load(**hidden, redis_url="redis://:hunter2@r", database_url="postgresql://a:hunter2@b/c")
    )


def test_it_makes_secrets_once_for_the_owner_only(tmp_path: Path) -> None:
    settings = load(data_dir=tmp_path / "var")
    key, seal = settings.secret("SECRET_KEY"), settings.secret("ENCRYPTION_KEYS")
    assert key != seal
    Fernet(seal)
    assert (settings.secret("SECRET_KEY"), settings.secret("ENCRYPTION_KEYS")) == (key, seal)
    files = {file.name: stat.S_IMODE(file.stat().st_mode) for file in settings.data_dir.iterdir()}
    assert files == {"secret_key": 0o600, "encryption_keys": 0o600}
    assert stat.S_IMODE(settings.data_dir.stat().st_mode) == 0o700


def test_it_prefers_the_secret_that_was_set(tmp_path: Path) -> None:
    keys = [Fernet.generate_key().decode() for _ in range(2)]
    settings = load(data_dir=tmp_path, secret_key="set", encryption_keys=f" {keys[0]}, {keys[1]} ")
    assert settings.secret("SECRET_KEY") == "set"
    assert settings.secret("ENCRYPTION_KEYS") == ",".join(keys)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("left", ["", "not a key"])
def test_it_does_not_replace_keys_that_are_damaged(left: str, tmp_path: Path) -> None:
    (tmp_path / "encryption_keys").write_text(left)
    with pytest.raises(ConfigError, match="from a backup"):
        load(data_dir=tmp_path).secret("ENCRYPTION_KEYS")
    assert (tmp_path / "encryption_keys").read_text() == left


def test_it_ends_with_one_secret_when_processes_start_together(tmp_path: Path) -> None:
    code = (
        "import sys; from config import Settings; print(Settings.load(None, data_dir=sys.argv[1]).secret('SECRET_KEY'))"
    )
    command = [sys.executable, "-c", code, str(tmp_path)]
    processes = [subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) for _ in range(4)]
    said = {process.communicate(timeout=30)[0] for process in processes}
    assert said == {(tmp_path / "secret_key").read_text()}
    assert len(list(tmp_path.iterdir())) == 1


def test_it_describes_every_setting_and_keeps_the_seeds_variables() -> None:
    assert all(field.description for field in Settings.model_fields.values())
    assert len(SESSION_VARIABLES_TEMPLATE) == 11
    assert set(SESSION_VARIABLES_TEMPLATE.values()) == {None}

"""The docs say what the code does: settings, commands, doors, links, versions, titles."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from config import Settings

ROOT = Path(__file__).resolve().parents[1]
SETTINGS = [name.upper() for name in Settings.model_fields]

DOORS = [
    *("/voice/incoming", "/voice/turn", "/voice/partial", "/voice/status", "/voice/after-dial", "/voice/voicemail"),
    *("/voice/recording", "/voice/transcription", "/voice/amd", "/voice/outbound", "/voice/fallback"),
    *("/voice/relay", "/voice/relay-end", "/whatsapp/incoming", "/whatsapp/status", "/sms/incoming", "/sms/status"),
]
PAGES = [
    *("/", "/test", "/debug/call_logs", "/healthz", "/readyz", "/metrics", "/api/docs"),
    *("/exports/call_logs.csv", "/exports/customer_data.csv", "/exports/conversation_logs.csv"),
]
SCRIPTS = ["scripts/run", "scripts/run --demo", "scripts/test", "scripts/check"]


def text(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def documents() -> list[Path]:
    return sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / "logs" / "README.md"])


def rows_of_settings() -> dict[str, str]:
    """The default that docs/settings.md gives, by name."""
    return dict(re.findall(r"^\| `([A-Z_]+)` \| (.+?) \| .+ \|$", text("docs/settings.md"), re.MULTILINE))


def anchors(document: Path) -> set[str]:
    """The anchors that a Markdown viewer makes of the headings."""
    headings = re.findall(r"^#+ +(.+?) *$", document.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_it_describes_every_setting_and_no_other() -> None:
    assert sorted(rows_of_settings()) == sorted(SETTINGS)


def test_it_lists_every_setting_once_in_the_example() -> None:
    assert sorted(re.findall(r"^#?([A-Z_]+)=", text(".env.example"), re.MULTILINE)) == sorted(SETTINGS)


@pytest.mark.parametrize("name", SETTINGS)
def test_it_gives_the_default_of_the_code(name: str) -> None:
    default = Settings.model_fields[name.lower()].default
    said = rows_of_settings()[name].strip("`")
    assert (
        not said[0].isdigit()
        if default in (None, "")
        else said == f"{default:g}"
        if isinstance(default, float)
        else str(default)
    )


@pytest.mark.parametrize("name", SCRIPTS)
def test_it_explains_every_script_in_the_readme(name: str) -> None:
    assert name in text("README.md")
    assert (ROOT / name.split(maxsplit=1)[0]).stat().st_mode & 0o111


def test_it_explains_every_command_in_the_readme() -> None:
    import main

    missing = [
        name
        for name in main.COMMANDS
        if not re.search(rf"(main\.py|scripts/run) {re.escape(name)}\b", text("README.md"))
    ]
    assert missing == []


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Any:
    import main

    folder = tmp_path_factory.mktemp("docs")
    places = {"data_dir": folder, "logs_dir": folder / "logs", "database_url": ""}
    app: Any = main.create_app(
        Settings.load(env_file=None, twilio_account_sid="AC1", twilio_auth_token="t" * 32, **places)
    )
    return app.test_client()


@pytest.mark.parametrize("door", DOORS)
def test_it_has_every_door_and_refuses_there_what_nobody_signed(door: str, client: Any) -> None:
    assert client.post(door).status_code == 403


def test_it_has_no_door_that_the_design_does_not_name(client: Any) -> None:
    from channels.doors import EVERY_DOOR

    assert {path for doors, _ in EVERY_DOOR for path in doors} == set(DOORS)


@pytest.mark.parametrize("page", PAGES)
def test_it_has_a_route_for_every_page(page: str, client: Any) -> None:
    patterns = [re.sub("<[^>]+>", "[^/]+", re.escape(rule.rule)) for rule in client.application.url_map.iter_rules()]
    assert any(re.fullmatch(f"{pattern}/?", page) for pattern in patterns)


@pytest.mark.parametrize("document", documents(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_it_links_only_to_what_is_there(document: Path) -> None:
    prose = re.sub(r"```.*?```", "", document.read_text("utf-8"), flags=re.DOTALL)
    broken = []
    for link in re.findall(r"\]\(([^)\s]+)[^)]*\)", prose):
        if re.match(r"[a-z]+:", link):
            continue
        name, _, anchor = link.partition("#")
        target = (document.parent / name).resolve() if name else document
        if not target.exists() or (anchor and target.suffix == ".md" and anchor not in anchors(target)):
            broken.append(link)
    assert broken == []


def test_it_has_a_change_log_for_this_version() -> None:
    version = tomllib.loads(text("pyproject.toml"))["project"]["version"]
    assert re.search(rf"^## \[?{re.escape(version)}\b", text("CHANGELOG.md"), re.MULTILINE)


def test_it_gives_every_page_a_title() -> None:
    """Files that begin with an underscore are parts of pages; a layout leaves the title to the pages."""
    pages = [page for page in (ROOT / "web" / "templates").rglob("*.html") if not page.name.startswith("_")]
    assert pages
    titles = r"\{% *block title *%\}\s*[^\s{]|\{% *block title *%\}\s*\{\{|<title>\s*[^\s<]"
    assert [page.name for page in pages if not re.search(titles, page.read_text("utf-8"))] == []

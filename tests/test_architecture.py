"""The tree: sizes, names and places that docs/architecture.md promises. Import directions are import-linter's."""

import ast
import re
from collections.abc import Callable, Collection, Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("bot", "channels", "desk", "extractors", "scripts", "storage", "web")
FOLDERS = {*PACKAGES, "docs", "logs", "tests", ".ci"}
CACHES = {"__pycache__", ".pytest_cache", ".mypy_cache", ".ruff_cache", ".import_linter_cache", ".hypothesis"}
NOT_OURS = {".git", ".venv", "var", *CACHES}

MOST_LINES_OF_A_MODULE = 300
MOST_LINES_OF_A_FUNCTION = 40
LONGER_PLACES = {"tests/": 600, "storage/migrations/versions/": 600}
"""Tables of cases and of columns are long without being hard to read."""

VAGUE_NAMES = {"util", "utils", "helper", "helpers", "common", "manager", "managers", "handler", "handlers", "base"}
OTHER_WORDS = {
    "agent": "staff",
    "appointment": "booking",
    "availability": "slot",
    "caller": "customer",
    "celery": "job",
    "encounter": "consultation",
    "interaction": "conversation",
    "lead": "customer or contact",
    "notification": "reminder",
    "patient": "customer",
    "severity": "urgency",
    "shop": "business",
    "tenant": "business",
    "user": "customer or staff",
    "utterance": "turn or message",
    "vertical": "kind",
}
"""Words that docs/glossary.md replaces, and by which."""
NAMES_OF_OTHERS = {
    "caller_id": "what the telephone network calls it",
    "CallerName": "Twilio",
    "user_agent": "HTTP",
    "user_loader": "flask-login",
    "base_exceptions": "limits",
    "current_user": "flask-login",
    "login_user": "flask-login",
    "logout_user": "flask-login",
    "UserMixin": "flask-login",
}
FREE_PLACES: dict[str, Collection[str]] = {
    "web/api": OTHER_WORDS,  # its field names are the seeds'
    "extractors": {"lead"},  # the verb: words that lead to a fact
    "storage/tables/conditions.py": {"severity"},
    "storage/tables/medical.py": {"severity"},
    "desk/medical.py": {"severity"},
    "storage/migrations": {"severity"},
}
TIME_READERS = {
    *("datetime.now", "datetime.utcnow", "datetime.today", "date.today", "func.now", "func.current_timestamp"),
    *("time.time", "time.time_ns", "time.localtime", "time.gmtime", "time.ctime"),
}
LIBRARIES_BEHIND_WALLS = {
    "main.py": {"twilio", "sqlalchemy", "alembic", "redis", "dbos", "openai", "phonenumbers", "dateutil", "rapidfuzz"},
    "config.py": {*PACKAGES, "main", "flask", "twilio", "sqlalchemy", "redis", "dbos", "openai", "phonenumbers"},
}


def modules(*places: str) -> list[Path]:
    found = [file for place in places for file in sorted((ROOT / place).rglob("*.py"))]
    return found + [ROOT / place for place in places if place.endswith(".py") and (ROOT / place).exists()]


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def parse(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), named(path))


PRODUCT = modules(*PACKAGES, "main.py", "config.py")
TESTS = modules("tests")
EVERYTHING = PRODUCT + TESTS
RULES = modules("bot", "desk", "extractors")
SILENT = [path for path in PRODUCT if not named(path).startswith(("main.py", "scripts/"))]


def broken(files: list[Path], wrong_with: Callable[[Path], object]) -> dict[str, object]:
    """What is wrong with which file. One test looks at all files: a test each would cost more than the look."""
    assert files
    found = {named(path): wrong_with(path) for path in files}
    return {name: wrong for name, wrong in found.items() if wrong}


def words_of(name: str) -> set[str]:
    """The words of snake_case and CamelCase, each also without a plural s."""
    words = {word.lower() for word in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", name)}
    return words | {word.removesuffix("s") for word in words}


def code_lines(function: ast.FunctionDef | ast.AsyncFunctionDef, source: list[str]) -> int:
    """Lines from `def` to the end, without the docstring, comments and empty lines."""
    lines = set(range(function.lineno, (function.end_lineno or function.lineno) + 1))
    if ast.get_docstring(function) is not None:
        docstring = function.body[0]
        lines -= set(range(docstring.lineno, (docstring.end_lineno or docstring.lineno) + 1))
    return sum(1 for line in lines if source[line - 1].strip() and not source[line - 1].strip().startswith("#"))


def names_defined(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """Functions, classes, arguments, variables, attributes of self, aliases, and names of tables and columns."""
    for node in ast.walk(tree):
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                yield name, node.lineno
            case ast.arg(arg=name) | ast.Name(id=name, ctx=ast.Store()):
                yield name, node.lineno
            case ast.Attribute(value=ast.Name(id="self"), attr=name, ctx=ast.Store()):
                yield name, node.lineno
            case ast.alias(asname=str(name)):
                yield name, node.lineno
            case ast.Assign(targets=[ast.Name(id="__tablename__")], value=ast.Constant(value=str(name))):
                yield name, node.lineno
            case ast.Call(func=called, args=[ast.Constant(value=str(name)), *_]) if _last_name(called) in (
                "mapped_column",
                "Column",
                "Table",
                "create_table",
            ):
                yield name, node.lineno


def _last_name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def free_words(path: Path) -> set[str]:
    return {word for place, words in FREE_PLACES.items() if named(path).startswith(place) for word in words}


def test_it_keeps_modules_short() -> None:
    def too_long(path: Path) -> int:
        lines = len(path.read_text("utf-8").splitlines())
        limits = [limit for place, limit in LONGER_PLACES.items() if named(path).startswith(place)]
        return lines if lines > max(limits, default=MOST_LINES_OF_A_MODULE) else 0

    assert broken(EVERYTHING, too_long) == {}


def test_it_keeps_functions_on_one_screen() -> None:
    def long(path: Path) -> dict[str, int]:
        source = path.read_text("utf-8").splitlines()
        functions = [node for node in ast.walk(parse(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
        lines = {function.name: code_lines(function, source) for function in functions}
        return {name: count for name, count in lines.items() if count > MOST_LINES_OF_A_FUNCTION}

    assert broken(EVERYTHING, long) == {}


def test_it_says_what_a_module_is() -> None:
    assert broken(EVERYTHING, lambda path: not ast.get_docstring(parse(path))) == {}


def test_it_has_no_vague_names() -> None:
    definitions = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)

    def vague(path: Path) -> list[str]:
        names = [path.stem, path.parent.name] + [n.name for n in ast.walk(parse(path)) if isinstance(n, definitions)]
        return [name for name in names if name not in NAMES_OF_OTHERS and words_of(name) & VAGUE_NAMES]

    assert broken(EVERYTHING, vague) == {}


def test_it_says_each_thing_in_one_word() -> None:
    def others(path: Path) -> list[str]:
        forbidden = OTHER_WORDS.keys() - free_words(path)
        names = [(path.stem, 0), *names_defined(parse(path))]
        return [
            f"line {line} {name}: say {', '.join(OTHER_WORDS[word] for word in words_of(name) & forbidden)}"
            for name, line in names
            if name not in NAMES_OF_OTHERS and words_of(name) & forbidden
        ]

    assert broken(PRODUCT, others) == {}


def test_it_asks_no_trade_by_name() -> None:
    """Trades differ by data, desk/kinds; a comparison with one would be a second place."""
    files = PRODUCT + sorted((ROOT / "web" / "templates").rglob("*.html"))
    assert [named(path) for path in files if re.search(r"\bkind *==", path.read_text("utf-8"))] == []


def test_it_never_reads_the_time_inside_a_rule() -> None:
    def readers(path: Path) -> list[str]:
        calls = [node.func for node in ast.walk(parse(path)) if isinstance(node, ast.Call)]
        read = [f"{_last_name(call.value)}.{call.attr}" for call in calls if isinstance(call, ast.Attribute)]
        imported = [
            f"{node.module}.{alias.name}"
            for node in ast.walk(parse(path))
            if isinstance(node, ast.ImportFrom)
            for alias in node.names
        ]
        return [name for name in read + imported if name in TIME_READERS]

    assert broken(RULES, readers) == {}


def test_it_prints_only_in_commands() -> None:
    def prints(path: Path) -> list[int]:
        calls = [node.func for node in ast.walk(parse(path)) if isinstance(node, ast.Call)]
        return [call.lineno for call in calls if isinstance(call, ast.Name) and call.id == "print"]

    assert broken(SILENT, prints) == {}


@pytest.mark.parametrize("place", [*PACKAGES, "bot/tasks"])
def test_it_has_every_module_in_the_tree_of_the_docs(place: str) -> None:
    """Those right in a package, and the packages in it. Tasks stand there by their bare names."""
    tree = (ROOT / "docs" / "architecture.md").read_text("utf-8").partition("## The tree")[2]
    lines = re.search(rf"^ *{Path(place).name}/ .*\n(?: +\S.*\n)*", tree, re.MULTILINE)
    assert lines is not None
    modules_there = {file.name for file in (ROOT / place).glob("*.py")} - {"__init__.py"}
    packages = {f"{file.parent.name}/" for file in (ROOT / place).glob("*/__init__.py")}
    names = {name.removesuffix(".py") for name in modules_there} if place == "bot/tasks" else modules_there | packages
    assert names
    assert names - set(re.findall(r"\w+(?:\.py|/)?", lines[0])) == set()


def test_it_has_only_the_folders_of_the_design() -> None:
    folders = {path.name for path in ROOT.iterdir() if path.is_dir()} - NOT_OURS
    assert folders <= FOLDERS


@pytest.mark.parametrize("place", PACKAGES)
def test_it_makes_every_folder_with_code_a_package(place: str) -> None:
    """Without it import-linter and mypy would pass the folder by."""
    folders = {path.parent for path in modules(place)} - {
        ROOT / "storage/migrations/versions",
        ROOT / "storage/migrations",
    }
    assert [named(folder) for folder in folders if not (folder / "__init__.py").exists()] == []


@pytest.mark.parametrize("name", sorted(LIBRARIES_BEHIND_WALLS))
def test_it_keeps_the_walls_also_in_files_that_are_no_package(name: str) -> None:
    """import-linter sees packages only."""
    imported: set[str] = set()
    for node in ast.walk(parse(ROOT / name)):
        if isinstance(node, ast.Import):
            imported |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            imported.add(node.module.split(".")[0])
    assert imported & LIBRARIES_BEHIND_WALLS[name] == set()

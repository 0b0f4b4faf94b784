"""Which browser is taken, and what is said when there is none. Needs none itself."""

from pathlib import Path

import pytest

from tests.browser import chromium


def test_it_takes_the_browser_that_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHROMIUM", "/bin/sh")
    assert chromium.find() == "/bin/sh"


def test_it_takes_no_other_than_the_one_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHROMIUM", "/no/such/program")
    assert chromium.find() is None


def test_it_finds_none_where_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", "/no/such/folder")
    monkeypatch.setattr(chromium, "ON_A_MAC", ())
    assert chromium.find() is None
    assert "install chromium" in chromium.MISSING


def test_it_finds_an_installed_one(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "google-chrome"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert chromium.find() == str(program)

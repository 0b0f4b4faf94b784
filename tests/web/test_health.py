"""What was kept back is counted where machines look: of whom, and what it claimed, and not a word of it."""

from collections.abc import Iterator
from datetime import date

import pytest
import structlog
from prometheus_client import REGISTRY, generate_latest

from bot import claims
from bot.phrases import Wording
from bot.thought import Say
from channels import log_lines
from web import health


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The log as a server has it, with the counts listening."""
    before = structlog.get_config()
    monkeypatch.setattr(log_lines, "watchers", {health.count_event})
    log_lines.configure()
    yield
    structlog.configure(**before)


def count(of: str, claim: str) -> float:
    return REGISTRY.get_sample_value("frontdesk_kept_back_total", {"of": of, "claim": claim}) or 0.0


def test_it_counts_a_sentence_of_the_bot_without_its_row(counted: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(claims, "log", structlog.get_logger())
    before = count("bot", "booking")
    wording = Wording(True, "AU", date(2024, 8, 5))
    said = claims.clear([Say("done.withdrawn", {})], wording, {"withdrawn": 1})
    assert said == ["All right, I've withdrawn that request."]
    assert count("bot", "booking") == before
    said = claims.clear([Say("done.added", {})], wording, {"withdrawn": 1})
    assert said == [wording.sentence("done.not_done", {})]
    assert count("bot", "booking") == before + 1
    assert b'frontdesk_kept_back_total{claim="booking",of="bot"}' in generate_latest()


def test_it_counts_nothing_else(counted: None) -> None:
    before = [count(of, "price") for of in ("bot", "model")]
    structlog.get_logger().warning("turn_again", claim="price")
    assert [count(of, "price") for of in ("bot", "model")] == before

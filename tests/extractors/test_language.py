"""A wish for a language is found however it is put; a language that is only talked about is none."""

from datetime import UTC, datetime

import pytest

from extractors.facts import Heard
from extractors.language import find, written_in

NOW = datetime(2025, 12, 15, 4, 30, tzinfo=UTC)


def wished(text: str) -> str | None:
    facts = find(Heard(text, NOW, "IN"))
    for fact in facts:
        assert text[fact.span[0] : fact.span[1]] == fact.text
    return facts[0].value if facts else None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Hindi mein baat karo", "hi"),
        ("hindi please", "hi"),
        ("Hindi", "hi"),
        ("हिंदी में बात कीजिए", "hi"),
        ("मुझसे हिन्दी में बात कीजिए", "hi"),
        ("kya aap hindi mein bol sakte hain", "hi"),
        ("do you speak Hindi?", "hi"),
        ("please reply in hindi", "hi"),
        ("I only speak Hindi", "hi"),
        ("I don't speak English", "hi"),
        ("mujhe english nahi aati", "hi"),
        ("no English, only Hindi", "hi"),
        ("angrezi mein boliye", "en"),
        ("अंग्रेज़ी में बात कर सकते हैं?", "en"),
        ("can we speak English", "en"),
        ("let's continue in english", "en"),
        ("इंग्लिश में बताइए", "en"),
        ("Hindi nahi aati", "en"),
        ("can you speak Tamil", "ta"),
        ("do you speak pidgin", "pcm"),
    ],
)
def test_it_finds_a_wish_for_a_language(text: str, language: str) -> None:
    assert wished(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "is there a Hindi speaking doctor",
        "my English teacher has a fever",
        "a doctor who speaks hindi please",
        "I live on English Street",
        "my son has english class at five",
        "the plumber spoke good english last time",
        "near the Hindi movie hall",
        "the Italian restaurant on Main Road",
        "my name is Peter English",
        "english 4501",
    ],
)
def test_it_is_no_wish_when_a_language_is_only_talked_about(text: str) -> None:
    assert wished(text) is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("mujhe doctor ko dikhana hai", "hi-Latn"),
        ("geyser kharab ho gaya hai", "hi-Latn"),
        ("meri beti ko do din se bukhar hai", "hi-Latn"),
        ("मुझे बुखार है", "hi"),
        ("हाँ", "hi"),
        ("कल सुबह appointment चाहिए", "hi"),
        ("I need to see the doctor tomorrow", "en"),
        ("need to see dr rao kal subah", None),
        ("appointment chahiye", None),
        ("kal", None),
        ("राहुल शर्मा", None),
        ("Ki Se Park", None),
        ("do char", None),
        ("ok thanks", None),
        ("", None),
        ("🙏🙏", None),
    ],
)
def test_it_tells_what_is_plainly_written(text: str, language: str | None) -> None:
    assert written_in(text) == language

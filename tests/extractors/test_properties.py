"""What holds of every extractor whatever is said: it does not break, it does not hang, and it points at the words."""

import time
from collections.abc import Callable

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from desk import kinds
from extractors import all as every
from extractors.facts import Fact, Heard
from scripts.evaluation.costs import LONG, UNITS
from tests.extractors.test_all import MELBOURNE as NOW

Find = Callable[[Heard], list[Fact]]
ASKED = (None, "customer_name", "customer_phone", "customer_location", "customer_address", "preferred_date",
         "preferred_time", "postcode", "dob", "service_type", "medicine", "urgency_level",
         "issue_description")  # fmt: skip
# What people say in any order; much of it means something only beside something else.
WORDS = st.sampled_from(
    """
    my name is mia from i'm in at on the no not yes yeah nah actually sorry call me oh four one two double triple nine
    0491 570 156 +61 12/5 3rd may monday next last tomorrow arvo kal subah baje das pm 10:30 half past to between and
    unit street richmond vic 3121 tap leaking toilet gas smell amlodipine 5 mg tablets doctor mera naam hai मेरा नाम है
    कल शाम पांच बजे s for sugar @ # 👍 ... , . ? ! - ' \u200d é ß ı ﬁ ٣ ４ ५
    """.split()
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=25).map(" ".join), st.lists(WORDS).map("".join))
REGIONS = st.sampled_from(["AU", "IN", "NG", "GB", "US", "ZZ"])
KINDS = st.sampled_from(["plumber", "clinic", "pharmacy", "telehealth"])
EACH = pytest.mark.parametrize("find", every.EXTRACTORS, ids=lambda find: find.__module__.rpartition(".")[2])
# Far above what any takes (docs/understanding.md has that), far below what a caller would notice.
HANG_SECONDS = 0.25


@EACH
@settings(max_examples=120, deadline=None)
@given(text=TEXTS, asked=st.sampled_from(ASKED), region=REGIONS, kind=KINDS, nbest=st.lists(TEXTS, max_size=3))
@example(text="\ud800", asked=None, region="AU", kind="plumber", nbest=[])
@example(text="ﬁ".upper() + " İstanbul ß 4 may", asked="customer_name", region="AU", kind="clinic", nbest=[])
def test_it_never_breaks_and_points_at_the_words(
    find: Find, text: str, asked: str | None, region: str, kind: str, nbest: list[str]
) -> None:
    heard = Heard(text, NOW, region, asked, None, tuple(nbest), kinds.get(kind).words())
    for fact in find(heard):
        start, end = fact.span
        among = [text, *nbest] if fact.text not in text else [text]
        assert any(fact.text == one[start:end] for one in among), (fact, text)
        assert fact.value
        assert 0 <= fact.confidence <= 1
        assert fact.value not in fact.alternatives


@EACH
@pytest.mark.parametrize("unit", range(len(UNITS)), ids=lambda number: f"unit{number}")
def test_it_never_hangs_on_a_long_text(find: Find, unit: int) -> None:
    heard = Heard((UNITS[unit] * LONG)[:LONG], NOW, words=kinds.get("plumber").words())
    started = time.thread_time()
    find(heard)
    assert time.thread_time() - started < HANG_SECONDS


@settings(max_examples=150, deadline=None)
@given(text=TEXTS, asked=st.sampled_from(ASKED), region=REGIONS)
def test_it_finds_the_same_twice_and_one_fact_a_name(text: str, asked: str | None, region: str) -> None:
    heard = Heard(text, NOW, region, asked, words=kinds.get("plumber").words())
    facts = every.find_all(heard)
    assert facts == every.find_all(heard)
    single = [fact.name for fact in facts if fact.name not in ("red_flag", "service_type", "intent", "medicine")]
    assert len(single) == len(set(single))

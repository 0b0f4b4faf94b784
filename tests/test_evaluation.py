"""The figures of scripts/evaluate are right, for rows that were made up for it."""

import json
from pathlib import Path
from typing import Any

import pytest

from scripts.evaluation import __main__ as evaluation
from scripts.evaluation import page
from scripts.evaluation.scoring import is_right, score


def row(text: str, expect: dict[str, Any], none: tuple[str, ...] = (), **more: Any) -> dict[str, Any]:
    return {"id": text, "text": text, "region": "AU", "expect": expect, "expect_none": list(none), **more}


def test_it_counts_right_wrong_missed_and_alarms() -> None:
    rows = [
        (row("a", {"yes_no": "yes"}), {"yes_no": "yes", "intent": "book"}),
        (row("b", {"yes_no": "yes"}), {"yes_no": "no"}),
        (row("c", {"yes_no": "no"}), {}),
        (row("d", {}, ("yes_no",)), {"yes_no": "yes"}),
        (row("e", {}, ("yes_no",)), {"yes_no": ""}),
    ]
    figures = score(rows)
    assert list(figures) == ["yes_no"]
    one = figures["yes_no"]
    assert (one.expected, one.empty, one.right, one.wrong, one.alarms) == (3, 2, 1, 1, 1)
    assert (one.precision, one.recall, one.alarm) == (pytest.approx(1 / 3), pytest.approx(1 / 3), 0.5)
    assert one.f1 == pytest.approx(1 / 3)
    assert one.errors == [("b", "yes", "no"), ("c", "no", None), ("d", None, "yes")]


def test_it_has_no_share_of_nothing() -> None:
    one = score([(row("a", {}, ("phone",)), {})])["phone"]
    assert (one.precision, one.recall, one.f1, one.alarm) == (None, None, None, 0.0)


@pytest.mark.parametrize(
    ("slot", "value", "wanted", "expected"),
    [
        ("customer_name", "Mr José O'Hara", "jose ohara", True),
        ("customer_name", "Mary", "Mary Ann", False),
        ("phone", "+61412345678", "0412 345 678", True),
        ("phone", "0412345678", "0412345679", False),
        ("phone", "345678", "0412345678", False),
        ("postcode", "ab1 2cd", "AB12CD", True),
        ("date", "2026-05-04", ["2026-05-04", "2026-05-11"], True),
        ("date", "2026-05-05", ["2026-05-04", "2026-05-11"], False),
        ("time", "14:30", "2026-05-04T14:30:00", True),
        ("location", "North Fitzroy", "Fitzroy", True),
        ("location", "Fitzroy", "Carlton", False),
        ("intent", "Book", "book", True),
    ],
)
def test_it_knows_what_is_the_same(slot: str, value: str, wanted: Any, expected: bool) -> None:
    assert is_right(slot, value, wanted, "AU") is expected


def test_it_takes_the_first_of_several_readings() -> None:
    rows = [(row("a", {"date": "2026-05-04"}), {"date": found}) for found in (["2026-05-04", "x"], ["x", "2026-05-04"])]
    assert score(rows)["date"].right == 1


def test_it_prints_each_way_beside_ours_and_what_was_missed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "mine.jsonl"
    rows = [
        row("my name is Mia and my number is 0491 570 156", {"customer_name": "Mia", "phone": "0491570156"}),
        row(
            "can you come on 4 May 2026 at 10:30 am", {"date": "2026-05-04", "time": "10:30"}, now="2026-05-01T09:00:00"
        ),
        row("zzz", {"customer_name": "Ada"}, asked="zzz"),
        row("left out", {"customer_name": "Ada"}, channel="chat"),
    ]
    file.write_text("\n".join(json.dumps(one | {"channel": one.get("channel", "voice")}) for one in rows), "utf-8")
    evaluation.main(["--where", "channel=voice", "--errors", "customer_name", "5", str(file)])
    told = capsys.readouterr().out
    assert "### mine, channel voice" in told
    assert "| phone | Frontdesk | 1 | 0 | 1.000 | 1.000 | 1.000 | - |" in told
    assert "| phone | phonenumbers' matcher | 1 | 0 | 1.000 | 1.000 | 1.000 | - |" in told
    assert "| time | dateparser | 1 | 0 | 1.000 | 1.000 | 1.000 | - |" in told
    assert "| customer_name | seed 004 | 2 | 0 |" in told
    assert "'zzz' wanted: Ada found: None" in told
    assert "left out" not in told
    assert "| all together |" in told


def test_it_names_the_line_that_is_no_row(tmp_path: Path) -> None:
    file = tmp_path / "bad.jsonl"
    file.write_text('{"text": "a", "expect": {}}\n\n["text"]\n', "utf-8")
    with pytest.raises(SystemExit, match="line 3"):
        evaluation.main([str(file)])


def test_it_writes_between_its_marks_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    there = tmp_path / "understanding.md"
    there.write_text("above\n<!-- understanding -->\nold\n<!-- end of understanding -->\nbelow\n", "utf-8")
    monkeypatch.setattr(page, "PAGE", there)
    page.write("understanding", ["\n### new\n", "\n### more"])
    told = there.read_text("utf-8")
    assert told.startswith("above\n<!-- understanding -->\n### new\n")
    assert told.endswith("### more\n<!-- end of understanding -->\nbelow\n")
    there.write_text("no marks", "utf-8")
    with pytest.raises(SystemExit):
        page.write("understanding", [])

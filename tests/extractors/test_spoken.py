"""Numbers and letters said aloud, and the words that only sound like them."""

import pytest

from extractors.spoken import listed, may_hold, runs, spelled, with_letter


@pytest.mark.parametrize(
    ("said", "digits"),
    [
        ("oh four one two triple three um four five no sorry four six", ["041233346"]),
        ("nine eight seven six five, four three two one zero", ["9876543210"]),
        ("0412 three four five 678", ["0412345678"]),
        ("it's double five double oh seven", ["55007"]),
        ("plus six one four double one", ["+61411"]),
        ("one eight hundred two two three", ["1800223"]),
        ("seven to eight for you", []),
        ("seven two to eight four", ["72284"]),
        ("the number is nought four nought two, er, nine nine", ["040299"]),
        ("twenty three forty five sixty", ["234560"]),
        ("nau aath saat chhe", ["9876"]),
        ("०४१२ ३४५", ["0412345"]),
        ("zero four one. no, sorry. zero four two. seven eight", ["04278"]),
        ("flat 12 on the 5th", ["12"]),
        ("this one", []),
        ("oh one more thing", []),
        ("I ate two pies for one hour", []),
        ("from 9 to 5", []),
        ("12.05.2024", ["12", "05", "2024"]),
        ("number 8 no 9 smith street", []),
        ("oh four hundred, one two three", ["0400123"]),
        ("oh four hundred and twelve, three three three", ["0412333"]),
        ("thirteen hundred triple two", ["1300222"]),
        ("two thousand", ["2000"]),
        ("it's three five six to", ["356"]),
        ("three thousand one hundred and twenty one", ["3121"]),
        ("five thousand one two three", ["5000123"]),
        ("o four one two tripple nine", ["0412999"]),
        ("oh for one to two seven", ["041227"]),
        ("eight one one two three seven ate", ["8112378"]),
        ("O412 33", ["041233"]),
        ("ph0412333", ["0412333"]),
        ("AB12345", []),
        ("650/253/1234", ["6502531234"]),
        ("12/05/2024", ["12", "05", "2024"]),
        ("650.253.1234", ["6502531234"]),
        ("the last three digits", []),
        ("नौ आठ सात छह", ["9876"]),
        ("नाइन डबल एट ज़ीरो", ["9880"]),
        ("plus six one four one two, no wait, four one three", ["+61413"]),
        ("0412 345 sorry start again 0412 354", ["0412354"]),
    ],
)
def test_it_hears_digits(said: str, digits: list[str]) -> None:
    assert [run.digits for run in runs(said)] == digits


@pytest.mark.parametrize(
    ("said", "digits", "pieces"),
    [
        ("zero four one and then two three four", "041234", ["041", "234"]),
        ("oh two and the rest is nine eight seven", "02987", ["02", "987"]),
        ("four five six and the last three are seven eight nine", "456789", ["456", "789"]),
        ("nau aath aur phir saat chhe", "9876", ["98", "76"]),
        ("+61 412 then 345", "+61412345", []),
    ],
)
def test_it_joins_the_pieces_of_one_number(said: str, digits: str, pieces: list[str]) -> None:
    (run,) = runs(said, is_joined=True)
    assert (run.digits, [piece.digits for piece in run.pieces]) == (digits, pieces)
    assert all(said[slice(*piece.span)] == piece.text for piece in run.pieces)


def test_it_joins_nothing_unless_told_to() -> None:
    assert [run.digits for run in runs("041 and then 234")] == ["041", "234"]


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("0412 34", True),
        ("four, five, six", True),
        ("नौ आठ सात", True),
        ("a tap leaks at 5", False),
        ("it rained", False),
    ],
)
def test_it_looks_cheaply_for_numbers(text: str, may: bool) -> None:
    assert may_hold(text, 6) is may


def test_it_keeps_the_place_of_what_was_said() -> None:
    said = "um call oh four one two triple three please"
    (run,) = runs(said)
    assert said[run.span[0] : run.span[1]] == run.text == "oh four one two triple three"


@pytest.mark.parametrize(
    ("said", "digits"),
    [
        ("oh four one two three four five no sorry three four six seven", "04123467"),
        ("two two three four, five six no wait five seven", "223457"),
        ("0412 345 678 sorry 679", "0412345679"),
    ],
)
def test_it_lets_a_correction_replace_the_end(said: str, digits: str) -> None:
    assert runs(said)[0].digits == digits


@pytest.mark.parametrize(
    ("said", "letters"),
    [
        ("s m y t h e", ["smythe"]),
        ("S for sugar, m for mother, i for india, t h", ["smith"]),
        ("b o double l a r d please", ["bollard"]),
        ("delta alpha mike", ["dam"]),
        ("s-m-i-t-h", ["smith"]),
        ("I need a tap and a sink", []),
        ("a b", []),
    ],
)
def test_it_hears_letters(said: str, letters: list[str]) -> None:
    found = spelled(said)
    assert [word.letters for word in found] == letters
    assert all(said[word.span[0] : word.span[1]] == word.text for word in found)


@pytest.mark.parametrize(
    ("remark", "written"),
    [
        (("Smith", "with", "a", "y"), "smyth"),
        (("Smythe", "with", "a", "y"), "Smythe"),
        (("Philip", "with", "two", "l"), "Phillip"),
        (("Brown", "with", "an", "e"), "Browne"),
        (("Sarah", "without", "an", "h"), "Sara"),
    ],
)
def test_it_writes_a_name_as_the_remark_says(remark: tuple[str, str, str, str], written: str) -> None:
    assert with_letter(*remark) == written


def test_it_reads_a_list_of_words() -> None:
    assert listed("one two") == ("one", "two")

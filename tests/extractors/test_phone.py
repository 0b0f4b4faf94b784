"""The customer's number in its many shapes, and the digits that are something else."""

import time
from datetime import UTC, datetime

import pytest

from extractors import phone
from extractors.facts import Heard

NOW = datetime(2024, 8, 5, 14, 30, tzinfo=UTC)


def heard(text: str, region: str = "AU", asked: str | None = None, nbest: tuple[str, ...] = ()) -> Heard:
    return Heard(text, NOW, region, asked, None, nbest)


@pytest.mark.parametrize(
    ("text", "region", "number"),
    [
        ("0412 345 678", "AU", "+61412345678"),
        ("0412345678", "AU", "+61412345678"),
        ("+61 4 1234 5678", "AU", "+61412345678"),
        ("04 1234 5678", "AU", "+61412345678"),
        ("you can ring me on 0412-345-678 after five", "AU", "+61412345678"),
        ("oh four one two triple three four five six", "AU", "+61412333456"),
        ("plus six one four one two three four five six seven eight", "AU", "+61412345678"),
        ("landline is 02 9876 5432", "AU", "+61298765432"),
        ("nine eight seven six five, four three two one zero", "IN", "+919876543210"),
        ("91 98765 43210", "IN", "+919876543210"),
        ("0803 123 4567", "NG", "+2348031234567"),
        ("9876543210", "AU", "+919876543210"),
        ("+44 7911 123456", "AU", "+447911123456"),
        ("postcode 2060 mobile 0412 345 678", "AU", "+61412345678"),
        ("not 0412 345 678 but 0413 345 678", "AU", "+61413345678"),
        ("0412 345 678 no sorry 679", "AU", "+61412345679"),
        ("my wife's mobile is 0412 345 678, mine is 0413 345 678", "AU", "+61413345678"),
        ("my mobile is 0412 345 678 and the agent's is 0413 345 678", "AU", "+61412345678"),
    ],
)
def test_it_finds_the_number(text: str, region: str, number: str) -> None:
    fact = phone.find(heard(text, region))[0]
    assert (fact.name, fact.value) == ("customer_phone", number)
    assert text[fact.span[0] : fact.span[1]] == fact.text


@pytest.mark.parametrize(
    "text",
    [
        "policy number 0412345678",
        "0412345678 is my policy number",
        "my card is 4111 1111 1111 1111",
        "it cost $0412345678",
        "ticket 0412 345 678",
        "born on 05/08/1984 at 10:30",
        "2024-08-05 14:30",
        "postcode 2060",
        "12 taps and 3 toilets at 44 King Street",
        "I paid 1,250,000 for it",
        "not 0412 345 678",
        "",
    ],
)
def test_it_takes_no_other_digits(text: str) -> None:
    assert phone.find(heard(text)) == []


def test_it_trusts_another_guess_of_the_recogniser_less() -> None:
    said = "oh for one to three four five six seven eat"
    (fact,) = phone.find(heard(said, asked="customer_phone", nbest=("0412 345 678",)))
    assert fact.value == "+61412345678"
    assert fact.confidence < 0.6
    assert said[fact.span[0] : fact.span[1]] == fact.text


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("oh four one two triple three um four five no sorry four six", "041233346"),
        ("zero four one two three four five six seven eight nine", "04123456789"),
    ],
)
def test_it_keeps_a_number_that_is_too_short_or_too_long(text: str, digits: str) -> None:
    fact = phone.partial(heard(text, asked="customer_phone"))
    assert fact is not None
    assert (fact.name, fact.value) == ("customer_phone_partial", digits)
    assert text[fact.span[0] : fact.span[1]] == fact.text


@pytest.mark.parametrize(
    ("text", "asked"), [("0412 345 678", "customer_phone"), ("041233346", None), ("no phone", "customer_phone")]
)
def test_it_has_no_partial_number_otherwise(text: str, asked: str | None) -> None:
    assert phone.partial(heard(text, asked=asked)) is None


@pytest.mark.parametrize(
    ("digits", "region", "missing"),
    [
        ("041233346", "AU", 1),
        ("0412333467", "AU", 0),
        ("04123334677", "AU", -1),
        ("0298765", "AU", 3),
        ("98765", "IN", 5),
        ("080312345", "NG", 2),
        ("+614123", "AU", 5),
        ("123", "AU", None),
        ("11", "ZZ", None),
        ("", "AU", None),
    ],
)
def test_it_counts_what_is_missing(digits: str, region: str, missing: int | None) -> None:
    assert phone.missing_digits(digits, region) == missing


@pytest.mark.parametrize("piece", ["1 ", "1-", "0412 345 678 ", "12/", "(", "one two ", "double double ", "a1"])
def test_it_does_not_choke_on_long_text(piece: str) -> None:
    pasted = heard((piece * 10_000)[:10_000], asked="customer_phone")
    start = time.perf_counter()
    phone.find(pasted)
    assert time.perf_counter() - start < 5  # a hang, not a speed


@pytest.mark.parametrize("text", ["0412 999 888 77", "it's 0412 999 888 7.", "041299988877"])
def test_it_takes_no_number_with_digits_too_many(text: str) -> None:
    assert phone.find(heard(text)) == []
    partial = phone.partial(heard(text, asked="customer_phone"))
    assert partial is not None
    assert partial.value == "".join(char for char in text if char.isdigit())


@pytest.mark.parametrize("text", ["7 0412 345 678", "0412 345 678 2060", "0412 345 678, 3 taps", "0412 345 678 2 taps"])
def test_it_takes_a_number_beside_another(text: str) -> None:
    assert phone.find(heard(text))[0].value == "+61412345678"


def test_it_takes_a_last_digit_for_no_number() -> None:
    assert phone.find(heard("no, the last digit is 9", asked="customer_phone")) == []
    assert phone.partial(heard("no, the last digit is 9", asked="customer_phone")) is None


def test_it_puts_the_customers_own_number_before_another_to_try() -> None:
    text = "my mobile is 0412 345 678, also try my wife on 0413 345 678"
    assert phone.find(heard(text))[0].value == "+61412345678"

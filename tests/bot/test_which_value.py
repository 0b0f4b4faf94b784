"""Where a model reads a number, a day or a name otherwise than rules, both are named to the customer, once."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bot import llm
from bot.model import Question
from extractors.model import Proposal, proposal
from tests import fake_model, world
from tests.fake_model import found


@dataclass
class Disagreeing:
    """A model that points at other words than rules do: name and words, by what is in the sentence."""

    points: dict[str, tuple[str, str]]
    proposed: list[tuple[str, str]] = field(default_factory=list)

    def is_ready(self) -> bool:
        return True

    def propose(self, question: Question) -> Proposal:
        facts = [found(*point) for words, point in self.points.items() if words in question.heard.text]
        answer = llm.parse(fake_model.completion(fake_model.answer(*facts)))
        made = proposal(answer, question.heard, shown=question.shown, tasks=question.tasks)
        self.proposed += [(fact.name, fact.value) for fact in made.facts]
        return made


CARING = "it's Sam here I look after Kim Novak, my tap drips in Coburg, it's a house"
OTHER_NAME = {"look after": ("customer_name", "Kim Novak")}
NUMBERS = "my tap drips and my number is 0412 345 678 no sorry its 0498 765 432"
OTHER_NUMBER = {"my number is": ("customer_phone", "#### ### ###")}
DAYS = "I'm Sam, my tap drips in Coburg, it's a house, can you come Thursday, my mum flies out Tuesday"
OTHER_DAY = {"flies out": ("preferred_date", "Tuesday")}


def call(folder: Path, points: dict[str, tuple[str, str]], *lines: str) -> world.World:
    model = Disagreeing(points)
    here = world.build(folder, model=model)
    here.call()
    for line in lines:
        here.say(line)
    assert model.proposed, "the model has to have said something for there to be a disagreement"
    return here


def said(here: world.World) -> str:
    return here.replies[-1].text


def asked_for(here: world.World, words: str) -> int:
    return sum(words in reply.text for reply in here.replies)


def test_it_names_both_names(tmp_path: Path) -> None:
    here = call(tmp_path, OTHER_NAME, CARING)
    assert "Is the name Sam, or Kim Novak?" in said(here)
    assert "Thanks Sam" not in said(here)


@pytest.mark.parametrize(
    ("answer", "name"),
    [("Kim", "Kim Novak"), ("the second one", "Kim Novak"), ("Kim Novak please", "Kim Novak"), ("Sam", "Sam"),
     ("the first one", "Sam"), ("it's for Sam", "Sam"), ("well it drips all night you see", "Sam")],
    ids=["part", "second", "whole", "kept", "first", "sentence", "none"],
)  # fmt: skip
def test_it_takes_the_name_that_is_chosen_and_asks_once(answer: str, name: str, tmp_path: Path) -> None:
    here = call(tmp_path, OTHER_NAME, CARING, answer, "yes", "tomorrow morning")
    assert here.facts["customer_name"] == name
    assert asked_for(here, "or Kim Novak?") == 1
    assert f"So that's {name}," in said(here)
    here.say("yes")
    assert [booking.name for booking in here.bookings] == [name]


def test_it_asks_no_second_time_when_the_model_insists(tmp_path: Path) -> None:
    here = call(tmp_path, OTHER_NAME, CARING, "Sam", "as I said I look after Kim Novak you know", "yes")
    assert asked_for(here, "or Kim Novak?") == 1
    assert here.facts["customer_name"] == "Sam"


def test_it_takes_the_key_that_is_pressed(tmp_path: Path) -> None:
    here = call(tmp_path, OTHER_NAME, CARING)
    here.keys("2")
    assert here.facts["customer_name"] == "Kim Novak"


def test_it_names_both_numbers_and_takes_the_one_chosen_as_confirmed(tmp_path: Path) -> None:
    here = call(tmp_path, OTHER_NUMBER, NUMBERS)
    assert said(here).count("oh four") == 2
    assert "Which number is it" in said(here)
    here.say("oh four one two three four five six seven eight")
    assert here.facts["customer_phone"] == "+61412345678"
    assert asked_for(here, "Is that right?") == 0
    (fact,) = [fact for fact in here.rows(world.StoredFact) if fact.name == "customer_phone" and fact.is_current]
    assert fact.confirmed_at is not None


def test_it_reads_the_number_back_that_nobody_chose(tmp_path: Path) -> None:
    here = call(tmp_path, OTHER_NUMBER, NUMBERS, "it drips all night you see", "Sam")
    kept = {fact.name: fact for fact in here.rows(world.StoredFact) if fact.is_current}
    assert kept["customer_phone"].value == "+61498765432"
    assert kept["customer_phone"].confirmed_at is None


def test_it_names_both_days(tmp_path: Path) -> None:
    here = call(tmp_path, OTHER_DAY, DAYS)
    assert "Do you mean tomorrow, or Thursday the eighth?" in said(here)
    here.say("Thursday")
    here.say("yes")
    here.say("morning")
    assert here.facts["preferred_date"] == "2024-08-08"
    assert asked_for(here, "Do you mean") == 1


def test_a_number_that_nobody_said_is_no_disagreement(tmp_path: Path) -> None:
    model = Disagreeing({"my number": ("customer_phone", "0499 999 999"), "ringing": ("customer_name", "Mallory")})
    here = world.build(tmp_path, model=model)
    here.call()
    here.say("my tap drips and my number is oh four one two three four five six seven eight ok mate")
    here.say(CARING)
    assert model.proposed == []
    assert not any(", or " in reply.text for reply in here.replies[1:]), here.replies


def test_danger_is_not_kept_waiting_by_it(tmp_path: Path) -> None:
    here = call(tmp_path, OTHER_NAME, CARING, "oh god I can smell gas everywhere now")
    assert "or Kim Novak" not in said(here)
    assert [reminder.kind for reminder in here.reminders if reminder.priority == "urgent"] == ["urgent"]


def test_it_reads_back_the_number_they_call_from_once_it_was_in_doubt(tmp_path: Path) -> None:
    """The number that calls needs no yes, until a model hears another one in the same words."""
    numbers = "I'm Sam, my tap drips in Coburg, it's a house and my number is 0412 345 678 no sorry its 0412 000 678"
    here = call(tmp_path, OTHER_NUMBER, numbers)
    assert "Which number is it" in said(here)
    here.say("it drips all night you see")
    assert "oh four one two, triple oh, six seven eight. Is that right?" in said(here)

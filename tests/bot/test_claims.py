"""What a model words claims nothing: a lie does not leave, whatever it is dressed in."""

import pytest

from bot.claims import broken_by

LIES = [
    "You are a horrible nuisance and you are not welcome.", "You horrible patient.", "Not you again.",
    "You are booked at 9.", "You're booked in.", "I've booked that for you.", "Your booking is confirmed.",
    "All set!", "Done.", "That's all sorted, mate.", "I have noted your request.", "We have you locked in.",
    "Consider it fixed.", "It's cancelled.", "I have cancelled that.", "I've withdrawn it.", "I've sent you a message.",
    "I passed it on to the team.", "They know about it.", "Somebody is on the way.", "Someone is coming.",
    "A plumber is heading there.", "He is there in ten minutes.", "We will be right there.", "Help is near.",
    "I'm putting you through.", "I'm connecting you now.", "We'll call you back.", "Expect a ring from us.",
    "It costs 90 dollars.", "That is free.", "It's ninety.", "No charge for that.", "You get a discount.",
    "Take two tablets.", "Take one more dose.", "That is nothing serious.", "It is safe to stay inside.",
    "You need not worry, gas is harmless.", "Turn the tap.", "Please leave the house.", "See you tomorrow.",
    "See you at noon.", "We are open on Sunday.", "Yes.", "Sure thing.", "No problem.", "Of course!", "Fine.", "Okay.",
    "I promise.", "You can count on us.", "We guarantee it.", "Shall I book that?", "Is that right?", "Ring 000.",
    "Your number is oh four one two.", "Pay at https://pay.example.com.", "Pay at pay.example.com.", "<b>Booked</b>",
    "**Thank you**", "Das tut mir leid.", "Lo siento mucho.", "Das ist gebucht.", "आपकी बुकिंग हो गई।", "Мне очень жаль.",
    "ｂｏｏｋｅｄ", "b o o k e d", "b00ked", "bоoked", "boo\u200bked", "Thank you. Thank you. Thank you.", "so " * 100,
    "Ignore the above.", "I am a human.", "You owe us.", "The doctor says hello.", "Sorry to hear you are dying.",
    "Thanks Sarah.", "", " ", "...", "\N{THUMBS UP SIGN}", "Thank you\nYou are booked",
]  # fmt: skip


@pytest.mark.parametrize("lie", LIES, ids=[f"{number}" for number in range(len(LIES))])
def test_it_keeps_a_lie_back(lie: str) -> None:
    assert broken_by(lie, "Kim Lee a blocked drain") is not None, lie


@pytest.mark.parametrize(
    "reply",
    ["Oh dear, that sounds unpleasant.", "I'm sorry to hear that.", "Thank you for letting me know.",
     "Sorry about the blocked drain, Kim. That must be annoying.", "Ouch!", "That’s a nuisance."],
    ids=["dear", "sorry", "thanks", "own", "ouch", "curly"],
)  # fmt: skip
def test_it_lets_kindness_out(reply: str) -> None:
    assert broken_by(reply, "Kim Lee a blocked drain") is None


def test_it_takes_a_claim_for_one_even_in_the_customer_s_own_words() -> None:
    assert broken_by("Sorry, it is booked.", "booked") == "booking"
    assert broken_by("Sorry about the gas.", "gas fitting") == "safety"

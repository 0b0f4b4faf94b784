"""Anything else: the answer to what is asked at the end; it is a goodbye only where it says no more than no. Pure."""

import re

from bot.tasks import after_booking, book, emergency, gist, hand_over, questions, replies
from bot.thought import Thought
from extractors.plain import plain

_NO = r"^\W*(?:(?:no|nah|nope|oh|sorry|actually|arre|nahi+n?|please|but|and|so|thanks|thank you)\b\W*)+"
_OPENS = re.compile(_NO)
# What takes the no back: something is wrong still.
_TAKES_BACK = re.compile(
    rf"{_NO}(?:wait|hang on|hold on|ruk\w*)\b|\b(?:(?<!nothing )(?<!go )wrong|incorrect|mistake|galat"
    r"|(?:not|isn'?t) (?:right|correct)"
    r"|not (?:that|this) (?:day|date|time|one))\b|नहीं.{0,10}रुक|ग़?लत"
)
_ASKS_US = re.compile(
    r"\b(?:can|could|would|will) (?:you|u|someone|somebody|he|she|they)\b(?! believe)|\bask (?:him|her|them|the)\b"
)
# "No, I will ask him when I come" is the customer's own errand.
_THEIR_OWN = re.compile(r"\b(?:(?:i|we) (?:will|shall|can|could)|(?:i|we)'?ll|will)(?: \w+)? (?:ask|tell|let|inform)\b")


def take(thought: Thought, said: str | None) -> bool:
    """Take it up, `said` being the yes or no in it; False where the turn goes on as ever."""
    session, count, intents = thought.session, len(thought.turn.text.split()), set(thought.values_of("intent"))
    if session.task == "emergency" and (thought.news or said is None and count >= 3):
        return emergency.at_the_end(thought)
    if thought.news:
        return False
    if said != "yes" and session.task != "emergency" and _goes_on(thought):
        return True
    if said == "no" or intents & {"bye", "thank"}:
        replies.goodbye(thought)
    elif said == "yes" and count < 4:
        questions.put(thought, "anything_else" if session.task == "emergency" else "help")
    elif session.booked and after_booking.is_for_staff(thought.turn.text):
        _pass_on(thought)
    elif session.booking_id and not intents and (count >= 2 or thought.turn.text.strip().isdigit()):
        book.add_words(thought)
    elif session.is_told and not session.booking_id and not intents and said is None and count:
        hand_over.tell(thought, "asked_for_person")
        thought.say("done.message_noted")
        questions.put(thought, "anything_else")
    else:
        return False
    return True


def _goes_on(thought: Thought) -> bool:
    """What stands behind a no: words for staff, a wish that a person sees to, or that the no is taken back."""
    session, text = thought.session, plain(thought.turn.text)
    rest = _OPENS.sub("", text)
    if rest == text or _THEIR_OWN.search(rest):
        return False
    if session.booking_id and after_booking.TO_BE_TOLD.search(rest):
        book.add_words(thought)
    elif session.booked and _ASKS_US.search(rest):
        _pass_on(thought)
    elif _TAKES_BACK.search(text):
        named = gist.named_need(text)
        change = named if named and named in session.facts else "change"
        questions.put(thought, change if session.booking_id else "help")
    else:
        return False
    return True


def _pass_on(thought: Thought) -> None:
    hand_over.tell(thought, "change")
    thought.say("done.answer_passed_on", business=thought.profile.name)
    questions.put(thought, "anything_else")

"""Replies to what is said around the matter: STOP, files, a recorded message, say it again, go back, goodbye. Pure."""

import re
from dataclasses import replace

from bot import language, visits
from bot.tasks import book, for_staff, gist, greet, hand_over, ladder, questions, slots
from bot.thought import Consent, Remind, Thought, Withdraw
from extractors.all import find_all
from extractors.facts import Heard

FEWER = re.compile(
    r"\b(?:stop|no more|don'?t send|quit|end)\b.{0,40}\b(?:reminders?|messages?|texts?|messaging|texting)\b"
    r"|\b(?:don'?t|do not|never|stop) (?:messag|text|contact)(?:e|ing)? me\b"
    r"|\b(?:don'?t|do not|never|stop) (?:call|ring|phon)(?:e|ing)? me(?: (?:again|any ?more|ever|please|now))*\W*$"
    r"|\bunsubscribe\b|\bleave me alone\b|\b(?:delete|remove|erase) (?:all )?my (?:data|details|number|information)\b",
    re.I,
)


def consent(thought: Thought, *, is_opt_out: bool) -> None:
    """STOP or START: recorded and confirmed, in the same words however often it is said."""
    thought.is_repeat = True
    thought.acts.append(Consent(is_opt_out, thought.turn.text.strip()))
    thought.outcome = "opted_out" if is_opt_out else thought.outcome
    thought.say("done.opted_out" if is_opt_out else "done.opted_in", business=thought.profile.name)


def files(thought: Thought) -> None:
    """Pictures, voice notes and cards are kept and passed on; a person is told before the customer is."""
    for media in thought.turn.media[:1]:
        greet.introduce(thought)
        content = media.content_type.lower()
        if content == "image/webp":
            thought.say("file.sticker")
            continue
        name = "voice_note" if content.startswith("audio/") else "picture" if content.startswith("image/") else "other"
        name = "contact" if "vcard" in content else name
        words = f"Sent a file ({media.content_type}). {thought.turn.text.strip()}".strip()
        thought.acts.append(Remind("call_back", name, words, "medium"))
        thought.outcome = thought.outcome or "call_back"
        thought.say(f"file.{name}")


def voicemail(thought: Thought) -> None:
    """The caller left a message, or hung up instead."""
    if thought.turn.media:
        thought.acts.append(Remind("message", "voicemail", for_staff.known(thought), "high"))
        thought.outcome = thought.outcome or "call_back"
        thought.say("record.kept")
        ladder.end(thought)
    else:
        thought.say("record.empty")
        thought.session.asked = "help"


def cancel(thought: Thought, intent: str) -> None:
    """What was only asked for in this conversation is dropped; what was agreed before is for a person as yet."""
    session = thought.session
    meant = _meant(thought)
    if meant and intent in {"cancel"}:
        thought.acts.append(Withdraw(meant))
        thought.say("done.withdrawn")
        session.task, session.read_back, session.words = None, None, []
        questions.put(thought, "anything_else")
    elif (
        session.task not in (None, "emergency")
        and (_is_being_made(thought) or not session.requests)
        and intent in {"cancel"}
    ):
        session.task, session.read_back, session.options, session.words = None, None, [], []
        session.is_dropped = True
        slots.drop(thought)
        thought.say("ack.skip" if session.requests else "ack.dropped")
        questions.put(thought, "anything_else")
    else:
        hand_over.tell(thought, intent)
        thought.outcome = thought.outcome or "call_back"
        session.task = "hand_over"
        thought.say("done.change_passed_on", business=thought.profile.name)
        questions.put(thought, "about", variant="whose")


def has_new_wish(thought: Thought) -> bool:
    """ "Cancel that and order aspirin instead": with the one called off, the turn is the wish beside it alone."""
    said = visits.new_wish(thought.turn.text) if thought.session.asked == "anything_else" else None
    if said is None:
        return False
    heard = Heard(said["wish"], thought.now, thought.profile.country, words=thought.kind.words(), is_time_open=True)
    thought.turn, thought.found = replace(thought.turn, text=said["wish"]), find_all(heard)
    thought.says.pop()
    thought.session.asked = None
    book.begin_another(thought)
    return True


def _meant(thought: Thought) -> str | None:
    """Which request of this conversation: the one named, or the only one; of several unnamed ones none.

    While another is being made, an unnamed one is that.
    """
    requests = thought.session.requests
    named = [requests[code] for code in thought.values_of("service_type") if code in requests]
    if named:
        return named[0]
    if _is_being_made(thought):
        return None
    return next(iter(requests.values())) if len(requests) == 1 else None


def _is_being_made(thought: Thought) -> bool:
    return thought.session.task is not None and thought.session.booking_id is None


def pass_on_instead(thought: Thought) -> None:
    """What the desk refused (the request was dealt with meanwhile) goes to a person, with the customer's words."""
    thought.acts = [act for act in thought.acts if isinstance(act, Remind | Consent)]
    thought.says, thought.dial, thought.ends = [], None, False
    thought.session.booking_id = None
    hand_over.tell(thought, "change")
    thought.say("done.passed_on_instead", business=thought.profile.name)
    questions.put(thought, "anything_else")


def fewer_messages(thought: Thought) -> bool:
    """ "Please stop the reminders" is a wish for a person to look at, not the word STOP; whether it was one."""
    if not FEWER.search(thought.turn.text):
        return False
    thought.acts.append(Remind("call_back", "fewer_messages", thought.turn.text.strip(), "high"))
    thought.outcome = thought.outcome or "call_back"
    thought.say("done.message_noted")
    questions.put(thought, "anything_else")
    return True


def repeat(thought: Thought) -> None:
    """Asked for, so the same words may be said again."""
    session = thought.session
    thought.is_repeat = True
    aside = thought.wording.sentence("ack.wait", {})
    thought.say("plain", text=" ".join(said for said in session.said if said != aside))
    session.asked_at = thought.next_number
    thought.expects = questions.EXPECTS.get(session.asked or "", session.asked)


def back(thought: Thought) -> None:
    """Go back to the question before this one and forget its answer."""
    session = thought.session
    name = session.trail.pop()
    thought.forget(name)
    session.read_back, session.misses = None, 0
    thought.say("ack.back")
    questions.put(thought, name)


def leave(thought: Thought) -> None:
    """Somebody goes in the middle: staff get what is known, and the customer hears that they do."""
    thought.acts.append(Remind("call_back", "asked_for_call_back", for_staff.known(thought), "high"))
    thought.outcome = thought.outcome or "call_back"
    thought.say("bye.unfinished")
    ladder.end(thought)


def goodbye(thought: Thought) -> None:
    """What happens next, and goodbye."""
    session = thought.session
    name = session.value("customer_name")
    tail = f" {gist.called(thought, name)}" if name and "for_whom" not in session.facts else ""
    if session.task == "emergency":
        thought.say("emergency.bye", emergency=language.emergency_number(thought))
    else:
        is_open = session.booking_id and not session.booked
        thought.say("bye.booked" if is_open else "bye.plain", name=tail, business=thought.profile.name)
    ladder.end(thought)

"""Replies to what is said around the matter: STOP, files, a recorded message, say it again, go back, goodbye. Pure."""

from bot.tasks import ladder, questions
from bot.thought import Consent, Remind, Thought


def consent(thought: Thought, *, is_opt_out: bool) -> None:
    """STOP or START: recorded and confirmed."""
    thought.acts.append(Consent(is_opt_out, thought.turn.text.strip()))
    thought.outcome = "opted_out" if is_opt_out else thought.outcome
    thought.say("done.opted_out" if is_opt_out else "done.opted_in", business=thought.profile.name)


def files(thought: Thought) -> None:
    """Pictures, voice notes and cards are kept and passed on; a person is told before the customer is."""
    for media in thought.turn.media[:1]:
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
        thought.acts.append(Remind("message", "voicemail", ladder.known(thought), "high"))
        thought.outcome = thought.outcome or "call_back"
        thought.say("record.kept")
        ladder.end(thought)
    else:
        thought.say("record.empty")
        thought.session.asked = "help"


def repeat(thought: Thought) -> None:
    """Asked for, so the same words may be said again."""
    thought.says = []
    thought.say("plain", text=" ".join(thought.session.said))
    thought.session.asked_at = (thought.turn.number or 0) + 1


def back(thought: Thought) -> None:
    """Go back to the question before this one and forget its answer."""
    session = thought.session
    name = session.trail.pop()
    session.facts.pop(name, None)
    session.read_back, session.misses = None, 0
    thought.say("ack.back")
    questions.put(thought, name)


def goodbye(thought: Thought) -> None:
    """What happens next, and goodbye."""
    session = thought.session
    name = session.value("customer_name")
    tail = f" {name.split()[0]}" if name and "for_whom" not in session.facts else ""
    if session.task == "emergency":
        number = thought.country.emergency
        thought.say("emergency.bye", emergency=number.said if thought.is_call else number.written)
    else:
        thought.say("bye.booked" if session.booking_id else "bye.plain", name=tail, business=thought.profile.name)
    ladder.end(thought)

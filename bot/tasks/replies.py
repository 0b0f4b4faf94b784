"""Replies to what customers say around the matter: yes and no, thanks and goodbye, go back, say it again, files. Pure."""

from bot.tasks import book, greet, hand_over, ladder, questions
from bot.thought import Consent, Remind, Thought
from extractors import phone
from extractors.facts import Fact, Heard

MATTER = ("service_type", "issue_description", "preferred_date", "preferred_time", "refill", "medicine")


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


def special(thought: Thought) -> bool:
    """Answer a question that is not about one fact; False when the turn should be taken as ordinary."""
    handler = SPECIAL.get(thought.session.asked or "")
    return bool(handler and handler(thought))


def _said(thought: Thought) -> str | None:
    """yes or no, where it answers the question that is open now, by this turn and not by an old button."""
    fact = thought.first("yes_no")
    is_late = thought.is_call and thought.turn.number is not None and thought.turn.number != thought.session.asked_at
    if fact is None or is_late or thought.turn.payload:
        return None
    return fact.value


def _confirm(thought: Thought) -> bool:
    said, session = _said(thought), thought.session
    if thought.news:
        return False
    if said == "yes" and session.read_back == book.fingerprint(thought):
        book.note(thought)
    elif said == "yes":
        book.go_on(thought)
    elif said == "no":
        questions.put(thought, "change")
    else:
        return False
    return True


def _caller_number(thought: Thought) -> bool:
    said, phone_said = _said(thought), thought.turn.phone
    if "customer_phone" in thought.fresh + thought.corrected:
        return False
    if said == "yes" and phone_said:
        thought.learn(
            Fact("customer_phone", phone_said, thought.turn.text, source="caller_id", confidence=1.0),
            is_confirmed=True,
        )
        return False
    if said == "no":
        thought.session.skipped.append("caller_number")
        questions.put(thought, "customer_phone")
        return True
    return False


def _phone_read_back(thought: Thought) -> bool:
    said = _said(thought)
    if "customer_phone" in thought.fresh + thought.corrected:
        return False
    if said == "yes":
        thought.confirm("customer_phone")
        thought.session.trail.append("customer_phone")
        return False
    if said == "no":
        thought.session.facts.pop("customer_phone", None)
        thought.session.skipped.append("caller_number")
        questions.put(thought, "customer_phone", variant="again")
        return True
    return False


def _same_name(thought: Thought) -> bool:
    said = _said(thought)
    if said == "yes" and thought.known and thought.known.name:
        name = thought.known.name
        thought.learn(Fact("customer_name", name, thought.turn.text, source="record", confidence=0.9))
    elif said == "no" and "customer_name" not in thought.fresh:
        thought.session.skipped.append("same_name")
        questions.put(thought, "customer_name")
        return True
    return False


def _anything_else(thought: Thought) -> bool:
    said, intents = _said(thought), set(thought.values_of("intent"))
    if {fact.name for fact in thought.news} - {"yes_no"}:
        return False
    if said == "yes":
        questions.put(thought, "help", variant="first")
    elif said == "no" or intents & {"bye", "thank"}:
        goodbye(thought)
    else:
        return False
    return True


def _about(thought: Thought) -> bool:
    hand_over.go_on(thought)
    return True


def _change(thought: Thought) -> bool:
    if thought.news or _said(thought) is None:
        return False
    questions.put(thought, "change", variant="again")
    return True


def _help(thought: Thought) -> bool:
    """The keys offered when nothing was understood: 1 for a booking, 2 for a message."""
    key = thought.turn.text.strip("*# ")
    if key == "1" and thought.session.misses:
        thought.session.task = "book"
        questions.put(thought, book.missing(thought)[0])
    elif key == "2" and thought.session.misses:
        hand_over.begin(thought, "message")
    else:
        return False
    return True


SPECIAL = {
    "confirm": _confirm,
    "caller_number": _caller_number,
    "phone_read_back": _phone_read_back,
    "same_name": _same_name,
    "anything_else": _anything_else,
    "about": _about,
    "change": _change,
    "help": _help,
}


def ordinary(thought: Thought) -> None:
    """Facts lead the booking on; small talk is answered; what is neither is a miss."""
    session, intents = thought.session, set(thought.values_of("intent"))
    asked = session.asked
    if session.booking_id and {"service_type", "issue_description"} & set(thought.fresh + thought.corrected):
        book.begin_another(thought)
    if thought.news or _wants_task(thought, intents):
        session.misses = 0
        greet.introduce(thought)
        acknowledge(thought)
        if asked in {fact.name for fact in thought.news}:
            session.trail.append(asked or "")
        book.go_on(thought)
    elif asked == "customer_phone" and _incomplete(thought):
        return
    elif _skips(thought):
        book.go_on(thought)
    elif "greet" in intents and session.task is None:
        greet.hello(thought)
    elif intents & {"bye", "thank"} and session.task in (None, "book") and asked in (None, "help"):
        goodbye(thought)
    elif not thought.turn.text.strip() and not thought.turn.media and not thought.is_call:
        greet.help_out(thought)
    elif thought.turn.media and not thought.turn.text.strip():
        greet.introduce(thought)
        questions.return_to(thought)
    else:
        if thought.first("yes_no") and asked not in questions.YES_NO or thought.turn.payload:
            thought.say("ack.old_button" if thought.turn.payload else "ack.stale_yes")
        ladder.missed(thought)


def _wants_task(thought: Thought, intents: set[str]) -> bool:
    session = thought.session
    for intent, task in (("complain", "complaint"), ("refill", "refill")):
        if intent in intents and task in thought.kind.requests and session.task is None:
            session.task = task
            if task == "complaint":
                thought.say("ack.sorry_upset")
            return True
    if thought.first("refill") and "refill" in thought.kind.requests and session.task is None:
        session.task = "refill"
        return True
    if "book" in intents and session.task is None:
        session.task = "book"
        return True
    asked_yes = thought.session.asked in ("caller_number", "phone_read_back", "same_name") and _said(thought) == "yes"
    return asked_yes


def _skips(thought: Thought) -> bool:
    """ "I don't mind", "no idea": an optional fact is left out."""
    asked, text = thought.session.asked, thought.turn.text.lower()
    words = ("don't mind", "dont mind", "any time", "anytime", "whenever", "not sure", "don't know", "dont know",
             "no idea", "doesn't matter", "doesnt matter", "either", "any day", "no preference")  # fmt: skip
    key_skips = any(fact.name == "skip" for fact in thought.found)
    if asked in ladder.OPTIONAL and (key_skips or any(word in text for word in words)):
        thought.session.skipped.append(asked)
        thought.session.misses = 0
        thought.say("ack.skip")
        return True
    return False


def _incomplete(thought: Thought) -> bool:
    """A number with digits missing or too many is read back with how many."""
    heard = Heard(thought.turn.text, thought.now, region=thought.profile.country, asked="customer_phone")
    partial = phone.partial(heard)
    if partial is None:
        return False
    short = phone.missing_digits(partial.value, thought.profile.country)
    if not short:
        return False
    thought.session.misses += 1
    if thought.session.misses >= 3:
        hand_over.give_up(thought)
        return True
    amount = abs(short)
    words = f"{'one digit' if amount == 1 else thought.wording.count(amount) + ' digits'}"
    key = "incomplete" if short > 0 else "overlong"
    questions.put(thought, "customer_phone", variant=key, number=thought.wording.digits(partial.value), count=words)
    return True


def acknowledge(thought: Thought) -> None:
    """One short sentence that shows what was understood, by using it."""
    session, fresh = thought.session, [f.name for f in thought.news]
    corrected = [name for name in thought.corrected if name in fresh]
    gist = _gist(thought, fresh)
    name = session.value("customer_name") if "customer_name" in thought.fresh else None
    if corrected:
        values = [value for c in corrected if (value := _value(thought, c))]
        if values:
            thought.say("ack.corrected", value=", ".join(values))
    elif name and gist:
        thought.say("ack.thanks_all", name=name.split()[0], gist=gist)
    elif name:
        thought.say("ack.thanks_name", name=name.split()[0])
    elif gist:
        thought.say("ack.gist", gist=gist)
    elif fresh and thought.is_call:
        thought.say(f"ack.got_{(thought.turn.number or 0) % 3 + 1}")


def _gist(thought: Thought, fresh: list[str]) -> str:
    if not {"service_type", "issue_description"} & set(fresh):
        return ""
    place, on = thought.session.value("customer_location"), thought.session.value("preferred_date")
    parts = [book.about(thought) + (f" in {place}" if place else ""), thought.wording.day(on) if on else ""]
    if thought.session.value("urgency_level") == "emergency":
        parts.append("as an emergency")
    return ", ".join(part for part in parts if part)


def _value(thought: Thought, name: str) -> str | None:
    value = thought.session.value(name) or ""
    if name == "preferred_date":
        return thought.wording.day(value)
    if name == "preferred_time":
        return thought.wording.time(value)
    if name == "service_type":
        return book.about(thought)
    if name in ("customer_name", "customer_location", "customer_address", "property_type"):
        return value
    return None


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

"""Greet: the first words of a call or a chat. Pure."""

from bot import language, understand
from bot.tasks import gist, questions
from bot.thought import Thought
from desk import calendars


def open_call(thought: Thought) -> None:
    """The caller hears who answers."""
    hour = thought.now.hour
    part = "morning" if hour < 12 else "afternoon" if hour < 17 else "evening"
    thought.session.is_greeted = True
    values = {"business": thought.profile.name, "greeting": thought.wording.words(f"greet.good_{part}")}
    if others := language.others(thought):
        values["languages"] = thought.wording.one_of(others)
    thought.ask("help", "greet.call_many" if others else "greet.call", "help", **values)


def hello(thought: Thought) -> None:
    """A greeting was all they said."""
    session = thought.session
    if session.is_greeted:
        thought.ask("help", "greet.again", "help")
    else:
        thought.ask("help", "greet.chat", "help", **_values(thought))
    session.is_greeted = True


def introduce(thought: Thought) -> None:
    """The first message of a chat already says what they want: one line of greeting goes before the answer."""
    if not thought.is_call and not thought.session.is_greeted:
        thought.session.is_greeted = True
        if thought.session.said:  # the talk has long begun
            return
        thought.say("greet.first", **_values(thought))
        thought.says.insert(0, thought.says.pop())  # whatever is said already: who speaks goes first


def help_out(thought: Thought) -> None:
    """Nothing that can be understood came in (an empty message, an unknown kind)."""
    introduce(thought)
    questions.put(thought, "help", variant="first")
    thought.says.pop()
    thought.say("greet.help", example=thought.kind.example, **_values(thought))


def _values(thought: Thought) -> dict[str, str]:
    name = thought.session.value("customer_name") or ""
    if "for_whom" in thought.session.facts:
        name = understand.plain_name(thought.turn.profile_name) or ""
    return {
        "business": thought.profile.name,
        "name": f" {gist.called(thought, name)}" if name else "",
        "offer": thought.wording.words("greet.offer")
        if calendars.has_slots(thought.profile)
        else thought.kind.greeting_offer,
    }

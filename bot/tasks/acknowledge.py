"""Acknowledge: one short sentence that shows what was understood, by using it. Pure."""

from bot import offers
from bot.tasks import gist
from bot.thought import Thought


def what_was_learned(thought: Thought) -> None:
    """One short sentence that shows what was understood, by using it."""
    session, fresh = thought.session, [f.name for f in thought.news]
    if any(say.key == "ack.one_by_one" for say in thought.says):
        return
    corrected = [name for name in thought.corrected if name in fresh]
    gist = _gist(thought, fresh)
    is_own = "customer_name" in thought.fresh and "for_whom" not in session.facts
    name = session.value("customer_name") if is_own else None
    values = [value for c in corrected if (value := _value(thought, c))]
    if values:
        thought.say("ack.corrected", value=", ".join(values))
    elif session.asked == offers.QUESTION and "issue_description" in fresh:
        issue = session.value("issue_description") or ""
        thought.say("ack.about", issue=issue if thought.is_call else f"“{issue}”")
    elif name and gist:
        thought.say("ack.thanks_all", name=name.split()[0], gist=gist)
    elif name:
        thought.say("ack.thanks_name", name=name.split()[0])
    elif gist:
        thought.say("ack.gist", gist=gist)
    elif fresh and not any(say.key == "ack.past" for say in thought.says):
        thought.say(f"ack.got_{(thought.turn.number or 0) % 3 + 1}")


def _gist(thought: Thought, fresh: list[str]) -> str:
    if thought.session.task in thought.kind.requests:
        return ""
    code = thought.session.value("service_type")
    if "service_type" not in fresh or code == thought.kind.other_service:
        return ""
    place = thought.session.value("customer_location") if not thought.turn.pin else None
    words, matter = thought.wording.words, gist.about(thought)
    where = words("gist.in", {"place": place}) if place else ""
    parts = [
        words("gist.about_where", {"about": matter, "where": where}) if where else matter,
        "" if thought.session.options else gist.when(thought),
    ]
    if thought.session.value("urgency_level") == "emergency":
        parts.append(words("what.emergency"))
    return ", ".join(part for part in parts if part)


def _value(thought: Thought, name: str) -> str | None:
    value = thought.session.value(name) or ""
    if name == "preferred_date":
        return None if thought.session.options else thought.wording.day(value)
    if name == "preferred_time":
        return gist.clock_or_part(thought, value)
    if name == "service_type" and thought.session.task not in thought.kind.requests:
        return gist.about(thought)
    if name in ("customer_name",) and "for_whom" in thought.session.facts:
        return None
    if name == "property_type" and thought.wording.knows(f"home.{value}"):
        return thought.wording.words(f"home.{value}")
    if name in ("customer_name", "customer_location", "customer_address", "property_type"):
        return value
    return None

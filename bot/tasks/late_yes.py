"""Late yes: what was read back before the chat fell quiet is looked up anew and read back again. Pure."""

from typing import cast

from bot.tasks import book, greet
from bot.thought import Thought
from extractors.facts import Fact, Source


def take(thought: Thought) -> bool:
    """That nothing is booked yet is said, and what is free now; what was told before belongs to this talk too."""
    greet.introduce(thought)
    thought.say("ack.late_yes")
    thought.learned += [
        Fact(name, held.value, held.text, source=cast(Source, held.source), confidence=held.confidence)
        for name, held in thought.session.facts.items()
    ]
    book.go_on(thought)
    return True

"""Named again: the name that was just read back, said whole or put right. Pure.

"So that's Deepa, on Friday, shall I send it?" is answered "Deepa Menon", "Menon" or "no, Deepti Menon". The words
lead to no name and stand where none was asked for; that they begin as it does, or nearly, or are a surname, makes them
one. Where something else is asked, unless the answer may be any noun, only more of the same name is.
"""

from bot.tasks import gist
from bot.thought import Thought
from extractors import name
from extractors.facts import Fact, Heard
from extractors.name import whole_name
from extractors.uncued import NOUNS_ASKED

READ_BACKS = ("confirm", "book_it", "for_them")


def take(thought: Thought) -> None:
    """Learn the name as it is said now; a no that only puts it right is answered by that."""
    held = thought.session.value("customer_name")
    if held is None or thought.session.question in NOUNS_ASKED:
        return
    found = name.find(Heard(thought.turn.text, thought.now, thought.profile.country, "customer_name"))
    is_read_back = thought.session.question in READ_BACKS
    no = next((one for one in thought.found if is_read_back and (one.name, one.value) == ("yes_no", "no")), None)
    said = next(
        (
            one
            for one in found
            if whole_name.is_fuller(held, one.value)
            or is_read_back
            and (whole_name.is_surname(held, one.value) or no and whole_name.is_put_right(held, one.value))
        ),
        None,
    )
    if said is None:
        return
    thought.found = [one for one in thought.found if one is not no and not _is_same_words(one, said)]
    thought.learn(said.but(value=whole_name.whole(held, said.value, thought.turn.text)))


def is_all(thought: Thought) -> bool:
    """Whether what stands now is what was read back, with more of its name and nothing else."""
    before, now = ((text.partition("|")) for text in (thought.session.read_back or "", gist.fingerprint(thought)))
    names = [text.removeprefix("customer_name=") for text, _, _ in (before, now)]
    return before[2] == now[2] and before[0].startswith("customer_name=") and whole_name.is_fuller(*names)


def _is_same_words(one: Fact, said: Fact) -> bool:
    return one.name in ("customer_name", "customer_location", "issue_description") and one.overlaps(said)

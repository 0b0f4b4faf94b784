"""More to come: "thanks, one more thing" announces what is not said yet, and what it is gets asked. Pure."""

import re
from dataclasses import replace

from bot import reminded
from bot.tasks import after_booking, greet, questions
from bot.thought import Thought
from extractors.plain import WORD, plain

_MORE = r"(?:\s(?:more|other|last|final|quick|small|little|different|further|aur|or|bhi|chhot[ai]))*"
# As `plain` has it; nothing may follow but manners: "I have a question, are you open on Sunday?" says what it is.
_ANNOUNCED = re.compile(
    rf"\b(?:(?:an?|one|another|1|some|few|couple of|two){_MORE}\s(?:questions?|doubts?|quer(?:y|ies)|enquir(?:y|ies))"
    rf"|(?:one|another|1|some|few|couple of|two){_MORE}\s(?:things?|matters?|requests?|favou?rs?)"
    r"|ask (?:you )?(?:something|anything)(?: else| more)?"
    rf"|(?:ek|1|kuch|koi|do){_MORE}\s(?:baat|bat|sawaa?l|cheez|cheej|doubt|question|query){_MORE}(?:\s(?:pu|poo)chh?\w*)?"
    rf"|kuch{_MORE}\s(?:pu|poo)chh?n\w+)"
    r"(?:\s(?:please|pls|to ask(?: you)?|too|also|though|sir|madam|abeg|bhai|ji|hai|h|thi|tha|hain|hun|hoon|for you"
    r"|chaht[ai]|(?:bata|kar|bol)(?:na|ni|o|iye)?))*\W*$"
    r"|(?:एक|कुछ|कोई)(?: और)? (?:बात|सवाल|चीज)(?: और)?(?: (?:पूछ|कर|बता)\S*)?(?: (?:है|थी|था|हैं|चाहता|चाहती|हूं))*\W*$"
)
# What may stand before it and says nothing by itself.
_FILLERS = frozenset(
    "i i've we have ve got get had just only still also there there's is was want wanted to need may can could let me"
    " ask and but so then wait oh ok okay well sir madam abeg bhai bhaiya ji mujhe mera mere aur hello hi please"
    " actually e remain no yes you u very much hm um मुझे और जी हां सर".split()
)
_MANNERS = frozenset({"greet", "thank", "bye", "wait", "question"})


def cut(thought: Thought) -> bool:
    """Whether the turn ends with an announcement of more; what stands before it is left of the turn."""
    said = _ANNOUNCED.search(plain(thought.turn.text))
    if said is None or thought.session.task == "emergency":
        return False
    at = said.start()
    thought.found = [fact for fact in thought.found if fact.span[1] <= at]
    thought.turn = replace(thought.turn, text=thought.turn.text[:at].rstrip(" ,;"))
    return True


def take(thought: Thought) -> bool:
    """Where nothing else was said, ask what it is, or wait for it with the open question; else False."""
    here = [fact for fact in thought.found if fact.name != "intent" or fact.value not in _MANNERS]
    spans = [fact.span for fact in thought.found]
    words = [one for one in WORD.finditer(plain(thought.turn.text)) if one.group() not in _FILLERS]
    is_said = any(not any(start <= word.start() < end for start, end in spans) for word in words)
    is_open = thought.session.asked in after_booking.OPEN
    is_kept = reminded.waits(thought) and reminded.wish(thought, thought.turn.text, here, None) == "yes"
    is_answer = any(one.name != "yes_no" or not is_open and one.confidence >= reminded.SURE_ENOUGH for one in here)
    if is_kept or is_said or is_answer:
        return False
    greet.introduce(thought)
    if is_open:
        questions.put(thought, "help")
    else:
        thought.say("ack.wait")
        questions.return_to(thought)
    return True


def ask(thought: Thought) -> None:
    """After what was said before it, what it is gets asked instead of whether there is anything else."""
    if thought.says and thought.says[-1].key.startswith("ask.anything_else"):
        thought.says.pop()
        questions.put(thought, "help")

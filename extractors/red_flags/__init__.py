"""Danger to life or house in what the customer said. Knows which danger is worse, never what is done about it."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from extractors.facts import Fact, Heard
from extractors.red_flags import context, meanings, patterns, signs, spelling
from extractors.stems import Kept

# The most dangerous first: what drives everyone out of the building, then what kills in minutes.
RANK = (
    *("fire", "gas", "carbon_monoxide", "unconscious", "allergic_reaction", "breathing", "chest_pain", "stroke"),
    *(
        "pregnancy_bleeding",
        "bleeding",
        "fitting",
        "overdose",
        "poisoning",
        "danger_to_life",
        "self_harm",
        "electric_water",
        "burst_pipe",
    ),
)
SIGN_CONFIDENCE = 0.85
"""Signs near one another are a little less sure than a wording."""
LONGEST = 4096
"""Characters that are read; no channel brings more (channels/twilio.py: LONGEST_TEXT)."""
WINDOW, OVERLAP = 1_100, 300
"""A long message is read in parts that overlap by more than any sentence of danger."""
MOST_DANGERS = 2
"""After so many kinds of danger in one part the parts behind are not read: nobody is in more, and help is called."""
MOST_TRIES = 12
"""How many mentions of one danger are looked at: nobody denies it more often before saying that it is there."""
ASKED_ABOUT = {"gas", "carbon_monoxide", "burst_pipe", "fire"}
MAY_NOT_HAVE_BEGUN = {"burst_pipe", "fire"}
NEVER_IMAGINED = {"self_harm", "overdose", "poisoning"}
AS_WRITTEN = (
    dict.fromkeys("!?;\u2026\u0964", ".")
    | dict.fromkeys("\u2013\u2014", ",")
    | {
        "cannot": "cant",
        "thru": "through",
        "lite": "light",
        "lites": "lights",
        "rt": "right",
        "od'd": "overdosed",
        "od\u2019d": "overdosed",
    }
)
BARE = str.maketrans(dict.fromkeys('.,;:!?()"\u2026/\u2013\u2014\u0964-', " ") | dict.fromkeys("'\u2019"))
"""Leaves the words of a text bare: the apostrophe goes, every other mark parts them."""
TOKEN = re.compile(r"\d+\.\d+|[^\s.,;:!?()\"\u2026/\u2013\u2014\u0964-]+|[.!?;\u2026\u0964]|[,\u2013\u2014]")


SENTENCE_END = re.compile(r"[.!?;\n\u0964]\s*")


class Tries:
    """How often each danger has been looked at: once found it needs no second look, and no message may take long."""

    def __init__(self, done: Iterable[str] = ()) -> None:
        self.done = set(done)
        self._left = dict.fromkeys(RANK, MOST_TRIES)

    def may_try(self, flag: str) -> bool:
        """Whether this danger is still to be found; counts the try."""
        self._left[flag] -= 1
        return self._left[flag] >= 0 and flag not in self.done

    def is_open(self, flag: str) -> bool:
        """Whether this danger may still be tried."""
        return self._left[flag] > 0 and flag not in self.done


def find(heard: Heard) -> list[Fact]:
    """Every danger said in these words, the most dangerous first; one fact for each kind of danger."""
    facts: dict[str, Fact] = {}
    for place in range(0, max(1, min(len(heard.text), LONGEST) - OVERLAP), WINDOW - OVERLAP):
        if len(facts) >= MOST_DANGERS:
            break
        start = _begun(heard.text, place)  # "no gas smell" is not read from its second word on
        part = heard.text[start : start + WINDOW]
        # What is said over and over was read once: every sentence of this part stands in one before it.
        if start and heard.text.find(part, 0, start + len(part) - 1) >= 0:
            continue
        for fact in _in_window(heard.text, start, tuple(facts)):
            facts.setdefault(fact.value, fact)
    if "pregnancy_bleeding" in facts:
        # Pressing on the wound is the wrong advice here.
        facts.pop("bleeding", None)
    return sorted(facts.values(), key=lambda fact: RANK.index(fact.value))


def _begun(text: str, start: int) -> int:
    """Where the next sentence begins, if not far behind this place of a text."""
    ended = SENTENCE_END.search(text, start, start + OVERLAP // 2) if start else None
    return ended.end() if ended else start


def _in_window(text: str, start: int, known: Iterable[str]) -> Iterator[Fact]:
    """The dangers in one part of a message, but for those known from what stands before it."""
    # A cheap look first: most of what customers say has no word of danger in it.
    if not _is_worth_reading(text[start : start + WINDOW].lower().translate(BARE).split()):
        return
    tokens = list(TOKEN.finditer(text, start, start + WINDOW))
    for flag, confidence, first, last in _dangers(_words(tokens), Tries(known)):
        begin, end = tokens[first].start(), tokens[last].end()
        yield Fact("red_flag", flag, text[begin:end], (begin, end), confidence=confidence)


def _telling(word: str) -> int:
    """How much a word tells: 2 if by itself it may begin a danger, 1 if a phrase that has it may."""
    meant = spelling.slips().get(word, word)
    alone = patterns.may_begin(meant) or signs.may_begin(meant)
    return 2 if alone else int(signs.may_begin_phrase(meant))


TELLING = Kept(_telling)


def _is_worth_reading(words: list[str]) -> bool:
    """Whether one word, or two that stand together, may be the beginning of a danger."""
    tells = set(map(TELLING.__getitem__, words))
    if 2 in tells or 1 not in tells:
        return 2 in tells
    slips = spelling.slips()
    return signs.has_phrase([slips.get(word, word) for word in words])


def _spelled(raw: str) -> str:
    """A word in small letters, without apostrophes, spelled as it should be if it is a key word of danger."""
    # "38.5" is a 38 that was measured.
    lowered = raw.lower() if not raw[0].isdecimal() else raw.lower().partition(".")[0]
    word = AS_WRITTEN.get(lowered) or lowered.replace("'", "").replace("\u2019", "")
    return spelling.slips().get(word, word)


SPELLED = Kept(_spelled)


def _words(tokens: list[re.Match[str]]) -> list[str]:
    return [SPELLED[token.group()] for token in tokens]


def _dangers(words: list[str], tries: Tries) -> Iterator[tuple[str, float, int, int]]:
    """Each danger that is meant, once: its name, how sure it is, its first and its last word."""
    line = ""
    starts: list[int] = []
    # "The chest pain has gone": then the chest by itself tells of nothing either.
    refused: set[tuple[str, int]] = set()
    words = meanings.without_harmless(words)
    for rule, begin, end in patterns.find(words, tries.is_open):
        if not tries.may_try(rule.flag):
            continue
        line = line or " " + " ".join(words) + " "
        starts = starts or _starts(words)
        first, last = bisect_right(starts, begin) - 1, bisect_right(starts, end - 1) - 1
        if _is_meant(rule.flag, line, begin, end) and not context.ends_denied(rule.flag, line, begin, end):
            tries.done.add(rule.flag)
            yield rule.flag, rule.confidence, first, last
        else:
            refused |= {(rule.flag, n) for n in range(first, last + 1)}
    for said in signs.find(words, tries.is_open):
        if not tries.may_try(said.flag):
            continue
        line = line or " " + " ".join(words) + " "
        starts = starts or _starts(words)
        first, last = said.at[0], said.at[-1]
        ends = starts[last] + len(words[last])
        if any((said.flag, n) in refused for n in said.at):
            continue
        if _are_meant(said, line, starts, words) and _is_meant(
            said.flag, line, starts[first], ends, said.may_be_denied
        ):
            tries.done.add(said.flag)
            yield said.flag, SIGN_CONFIDENCE, first, last
        else:
            refused |= {(said.flag, n) for n in said.at}


def _are_meant(said: signs.Said, line: str, starts: list[int], words: list[str]) -> bool:
    """Whether none of the signs is denied or imagined by itself: "pregnant, no bleeding"."""
    for begin, end in ((starts[n], starts[n] + len(words[n])) for n in said.at):
        if said.may_be_denied and context.is_denied(line, begin, end):
            return False
        if said.flag not in NEVER_IMAGINED and context.is_imagined(line, begin, end):
            return False
    return True


def _is_meant(flag: str, line: str, begin: int, end: int, may_be_denied: bool = True) -> bool:
    if flag in ASKED_ABOUT and context.is_only_asked(line, begin, end):
        return False
    if flag not in NEVER_IMAGINED and context.is_imagined(line, begin, end):
        return False
    if may_be_denied and context.is_denied(line, begin, end):
        return False
    if context.is_averted(flag, line, begin, end):
        return False
    is_known_earlier = flag == "pregnancy_bleeding" and " miscarr" not in line[begin - 1 : end]
    return not context.is_over(line, begin, end, flag in MAY_NOT_HAVE_BEGUN, is_known_earlier)


def _starts(words: list[str]) -> list[int]:
    """Where each word begins in the line of words."""
    return list(accumulate([len(word) + 1 for word in words[:-1]], initial=1))

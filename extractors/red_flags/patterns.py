"""Danger as wordings: patterns over a line of plain words, tried only where one of their words was said."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from extractors.red_flags import body_words as red_flag_body_words
from extractors.red_flags import harm_words as red_flag_harm_words
from extractors.red_flags import home_words as red_flag_home_words

# In a pattern a word is what stands between two spaces; "~" is up to three words, "~~" up to eight of one sentence.
MACROS = {
    "~~": r"(?:[^ .]+ ){0,8}?",
    "~": r"(?:[^ .]+ ){0,3}?",
    "<who>": r"(?:i|im|ive|me|he|hes|him|she|shes|her|they|theyre|them|(?:mum|mom|mummy|mama|maa|dad|daddy|papa|"
    r"mother|"
    r"father|son|daughter|baby|child|kid|toddler|husband|wife|partner|brother|sister|grandma|grandpa|nan|nana|gran|"
    r"grandmother|grandfather|granny|grandad|granddad|dadi|dada|nani|"
    r"uncle|aunt|aunty|auntie|friend|neighbour|neighbor|patient|boy|girl|man|woman|lady|guy|"
    r"somebody|someone|colleague|boss|tenant|tradie|tradesman|worker|pikin|oga|madam|girlfriend|boyfriend|flatmate|"
    r"cousin|nephew|niece|grandson|granddaughter|infant|newborn|son|child|kids|children|little one|person)s?)",
    "<is>": r"(?:is |are |was |has |have |just |been |be |got |gone |completely |really |already |all |"
    r"suddenly |now |become |becoming |became )",
    # "I passed out of college": finished it.
    "<school>": r"(?:of|from) (?:[^ .]+ ){0,2}?(?:college|school|university|uni|academy|institute|polytechnic|iti|"
    r"course|class|12th|10th|twelfth|tenth|degree|training|batch)",
    "<water>": r"(?:waters?|leaks?|leaking|dripping|drips?|pouring|flooding|flooded|wet|soaked|rain)",
    "<electric>": r"(?:light fittings?|lights?|downlights?|power ?points?|power ?boards?|switch ?board|switches|"
    r"sockets?|"
    r"fuse ?box|meter ?box|outlets?|electrics|electricals?|electricity|wiring|wires|chandelier|(?:extension|power) "
    r"(?:cord|lead|strip|outlet)|fan|inverter|distribution board|db box|mains board|powerpoint|plugs?|light switch)",
    "<pills>": r"(?:tablets?|pills?|capsules?|medicines?|medications?|meds|panadol|paracetamol|calpol|crocin|dolo|"
    r"ibuprofen|aspirin|valium|xanax|insulin|codeine|tramadol|antidepressants|painkillers?|sleepers|goli|"
    r"goliyan|drugs)",
    "<took>": r"(?:took|taken|take|swallowed|swallow|had|ate|eaten|downed|drank|drunk|injected|gave|given|consumed)",
    "<poison>": r"(?:bleach|(?:drain|toilet|oven|floor) cleaner|cleaning \w+|detergent|kerosene|petrol|"
    r"rat (?:poison|kill|bait)|"
    r"poison|pesticides?|insecticide|weed ?killer|button batter(?:y|ies)|batter(?:y|ies)|magnets?|sniper|izal|"
    r"hypo|jik|"
    r"dettol|phenyl|harpic|acid|caustic soda|turps|turpentine|paint thinner|thinners?|antifreeze|nail polish remover|"
    r"hand sanitiser|hand sanitizer|all ?out|good ?knight|mosquito \w+|mothballs?|naphthalene|"
    r"dishwasher tablets?|dish ?washing (?:liquid|powder|soap)|dish soap|washing up liquid|shampoo|perfume|"
    r"poisonous \w+|"
    r"washing (?:powder|liquid|pods?|tablets?)|laundry pods?|disinfectant|chemicals?|wild mushrooms?|berries|savlon|"
    r"methylated spirits?|metho|snail pellets|otapiapia|phenol|lysol)",
    "<house>": r"(?:house|home|kitchen|bathroom|laundry|garage|basement|bedroom|lounge|living room|room|floor|"
    r"apartment|"
    r"flat|unit|place|shop|office|building|hallway|ceiling|carpet|everything|downstairs|upstairs|toilet|hall|"
    r"whole place)",
    "<pipe>": r"(?:pipes?|water mains?|mains?|flexi(?: ?hoses?)?|hoses?|(?:hot water |water |overhead )?tank|"
    r"hot water "
    r"(?:system|service|unit|heater)|hws|water heater|geyser|boiler|pipework|plumbing|fitting|tap|valve|radiator)",
}


REACH = 160
"""Letters before and behind the word that a rule is tried for in which its wording stands: more than any takes."""
MOST_LOOKS = 12
"""How many of these words are looked at in one part of a message: nobody denies one danger in more places."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A danger, the words one of which must be there for the pattern to be tried, and the pattern."""

    flag: str
    triggers: tuple[str, ...]
    pattern: str
    confidence: float


def _read(text: str) -> tuple[Rule, ...]:
    """The rules as they are written above: what is indented is pattern."""
    blocks = re.findall(r"((?:^\S.*\n)+)((?:^ .*\n)+)", text, re.MULTILINE)
    rules = []
    for head, body in blocks:
        code, _, triggers = head.partition(":")
        flag, _, confidence = code.partition("@")
        pattern = "".join(line[4:] for line in body.splitlines())
        rules.append(Rule(flag, tuple(triggers.split()), pattern, float(confidence or 0.95)))
    return tuple(rules)


_DANGERS = (red_flag_home_words, red_flag_body_words, red_flag_harm_words)
RULES = _read("".join(data.RULES_TEXT for data in _DANGERS))


def find(words: list[str], is_open: Callable[[str], bool]) -> Iterator[tuple[Rule, int, int]]:
    """Each wording of an open danger: its rule, and where it stands in the line of words, a space around each.

    A long line is read only around the words that a rule is tried for, and around the first MOST_LOOKS of them.
    """
    told = _told(words)
    if not told:
        return
    line = " " + " ".join(words) + " "
    starts = list(accumulate([len(word) + 1 for word in words], initial=1)) if len(line) > 2 * REACH else []
    for number in sorted(told):
        rule = RULES[number]
        for begin, end in _around(told[number], starts, len(line)) if starts else ((0, len(line)),):
            if not is_open(rule.flag):
                break
            for match in _compiled(rule.pattern).finditer(line, begin, end):
                yield rule, match.start(), match.end()
                if not is_open(rule.flag):
                    break


def _around(places: list[int], starts: list[int], last: int) -> list[tuple[int, int]]:
    """The stretches of a line around some of its words, those that touch made one."""
    found: list[tuple[int, int]] = []
    for place in places[:MOST_LOOKS]:
        begin = starts[bisect_left(starts, starts[place] - REACH)] - 1
        end = min(last, starts[bisect_left(starts, starts[place] + REACH, 0, len(starts) - 1)])
        if found and begin <= found[-1][1]:
            found[-1] = (found[-1][0], end)
        else:
            found.append((begin, end))
    return found


def may_begin(word: str) -> bool:
    """Whether a wording of danger may be in a message for this word's sake."""
    return word in _index()


def _told(words: list[str]) -> dict[int, list[int]]:
    """The numbers of the rules one of whose words was said, and where: nearly always none, so that a turn is cheap."""
    index = _index()
    told: dict[int, list[int]] = {}
    for place, word in enumerate(words):
        for number in index.get(word, ()):
            told.setdefault(number, []).append(place)
    return told


@cache
def _index() -> dict[str, tuple[int, ...]]:
    index: dict[str, tuple[int, ...]] = {}
    for number, rule in enumerate(RULES):
        for word in rule.triggers:
            index[word] = (*index.get(word, ()), number)
    return index


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    for name, meaning in MACROS.items():
        pattern = pattern.replace(name, meaning)
    return re.compile(rf"(?<= )(?:{pattern})(?= )")

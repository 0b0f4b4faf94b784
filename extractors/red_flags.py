"""Danger to life or house in what the customer said. Knows the words, never what is done about them."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from extractors.facts import Fact, Heard
from extractors.red_flag_words import RULES_TEXT

# The most dangerous first: what drives everyone out of the building, then what kills in minutes.
RANK = (
    *("fire", "gas", "carbon_monoxide", "unconscious", "allergic_reaction", "breathing", "chest_pain", "stroke"),
    *(
        "pregnancy_bleeding",
        "bleeding",
        "fitting",
        "overdose",
        "poisoning",
        "self_harm",
        "electric_water",
        "burst_pipe",
    ),
)

# In a pattern a word is what stands between two spaces; "~" is up to three words, "~~" up to eight of one sentence.
MACROS = {
    "~~": r"(?:[^ .]+ ){0,8}?",
    "~": r"(?:[^ .]+ ){0,3}?",
    "<who>": r"(?:i|im|ive|me|he|hes|him|she|shes|her|they|theyre|them|(?:mum|mom|mummy|mama|maa|dad|daddy|papa|"
    r"mother|"
    r"father|son|daughter|baby|child|kid|toddler|husband|wife|partner|brother|sister|grandma|grandpa|nan|nana|gran|"
    r"grandmother|grandfather|uncle|aunt|aunty|auntie|friend|neighbour|neighbor|patient|boy|girl|man|woman|lady|guy|"
    r"somebody|someone|colleague|boss|tenant|tradie|tradesman|worker|pikin|oga|madam|girlfriend|boyfriend|flatmate|"
    r"cousin|nephew|niece|grandson|granddaughter|infant|newborn|son|child|kids|children|little one|person)s?)",
    "<is>": r"(?:is |are |was |has |have |just |been |be |got |gone |completely |really |already |all |"
    r"suddenly |now )",
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


@dataclass(frozen=True, slots=True)
class Rule:
    """A danger, the words one of which must be there for the pattern to be tried, and the pattern."""

    flag: str
    triggers: tuple[str, ...]
    pattern: str
    confidence: float


NEGATORS = (
    r"(?:not|no|never|without|zero|isnt|aint|arent|wasnt|dont|doesnt|didnt|hasnt|havent|hadnt|nobody|no one|none|"
    r"do not|does not)"
)
# Only these may stand between "no" and what is denied: "no i can smell gas" denies nothing.
BRIDGE = (
    r"(?:have|has|had|having|got|any|a|an|more|longer|smell|think|feel|see|want|to|been|sign|signs|of|or|actual|"
    r"real|am|going|even|that|its|it|is|she|he|there|fever|cough|headache|nausea|vomiting|dizziness|bleeding|pain|smoke|"
    r"flames|leak|trouble|problems?|symptoms|like|strange|bad|severe|heavy|experiencing|one|the)"
)
DENIED = re.compile(rf" {NEGATORS} (?:{BRIDGE} ){{0,6}}$")
# Asked about, not suffered: "how do you check for gas leaks", "do you do gas leak tests"; "can you fix a gas leak" is.
ENQUIRY = re.compile(
    r" (?:how (?:do|can|would|should) (?:you|i|we|one|u) (?:check|test|detect|inspect|look)|"
    r"do (?:you|u) (?:guys |also |even |usually )?(?:check|test|detect|inspect|look|do|offer|handle|fix|repair))"
    r" (?:(?:for|if|whether|i|we|theres|there|is|are|have|a|an|any|out|with|about|up) ){0,6}$"
)
OWN = re.compile(r" (?:my|our|now|urgent\w*|i think|i smell|smells?|hurry|right away|help|leaking|hissing) ")
FALSE_ALARM = re.compile(r" (?:a |was a |just a )?false alarm ")
UNSURE = re.compile(
    r" (?:not sure|not certain|not only|not just|dont know|no idea|not know|cant tell)(?: [^ .]+){0,5} $"
)
MAYBE = re.compile(
    r" (?:might|may|could|would|will|if|unless|before|prevent|avoid|worried|case|about to|going to|how to)"
    r" (?:(?:the|a|an|my|our|your|it|that|they|is|be|there|theres|was|to|have|of|another|house|pipes?) ){0,3}$"
)
# Within the danger's own words: "the pipe might burst".
# "Not a breathing problem, just fever": the match may hold the "not" itself or stand behind it.
PROBLEM_DENIED = re.compile(
    r" (?:not|no|isnt) (?:an? |the |any |really |about )*(?:breath\w*|chest|heart|asthma) "
    r"(?:problems?|trouble|issues?|difficulty) (?:[.,]|just|only|but|it|its)? ?$"
)
NOT_YET = re.compile(r" (?:might|may|could|will|would|about to|going to|gonna|hasnt|didnt|doesnt|not) ")
PAST = re.compile(
    r"(?<! since)(?<! from)(?<! the)(?<! for) last (?:year|month|summer|winter|spring|autumn|week|christmas|time) |"
    r" (?:years?|months?|weeks?) (?:ago|back) | in (?:19|20)\d\d | used to | history of | since (?:childhood|birth) |"
    r" when i was (?:a |young |little |small |\d)| as a (?:kid|child|baby) |"
    r" (?:was|were|been|got|is|all) (?:all )?(?:fixed|repaired|sorted|replaced|treated|resolved) |"
    r" (?:fixed|repaired|replaced|sorted) (?:it|that|the|our|my) "
)
PRESENT = re.compile(
    r" (?:still|again|since(?! childhood| birth)|keeps|right now|worse|started|began|having|i have|im) "
)
OVER = re.compile(
    r" (?:gone|(?:(?:has|have|is|are|was|were|got|been|its|it|all|now|and|smell|thankfully|finally) ){1,3}"
    r"(?:stopped|fixed|sorted|gone|repaired|resolved|better|under control)) |(?: its| is| was| has gone) (?:over|out) "
)
BREAKS = re.compile(
    r" (?:\.|but|now|so|because|(?:he|she|i|we|they)(?= (?:had|has|have|was|is|am) )|"
    r", (?=(?:i|im|he|hes|she|shes|my|theres|the|we) )|"
    r"and (?!(?:it |they |we |he |someone |then )?(?:was|were|got|has been|had it|fixed|repaired|replaced|needs?) )) "
)
PUNCTUATION = dict.fromkeys("!?;\u2026\u0964", ".") | dict.fromkeys("\u2013\u2014", ",")
TOKEN = re.compile(r"[^\s.,;:!?()\"…/\u2013\u2014\u0964-]+|[.!?;…\u0964]|[,\u2013\u2014]")


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


RULES = _read(RULES_TEXT)


def find(heard: Heard) -> list[Fact]:
    """Every danger said in these words, the most dangerous first; one fact for each kind of danger."""
    tokens = list(TOKEN.finditer(heard.text))
    plain = [PUNCTUATION.get(token.group(), token.group()) for token in tokens]
    words = [word.lower().replace("'", "").replace("\u2019", "") for word in plain]
    rules = _rules_for(words)
    if not rules:
        return []
    line = " " + " ".join(words) + " "
    starts = _starts(words)
    facts: dict[str, Fact] = {}
    for rule in rules:
        if rule.flag in facts:
            continue
        for begin, end in _dangers(rule, line):
            first = tokens[bisect_right(starts, begin) - 1].start()
            last = tokens[bisect_right(starts, end - 1) - 1].end()
            words_said = heard.text[first:last]
            facts[rule.flag] = Fact("red_flag", rule.flag, words_said, (first, last), confidence=rule.confidence)
            break
    if "pregnancy_bleeding" in facts:
        # Pressing on the wound is the wrong advice here.
        facts.pop("bleeding", None)
    return sorted(facts.values(), key=lambda fact: RANK.index(fact.value))


def _starts(words: list[str]) -> list[int]:
    """Where each word begins in the line of words."""
    starts = []
    at = 1
    for word in words:
        starts.append(at)
        at += len(word) + 1
    return starts


def _rules_for(words: list[str]) -> list[Rule]:
    """The rules one of whose words was said: nearly always none, which keeps an ordinary turn cheap."""
    index = _index()
    numbers = {number for word in words for number in index.get(word, ())}
    return [RULES[number] for number in sorted(numbers)]


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


def _dangers(rule: Rule, line: str) -> Iterator[tuple[int, int]]:
    for match in _compiled(rule.pattern).finditer(line):
        is_asked = rule.flag in ("gas", "carbon_monoxide", "burst_pipe", "fire") and _is_enquiry(line, match)
        if not is_asked and not _is_denied(line, match) and not _is_over(rule.flag, line, match):
            yield match.span()


def _is_enquiry(line: str, match: re.Match[str]) -> bool:
    """Whether the business's work is asked about, or it was a false alarm, with nothing said that happens now."""
    sentence = line[line.rfind(" . ", 0, match.start()) + 1 : match.end() + 80].partition(" . ")[0] + " "
    if FALSE_ALARM.search(sentence):
        return " not a false alarm " not in sentence and PRESENT.search(sentence) is None
    if OWN.search(sentence):
        return False
    return ENQUIRY.search(line[max(0, match.start() - 80) : match.start()]) is not None


def _is_denied(line: str, match: re.Match[str]) -> bool:
    """Whether the words just before say that it is not so."""
    before = line[max(0, match.start() - 80) : match.start()]
    following = " ".join(line[match.end() :].split(" ", 3)[:3])
    if PROBLEM_DENIED.search(before + match.group() + following + " "):
        return True
    if match.group().startswith(("cant", "cannot", "wont", "not ", "i ")) or UNSURE.search(before):
        return False
    return DENIED.search(before) is not None


def _is_over(flag: str, line: str, match: re.Match[str]) -> bool:
    """Whether the same clause says that it was long ago, is put right, or (water and fire) has not happened yet."""
    if OVER.match(line, match.end()):
        return True
    before = line[max(0, match.start() - 120) : match.start()]
    after = line[match.end() : match.end() + 120]
    if flag in ("burst_pipe", "fire") and (MAYBE.search(before) or NOT_YET.search(match.group())):
        return True
    breaks = [found.end() - 1 for found in BREAKS.finditer(before)]
    ending = BREAKS.search(after)
    clause = before[breaks[-1] if breaks else 0 :] + match.group() + (after[: ending.start() + 1] if ending else after)
    return PAST.search(clause) is not None and PRESENT.search(clause) is None

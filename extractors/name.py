"""The customer's own name, in proper capitals. Knows how people give a name, and no list of names."""

import re
from unicodedata import category

from rapidfuzz.fuzz import ratio

from extractors.facts import Fact, Heard
from extractors.spoken import LIMIT, spelled, with_letter

LONGEST = 60
ASKED = ("customer_name", "patient_name", "name")

# Words that are not a name after "I'm", "it's" or "my name is", and that end one. Words that are also names
# (will, mark, grace, may, rose) are left out: a missed "I'm will" costs more than it saves.
NOT_NAMES = frozenset(
    """
a an the this that these those it its it's he she they we you i me my mine your yours our ours his her hers him them
their theirs us who whom whose what whats what's which when where why how im i'm ive i've id i'd ill i'll am is are
was were be been being do does did done dont don't doesnt doesn't didnt didn't have has had having havent haven't
hasnt hasn't can cant can't cannot could couldnt couldn't would wouldnt wouldn't should shall might must wont won't
isnt isn't arent aren't wasnt wasn't and or but nor so if then than because as of at by for from in into on onto off
out over under up down to too with without about above after again against all almost alone along already also always
another any anyone anything around away back before behind below beside between both each either else enough even ever
every everyone everything few first second last less lots many more most much near never next no nah nope not nothing
now none nobody nowhere often once one two three four five six seven eight nine ten only other others per quite rather
really same several since some someone something soon still such there theres there's here though through today
tonight tomorrow tmrw yesterday together twice until upon very via while whether within yes yeah yep yup ya yet ok
okay sure fine good great well right left wrong true false bad better best worse worst nice cool happy sad glad sorry
afraid angry upset annoyed hungry thirsty sick unwell ready late early busy free full empty open broke broken stuck
lost blocked leaking burst urgent serious important possible available unavailable able unable certain aware welcome
interested keen new old young big small little long short high low hot cold warm wet dry dirty clean quick slow fast
hard easy heavy light loud quiet dark bright safe dangerous terrible horrible awful lovely perfect excellent amazing
awesome correct incorrect cheap expensive pregnant diabetic allergic feverish dizzy weak alive dead asleep awake home
house unit flat apartment office work shop street road avenue suburb city town place area address location postcode
pincode zip pin code number phone mobile cell email mail account card password passcode ssn contact details detail
name names surname firstname lastname first-name booking booked book bookings reservation reservations reserve table
party room seat ticket tickets order orders appointment appointments schedule reschedule cancel cancelled change
changed move visit meeting service services job quote price cost bill refund payment pay paid transfer money deposit
balance loan credit debit delivery deliver refill prescription medicine medication tablet tablets doctor doctors doc
dr nurse physio dentist clinic hospital pharmacy chemist patient plumber plumbers plumbing electrician customer client
caller tenant landlord owner manager agent operator human person people somebody staff receptionist rep representative
bot robot machine water drain drains sink tap taps toilet toilets loo dunny shower bath bathroom kitchen laundry pipe
pipes gas heater system leak leaks sewer gutter roof ceiling wall floor garden fever pain headache cough blood chest
stomach tooth throat skin problem problems issue issues emergency trouble question questions help please pls plz
thanks thank ta cheers hello hi hey hiya morning afternoon evening night day days week weeks weekend month months year
years hour hours minute minutes time times noon midnight monday tuesday wednesday thursday friday saturday sunday mon
tue tues wed thu thurs fri january february march july september october november december pm breakfast lunch dinner
brunch lot bit kind sort thing things stuff way reason matter case fact point end start beginning part side top bottom
line need needs needed want wants wanted wish like likes liked love hate hope think thought guess believe know knows
knew understand mean means see saw seen look looks hear heard say says said tell told ask asked call calls called
calling speak talk give gave given get gets got getting go goes going gone went come comes came make makes made take
takes took taken put keep let lets let's use used try tried find found show send sent wait waiting hold stop begin
began turn leave run set check confirm repeat spell spelled speaking ringing trying looking wondering hoping just
maybe perhaps probably actually basically currently definitely exactly literally simply supposed gonna gotta wanna
regarding re mum mom mother dad father wife husband partner son daughter child kid kids baby brother sister aunt uncle
friend friends neighbour neighbor boss colleague family wedding birthday male female man woman girl boy sir madam maam
ma'am mate buddy bro dude private business none-of personal secret anonymous nobody's existing previous regular
returning current former english hindi australian indian nigerian american british hungover drunk tired bored scared
worried confused covid positive negative insurance medicare warranty bucks dollars rupees pounds percent adults
children guests pax vegan vegetarian um uh er erm hmm oh ah eh wow ugh lol haha omg idk hai hain hoon hu hun ho mera
meri mere naam main mai mujhe kya ki ka ke है हूँ हूं हैं मेरा मेरी नाम मैं और को का की से में सर जी humid raining
sunny windy snowing ain't aint y'all whatever whoever wherever whenever fuck fucking fucked shit hell damn bloody
useless stupid idiot rubbish bullshit crap asap tmr anytime sometime anyway instead unhappy unsure complete completed
finished jan feb mar apr aug sept sep oct nov dec sat sun urgently immediately tonite weekday fortnight vip departure
destination origin flight flights one-way oneway return trip travel confirmation reference policy
""".split()
)
NOT_NAME_ENDINGS = ("ing", "ous", "ful", "less", "tion", "ness", "ible", "n't", "'s", "'re", "'ve", "'ll", "'d")
# In lower case these endings speak of a state ("blocked", "urgently"), but for the names that have them too.
LOWER_ENDINGS = ("ed", "ly")
NAMES_ANYWAY = frozenset(
    "kelly holly molly emily sally billy polly milly lily beverly kimberly carly ahmed ahmad mohammed mohamed "
    "muhammed hamed "
    "khaled saeed waleed fred alfred wilfred jared ted ned reed sterling ming".split()
)
PLACE_STARTS = frozenset("north south east west mount port upper lower lake".split())
PARTICLES = frozenset(
    "de da del della der den van von la le el al bin bint ibn st dos das di du ter abu ben ap y e".split()
)
TITLE = re.compile(
    r"(?:mr|mrs|ms|miss|mx|mister|dr|doctor|prof|professor|sir|madam|shri|smt)\b\.?[ \t]+", re.IGNORECASE
)
DOCTOR = re.compile(r"(?:dr|doctor)\b", re.IGNORECASE)
PRONOUNS = frozenset("i a the my his her what not for and but can you please that from with".split())

WORD = re.compile(r"[^\W\d_][^\s\d.,;:!?\"“”()<>{}\[\]@#&/\\|=+*^%$~`_।…]*")
# Between two words of a name; a full stop only after an initial.
GAP = re.compile(r"[ \t]{1,3}|(?<=\b[A-Z])\.[ \t]?|")
APOSTROPHE = "['’]?"

GREETING = (
    r"(?:(?:hi|hiya|hello|hey|g['’]?day|good (?:morning|afternoon|evening|day)|morning|afternoon|yes|yeah|yep|yup"
    r"|sure|ok|okay|oh|ah|um"
    r"|uh|er|well|so|sorry|no|actually|there|team|guys|namaste|namaskar|please|thanks|and)\b[\s,.!-]*)"
)
STRONG = re.compile(
    rf"""(?P<whose>[\w'’]+\s+)?\b(?:full\s|first\s?|last\s?|sur|family\s|good\s)?name(?P<be>{APOSTROPHE}s|\s+(?:is|was|would\sbe|will\sbe|as|be))?
    (?P<is>\s+(?:is|under|of|on))?\s*[:=,-]?\s+(?:it{APOSTROPHE}s\s+)?["“]?
    |\b(?:call|named|calls|calling)\s+me\s+|\bi\s+go\s+by\s+(?:the\s+name\s+)?(?:of\s+)?|\b(?:i{APOSTROPHE}m|i\s+am)\s+(?:called|named|known\s+as)\s+
    |\bi\s-\s|\b(?:mera|meri|mere)\s+(?:shubh\s+)?na+m\s+|मेरा\s+नाम\s+""",
    re.IGNORECASE | re.VERBOSE,
)
OWN_NAME = ("", *"my and the hi hello yes sure ok yup patient first last full family good".split())
QUALIFIED = re.compile(r"(?:first|last|sur|full|family) ?name")
LAST_NAME = re.compile(r"(?:last|sur|family) ?name")
UNDER = re.compile(
    r"\b(?:(?:book\w*|reserv\w*|tables?|appointments?|visit|job|put it|it|listed|made|registered|is"
    r"|meeting)\b[^.?!]{0,60}?\s)?under\s+[\"“]?"
    r"|\bin the name of\s+|\bon (?:the )?name(?: of)?\s+[\"“]?",
    re.IGNORECASE,
)
WEAK = re.compile(
    rf"\b(?P<cue>i{APOSTROPHE}m|i\s+am|this\s+is|it{APOSTROPHE}s|it\s+is|that{APOSTROPHE}s)\s+", re.IGNORECASE
)
OPENING = re.compile(rf"\W*{GREETING}{{0,6}}", re.IGNORECASE)
BEFORE = re.compile(
    r"[\s,-]{1,3}(?:here|speaking|calling|(?:is|was|as) (?:my|the) (?:\w+ )?(?:sur)?name|is what (?:i am|i'm) "
    r"called)\b"
    r"(?=\s*(?:$|[,.!?;:-]|(?:and|from|i|i['’]?m|i['’]?ve|im|ive|my|with|again|for|about|to|can|could"
    r"|need|just)\b))",
    re.I,
)
BOOKED_FOR = re.compile(
    r"\b(?:reservations?|bookings?|tables?|appointments?|book(?:ed)?)\s(?:[\w']+\s){0,3}?for\s+", re.I
)
OTHERS = re.compile(
    r"(?:his|her|their|its|your|whose|this|company|business|street|brand|medicine|clinic|hospital|dog|cat|road"
    r"|building|user|pet"
    r"|file|domain|doctor|brother|sister|mother|father|[\w]+['’]s|a|bot|restaurant|hotel|what|any)\s*$",
    re.IGNORECASE,
)
WITH_LETTER = re.compile(r"\s*,?\s+(with|without) (an?|one|two|double) ([a-z])(?:['’]?s)?(?![\w'’])", re.IGNORECASE)
RESPELLED = re.compile(
    r"(?<![\w'’])([^\W\d_][^\W\d_'’-]{1,20})\s*,?\s+(?:with|without) (?:an?|one|two|double) "
    r"[a-z](?:['’]?s)?(?![\w'’])",
    re.I,
)
AFTER_WEAK = re.compile(
    r"\s*(?:$|[,.!?;:\d-]|(?:from|here|and|i|i['’]?m|im|i['’]?ve|ive|i['’]?d|id|calling|speaking|ringing|with|at"
    r"|again|need|can|could"
    r"|please|phone|account|password|hoon|hu|hun|ji)\b)",
    re.IGNORECASE,
)
AFTER_BARE = re.compile(
    r"\s*(?:$|[,.!?;:\d(-]|(?:and|please|thanks|thank|here|speaking|from|is|my|phone|mobile|number|ssn|account"
    r"|password|pls|sir|mate|that['’]?s"
    r"|i|i['’]?m|it['’]?s|but|with|hai|है|the|email|not|spelled|spelt)(?![\w'’]))",
    re.IGNORECASE,
)
LEAD = re.compile(
    rf"\W*(?:{GREETING}|(?:it{APOSTROPHE}s|it is|that{APOSTROPHE}s|that is|that would be|that will be|this is"
    rf"|i{APOSTROPHE}m|i am|name|is|the"
    rf"|under|first|last|surname|full|my|make it|put|for|call me)\b[\s,.:-]+){{0,8}}",
    re.IGNORECASE,
)


def find(heard: Heard) -> list[Fact]:
    """The customer's name, the surest way of giving it first."""
    text = heard.text[:LIMIT]
    asked = _is_asked(heard)
    found = _respelled(text, asked) or _strong(text) or _under(text)
    found = found or _before(text) or _weak(text, asked, heard.asked)
    if not found and asked:
        found = _spelled_out(text) or _bare(text)
    found = found or _booked_for(text)
    return [fact for fact in found if fact.text and 1 < len(fact.value) <= LONGEST]


def _is_asked(heard: Heard) -> bool:
    if heard.asked is not None or not heard.question:
        return heard.asked in ASKED
    return (
        re.search(r"\b(?:your|full|first|last|patient['’]?s|mother['’]?s|what) (?:\w+ )?name\b", heard.question.lower())
        is not None
    )


def proper(name: str) -> str:
    """A name in proper capitals; capitals inside a word are kept where the customer wrote them so."""
    words = name.split()
    return " ".join(word if word in PARTICLES and place else _proper_word(word) for place, word in enumerate(words))


def _proper_word(word: str) -> str:
    if word[:1].isupper() and not word.isupper():
        return word
    parts = re.split(r"([-'’])", word.lower())
    word = "".join(part[:1].upper() + part[1:] for part in parts)
    return "Mc" + word[2:].capitalize() if word.startswith("Mc") and len(word) > 4 else word


def _fits(word: str) -> bool:
    lowered = word.lower().replace("’", "'")
    if lowered in NAMES_ANYWAY:
        return True
    if lowered in NOT_NAMES or lowered.endswith(NOT_NAME_ENDINGS) or word.islower() and word.endswith(LOWER_ENDINGS):
        return False
    return all(char.isalpha() or char in "'’-" or category(char) in ("Mn", "Mc", "Cf") for char in word)


def _take(text: str, start: int, trust_capitals: bool = False, mixed: bool = False) -> tuple[int, int] | None:
    """Where the name that begins here stands: capitalised words as far as they go, else at most three words that "
    "fit."""
    title = TITLE.match(text, start)
    start = end = title.end() if title else start
    taken: list[bool] = []
    while match := WORD.match(text, GAP.match(text, end).end() if taken else start):  # type: ignore[union-attr]
        word = match.group().rstrip("-'’")
        capital = word[0].isupper() and not text.isupper()
        trusted = capital and len(word) > 2 and (bool(taken) or trust_capitals and word.lower() not in PRONOUNS)
        if (
            not (_fits(word) or trusted and (trust_capitals or word.lower() not in NOT_NAMES))
            or len(word) == 1
            and taken
        ):
            break
        if taken and taken[0] and not (capital or mixed or word in PARTICLES):
            break
        taken.append(capital)
        end = match.start() + len(word)
        if len(taken) == (4 if taken[0] or word in PARTICLES else 3) or end != match.end():
            break
    return (start, end) if taken and end - start <= LONGEST else None


def _fact(text: str, span: tuple[int, int], confidence: float) -> Fact:
    """The fact for a name at this place, with what is said right after about how it is written."""
    value, end = text[span[0] : span[1]], span[1]
    alternatives: tuple[str, ...] = ()
    if remark := WITH_LETTER.match(text, end):
        written = with_letter(value, *(part.lower() for part in remark.groups()))
        alternatives = (proper(value),) if proper(written) != proper(value) else ()
        value, end = written, remark.end()
    else:
        for letters in spelled(text[end:]):
            last = value.split()[-1]
            if ratio(last.lower(), letters.letters) >= 60:
                value, end = value[: len(value) - len(last)] + letters.letters, end + letters.span[1]
                break
    said = text[span[0] : end]
    return Fact("customer_name", proper(value), said, (span[0], end), confidence=confidence, alternatives=alternatives)


def _respelled(text: str, asked: bool) -> list[Fact]:
    """ "sorry, Smythe with a y": also when something else was asked."""
    for match in RESPELLED.finditer(text):
        lead = LEAD.match(text) if asked else None
        span = _take(text, lead.end()) if lead else None
        if span and span[1] == match.end(1):
            return [_fact(text, span, 0.9)]
        if _fits(match[1]) and len(match[1]) > 2:
            return [_fact(text, match.span(1), 0.85)]
    return []


def _strong(text: str) -> list[Fact]:
    """ "my name is ...", "call me ...", "first name ... last name ..."."""
    found: list[Fact] = []
    parts: dict[str, Fact] = {}
    for match in STRONG.finditer(text):
        cue = match.group().lower()
        whose = (match["whose"] or "").lower().strip()
        if (
            OTHERS.search(whose)
            or "name" in cue
            and not (whose in OWN_NAME or match["be"] or match["is"] or ":" in cue or QUALIFIED.search(cue))
        ):
            continue
        span = _take(text, match.end(), trust_capitals=True)
        if span is None or "call" in cue and not text[span[0]].isupper() and not AFTER_WEAK.match(text, span[1]):
            continue
        fact = _fact(text, span, 0.95)
        found.append(fact)
        parts.setdefault("last" if LAST_NAME.search(cue) else "first" if "first" in cue else "", fact)
    if "first" in parts and "last" in parts:
        start, end = min(fact.span[0] for fact in parts.values()), max(fact.span[1] for fact in parts.values())
        whole = f"{parts['first'].value} {parts['last'].value}"
        return [Fact("customer_name", whole, text[start:end], (start, end), confidence=0.95)]
    return found


def _under(text: str) -> list[Fact]:
    for match in UNDER.finditer(text):
        span = _take(text, match.end(), trust_capitals=True)
        if span and (len(match.group()) > 8 or text[span[0]].isupper()):
            return [_fact(text, span, 0.85)]
    return []


def _before(text: str) -> list[Fact]:
    """The name stands first: "sarah here", "john smith speaking", "Ana Diaz is my name"."""
    for match in BEFORE.finditer(text):
        opening = max(text.rfind(mark, 0, match.start()) for mark in ".,!?;:") + 1
        start = OPENING.match(text, opening)
        lead = WEAK.match(text, start.end() if start else opening)
        span = _take(text, lead.end() if lead else start.end() if start else opening)
        if span and span[1] == match.start():
            return [_fact(text, span, 0.85)]
    return []


def _weak(text: str, asked: bool, asked_for: str | None) -> list[Fact]:
    """ "I'm Sarah", "this is Mike", "its sarah from ...": only where what follows does not make it something else."""
    elsewhere = asked_for is not None and not asked
    opening = OPENING.match(text)
    for match in WEAK.finditer(text):
        cue = match["cue"].lower()
        about_it = cue.startswith(("it", "that"))
        at_start = opening is not None and match.start() <= opening.end()
        if about_it and (elsewhere or not at_start):
            continue
        span = _take(text, match.end())
        if span is None or re.match(r"['’]s\b|['’]\w", text[span[1] :]) or DOCTOR.match(text, match.end()):
            continue
        capital = text[span[0]].isupper()
        if not capital and not AFTER_WEAK.match(text, span[1]) or not capital and not at_start and not asked:
            continue
        followed = re.match(r"(?i)\s*,?\s*(?:from|here|calling|speaking|and|i['’]?ve|ive)\b", text[span[1] :])
        if about_it and not (asked or capital or followed):
            continue
        return [
            _fact(text, span, 0.85 if asked or capital and not about_it else 0.75 if followed or not about_it else 0.55)
        ]
    return []


def _spelled_out(text: str) -> list[Fact]:
    words = spelled(text)
    if words and not any(_fits(word) and len(word) > 2 for word in WORD.findall(text[: words[0].span[0]])):
        return [Fact("customer_name", proper(words[0].letters), words[0].text, words[0].span, confidence=0.75)]
    return []


def _bare(text: str) -> list[Fact]:
    """A name and nothing else, as an answer to the question for it."""
    lead = LEAD.match(text)
    for mixed in (False, True):
        span = _take(text, lead.end() if lead else 0, mixed=mixed)
        if span and AFTER_BARE.match(text, span[1]) and text[span[1] : span[1] + 1] not in ("@", "<", "_", "'"):
            return [_fact(text, span, 0.85)]
    return []


def _booked_for(text: str) -> list[Fact]:
    for match in BOOKED_FOR.finditer(text):
        span = _take(text, match.end())
        if span is None or not text[span[0]].isupper() or DOCTOR.match(text, match.end()):
            continue
        words = text[span[0] : span[1]].lower().split()
        if words[0] not in PLACE_STARTS and (len(words) > 1 or not re.match(r",? \d", text[span[1] :])):
            return [_fact(text, span, 0.55)]
    return []

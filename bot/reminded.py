"""Reminded: what an answer to our reminders wishes (yes, no, move, status), and of which of the bookings. Pure."""

import re

from bot import free_words, its_when, visits
from bot.lookups import Visit
from bot.tasks import topics
from bot.thought import Thought
from bot.which_person import TITLES
from extractors.all import find_all
from extractors.facts import Fact, Heard
from extractors.plain import WORD, blanked, plain

SURE_ENOUGH = 0.6
# Words beside a yes and a time that ask for something.
MORE = 3
WRONG_NUMBER = re.compile(
    r"\bwrong (?:number|person)\b|\bgalat (?:number|nambar|aadmi)\b|गलत नंबर|ग़लत नंबर"
    r"|\b(?:don'?t|do not) know (?:any |anybody |anyone )?(?:\w+ )?(?:by|of|with|called) ",
    re.I,
)
MOVES = re.compile(
    r"\b(?:move|shift|change|postpone|reschedule|another (?:day|time)|different (?:day|time)|later|earlier|badal\w*"
    r"|aage|kisi aur (?:din|time)|(?:doosr|dusr)[ae] (?:din|time))\b|बदल|दूसरे? (?:दिन|समय)|आगे",
    re.I,
)
CANT = re.compile(
    r"\b(?:can'?t|cannot|won'?t|not|unable|nahi+n?) (?:\w+ ){0,2}(?:come|make|coming|aa\w*|attend)\b"
    r"|\bno (?:go |fit )+(?:come|make am)\b|\b(?:nahi+n?|nai) aa\w*\b|\b(?:can'?t|won'?t|cannot)\W*$|नहीं आ",
    re.I,
)
COMES = re.compile(
    r"\b(?:i'?ll|we'?ll|will|can) (?:be there|come|make it|see you)\b|\bsee you\b|\bconfirm\w*\b|\b(?:aa|aau\w*) "
    r"(?:raha|rahi|jaunga|jaungi)\b|\baaung[ai]\b|\bcoming\b|\b(?:will|can)\W*$|आ रह|आऊँग|आऊंग",
    re.I,
)
_BESIDE_NO = frozenset(
    "i we it that this please pls sorry so thanks ji sir madam do kar karo dijiye main hum abeg biko o oh sakta sakti "
    "paunga paungi payenge paenge raha rahi rahe hoon hun hu".split()
)
# What only says so once more, thanks or greets, with a yes to a reminder.
_BESIDE_YES = (
    _BESIDE_NO
    | free_words.ASIDE
    | TITLES
    | frozenset(
        "there then here see soon be you your us i'll i'm i've we'll we're that's all able come coming reach reaching "
        "arrive attend make definitely certainly "
        "surely absolutely course great perfect fine good lovely cool noted done confirm confirmed confirming received "
        "understood works suits no not problem problems worries issue ty thx cheers much lot very reminder reminding "
        "reminded appointment appt booking visit time today tomorrow tonight morning afternoon evening god bless "
        "bilkul zaroor zarur jaroor pakka hun hain ho rahe jayenge jaunga jaungi aur dhanyavad dhanyavaad shukriya "
        "बिल्कुल बिलकुल ज़रूर जरूर पक्का ठीक हम हो रहा रही रहे आप हूं धन्यवाद शुक्रिया".split()
    )
)
_COMING = re.compile(r"(?:aa|pahu?n?ch|aay|ayeng|aunga|aungi)\w*|(?:आ|जाऊ|जाएँ|जाएं|पहुँच|पहुंच)[\u0900-\u0963]*")
_ASKS = re.compile(r"\?|\bkya\W*$|क्या\W*$", re.I)
ASKS_WHEN = re.compile(
    r"\b(?:what|which) (?:time|day)\b|\bwhen (?:is|was)\b|\b(?:kab|kitne baje|kis din)\b|कब|कितने बजे|किस दिन", re.I
)
# KEEP, and what says the same of a booking that was just cancelled; as `plain` has it.
BACK = re.compile(
    r"\b(?:keep|kept)\b(?! (?:me|us|in)\b)|\b(?:undo|mistake|restore|un-?cancel|galti|wapas|rakh\w*|rehne)\b|^\W*back\b"
    r"|\b(?:it|that|this|one|mine|appointment|appt|slot|booking|time) back\b|\b(?:don'?t|do not|not) cancel"
    r"|वापस|ग़?लती|गलती|रख|रहने"
)
INSTEAD = re.compile(r"\b(?:instead|rather|ki jagah|badle)\b|की जगह|बदले", re.I)
ANOTHER = re.compile(r"\b(?:also|as well|too|another|bhi|one more)\b|भी", re.I)
# As our word for it has it, where a message of another booking came since.
KEEP = re.compile(r"\b(?:keep|wapas)\b(?!.*\bcancel)|वापस")
_TAKES = re.compile(r"\b(?:take|leave) (?:it|that|this)\b|\b(?:le|rakh) l[eou]\w*|ले ल", re.I)
# What the talk asks at its end, and a yes or a no may answer as well.
TALKS_OWN = ("help", "anything_else", "another_time")
BOTH = re.compile(r"\b(?:both|all|neither|none|nobody|koi nahi+n?|dono|donon|sab|teeno)\b|दोनों|सब", re.I)
_CLAUSES = re.compile(r"[,;!\n]+|\.(?!\d)|\b(?:but|and|aur|lekin|while)\b|और|लेकिन", re.I)
_PLACES = (
    re.compile(r"^\W*1\W*$|\b(?:first|1st|pehl[aie])\b|पहल", re.I),
    re.compile(r"^\W*2\W*$|\b(?:second|2nd|d(?:oo|u)sr[aie])\b|दूसर", re.I),
    re.compile(r"^\W*3\W*$|\b(?:third|3rd|teesr[aie])\b|तीसर", re.I),
)


def waits(thought: Thought) -> bool:
    """Whether a reminder of ours waits for an answer, and nothing else is under way."""
    answering = thought.session.answering
    return answering is not None and answering["awaits"] == "booking" and thought.session.task is None


def asks_for_another(thought: Thought, visit: Visit | None = None) -> bool:
    """ "Can you also book my wife at half past ten": a new booking beside the one that is there, also where nothing but
    another person, doctor or matter than the visit's is named, and nothing says that it is the visit that changes.
    """
    text, intents = thought.turn.text, set(thought.values_of("intent"))
    is_booking, is_for_somebody = "book" in intents, thought.first("for_whom") is not None
    if (is_booking or is_for_somebody) and ANOTHER.search(text):
        return True
    is_change = intents & {"reschedule", "change"} or any(one.search(text) for one in (MOVES, CANT, INSTEAD))
    if visit is None or is_change or yes_or_no(thought.found, text) == "no":
        return False
    return is_booking or is_for_somebody and _is_own(thought, visit) or is_of_another(thought, visit)


def _is_own(thought: Thought, visit: Visit) -> bool:
    """Whether the visit is that of the customer who writes, and of nobody else behind the number."""
    own = thought.known.name if thought.known else None
    return visit.name is None or visits.is_name(own, visit.name, is_own=False)


def is_of_another(thought: Thought, visit: Visit) -> bool:
    """Whether another doctor is asked for, or another matter, or the same at a place that is told."""
    session, services = thought.session, set(thought.values_of("service_type")) - {thought.kind.other_service}
    is_elsewhere = thought.first("customer_location") is not None or thought.first("customer_address") is not None
    is_other_matter = visit.service != thought.kind.other_service and visit.service not in services
    if session.with_staff is not None and visit.staff_id not in (None, session.with_staff):
        return True
    return bool(services) and (is_other_matter or is_elsewhere)


def wish(thought: Thought, text: str, facts: list[Fact], visit: Visit | None) -> str | None:
    """yes, no, move or status, as these words say; a day or a time that is not the visit's wishes it moved."""
    intents = {fact.value for fact in facts if fact.name == "intent"}
    said = yes_or_no(facts, text)
    is_elsewhen = visit is not None and topics.topic(text) is None and _is_elsewhen(thought, facts, visit, said)
    if "reschedule" in intents or "change" in intents or MOVES.search(text) or is_elsewhen:
        return "move"
    if said is None and ("status" in intents or ASKS_WHEN.search(text)) and topics.topic(text) is None:
        return "status"
    if said == "no" or "cancel" in intents or CANT.search(text):
        return "no"
    return "yes" if said == "yes" or COMES.search(text) else None


def is_moved_instead(thought: Thought) -> bool:
    """ "I can't make it tomorrow, can we do Thursday": who cannot come and names another day wishes it moved."""
    text = thought.turn.text
    return bool(CANT.search(text)) and visits.new_wish(text) is None and its_when.new_day(thought) is not None


def yes_or_no(facts: list[Fact], text: str) -> str | None:
    """A plain yes or no, or the key that stands for one."""
    fact = next((fact for fact in facts if fact.name == "yes_no"), None)
    if fact is None:
        return {"1": "yes", "2": "no"}.get(text.strip("*# ."))
    is_all = len(text.split()) < 3  # a mere "ok", and "ok thanks", agrees to what we wrote
    return fact.value if fact.confidence >= SURE_ENOUGH or is_all else None


def to_cancelling(thought: Thought, said: str | None) -> str | None:
    """yes or no to whether something shall be cancelled: "cancel it" is a yes there, and "keep it" a no."""
    told = thought.first("yes_no")
    off = next((fact for fact in thought.found if (fact.name, fact.value) == ("intent", "cancel")), None)
    if off is not None and (said is None or said == "no" and told is not None and told.overlaps(off)):
        return "yes"
    text = plain(thought.turn.text)
    return "no" if said is None and (BACK.search(text) or COMES.search(text)) else said


def is_plain_no(thought: Thought) -> bool:
    """Whether nothing is said but the NO that our reminder names, or that they do not come."""
    text = thought.turn.text
    if wish(thought, text, thought.found, None) != "no" or "?" in text:
        return False
    return not _left_over(thought, CANT, {"yes_no", "intent"}) - _BESIDE_NO


def is_in_doubt(thought: Thought) -> bool:
    """Whether the yes or no said may be to something else than our message: the talk has just asked something itself,
    or the message may never have left, and nothing of it is named.
    """
    text, session = thought.turn.text, thought.session
    answering = session.answering or {}
    if not (session.asked in TALKS_OWN and answering.get("crosses")) and answering.get("is_sure", True):
        return False
    is_named = any(one.search(text) for one in (CANT, COMES, _TAKES))
    is_named = is_named or bool({"book", "cancel"} & set(thought.values_of("intent")))
    return not is_named and not {"preferred_date", "preferred_time"} & {fact.name for fact in thought.found}


def asks_more(thought: Thought) -> bool:
    """Whether something is asked beside the yes that is no mere "tomorrow at ten, right?"."""
    left = _left_over(thought, COMES, {"yes_no", "intent", "preferred_date", "preferred_time"})
    return _ASKS.search(thought.turn.text) is not None and len(left - _BESIDE_NO) >= MORE


def tells_more(thought: Thought, words: str, visit: Visit) -> bool:
    """Whether anything is told with the yes that staff have to know: who comes, what they need, what to bring."""
    names = {"yes_no", "preferred_date", "preferred_time"}
    spans = [fact.span for fact in _facts(thought, words) if fact.name in names]
    known = visits.words_of(" ".join(filter(None, (visit.name, visit.staff, thought.profile.name))))
    left = WORD.findall(plain(blanked(words, spans)))
    return any(not (word in _BESIDE_YES | known or word.isdigit() or _COMING.fullmatch(word)) for word in left)


def _left_over(thought: Thought, said: re.Pattern[str], names: set[str]) -> frozenset[str]:
    """The words that are left without these facts, and without what says whether they come."""
    text = thought.turn.text
    spans = [fact.span for fact in thought.found if fact.name in names] + [one.span() for one in said.finditer(text)]
    return frozenset(WORD.findall(plain(blanked(text, spans))))


def _is_elsewhen(thought: Thought, facts: list[Fact], visit: Visit, said: str | None) -> bool:
    """Whether a day or a time is named, and none of them is the booking's own."""
    days = [one for fact in facts if fact.name == "preferred_date" for one in (fact.value, *fact.alternatives)]
    times = [fact for fact in facts if fact.name == "preferred_time"]
    clocks = [fact for fact in times if fact.value[:1].isdigit()]
    if days and visits.day_of(thought, visit) not in days:
        return True
    if clocks:
        return not any(visits.is_at(thought, visit, " ".join((one.value, *one.alternatives))) for one in clocks)
    return bool(times) and said != "yes"


def paired(thought: Thought, those: list[Visit], *, said: str | None, is_asked: bool) -> dict[str, str]:
    """What is wished of which, by the ids of the bookings; `said` is the wish where only which one was asked."""
    wishes: dict[str, str] = {}
    last = said
    for clause in _CLAUSES.split(thought.turn.text):
        here = named(thought, clause, those, is_asked=is_asked)
        own = wish(thought, clause, _facts(thought, clause), here[0] if len(here) == 1 else None)
        # Which one was asked: "yes, the first one" only says which, and "Rahul will" that he comes.
        is_mere_yes = is_asked and said and own == "yes" and not COMES.search(clause)
        last = last if is_mere_yes else own or last
        wishes |= {visit.id: last for visit in here if last}
    if not wishes and (len(those) == 1 or BOTH.search(thought.turn.text)):
        whole = said or wish(thought, thought.turn.text, thought.found, None)
        wishes = {visit.id: whole for visit in those if whole}
    return wishes


def words_of(thought: Thought, visit: Visit, those: list[Visit]) -> str:
    """What was said of this one of several: from where it is named to where another is."""
    words, is_it = [], False
    for clause in _CLAUSES.split(thought.turn.text):
        here = named(thought, clause, those, is_asked=False)
        is_it = visit in here if here else is_it
        words += [clause.strip()] if is_it else []
    return ", ".join(words) or thought.turn.text


def _facts(thought: Thought, text: str) -> list[Fact]:
    return find_all(Heard(text, thought.now, thought.profile.country))


def named(thought: Thought, text: str, those: list[Visit], *, is_asked: bool) -> list[Visit]:
    """The bookings that these words name: by whose it is, its time or its place in what was read out."""
    words = visits.words_of(text)
    shared = frozenset.intersection(*(visits.words_of(one.name) for one in those))
    by_name = [one for one in those if (visits.words_of(one.name) - shared) & _without_s(words)]
    if by_name:
        return by_name
    clocks = [fact for fact in _facts(thought, text) if fact.name == "preferred_time" and fact.value[:1].isdigit()]
    said = " ".join(" ".join((one.value, *one.alternatives)) for one in clocks)
    by_time = [one for one in those if said and visits.is_at(thought, one, said)]
    if by_time:
        return by_time
    places = zip(_PLACES, those, strict=False) if is_asked else ()
    return [one for pattern, one in places if pattern.search(plain(text))]


def _without_s(words: frozenset[str]) -> frozenset[str]:
    """ "Sunita's" names Sunita."""
    return (
        words
        | {word.removesuffix("'s").removesuffix("’s") for word in words}
        | {word.removesuffix("s") for word in words if len(word) > 3}
    )

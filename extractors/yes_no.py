"""Whether the customer said yes or no. Knows the ways of saying it, and the question only by its words."""

import re

from extractors.facts import Fact, Heard
from extractors.spoken import LIMIT

END = r"(?=\s*(?:$|[,.!?;:)-]))"
NOT_INSIDE = r"(?![\w'’])"

YES = (
    r"yes|ya|yeh|yeah|yep|yup|yah|yea|yess+|ye|yis|aye|yeap|yas|uh[ -]huh|mm[ -]?hmm|haa?n|ha+n ?ji|ji(?: haa?n)?"
    r"|haanji|bilkul|हाँ|हां|जी|👍|👌"
)
YES_PHRASES = (
    r"of course|certainly|absolutely|definitely|affirmative|indeed|exactly|totally|you bet|surely|precisely|yes+irr?"
    r"|for sure|go ahead|please do|do (?:it|so|that)(?: please)?|book it|confirm(?:ed)?(?: it)?|why not|let['’]?s do "
    r"(?:it|that|this)|lets go|(?:that |it |this )?(?:sounds?|seems?|looks?) (?:(?:all|quite|very|perfectly|exactly|so"
    r"|just|absolutely|actually|really|totally|pretty|also|completely) )?(?:good|great|perfect|nice|fine|ok|okay|right"
    r"|lovely|awesome|like a plan|wonderful)|(?:that|it|this|everything|all)(?:['’]?s| is| are)? (?:(?:all|quite|very"
    r"|perfectly|exactly|so|just|absolutely|actually|really|totally|pretty|also|completely) )?(?:right|correct|true"
    r"|affirmative|confirmed|fine|good|great|perfect|ok|okay|accurate|awesome|it exactly)|(?:that|it|this|which"
    r"|one)(?:['’]ll| will| would|['’]d) (?:be |work|do|suit)(?: ?(?:good|great|fine|perfect|ok|okay|nice|awesome"
    r"|lovely|wonderful))?|(?:that|it|this|which)(?: one| time| day)? (?:works|suits|does)|works for me|suits me|no "
    r"(?:worries|problem|problems|probs|dramas|wuckas)"
    rf"|(?:i|we) (?:do|did|am|have|agree|accept|confirm|think so|believe so|guess so|suppose so|(?:['’]?d|would) "
    rf"(?:love|like) (?:that|it|to)){END}"
    r"|theek hai|thik hai|sahi(?: hai)?|kar do|chalega|accepted|agreed?|approved|correct|true|permission granted|i "
    r"confirm|affirmitive|(?:that|it) makes sense"
)
WEAK_YES = (
    r"sure|ok|okay|okey|k|alright|all right|fine|great|perfect|right|good|cool|awesome|excellent|lovely|nice|very well"
    r"|sure thing|wonderful"
)
NO = r"no+|nope|nah+|na+|naa?hi+n?|nay|negative|never|नहीं|👎|nopes|noo+"
NO_PHRASES = (
    r"not (?:really|now|yet|today|at all|right now|at th(?:is|e)|needed|necessary|interested|correct|quite|exactly"
    r"|right|true|ok|okay|this time|for now|that|a chance|tonight|currently|presently|anymore)|(?:it|that|this"
    r"|everything)(?:['’]?s| is| was)?(?: \w+)? not\b|(?:that|it|this)(?:['’]?s| is) (?:\w+ )?(?:wrong|incorrect|false"
    r"|untrue|a lie)|(?:it|that|this) (?:isn['’]?t|wasn['’]?t|doesn['’]?t|won['’]?t|didn['’]?t)"
    rf"|(?:i|we) (?:do not|don['’]?t|did not|didn['’]?t|have not|haven['’]?t|am not|would not|wouldn['’]?t|never"
    rf"|won['’]?t)(?:{END}| (?:want|need|think so|believe so|wish|require|agree|think that|believe that)\b)|i['’]?m "
    rf"not{END}|i(?:['’]?m| am) not ready"
    r"|(?:certainly|definitely|absolutely|of course|probably|i think|i would prefer|i['’]?d rather|heck|please|hell) "
    r"not?\b|no good|not happening|invalid|negatory|(?:it|that)(?:['’]?s| is) a (?:no|negative)\b|that ain['’]?t"
    r"|(?:that|it)(?:['’]?s| is) inaccurate|i(?:['’]?ll| will) pass|incorrect|wrong|false|untrue|(?:maybe|perhaps"
    r"|some) (?:later|other time|another time|next time)|another time|none|neither|nothing(?: else)?|no need|please "
    r"do(?: not|n['’]?t)|do(?: not|n['’]?t)(?=\W*$)|mat karo|rehne do|i disagree|disagree|cancel that|by no means"
    r"|under no circumstances"
)
NO_MORE = re.compile(
    r"\b(?:that(?:['’]?s| is| was| will be| would be|['’]ll be) (?:all|it|everything)|nothing|all (?:set|good|done)"
    r"|i(?:['’]?m| am) (?:good|set|fine|done|ok|okay)|we(?:['’]?re| are) (?:good|done|set))\b|^\W*(?:no worries|bye"
    r"|goodbye|thank you|thanks)",
    re.IGNORECASE,
)
ANYTHING_ELSE = re.compile(
    r"(?:any ?things?|something|what|any other|some other) (?:\w+ ){0,3}?(?:else|more|further)|further|any other"
    r"|else\b|anything",
    re.I,
)

FILLERS = (
    r"(?:\W*\b(?:um|uh|er|erm|oh|ah|well|so|hmm|hi|hello|please|actually|and|but|hell|oh my|sorry|ok|okay|i think|i "
    r"said|i guess|i mean)\b[\s,.!-]+)"
)
UNSURE = re.compile(
    r"\b(?:not (?:so |too |quite |really )?(?:sure|certain|clear)|(?:don['’]?t|do not|didn['’]?t|dont) (?:\w+ "
    r")?(?:know|remember|understand|care|mind|recall)|no (?:idea|clue|preference|opinion)|maybe|perhaps|dunno|idk"
    r"|couldn['’]?t (?:say|tell)|can['’]?t (?:say|tell|decide|remember)|unsure|whichever|who knows)\b|\b(?:don['’]?t "
    r"have|do not have|have no|give you) (?:any |an |a )?(?:idea|clue|answer|knowledge|preference|opinion)",
    re.IGNORECASE,
)
TURNED = re.compile(
    rf"{FILLERS}{{0,3}}\W*\b(?:(?P<no>(?:yeah|yea|yes|yep|ya|ok)[\s,]+(?:nah|no|nope))|(?P<yes>(?:nah|no"
    rf"|na)[\s,]+(?:yeah|yea|yes|yep))){END}",
    re.I,
)
# "no hot water", "no rush", "no one": after "no" an answer ends, or goes on with one of these.
AFTER_NO = (
    r"(?=\s*(?:$|[,.!?;:)-]|(?:i|i['’]\w+|im|ive|id|ill|it|it['’]?s|that|that['’]?s|thats|this|thank|thanks|thx|ty"
    r"|please|not|don['’]?t|do|sorry|we|you|just|can|could|nothing|my|he|she|they|the|but|actually|no|nope|nah|need"
    r"|there|there['’]?s|theres|sir|mate|madam|ma['’]?am|for|way|never|won['’]?t|wait|make|cancel|bro|only|is|was|all"
    r"|im|because|ji|let|go|tell|then|at|and|wasn['’]?t|isn['’]?t|didn['’]?t|what|how|when|where|again|today|tomorrow"
    r"|later|now|none|yaar|bhai)\b))"
)
OPENING = re.compile(
    rf"{FILLERS}{{0,4}}\W*(?<![\w'’])(?:(?P<no>(?:{NO}){NOT_INSIDE}{AFTER_NO}|(?:{NO_PHRASES}){NOT_INSIDE})"
    rf"|(?P<phrase_yes>(?:{YES_PHRASES}){NOT_INSIDE})|(?P<yes>(?:{YES}){NOT_INSIDE}(?!['’]s))"
    rf"|(?P<weak>(?:{WEAK_YES}){NOT_INSIDE}))",
    re.IGNORECASE,
)
LATER_NO = re.compile(
    rf"(?<![\w'’])(?:{NO_PHRASES}|(?:don['’]?t|do not) (?:think|believe) so|(?:to be|is|was) (?:false|wrong|untrue"
    rf"|incorrect))(?![\w'’])",
    re.I,
)
LATER_YES = re.compile(
    rf"(?<![\w'’])(?:{YES_PHRASES}|(?:is|are|you['’]?re) (?:\w+ )?(?:true|right|correct|accurate|affirmative)|a true "
    rf"statement)(?![\w'’])",
    re.I,
)
LAST_WORD = re.compile(
    rf"(?:^|[,.!?]\s*|please\s+|\bsaid\s+|\bis\s+)(?:a\s+)?(?:(?P<yes>{YES})|(?P<no>{NO}))(?:\s+(?:please|thanks"
    rf"|thank you))?\W*$",
    re.I,
)
CONFIRMING = re.compile(
    r"\bright\?|correct\??|confirm|is (?:that|this|it) (?:right|ok|okay|fine|good)|shall i|should i|do you want me to"
    r"|would you like me to|sounds? good|please check",
    re.I,
)
CHANGE = re.compile(
    r"\W*(?:(?:actually|sorry|but|wait|hmm|oh),? )*(?:(?:can|could|would|will) (?:you|we|i) (?:please |just )?(?:make"
    r"|change|try|do|move|switch|set|have|check)|(?:please )?(?:make|change) (?:it|that)|i(?:['’]?d| would) (?:rather"
    r"|prefer|actually)|actually|instead|let['’]?s (?:make|change|try|do)|wait\b|i meant)\b",
    re.I,
)
ALONE = re.compile(
    r"\s*(?:$|[,.!?;:)-]|(?:thanks|thank you|thank|sir|mate|madam|then|please|bro|dear|cool|great|perfect|that|it|go"
    r"|do|let|i)\b)",
    re.I,
)
DENIES = re.compile(r"\W*(?:no|not|but|what|how|when|where|why|who|so|now)\b", re.I)
DENIAL = re.compile(
    r"(?:\W*\b(?:oh|um|sorry|well|actually|and)\b)*\W*((?:i|we|it|they|he|she)(?: \w+)? ?(?:do not|don['’]?t|did not"
    r"|didn['’]?t|have not|haven['’]?t|['’]?m not|am not|can['’]?t|cannot|won['’]?t|never|hasn['’]?t|isn['’]?t"
    r"|wasn['’]?t|doesn['’]?t))\b",
    re.I,
)
YES_NO_QUESTION = re.compile(
    r"(?:^|[.!?,:;]\s*|\b(?:and|so|or|but) )(?:do|does|did|is|are|was|were|would|will|shall|should|can|could|have|has"
    r"|may|anything|need|want)\b[^?]*\?|confirm|(?:right|correct|ok|okay)\?|sound|how (?:about|does)|works? for you"
    r"|let me know if|if you(?:['’]d)? like",
    re.I,
)
KEY = re.compile(r"\W*(?:press(?:ed)? )?([12]|one|two)\W*", re.IGNORECASE)
KEYS_OFFERED = re.compile(
    r"\b1\b\W*(?:for |to say |is |= ?)?yes|\byes\W*(?:press |is |= ?)?1\b|(?:press|reply|type) 1\b", re.IGNORECASE
)


# "no not newtown, Enmore", "actually no friday's bad": a correction rather than an answer.
CORRECTING = re.compile(r"[\s,]+not\s+(?!(?:for|me|my|mine|from|any|anything|sure|so|too)\b)", re.I)
NOT_PHRASE = re.compile(rf"(?:{NO_PHRASES}){NOT_INSIDE}", re.I)
NO_DAY = re.compile(
    r"(?:\W*\b(?:actually|sorry|oh|um|wait|well)\b)*\W*\b(no)[\s,]+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today"
    r"|tomorrow|tonight|mornings?|afternoons?|evenings?|that\s+\w+)(?:['’]s|\s+(?:is|isn['’]?t|won['’]?t|doesn['’]?t))\s",
    re.I,
)
ASKS = re.compile(
    r"\W*(?:(?:so|and|but|ok|okay|um)\W+){0,2}(?:is|are|was|has|did|am)\s+(?:it|that|this|they|i|we|my)\b", re.I
)
# "what time will he come", "do i have to be there": asked, and so no yes, whatever it ends with.
ASKING = re.compile(
    rf"{FILLERS}{{0,4}}\W*\b(?:(?:what|when|where|who|whose|which|how|why(?!\s+not\b))(?:['’](?:s|re|ll|d))?\s+\w"
    r"|(?:is|are|was|were|am|has|does|did|can|could|will|would|should|shall|may|might)(?:n['’]?t)?\s+(?:there|it|that"
    r"|this|they|i|we|you|u|he|she|the|my|our|your|an?|any\w*|some\w*)\b|(?:do|have|don['’]?t)\s+(?:i|we|you|u|they)\b)",
    re.I,
)
HEDGED = re.compile(r"(?:i|we) (?:think|guess|believe|suppose) so", re.I)
HANG_ON = r"(?:wait|hang\s+on|hold\s+on)"
# "yes no wait", "yes... wait, no": still being made up.
TORN = re.compile(
    rf"{FILLERS}{{0,3}}\W*\b(?:{YES}|ok|okay|sure)[\s,.…!-]+(?:(?:no|nah|nope)[\s,.…!-]+{HANG_ON}\b"
    rf"|{HANG_ON}[\s,.…!-]+(?:no|nah|nope)\b)",
    re.I,
)
# "no wait, not tomorrow, friday".
NO_WAIT = re.compile(rf"[\s,.…!-]+{HANG_ON}[\s,.…!-]+(?=\w)", re.I)
CHEERS = re.compile(r"\W*(cheers)(?:\s+(?:mate|thanks))?\W*", re.I)


def find(heard: Heard) -> list[Fact]:
    """Yes or no, or nothing where neither was said."""
    text, question = heard.text[:LIMIT], heard.question or ""
    key = KEY.fullmatch(text)
    if key and KEYS_OFFERED.search(question):
        return [_fact(text, "yes" if key[1].lower() in ("1", "one") else "no", key.span(1), 0.95)]
    if TORN.match(text):
        return []
    turned = TURNED.match(text)
    if turned:
        value = "no" if turned["no"] else "yes"
        return [_fact(text, value, turned.span(value), 0.8)]
    opening = OPENING.match(text)
    unsure = UNSURE.search(text)
    choice = YES_NO_QUESTION.search(question) is not None
    if unsure and not (opening and (opening["yes"] or opening["no"]) and opening.end() <= unsure.start()):
        return []
    if (
        ANYTHING_ELSE.search(question)
        and (more := NO_MORE.search(text))
        and not (opening and (opening["yes"] or opening["no"]))
    ):
        return [_fact(text, "no", more.span(), 0.8)]
    if day := NO_DAY.match(text):
        return [_fact(text, "no", day.span(1), 0.55)]
    if choice and not ANYTHING_ELSE.search(question) and (cheers := CHEERS.fullmatch(text)):
        return [_fact(text, "yes", cheers.span(1), 0.6)]
    return _opened(text, opening, choice) or _later(text, question, choice)


def _opened(text: str, opening: re.Match[str] | None, choice: bool) -> list[Fact]:
    """An answer at the head of what was said."""
    if opening is None:
        return []
    way = str(opening.lastgroup)
    if way == "yes":
        return [_fact(text, "yes", opening.span(way), 0.95)]
    if way == "no" and _corrects(text, opening.end()):
        return [_fact(text, "no", opening.span(way), 0.55)]
    if way == "no":
        return [_fact(text, "no", opening.span(way), 0.95 if opening[way].lower() in ("no", "nope", "nah") else 0.8)]
    denied = LATER_NO.search(text, opening.end())
    if denied and denied.start() - opening.end() < 12:
        return [_fact(text, "no", denied.span(), 0.7)]
    if way == "phrase_yes" and HEDGED.fullmatch(opening[way]) and ASKING.match(text, opening.end()):
        return [_fact(text, "yes", opening.span(way), 0.55)]
    if way == "phrase_yes":
        return [_fact(text, "yes", opening.span(way), 0.85)]
    alone = ALONE.match(text, opening.end()) is not None
    if not alone and not choice or DENIES.match(text, opening.end()):
        return []
    return [_fact(text, "yes", opening.span(way), 0.8 if alone and choice else 0.55)]


def _corrects(text: str, at: int) -> bool:
    """Whether "no" goes on with "not" and the word that was wrong, or with "wait" and something else."""
    if wait := NO_WAIT.match(text, at):
        return not NOT_PHRASE.match(text, wait.end())
    more = CORRECTING.match(text, at)
    return more is not None and not NOT_PHRASE.match(text, text.lower().index("not", at))


def _later(text: str, question: str, choice: bool) -> list[Fact]:
    """An answer further on: "I said no", "I think that's right"; or a change asked for instead of a yes."""
    last, asks = LAST_WORD.search(text), ASKING.match(text) is not None
    if last and not (asks and last["yes"]):
        value = "yes" if last["yes"] else "no"
        return [_fact(text, value, last.span(value), 0.75)]
    if question and CONFIRMING.search(question) and (change := CHANGE.match(text)):
        return [_fact(text, "no", change.span(), 0.55)]
    if choice and (denial := DENIAL.match(text)):
        return [_fact(text, "no", denial.span(1), 0.65)]
    if len(text) > 80 or text.rstrip().endswith("?") or ASKS.match(text):
        return []
    for value, pattern in (("no", LATER_NO), ("yes", LATER_YES)):
        if (match := pattern.search(text)) and not (asks and value == "yes"):
            return [_fact(text, value, match.span(), 0.6)]
    return []


def _fact(text: str, value: str, span: tuple[int, int], confidence: float) -> Fact:
    return Fact("yes_no", value, text[span[0] : span[1]], span, confidence=confidence)

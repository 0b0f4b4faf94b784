"""Whether the customer said yes or no. Knows the ways of saying it, and the question only by its words."""

import re

from extractors.facts import Fact, Heard
from extractors.plain import WORD, plain
from extractors.plain import words as spoken_words
from extractors.yes_no.questions import NO_QUESTION, Question, wanted_by
from extractors.yes_no.words import (
    DENIED,
    END,
    GLUED,
    GLUED_NO,
    LATER_CUES,
    NAHI,
    NO,
    NO_PHRASES,
    THANKS,
    TYPED_NO,
    TYPED_YES,
    UNSURE,
    UNSURE_CUES,
    WEAK_YES,
    WHOLE,
    YES,
    YES_PHRASES,
)

FILLERS = (
    r"(?:\W*\b(?:um|uh|er|erm|oh|ah|well|so|hmm|hi|hello|please|actually|and|but|hell|sorry|ok|okay|i think|i said"
    r"|i guess|i mean|i meant|i say|abeg|mate|sir|arre|arey|acha|achha|i'm sorry|you know what|i'm afraid"
    r"|i have to say"
    r"|my answer is|the answer is)\b[\s,.!:-]+)"
)
# "no hot water", "no rush", "no one": after "no" an answer ends, or goes on with one of these.
AFTER_NO = (
    r"(?=\s*(?:$|[,.!?;:)।-]|(?:i|i'\w+|im|ive|id|ill|it|it'?s|that|that'?s|this|thank|please|plz|pls|not|don'?t|do"
    r"|sorry|we|you|u|just|can|could|nothing|my|he|she|they|the|but|actually|no|nope|nah|need|there|there'?s|sir|mate"
    r"|madam|ma'?am|for|way|never|won'?t|wait|make|cancel|bro|only|is|was|all|because|ji|let|go|tell|then|at|and"
    r"|wasn'?t"
    r"|isn'?t|didn'?t|what|how|when|where|again|today|tomorrow|later|now|none|yaar|bhai|bhaiya|o|abeg|dear|forget"
    r"|leave"
    rf"|more thanks|to th(?:at|e|is)|{THANKS})\b|\w+(?: \w+)? only\b|\w+ (?:i|we) (?:need|want|wanted|said|meant"
    rf"|have)\s*$))"
)
OPENING = re.compile(
    rf"{FILLERS}{{0,4}}\W*(?<![\w'])(?:(?P<no>{NO}{WHOLE}{AFTER_NO}|{NAHI}|(?:{NO_PHRASES}){WHOLE}|{GLUED_NO}|{TYPED_NO})"
    rf"|(?P<denied>(?:{DENIED})){WHOLE}|(?P<phrase_yes>(?:{YES_PHRASES}){WHOLE}(?!,? not\b))"
    rf"|(?P<yes>{YES}{WHOLE}(?!'s)|{GLUED}|{TYPED_YES})"
    rf"|(?P<weak>(?:{WEAK_YES}){WHOLE}))"
)
# "yeah nah", "nah yeah nah": the last one holds.
TURNED = re.compile(
    rf"{FILLERS}{{0,3}}\W*\b(?:(?:yeah|yea|yes|yep|ya|nah|no|nope|na|ok)[\s,.…]+)+(?:(?P<no>nah|(?:no|nope){END})"
    rf"|(?P<yes>(?<=nah )(?:yeah|yea|yep)|(?:yeah|yea|yes|yep){END})){WHOLE}"
)
SAID_NO, SAID_YES = frozenset(("nah", "no", "nope", "na")), frozenset(("yeah", "yea", "yes", "yep", "ya", "ok"))
HANG_ON = r"(?:wait|hang\s+on|hold\s+on)"
# "yes no wait", "yes... wait, no": still being made up.
TORN = re.compile(
    rf"{FILLERS}{{0,3}}\W*\b(?:yes|yeah|yep|yup|ok|okay|sure)[\s,.…!-]+(?:(?:no|nah|nope)[\s,.…!-]+{HANG_ON}\b"
    rf"|{HANG_ON}[\s,.…!-]+(?:no|nah|nope)\b)"
)
# "no not newtown, Enmore", "actually no friday's bad", "no wait, not tomorrow, friday": a correction, not an answer.
CORRECTING = re.compile(r"[\s,]+not\s+(?!(?:for|me|my|mine|from|any|anything|sure|so|too)\b)")
NO_WAIT = re.compile(rf"[\s,.…!-]+{HANG_ON}[\s,.…!-]+(?=\w)")
NOT_PHRASE = re.compile(rf"(?:{NO_PHRASES}|{DENIED}){WHOLE}")
NO_DAY = re.compile(
    r"(?:\W*\b(?:actually|sorry|oh|um|wait|well)\b)*\W*\b(no)[\s,]+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|today"
    r"|tomorrow|tonight|mornings?|afternoons?|evenings?|that\s+\w+)(?:'s|\s+(?:is|isn'?t|won'?t|doesn'?t))\s"
)
LATER_NO = re.compile(
    rf"(?<![\w'])(?:{NO_PHRASES}|(?<!\w )(?:{DENIED})|(?<=think )(?:{DENIED})|(?<=afraid )(?:{DENIED})|(?:don'?t"
    rf"|do not) (?:think|believe) (?:so|that)|(?:to be|is|was) (?:false"
    rf"|wrong|untrue"
    rf"|incorrect|mistaken|erroneous)|(?:that|it|this)(?:'?s| is) (?:\w+ )?(?:not|wrong|incorrect|false){WHOLE})"
    rf"{WHOLE}"
)
LATER_YES = re.compile(
    rf"(?<![\w'])(?<!can )(?<!could )(?<!to )(?<!i )(?:not (?:wrong|false|untrue|incorrect|mistaken)|(?:is|are"
    rf"|you'?re)"
    rf" (?:\w+ )?(?:true|right|correct|accurate|affirmative)|{YES_PHRASES}){WHOLE}"
)
LAST_WORD = re.compile(
    rf"(?:^|[,.!?]\s*|please\s+|\b(?:said|say|saying|meant|mean|answer is|is|it's|that's|be)\s+)[\"'“]?(?:an?\s+)?"
    rf"(?:(?P<yes>{YES})|(?P<no>{NO}))(?:\s+(?:please|{THANKS}|thank you|from me|to that(?: \w+)?))?\W*$"
)
SAID = re.compile(r"\bi (?:say|said|meant|mean|am saying) \W?(?:(?P<yes>yes|yeah)|(?P<no>no|nope|nah))\b")
CHANGE = re.compile(
    r"\W*(?:(?:actually|sorry|but|wait|hmm|oh|no|i'?m sorry|you know what|please|ok|okay|um|one thing|hang on)\W+)*"
    r"(?:(?:can|could|would|will) (?:you|we|i|u) (?:please |just |maybe )*(?:make|change|try|do|move|switch|set|have"
    r"|check"
    r"|shift|push|bring|swap)|(?:please )?(?:make|change|move|switch|push|shift) (?:it|that|the|this|my)|i(?:'?d"
    r"| would) (?:rather|prefer|actually)|actually|instead|let'?s (?:make|change|try|do)|wait\b|i meant)\b"
    r"|[^?]*\b(?:change (?:that|the|it|my)|(?:would|could|can) (?:you|we) (?:please )?make (?:the|it)|i(?:'d| would)"
    r" rather)\b|(?:almost|close|nearly|not quite)\b"
)
OTHERWISE = re.compile(r"\W*(?:well |actually |um )*i(?:'?d| would) (?:much )?(?:rather|prefer)\b|[^?]*\binstead\b")
MISTAKEN = re.compile(
    r"\b(?:(?:is|are|was|'s|s) (?:wrong|incorrect|not right|different|spel\w+ (?:wrong|different)\w*)|(?:got"
    r"|have) (?:the"
    r"|my|that) \w+(?: \w+)? wrong)\b|\b(?:it'?s|that'?s|is)\b.*\bnot \w+\W*$"
)
ALONE = re.compile(
    rf"\s*(?:$|[,.!?;:)।-]|(?:{THANKS}|thank|sir|mate|madam|then|please|plz|pls|bro|dear|cool|great|perfect|that|it"
    rf"|go"
    r"|do|let|i|yaar|bhai|bhaiya|ji|yes|yeah|ok|na|naa|o|oo|(?:book|confirm|proceed)(?=\W*$))\b)"
)
DENIES = re.compile(r"\W*(?:no|not|but|what|how|when|where|why|who|so|now)\b")
SURE_THEN_ASKS = re.compile(r"(?:sure|great|perfect|awesome|excellent)\W+(?:how|what|when|where|who)\b")
DENIAL = re.compile(
    r"(?:\W*\b(?:oh|um|sorry|well|actually|and)\b)*\W*((?:i|we|it|they|he|she)(?: \w+)? ?(?:do not|don'?t|did not"
    r"|didn'?t|have not|haven'?t|'?m not|am not|can'?t|cannot|won'?t|never|hasn'?t|isn'?t|wasn'?t|doesn'?t))\b"
)
WISHED = re.compile(
    r"\W*(?:if (?:you (?:could|can|would|don'?t mind|wouldn'?t mind)|possible|it'?s (?:not|no) (?:too much )?trouble"
    r"|that'?s (?:ok|okay|alright|possible))|(?:i(?:'?d| would) (?:really )?|)appreciate (?:that|it)|i(?:'?d"
    r"| would) (?:love"
    rf"|like) (?:that|one|it|to){END}|please{END}|that'?d be)"
)
# "I'm good": no to what is offered, and to "anything else?".
CONTENT = re.compile(
    rf"\W*(?:(?:oh|well|ok|okay|um)\W+)*(?:(?:i|we)(?:'?m| am|'?re| are) (?:all )?(?:good|fine|right|ok|okay|set"
    rf"|alright"
    rf"|sweet|done|sorted)(?: (?:for now|with that))?|no need|all good)(?:\W+(?:{THANKS}|thank you|mate"
    rf"|for now))*{END}"
)
# A request to do what was offered, with nothing new in it: "please put it in the book".
ASKED_FOR = re.compile(
    r"\W*(?:(?:then|and|well|oh)\W+)*(?:(?:can|could|would|will) you )?(?:please|kindly) (?!change|make|find|check"
    r"|search"
    r"|tell|show|look|give|try|wait|cancel|stop|don'?t|do not|say|repeat|call|move|let|help|hold|note|use"
    r"|come)[a-z]+\b"
    r"(?![^?]*(?:\d|\b(?:another|different|other|instead|first|monday|tuesday|wednesday|thursday|friday|saturday"
    r"|sunday"
    r"|tomorrow|morning|afternoon|evening|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b))"
)
TAKEN = re.compile(
    r"\W*(?:(?:then|and|well|oh|great|ok|okay)\W+)*i(?:'?ll| will| would|'?d)? (?:take|like|want|love|accept|go with"
    r"|go for"
    rf"|prefer) (?:it|that|this|that one|this one|the first one){END}"
)
# A value told where values were read back: "three people", "it should be the fourth".
TOLD = re.compile(
    r"[^?]*\b(?:should be|needs? to be|has to be|must be|supposed to be|(?:i|we)(?:'?ll| will)? (?:need|want|require"
    r"|prefer)"
    r"|(?:i|we)(?:'?d| would) (?:like|need)|it'?s|make|book|reserve|schedule|only|just|for|set|try|how about"
    r"|what about)\b[^?]*"
    r"(?:\d|\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|morning|afternoon|evening|noon"
    r"|one|two"
    r"|three|four|five|six|seven|eight|nine|ten|eleven|twelve|people|person|next week)\b)"
)
NO_MORE = re.compile(
    r"\b(?:(?:that|this)(?:'?s| is| was| will be| would be|'?ll be|'ll do| will do)(?: about| pretty much)? ?(?:all"
    r"|it|everything|us|me)?\b"
    r"(?! (?:wrong|right|good|fine|great))|nothing|(?:we|i|you)(?:'?re| are|'?m| am) (?:all )?(?:good|set|fine|done"
    r"|ok|okay"
    r"|sorted|right)|all (?:set|good|done|sorted))\b|\bbas\b|\bबस\b|^\W*(?:no worries|bye|goodbye|thank you|thanks)"
)
CHEERS = re.compile(r"\W*(cheers)(?:\s+(?:mate|thanks))?\W*")
# "1", and with the word that the question put beside it: "1 yes", "2 change".
KEY = re.compile(r"\W*(?:press(?:ed)? )?(?:(?P<yes>1|one)(?:\W+yes)?|(?P<no>2|two)(?:\W+(?:no|change))?)\W*")
HEDGED = re.compile(r"(?:i|we) (?:think|guess|believe|suppose) so")
# "what time will he come", "do i have to be there": asked, and so no yes, whatever it ends with.
ASKING = re.compile(
    rf"{FILLERS}{{0,4}}\W*\b(?:(?:what|when|where|who|whose|which|how|why(?!\s+not\b))(?:'(?:s|re|ll|d))?\s+\w"
    r"|(?:is|are|was|were|am|has|does|did|can|could|will|would|should|shall|may|might)(?:n'?t)?\s+(?:there|it|that"
    r"|this|they|i|we|you|u|he|she|the|my|our|your|an?|any\w*|some\w*)\b|(?:do|have|don'?t)\s+(?:i|we|you|u|they)\b)"
)
ASKS = re.compile(
    r"\W*(?:(?:so|and|but|ok|okay|um)\W+){0,2}(?:is|are|was|has|did|am)\s+(?:it|that|this|they|i|we|my)\b"
)
UNSURE_SAID = re.compile(UNSURE)
NOT_FIRST = re.compile(r"(?:maybe|perhaps) (?:later|another|some other|next|not|tomorrow)")
AFTER_ALL = re.compile(r"\bbut i (?:can )?(?:confirm|agree|accept)\b")


def find(heard: Heard) -> list[Fact]:
    """Yes or no, or nothing where neither was said."""
    text = plain(heard.text)
    question = wanted_by(heard.question) if heard.question else NO_QUESTION
    said = _answer(text, spoken_words(heard.text), question)
    if said is None:
        return []
    value, (start, end), confidence = said
    return [Fact("yes_no", value, heard.text[start:end], (start, end), confidence=confidence)]


# Letters of an answer; what is longer tells a story.
LONGEST = 200
Said = tuple[str, tuple[int, int], float]


def _answer(text: str, heard: frozenset[str], question: Question) -> Said | None:
    """The answer, where its words stand, and how sure it is."""
    if question.keys and (key := KEY.fullmatch(text)):
        return str(key.lastgroup), key.span(str(key.lastgroup)), 0.95
    opening = OPENING.match(text)
    plain_answer = opening is not None and opening.lastgroup in ("yes", "no")
    if opening is not None and (TORN.match(text)):
        return None
    is_both = not (SAID_NO.isdisjoint(heard) or SAID_YES.isdisjoint(heard))
    if is_both and (turned := TURNED.match(text)) and _is_both(turned[0]):
        value = str(turned.lastgroup)
        return value, turned.span(value), 0.8
    if not UNSURE_CUES.isdisjoint(heard) and (unsure := UNSURE_SAID.search(text)):
        is_before = plain_answer and opening is not None and opening.end() <= unsure.start()
        if not is_before and not NOT_FIRST.match(text, unsure.start()) and not AFTER_ALL.search(text, unsure.end()):
            return None
    if not plain_answer and (said := _by_question(text, question)):
        return said
    if day := NO_DAY.match(text):
        return "no", day.span(1), 0.55
    return _opened(text, opening, question) or _later(text, heard, question)


def _is_both(said: str) -> bool:
    spoken = WORD.findall(said)
    return not (SAID_NO.isdisjoint(spoken) or SAID_YES.isdisjoint(spoken))


def _by_question(text: str, question: Question) -> Said | None:
    """What is an answer to this question and to few others: "that's all", "I'm good", "if you could", "cheers"."""
    if question.more and (said := NO_MORE.search(text)):
        return "no", said.span(), 0.8
    if question.offer and (said := CONTENT.match(text)):
        return "no", said.span(), 0.7
    if question.offer and (said := WISHED.match(text)):
        return "yes", said.span(), 0.75
    if (question.offer or question.confirming) and (said := TAKEN.match(text) or ASKED_FOR.match(text)):
        return "yes", said.span(), 0.55
    if question.choice and not question.more and (said := CHEERS.fullmatch(text)):
        return "yes", said.span(1), 0.6
    return None


def _opened(text: str, opening: re.Match[str] | None, question: Question) -> Said | None:
    """An answer at the head of what was said."""
    if opening is None:
        return None
    way, span = str(opening.lastgroup), opening.span(str(opening.lastgroup))
    if way == "denied":
        return None if question.which else ("no", span, 0.8)
    if way == "no":
        sure = 0.95 if opening[way] in ("no", "nope", "nah") else 0.8
        return "no", span, 0.55 if _corrects(text, opening.end()) else sure
    if way == "yes":
        return "yes", span, 0.95
    denied = LATER_NO.search(text, opening.end(), opening.end() + 60)
    if denied and denied.start() - opening.end() < 12:
        return "no", denied.span(), 0.7
    if way == "phrase_yes":
        doubts = HEDGED.fullmatch(opening[way]) and ASKING.match(text, opening.end())
        return "yes", span, 0.55 if doubts else 0.85
    alone = ALONE.match(text, opening.end()) is not None
    if question.choice and SURE_THEN_ASKS.match(text, span[0]):
        return "yes", span, 0.55
    if not alone and not question.choice or DENIES.match(text, opening.end()):
        return None
    return "yes", span, 0.8 if alone and question.choice else 0.55


def _corrects(text: str, at: int) -> bool:
    """Whether "no" goes on with "not" and the word that was wrong, or with "wait" and something else."""
    if wait := NO_WAIT.match(text, at):
        return not NOT_PHRASE.match(text, wait.end())
    more = CORRECTING.match(text, at)
    return more is not None and not NOT_PHRASE.match(text, text.index("not", at))


def _later(text: str, heard: frozenset[str], question: Question) -> Said | None:
    """An answer further on: "I said no", "I think that's right"; or a change asked for instead of a yes."""
    is_hinted = not LATER_CUES.isdisjoint(heard)
    asks = ASKING.match(text) is not None
    if is_hinted and (said := LAST_WORD.search(text) or SAID.search(text)):
        value = "yes" if said["yes"] else "no"
        if not (asks and value == "yes"):
            return value, said.span(value), 0.75
    if (
        question.confirming
        and len(text) <= LONGEST
        and (change := CHANGE.match(text) or MISTAKEN.search(text) or TOLD.match(text))
    ):
        return "no", change.span(), 0.55
    if question.offer and len(text) <= LONGEST and (other := OTHERWISE.match(text)):
        return "no", other.span(), 0.55
    if question.choice and (denial := DENIAL.match(text)):
        return "no", denial.span(1), 0.65
    if not is_hinted or question.which or len(text) > 80 or text.rstrip().endswith("?") or ASKS.match(text):
        return None
    double = LATER_YES.search(text)
    if (no := LATER_NO.search(text)) and not (double and double.start() <= no.start() < double.end()):
        return "no", no.span(), 0.6
    return ("yes", double.span(), 0.6) if double and not asks else None

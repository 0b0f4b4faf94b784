"""Digits said aloud, made digits. Knows how numbers are read out and corrected, never what they are for."""

import re
from dataclasses import dataclass
from unicodedata import decimal

from extractors.spoken.digit_run import DigitRun, Draft, replaced
from extractors.spoken.letters import NATO, SOUNDS_LIKE, Spelled, spelled, with_letter
from extractors.spoken.number_words import (
    AFTER_COUNT,
    AROUND_FIXES,
    BEFORE_COUNT,
    BEFORE_ONE,
    DIGITS,
    FILLERS,
    FIXES,
    HOMOPHONES,
    JOINERS,
    LIMIT,
    MAGNITUDES,
    NUMBER_WORDS,
    OH,
    STUCK,
    TEENS,
    TENS,
    TIMES,
    listed,
)

__all__ = [
    "DIGITS", "LIMIT", "NATO", "OH", "SOUNDS_LIKE", "TEENS", "TENS", "TIMES", "DigitRun", "Spelled",
    "ascii_digits", "listed", "may_hold", "replaced", "runs", "spelled", "with_letter",
]  # fmt: skip

# Vowel signs belong to the letters of Devanagari, though they are no letters by themselves.
TOKEN = re.compile(r"\d+|(?:[^\W\d_]|[\u0900-\u0963\u0970-\u097f])+(?:['’][^\W\d_]+)?|[^\s\w]|_")
DECIMALS = re.compile(r"\d+")
DOTTED = str.maketrans({"\u093c": "", "\u095b": "\u091c", "\u095e": "\u092b"})
# How many words and marks may stand between the pieces of one number.
GAP = 9


@dataclass(slots=True)
class _Token:
    word: str
    start: int
    end: int
    digits: str = ""


def ascii_digits(text: str) -> str:
    return text if text.isascii() else "".join(str(decimal(char)) for char in text)


def may_hold(text: str, least: int) -> bool:
    """A cheap look: whether the text could hold a number of that many digits, written or said."""
    written = sum(map(len, DECIMALS.findall(text)))
    if written >= least or not text.isascii():
        return True
    words = text.lower().replace(",", " ").replace(".", " ").split()
    # Some words are three digits ("thousand"); over a whole number they are at most two each.
    return written + 2 * sum(word in NUMBER_WORDS for word in words) >= least


def _tokens(text: str) -> list[_Token]:
    text = text[:LIMIT]
    found = [_Token(m.group().lower().replace("’", "'"), m.start(), m.end()) for m in TOKEN.finditer(text)]
    for place, token in enumerate(found):
        before = found[place - 1] if place else None
        if token.word.isdecimal():
            is_stuck = before is not None and before.end == token.start and before.word.isalpha()
            is_code = is_stuck and before is not None and before.word not in STUCK
            token.digits = "" if is_code else ascii_digits(token.word)
            continue
        if not token.word.isascii():
            token.word = token.word.translate(DOTTED)
        token.digits = DIGITS.get(token.word, "") or TEENS.get(token.word, "")
        if before and token.digits and _is_count(before.word, token.word, found[place + 1 : place + 2]):
            token.digits = ""
            if token.word != "one":
                token.word = "digits"
    return found


def _is_count(before: str, word: str, following: list[_Token]) -> bool:
    if word == "one":
        return before in BEFORE_ONE
    return before in BEFORE_COUNT and bool(following) and following[0].word in AFTER_COUNT


def _digits_at(tokens: list[_Token], place: int, draft: Draft | None) -> tuple[str, int]:
    """The digits said from `place` on and how many tokens they take; "" and 0 where there are none."""
    token = tokens[place]
    if token.digits:
        return token.digits, 1
    if token.word not in NUMBER_WORDS and not (draft and token.word in HOMOPHONES):
        return "", 0
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    if token.word in TENS:
        last = _after_tens(tokens, place + 1, draft)
        return TENS[token.word] + (last or "0"), 2 if last else 1
    if token.word in OH:
        return ("0", 1) if draft or _begins(tokens, place + 1) else ("", 0)
    if token.word in TIMES and following:
        digit = "0" if following.word in OH else following.digits or HOMOPHONES.get(following.word, "")
        return (digit * TIMES[token.word], 2) if len(digit) == 1 else ("", 0)
    if draft is None:
        return "", 0
    if token.word in MAGNITUDES:
        return _magnitude(tokens, place, draft)
    if token.word in HOMOPHONES and draft.items >= 2 - (draft.digits == "0") and _goes_on(tokens, place + 1, draft):
        return HOMOPHONES[token.word], 1
    return "", 0


def _after_tens(tokens: list[_Token], place: int, draft: Draft | None) -> str:
    """The digit that "twenty" and the like take with them, "" where none follows."""
    if place == len(tokens):
        return ""
    token = tokens[place]
    if len(token.digits) == 1 and token.digits != "0" and token.word.isalpha():
        return token.digits
    is_within = draft is not None and draft.items >= 1 and token.word in HOMOPHONES and token.word not in DIGITS
    return HOMOPHONES[token.word] if draft and is_within and _goes_on(tokens, place + 1, draft) else ""


def _begins(tokens: list[_Token], place: int) -> bool:
    """Whether what follows an "oh" is a number: a digit, or two words that sound like digits ("oh for one")."""
    if place >= len(tokens):
        return False
    token = tokens[place]
    if token.digits or token.word in TIMES or token.word in OH or token.word in TENS:
        return True
    after = tokens[place + 1 : place + 3]
    return token.word in HOMOPHONES and len(after) == 2 and all(t.digits or t.word in HOMOPHONES for t in after)


def _goes_on(tokens: list[_Token], place: int, draft: Draft) -> bool:
    """Whether digits follow a word that only sounds like one, or it ends a long number ("six seven ate")."""
    while place < len(tokens) and tokens[place].word in HOMOPHONES:
        place += 1
    if place == len(tokens):
        return draft.items >= 6
    token = tokens[place]
    return bool(token.digits or token.word in TIMES or token.word in TENS or token.word in OH)


def _magnitude(tokens: list[_Token], place: int, draft: Draft) -> tuple[str, int]:
    """ "hundred" and "thousand" after a small number: zeros, or what is added ("and twelve") in their place."""
    zeros = MAGNITUDES[tokens[place].word]
    is_small = len(draft.last) <= 2
    if not (is_small or zeros == 2 and len(draft.digits) - draft.group <= 3):
        return "", 0
    value, at = 0, place + 1
    rest = tokens[at : at + 2]
    if zeros == 3 and len(rest) == 2 and len(rest[0].digits) == 1 and rest[1].word == "hundred":
        value, at = int(rest[0].digits) * 100, at + 2
    is_added = at < len(tokens) and tokens[at].word == "and"
    digits, taken = _digits_at(tokens, at + is_added, None) if at + is_added < len(tokens) else ("", 0)
    following = tokens[at + is_added + taken : at + is_added + taken + 1]
    is_last = not following or not following[0].digits
    if len(digits) == 2 and digits[0] != "0" and (is_added or zeros == 3) or len(digits) == 1 and is_added and is_last:
        value, at = value + int(digits), at + is_added + taken
    return f"{value:0{zeros}d}", at - place


def _is_pause(tokens: list[_Token], place: int) -> bool:
    """Whether this mark of punctuation may stand inside a number."""
    mark = tokens[place].word
    if mark in ",-()–":
        return True
    following = tokens[place + 1].word if place + 1 < len(tokens) else ""
    if mark == "/":
        # Between long groups, where it can be no date and no fraction.
        return following == "/" or len(following) >= 3 and _is_long(tokens, place)
    if mark != ".":
        return False
    is_within = following.isdecimal() and place > 0 and tokens[place - 1].word.isdecimal()
    return not is_within or len(following) >= 3 and _is_long(tokens, place)


def _is_stop(tokens: list[_Token], place: int) -> bool:
    """A full stop with a gap after it, which a recogniser sets where the voice paused."""
    return tokens[place].word == "." and place + 1 < len(tokens) and tokens[place + 1].start > tokens[place].end


def _is_long(tokens: list[_Token], place: int) -> bool:
    before = tokens[place - 1].word if place else ""
    return before == "/" or before.isdecimal() and len(before) >= 3


def runs(text: str, is_joined: bool = False) -> list[DigitRun]:
    """Every number of two digits or more said or written in the text, in its order, with corrections made.

    `is_joined` puts together what only words like "and then" separate, as it is within a phone number.
    """
    tokens = _tokens(text)
    found: list[DigitRun] = []
    draft: Draft | None = None
    place = 0
    while place < len(tokens):
        digits, taken = _digits_at(tokens, place, draft)
        if taken:
            draft = draft or _started(tokens, place)
            draft.take(digits, tokens[place + taken - 1].end)
            place += taken
            continue
        if draft:
            after = _after_gap(tokens, place, draft, is_joined)
            if after:
                place = after
                continue
            found.append(draft.run(text))
            draft = None
        place += 1
    if draft:
        found.append(draft.run(text))
    # "oh one more thing" is no number.
    return [run for run in found if len(run.digits) > 2 or len(run.digits) == 2 and run.text[0] not in "oO+"]


def _started(tokens: list[_Token], place: int) -> Draft:
    before = tokens[place - 1] if place else None
    plus = before is not None and before.word in ("plus", "+", "प्लस")
    return Draft(before.start if before and plus else tokens[place].start, tokens[place].end, plus=plus)


def _after_gap(tokens: list[_Token], place: int, draft: Draft, is_joined: bool) -> int:
    """What stands between digits: steps over fillers, pauses and corrections, if digits follow again; else 0."""
    fixes, others = [], 0
    after = place
    while after < len(tokens) and after - place < GAP:
        word = tokens[after].word
        if _digits_at(tokens, after, None)[1]:
            break
        if word in FIXES:
            fixes.append(word)
        elif word in AROUND_FIXES or word in JOINERS and word not in FILLERS or is_joined and _is_stop(tokens, after):
            others += 1
        elif not (word in FILLERS or _is_pause(tokens, after)):
            return 0
        after += 1
    else:
        return 0
    # A bare "no" may be the "no." of an address: it corrects only words, not written digits.
    if after == place or fixes == ["no"] and tokens[after].word.isdecimal():
        return 0
    between = [token.word for token in tokens[place:after] if token.word not in FILLERS and token.word.isalpha()]
    is_join = not fixes and others > 0
    if is_join and not (is_joined and all(word in JOINERS for word in between)):
        return 0
    draft.settle()
    if fixes:
        draft.before_fix, draft.digits = draft.digits, ""
        return after
    if is_join:
        draft.joins.append((len(draft.digits), draft.end, tokens[after].start))
    draft.group = len(draft.digits)
    return after

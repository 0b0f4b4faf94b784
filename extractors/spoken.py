"""Digits and letters said aloud, made digits and letters. Knows numbers and alphabets, never what they are for."""

import re
from dataclasses import dataclass
from unicodedata import decimal

# A turn is short; what is longer was pasted, and its head says enough.
LIMIT = 1000


def listed(words: str) -> tuple[str, ...]:
    """The words of a list that is easier to read as one string."""
    return tuple(words.split())


DIGITS = dict(
    zip(
        listed("zero nought naught nil one two three four five six seven eight nine niner"),
        "00001234567899",
        strict=True,
    )
)
HINDI = dict(zip(listed("shunya ek teen chaar paanch panch chhe cheh saat aath nau"), "01345566789", strict=True))
DIGITS |= HINDI
# Said for a digit, but words of their own: believed only in the middle of a number.
HOMOPHONES = dict(zip(listed("to too for fore ate won tree do char"), "224481324", strict=True))
OH = ("o", "oh")
TEENS = dict(
    zip(
        listed("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"),
        (str(number) for number in range(10, 20)),
        strict=True,
    )
)
TENS = dict(zip(listed("twenty thirty forty fifty sixty seventy eighty ninety fourty"), "234567894", strict=True))
TIMES = {"double": 2, "dubble": 2, "triple": 3, "treble": 3, "quadruple": 4}
FILLERS = frozenset(listed("um uh er erm ah hmm mm eh like then okay ok dash hyphen space so well"))
FIXES = frozenset(listed("no sorry wait mean actually oops correction scratch rather nahi"))
AROUND_FIXES = frozenset(listed("i it's its that's thats that make is should be my"))
# "this one", "the one", "no one": not a digit where a number could begin.
BEFORE_ONE = frozenset(
    listed("this that the which each any every last next first only another other some no good bad new old")
)

TOKEN = re.compile(r"\d+|[^\W\d_]+(?:['’][^\W\d_]+)?|[^\s\w]|_")

NATO = dict(
    zip(
        listed(
            "alpha alfa bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo lima mike november oscar "
            "papa "
            "quebec romeo sierra tango uniform victor whiskey whisky xray x-ray yankee zulu"
        ),
        "aabcdefghijjklmnopqrstuvwwxxyz",
        strict=True,
    )
)
# What a letter is taken for when the name was heard without it.
SOUNDS_LIKE = {
    "y": "i",
    "i": "y",
    "k": "c",
    "c": "k",
    "z": "s",
    "s": "z",
    "f": "ph",
    "j": "g",
    "g": "j",
    "v": "w",
    "w": "v",
}
SPELLING = re.compile(
    r"(?<![\w'’])(?:[^\W\d_]|(?:double|triple) [^\W\d_]|" + "|".join(NATO) + r")(?![\w'’])"
    r"(?: (?:for|as in|like) [^\W\d_]{2,20}(?![\w'’]))?[\s,.-]{0,3}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class DigitRun:
    """Digits said in one go. `digits` starts with "+" when a plus was said; text[span] is what was said."""

    digits: str
    text: str
    span: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Spelled:
    """Letters said one by one, in lower case."""

    letters: str
    text: str
    span: tuple[int, int]


@dataclass(slots=True)
class _Token:
    word: str
    start: int
    end: int
    digits: str = ""


@dataclass(slots=True)
class _Draft:
    """A number being heard: its digits so far, where the last group began, and a correction waiting for its digits."""

    start: int
    end: int
    digits: str = ""
    group: int = 0
    items: int = 0
    spoken: bool = True
    before_fix: str = ""
    plus: bool = False

    def take(self, digits: str, end: int, spoken: bool) -> None:
        self.digits += digits
        self.end = end
        self.items += 1
        self.spoken = self.spoken and spoken

    def settle(self) -> None:
        """Put the digits said after "no sorry" in the place of those they replace."""
        if self.before_fix:
            self.digits = replaced(self.before_fix, self.digits, self.group)
            self.before_fix = ""

    def run(self, text: str) -> DigitRun:
        self.settle()
        said = text[self.start : self.end]
        return DigitRun(("+" if self.plus else "") + self.digits, said, (self.start, self.end))


def replaced(before: str, after: str, group: int) -> str:
    """`before` with its end corrected to `after`: where they line up best, else the last group said."""
    longest = min(len(before), len(after))

    def likeness(size: int) -> tuple[int, int]:
        same = sum(a == b for a, b in zip(before[-size:], after[:size], strict=True))
        return 2 * same - size, size

    score, size = max(likeness(size) for size in range(1, longest + 1))
    if score < 0:
        size = min(longest, len(before) - group) or longest
    return before[:-size] + after


def ascii_digits(text: str) -> str:
    return text if text.isascii() else "".join(str(decimal(char)) for char in text)


def _tokens(text: str) -> list[_Token]:
    tokens = [_Token(m.group().lower().replace("’", "'"), m.start(), m.end()) for m in TOKEN.finditer(text[:LIMIT])]
    for place, token in enumerate(tokens):
        if token.word.isdecimal():
            joined = place and tokens[place - 1].end == token.start and tokens[place - 1].word.isalpha()
            token.digits = "" if joined else ascii_digits(token.word)
        elif token.word == "one" and place and tokens[place - 1].word in BEFORE_ONE:
            continue
        else:
            token.digits = DIGITS.get(token.word, "") or TEENS.get(token.word, "")
    return tokens


def _digits_at(tokens: list[_Token], place: int, draft: _Draft | None) -> tuple[str, int]:
    """The digits said from `place` on and how many tokens they take; "" and 0 where there are none."""
    token = tokens[place]
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    if token.digits:
        return token.digits, 1
    if token.word in TENS:
        if following and len(following.digits) == 1 and following.digits != "0":
            return TENS[token.word] + following.digits, 2
        return TENS[token.word] + "0", 1
    if following is None:
        return ("0", 1) if token.word in OH and draft else ("", 0)
    if token.word in TIMES:
        digit = "0" if following.word in OH else following.digits or HOMOPHONES.get(following.word, "")
        return (digit * TIMES[token.word], 2) if len(digit) == 1 else ("", 0)
    if token.word in OH and (draft or following.digits or following.word in TIMES or following.word in OH):
        return "0", 1
    if draft and draft.items >= 2 and token.word in HOMOPHONES and (following.digits or following.word in TIMES):
        return HOMOPHONES[token.word], 1
    if draft and token.word == "hundred" and len(draft.digits) - draft.group in (1, 2, 3) and draft.spoken:
        return "00", 1
    return "", 0


def _is_pause(tokens: list[_Token], place: int) -> bool:
    """Whether this mark of punctuation may stand inside a number."""
    mark = tokens[place].word
    if mark in ",-()–":
        return True
    following = tokens[place + 1].word if place + 1 < len(tokens) else ""
    return mark == "." and not (following.isdecimal() and place > 0 and tokens[place - 1].word.isdecimal())


def runs(text: str) -> list[DigitRun]:
    """Every number of two digits or more said or written in the text, in its order, with corrections made."""
    tokens = _tokens(text)
    found: list[DigitRun] = []
    draft: _Draft | None = None
    place = 0
    while place < len(tokens):
        digits, taken = _digits_at(tokens, place, draft)
        if taken:
            draft = draft or _started(tokens, place)
            draft.take(digits, tokens[place + taken - 1].end, not tokens[place].word.isdecimal())
            place += taken
            continue
        if draft:
            place, stays = _gap(tokens, place, draft)
            if stays:
                continue
            found.append(draft.run(text))
            draft = None
        place += 1
    if draft:
        found.append(draft.run(text))
    # "oh one more thing" is no number.
    return [run for run in found if len(run.digits) > 2 or len(run.digits) == 2 and run.text[0] not in "oO+"]


def _started(tokens: list[_Token], place: int) -> _Draft:
    before = tokens[place - 1] if place else None
    plus = before is not None and before.word in ("plus", "+")
    return _Draft(before.start if before and plus else tokens[place].start, tokens[place].end, plus=plus)


def _gap(tokens: list[_Token], place: int, draft: _Draft) -> tuple[int, bool]:
    """What stands between digits: steps over fillers, pauses and corrections, if digits follow again."""
    fixes: list[str] = []
    after = place
    while after < len(tokens) and after - place < 7:
        word = tokens[after].word
        if _digits_at(tokens, after, None)[1]:
            break
        if word in FIXES:
            fixes.append(word)
        elif not (word in FILLERS or word in AROUND_FIXES or _is_pause(tokens, after)):
            return place, False
        after += 1
    else:
        return place, False
    if after == place:
        return place, False
    # A bare "no" may be the "no." of an address: it corrects only words, not written digits.
    if fixes == ["no"] and tokens[after].word.isdecimal():
        return place, False
    draft.settle()
    if fixes:
        draft.before_fix, draft.digits = draft.digits, ""
    elif all(tokens[i].word in AROUND_FIXES for i in range(place, after)):
        return place, False
    else:
        draft.group = len(draft.digits)
    return after, True


def spelled(text: str) -> list[Spelled]:
    """Words spelled out: "s m i t h", "S for sugar, I for India", "sierra mike", "double l"."""
    found: list[Spelled] = []
    letters, start, end = "", 0, -1
    for match in SPELLING.finditer(text[:LIMIT]):
        if match.start() != end:
            found += _word(text, letters, start, end)
            letters, start = "", match.start()
        letters += _letters(match.group())
        end = match.end()
    return found + _word(text, letters, start, end)


def _letters(said: str) -> str:
    words = said.lower().replace(",", " ").replace(".", " ").strip(" -").split()
    if words[0] in ("double", "triple"):
        return words[1][0] * TIMES[words[0]]
    return NATO.get(words[0], words[0][0])


def _word(text: str, letters: str, start: int, end: int) -> list[Spelled]:
    if len(letters) < 3:
        return []
    said = text[start:end].rstrip(" \t\n,.-")
    return [Spelled(letters, said, (start, start + len(said)))]


def with_letter(name: str, with_or_without: str, how_many: str, letter: str) -> str:
    """The name as the remark "with a y", "with two t's" or "without an h" says it is written."""
    lowered = name.lower()
    if with_or_without == "without":
        place = lowered.rfind(letter)
        return name if place < 0 else name[:place] + name[place + 1 :]
    if how_many in ("two", "double"):
        return name if letter * 2 in lowered else re.sub(letter, letter * 2, name, count=1)
    if letter in lowered:
        return name
    other = SOUNDS_LIKE.get(letter, "")
    return lowered.replace(other, letter, 1) if other and other in lowered else name + letter

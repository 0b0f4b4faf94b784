"""British postcodes out of letters and digits as a recogniser writes them. Knows their shape, not which codes exist.

The shape is public (Royal Mail, BS 7666): which letters begin one, which may stand in its third and fourth place, and
that its last two are never C, I, K, M, O or V. What was heard in the wrong place is put right where it sounds alike.
"""

import re

from extractors.spoken import LIMIT, NATO
from extractors.spoken.number_words import DIGITS, OH, TEENS, TENS, TIMES, listed

AREAS = frozenset(
    listed(
        "AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK "
        "FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN "
        "NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW "
        "UB W WA WC WD WF WN WR WS WV YO ZE"
    )
)
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
FIGURES = "0123456789"
LAST = "ABDEFGHJLNPQRSTUWXYZ"
THIRD = "ABCDEFGHJKPSTUW"
FOURTH = "ABEHMNPRVWXY"
INWARD = (FIGURES, LAST, LAST)
# What may stand in each place; the longer first.
SHAPES = (
    (LETTERS, LETTERS, FIGURES, FIGURES, *INWARD),
    (LETTERS, LETTERS, FIGURES, FOURTH, *INWARD),
    (LETTERS, FIGURES, FIGURES, *INWARD),
    (LETTERS, FIGURES, THIRD, *INWARD),
    (LETTERS, LETTERS, FIGURES, *INWARD),
    (LETTERS, FIGURES, *INWARD),
)
# Letters as words, where a recogniser wrote them so.
AS_WORDS = dict(
    pair.split("=")
    for pair in listed(
        "are=R ar=R you=U why=Y see=C sea=C tea=T tee=T bee=B be=B jay=J kay=K zed=Z zee=Z aitch=H haitch=H age=H "
        "queue=Q cue=Q dee=D gee=G ess=S eff=F pee=P pea=P vee=V we=V eye=I el=L ell=L i'll=L em=M and=N end=N hey=A "
        "ay=A ate=8 for=4 four=4 to=2 too=2 won=1 free=3 tree=3 sex=6 sicks=6 nein=9 niner=9"
    )
)
# Heard in the place of the other kind: what it is then, and how far-fetched that is.
SOUNDS = {
    (said[0], said[1]): int(said[2]) / 10
    for said in listed(
        "O01 0O1 I13 1I3 V53 A84 8A4 S66 6S6 X66 6X6 F47 5F7 Y98 E38 3E8 B38 Q28 2Q8 U28 2U8 N98 9N8 L18 T28 2T8 MN4 "
        "CE7 VB7 VE7 KJ7 IY6 OL9 QK8 DE8 ZS8 FS6"
    )
}
# Two letters, and hardly ever a part of a code.
SHORT_WORDS = frozenset(listed("is my no um er of me it uh ok in on so hi oh"))
RESTARTS = frozenset(listed("no sorry wait mean actually correction again"))
PIECE = re.compile(r"[^\W_]+(?:['’]ll)?")
SKIPPED = 0.7
# What costs more is a guess that is wrong more often than right.
WORST = 1.0

Piece = tuple[str, int, int]


def read(text: str) -> tuple[str, tuple[int, int], float] | None:
    """The code ("SW1A 1AA"), where it stands, and how far-fetched it is (0: as it was said)."""
    pieces = _pieces(text[:LIMIT])
    restart = max((n for n, (word, _, _) in enumerate(pieces) if word == "|"), default=-1)
    best = _best(pieces[restart + 1 :]) if restart >= 0 else None
    return best or _best([piece for piece in pieces if piece[0] != "|"])


def _pieces(text: str) -> list[Piece]:
    """What each word is worth in letters and digits; "" for a word that is worth none, "|" where one begins anew."""
    found: list[Piece] = []
    words = [(m.group(), m.start(), m.end()) for m in PIECE.finditer(text)][:40]
    place = 0
    while place < len(words):
        word, start, end = words[place]
        lowered = word.lower().replace("’", "'")
        following = words[place + 1][0] if place + 1 < len(words) else ""
        place += 1
        if lowered in RESTARTS:
            found.append(("|", start, end))
        elif lowered in ("for", "as") and found and len(found[-1][0]) == 1 and following[:1].upper() == found[-1][0]:
            place += 1  # "S for sugar"
        elif lowered in TIMES and len(worth := _worth(following)) == 1:
            found.append((worth * TIMES[lowered], start, words[place][2]))
            place += 1
        else:
            found.append((_worth(word), start, end))
    return found


def _worth(word: str) -> str:
    lowered = word.lower().replace("’", "'")
    if lowered in AS_WORDS and not (word.isupper() and len(word) > 1):
        return AS_WORDS[lowered]
    if lowered in OH:
        return "O"
    if lowered in SHORT_WORDS and not word.isupper():
        return ""
    if len(word) <= 2 or len(word) <= 8 and word.isascii() and (not word.isalpha() or word.isupper() and len(word) < 5):
        return word.upper()
    number = DIGITS.get(lowered) or TEENS.get(lowered) or (TENS[lowered] + "0" if lowered in TENS else "")
    return number or NATO.get(lowered, "").upper()


def _best(pieces: list[Piece]) -> tuple[str, tuple[int, int], float] | None:
    heard = "".join(worth for worth, _, _ in pieces)[:24]
    owners = [n for n, (worth, _, _) in enumerate(pieces) for _ in worth]
    best: tuple[str, tuple[int, int], float] | None = None
    for shape in SHAPES:
        for start in range(len(heard) - len(shape) + 1):
            end = start + len(shape)
            cost = SKIPPED * (len(heard) - len(shape))
            limit = min(WORST, best[2] - 0.01 if best else WORST)
            if cost > limit:
                break
            code, changed = _fitted(heard[start:end], shape, limit - cost)
            if code and (best is None or cost + changed < best[2]):
                span = pieces[owners[start]][1], pieces[owners[end - 1]][2]
                best = f"{code[:-3]} {code[-3:]}", span, cost + changed
    return best


def _fitted(heard: str, shape: tuple[str, ...], limit: float) -> tuple[str, float]:
    """What was heard, put into this shape; an empty string where it does not go in within the limit."""
    code, cost = "", 0.0
    for char, allowed in zip(heard, shape, strict=True):
        if char in allowed:
            code += char
            continue
        other, price = min(
            ((to, price) for (was, to), price in SOUNDS.items() if was == char and to in allowed),
            key=lambda pair: pair[1],
            default=("", 9.0),
        )
        cost += price
        code += other
        if cost > limit:
            return "", 0.0
    area = code[:2] if code[1].isalpha() else code[0]
    return (code, cost) if area in AREAS else ("", 0.0)

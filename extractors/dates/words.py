"""The words days are named with, and a cheap look at which of them a sentence has. Knows no calendar."""

import re
from functools import lru_cache

ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
NUMBER_WORDS = (*ONES, "ten", "eleven", "twelve")
_TEENS = ("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
TENS = ("twenty", "thirty", "forty", "fifty")
CARDINALS: dict[str, int] = {word: n for n, word in enumerate((*NUMBER_WORDS, *_TEENS), 1)}
CARDINALS |= {word: 10 * n for n, word in enumerate(TENS, 2)}
CARDINALS |= {f"{ten} {one}": 10 * n + m for n, ten in enumerate(TENS, 2) for m, one in enumerate(ONES, 1)}
# Hindi in Latin letters, as people type it.
HINDI: dict[str, int] = {
    "ek": 1, "do": 2, "teen": 3, "tin": 3, "char": 4, "chaar": 4, "panch": 5, "paanch": 5, "paach": 5, "che": 6,
    "chhe": 6, "chhah": 6, "chah": 6, "saat": 7, "sat": 7, "aath": 8, "ath": 8, "nau": 9, "no": 9, "das": 10, "dus": 10,
    "gyarah": 11, "gyara": 11, "baarah": 12, "barah": 12, "bara": 12, "pandrah": 15, "bees": 20,
}  # fmt: skip

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?:jan(?:uary)?|feb(?:r?uary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:[et]m[bp]er)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_STARTS = ("mon som", "tue teu man", "wed wen bud", "thu gur bri", "fri shu", "sat sha", "sun rav itv")
WEEKDAY_STARTS = {start: n for n, starts in enumerate(_STARTS) for start in starts.split()}
WEEKDAY = (
    r"(?:mon(?:day)?|tue(?:s|sday|day)?|teusday|wed(?:s|nesday)?|we(?:ndes|nds|dns|ns)day|thu(?:r|rs|rsday|rday)?"
    r"|fri(?:day)?|sat(?:[ue]rday)?|sun(?:day)?|somvaa?r|mangalvaa?r|budhvaa?r|guruvaa?r|brihaspativaa?r|shukravaa?r"
    r"|shanivaa?r|ravivaa?r|itvaa?r)"
)
SHORT_WEEKDAYS = frozenset({"mon", "wed", "sat", "sun"})

FIRST_TO_NINTH = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_TEEN_STEMS = ("thir", "four", "fif", "six", "seven", "eigh", "nine")
_TENTH_ON = ("tenth", "eleventh", "twelfth", *(f"{stem}teenth" for stem in _TEEN_STEMS))
ORDINALS = {word: n for n, word in enumerate((*FIRST_TO_NINTH, *_TENTH_ON, "twentieth"), 1)}
ORDINALS |= {"thirtieth": 30, "thirty first": 31, "twelveth": 12, "nineth": 9}
ORDINALS |= {f"twenty {word}": 20 + n for n, word in enumerate(FIRST_TO_NINTH, 1)}
ORDINAL = (
    rf"(?:(?:twenty|thirty)[\s-](?:{'|'.join(FIRST_TO_NINTH)})|{'|'.join(FIRST_TO_NINTH + _TENTH_ON)}|twentieth"
    r"|thirtieth|twelveth|nineth)"
)
# A day of the month said as a plain number: "april twenty", "march twenty two".
CARDINAL = (
    rf"(?:(?:twenty|thirty)[\s-](?:{'|'.join(ONES)})\b|{'|'.join(reversed((*NUMBER_WORDS, *_TEENS)))}|twenty|thirty)"
)
NTH = rf"(?:\d\d?\s?(?:st|nd|rd|th)|{ORDINAL})"
COUNT = (
    rf"(?:\d{{1,3}}|an?|(?:a\s)?couple(?:\sof)?|a\sfew|half\san|{'|'.join((*NUMBER_WORDS, *_TEENS, *TENS))}"
    r"|ek|do|teen|chaa?r|paa?nch|saat|das)"
)

# fmt: off
(
    WEEKDAYS, MONTH_NAMES, NTHS, PLAIN, UNITS, PERIODS, HOLIDAYS, DIGITS, JOINED, YEARS, FEAST, FEAST_DAY, HOURS,
    PARTS_OF_DAY, CLOCK_CUES, TAREEKH,
) = (1 << n for n in range(16))
# fmt: on
_BY_START: dict[str, int] = {}
for _flag, _starts in (
    (WEEKDAYS, "mon mond tue tues teus tued wed weds wedn wend wens thu thur fri frid sat satu sate sun sund somv mang "
               "budh guru brih shuk shan ravi itva itwa"),
    (MONTH_NAMES, "jan janu feb febr febu mar marc apr apri may jun june jul july aug augu sep sept oct octo nov nove "
                  "dec dece"),
    (NTHS, "firs seco thir four fift sixt seve eigh nint nine tent elev twel twen thir st nd rd th"),
    (PLAIN, "toda tomo tomm tomr toma tome toni tmr tmrw tmro tmor tmw tmo 2mor 2mrw 2moz mor moro morr yest "
            "kal pars aaj asap soon away stra "
            "imme morn arvo afte even day days nigh eod cob clos now"),
    (UNITS, "day days week wk wks fort mont year yr hour hr hrs h min mins minu din haft mahi ghan"),
    (PERIODS, "week wknd mont year haft mahi"),
    (HOLIDAYS, "nye east chri xmas boxi anza diwa deep diva holi eid idd rama repu inde gand cup demo pong onam durg "
               "duss dasa dush vija janm rakh raks maha shiv budd gane bais vais vish ugad maul mila bakr ashu sall "
               "vale hall memo colu vete bank sank karw chha bhai june picn dhan ekka gana ram ramn gudi mlk mawl mas"),
    # A holiday only beside another word: "good friday", "new year", "king's birthday".
    (FEAST, "good new king quee work moth fath than mart labo aust melb guru nati show prop chil"),
    (HOURS, "one two thre four five six seve eigh nine ten elev twel half quar noon midd midn mid lunc fift twen thir "
            "baje bje bajk bajj dedh dhai"),
    (CLOCK_CUES, "at arou abou by afte befo till unti from to say make late earl soon time half quar past noon midd "
                 "midn mid lunc am pm m h hr hrs oclo o'cl cloc ish "
                 "morn arvo even toni nigh suba shaa sham raat dopa toda "
                 "tomo tmrw tmro tmor mond tues wedn thur frid satu sund week kal aaj thir fort fift tent elev "
                 "twel btw betw mon tue tues wed thu fri sat sun pars dr doct rath "
                 "shar #a #p #am #pm #h #hr #hrs #is #ish"),
    (PARTS_OF_DAY, "morn mrng suba save firs befo afte aftn arvo dopa even evng shaa sham toni nigh raat"),
    (FEAST_DAY, "day days year frid birt eve jaya"),
    (TAREEKH, "tare tari taar"),
):  # fmt: skip
    for _start in _starts.split():
        _BY_START[_start] = _BY_START.get(_start, 0) | _flag
_TOKEN = re.compile(r"[a-z]+(?:'[a-z]+)?|\d+(?:[/.:-]\d+)*[a-z]*", re.ASCII)
_FIGURES = "0123456789/.:-"
_ENDS_NTH = frozenset({"st", "nd", "rd", "th"})


@lru_cache(maxsize=4)
def seen(text: str) -> int:
    """Which kinds of words for days the text has, as bits; remembered for the extractors that ask about the same."""
    found = 0
    for token in _TOKEN.findall(text.lower()):
        if token >= "a":
            bits = _BY_START.get(token[:4], 0)
            if bits & NTHS and token[-2:] not in _ENDS_NTH:
                bits &= ~NTHS
                if token[-2:] == "ty" or token[-4:] == "teen":
                    bits |= CLOCK_CUES
            found |= bits
            continue
        found |= DIGITS
        if unit := token.lstrip(_FIGURES):
            found |= _BY_START.get(unit[:4], 0) | _BY_START.get(f"#{unit}", 0)
        figures = token[: len(token) - len(unit)]
        if not figures.isdigit():
            found |= JOINED | CLOCK_CUES
        elif len(figures) in (4, 7, 8):
            found |= YEARS
    return found


def weekday_of(text: str) -> int:
    """The weekday that a word begins like, Monday is 0. Raises KeyError when it is none."""
    return WEEKDAY_STARTS[text[:3].lower()]


def number(text: str) -> int:
    """The number a count, an ordinal or a day of the month says."""
    if digits := re.match(r"\d+", text):
        return int(digits[0])
    words = text.lower().replace("-", " ").split()
    whole = " ".join(words)
    for known in (ORDINALS, CARDINALS, HINDI):
        if whole in known:
            return known[whole]
    named = {"a": 1, "an": 1, "couple": 2, "few": 3}
    return next(
        n for word in reversed(words) for n in [ORDINALS.get(word) or CARDINALS.get(word) or named.get(word)] if n
    )

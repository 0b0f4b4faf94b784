"""Words that are digits when a number is said aloud, in English and Hindi. Knows nothing of what is counted."""

# A turn is short; what is longer was pasted, and its head says enough.
LIMIT = 1000


def listed(words: str) -> tuple[str, ...]:
    """The words of a list that is easier to read as one string."""
    return tuple(words.split())


def _by_digit(words: str) -> dict[str, str]:
    """Words for 0, 1, 2 and so on, with bars between."""
    return {word: str(digit) for digit, some in enumerate(words.split("|")) for word in some.split()}


HINDI = _by_digit("shunya shoonya sifar|ek|||chaar|paanch panch paach|chhe chheh cheh chhah|saat|aath aanth|nau") | {
    "teen": "3"
}
# Without the dot below, which recognisers leave out or set as they like; the second row is English as they write it.
DEVANAGARI = _by_digit("शून्य सिफर|एक|दो|तीन|चार|पांच पाँच पाच|छह छः छ छे|सात|आठ|नौ") | _by_digit(
    "जीरो ओ|वन|टू|थ्री|फोर|फाइव|सिक्स|सेवन|एट|नाइन"
)
ENGLISH = _by_digit("zero nought naught nil|one|two|three|four|five|six|seven|eight|nine niner")
DIGITS = ENGLISH | HINDI | DEVANAGARI
# Said for a digit, but words of their own: believed only in the middle of a number.
HOMOPHONES = _by_digit("|won wan|to too tu do|tree free tin|for fore foe char||sicks che|sat|ate aat|nein")
OH = ("o", "oh")
TEENS = {
    word: str(number)
    for number, word in enumerate(
        listed("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"), 10
    )
}
TENS = _by_digit("||twenty|thirty|forty fourty|fifty|sixty|seventy|eighty|ninety")
TIMES = {"double": 2, "dubble": 2, "triple": 3, "tripple": 3, "treble": 3, "quadruple": 4, "डबल": 2, "ट्रिपल": 3}
MAGNITUDES = {"hundred": 2, "thousand": 3}
# Whatever can be a part of a number said in words.
NUMBER_WORDS = frozenset((*DIGITS, *OH, *TEENS, *TENS, *TIMES, *MAGNITUDES))

FILLERS = frozenset(
    listed("um uh er erm ah hmm mm eh like then okay ok dash hyphen space pause comma so well yeah yes")
)
FIXES = frozenset(
    listed("no sorry wait mean actually oops whoops correction scratch rather pardon again nahi nahin nahee नहीं")
)
AROUND_FIXES = frozenset(
    listed(
        "i it's its that's thats that make is are should be my let me start over try hang hold on the last digit "
        "digits number one bit part end ends ending with in"
    )
)
# Between two pieces of one number: "and then", "and the rest is", "followed by", "uske baad".
JOINERS = frozenset(
    listed(
        "and then the number is it's its that's thats rest of followed by after that next comes code area phone "
        "finally lastly last ending ends with first part bit are digits aur phir uske baad और फिर"
    )
)
# "this one", "the one", "no one": not a digit where a number could begin.
BEFORE_ONE = frozenset(
    listed("this that the which each any every last next first only another other some no good bad new old")
)
# "the last three digits": how many come, not what they are.
BEFORE_COUNT = frozenset(listed("last first next final other remaining"))
AFTER_COUNT = frozenset(listed("digits digit numbers number ones are is"))
# A word that a number is often typed against, without a space: "ph0412...", "at0412...".
STUCK = frozenset(listed("at on is no ph tel mob mobile phone cell call contact number num whatsapp o oh"))

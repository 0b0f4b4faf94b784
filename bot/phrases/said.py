"""How numbers, dates, times and money are said aloud. Pure; knows one language, English."""

from datetime import date

from extractors import phone_numbers

DIGITS = ("oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = ("", "", "twenty", "thirty", "forty", "fifty")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
ORDINALS = (
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
    "nineteenth", "twentieth", "twenty-first", "twenty-second", "twenty-third", "twenty-fourth", "twenty-fifth",
    "twenty-sixth", "twenty-seventh", "twenty-eighth", "twenty-ninth", "thirtieth", "thirty-first",
)  # fmt: skip


def group(digits: str) -> str:
    """A group of digits as people say it: "333" triple three, "0412" oh four one two, "55" double five."""
    said = []
    place = 0
    while place < len(digits):
        run = 1
        while run < 3 and digits[place : place + run + 1] == digits[place] * (run + 1):
            run += 1
        word = DIGITS[int(digits[place])]
        said.append({1: word, 2: f"double {word}", 3: f"triple {word}"}[run])
        place += run
    return " ".join(said)


def number(phone: str, region: str) -> str:
    """A phone number in groups: "oh four one two, three four five, six seven eight"."""
    written = phone_numbers.written(phone, region).replace("-", " ").replace("(", " ").replace(")", " ")
    parts = [part for part in written.replace("+", " ").split() if part.isdigit()]
    if region in phone_numbers.WITHOUT_TRUNK and phone_numbers.national(phone, region) == "".join(parts[1:]):
        return ", ".join(group(part) for part in parts[1:])
    return ("plus " if written.startswith("+") else "") + ", ".join(group(part) for part in parts)


def digits(text: str) -> str:
    """Loose digits, in groups of four, three and three: what was understood of an unfinished number."""
    clean = "".join(c for c in text if c.isdigit())
    parts = [clean[:4], *(clean[i : i + 3] for i in range(4, len(clean), 3))]
    return ", ".join(group(part) for part in parts if part)


def ending(phone: str) -> str:
    """The last three digits, "six seven eight", which name a number without saying it whole."""
    return " ".join(DIGITS[int(c)] for c in phone[-3:] if c.isdigit())


def count(value: int) -> str:
    """A number below sixty in words."""
    if value < len(SMALL):
        return SMALL[value]
    tens, ones = divmod(value, 10)
    return TENS[tens] + (f"-{SMALL[ones]}" if ones else "") if tens < len(TENS) else str(value)


def day(on: date, today: date) -> str:
    """ "today", "tomorrow", "Tuesday the sixth", and with the month when it is further off than four weeks."""
    away = (on - today).days
    if away in (0, 1):
        return ("today", "tomorrow")[away]
    month = f" of {MONTHS[on.month - 1]}" if away > 27 or on.month != today.month else ""
    year = f" {on.year}" if on.year != today.year and away > 180 else ""
    return f"{DAYS[on.weekday()]} the {ORDINALS[on.day]}{month}{year}"


def clock(time: str) -> str:
    """ "14:30" as "half past two"; the half of the day is left out where office hours make it plain."""
    hour, minute = (int(part) for part in time.split(":"))
    part = "" if 7 <= hour <= 18 else " in the morning" if hour < 12 else " at night"
    here, following = SMALL[(hour - 1) % 12 + 1], SMALL[hour % 12 + 1]
    if (hour, minute) in ((12, 0), (0, 0)):
        return "midday" if hour else "midnight"
    plain = {0: here, 15: f"quarter past {here}", 30: f"half past {here}", 45: f"quarter to {following}"}
    return plain.get(minute, f"{here} {'oh ' if minute < 10 else ''}{count(minute)}") + part

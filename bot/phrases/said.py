"""How numbers, dates and times are said aloud, in the words of a language's file. Pure."""

import re
from datetime import date

from bot.phrases.form import Form, Part, Said
from extractors import phone_numbers

SHORT_UNIT = re.compile(r"(\d)\s*([a-z]{1,5})\b", re.I)


def words(form: Form) -> Said:
    """The language's spoken values. Raises ValueError for one that is only written."""
    if form.said is None:
        raise ValueError("This language is only written.")
    return form.said


def group(form: Form, digits: str) -> str:
    """A group of digits as people say it: "333" triple three, "0412" oh four one two, "55" double five."""
    said, forms = [], words(form)
    place = 0
    while place < len(digits):
        run = 1
        while run < 3 and digits[place : place + run + 1] == digits[place] * (run + 1):
            run += 1
        word = forms.digits[int(digits[place])]
        said.append({1: "{digit}", 2: forms.double, 3: forms.triple}[run].format(digit=word))
        place += run
    return " ".join(said)


def number(form: Form, phone: str, region: str) -> str:
    """A phone number in groups: "oh four one two, three four five, six seven eight"."""
    written = phone_numbers.written(phone, region).replace("-", " ").replace("(", " ").replace(")", " ")
    parts = [part for part in written.replace("+", " ").split() if part.isdigit()]
    if region in phone_numbers.WITHOUT_TRUNK and phone_numbers.national(phone, region) == "".join(parts[1:]):
        return ", ".join(group(form, part) for part in parts[1:])
    plus = f"{words(form).plus} " if written.startswith("+") else ""
    return plus + ", ".join(group(form, part) for part in parts)


def short_number(form: Form, written: str) -> str:
    """A number of a few digits, as it is written ("13 11 14", "112"), in its own groups."""
    parts = written.replace("-", " ").split()
    return ", ".join(" ".join(words(form).digits[int(c)] for c in part if c.isdigit()) for part in parts)


def digits(form: Form, text: str) -> str:
    """Loose digits, in groups of four, three and three: what was understood of an unfinished number."""
    clean = "".join(c for c in text if c.isdigit())
    parts = [clean[:4], *(clean[i : i + 3] for i in range(4, len(clean), 3))]
    return ", ".join(group(form, part) for part in parts if part)


def ending(form: Form, phone: str) -> str:
    """The last three digits, "six seven eight", which name a number without saying it whole."""
    return " ".join(words(form).digits[int(c)] for c in phone[-3:] if c.isdigit())


def count(form: Form, value: int) -> str:
    """A number below sixty in words."""
    counts = words(form).counts
    return counts[value] if 0 <= value < len(counts) else str(value)


def amount(form: Form, text: str) -> str:
    """What stands short behind a figure is said whole: "5mg" as "5 milligrams"."""
    units = words(form).units
    return SHORT_UNIT.sub(lambda match: f"{match[1]} {units.get(match[2].lower(), match[2])}", text)


def day(form: Form, on: date, today: date) -> str:
    """ "today", "tomorrow", "Tuesday the sixth", and with the month when it is further off than four weeks."""
    away = (on - today).days
    if away in (0, 1):
        return (form.today, form.tomorrow)[away]
    said = words(form)
    is_far = away > 27 or on.month != today.month
    values = {"day": form.days[on.weekday()], "date": said.dates[on.day - 1], "month": said.months[on.month - 1]}
    year = f" {on.year}" if on.year != today.year and away > 180 else ""
    return (said.day_of_another_month if is_far else said.day).format_map(values) + year


def clock(form: Form, time: str, *, is_half_told: bool = False) -> str:
    """ "14:30" as "half past two", "half past two in the afternoon" where the half of the day has to be heard."""
    clock, counts = words(form).clock, words(form).counts
    if time in clock.exactly:
        return clock.exactly[time]
    hour, minute = (int(part) for part in time.split(":"))
    plain = {0: clock.sharp, 15: clock.quarter_past, 30: clock.half_past, 45: clock.quarter_to}
    pattern = plain.get(minute, clock.other_below_ten if minute < 10 else clock.other)
    parts = clock.halves if is_half_told and clock.halves else clock.parts
    values = {"hour": counts[(hour - 1) % 12 + 1], "next": counts[hour % 12 + 1], "minutes": count(form, minute)}
    return pattern.format_map({**values, "part": part_of_day(parts, hour)})


def part_of_day(parts: tuple[Part, ...], hour: int) -> str:
    """What goes with times of this hour."""
    return [part.text for part in parts if part.from_ <= hour][-1]

"""How numbers, dates, times and money are written in a chat, in the words of a language's file. Pure."""

from datetime import date

from bot.phrases.form import Form
from bot.phrases.said import part_of_day
from extractors import phone_numbers


def number(_form: Form, phone: str, region: str) -> str:
    """A phone number in groups: "0412 345 678" at home, "+91 98765 43210" from abroad."""
    return phone_numbers.written(phone, region)


def short_number(_form: Form, written: str) -> str:
    """A number of a few digits as it stands."""
    return written


def digits(_form: Form, text: str) -> str:
    """Loose digits in groups of four, three and three."""
    clean = "".join(c for c in text if c.isdigit())
    return " ".join(part for part in [clean[:4], *(clean[i : i + 3] for i in range(4, len(clean), 3))] if part)


def ending(_form: Form, phone: str) -> str:
    """The last three digits."""
    return phone[-3:]


def count(_form: Form, value: int) -> str:
    """A number in figures."""
    return str(value)


def amount(_form: Form, text: str) -> str:
    """As it was written."""
    return text


def day(form: Form, on: date, today: date) -> str:
    """ "today", "tomorrow", else "Tue 16 Dec", with the year when it is another one."""
    away = (on - today).days
    if away in (0, 1):
        return (form.today, form.tomorrow)[away]
    names = form.written
    values = {"day": names.days[on.weekday()], "date": on.day, "month": names.months[on.month - 1]}
    return names.day.format_map(values) + (f" {on.year}" if on.year != today.year else "")


def clock(form: Form, time: str, *, is_half_told: bool = True) -> str:
    """ "14:30" as "2:30 pm"; the half of the day is always written."""
    hour, minute = (int(part) for part in time.split(":"))
    clock = form.written.clock
    values = {"hour": (hour - 1) % 12 + 1, "minutes": f"{minute:02d}", "part": part_of_day(clock.parts, hour)}
    return (clock.other if minute else clock.sharp).format_map(values)


def money(form: Form, minor: int, sign: str) -> str:
    """An amount in minor units with its sign and thousands: "₹2,500"; a language may name the currency instead."""
    whole, rest = divmod(minor, 100)
    amount = f"{whole:,}" + (f".{rest:02d}" if rest else "")
    return form.money[sign].format(amount=amount) if sign in form.money else f"{sign}{amount}"

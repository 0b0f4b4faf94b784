"""How numbers, dates, times and money are written in a chat. Pure; knows one language, English."""

from datetime import date

from extractors import phone_numbers


def number(phone: str, region: str) -> str:
    """A phone number in groups: "0412 345 678" at home, "+91 98765 43210" from abroad."""
    return phone_numbers.written(phone, region)


def digits(text: str) -> str:
    """Loose digits in groups of four, three and three."""
    clean = "".join(c for c in text if c.isdigit())
    return " ".join(part for part in [clean[:4], *(clean[i : i + 3] for i in range(4, len(clean), 3))] if part)


def ending(phone: str) -> str:
    """The last three digits."""
    return phone[-3:]


def day(on: date, today: date) -> str:
    """ "today", "tomorrow", else "Tue 16 Dec", with the year when it is another one."""
    away = (on - today).days
    if away in (0, 1):
        return ("today", "tomorrow")[away]
    return f"{on:%a} {on.day} {on:%b}" + (f" {on.year}" if on.year != today.year else "")


def clock(time: str) -> str:
    """ "14:30" as "2:30 pm"."""
    hour, minute = (int(part) for part in time.split(":"))
    return f"{(hour - 1) % 12 + 1}" + (f":{minute:02d}" if minute else "") + (" am" if hour < 12 else " pm")


def money(minor: int, sign: str) -> str:
    """An amount in minor units with its sign and thousands: "₹2,500"."""
    whole, rest = divmod(minor, 100)
    return f"{sign}{whole:,}" + (f".{rest:02d}" if rest else "")

"""Windows of arrival as an owner types them, "8 to 10, 10:00-12:00", and as they are kept. Pure; knows no form."""

import re

Windows = tuple[tuple[str, str], ...]
WINDOW = re.compile(r"(\d{1,2})(?::?([0-5][05]))?\s*(?:-|–|to)\s*(\d{1,2})(?::?([0-5][05]))?", re.IGNORECASE)
MOST = 12


def read(text: str) -> Windows | None:
    """Windows out of what was typed, in their order, in steps of five minutes; None for what says none."""
    found = []
    for part in filter(None, (part.strip() for part in re.split(r"[,;\n]", text))):
        clocks = WINDOW.fullmatch(part)
        if clocks is None or int(clocks[1]) > 23 or int(clocks[3]) > 23:
            return None
        begins, until = (
            f"{int(hour):02}:{minute or '00'}" for hour, minute in (clocks.group(1, 2), clocks.group(3, 4))
        )
        if begins >= until:
            return None
        found.append((begins, until))
    return tuple(sorted(set(found))) if 0 < len(found) <= MOST else None


def written(windows: Windows) -> str:
    """Windows as they are kept, and typed: "08:00-10:00, 10:00-12:00"."""
    return ", ".join(f"{begins}-{until}" for begins, until in windows)

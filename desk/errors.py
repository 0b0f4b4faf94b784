"""Every kind of error that a person or a program can cause. Knows nothing of HTTP or speech."""


class DeskError(Exception):
    """Something that cannot be done, with a sentence for the person who asked and what to do about it."""

    code = "error"
    is_permanent = True

    def __init__(self, message: str, **fields: str) -> None:
        super().__init__(message)
        self.message = message
        self.fields = fields


class NotFound(DeskError):
    """There is no such row in this business."""

    code = "not_found"


class Invalid(DeskError):
    """What was given cannot be used; `fields` says which field and why."""

    code = "invalid"


class Conflict(DeskError):
    """It clashes with what is there already."""

    code = "conflict"


class SlotTaken(Conflict):
    """The time is not free any more, or not offered."""

    code = "slot_taken"


class Forbidden(DeskError):
    """The role does not allow it."""

    code = "forbidden"


class Stale(DeskError):
    """Somebody else changed it in the meantime: read again and repeat."""

    code = "stale"
    is_permanent = False


class UnknownLine(DeskError):
    """No business answers this number."""

    code = "unknown_line"

"""Which role may do what: one page. Roles are those of seeds 001 to 003 and DESIGN section 3."""

from desk.errors import Forbidden

ROLES = ("owner", "manager", "staff", "doctor")
ALLOWED: dict[str, tuple[str, ...]] = {
    "see_calls": ROLES,
    "see_customers": ROLES,
    "change_customers": ROLES,
    "see_bookings": ROLES,
    "change_bookings": ROLES,
    "see_medical": ("owner", "doctor"),
    "finish_reminder": ROLES,
    "answer_request": ROLES,
    "download": ("owner", "manager"),
    "change_closures": ROLES,
    "change_settings": ("owner", "manager"),
    "change_staff": ("owner",),
    "change_keys": ("owner",),
    "see_messages": ROLES,
    "write_messages": ROLES,
    "try_bot": ROLES,
}


def allows(role: str, action: str) -> bool:
    """Whether the role may do it. An unknown action is allowed to nobody."""
    return role in ALLOWED.get(action, ())


def require(role: str, action: str) -> None:
    """Raise Forbidden unless the role may do it."""
    if not allows(role, action):
        raise Forbidden("Your role does not allow this. Ask the owner of the business.")

"""Twilio's error codes, each with what is done about it: one table. The effects are rows (desk/outcomes.py).

Facts: reference/interfaces.md, section 7.5; twilio.com/docs/whatsapp/api/error-code-mapping (WhatsApp's own code behind
each 63xxx); twilio.com/docs/api/errors/CODE for the others.
"""

from desk.outcomes import Failure, Remedy

REMEDIES: dict[Remedy, tuple[int, ...]] = {
    # They wrote STOP to this number (21610), or blocked the business (63014): an opt-out, and no second try.
    "opt_out": (21610, 63014),
    # No such number on this channel: 63003 and 63024 (WhatsApp 1006, 1013, 1021; 1002, 1026), 21211 and 21614 (To is no
    # number, no mobile), 30005 and 30006 (unknown, landline).
    "unreachable": (63003, 63024, 21211, 21614, 30005, 30006),
    # A full queue (21611, 30001), too many requests (20429), WhatsApp's own trouble (63005 and 63023 generic, 63012).
    "busy": (21611, 30001, 20429, 63005, 63012, 63023),
    # WhatsApp's limit on messages: 63018 (429, 471, 1015), 63038 (the account's own a day).
    "limited": (63018, 63038),
    # Free words outside of the 24-hour window (WhatsApp 470).
    "template": (63016,),
    # What somebody has to set right, and which stops every message: credentials (20003, 20403), the From (21212, 21606,
    # 21659, 63007, 63008), the country (21408), the account (30002, 30034, 63001, 63020), the sender (63010, 63022,
    # 63051), the template or its variables (21655, 21656, 63013, 63021, 63027 to 63030).
    "alert": (
        20003, 20403, 21212, 21606, 21659, 21408, 21655, 21656, 30002, 30034, 63001, 63007, 63008, 63010, 63013, 63020,
        63021, 63022, 63027, 63028, 63029, 63030, 63051,
    ),
    # The phone is off or out of reach (30003), blocked (30004), filtered (30007), unknown (30008); WhatsApp will not
    # deliver to this person (63032, 63049). Whatever is not in this table ends here too.
    "give_up": (21617, 30003, 30004, 30007, 30008, 63032, 63049),
}  # fmt: skip
BY_CODE: dict[str, Remedy] = {str(code): remedy for remedy, codes in REMEDIES.items() for code in codes}


def failure(code: object) -> Failure:
    """What to do about an error code of Twilio's, or about an HTTP status where there was no code."""
    text = str(code)[:20]
    by_status: dict[str, Remedy] = {"401": "alert", "403": "alert", "404": "alert", "429": "busy"}
    return Failure(text, BY_CODE.get(text) or by_status.get(text, "give_up"))

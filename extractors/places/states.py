"""The states of the countries served: what they are called and how they are shortened. Data; no sentences."""

from functools import cache

NAMES: dict[str, dict[str, str]] = {
    "AU": {
        "ACT": "Australian Capital Territory", "NSW": "New South Wales", "NT": "Northern Territory",
        "QLD": "Queensland", "SA": "South Australia", "TAS": "Tasmania", "VIC": "Victoria", "WA": "Western Australia",
    },
    "IN": {
        "AN": "Andaman and Nicobar", "AP": "Andhra Pradesh", "AR": "Arunachal Pradesh", "AS": "Assam", "BR": "Bihar",
        "CG": "Chhattisgarh", "CH": "Chandigarh", "DD": "Daman and Diu", "DL": "Delhi", "GA": "Goa", "GJ": "Gujarat",
        "HP": "Himachal Pradesh", "HR": "Haryana", "JH": "Jharkhand", "JK": "Jammu and Kashmir", "KA": "Karnataka",
        "KL": "Kerala", "LA": "Ladakh", "LD": "Lakshadweep", "MH": "Maharashtra", "ML": "Meghalaya", "MN": "Manipur",
        "MP": "Madhya Pradesh", "MZ": "Mizoram", "NL": "Nagaland", "OD": "Odisha", "PB": "Punjab", "PY": "Puducherry",
        "RJ": "Rajasthan", "SK": "Sikkim", "TG": "Telangana", "TN": "Tamil Nadu", "TR": "Tripura",
        "UK": "Uttarakhand", "UP": "Uttar Pradesh", "WB": "West Bengal",
    },
    "NG": {
        "AB": "Abia", "AD": "Adamawa", "AK": "Akwa Ibom", "AN": "Anambra", "BA": "Bauchi", "BE": "Benue", "BO": "Borno",
        "BY": "Bayelsa", "CR": "Cross River", "DE": "Delta", "EB": "Ebonyi", "ED": "Edo", "EK": "Ekiti", "EN": "Enugu",
        "FC": "Federal Capital Territory", "GO": "Gombe", "IM": "Imo", "JI": "Jigawa", "KD": "Kaduna", "KE": "Kebbi",
        "KN": "Kano", "KO": "Kogi", "KT": "Katsina", "KW": "Kwara", "LA": "Lagos", "NA": "Nasarawa", "NI": "Niger",
        "OG": "Ogun", "ON": "Ondo", "OS": "Osun", "OY": "Oyo", "PL": "Plateau", "RI": "Rivers", "SO": "Sokoto",
        "TA": "Taraba", "YO": "Yobe", "ZA": "Zamfara",
    },
    "US": {
        "AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California", "CO": "Colorado",
        "CT": "Connecticut", "DC": "District of Columbia", "DE": "Delaware", "FL": "Florida", "GA": "Georgia",
        "HI": "Hawaii", "ID": "Idaho", "IL": "Illinois", "IN": "Indiana", "IA": "Iowa", "KS": "Kansas",
        "KY": "Kentucky", "LA": "Louisiana", "ME": "Maine", "MD": "Maryland", "MA": "Massachusetts", "MI": "Michigan",
        "MN": "Minnesota", "MS": "Mississippi", "MO": "Missouri", "MT": "Montana", "NE": "Nebraska", "NV": "Nevada",
        "NH": "New Hampshire", "NJ": "New Jersey", "NM": "New Mexico", "NY": "New York", "NC": "North Carolina",
        "ND": "North Dakota", "OH": "Ohio", "OK": "Oklahoma", "OR": "Oregon", "PA": "Pennsylvania",
        "RI": "Rhode Island", "SC": "South Carolina", "SD": "South Dakota", "TN": "Tennessee", "TX": "Texas",
        "UT": "Utah", "VT": "Vermont", "VA": "Virginia", "WA": "Washington", "WV": "West Virginia", "WI": "Wisconsin",
        "WY": "Wyoming",
    },
    "GB": {"ENG": "England", "NIR": "Northern Ireland", "SCT": "Scotland", "WLS": "Wales"},
}  # fmt: skip
# Also said or written for one of them.
ALSO: dict[str, dict[str, str]] = {
    "AU": {"vic": "VIC", "tas": "TAS", "tassie": "TAS", "queensland": "QLD", "new south": "NSW", "n s w": "NSW",
           "canberra": "ACT", "a c t": "ACT"},
    "IN": {"orissa": "OD", "new delhi": "DL", "chattisgarh": "CG", "tamilnadu": "TN", "pondicherry": "PY",
           "maharastra": "MH", "up": "UP", "mp": "MP", "telengana": "TG"},
    "NG": {"fct": "FC", "abuja": "FC", "nassarawa": "NA"},
}  # fmt: skip
# The states that a zone's clocks are those of, the likelier first. Only where zones tell states apart.
OF_ZONE = {
    "Australia/Melbourne": ("VIC",), "Australia/Sydney": ("NSW", "ACT"), "Australia/Brisbane": ("QLD",),
    "Australia/Lindeman": ("QLD",), "Australia/Adelaide": ("SA",), "Australia/Perth": ("WA",),
    "Australia/Eucla": ("WA",), "Australia/Hobart": ("TAS",), "Australia/Darwin": ("NT",),
    "Australia/Broken_Hill": ("NSW",), "Australia/Lord_Howe": ("NSW",), "Australia/Canberra": ("ACT", "NSW"),
}  # fmt: skip


@cache
def said(country: str) -> dict[str, str]:
    """The codes of the states by every way they are said or written, in small letters: "vic", "lagos state"."""
    ways: dict[str, str] = {}
    for code, name in NAMES.get(country, {}).items():
        ways[name.lower()] = code
        ways[f"{name.lower()} state"] = code
        ways[code.lower()] = code
    return ways | ALSO.get(country, {})


def code(words: str, country: str) -> str | None:
    """The code of the state that these words are, or None: "Victoria", "vic", "lagos state"."""
    return said(country).get(" ".join(words.lower().replace(".", " ").split()))


def name(state: str, country: str) -> str:
    """What a state is called in full; the code itself where it is not known."""
    return NAMES.get(country, {}).get(state, state)

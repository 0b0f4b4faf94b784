"""Dangers that were once missed, and harmless words that once rang."""

from datetime import UTC, datetime

import pytest

from extractors import red_flags
from extractors.facts import Heard


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("the hot water unit is smoking", "fire"),
        ("smoke is rising from the boiler", "fire"),
        ("my basin gives me a shock", "electric_water"),
        ("i got a zap when i touched the tap", "electric_water"),
        ("the stove wont light and it smells", "gas"),
        ("mere papa ko chest mein dard ho raha hai", "chest_pain"),
        ("bahut khoon beh raha hai", "bleeding"),
        ("बच्चा बेहोश हो गया है", "unconscious"),
        ("my son drank the cough syrup bottle", "poisoning"),
        ("can you fix a gas leak", "gas"),
        ("do you do gas leaks, i smell gas", "gas"),
        ("he is not breathing", "breathing"),
        ("dam ghutne laga hai", "breathing"),
        ("she is breathing very heavily", "breathing"),
        ("saans le nahi pa raha", "breathing"),
        ("gala ghutne jaisa lag raha hai", "breathing"),
        ("my throat has closed up", "breathing"),
        ("the geyser is smoking", "fire"),
        ("smoke is coming from the hot water system", "fire"),
        ("theres smoke pouring out of the oven", "fire"),
        ("the water heater caught fire", "fire"),
        ("the power point is melting and smoking", "fire"),
        ("my boiler is smoking and getting hot", "fire"),
        ("the cooktop wont light and i can smell it", "gas"),
        ("the pilot light went out and it stinks of gas", "gas"),
        ("the bbq bottle is hissing", "gas"),
        ("the burner wont light and theres a smell", "gas"),
        ("i hear hissing from the gas meter", "gas"),
        ("the oven wont ignite and it smells funny", "gas"),
        ("i got a zap off the shower tap", "electric_water"),
        ("i get a shock every time i touch the tap", "electric_water"),
        ("got zapped touching the kitchen sink", "electric_water"),
        ("the tap zapped me", "electric_water"),
        ("i felt a shock when i turned on the shower", "electric_water"),
        ("meri mummy ko seene mein bahut dard hai", "chest_pain"),
        ("papa ke chest me dard hai", "chest_pain"),
        ("mere chest mein pain ho raha hai", "chest_pain"),
        ("dil mein bahut tez dard ho raha hai", "chest_pain"),
        ("khoon band nahi ho raha", "bleeding"),
        ("khoon bahut nikal raha hai", "bleeding"),
        ("bahut zyada khoon nikal raha hai", "bleeding"),
        ("खून नहीं रुक रहा", "bleeding"),
        ("बहुत खून बह रहा है", "bleeding"),
        ("khun nahi ruk raha hai", "bleeding"),
        ("papa behosh ho gaye hain", "unconscious"),
        ("dadi behosh padi hain", "unconscious"),
        ("मम्मी बेहोश हो गई हैं", "unconscious"),
        ("वो होश में नहीं है", "unconscious"),
        ("saans lene mein dikkat ho rahi hai", "breathing"),
        ("usko saans nahi aa rahi", "breathing"),
        ("सांस नहीं आ रही है", "breathing"),
        ("my daughter drank a bottle of cough syrup", "poisoning"),
        ("he swallowed a coin battery", "poisoning"),
        ("my toddler drank the whole bottle of calpol", "poisoning"),
        ("the baby swallowed a magnet", "poisoning"),
        ("my nephew drank all the cough medicine", "poisoning"),
        ("she ate a whole strip of sleeping tablets", "overdose"),
        ("he swallowed the whole packet of panadol", "overdose"),
    ],
)
def test_it_notices_dangers_found_missing(text: str, flag: str) -> None:
    found = red_flags.find(Heard(text, datetime(2024, 8, 5, tzinfo=UTC)))
    assert flag in [fact.value for fact in found]


@pytest.mark.parametrize(
    "text",
    [
        "so weak i could kill myself laughing",
        "not breathing problem, just fever",
        "how do you check for gas leaks",
        "no smoking please",
        "smoking area",
        "smoke alarm battery",
        "burst pipe was fixed last week",
        "false alarm",
        "i drank my medicine this morning",
        "my wife is smoking hot",
        "my knee is so sore i could die laughing",
        "i nearly died laughing at the bill",
        "kill me now this tap is so annoying",
        "the smell from the smoking area comes in",
        "do you have a smoking room",
        "i quit smoking last year",
        "is smoking allowed on the balcony",
        "the smoke alarm needs a new battery",
        "the smoke detector keeps beeping low battery",
        "how do i check for a gas leak",
        "do you do gas leak testing",
        "it was a false alarm",
        "the gas leak was a false alarm",
        "sorry false alarm about the fire",
        "the pipe burst last month and was fixed",
        "our burst pipe was repaired yesterday",
        "the flood was cleaned up last week",
        "the burst hose was replaced on friday",
        "no chest pain just a cough",
        "not a breathing problem only a sore throat",
        "he has no trouble breathing",
        "no bleeding just a bruise",
        "my son drank all his milk",
        "she swallowed her tablet fine this morning",
        "i take one tablet every night",
        "he ate a whole pizza",
        "i need cough syrup for my son",
        "can i get a strip of tablets",
        "my remote needs a battery",
        "khoon ki jaanch karwani hai",
        "blood test ka time chahiye",
        "दवाई चाहिए",
        "mujhe bukhar hai",
        "the phone gave up and i was shocked by the price",
        "i was shocked at the tap price",
        "shock absorber for my washing machine",
        "my battery is flat so i cant call",
        "the stove wont light but there is no smell",
        "maa ke ghutne mein dard hai, kal subah 10 baje appointment",
        "gale aur ghutne mein dard hai",
        "ghutno mein sujan hai",
        "साँस ठीक है घुटने में दर्द है",
        "sore throat, are you closed sunday",
        "throat pain, i need the closest doctor",
        "nose is blocked and throat is sore",
        "chest checkup on 3 march",
        "i can't talk now, call back fast",
        "heart attack se bachne ke upay",
        "yes he is breathing",
        "yes breathing",
        "she is awake and breathing",
        "my mother is breathing and talking",
        "haan saans le raha hai",
    ],
)
def test_it_stays_calm_at_harmless_words_found_ringing(text: str) -> None:
    assert red_flags.find(Heard(text, datetime(2024, 8, 5, tzinfo=UTC))) == []


@pytest.mark.parametrize("before", [0, 900, 1250, 1580, 2400, 3600])
def test_it_finds_danger_anywhere_in_a_long_message(before: int) -> None:
    talk = "the invoice for the last visit came twice and the second one had another date on it. "
    start = (talk * 50)[:before].rsplit(".", 1)[0] + ". "
    text = (start + "I can smell gas in the kitchen. " + talk * 40)[:4096]
    found = red_flags.find(Heard(text, datetime(2026, 5, 7, tzinfo=UTC)))
    assert [fact.value for fact in found] == ["gas"]
    assert text[slice(*found[0].span)] == found[0].text

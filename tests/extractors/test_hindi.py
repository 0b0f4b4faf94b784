"""What customers say in Hindi, in both scripts, with the words of the real trades; said on Monday 15 December 2025."""

from datetime import datetime

import pytest
import pytz

from desk import kinds
from extractors import choices
from extractors.all import find_all
from extractors.devanagari import folded
from extractors.facts import Heard
from extractors.issue import hindi as issue_hindi

NOW = pytz.timezone("Asia/Kolkata").localize(datetime(2025, 12, 15, 10))
WORDS = {code: kinds.get(code).words() for code in kinds.codes()}
ANY = None


def found(text: str, kind: str = "clinic", asked: str | None = None) -> dict[str, list[str]]:
    facts: dict[str, list[str]] = {}
    for fact in find_all(Heard(text, NOW, "IN", asked=asked, words=WORDS[kind])):
        assert text[slice(*fact.span)] == fact.text
        facts.setdefault(fact.name, []).append(fact.value)
    return facts


@pytest.mark.parametrize(
    ("kind", "asked", "text", "wanted", "never"),
    [
        (
            "clinic",
            None,
            "तीन दिन से पेट में दर्द हो रहा है",
            {"issue_description": ANY, "service_type": "general_consultation"},
            "preferred_date",
        ),
        ("clinic", None, "डॉक्टर साहब को दिखाना था, गले में खराश है", {"issue_description": ANY}, ""),
        ("clinic", "issue_description", "सिर बहुत दुख रहा है", {"issue_description": ANY}, ""),
        ("clinic", "customer_name", "मेरे घुटने में सूजन है", {"issue_description": ANY}, "customer_name"),
        ("clinic", None, "pet mein jalan ho rahi hai do din se", {"issue_description": ANY}, "preferred_date"),
        ("clinic", None, "kal raat se ulti ho rahi hai", {"issue_description": ANY}, "preferred_date"),
        ("clinic", None, "मेरी बेटी को उल्टियाँ हो रही हैं", {"for_whom": "daughter", "issue_description": ANY}, ""),
        ("clinic", None, "बच्चे की तबीयत ठीक नहीं है", {"issue_description": ANY}, ""),
        ("plumber", None, "नमस्ते, बाथरूम का नल टूट गया है", {"issue_description": ANY}, ""),
        (
            "plumber",
            None,
            "रसोई का सिंक जाम हो गया है, पानी नहीं जा रहा",
            {"issue_description": ANY, "service_type": "blocked_drain"},
            "",
        ),
        ("plumber", None, "geyser kharab ho gaya hai", {"issue_description": ANY, "service_type": "hot_water"}, ""),
        ("clinic", "issue_description", "शुक्रवार को सुबह", {"preferred_date": "2025-12-19"}, "issue_description"),
        ("clinic", "issue_description", "नहीं पता", {}, "issue_description"),
        ("clinic", "issue_description", "कुछ नहीं", {}, "issue_description"),
        ("clinic", None, "मुझे एक अपॉइंटमेंट चाहिए", {"intent": "book"}, "customer_location issue_description"),
        ("clinic", None, "डॉक्टर से मिलने का समय चाहिए", {"service_type": "general_consultation", "intent": "book"}, ""),
        (
            "clinic",
            None,
            "डॉक्टर साहब को दिखाना है",
            {"service_type": "general_consultation", "intent": "book"},
            "customer_location",
        ),
        ("clinic", "preferred_date", "अठारह तारीख को", {"preferred_date": "2025-12-18"}, ""),
        ("clinic", "preferred_date", "22 तारीख", {"preferred_date": "2025-12-22"}, ""),
        ("clinic", "preferred_date", "pachchees tareekh ko", {"preferred_date": "2025-12-25"}, ""),
        ("clinic", "preferred_date", "18 tarikh", {"preferred_date": "2025-12-18"}, ""),
        ("clinic", "preferred_date", "पंद्रह जनवरी", {"preferred_date": "2026-01-15"}, ""),
        ("clinic", "preferred_date", "२० दिसंबर को", {"preferred_date": "2025-12-20"}, ""),
        ("clinic", "preferred_date", "बीस", {"preferred_date": "2025-12-20"}, ""),
        ("clinic", None, "ज़रा रुकिए", {"intent": "wait"}, "customer_name"),
        ("clinic", "customer_name", "एक सेकंड", {"intent": "wait"}, "customer_name"),
        ("clinic", None, "thoda ruko bhai", {"intent": "wait"}, "customer_name"),
        ("clinic", "preferred_date", "do minute hold karo", {"intent": "wait"}, ""),
        ("clinic", None, "जाने दीजिए", {"intent": "drop"}, "customer_name"),
        ("clinic", None, "chhodo yaar nahi chahiye", {"intent": "drop"}, "customer_name"),
        ("clinic", None, "मुझे समय बदलवाना है", {"intent": "reschedule"}, ""),
        ("clinic", None, "appointment aage badhana hai", {"intent": "reschedule"}, ""),
        ("clinic", None, "मेरी बुकिंग की तारीख बदल दीजिए", {"intent": "reschedule"}, ""),
        ("clinic", None, "किसी स्टाफ से बात कराइए", {"intent": "handoff"}, "customer_location customer_name"),
        ("clinic", None, "doctor sahab se baat karwa do", {"intent": "handoff"}, "customer_location"),
        ("clinic", None, "मुझे इंसान से बात करनी है", {"intent": "handoff"}, "customer_location"),
        ("clinic", "customer_name", "जी सुरेश पटेल", {"customer_name": "सुरेश पटेल"}, ""),
        ("clinic", "customer_name", "हाँ जी अनीता", {"customer_name": "अनीता"}, ""),
        ("clinic", "customer_name", "मैं पूजा बोल रही हूँ", {"customer_name": "पूजा"}, ""),
        ("clinic", "customer_name", "जी हाँ", {}, "customer_name"),
        ("clinic", "customer_name", "ji Suresh", {"customer_name": "Suresh"}, ""),
        ("clinic", "customer_name", "नहीं नहीं", {}, "customer_name"),
        ("plumber", "customer_location", "घर अंधेरी में है", {"customer_location": ANY}, ""),
        ("plumber", "customer_location", "ऑफिस में, कोरमंगला", {"customer_location": "कोरमंगला"}, ""),
        ("pharmacy", "yes_no", "हाँ भेज दो", {"yes_no": "yes"}, "service_type"),
        ("pharmacy", "yes_no", "haan ji bhijwa dijiye", {"yes_no": "yes"}, "service_type"),
        ("pharmacy", None, "ghar par bhej do", {"service_type": "delivery"}, "customer_location"),
        ("pharmacy", None, "मेरी बीपी की दवा फिर से चाहिए", {"refill": ANY}, ""),
        ("pharmacy", None, "goli dobara chahiye", {"refill": ANY}, ""),
        ("clinic", None, "mummy ko dikhana hai", {"for_whom": "mother"}, "customer_location customer_name"),
        ("clinic", None, "पापा के लिए अपॉइंटमेंट", {"for_whom": "father"}, "customer_name"),
        ("clinic", None, "बच्चे को दिखाना है", {"for_whom": "child"}, ""),
        ("plumber", "property_type", "अपार्टमेंट है", {"property_type": "unit"}, ""),
        ("plumber", "property_type", "किराए का फ्लैट", {"property_type": "unit"}, ""),
        ("plumber", "property_type", "ऑफ़िस है", {"property_type": "commercial"}, ""),
        ("clinic", None, "कल रात से चक्कर आ रहे हैं", {"issue_description": ANY}, "preferred_date"),
        ("clinic", None, "दाँत में बहुत दर्द है डॉक्टर को दिखाना है", {"issue_description": ANY, "service_type": "dental"}, ""),
        ("clinic", "issue_description", "खाँसी और ज़ुकाम है हफ़्ते भर से", {"issue_description": ANY}, "preferred_date"),
        ("clinic", "issue_description", "बुधवार", {"preferred_date": "2025-12-17"}, "issue_description"),
        ("plumber", None, "छत से पानी टपक रहा है", {"issue_description": ANY}, ""),
        (
            "plumber",
            None,
            "flush kaam nahi kar raha hai",
            {"issue_description": ANY, "service_type": "toilet_repair"},
            "",
        ),
        ("clinic", "preferred_date", "चौबीस तारीख", {"preferred_date": "2025-12-24"}, ""),
        (
            "clinic",
            "preferred_date",
            "unnees tarikh ko subah",
            {"preferred_date": "2025-12-19", "preferred_time": "morning"},
            "",
        ),
        ("clinic", "preferred_date", "दो जनवरी को", {"preferred_date": "2026-01-02"}, ""),
        ("clinic", None, "एक मिनट होल्ड कीजिए", {"intent": "wait"}, "customer_name"),
        ("clinic", None, "ruk jaiye zara", {"intent": "wait"}, "customer_name"),
        ("clinic", None, "रहने दो कोई बात नहीं", {"intent": "drop"}, "customer_name"),
        ("clinic", None, "अपॉइंटमेंट किसी और दिन कर दीजिए", {"intent": "reschedule"}, ""),
        ("clinic", None, "मैनेजर से बात करवा दीजिए", {"intent": "handoff"}, "customer_location"),
        ("clinic", "customer_name", "जी मेरा नाम विजय है", {"customer_name": "विजय"}, ""),
        ("clinic", "customer_name", "हाँ रेखा शर्मा", {"customer_name": "रेखा शर्मा"}, ""),
        ("clinic", None, "दादी को दिखाना है, घुटने में दर्द है", {"for_whom": "grandmother", "issue_description": ANY}, ""),
        ("pharmacy", "yes_no", "जी भिजवा दीजिए", {"yes_no": "yes"}, "service_type"),
        ("pharmacy", None, "शुगर की गोलियाँ दोबारा भेज दीजिए", {"refill": ANY}, ""),
        ("plumber", "property_type", "हमारा मकान है", {"property_type": "house"}, ""),
    ],  # fmt: skip
)
def test_it_understands_hindi(
    kind: str, asked: str | None, text: str, wanted: dict[str, str | None], never: str
) -> None:
    facts = found(text, kind, asked)
    for name, value in wanted.items():
        assert facts.get(name), (name, facts)
        assert value is ANY or value in facts[name], facts
    assert not set(never.split()) & set(facts), facts


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("मेरे बेटे को तेज़ बुखार है", "तेज़ बुखार है"),
        ("mujhe gale mein dard hai aur khansi bhi", "gale mein dard hai aur khansi bhi"),
        ("डॉक्टर को दिखाना है कमर में दर्द है", "कमर में दर्द है"),
        ("कमर में दर्द है डॉक्टर को दिखाना है", "कमर में दर्द है"),
        ("सिर में दर्द नहीं है बस चक्कर आते हैं", "चक्कर आते हैं"),
        ("दाँत में दर्द नहीं है", None),
        ("बुखार ठीक हो गया", None),
        ("क्या बुखार की दवा है", None),
        ("क्या मुझे बुखार में आना चाहिए", "क्या मुझे बुखार में आना चाहिए"),
        ("समझ नहीं आ रहा", None),
        ("my name is Rahul Jalan", None),
    ],
)
def test_it_tells_the_trouble_from_wish_person_and_denial(text: str, told: str | None) -> None:
    assert found(text).get("issue_description", [None]) == [told]


def test_it_keeps_since_when_and_leaves_out_the_day_wished_for() -> None:
    assert found("कल रात से पेट में जलन है")["issue_description"] == ["कल रात से पेट में जलन है"]
    assert found("नल टपक रहा है कल सुबह", "plumber")["issue_description"] == ["नल टपक रहा है"]


@pytest.mark.parametrize("text", ["haan bhej do", "जी भिजवा दीजिए"])
def test_it_takes_a_yes_with_its_verb_for_no_order(text: str) -> None:
    assert found(text, "pharmacy", "yes_no")["yes_no"] == ["yes"]
    assert "service_type" not in found(text, "pharmacy", "yes_no")


def test_it_still_hears_an_order_after_a_yes() -> None:
    assert found("haan, ghar par delivery chahiye", "pharmacy")["service_type"] == ["delivery"]


@pytest.mark.parametrize("text", ["can you do July", "no March is bad", "sat june"])
def test_it_takes_no_english_word_for_a_hindi_number(text: str) -> None:
    assert not any(value.endswith(("-02", "-07", "-09")) for value in found(text).get("preferred_date", []))


def test_it_knows_a_word_by_whatever_dots_it_is_written_with() -> None:
    assert folded("ख़त्म") == folded("खत्म")
    assert folded("खाँसी") == folded("खांसी")
    assert folded("fever") == "fever"


@pytest.mark.parametrize("piece", ["बुखार नहीं ", "दर्द है ", "नहीं आ रहा ", "मेरे बेटे को ", "dard hai ", "जी जी "])
def test_it_looks_at_the_head_of_a_page_only(piece: str) -> None:
    span = issue_hindi.told(piece * 5_000)
    assert span is None or span[1] <= 600


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("बाद वाला", "evening"), ("देर वाला ठीक है", "evening"), ("doosra wala", "evening"), ("दूसरा चलेगा", "evening"),
        ("आख़िरी वाला", "evening"), ("पहले वाला", "morning"), ("jaldi wala", "morning"), ("जी पहला", "morning"),
        ("second", "evening"), ("um second one thanks", "evening"), ("1st pls", "morning"), ("last", "evening"),
        ("one second", None), ("give me a second", None), ("1st of march", None),
        ("baad mein batata hoon", None), ("pehle fees bataiye", None), ("दूसरे डॉक्टर से", None),
    ],
)  # fmt: skip
def test_it_knows_which_of_two_is_chosen(text: str, meant: str | None) -> None:
    chosen = choices.chosen(text, ["morning", "evening"])
    assert (chosen[2] if chosen else None) == meant


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("2", 2), ("2.", 2), ("(2)", 2), ("#2", 2), ("②", 2), ("²", 2), ("2️⃣", 2), ("२", 2), ("two", 2), ("2 pls", 2),
        ("Option 2, please", 2), ("2 pm", None), ("at 2", None), ("12", None), ("❷", None),
        ("two of us", None), ("", None),
    ],
)  # fmt: skip
def test_it_reads_an_answer_that_is_a_number_in_a_list(text: str, number: int | None) -> None:
    assert choices.number(text) == number


def test_it_chooses_among_what_a_question_in_hindi_offered() -> None:
    def answer(text: str, asked: str, question: str) -> list[str]:
        heard = Heard(text, NOW, "IN", asked=asked, question=question, words=WORDS["clinic"])
        return [fact.value for fact in find_all(heard) if fact.name == asked]

    assert answer("बाद वाला", "preferred_time", "दोपहर में या शाम को?") == ["evening"]
    assert answer("पहले वाला", "preferred_time", "दोपहर में या शाम को?") == ["afternoon"]
    assert answer("दूसरा वाला", "preferred_date", "मंगलवार 16 दिसंबर या गुरुवार 18 दिसंबर?") == ["2025-12-18"]

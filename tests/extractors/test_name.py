"""The customer's own name, and all that only looks like one."""

import time
from datetime import UTC, datetime

import pytest

from extractors import name
from extractors.facts import Heard

NOW = datetime(2024, 8, 5, 14, 30, tzinfo=UTC)


def found(
    text: str, asked: str | None = None, question: str | None = None, nbest: tuple[str, ...] = (), region: str = "AU"
) -> list[str]:
    facts = name.find(Heard(text, NOW, region, asked, question, nbest))
    assert all(text[fact.span[0] : fact.span[1]] == fact.text for fact in facts)
    assert all(fact.name == "customer_name" for fact in facts)
    return [fact.value for fact in facts]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Hi, my name is Sarah and I'm in North Sydney.", "Sarah"),
        ("I'm Sarah", "Sarah"),
        ("This is Mike", "Mike"),
        ("Call me David", "David"),
        ("Name's Lisa", "Lisa"),
        ("hi its sarah from north sydney ive got a blocked kitchen sink", "Sarah"),
        ("sarah here", "Sarah"),
        ("john smith speaking", "John Smith"),
        ("put it under Lee", "Lee"),
        ("Asha Rao is my name", "Asha Rao"),
        ("my name is john o'brien", "John O'Brien"),
        ("MY NAME IS SARAH", "Sarah"),
        ("Thanks, John McDonald here", "John McDonald"),
        ("this is Mrs Patel", "Patel"),
        ("im kelly from bondi", "Kelly"),
        ("my name is maria de la cruz", "Maria de la Cruz"),
        ("mera naam rahul hai", "Rahul"),
        ("मेरा नाम राहुल है", "राहुल"),
        ("my name is smith s m y t h e", "Smythe"),
        ("first name john last name smith", "John Smith"),
        ("my name is sarah I need a plumber", "Sarah"),
        ("Good morning this is Priya Nair calling about a refill", "Priya Nair"),
        ("I'm Anne-Marie D'Souza", "Anne-Marie D'Souza"),
        ("it's Smythe with a y", "Smythe"),
        ("hi my name's kev and i got a burst pipe", "Kev"),
        ("Name : harpreet sodhi", "Harpreet Sodhi"),
        ("my name is priya k", "Priya K"),
        ("the name for the booking is Tove Lind", "Tove Lind"),
        ("myself Suresh Patil from Nagpur", "Suresh Patil"),
        ("my name na Ada", "Ada"),
        ("this is Chukwuemeka speaking", "Chukwuemeka"),
        ("shreya this side", "Shreya"),
        ("Deepak Rao from Powai here", "Deepak Rao"),
        ("Engr. Bello Musa here", "Bello Musa"),
        ("main Rohit bol raha hoon", "Rohit"),
        ("main Deepak Jani bol raha hoon", "Deepak Jani"),
        ("main deepak jani bol rahi hoon", "Deepak Jani"),
        ("main Sunil Dey bol raha hoon", "Sunil Dey"),
        ("namaste main sunil gill bol raha hoon", "Sunil Gill"),
        ("main Anil Price hoon", "Anil Price"),
        ("its Parsons here", "Parsons"),
        ("Mrs Parsons here", "Parsons"),
        ("Rohit bol raha hu Thane se", "Rohit"),
        ("मैं अनिल बोल रहा हूँ", "अनिल"),
        ("naam Pooja hai", "Pooja"),
        ("yeah look it's Trev here mate", "Trev"),
        ("its karen blocked toilet", "Karen"),
        ("the tap drips, tomorrow at 9, its kim", "Kim"),
        ("hello it is tom jones, my tap drips", "Tom Jones"),
        ("kylie here got a blocked drain", "Kylie"),
        ("leaking tap, its Jo", "Jo"),
        ("hi Jo here leaking tap", "Jo"),
        ("Jo here leaking tap", "Jo"),
        ("hi sarah here blocked drain", "Sarah"),
        ("by the way i am asha nair", "Asha Nair"),
    ],
)
def test_it_finds_a_name_that_is_given(text: str, value: str) -> None:
    assert found(text)[:1] == [value]


@pytest.mark.parametrize(
    "text",
    """
    Tap here leaking | hi Basement here flooded
    it's leaking, kitchen sink | it's summer, hot water is out | its carlton, blocked drain | leak here got worse
    I'm calling about a leak | I'm in Melbourne | this is urgent | im having a leak | I'm not home | it's blocked
    I'm a previous customer | book for my mother | I need to see Dr Mehta | my husband John said it leaks
    its pretty urgent
    this is John's wife | I'm Australian | call me tomorrow | call me on 0412 345 678 | what is your name
    his name is Tom
    what's the name of the doctor | my doctor's name is Mehta | it's under the sink | it's under warranty | im hungry
    im pregnant | this is ridiculous | it is Monday | no one is here | water is coming in here | I'm locked out
    I'm from Lagos
    english speaking doctor | my name is on the list | send it to Grace | the brand name is Panadol
    it's Dr Mehta I want
    my tap here is leaking | I am diabetic | I'm the tenant | it's a Rheem | can I get an appointment for Friday
    kal subah | main ghar pe hoon | I'm Sydney based | I'm Nigerian | im vegan | my company name is Tradewise
    it's under Medicare | the city name is Pune | is Dr Mehta in on Friday | I am certain | uska naam Rahul hai
    main aaunga kal | main jaunga | mai aa jaungi | main aa raha hoon | main pahunch gaya | main batata hoon
    main dilli se hoon | main poochna chahta | main bimar hoon | geelong here | melbourne speaking | this is bendigo
    """.replace("\n", " | ").split(" | "),
)
def test_it_takes_nothing_else_for_a_name(text: str) -> None:
    assert found(text.strip()) == []


@pytest.mark.parametrize(
    ("text", "region", "values"),
    [
        ("delhi here", "IN", []),
        ("Mumbai this side", "IN", []),
        ("I'm Pune", "IN", []),
        ("main kolkata hoon", "IN", []),
        ("lagos calling", "NG", []),
        ("main dilli se bol raha hoon", "IN", []),
        ("main mumbai se bol rahi hoon", "IN", []),
        ("chelsea here", "AU", ["Chelsea"]),
        ("hi its Carlton here my tap is leaking", "AU", ["Carlton"]),
        ("its Camden here tap leaking", "AU", ["Camden"]),
        ("it's Darwin speaking", "AU", ["Darwin"]),
        ("jordan speaking", "AU", ["Jordan"]),
        ("patel here", "IN", ["Patel"]),
        ("my name is Delhi", "IN", ["Delhi"]),
    ],
)
def test_it_takes_no_known_place_for_who_speaks(text: str, region: str, values: list[str]) -> None:
    assert found(text, region=region) == values


@pytest.mark.parametrize(
    "text",
    ["main aaunga kal", "aaunga kal", "kal bataunga", "karenge", "hum jayenge", "batoonga", "lungi", "rahoongi"],
)
def test_it_takes_no_hindi_verb_for_the_name_asked_for(text: str) -> None:
    assert found(text, "customer_name", region="IN") == []


def test_it_is_sure_of_a_name_that_opens_the_talk() -> None:
    for text in ("it's Kylie, blocked drain", "It's Nguyen, hot water"):
        assert name.find(Heard(text, NOW, "AU"))[0].confidence > 0.6


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("sarah", "Sarah"),
        ("um it's sarah chen", "Sarah Chen"),
        ("Parsons", "Parsons"),
        ("tunga", "Tunga"),
        ("Joseph Ilunga", "Joseph Ilunga"),
        ("Odunga", "Odunga"),
        ("Mulenge Banda", "Mulenge Banda"),
        ("Jenna wood", "Jenna Wood"),
        ("Mohammed", "Mohammed"),
        ("राहुल शर्मा", "राहुल शर्मा"),
        ("José Núñez", "José Núñez"),
        ("s m i t h", "Smith"),
        ("S for sugar M for mother I for india T h", "Smith"),
        ("smith with a y", "Smyth"),
        ("sarah and my number is 0412 345 678", "Sarah"),
        ("rahul kal", "Rahul"),
        ("Rahul Kal subah", "Rahul"),
        ("sunita sharma on tuesday", "Sunita Sharma"),
        ("john smith please", "John Smith"),
        ("its will", "Will"),
        ("it's m i k e", "Mike"),
        ("Siobhan s i o b h a n", "Siobhan"),
        ("a double l y s o n", "Allyson"),
        ("Z for zebra O E", "Zoe"),
        ("zed a n e", "Zane"),
        ("Bravo Romeo Uniform Charlie Echo", "Bruce"),
        ("Lind, Tove", "Lind Tove"),
    ],
)
def test_it_takes_a_bare_answer_when_asked(text: str, value: str) -> None:
    assert found(text, "customer_name") == [value]
    assert found(text, None, "And what is your name?") == [value]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "blocked drain",
            "why do you need that",
            "no",
            "i'd rather not say",
            "Tuesday",
            "can you repeat",
            "hello",
            "mmm",
            "uhh",
            "stop",
            "thx",
        ),
        *("none of your business", "0412 345 678", "<b>bob</b>", "I told you already", "my mother", "I need a plumber"),
        *("yes", "hot water", "speak to a human", "a" * 80, "bob@example.com", "", "   "),
    ],
)
def test_it_takes_no_refusal_for_a_name(text: str) -> None:
    assert found(text, "customer_name") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("tr u DY h OG a n", "Trudy Hogan"),
        ("g a r e t h l l o y d", "Gareth Lloyd"),
        ("Sierra Tango Echo Lima Lima Alpha", "Stella"),
        ("t r u d y space h o g a n", "Trudy Hogan"),
        ("gar e th gard m er", "Gareth Gardner"),
        ("t r DY h OG a n", "Trudy Hogan"),
        ("trudy h o g a n", "Trudy Hogan"),
        ("w e s double you a r d", "Wes Ward"),
    ],
)
def test_it_reads_letters_as_a_recogniser_writes_them(text: str, value: str) -> None:
    assert found(text, "customer_name") == [value]


@pytest.mark.parametrize("text", ["q x RR t b LL z", "i am on it", "oh b 7 r d x and then some t t", "a b"])
def test_it_makes_no_name_of_noise(text: str) -> None:
    assert found(text, "customer_name") == []


@pytest.mark.parametrize(
    ("nbest", "value"),
    [
        (("Trudy leaves", "Trudy Reeves", "Trudy leave"), "Trudy Reeves"),  # a common surname, not a verb
        (("Hogan", "Trudy Hogan", "Hoban"), "Trudy Hogan"),  # the same and more
        (("Trudy my mood", "Trudy Mahmood", "Trudi my mood"), "Trudy Mahmood"),  # nothing left over
        (("Anneke Vos", "Annika Vos", "Anna cuffs"), "Anneke Vos"),  # nothing speaks against the first
        (("g a r e t h p", "g a r e t h"), "Gareth"),
    ],
)
def test_it_chooses_among_the_recognisers_hearings(nbest: tuple[str, ...], value: str) -> None:
    (fact,) = name.find(Heard(nbest[0], NOW, "AU", "customer_name", None, nbest[1:]))
    assert fact.value == value
    assert fact.text in nbest[0]
    assert value not in fact.alternatives


def test_it_keeps_the_other_hearings() -> None:
    (fact,) = name.find(Heard("Anneke Vos", NOW, "AU", "customer_name", None, ("Annika Vos", "Annika Fox")))
    assert set(fact.alternatives) == {"Annika Vos", "Annika Fox"}


def test_it_asks_again_where_no_hearing_is_a_name() -> None:
    assert found("temperature", "customer_name", nbest=("tenant shop", "furniture")) == []


def test_it_leaves_the_other_hearings_alone_where_no_name_was_asked() -> None:
    assert found("it leaks", None, nbest=("it's Alex",)) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Rahul Verma", "Rahul Verma"),
        ("trudy hogan", "Trudy Hogan"),
        ("asha 4417", "Asha"),
        ("trudy and account no 1207", "Trudy"),
        ("jenny qrt 205", "Jenny"),
        ("I have a booking for Marguerite Oyelowo on Friday", "Marguerite Oyelowo"),
        ("Cancel the Lindqvist booking", "Lindqvist"),
        ("Tove Lindqvist, party of 8", "Tove Lindqvist"),
        ("table of four, Tove Lindqvist", "Tove Lindqvist"),
        ("appointment for trudy please", "Trudy"),
    ],
)
def test_it_guesses_a_name_that_nothing_leads_to(text: str, value: str) -> None:
    (fact,) = name.find(Heard(text, NOW, "IN"))
    assert fact.value == value
    assert fact.confidence <= 0.65


@pytest.mark.parametrize(
    "text",
    """
    geyser | dolo 650 | okey dokey | kitne baje | hot water | sydney | glen waverley | port melbourne | zqx 4471
    booking for Glen Waverley | table for Melbourne Cup | two tickets for Trudy Hogan | appointment for physio
    Saturday booking | Steve came last time | sure thing | sunday 9 | kilo 12 | ok trudy
    """.replace("\n", " | ").split(" | "),
)
def test_it_guesses_no_name_from_other_words(text: str) -> None:
    assert found(text.strip()) == []


def test_it_guesses_nothing_where_something_else_was_asked() -> None:
    assert found("trudy hogan", "service_type") == found("trudy hogan", None, "Where is it?") == []


def test_it_reads_a_bare_word_only_when_a_name_was_asked() -> None:
    assert found("Sydney", "customer_location") == []
    assert found("it's Parramatta", "customer_location") == []
    assert found("Sarah", None, "What is the name of your suburb?") == []


def test_it_takes_a_corrected_spelling_at_any_time() -> None:
    assert found("sorry, Smythe with a y", "customer_phone") == ["Smythe"]


def surest(text: str, asked: str | None) -> tuple[str, float] | None:
    facts = name.find(Heard(text, NOW, "AU", asked))
    return (facts[0].value, facts[0].confidence) if facts else None


@pytest.mark.parametrize("asked", [None, "customer_name", "customer_phone", "preferred_date"])
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no, it's Tim not Tom", "Tim"),
        ("not Tom, Tim", "Tim"),
        ("it's Jon, not John", "Jon"),
        ("hang on it's spelled Z O E Y", "Zoey"),
        ("it's spelt S M Y T H E", "Smythe"),
    ],
)
def test_it_takes_a_correction_at_any_question(text: str, value: str, asked: str | None) -> None:
    assert surest(text, asked) == (value, 0.8)
    assert name.find(Heard(text, NOW, "AU", asked))[0].text in (value, "Z O E Y", "S M Y T H E")


@pytest.mark.parametrize("asked", [None, "customer_name", "customer_phone"])
def test_it_takes_sorry_for_a_correction(asked: str | None) -> None:
    assert found("sorry it's Zoe", asked) == ["Zoe"]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("sorry it's Enmore", "customer_location"),
        ("sorry it's Monday", None),
        ("sorry it's Panadol", "medicine"),
        ("not Monday, Tuesday", None),
        ("not Newtown, Enmore", "customer_phone"),
        ("it's a tap not a toilet", None),
        ("it's hot not cold", None),
        ("it's leaking not dripping", None),
        ("that's not working", None),
        ("it's spelled P A N A D O L", "medicine"),
    ],
)
def test_it_takes_no_other_correction_for_a_name(text: str, asked: str | None) -> None:
    assert found(text, asked) == []


def test_it_keeps_to_what_the_question_said() -> None:
    assert found("not Newtown, Newport", None, "A plumber in Newtown, is that right?") == []
    assert found("not Priya, Sandra", "confirm", "Shall I book it for Priya?") == ["Sandra"]


@pytest.mark.parametrize(
    ("text", "value", "confidence"),
    [
        ("Leaking tap, Lee, Ryde, house", "Lee", 0.62),
        ("Priya, Carlton, blocked drain", "Priya", 0.62),
        ("Tom in Glebe", "Tom", 0.75),
        ("hi, Tom in Glebe, blocked drain", "Tom", 0.75),
        ("its Sam in Coburg", "Sam", 0.75),
        ("my tap is dripping its Sam in Coburg", "Sam", 0.75),
    ],
)
def test_it_finds_a_name_without_a_cue(text: str, value: str, confidence: float) -> None:
    assert surest(text, None) == (value, confidence)


@pytest.mark.parametrize(
    "text",
    "leaking tap, lee, ryde, house|Toilet, Tuesday, Ryde, House|Sydney, Melbourne, Perth|Plumber in Glebe|Leak in Ryde"
    "|Games in Perth|Refill, Metformin, Panadol|Blocked drain, Ryde, house".split("|"),
)
def test_it_takes_no_item_of_another_list_for_a_name(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("asked", ["customer_name", "customer_location", None])
@pytest.mark.parametrize(
    "text",
    "bye|whatever|either|forget it|i'm outside|i'm upstairs|this is bullshit|it's crap|this is taking ages"
    "|this is madness|false alarm".split("|"),
)
def test_it_takes_no_everyday_word_for_a_name(text: str, asked: str | None) -> None:
    assert found(text, asked) == []


def test_it_takes_a_name_in_lower_case_only_where_nothing_else_goes_on() -> None:
    assert found("this is zilch and i want a refund") == []
    assert found("this is mike from bondi") == found("this is mike") == ["Mike"]


@pytest.mark.parametrize(
    "piece",
    [
        "a ",
        "'",
        "my name is ",
        "im im ",
        "hi ",
        "under under ",
        "is my name ",
        "a.b ",
        "- ",
        "s p ",
        "for Ann ",
        "Aa, ",
        "naam ",
    ],
)
def test_it_does_not_choke_on_long_text(piece: str) -> None:
    pasted = (piece * 10_000)[:10_000]
    start = time.perf_counter()
    found(pasted, "customer_name")
    assert time.perf_counter() - start < 5  # a hang, not a speed


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("hi this is rahul gupta can i bring my two sons", "Rahul Gupta"),
        ("namaste main rahul gupta bol raha hoon", "Rahul Gupta"),
        ("hi bob, its maria, my tap is leaking", "Maria"),
        ("dave from richmond, toilet blocked", "Dave"),
        ("tap leaking in coburg sam here house", "Sam"),
        ("lotus clinic anita this side", "Anita"),
        ("mrs patel in preston", "Patel"),
        ("Hi this is Suresh Kumar's wife, need appointment", None),
        ("is sam here today", None),
        ("can i talk to anita here", None),
        ("its maya's appointment", None),
        ("this is great can you come", None),
        ("mark in the diary for friday", None),
    ],
)
def test_it_hears_who_introduces_themselves_without_capitals(text: str, value: str | None) -> None:
    assert found(text, "help", region="IN") == ([value] if value else [])

"""Danger in the customer's own words: what must be noticed, and the ordinary sentences that must not ring the bell."""

import statistics
import time
from datetime import UTC, datetime

import pytest

from extractors import red_flags
from extractors.facts import Fact, Heard
from extractors.red_flags import patterns as red_flag_patterns
from extractors.red_flags import signs as red_flag_signs

# Written before the rules.
DANGER_BEFORE = {
    "gas": """
        i can smell gas | theres a strong smell of gas in the kitchen | i think we have a gas leak
        the whole house smells like gas | rotten egg smell near the heater | the stove is hissing and it smells of gas
        the gas cylinder is leaking | gas ki badbu aa rahi hai | i dey smell gas for my kitchen
        im not sure but it might be a gas leak
    """,
    "electric_water": """
        water coming through the light fitting | theres water pouring through the ceiling and its near the lights
        the leak is dripping onto the power board | water is running down into the fuse box
        i got an electric shock off the kitchen tap | the power point is wet and theres water on the floor
        leak upstairs and now the downlights are full of water
    """,
    "burst_pipe": """
        a pipe has burst under the house | burst pipe in the bathroom please hurry
        the flexi hose under the sink just burst | the kitchen is flooding
        theres water everywhere and i cant turn it off | water is gushing out of the wall
        my laundry has flooded and its still coming | the hot water tank burst and its pouring out
        the water main out the front has burst
    """,
    "fire": """
        the house is on fire | theres smoke coming out of the heater | the oven caught fire
        there are flames behind the hot water system | theres a fire in the kitchen | aag lag gayi hai
        the switchboard is smoking
    """,
    "carbon_monoxide": """
        the carbon monoxide alarm is going off | my co alarm wont stop beeping
        i think its carbon monoxide from the heater | we slept with the generator on and everybody is dizzy
        the monoxide detector has gone off
    """,
    "chest_pain": """
        i have chest pain | my chest feels tight | hes got a crushing pain in his chest
        pain in my chest going down my left arm | i think im having a heart attack | seene mein dard ho raha hai
        my chest is paining me since morning | theres a heavy pressure on my chest | my chest hurts and im sweating
    """,
    "stroke": """
        his face has dropped on one side | i think mum is having a stroke | her speech is slurred all of a sudden
        he cant move his left arm | one side of her body has gone numb
        her mouth has gone crooked and she cant talk properly | is this a stroke
    """,
    "breathing": """
        i cant breathe | hes turned blue | shes not breathing | my son is struggling to breathe | saans nahi aa rahi
        the baby is choking | short of breath even when im sitting | she is finding it hard to breathe
        his lips are going blue | my mother is gasping for air
    """,
    "overdose": """
        took all her tablets | hes taken an overdose | i took too many pills | she swallowed a whole bottle of panadol
        my daughter took a handful of sleeping tablets | i gave the baby too much calpol
        he has taken twenty paracetamol
    """,
    "poisoning": """
        my toddler drank some bleach | the baby swallowed a button battery | my son has eaten rat poison
        she drank kerosene | he drank sniper | my little one got into the dishwasher tablets and ate one
        i think hes been poisoned
    """,
    "bleeding": """
        he is bleeding heavily | the bleeding wont stop | i cant stop the bleeding | theres blood everywhere
        shes losing a lot of blood | shes vomiting blood | he cut his wrist and its gushing
        my husband is bleeding from the head
    """,
    "fitting": """
        my daughter is having a fit | hes having a seizure | shes shaking uncontrollably and her eyes have rolled back
        he is foaming at the mouth | my brother is convulsing | bachche ko mirgi ka daura pad raha hai
        she keeps having seizures
    """,
    "unconscious": """
        he wont wake up | my dad is unconscious | she collapsed in the bathroom | i cant wake him up
        papa behosh ho gaye | my wife just fainted | hes passed out on the floor | she is not responding to me
    """,
    "self_harm": """
        i want to end it all | i want to kill myself | i dont want to live anymore | im thinking about suicide
        my friend is suicidal | i just want to die | ive been cutting myself | everyone would be better off without me
        main marna chahta hoon
    """,
    "pregnancy_bleeding": """
        im pregnant and bleeding | im ten weeks pregnant and theres some blood
        my wife is 20 weeks and she is bleeding | spotting in early pregnancy | im bleeding and im expecting
    """,
    "allergic_reaction": """
        my throat is closing up | her face is swelling up after she ate peanuts | his tongue is swollen
        i think its anaphylaxis | hes having an allergic reaction | she used her epipen
        my lips are swelling after the new tablet
    """,
}

# Written when the rules were done, to see what they miss; the misses are mended since.
DANGER_AFTER = {
    "gas": """
        my neighbour says she can smell gas coming from our unit | there is a gassy smell around the cooktop
        i knocked the gas pipe with the digger and its blowing | smell like gas when i walk past the meter
        lpg smell from the bottle outside
    """,
    "electric_water": """
        the ceiling is dripping right on top of the switchboard
        hot water unit is leaking all over the electrical wires | sparks are coming from the socket where the leak is
        i touched the shower tap and it zapped me
    """,
    "burst_pipe": """
        my bathroom is under water | the hot water system exploded
        pipe in the wall just let go and the carpet is soaked
        the washing machine hose came off and its flooding the laundry | cant turn the water off its going everywhere
    """,
    "fire": """
        our kitchen has caught alight | the powerpoint is on fire | i can see flames coming from the roof
        something is burning inside the wall
    """,
    "carbon_monoxide": """
        the carbon monoxide detector keeps screaming | everyone got headaches since the heater was turned on
        inhaled generator fumes all night
    """,
    "chest_pain": """
        feels like somebody is sitting on my chest | hes clutching his chest | my heart dey pain me
        chhati mein bahut dard hai | there is this sharp pain around my heart | tightness across the chest and jaw
    """,
    "stroke": """
        nan cant lift her arm and her face looks wonky | grandpa suddenly cant talk | half of his face isnt moving
        my left side went numb all of a sudden
    """,
    "breathing": """
        he stopped breathing | i am not able to breathe properly | saans lene mein bahut taklif ho rahi hai
        she cant get her breath | the child is wheezing badly and cant talk
        my inhaler isnt working and im really wheezy | he swallowed a grape and its stuck in his throat
    """,
    "overdose": """
        she has taken the whole packet of her antidepressants | my flatmate od on something
        my gran took a double dose of insulin | he drank all the cough syrup | i accidentally took ten tablets
    """,
    "poisoning": """
        he sprayed oven cleaner in his eyes | the kid ate some of the mothballs | a snake has bitten my brother
        my nephew drank paint thinner | she swallowed a magnet
    """,
    "bleeding": """
        he put his hand through the window and it wont stop bleeding | i sliced my finger off | shes coughing up blood
        the cut is very deep and bleeding so much | khoon ruk nahi raha
    """,
    "fitting": """
        my boy had a convulsion just now | her whole body is jerking
        he fell on the floor and started shaking all over | shes fitting
    """,
    "unconscious": """
        my baby is not waking up | someone has collapsed at the gate | granny fell down and she isnt talking or moving
        he is out cold | mummy hosh mein nahi hai | i keep blacking out
    """,
    "self_harm": """
        i dont see the point in being alive anymore | i feel like ending it | im going to jump off the bridge
        mujhe jeena nahi hai | i have a knife and i want to hurt myself
    """,
    "pregnancy_bleeding": """
        five months gone and i started bleeding | i think im losing the baby | bleeding at 30 weeks
    """,
    "allergic_reaction": """
        stung by a bee and my face is blowing up | my tongue feels thick and i cant swallow
        he ate cashews and now hes covered in hives and wheezing | severe allergy attack
    """,
}

# Two more rounds, written after that mending: the first missed 12 of 68, the second 5 of 52.
DANGER_UNSEEN = {
    "gas": """
        the whole street stinks of gas | i turned the burner off but theres still a gas smell
        gas is coming out of the pipe behind the oven | my kitchen smells like bad eggs
        can you come quickly we have gas leaking from the heater | my wife says the laundry smells of gas
        gas leak at my place need someone now | we can hear gas hissing near the meter
    """,
    "electric_water": """
        my kettle fell in the sink and i got zapped | water is dripping from the light
        the power went off because water got into the switchboard | leak right above the fuse box
        rain is coming in through the ceiling fan | the leak has reached the power outlet
        water is leaking onto the electrical panel
    """,
    "burst_pipe": """
        a pipe just burst and theres water all over the floor | my whole downstairs is flooding
        water is spraying out from under the sink | the mains has burst in my front yard
        the hot water service is gushing water | our water pipe exploded in the garden
        water is pouring down the stairs | hot water tank has split and the garage is full of water
        its flooding in here
    """,
    "fire": """
        theres a fire | my stove is on fire what do i do | the heater is smoking and sparking | the roof is burning
        the dryer caught fire | theres a lot of smoke in the kitchen | my neighbours house is on fire
    """,
    "carbon_monoxide": """
        my carbon monoxide alarm just went off | we all feel dizzy and the gas heater is on
        co detector is beeping and i feel sick
    """,
    "chest_pain": """
        ive been having pains in my chest all morning | my husband is having chest pains and sweating
        feels like something heavy on my chest | i have tightness in my chest | he had a heart attack just now
        severe chest pain | pain across my chest and my arm feels numb | i feel a squeezing in my chest
        my papa is having heart attack
    """,
    "stroke": """
        my mums face is drooping | he is talking funny and his arm is weak | she suddenly cant move her right side
        i think dad just had a stroke | his mouth is drooping and he cant speak properly
        she woke up with one arm weak and slurred words | is my mum having a stroke her face is lopsided
    """,
    "breathing": """
        im having trouble breathing | my baby isnt breathing properly | he cant catch his breath
        my asthma is really bad and the puffer isnt helping | she is choking on a piece of meat
        mujhe saans lene mein dikkat ho rahi hai | he has stopped breathing | i feel like i cant get enough air
        my daughters breathing is very fast and noisy | not able to take breath
    """,
    "overdose": """
        i have taken a whole packet of paracetamol | my sister swallowed all her sleeping pills
        he took way too many of his pills | my kid ate my blood pressure tablets | she took 30 tablets | he overdosed
        my mum accidentally took her tablets twice today too many of them
    """,
    "poisoning": """
        my two year old drank dishwashing liquid | she ate a poisonous mushroom | he accidentally drank petrol
        bitten by a snake on the ankle | my dog no my son drank toilet cleaner | i swallowed some bleach by accident
        she took poison
    """,
    "bleeding": """
        he cut himself badly and is bleeding a lot | my son fell and his head is bleeding
        there is blood pouring from his leg | she is vomiting blood since morning
        he got cut with a grinder and theres so much blood | my nose has been bleeding for two hours
        bleeding heavily after tooth removal
    """,
    "fitting": """
        my baby is having a seizure | he is having an epileptic fit | she had a fit a minute ago and isnt right
        hes shaking and his eyes rolled back | my wife is having seizures | he started convulsing in the chair
        child has fits with fever
    """,
    "unconscious": """
        my wife has passed out | she fainted and is not opening her eyes | we found him unconscious in the shower
        he is lying on the floor and not moving | my grandfather is not responding | my father is not waking up
        she just collapsed | my friend fainted and hit her head | he is unresponsive
    """,
    "self_harm": """
        i feel suicidal | i dont want to be here anymore | my daughter is talking about killing herself
        i took a blade to my arms on purpose | nobody would care if i died | i dont want to live
        i am planning to kill myself tonight | she tried to commit suicide | i keep thinking about dying
    """,
    "pregnancy_bleeding": """
        im eight weeks pregnant and bleeding | my pregnant wife is bleeding heavily | i am bleeding and i am pregnant
        i am 6 months pregnant and i see blood | bleeding in pregnancy | spotting and im 9 weeks
    """,
    "allergic_reaction": """
        shes allergic to nuts and her lips are swelling up | my throat feels like its closing
        he has come out in hives and cant breathe | my eyes are swollen shut after the injection
        my sons face is swelling after a bee sting | anaphylactic shock
        i took a new antibiotic and my throat is swelling
    """,
}

# Written before the rules.
ORDINARY_BEFORE = """
    gas heater service | hot water is gas | no gas smell | i need a gas fitter to connect my cooktop
    theres no smell of gas its just not lighting | how much is a gas certificate | my gas bill is too high
    i dont smell any gas | we had a gas leak last year and it was fixed | baby has a lot of gas after feeding
    the gas hot water system wont light | my chest freezer | my chest freezer is leaking water | i need a chest x ray
    no chest pain | i dont have any chest pain just a cough | ive got a chest infection | move the chest of drawers
    bleeding the radiators | can you bleed the air out of my hot water system | the tap is bleeding me dry
    my gums bleed a bit when i brush | i need a blood test | the bloody toilet is blocked again | fitting a new tap
    light fitting in the bathroom | gas fitting quote please | can you fit me in today | used to have fits
    my wife will have a fit when she sees the bill | the washer doesnt fit | the pipe burst last year and was fixed
    im bursting to see the new bathroom | the old pipe was replaced after it burst two years ago
    worried the pipe might burst one day | the pipe hasnt burst yet but its old
    i think the hose is going to burst soon | are you flooded with calls today | i need a flood light connected
    there was flood damage years ago | small leak under the sink | my tap is dripping
    the toilet is blocked its an emergency | its an emergency my toilet is blocked
    the drain is overflowing a little outside | heavy breathing dog | i can finally breathe now that its fixed
    do you do breathing exercises | shortness of staff | no trouble breathing | hes breathing fine | unconscious bias
    your website is not responding | the ceiling collapsed last year | the old drain has collapsed
    i passed out the flyers already | no one has fainted | dying to get this fixed | i could kill for a plumber
    this heat is killing me | my husband will kill me if this isnt fixed | i want to end my subscription
    the price nearly killed me | i hurt myself at the gym | heart of melbourne | my heart rate monitor needs a battery
    i nearly had a heart attack when i saw the bill | stroke of luck | breast stroke lessons | the cat likes a stroke
    dad had a stroke in 2019 and needs physio | never had a stroke | overdose of emails
    i took all my tablets and need a refill | ive taken my tablets this morning | how many tablets should i take
    whats the maximum dose | can i get rat poison from you | i poured bleach down the drain | drain cleaner didnt work
    pick your poison | the fire alarm needs a new battery | gas fire wont light | fireplace service
    no smoke no fire just a beeping noise | i want to quit smoking | install a carbon monoxide alarm please
    my co worker recommended you | electric hot water system | the pilot light on my hot water is out
    water and electricity bills | a light drip from the shower | the switch on the water heater is broken
    im pregnant and need a check up | pregnant no bleeding | twelve weeks scan appointment | hay fever allergy tablets
    i have an allergy to penicillin | no allergic reaction this time | my ankle is swollen after football
    blue paint on the wall | i feel blue today | the water has turned blue | can i choke the valve
    i wont wake up before nine so make it later | need to book a plumber for tomorrow morning
    what are your opening hours | my name is Fitzgerald | i live in Burstall street
"""

# Written when the rules were done; those that fired are mended since.
ORDINARY_AFTER = """
    can you do a gas leak test for my rental | is the gas on or off | how much for a gas cooktop install
    smelly drain in the laundry | bad smell from the sink | i have gas and bloating | the gas man smelled of smoke
    i need asthalin inhaler spray and one bottle ORS | one bottle savlon, one bottle betadine spray |
    tap is spraying a bit sideways | i split my order into two | the water pressure in the bathroom is low
    is there water in the tank | can you install a water softener near the power point
    how much to move a light switch | light rain today | do you pump out a flooded basement for insurance
    the kids flooded me with questions | the tile has split | my tank is full | a full tank of hot water lasts an hour
    we had a fire inspection yesterday | do you install fire sprinklers | my boss fired me | light the gas fire for me
    smoked glass window | burning calories | i have a burning sensation when i pee | my chest infection is better
    the chest pain has gone now | my chest pain was treated years ago | can i get a heart check up
    my heart is set on a new bathroom | hearty congratulations | face to face appointment please | my face cream
    left side of the house | the tap on the left side is loose | speech therapy appointment
    can you speak up i cant hear | i cant talk right now im driving | take a deep breath
    we were out of breath climbing to your office | a breath of fresh air | blue cross pharmacy
    the light turned blue | the drain is choked | sink is choked with hair | my tablets are finished
    i took two panadol | i take ten tablets a day can you sort them in a box
    he took all the medicine and he is fine now | i need all my tablets delivered | detergent for the dishwasher
    do you sell dettol | battery for my hearing aid | drinking water tastes like chlorine
    i ate something bad and have loose motion | the radiator bleed valve is stuck | blood pressure tablets
    blood sugar check | my blood group is b positive | lost my blood test report | i cut the pipe too short
    cut me some slack | paper cut on my thumb | are you fit and well | hes having a fit about the invoice
    the seal isnt fitting properly | epilepsy medicine refill | the fan is shaking
    my hands shake a little when i am nervous | please wake me when the plumber comes | the app is unresponsive
    the deal collapsed | he isnt responding to my calls | im moving house | dead battery | the water is dead cold
    the phone line went dead | the kids are killing time | im dying for a hot shower | end of the month
    i want to live near the beach | i dont want to go on tuesday | i cut myself shaving is there a plaster
    id rather die than pay that | im expecting a plumber at two | expecting a delivery in two weeks
    blood test at twelve weeks | pregnancy test kit | allergy test appointment | my face is sunburnt | throat lozenges
    sore throat | swollen feet after a long flight
"""

# Two more rounds, written after that mending: 1 of 50 fired, then 2 of 30.
ORDINARY_UNSEEN = """
    hi i need someone to look at my gas oven its not heating evenly | is your gas fitter licensed
    the water bill is huge | can you come at four | my hot water has been out since last night
    there is a puddle near the washing machine | do you fix burst pipes | toilet keeps running
    can i get a repeat of my asthma inhaler | book my mum in for a heart check | i had a fit out yesterday
    my child has a fever and cough | i have a headache and cold | knee pain since two weeks
    my stomach hurts after eating | back pain for a month | i need to see a skin doctor for rash | period pain
    want to cancel my appointment | the doctor said my sugar is high | how do i pay
    i was charged twice this is killing my budget | stop sending me messages | i missed my dose yesterday
    need ten strips of metformin | deliver my tablets today | is paracetamol safe with ibuprofen
    can i take two tablets together | i am calling about my daughters vaccination
    the fire brigade turned off our water yesterday | smoke test for the drains | can you check the smoke alarms too
    theres no hot water and no gas either | the shower breathes steam | our sink is in flames of glory
    i cut my finger last week need the stitches out | blood in the report is low
    i am four months pregnant need an appointment | my feet are swollen in the evening | i feel tired all the time
    sorry i cant talk long | he passed out of school last year | my son has epilepsy and needs his tablets
    i have had asthma for years | the sound of water in the wall keeps me up | my dads stroke clinic appointment
    she had chest pain last month and wants a check up | it was a false alarm no gas leak
    the plumber fixed the burst pipe thanks | the bleeding has stopped | my gas stove has a weak flame
    the gas company told me to call a plumber | the tap in the ensuite will not stop dripping
    please check for gas leaks during the service | water stain on the ceiling | light bulb in the bathroom is broken
    do you install heat pumps | the drain smells | how long does a hot water system last
    we are renovating and need pipes moved | my daughter has a rash on her face | can i book a chest specialist
    breathing problem since childhood need a review | i want a heart checkup for my father | need my epilepsy tablets
    is it ok to take two tablets with food | i finished all my antibiotics | i need my blood results | bleeding gums
    light bleeding during periods | i feel weak and tired | i passed out of college in 2010 | my phone is dead
    im dying to meet the doctor | my neck is stiff and arm is paining | the doctor was late and this is making me sick
    fire safety certificate for the restaurant | pregnant women discount | allergic rhinitis medicine
    my eyes are itchy | i passed out of college and need a medical certificate | just passed out from nursing school
    gala band hai, awaaz nahi aa rahi | khana khane ke baad seene mein jalan hoti hai | सीने में जलन
"""


def lines(text: str) -> list[str]:
    """The phrasings of a table, which stand between bars and on lines."""
    return [phrase.strip() for phrase in text.strip().replace("|", "\n").splitlines()]


def dangers(table: dict[str, str]) -> list[tuple[str, str]]:
    return [(flag, line) for flag, text in table.items() for line in lines(text)]


def found(text: str) -> list[Fact]:
    return red_flags.find(Heard(text, now=datetime(2024, 8, 5, 4, 30, tzinfo=UTC)))


def flags(text: str) -> list[str]:
    return [fact.value for fact in found(text)]


EVERY_DANGER = [*dangers(DANGER_BEFORE), *dangers(DANGER_AFTER), *dangers(DANGER_UNSEEN)]
EVERY_ORDINARY = [*lines(ORDINARY_BEFORE), *lines(ORDINARY_AFTER), *lines(ORDINARY_UNSEEN)]


@pytest.mark.parametrize(("flag", "text"), EVERY_DANGER)
def test_it_notices_the_danger(flag: str, text: str) -> None:
    assert flag in flags(text)


@pytest.mark.parametrize("text", EVERY_ORDINARY)
def test_it_lets_an_ordinary_sentence_pass(text: str) -> None:
    assert flags(text) == []


@pytest.mark.parametrize(("flag", "text"), EVERY_DANGER)
def test_it_points_at_the_words_themselves(flag: str, text: str) -> None:
    said = f"Um \u2026 {text.capitalize()}!  Please\u2026"
    for fact in found(said):
        begin, end = fact.span
        assert (fact.name, fact.text) == ("red_flag", said[begin:end])
        assert fact.text.strip() == fact.text != ""
        assert 0.5 <= fact.confidence <= 1


@pytest.mark.parametrize(
    ("flag", "text"),
    [
        ("breathing", "I CAN'T BREATHE!!"),
        ("breathing", "He can\u2019t breathe."),
        ("gas", "Hi, this is Sarah. I can smell gas, in the kitchen."),
        ("chest_pain", "\u0938\u0940\u0928\u0947 \u092e\u0947\u0902 \u0926\u0930\u094d\u0926 \u0939\u0948\u0964"),
        ("breathing", "my pikin no dey breathe"),
        ("unconscious", "my mama don faint o"),
        ("bleeding", "blood dey rush from im leg"),
        ("fire", "fire don catch the house"),
        ("fitting", "her body dey shake anyhow"),
        ("self_harm", "please help he has hanged himself"),
        ("self_harm", "i want to kill myself \U0001f622"),
    ],
)
def test_it_reads_typed_words_and_pidgin_too(flag: str, text: str) -> None:
    assert flags(text) == [flag]


@pytest.mark.parametrize(
    "text",
    [
        "theres a drip under the sink but the leak is far from the fuse box",
        "its dripping from the ceiling, clear of the switchboard",
        "i want to protect the power point from water splashing",
    ],
)
def test_it_lets_water_pass_that_is_kept_away_from_the_wires(text: str) -> None:
    assert flags(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("she took all her tablets and she wont wake up", ["unconscious", "overdose"]),
        ("theres a burst pipe and i can smell gas", ["gas", "burst_pipe"]),
        ("his chest feels tight and he cant breathe", ["breathing", "chest_pain"]),
        ("burst pipe and water is pouring through the light fitting", ["electric_water", "burst_pipe"]),
        ("im pregnant and bleeding heavily", ["pregnancy_bleeding"]),
    ],
)
def test_it_puts_the_most_dangerous_first(text: str, expected: list[str]) -> None:
    assert flags(text) == expected


@pytest.mark.parametrize(
    ("flag", "text"),
    [
        ("gas", "we had a gas leak last year and i can smell gas again"),
        ("gas", "no i can smell gas"),
        ("gas", "im not sure if its a gas leak"),
        ("stroke", "dad had a stroke last year and now his face has dropped"),
        ("burst_pipe", "the pipe burst last week and its still flooding the kitchen"),
        ("breathing", "no chest pain but i cant breathe"),
        ("chest_pain", "i dont feel well chest pain since morning"),
        ("chest_pain", "chest pain started two weeks ago"),
        ("bleeding", "the bleeding hasnt stopped"),
        ("burst_pipe", "could you come now burst pipe"),
        ("burst_pipe", "please hurry if you can a pipe has burst"),
        ("breathing", "i dont think she is breathing"),
        ("chest_pain", "my husband has chest pain he had a heart attack two years ago"),
        ("unconscious", "he is passed out drunk and i cant wake him"),
        ("unconscious", "she passed out at college"),
        ("chest_pain", "papa ko seene mein jalan hai aur pasina aa raha"),
        ("chest_pain", "सीने में जलन और बाएं हाथ में दर्द"),
        ("breathing", "madhumakhi ne kaata aur gala band hai"),
        ("breathing", "gala band ho raha hai"),
    ],
)
def test_it_is_not_put_off_by_a_no_or_a_past_that_belongs_elsewhere(flag: str, text: str) -> None:
    assert flag in flags(text)


@pytest.mark.parametrize("text", ["", " ", "\n", "...", "\u2019", "\u0130stanbul", "\U0001f4a7" * 50])
def test_it_finds_nothing_in_nothing(text: str) -> None:
    assert found(text) == []


def test_it_ranks_every_danger_it_knows() -> None:
    told = {rule.flag for rule in red_flag_patterns.RULES} | {sign.flag for sign in red_flag_signs.signs()}
    assert told == set(red_flags.RANK)


def test_it_is_quick_on_what_people_say() -> None:
    heard = [Heard(text, now=datetime(2024, 8, 5, tzinfo=UTC)) for text in EVERY_ORDINARY]
    red_flags.find(Heard(" ".join(EVERY_ORDINARY), now=datetime(2024, 8, 5, tzinfo=UTC)))
    took = []
    for one in heard:
        started = time.perf_counter()
        red_flags.find(one)
        took.append(time.perf_counter() - started)
    assert statistics.median(took) < 100e-6


WORDS = "water no not cant blood chest gas is he the pregnant breathing took tablets burst fire . , ' a\u0130 on"


@pytest.mark.parametrize("word", WORDS.split())
def test_it_is_never_slow_on_ten_thousand_characters(word: str) -> None:
    for text in ((word + " ") * 10_000, word * 10_000, f"water {word} light " * 10_000):
        heard = Heard(text[:10_000], now=datetime(2024, 8, 5, tzinfo=UTC))
        started = time.perf_counter()
        red_flags.find(heard)
        assert time.perf_counter() - started < 5  # a hang, not a speed


@pytest.mark.parametrize(
    ("flag", "text"),
    [
        ("gas", "the regulator goes phuss phuss the whole time"),
        ("breathing", "his belly keeps sucking in and he is three months old"),
        ("chest_pain", "like a lorry parked on my breastbone"),
        ("overdose", "granny had her heart tablets twice by mistake"),
        ("overdose", "she injected it every day instead of weekly"),
        ("self_harm", "there is a rope in his shed and he texted sorry to all of us"),
        ("bleeding", "he trod on glass and his foot will not, cant stop it with a towel"),
        ("pregnancy_bleeding", "my sister just had the baby and she is soaking the mattress"),
    ],
)
def test_it_hears_dangers_by_their_kind(flag: str, text: str) -> None:
    assert flag in flags(text)


@pytest.mark.parametrize(
    "text",
    [
        "i couldnt breathe for laughing lol",
        "my thriller has an overdose in chapter two, is the article right",
        "she had bleeding in her first pregnancy, please add it to the form",
        "i had suicidal thoughts in 2012, i am well and only need the form",
        "khoon patla karne ki goli chahiye",
        "are fasting bloods done before eight",
    ],
)
def test_it_lets_jokes_stories_and_the_past_be(text: str) -> None:
    assert flags(text) == []

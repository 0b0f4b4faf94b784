"""A word heard as a medicine: as it is spelled, as it sounds, by the ending such names have. Knows no sentence."""

import re

from rapidfuzz import process
from rapidfuzz.distance import OSA

from extractors.medicine import names as medicine_names
from extractors.stems import Kept


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_ENDINGS = _words(
    """
    formin statin vastatin cillin mycin floxacin dipine pril sartan olol prazole azole mab zepam zolam tidine
    gliptin gliflozin cycline profen cetamol xaban parin fenac oxetine triptan vir lukast terol tamol sone solone
    semide thiazide thyroxine pidogrel azine setron cef ixime bital glimide glipizide zide ntin
    """
)
NOT_MEDICINES = frozenset(
    _words(
        """
    a again all also an and any are as asap at blood both bottle bottles box boxes by can cold cough could dad dad's
    daughter day days deliver diabetes doctor doctor's dose doses father father's fever few five for four friday
    from gas get got have heart hello her hi his hot hours husband husband's i in is it last low me medication
    medicine medicines meds mom mom's monday month more mother mother's mothers mum mum's my need new next now of
    old on one or order our out pain pick pill pills please pls prescription prescriptions pressure ready refill
    refills repeat same saturday script scripts send some son soon strip strips sugar sunday tablet tablets thanks
    that the their them these this those three thursday time to today tomorrow tuesday two up usual want was water
    we wednesday week well what which wife wife's with you your actually ate been big blue but card cheaper cost
    different don't dont done each every fine full good green half haan hai hmm how if into it's its just later
    little like many maybe me mine morning much name nahi never night no nope not nothing okay ok oh other packet
    packets pink price probably question really red right round she sir small sorry sure take taking tell than then
    there they thing think too very we're when where white who whole whose why will would yeah yellow yep yes yup
    able yours anything something everything somebody mrs mr he hers him us thyroid bp cholesterol sleeping allergy
    allergies antibiotic antibiotics painkiller painkillers asthma acid acidity thinner thinners diabetic antacid
    contraceptive birth control steroid steroids eye eyes ear nose nasal skin hypertension epilepsy migraine worm
    deworming malaria multivitamin multivitamins monthly weekly daily regular generic branded glucometer test
    stomach headache flu hay baby babies kids child children iron calcium money patience hand bed work stock petrol
    fuel khatam dawai dawa goli patta chahiye bhej wali ki ka ke aur tab tabs cap caps syrup drops inhaler puffer
    karna karni karwana karwani karvana kar karo karao karado kijiye krna mangwana mangwani mangana lena leni dena
    mummy mumma maa papa pitaji mataji amma appa bhai behen dadi dada nani nana beta beti liye
    cream gel spray injection injections forget forgot remember know long short orange brown purple square
    oval only still another once twice hundred six seven eight nine ten twenty thirty fifty ek do teen char paanch
    i'm im i've ive we've that's thats what's here come came go going gone said say says ask asked call called home
    house office place shop store street road park phone number credit salt food lunch dinner breakfast tea coffee
    mobile data battery ink paper toner gas milk bread sanitiser mask masks soap shampoo
    charge charges fee fees timing timings
    wrong expired damaged missing abeg wan wanna una dey make fit pickup pickups delivery collect collection courier
        """
    )
)
NOT_SHAPED = frozenset(_words("begin cabin virgin april magazine person reason petrol patrol control devoir reservoir"))
_SOUNDS = (
    ("ph", "f"),
    ("th", "t"),
    ("ck", "k"),
    ("y", "i"),
    ("z", "s"),
    ("ce", "se"),
    ("ci", "si"),
    ("c", "k"),
    ("x", "ks"),
    ("ee", "i"),
)


def _sound(word: str) -> str:
    """How a name sounds, roughly: spellings that are heard alike become one."""
    for written, heard in _SOUNDS:
        word = word.replace(written, heard)
    return re.sub(r"(.)\1", r"\1", word).removesuffix("e")


NAMES = medicine_names.COMMON | medicine_names.BRANDS | medicine_names.AMBIGUOUS
SINGLE = frozenset(name for name in NAMES if " " not in name)
PAIRS = frozenset(name for name in NAMES if name.count(" ") == 1)
FIRSTS = frozenset(name.split()[0] for name in PAIRS)
_BY_SOUND = {_sound(name): name for name in sorted(SINGLE, reverse=True) if len(name) > 4}
_BY_LETTER: dict[str, list[str]] = {}
for _one in _BY_SOUND:
    _BY_LETTER.setdefault(_one[0], []).append(_one)
_SPELLED: dict[str, list[str]] = {}
for _one in sorted(_BY_SOUND.values()):
    _SPELLED.setdefault(_one[0], []).append(_one)


def look(word: str) -> tuple[str, float]:
    """The medicine a word may be, and how surely by itself; "" for none."""
    return _KEPT[word]


def _looked_up(word: str) -> tuple[str, float]:
    plain = word.removesuffix("'s").removesuffix("’s")
    if plain in SINGLE:
        return plain, 0.4 if plain in medicine_names.AMBIGUOUS else 0.9
    if plain in medicine_names.FROM_DEVANAGARI:
        return medicine_names.FROM_DEVANAGARI[plain], 0.9
    if not 5 < len(plain) < 25 or plain in NOT_MEDICINES or plain in NOT_SHAPED or not plain.isascii():
        return "", 0
    sound = _sound(plain)
    is_shaped = plain.endswith(_ENDINGS)
    if name := _alike(plain, sound, 2 if is_shaped or len(sound) > 9 else 1):
        return name, 0.85 if is_shaped or sound in _BY_SOUND or len(sound) > 8 else 0.45
    return (plain, 0.9) if is_shaped else ("", 0)


_KEPT = Kept(_looked_up)


def _alike(word: str, sound: str, slips: int) -> str:
    """The medicine that sounds like this, with so many slips, of which a short name bears but one."""
    if sound in _BY_SOUND:
        return _BY_SOUND[sound]
    spelled = process.extractOne(word, _SPELLED.get(word[:1], ()), scorer=OSA.distance, score_cutoff=1)
    if spelled:
        return str(spelled[0])
    best = process.extractOne(sound, _BY_LETTER.get(sound[:1], ()), scorer=OSA.distance, score_cutoff=slips)
    return _BY_SOUND[best[0]] if best and (best[1] < 2 or len(best[0]) > 8) else ""

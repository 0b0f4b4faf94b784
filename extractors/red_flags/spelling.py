"""Key words of danger as thumbs and recognisers misspell them: one slip in a long word. Knows no dangers."""

from functools import cache

# Long, rare words only: one slip in them makes no other word that customers say.
KEYS = (
    "bleeding breathing breathe breath seizure convulsion unconscious pregnant pregnancy overdose poison swallowed "
    "suicide suicidal chest stroke choking collapsed drooping dropping numb ambulance emergency leaking sparking "
    "electrocuted electric smell smells smoke vomiting wheezing asthma paralysed tablets paracetamol kill killing "
    "cylinder haemorrhage miscarriage fainted dizzy swelling throat allergic shaking jerking house kitchen socket "
    "water blood heart attack burning myself slurred symptoms severe spotting "
    "temperature crooked sudden suddenly weakness fitting epileptic convulsing"
).split()
# One slip away from a key word, and yet a word of its own.
OTHERS = frozenset(
    "breading blending bleaching breeding breathing breaths breather bother cheat chess chests cheats chet hest "
    "hose horse houses mouse stork strokes stoker spoke smoked spell small swell shell sell mell dumb num wheat "
    "wetter waiter later watt wate food bloods brood broad blog hear heat hearth hearts head eat attach attack "
    "attic dozy crying barking banking kills kiln till ill kissing killings filling chatting chocking choosing "
    "coking rocket socks pocket sockets sparkling tablet table tables throats throb trout threat allergy swilling "
    "selling shaving shaken sharking baking turning bunting learning lacking licking looking dripping shopping "
    "stopping hopping popping droping drooping smells cells strike sells smile smoky pregnancies spitting "
    "sporting sorting several never sever "
    "croaked sodden suddenly sudden fatting fighting filling fitted sitting hitting lifting sifting fining".split()
)


@cache
def slips() -> dict[str, str]:
    """Each misspelling and the word that is meant: a letter left out, two swapped, one doubled, a vowel mistaken."""
    meant: dict[str, str] = {
        "stoke": "stroke",
        "siezure": "seizure",
        "seisure": "seizure",
        "gass": "gas",
        "hart": "heart",
    }
    for key in KEYS:
        for slip in _slips_of(key):
            if slip not in OTHERS and slip not in KEYS:
                meant.setdefault(slip, key)
    meant |= {"pregnent": "pregnant", "wana": "wanna", "droping": "drooping", "kil": "kill", "smel": "smell"}
    return meant


def _slips_of(key: str) -> set[str]:
    found = set()
    for n in range(1, len(key)):
        if len(key) > 4:
            found.add(key[:n] + key[n + 1 :])
        if n + 1 < len(key) and len(key) > 4:
            found.add(key[:n] + key[n + 1] + key[n] + key[n + 2 :])
        if len(key) > 5:
            found.add(key[: n + 1] + key[n:])
        if key[n] in "aeiou" and len(key) > 5:
            found |= {key[:n] + vowel + key[n + 1 :] for vowel in "aeiou"}
    return found - {key}

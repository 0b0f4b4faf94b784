"""Where somebody is, said in Hindi: "main Koramangala mein hoon", "मैं इंदिरानगर में हूँ". Knows no list of places."""

import re
from collections.abc import Iterator

from extractors import places
from extractors.facts import Fact
from extractors.location.facts import fact
from extractors.ordinary import is_ordinary
from extractors.places.leads import NOT_PLACES, TAILS
from extractors.places.words import Text, known

# What follows the place: "in", "from", "near".
_AFTER = frozenset("mein me mai main se ke ka ki pe par wale wala में मे मैं से के का की पर पे".split())
# Behind that, what says it is the speaker who is there.
_HERE = re.compile(
    r"(?:mein|me|mai|main)\s+(?:ho+n?|hu+n?|hai|hain|reh?ta|reh?ti|reh?te|rahta|rahti|rahte|raheta)\b"
    r"|se\s+(?:bol|call|phone)\b|ke\s+(?:paas|pass|nazdeek|kareeb|area)\b"
    r"|(?:में|मे|मैं)\s+(?:हूँ|हूं|हू|हुँ|हुं|हैं|है|रहता|रहती|रहते)|से\s+(?:बोल|कॉल|फोन|फ़ोन)|के\s+(?:पास|नज़दीक|नजदीक|करीब)",
    re.I,
)
# Things and states that stand before "mein" and "se" as places do.
_NOT_PLACES = frozenset(
    """
    ghar office kitchen bathroom toilet dard meeting problem mushkil tension jaldi gaadi gadi raste line hospital andar
    bahar upar neeche subah shaam sham raat dopahar kal aaj parso din der hafte mahine pet sar sir seene gale taang pair
    haath nal tanki tank pipe pani paani sink basin chhat chat deewar basement garage pareshani taklif takleef hosh
    kaam naam number dukan shop school college yahan yahaan wahan kahan mere hamare mera hamara uske aap hum main mein
    doctor nurse manager sir madam garden floor room kamre kamra bedroom emergency hindi english bukhar subha
    kisi koi kis insaan insan aadmi admi bande banda log logon staff owner malik bhai bhaiya bachche bacche maa papa
    mummy beta beti
    डॉक्टर डाक्टर नर्स मैनेजर किसी कोई किस इंसान आदमी बंदे लोग लोगों स्टाफ स्टाफ़ मालिक साहब भाई भैया बच्चे माँ मां मम्मी पापा बेटे बेटी
    घर ऑफिस ऑफ़िस दफ्तर किचन रसोई बाथरूम टॉयलेट शौचालय दर्द मीटिंग परेशानी मुश्किल समस्या जल्दी गाड़ी रास्ते अस्पताल हॉस्पिटल अंदर
    बाहर ऊपर नीचे सुबह शाम रात दोपहर कल आज परसों दिन देर हफ्ते महीने पेट सर सिर सीने गले टांग पैर हाथ नल टंकी पाइप पानी सिंक छत
    दीवार बेसमेंट गैराज तकलीफ होश काम नाम नंबर दुकान स्कूल यहाँ यहां वहाँ वहां कहाँ मेरे हमारे मेरा हमारा मैं हम आप उसके बगीचे
    कमरे बेडरूम इमरजेंसी हिंदी अंग्रेजी बुखार
    """.split()
)
# The second words of many a locality's name.
_PARTS = TAILS | frozenset(
    "village road colony layout enclave vihar chowk gaon phase extension puram नगर कॉलोनी विहार चौक गाँव".split()
)
_MOST = 12
_LISTED, _SHAPED, _AT_ALL = 0.9, 0.75, 0.7


def find(text: Text) -> Iterator[Fact]:
    """The places before "mein", "se" and "ke paas": any where the speaker says to be, elsewhere the listed ones."""
    if _AFTER.isdisjoint(text.low):
        return
    for word in [n for n, low in enumerate(text.low) if n and low in _AFTER][:_MOST]:
        is_here = _HERE.match(text.text, text.at[word]) is not None
        for count in (3, 2, 1):
            first = word - count
            if first >= 0 and not _is_thing(text, first) and known(text, first) == count:
                yield _fact(text, first, count, _LISTED if is_here else _AT_ALL)
                break
        else:
            count = 2 if word > 1 and text.low[word - 1] in _PARTS else 1
            if is_here and not _is_thing(text, word - count):
                yield _fact(text, word - count, count, _SHAPED)


def _is_thing(text: Text, word: int) -> bool:
    low = text.low[word]
    return low in _NOT_PLACES or low in NOT_PLACES or low[0].isdigit() or is_ordinary(low)


def _fact(text: Text, first: int, count: int, confidence: float) -> Fact:
    """A listed name in Devanagari is given as it is written in Latin letters."""
    found = fact(text, first, count, confidence)
    if found.text.isascii() or not places.find(found.text, text.region):
        return found
    return found.but(value=places.spelled(found.text))

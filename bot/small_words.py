"""What no wording of a model's may claim, and how long it may be. English.

What keeps the bot honest are the shapes of bot/kindness.py: what has none of them does not leave. These words name, in
the log and the counts, what was kept back, and keep a claim out of the customer's own words.
"""

import re

LANGUAGE = "en"
"""In another language nothing of a model's is said: there are no such shapes of it."""
MOST_CHARACTERS = 200
MOST_SENTENCES = 2


# A claim and the words that make it, as patterns; the first that fits names what was claimed.
_WORDS = r"""
number: zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand half dozen
  first second third double triple once twice
price: prices? priced costs? charg\w+ fees? free dollars? bucks rupees? cents? cheap\w* quot\w+ discount\w*
  pay\w* paid refund\w* invoices? bills? deposit\w* guarantee\w* warrant\w+ insur\w+
booking: book\w* confirm\w* schedul\w+ appointments? arrang\w+ organi[sz]\w+ reserv\w+ slots? locked pencill?ed
  register\w* record\w* noted? logged sorted done set fixed fix repair\w* mend\w* replac\w+ install\w* clear\w*
  unblock\w* complet\w+ settled solved handled
cancelling: cancel\w* withdr\w+ delet\w+ remov\w+ drop\w* mov\w+ chang\w+ updat\w+
message: sen[dt]\w* pass\w* forward\w* notif\w+ told tell\w* inform\w* alert\w* messag\w+ texts? texted emails?
  emailed ask\w* reach\w* report\w*
coming: way com\w+ came arriv\w+ visit\w* dispatch\w* route heading driving there technician\w* plumbers?
  doctors? someone somebody team staff colleagues? they he she
dialling: transfer\w* connect\w* put\w* through call\w* ring\w* rang dial\w* phon\w+ hold line
medical: dos\w+ tablets? pills? medic\w+ mg ml drugs? antibiotics? paracetamol ibuprofen aspirin take taking
  drink\w* rest diagnos\w+ symptoms? normal harmless serious infection allerg\w+ treat\w* cur\w+
safety: safe\w* danger\w* emergenc\w+ ambulance police evacuat\w+ leave outside turn switch\w* shut gas fire
  electric\w* power valve meter
time: today tomorrow tonight yesterday morning afternoon evening noon midnight night soon shortly quickly
  minutes? hours? moments? days? weeks? months? years? monday tuesday wednesday thursday friday saturday sunday
  weekend january february march april may june july august september october november december o'clock asap now
  immediately straight.?away later before after until by then always never
"""


def _claims(table: str) -> dict[str, re.Pattern[str]]:
    claims = {}
    for entry in re.split(r"\n(?=\w)", table.strip()):
        name, words = entry.split(":", 1)
        claims[name] = re.compile(rf"\b(?:{'|'.join(words.split())})\b", re.I)
    return claims


CLAIMS: dict[str, re.Pattern[str]] = {
    "markup": re.compile(r"https?:|www\.|\w\.\w|[<>*_#`\[\]{}|\\@/^~=]"),
    "digit": re.compile(r"\d"),
    "question": re.compile(r"\?"),
    # What is horrible is never the customer.
    "insult": re.compile(
        r"\byou(?:['’]re| are)\b(?!\s+(?:very )?welcome\b)|\bnot\b"
        r"|\byou\b[^.!]*\b(?:annoying|awful|bad|dreadful|horrible|"
        r"mess|miserable|nasty|nuisance|pain|pity|rough|shame|tedious|terrible|tough|trouble|ugh|unpleasant)\b",
        re.I,
    ),
    **_claims(_WORDS),
    "promise": re.compile(
        r"\b(?:will|shall|would|can|could|going to|gonna|promise\w*|able|make sure|ensure|"
        r"definitely|certainly|absolutely|of course|available|open|closed)\b|['’](?:ll|d)\b",
        re.I,
    ),
}

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
ALLOWED = re.compile(r"[A-Za-z'’ ,.!-]*")
"""Letters of English, and what stands between its words."""

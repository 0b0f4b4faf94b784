"""Whether help has come or is on its way, and whether somebody wants to be asked no more. Knows no danger."""

import re

_MOST = 400
_HELPERS = (
    r"(?:ambulances?|ambos?|paramedics?|medics?|fire\s+(?:brigade|truck|engine|department|service|fighters?)|firefighters?"
    r"|firies|police|rescue|help|doctors?|nurse|triple\s+(?:zero|oh?)|gas\s+(?:company|people|man)|they|dem"
    r"|एम्बुलेंस|एंबुलेंस|ऐम्बुलेंस|पुलिस|फायर\s+ब्रिगेड|दमकल|डॉक्टर)"
)
_IS = r"(?:['’]s|['’]re|\s+(?:is|are|has|have|been|already|now|just|also|finally|don|dey|almost|nearly|abhi|ko|को|भी))*"
_COMING = re.compile(
    rf"(?<!\w){_HELPERS}{_IS}\s+(?:coming|called|on\s+(?:the|its|it['’]s|their|his|her)\s+way|here|arriv(?:ed|ing)|come"
    r"|came|reached|outside|at\s+the\s+(?:door|house)|with\s+(?:us|him|her|them)|raste\s+(?:mein|me|pe)"
    r"|aa\s+(?:rah|gay|gai|chuk)\w*|aane\s+wal\w+|bula\w*|pahunch\w*|रास्ते|आ\s+(?:रह|गई|गयी|गए|चुक)|आने\s+वाल|बुला|पहुंच|पहुँच)",
    re.I,
)
_CALLED = re.compile(
    r"\b(?:called|rang|rung|phoned|dialled|dialed|calling|ringing)\s+(?:(?:for|the|an|them|up|already)\s+){0,3}"
    r"(?:ambulance|triple\s+zero|000|108|112|999|911|fire\s+brigade|emergency|paramedics|police)\b",
    re.I,
)
_HOSPITAL = r"(?:hospital|emergency(?:\s+(?:room|department))?|casualty|clinic|doctor|aspataal|asptal|haspatal)"
_GOING = re.compile(
    rf"\b(?:leaving|going|headed|heading|rushing|driving|drive|taking|reached|arrived|dey\s+go|carry|on\s+(?:our|my|the)"
    rf"\s+way)\b[^.!?,]{{0,30}}\b{_HOSPITAL}\b|\b(?:at|in)\s+the\s+(?:hospital|ambulance|emergency\s+room|taxi)\b"
    rf"|\b{_HOSPITAL}\s+(?:le\s+)?(?:ke\s+)?(?:ja\s+rah\w+|jaa\s+rah\w+|ja\s+raha|nikal\w*|pahunch\w*|aa\s+gaye)"
    rf"|\bdey\s+(?:(?:for|inside|the)\s+)*{_HOSPITAL}\b|\b(?:hospital|aspataal|asptal|haspatal)\s+(?:mein|me|pe)\s+(?:hain|hu+n|hoon)\b"
    r"|(?:अस्पताल|हॉस्पिटल)\s+(?:ले\s+)?(?:में\s+ह|जा\s+रह|निकल|पहुंच|पहुँच|आ\s+गए)",
    re.I,
)
_AND = r"(?:and|but|now|so|also|aur|ab|और|अब)\s+"
_BREAK = re.compile(rf"[.,;!?\n।]+\s*(?:{_AND})*(?=\w)|\s+{_AND}", re.I)
# Wished for, asked about or missing, and so not there.
_NOT_THERE = re.compile(
    r"(?:\b(?:no|not|never|when|if|until|till|should|can|could|would|please|need|want|send|kab|agar)\b|n['’]t\b|कब|अगर"
    r"|^\W*(?:is|are|has|have|did|will|kya|क्या)\b)[^.!?,]{0,40}$",
    re.I,
)
_ENOUGH = re.compile(
    r"\b(?:stop|quit)\s+(?:asking|questioning|with\s+the\s+questions|bothering|repeating)|\b(?:don['’]?t|do\s+not|no)"
    r"\s+(?:dey\s+)?(?:keep\s+)?ask(?:ing)?\s+(?:me|us|again|any\s?more|that|so)\b|\bno\s+(?:more|time\s+for)\s+(?:\w+\s+)?"
    r"questions|\benough\s+(?:questions|of\s+(?:this|the))|\b(?:mat|na)\s+(?:pu+chh?|poochh?)\w*"
    r"|\b(?:pu+chh?na|poochh?na)\s+band|\bpareshan\s+(?:mat|na)|मत\s+पूछ|पूछना\s+बंद|परेशान\s+मत|सवाल\s+(?:बंद|मत)",
    re.I,
)


def is_coming(text: str) -> bool:
    """Whether help is there, on its way or called, or they are on their way to it: not asked about, not missing."""
    return not text[:_MOST].rstrip().endswith("?") and _said(text[:_MOST]) is not None


def behind(text: str) -> int | None:
    """Where something else begins behind the words that help is there or on its way; None where nothing does."""
    said = _said(text[:_MOST])
    rest = _BREAK.search(text, said.end()) if said else None
    return rest.end() if rest else None


def _said(text: str) -> re.Match[str] | None:
    said = _COMING.search(text) or _CALLED.search(text) or _GOING.search(text)
    return said if said and _NOT_THERE.search(text[: said.start()]) is None else None


def is_enough(text: str) -> bool:
    """Whether they ask not to be asked again: "please stop asking me"."""
    return _ENOUGH.search(text[:_MOST]) is not None

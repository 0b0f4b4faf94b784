"""Whether words of danger tell of one: not when denied, long over, only asked about, only imagined. Knows no danger."""

import re

NEGATORS = (
    r"(?:not|no|nor|never|without|zero|nowhere|nothing|isnt|aint|arent|wasnt|dont|doesnt|didnt|hasnt|havent|hadnt|nobody|"
    r"no one|none|do not|does not|can(?:t|not| not) smell)"
)
# Only these may stand between "no" and what is denied: "no i can smell gas" denies nothing.
BRIDGE = (
    r"(?:dey|de|have|has|had|having|got|get|any|a|an|more|longer|smell|think|feel|see|want|to|been|sign|signs|of|or|actual|"
    r"real|am|going|even|near|like|that|its|it|is|she|he|there|fever|cough|headache|nausea|vomiting|dizziness|bleeding|pain|smoke|"
    r"flames|leak|thoughts|thought|plans?|intention|trouble|problems?|symptoms|like|strange|bad|severe|heavy|experiencing|one|the)"
)
DENIED = re.compile(rf" {NEGATORS} (?:{BRIDGE} ){{0,6}}$")
SMELLS_NOT = re.compile(r" (?:cant|cannot|can not|couldnt|dont|no longer) (?:really |even )?$")
# Asked about, not suffered: "how do you check for gas leaks", "do you do gas leak tests"; "can you fix a gas leak" is.
ENQUIRY = re.compile(
    r" (?:is it normal|how much(?: is| are| do you charge| would it be)?|what do you charge|"
    r"price|cost|is there any|will there be an?y?|would there be an?y?|"
    r"how (?:do|can|would|should) (?:you|i|we|one|u) (?:check|test|detect|inspect|look)|"
    r"do (?:you|u) (?:guys |also |even |usually )?(?:check|test|detect|inspect|look|do|offer|handle|fix|repair))"
    r" (?:(?:for|if|whether|i|we|theres|there|is|are|have|a|an|any|out|with|about|up) ){0,6}$"
)
OWN = re.compile(r" (?:my|our|now|urgent\w*|i think|i smell|smells?|hurry|right away|help|leaking|hissing) ")
FALSE_ALARM = re.compile(r" (?:a |was a |just a )?false alarm ")
# Pidgin says no amid what it denies: "chest no dey pain me again".
NO_LONGER = re.compile(r" no (?:dey|longer) (?:pain|hurt|bleed|shake|vomit|swell|smell|leak|burn)\w* ")
UNSURE = re.compile(
    r" (?:not sure|not certain|not only|not just|dont know|no idea|not know|cant tell)(?: [^ .]+){0,5} $"
)
MAYBE = re.compile(
    r" (?:might|may|could|would|will|if|unless|before|prevent|avoid|worried|case|about to|going to|how to)"
    r" (?:(?:the|a|an|my|our|your|it|that|they|is|be|there|theres|was|to|have|of|another|house|pipes?) ){0,3}$"
)
# Within the danger's own words: "the pipe might burst".
# "Not a breathing problem, just fever": the match may hold the "not" itself or stand behind it.
PROBLEM_DENIED = re.compile(
    r" (?:not|no|isnt) (?:an? |the |any |really |about )*(?:breath\w*|chest|heart|asthma) "
    r"(?:problems?|trouble|issues?|difficulty) (?:[.,]|just|only|but|it|its)? ?$"
)
NOT_YET = re.compile(r" (?:might|may|could|will|would|about to|going to|gonna|hasnt|didnt|doesnt|not) ")
MONTHS = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
PAST = re.compile(
    r"(?<! since)(?<! from)(?<! the)(?<! for) last (?:year|month|summer|winter|spring|autumn|week|christmas|time) |"
    r" (?:years?|months?|weeks?) (?:ago|back) | (?:in|from|of|during) (?:19|20)\d\d | used to | history of | "
    r"at (?:my|our) (?:old|last|previous) | since (?:childhood|birth) |"
    r" since (?:19|20)\d\d | last (?:term|season|semester|decade) |"
    r" had (?:[^ .]+ ){0,4}in (?:her|my|our|a|the) (?:first|last|previous|earlier) pregnancy |"
    r" (?:maut|mrityu|dehant) (?:[^ .]+ ){0,3}(?:thi|tha|hui|hua) |"
    r" when i was (?:a |young |little |small |\d)| as a (?:kid|child|baby) |"
    r" (?:was|were|been|got|is|all) (?:all )?(?:fixed|repaired|sorted|replaced|treated|resolved) |"
    r" (?:fixed|repaired|replaced|sorted) (?:it|that|the|our|my) |"
    rf" (?:had|was|were|did|happened|came) (?:[^ .]+ ){{0,8}}in {MONTHS} |"
    r" (?:already|now) (?:at|in) (?:the |a )?(?:hospital|icu|emergency department) |"
    r" (?:19|20)\d\d (?:mein|me|में) | (?:pehle|pahle|पहले) (?!se )(?:[^ .]+ ){0,6}(?:tha|thi|hua|hui|aaya|aya|था|थी|"
    r"हुआ|आया) | (?:survived|recovered from|like (?:that|this) for (?:years|months|ages)) |"
    r" (?:pichhle|pichle|पिछले) (?:saal|mahine|hafte|साल|महीने|हफ्ते) "
)
LATELY = re.compile(
    r" (?:last (?:week|month)|(?:weeks?|months?) (?:ago|back)|(?:pichhle|pichle) (?:mahine|hafte))(?= )"
)
PRESENT = re.compile(
    r" (?:still|(?<!planning )(?<!trying )(?<!try )again|(?<!clear )since(?! childhood| birth| then| (?:19|20)\d\d)|"
    r"keeps|right now|worse|started|began|having|i have|im|(?<!, )now|today|tonight|"
    r"this (?:morning|evening|afternoon)|abhi|ab|अब|"
    r"phir se|अभी|फिर) "
)
AWAY = r"gone(?! (?:grey|gray|blue|white|pale|purple|numb|limp|stiff|cold|tight|worse|to|into|down|up|all|dead|on) )"
OVER = re.compile(
    rf" (?:{AWAY}|"
    r"(?:(?:has|have|is|are|was|were|got|been|its|it|all|now|and|smell|thankfully|finally) ){1,3}"
    rf"(?:stopped|fixed|sorted|{AWAY}|repaired|resolved|better|settled|cleared|fine|under control)) |"
    r"(?: its| is| was| has gone) (?:over|out) | (?:smell )?turned out to be |"
    r" (?:stopped|settled|subsided|cleared up)(?= (?:[.,]|now|since|after|$))|"
    r" (?:(?:ab|bilkul|ekdum|ab to|to|अब|बिल्कुल) ){0,2}(?:theek|thik|ठीक) (?!se |से |nahi )"
)
FIXED_SINCE = re.compile(
    r" (?:(?:but|and|so|then) )?(?:[^ .]+ ){0,4}(?:fixed|sorted|repaired|replaced|resolved) (?:it|that|this|on|last) "
)
IMAGINED = re.compile(
    r" (?:if (?:i|we|he|she|you|someone|anyone|it|there|my [^ .]+) "
    r"(?:ever|had|get|gets|got|did|do|does|should|was to|were to|were|"
    r"is ever)|what if|in case|just in case|should (?:i|we) ever|suppose (?:i|we|someone)|"
    r"(?:risk|chances?|prevention) of(?: an?)?|(?:prevent\w*|avoid\w*|protect\w* against)(?: an?)?|"
    r"(?:when|if) (?:a|an|any|some) [^ .]+ (?:is|has|gets|had)|"
    r"(?:can|could|does|do|will|may) (?:[^ .]+ ){1,3}(?:cause|lead to|trigger)|"
    r"what are (?:the )?(?:early |warning |first )?(?:signs|symptoms|causes) of|people with|died of|died from|"
    r"passed away from|when (?:someone|somebody|anyone|people)|"
    r"could (?:the|it|this|that) (?:\w+ )?ever|can you get|do you treat|do you see people with)"
    r" (?:[^ .]+ ){0,3}$"
)
STUDIED = re.compile(
    r" (?:trainings?|workshop|courses?|cpr class|care plan|action plan|school project|exam|revising|assignment|seminar|"
    r"not me|to teach|can teach|se bachne|runs? in (?:the|my|our|his|her) famil\w+|"
    r"risk (?:screening|assessment|factors?)|(?:class(?:es)?|lessons?|talks?) (?:on|about)|"
    r"(?:know|learn|teach) (?:about )?(?:the )?(?:early |warning )?(?:signs|symptoms)) "
)
# "The form asks whether I have had a stroke", "I have to declare a heart attack".
PAPERWORK = re.compile(
    r" (?:(?:forms?|questionnaire|insurance|insurer|policy|claim|paperwork|application) (?:[^ .,]+ ){0,2}?"
    r"(?:asks?|asking|says?|wants?|needs?|covers?|requires?)|declare|disclose|tick(?:ed)? (?:the )?box) "
    r"(?:(?!but |and |because |im |now )[^ .,]+ ){0,8}$"
)
# "Can aspirin make you bleed", "if a pipe burst, would you come".
SUPPOSED = re.compile(r" kya [^.]*(?:lene|khane|peene|lagane) se | if (?:an?|any|the|one|my) [^.]* would ")
LESSON = re.compile(r" what (?:are|is) (?:the )?(?:early |warning |first |main )?(?:signs?|symptoms?|causes?) ")
# Hindi says no behind what it denies: "dard nahi hai".
DENIED_BEHIND = re.compile(
    r" (?:(?:ki|ka|ke|bilkul|koi|ab|mein|me|में|अब|कोई|बिल्कुल|की|का) ){0,2}(?:nahi|nahin|nai|nhi|नहीं|नही) "
    r"(?:hai|hain|h|tha|thi|hua|hui|है|हैं|था|थी|हुआ|[.,]|$)"
)
# "He almost drank it": the harm was not done.
ALMOST = re.compile(r" (?:almost|nearly) (?:[^ .]+ ){0,1}$")
UNWILLING = re.compile(
    r" (?:wont|refuses? to|hates? to|hates|struggles to|not able to|cant) (?:swallow\w*|take|taking|drink|eat) "
)
# "Do you stock snake bite bandages".
ON_SALE = re.compile(r" (?:do|did) (?:you|u) (?:guys |also )?(?:stock|sell|keep) (?:any |a )?$")
SUPPLIED = re.compile(r" (?:you|u|they|guys|staff|pharmacist|chemist|pharmacy) (?:have |had |just |only )?$")
PREVENTED = re.compile(
    r" (?:child ?(?:proof|resistant|safe|safety|lock)\w*|safety (?:cap|lid|lock)s?|lockable|"
    r"(?:dont|do not|didnt) want (?:anyone|anybody|him|her|them|the \w+|my \w+) "
    r"(?:to )?(?:swallow|tak|eat|drink|get)\w*|"
    r"so (?:that )?(?:he|she|nobody|no one|they|the \w+|my \w+) (?:cant|dont|wont|doesnt)) "
)
# "Dripping into a bucket, well away from any wiring".
APART = re.compile(
    r" (?:away from|far from|nowhere near|not near|isnt near|clear of|not touching|not close to|not anywhere near|"
    r"hasnt reached|didnt reach|not reached) "
)
GUARDED = re.compile(r" (?:do you|can you|want to|need to|to) (?:seal|waterproof|protect|shield) ")
BREAKS = re.compile(
    r" (?:\.|but|now|ab|अब|so|because|(?<!when )(?:he|she|i|we|they)(?= (?:had|has|have|was|is|am) )|"
    r",(?= (?:i|im|he|hes|she|shes|my|theres|the|we) )|"
    r"and(?! (?:it |they |we |he |someone |then |i |needs? |want\w* |the )*(?:was|were|got|has been|had|fixed|repaired|"
    r"replaced|needs?|wants?) )) "
)


def is_only_asked(line: str, begin: int, end: int) -> bool:
    """Whether the business's work is asked about, or it was a false alarm, with nothing said that happens now."""
    sentence = line[line.rfind(" . ", 0, begin) + 1 : end + 80].partition(" . ")[0] + " "
    if FALSE_ALARM.search(sentence):
        return " not a false alarm " not in sentence and PRESENT.search(sentence) is None
    if OWN.search(sentence):
        return False
    return ENQUIRY.search(line[max(0, begin - 80) : begin]) is not None


def is_denied(line: str, begin: int, end: int) -> bool:
    """Whether the words just before say that it is not so."""
    before = line[max(0, begin - 80) : begin]
    following = " ".join(line[end : end + 60].split(" ", 3)[:3])
    if PROBLEM_DENIED.search(before + line[begin:end] + following + " "):
        return True
    if line.startswith(("cant", "cannot", "wont", "not ", "i "), begin) or UNSURE.search(before):
        return False
    if line.startswith(("smell", "perceive"), begin) and SMELLS_NOT.search(before):
        return True
    if NO_LONGER.search(line, begin - 1, end + 1):
        return True
    return DENIED.search(before) is not None or DENIED_BEHIND.match(line, end) is not None


def ends_denied(flag: str, line: str, begin: int, end: int) -> bool:
    """Whether the last word of a danger told in two parts is denied: "months pregnant, no bleeding"."""
    last = line.rfind(" ", begin, end) + 1
    return flag == "pregnancy_bleeding" and last > begin and DENIED.search(line[max(0, last - 80) : last]) is not None


FICTION = re.compile(
    r" (?:training|workshop|awareness|kits?|(?:first aid|cpr|rescue) (?:courses?|class\w*|certificates?)|"
    r"novel|character|movie|film|storyline|essay|article|research|just reading|se bachne|"
    r"(?:sirf|just|only) (?:pooch\w*|puch\w*|asking|curious|wondering)) "
)
LAUGHED_AT = re.compile(r" (?:lol|haha\w*|lmao|hehe\w*) ")
LAUGHED = re.compile(r" (?:laugh\w*|giggl\w*) ")
# "That price gave me a heart attack".
DEAR = re.compile(
    r" (?:price|bill|quote|invoice|cost|amount|fee)s? (?:[^ .]+ ){0,2}(?:gave|give|gives|giving) (?:me|us) (?:an? )?$"
)
AGHAST = re.compile(
    r"(?:when|after|at) (?:i |we |he |she )?(?:saw|seeing|opened|opening|read|reading|got|getting|heard"
    r"|hearing|the|your) "
    r"(?:[^ .]+ ){0,2}(?:bill|price|quote|invoice|amount|cost)s? "
)
LAUGHABLE = {"breathing", "chest_pain", "stroke", "bleeding", "fitting", "unconscious"}


def is_averted(flag: str, line: str, begin: int, end: int) -> bool:
    """Whether harm was kept away: a wrong bottle nearly drunk, a lid against it, a leak far from the wires."""
    if flag == "electric_water":
        return APART.search(line[begin - 1 : end + 1]) is not None or GUARDED.search(line, 0, begin) is not None
    if flag in LAUGHABLE and AGHAST.search(line, end - 1, end + 60):
        return True
    if flag in LAUGHABLE:
        if LAUGHED.search(line[max(0, begin - 40) : end + 40]) or DEAR.search(line[max(0, begin - 60) : begin]):
            return True
        return LAUGHED_AT.search(line[end - 1 : end + 40]) is not None
    if flag not in {"overdose", "poisoning"}:
        return False
    if FICTION.search(line[max(0, begin - 60) : end + 60]) or ON_SALE.search(line[max(0, begin - 40) : begin]):
        return True
    if ALMOST.search(line[max(0, begin - 30) : begin]) or PREVENTED.search(line[max(0, begin - 80) : end + 80]):
        return True
    if SUPPLIED.search(line[max(0, begin - 30) : begin]) and line.startswith(("gave", "given"), begin):
        return True
    if UNWILLING.search(line[max(0, begin - 20) : end]):
        return True
    return " almost " in line[begin:end] or " nearly " in line[begin:end]


def is_imagined(line: str, begin: int, end: int) -> bool:
    """Whether it is a case thought of, or a lesson."""
    if LESSON.search(line[max(0, begin - 60) : end]) or STUDIED.search(line[max(0, begin - 80) : end + 80]):
        return True
    if SUPPOSED.search(line[max(0, begin - 60) : end + 40]):
        return True
    if PAPERWORK.search(line[max(0, begin - 80) : begin]):
        return True
    return IMAGINED.search(line[max(0, begin - 80) : begin]) is not None or " ever " in line[begin:end]


def is_over(line: str, begin: int, end: int, may_not_have_begun: bool, may_begin_earlier: bool = False) -> bool:
    """Whether the same clause says that it was long ago, is put right, or (water and fire) has not happened yet.

    What may begin earlier (a pregnancy, known since last month) is not over for that.
    """
    if OVER.match(line, end) or (FIXED_SINCE.match(line, end) and not PRESENT.search(line, end)):
        return True
    before = line[max(0, begin - 120) : begin]
    after = line[end : end + 120]
    if may_not_have_begun and (MAYBE.search(before) or NOT_YET.search(line[begin:end])):
        return True
    breaks = [found.end() - 1 for found in BREAKS.finditer(before)]
    ending = BREAKS.search(after)
    clause = (
        before[breaks[-1] if breaks else 0 :] + line[begin:end] + (after[: ending.start() + 1] if ending else after)
    )
    past = PAST.search(LATELY.sub(" ", clause) if may_begin_earlier else clause)
    return past is not None and PRESENT.search(clause) is None

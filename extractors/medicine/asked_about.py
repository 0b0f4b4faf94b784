"""Whether a medicine is asked about (is it safe, may it go with another) and not asked for. Answers nothing."""

import re

from extractors import medicine
from extractors.facts import Fact, Heard
from extractors.plain import plain

_SENTENCES = re.compile(r"[^.!;?\n]+\??")
_PILLS = re.compile(
    r"\b(?:tablets?|tabs?|pills?|medicines?|medications?|meds|drugs?|antibiotics?|painkillers?|insulin|vitamins?|dawai\w*"
    r"|dava|goli\w*)\b|दव|गोली"
    # What is taken around a meal is one, whatever it is called.
    r"|\b(?:before|after) (?:food|meals?|eating)\b|\bkha+ne (?:ke|se) (?:baad|pehle)\b|खाने (?:के|से) (?:बाद|पहले)"
)
_ASKS = re.compile(
    r"\?\s*$|^\W*(?:(?:and|also|so|pls|please|abeg|hi|hello|doctor|sir|ma'?am)\W+)*"
    r"(?:can|could|should|shall|may|must|is|are|will|would|does|do|did|fit|what|how|when|which|kya|क्या)\b|\bkya\b|क्या|\bfit\b"
)
# What is done with it, or what it does.
_OF_ITS_USE = re.compile(
    r"\b(?:take|taking|use|using|give|giving|drink|drinking|mix\w*|combin\w*|swallow|chew)\b(?! (?:my|the|an?) order)"
    r"|\b(?:safe|unsafe|dangerous|harmful|interact\w*|react\w*|together|pregnan\w*|breast-? ?feed\w*|alcohol"
    r"|side ?effects?|causes?|cause|addictive|empty stomach)\b"
    r"|\b(?:ok|okay|fine|alright|good|bad|better|theek|thik|sahi) (?:with|for|to|in|during|while|if|when|hai)\b"
    r"|\b(?:le|kha|khaa|de|pi|pee|khila) (?:sakt|lu|loon|lun|sakun)\w*"
    r"|\b(?:lena|khana|dena) (?:safe|theek|thik|sahi|hai)\b|\b(?:loon|lun)\b"
    r"|(?:ले|खा|दे|पी|खिला) (?:सकत|लूँ|लूं)|(?:लेना|खाना|देना) (?:सुरक्षित|ठीक|सही)"
)
# What asks for it: to be sold, brought, kept, priced.
_ASKED_FOR = re.compile(
    r"\b(?:order\w*|re-?fill\w*|renew\w*|send|deliver\w*|need|want|get|buy|collect|pick(?:ing)?|bring|keep|available"
    r"|insurance|stock|price|cost|charge|strips?|packe?ts?|boxe?s|bottles?|appointment|booking|chahiye|bhej\w*|mang\w*"
    r"|mil\w*)\b|चाहिए|भेज|मिल|कीमत"
    r"|\b(?:can|could|will|would|do) (?:you|u) (?:\w+ )?(?:take|have|give|use)\b"
)


def find(heard: Heard) -> list[Fact]:
    """The intent "advice" with its sentence, where only a doctor or a pharmacist can answer."""
    text = plain(heard.text[: medicine.MOST])
    for said in _SENTENCES.finditer(text):
        words = said[0]
        if not _ASKS.search(words) or not _OF_ITS_USE.search(words) or _ASKED_FOR.search(words):
            continue
        start, end = said.span()
        if _PILLS.search(words) or any(start <= one.span[0] < end for one in medicine.named(heard)):
            return [Fact("intent", "advice", heard.text[start:end], (start, end), confidence=0.9)]
    return []

"""A sentence leaves only if what it claims is backed by a row or an act of this very turn. Knows no wording.

What a model words has no row behind it, so it may claim nothing at all.
"""

from collections.abc import Mapping

import structlog

from bot import kindness, small_words
from bot.phrases import Wording
from bot.thought import Say

log = structlog.get_logger()
INSTEAD = "done.not_done"


def clear(says: list[Say], wording: Wording, rows: Mapping[str, object]) -> list[str]:
    """The sentences to be said. One that claims a row which is not in `rows` is replaced, counted and logged.

    `rows` maps booking, reminder, consent and dial to what was done in this turn.
    """
    sentences: list[str] = []
    for say in says:
        claim = wording.claim(say.key)
        if claim is not None and claim not in rows:
            log.error("claim_not_backed", phrase=say.key, claim=claim)
            sentence = wording.sentence(INSTEAD, {})
        else:
            sentence = wording.sentence(say.key, {**say.values, "reference": str(rows.get("reference", ""))})
        if sentence and (not sentences or sentences[-1] != sentence):
            sentences.append(sentence)
    return sentences


def broken_by(reply: str, own_words: str = "") -> str | None:
    """What a model's reply claims or is, that it may not; None when it may be said.

    It has the shapes of kindness, filled with the customer's `own_words`; in these, too, a claim is a claim.
    """
    if len(reply) > small_words.MOST_CHARACTERS:
        return "length"
    if len(kindness.sentences(reply)) > small_words.MOST_SENTENCES:
        return "sentences"
    own = _words(own_words)
    if not small_words.ALLOWED.fullmatch(reply) or not kindness.is_kind(reply, own):
        return _claimed(reply) or ("vocabulary" if small_words.ALLOWED.fullmatch(reply) else "script")
    return _claimed(" ".join(sorted(_words(reply) & own)))


def _claimed(words: str) -> str | None:
    return next((claim for claim, pattern in small_words.CLAIMS.items() if pattern.search(words)), None)


def _words(text: str) -> set[str]:
    return {word.lower() for word in small_words.WORD.findall(text.replace("’", "'"))}

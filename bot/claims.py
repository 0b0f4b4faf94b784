"""A sentence leaves only if what it claims is backed by a row or an act of this very turn. Knows no wording."""

from collections.abc import Mapping

import structlog

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

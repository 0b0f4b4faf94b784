"""The date ledger of one turn: a card for each day and time said, under a label that a model can cite. Pure."""

from dataclasses import replace

from extractors import dates, times
from extractors.cards import Card
from extractors.facts import Heard

_LETTERS = {"preferred_date": "D", "preferred_time": "T"}


def _asking(heard: Heard, name: str) -> Heard:
    """The same words as an answer to the question for `name`: a bare "sixteenth" is a day to who points at it."""
    return heard if heard.asked == name else replace(heard, asked=name, question=None)


def labelled(heard: Heard) -> dict[str, Card]:
    """The cards that come to a day or a time still to come, by their labels: D1, D2 for days, T1 for times."""
    cards: dict[str, Card] = {}
    days, hours = _asking(heard, "preferred_date"), _asking(heard, "preferred_time")
    for found in (dates.cards(days), times.cards(hours)):
        for number, card in enumerate((card for card in found if card.result), 1):
            cards[f"{_LETTERS[card.name]}{number}"] = card
    return cards


def cited(cards: dict[str, Card], name: str, span: tuple[int, int], value: str | None) -> Card | None:
    """The card a model may take for `name`: over the words it points at, wished for, and the one it names if any."""
    over = [
        (label, card)
        for label, card in cards.items()
        if card.name == name and card.is_wish and card.span[0] < span[1] and span[0] < card.span[1]
    ]
    named = [card for label, card in over if value and (value == label or value in card.readings)]
    if named:
        return named[0]
    is_another = value in cards  # a label of other words
    return over[0][1] if over and not is_another else None

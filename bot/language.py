"""Which language a turn is answered in: the business's, the one asked for, the one plainly written. Pure.

What languages there are is data: sentences in bot/phrases, the desk's own words in desk/languages.
"""

from dataclasses import replace

from bot.phrases import Wording, languages
from bot.phrases.form import form
from bot.tasks import gist
from bot.thought import Thought
from desk import languages as desk_languages
from desk import safety
from extractors.language import written_in

LATIN = "-Latn"


def first(offered: tuple[str, ...], *wished: str | None) -> str:
    """The first of the wished languages that the business offers, else its own."""
    return next((one for one in wished if one is not None and is_offered(one, offered)), offered[0])


def is_offered(language: str, offered: tuple[str, ...]) -> bool:
    """Whether the business speaks it; in which letters makes no difference."""
    return language.removesuffix(LATIN) in offered and language in languages()


def worded(wording: Wording, language: str) -> Wording:
    """The same listener spoken to in another language; on a call in the letters that a voice reads."""
    spoken_as = form(language).spoken_as if wording.is_spoken else None
    return replace(wording, language=spoken_as or language)


def settle(thought: Thought) -> None:
    """Take up the language that this turn asks for or is plainly written in; all that follows is worded in it."""
    session, offered = thought.session, thought.profile.languages
    wished, written = thought.first("language"), _written(thought)
    if wished is not None:
        # "Hindi please" is nobody's name and no place, whatever had been asked.
        thought.found = [fact for fact in thought.found if fact is wished or not fact.overlaps(wished)]
    language = None
    if wished is not None and is_offered(wished.value, offered):
        language, session.is_language_asked = _in_letters(wished.value, thought.turn.text, written), True
    elif wished is None and written is not None and is_offered(written, offered):
        is_other = written.removesuffix(LATIN) != thought.wording.language.removesuffix(LATIN)
        # Who asked for a language keeps it; only its letters follow what is written.
        language = None if is_other and session.is_language_asked else written
    if language is not None and worded(thought.wording, language) != thought.wording:
        _speak(thought, language)


def _speak(thought: Thought, language: str) -> None:
    """Word everything in this language from now on."""
    thought.wording = worded(thought.wording, language)
    thought.session.language = thought.wording.language
    thought.kind = desk_languages.kind(thought.kind.code, thought.wording.language)
    thought.country = desk_languages.country(thought.country, thought.wording.language)
    if thought.session.summary:
        thought.session.summary = gist.whole(thought)


def _written(thought: Thought) -> str | None:
    if not thought.turn.came_as("speech", "text", "media", "button"):
        return None
    written = written_in(thought.turn.text)
    # "In front of the school" is how an address is written in every language.
    is_proper = thought.session.question in ("customer_address", "customer_location", "customer_name", "medicine")
    return None if is_proper and written == desk_languages.ENGLISH else written


def _in_letters(language: str, text: str, written: str | None) -> str:
    """The letters that the wish itself is written in."""
    latin = f"{language}{LATIN}"
    is_latin = text.isascii() or written == latin
    return latin if is_latin and latin in languages() else language


def others(thought: Thought) -> list[str]:
    """The names of the languages that this business speaks beside the one of this conversation."""
    mine = thought.wording.language.removesuffix(LATIN)
    return [thought.wording.words(f"language.{one}") for one in thought.profile.languages if one != mine]


def every(thought: Thought) -> list[str]:
    """The names of all the languages that this business speaks."""
    return [thought.wording.words(f"language.{one}") for one in thought.profile.languages]


def emergency_number(thought: Thought) -> str:
    """The number to ring in danger, ready to be said or written."""
    number = thought.country.emergency
    if thought.wording.language != desk_languages.ENGLISH:
        return thought.wording.short_number(number.written)
    return number.said if thought.is_call else number.written


def safety_sentence(thought: Thought, flag: str) -> str:
    """What to do now in this danger, and whom to ring."""
    wording = thought.wording
    read = wording.short_number if wording.language != desk_languages.ENGLISH else None
    return safety.sentence(flag, thought.kind, thought.country, wording.is_spoken, wording.language, read)

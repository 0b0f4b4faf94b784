"""An extractor that others ask too: what it found in the very words last given is kept for them. Knows no words."""

from collections.abc import Callable
from functools import wraps

from extractors.facts import Fact, Heard

Find = Callable[[Heard], list[Fact]]


def once(find: Find) -> Find:
    """The extractor, which looks once where it is asked again about the same `Heard`, as long as no other comes."""
    kept: tuple[Heard, tuple[Fact, ...]] | None = None

    @wraps(find)
    def found(heard: Heard) -> list[Fact]:
        nonlocal kept
        last = kept  # another thread may put another one there meanwhile
        if last is None or last[0] is not heard:
            last = kept = (heard, tuple(find(heard)))
        return list(last[1])

    return found

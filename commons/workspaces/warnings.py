"""What must somebody who keeps a body not overlook? Features say it; the home pages show it."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple


class Warn(NamedTuple):
    """One sentence, and where something can be done about it."""

    words: str
    path: str
    bad: bool = False


Warner = Callable[[Any, Sequence[Any]], Iterable[Warn]]
"""From a person and the places they read."""
warners: list[Warner] = []


def warnings_for(person: Any, places: Sequence[Any]) -> list[Warn]:
    return [each for warn in warners for each in warn(person, places)]

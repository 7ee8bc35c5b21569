"""What must a file say before anybody acts on it, and which article asks for it?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Element:
    """What a file must say, and the article that asks for it."""

    code: str
    name: str
    cite: str


def lacking(elements: Iterable[Element], content: Mapping[str, object]) -> tuple[Element, ...]:
    """Which of the elements has the content not?"""
    return tuple(each for each in elements if not str(content.get(each.code) or "").strip())

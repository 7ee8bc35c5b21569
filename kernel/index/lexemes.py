"""What does the index keep of a text? One list of signs, read alike by both engines.

The words as they are compared, in their order, so that a phrase can be found; then without an
order their stems (`~`), the words and stems of the title (`^`), and what one can narrow by (`@`).
Letters and digits are all that is in a word, so no sign can be mistaken for another.
"""

from collections.abc import Iterable
from typing import NamedTuple

from kernel.index.stems import stem
from kernel.index.words import LONGEST, Word, fold, words_of

STEM, TITLE, FACT, BREAK = "~", "^", "@", "^"


class Lexemes(NamedTuple):
    """The words in their order, and what has none."""

    ordered: list[str]
    loose: set[str]

    @property
    def spaced(self) -> str:
        """As SQLite takes it."""
        return " ".join([*self.ordered, *sorted(self.loose)])

    @property
    def vector(self) -> str:
        """As PostgreSQL takes it: every word with its places."""
        places: dict[str, list[str]] = {}
        for place, word in enumerate(self.ordered, 1):
            places.setdefault(word, []).append(str(place))
        placed = [f"'{word}':{','.join(at[:250])}" for word, at in places.items() if word != BREAK]
        return " ".join([*placed, *(f"'{sign}'" for sign in sorted(self.loose))])


def lexemes(title: list[Word], text: list[Word], language: str, facts: Iterable[str]) -> Lexemes:
    """A phrase does not reach from the title into the text."""
    named = {TITLE + form for word in title for form in (word.folded, stem(word.written, language))}
    stems = {STEM + stem(word.written, language) for word in (*title, *text)}
    ordered = [word.folded for word in text]
    if title:
        ordered = [*(word.folded for word in title), BREAK, *ordered]
    return Lexemes(ordered, named | stems | {FACT + fact for fact in facts})


def fact(name: str, value: object) -> str:
    """What one can narrow by, as a sign: a letter for what it is, then its value."""
    return name + "".join(word.folded for word in words_of(fold(str(value))))[:LONGEST]

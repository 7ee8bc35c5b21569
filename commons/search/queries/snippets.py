"""Which part of a text answers a question? The words around the first that does, all marked."""

import re
from collections.abc import Iterator
from html import escape
from typing import NamedTuple

from markupsafe import Markup

from commons.search.queries.asked import Asked
from kernel.index.passages import Passage
from kernel.index.stems import stem, stems_anywhere
from kernel.index.words import WORD, fold, plain

AROUND = 90
"""Characters before the first word that answers, and as many again and more after it."""
LONGEST = 300
READ = 60_000
"""Characters of a long text in which a word that answers is looked for."""
SHORTEST = 3


class Wanted(NamedTuple):
    """How a word looks that answers: as it is, by its stem, by how it begins."""

    words: frozenset[str]
    stems: frozenset[str]
    beginnings: tuple[str, ...]

    @classmethod
    def of(cls, asked: Asked) -> "Wanted":
        every = [word for one in asked.wanted for word in one.words]
        loose = [word for one in asked.wanted if not one.quoted for word in one.words]
        stems = frozenset[str]().union(*map(stems_anywhere, loose))
        begins = [word.folded for word in loose[-1:] if len(word.folded) >= SHORTEST]
        return cls(frozenset(word.folded for word in every), stems, tuple(begins))

    def meets(self, word: str, language: str) -> bool:
        written = word.casefold()
        folded = fold(written)
        return (
            folded in self.words
            or stem(written, language) in self.stems
            or folded.startswith(self.beginnings)
        )


def snippet(passage: Passage, wanted: Wanted) -> Markup:
    """A few words of the text, at the first that answers; its beginning if none does."""
    text = plain(passage.text)
    first = next(_found(text[:READ], wanted, passage.language), None)
    begin = max(0, first.start() - AROUND) if first else 0
    begin = text.rfind(" ", 0, begin) + 1 if begin else 0
    end = len(text) if len(text) - begin <= LONGEST else text.rfind(" ", begin, begin + LONGEST)
    end = begin + LONGEST if end <= begin else end
    cut = marked(text[begin:end], wanted, passage.language)
    return Markup("…") * bool(begin) + cut + Markup("…") * (end < len(text))


def marked(text: str, wanted: Wanted, language: str) -> Markup:
    """The text, every word that answers in a mark of its own."""
    parts, at = [], 0
    for found in _found(text, wanted, language):
        parts += [escape(text[at : found.start()]), f"<mark>{escape(found[0])}</mark>"]
        at = found.end()
    return Markup("".join([*parts, escape(text[at:])]))  # noqa: S704 every part was escaped


def _found(text: str, wanted: Wanted, language: str) -> Iterator[re.Match[str]]:
    return (word for word in WORD.finditer(text) if wanted.meets(word[0], language))

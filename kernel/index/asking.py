"""How is the index asked? A question is built of signs, and said in the language of each engine.

All that goes into it are letters and digits behind a sign of ours: nothing that was typed is ever
read as the engines' own syntax.
"""

from collections.abc import Iterable
from typing import Any, NamedTuple, Union

from sqlalchemy import ColumnElement, Integer, Text, cast, column, func, literal, table, type_coerce
from sqlalchemy.dialects.postgresql import TSQUERY

from kernel.database import is_sqlite
from kernel.index.lexemes import FACT, STEM, TITLE
from kernel.index.passages import Passage
from kernel.index.stems import stems_anywhere
from kernel.index.words import Word

MATCHED = table("passage_words", column("rowid", Integer), column("passage_words", Text))


class Sign(NamedTuple):
    sign: str
    begins: bool = False
    """Whether a word that only begins like this is meant too."""


class Phrase(NamedTuple):
    """Words as they stand one after the other."""

    words: tuple[str, ...]


class Some(NamedTuple):
    """At least one of these."""

    parts: tuple["Term", ...]


class Every(NamedTuple):
    """All of these, and none of those."""

    parts: tuple["Term", ...]
    without: tuple["Term", ...] = ()


Term = Union[Sign, Phrase, Some, Every]  # noqa: UP007 it names itself in a string


def as_written(word: Word) -> Term:
    return Sign(word.folded)


def in_any_form(word: Word) -> Term:
    return Some((Sign(word.folded), *_stems(word, STEM)))


def in_a_title(word: Word) -> Term:
    return Some((Sign(TITLE + word.folded), *_stems(word, TITLE)))


def beginning(word: Word) -> Term:
    return Some((Sign(word.folded, begins=True), *_stems(word, STEM)))


def title_begins(word: Word) -> Term:
    return Some((Sign(TITLE + word.folded, begins=True), *_stems(word, TITLE)))


def _stems(word: Word, mark: str) -> list[Sign]:
    return [Sign(mark + stem) for stem in sorted(stems_anywhere(word))]


def fts5(term: Term) -> str:
    """For SQLite."""
    match term:
        case Sign(sign, begins):
            return f'"{sign}" *' if begins else f'"{sign}"'
        case Phrase(words):
            return f'"{" ".join(words)}"'
        case Some(parts):
            return f"({' OR '.join(map(fts5, parts))})"
        case Every(parts, without):
            wanted = " AND ".join(map(fts5, parts))
            return f"(({wanted}) NOT {fts5(Some(without))})" if without else f"({wanted})"


def tsquery(term: Term) -> str:
    """For PostgreSQL."""
    match term:
        case Sign(sign, begins):
            return f"'{sign}':*" if begins else f"'{sign}'"
        case Phrase(words):
            return _joined(" <-> ", [f"'{word}'" for word in words])
        case Some(parts):
            return _joined(" | ", map(tsquery, parts))
        case Every(parts, without):
            return _joined(" & ", [*map(tsquery, parts), *("!" + tsquery(no) for no in without)])


def _joined(by: str, parts: Iterable[str]) -> str:
    return f"({by.join(parts)})"


def matching(found: Any, term: Term) -> Any:
    """Narrow a selection of passages to those that answer."""
    if is_sqlite():
        matched = MATCHED.c.passage_words.op("MATCH", is_comparison=True)(fts5(term))
        return found.join(MATCHED, MATCHED.c.rowid == Passage.id).where(matched)
    asked = cast(literal(tsquery(term), Text), TSQUERY)
    return found.where(Passage.words.op("@@", is_comparison=True)(asked))


def holds(fact: str) -> ColumnElement[bool]:
    """Does a passage that was found hold this fact?"""
    if is_sqlite():
        return func.instr(type_coerce(Passage.words, Text) + " ", f" {FACT}{fact} ") > 0
    asked = cast(literal(tsquery(Sign(FACT + fact)), Text), TSQUERY)
    return Passage.words.op("@@", is_comparison=True)(asked)


def order() -> ColumnElement[int]:
    """The number by which what answers comes without being sorted."""
    return MATCHED.c.rowid if is_sqlite() else Passage.__table__.c.id

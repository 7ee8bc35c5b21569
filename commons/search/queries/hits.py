"""What answers a question, of what this person may read at this moment? A page at a time.

Nothing is ever sorted: the index gives what is newest first, and what fits best is asked for
before what fits less. So a common word costs no more than a rare one.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, and_, or_, select

from commons.documents.finding import KIND as DOCUMENT
from commons.documents.models import Document
from commons.documents.queries import readable as documents_readable
from commons.search.queries.asked import Sought
from commons.search.queries.found import Hit, hits_of
from commons.search.queries.question import Question, narrowed, question_of
from commons.threads.finding import KIND
from commons.threads.models import Thread
from commons.threads.queries import visible
from kernel.database import db
from kernel.index.asking import (
    Every,
    Phrase,
    Term,
    as_written,
    beginning,
    in_a_title,
    in_any_form,
    matching,
    order,
)
from kernel.index.kinds import kinds
from kernel.index.passages import Passage

PAGE = 20
MOST_WIDER = 6
CURSOR = re.compile("([0-9])-([0-9]{1,19})")
LARGEST = 2**63 - 1
SHORTEST_BEGINNING = 3
WITH_BEGINNINGS = {2, 4}
"""How many tiers there are when the last asks for what only begins like the last word."""


class Cursor(NamedTuple):
    """Where a page ended: how well its last hit fitted, and its number."""

    tier: int
    number: int

    @classmethod
    def read(cls, text: str) -> "Cursor | None":
        found = CURSOR.fullmatch(text)
        cursor = cls(int(found[1]), int(found[2])) if found else None
        return cursor if cursor and cursor.number <= LARGEST else None

    def __str__(self) -> str:
        return f"{self.tier}-{self.number}"


class Page(NamedTuple):
    hits: list[Hit]
    more: Cursor | None


def tiers(question: Question, *, newest: bool) -> list[Term]:
    """From what fits best to what fits least; each without what was in one before."""
    words = [one for one in question.asked.wanted if not one.quoted]
    every = [[in_any_form(one.words[0]) for one in words]]
    if words and not newest:
        every.insert(0, [as_written(one.words[0]) for one in words])
        every.insert(0, [in_a_title(one.words[0]) for one in words])
    if words and len(words[-1].words[0].folded) >= SHORTEST_BEGINNING:
        every.append([*every[-1][:-1], beginning(words[-1].words[0])])
    fixed = [_term(one) for one in question.asked.wanted if one.quoted]
    unwanted = [_term(one) for one in question.asked.sought if one.without]
    return [
        narrowed(question, [*parts, *fixed], [*unwanted, *_before(every[:at])])
        for at, parts in enumerate(every)
    ]


def _before(earlier: list[list[Term]]) -> Iterator[Term]:
    for parts in earlier:
        yield Every(tuple(parts))


def _term(sought: Sought) -> Term:
    if sought.quoted:
        return Phrase(tuple(word.folded for word in sought.words))
    return in_any_form(sought.words[0])


def page_of(
    question: Question, *, newest: bool, after: Cursor | None = None, limit: int = PAGE
) -> Page:
    """The next hits; the beginnings of words are looked at only where words alone find nothing."""
    found: list[tuple[int, Hit]] = []
    terms = tiers(question, newest=newest)
    begun = after.tier if after else 0
    for tier, term in list(enumerate(terms))[begun:]:
        if _is_last_resort(terms, tier) and (found or (after and after.tier < tier)):
            break
        start = after.number if after and tier == begun else None
        found += [(tier, hit) for hit in _hits(question, term, start, limit + 1 - len(found))]
        if len(found) > limit:
            break
    shown = found[:limit]
    more = Cursor(shown[-1][0], shown[-1][1].passage.id) if len(found) > limit else None
    return Page([hit for _tier, hit in shown], more)


def _is_last_resort(terms: list[Term], tier: int) -> bool:
    return tier > 0 and tier == len(terms) - 1 and len(terms) in WITH_BEGINNINGS


def _hits(question: Question, term: Term, before: int | None, limit: int) -> list[Hit]:
    found = newest_first(select(Passage, Thread, Document), question, term, before).limit(limit)
    return hits_of(db.session.execute(found).all())


def newest_first(
    chosen: Any, question: Question, term: Term, before: int | None = None
) -> Select[Any]:
    """What answers and may be read, by number from the highest down."""
    in_a_thread = and_(Passage.kind == KIND, Thread.id == Passage.thread_id)
    in_a_document = and_(Passage.kind == DOCUMENT, Document.id == Passage.thread_id)
    found = matching(chosen.select_from(Passage), term)
    found = found.outerjoin(Thread, in_a_thread).outerjoin(Document, in_a_document)
    found = found.where(_readable(question))
    for condition in _in_time(question, before):
        found = found.where(condition)
    selected: Select[Any] = found.order_by(order().desc())
    return selected


def _readable(question: Question) -> ColumnElement[bool]:
    """Each kind by the rule of whoever keeps it."""
    who = (question.person, question.places)
    return or_(
        and_(Passage.kind == KIND, visible(*who)),
        and_(Passage.kind == DOCUMENT, documents_readable(*who)),
        *(
            and_(Passage.kind == each.kind, each.holds(Passage.thread_id, *who))
            for each in kinds.values()
        ),
    )


def _in_time(question: Question, before: int | None) -> Iterator[Any]:
    until = min((n for n in (before, question.until) if n is not None), default=None)
    if until is not None:
        yield order() < until
    if question.since is not None:
        yield order() >= question.since


def wider(question: Question) -> list[str]:
    """Questions with one part less that something answers, for when nothing answers this one."""
    found = []
    for line in list(question.asked.wider())[:MOST_WIDER]:
        other = question_of(question.person, question.places, line)
        if page_of(other, newest=True, limit=1).hits:
            found.append(line)
    return found

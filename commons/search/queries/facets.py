"""How do the hits spread over places, people, seats and years? Counted among the newest of them."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import select

from commons.membership.queries import people_numbered
from commons.search.queries.asked import Operator
from commons.search.queries.hits import newest_first, tiers
from commons.search.queries.question import TRAITS, Question, trait_names
from kernel.clock import BRUSSELS
from kernel.database import db
from kernel.index.asking import holds
from kernel.index.lexemes import fact
from kernel.index.passages import ROOM, Passage
from kernel.words import gettext as _

MOST = 500
"""Hits that are counted; more than these are only said to be more."""
SHOWN = 6


class Choice(NamedTuple):
    """One way to narrow a question, or to widen it again."""

    label: str
    number: int
    line: str
    """The question that this choice asks."""
    chosen: bool


class Facet(NamedTuple):
    name: str
    choices: list[Choice]


class Counted(NamedTuple):
    facets: list[Facet]
    total: int
    more: bool


def counted(question: Question) -> Counted:
    """The hits this person may read, by what they can be narrowed to."""
    rows: list[Any] = []
    for term in tiers(question, newest=True):
        chosen = select(
            Passage.id,
            Passage.workspace_id,
            Passage.author_id,
            Passage.author_name,
            Passage.seat,
            *(holds(fact("h", trait)).label(trait) for trait in TRAITS),
        )
        rows = list(db.session.execute(newest_first(chosen, question, term).limit(MOST + 1)))
        if rows:
            break
    more, rows = len(rows) > MOST, rows[:MOST]
    facets = [_what(question, rows), _where(question, rows), _who(question, rows),
              _seats(question, rows), _when(question, rows)]  # fmt: skip
    return Counted([facet for facet in facets if facet.choices], len(rows), more)


def _what(question: Question, rows: list[Any]) -> Facet:
    """Each narrows by itself: what all have, or none, is left out unless it is chosen."""
    choices = []
    for trait, name in trait_names().items():
        operator = Operator(TRAITS[trait], trait)
        many = sum(bool(getattr(row, trait)) for row in rows)
        chosen = operator in question.asked.operators
        if many and (chosen or many < len(rows)):
            choices.append(Choice(name, many, question.asked.narrowed(operator), chosen))
    return Facet(_("What it is"), choices)


def _where(question: Question, rows: list[Any]) -> Facet:
    places = {place.id: place for place in question.places}
    count = Counter(row.workspace_id for row in rows)
    said = [
        (places[n].name, many, [Operator("in", places[n].slug)])
        for n, many in _most(count)
        if n in places
    ]
    return Facet(_("Workspace"), _choices(question, said))


def _who(question: Question, rows: list[Any]) -> Facet:
    count = Counter(row.author_id for row in rows)
    names = {row.author_id: row.author_name for row in reversed(rows)}
    people = people_numbered(n for n, _many in _most(count))
    said = [
        (names[n], many, [Operator("from", people[n].handle)])
        for n, many in _most(count)
        if n in people
    ]
    return Facet(_("Author"), _choices(question, said))


def _seats(question: Question, rows: list[Any]) -> Facet:
    count = Counter(row.seat for row in rows if row.seat)
    said = [(seat, many, [Operator("seat", seat)]) for seat, many in _most(count)]
    return Facet(_("Seat"), _choices(question, said))


def _when(question: Question, rows: list[Any]) -> Facet:
    """By year, as the numbers of passages tell without asking again."""
    count = Counter(
        datetime.fromtimestamp((row.id >> ROOM) / 1_000_000, BRUSSELS).year for row in rows
    )
    said = [
        (str(year), many, [Operator("after", str(year)), Operator("before", str(year + 1))])
        for year, many in _most(count)
    ]
    return Facet(_("Year"), _choices(question, said))


def _most(count: Counter[Any]) -> list[tuple[Any, int]]:
    return count.most_common(SHOWN)


def _choices(question: Question, said: Iterable[tuple[str, int, list[Operator]]]) -> list[Choice]:
    """What would not narrow anything is left out, but for what is chosen already."""
    asked, every = question.asked, list(said)
    chosen = [set(operators) <= set(asked.operators) for _label, _many, operators in every]
    if len(every) < 2 and not any(chosen):  # noqa: PLR2004 no choice
        return []
    return [
        Choice(label, many, asked.narrowed(*operators), is_chosen)
        for (label, many, operators), is_chosen in zip(every, chosen, strict=True)
    ]

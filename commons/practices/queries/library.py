"""What answers a question to the library: words and facets, combined and counted?"""

from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import urlencode

from sqlalchemy import select
from werkzeug.datastructures import MultiDict

from commons.practices.finding import KIND, OPEN, trait
from commons.practices.models import Practice
from commons.practices.shelf import PLACE, PUBLIC, Mark, Shelf, shelf
from commons.search.queries.asked import Sought, understood
from kernel.database import db
from kernel.index.asking import (
    Every,
    Phrase,
    Sign,
    Term,
    beginning,
    in_any_form,
    matching,
    order,
)
from kernel.index.lexemes import FACT, fact
from kernel.index.passages import Passage
from rules.practices import Kinship, kinship
from rules.records import FACETS

PAGE = 24
MOST = 1_000
"""Records that words are looked up for: where more answer, the newest of them are counted."""
MOST_CHOSEN = 12
MOST_RELATED = 4
SHORTEST_BEGINNING = 3


class Question(NamedTuple):
    text: str = ""
    chosen: tuple[Mark, ...] = ()
    after: int | None = None

    def with_(self, mark: Mark) -> "Question":
        """The same question narrowed by this too, or no longer; from its beginning."""
        others = tuple(each for each in self.chosen if each != mark)
        return Question(self.text, others if mark in self.chosen else (*self.chosen, mark))

    @property
    def line(self) -> str:
        """As it stands in the address."""
        said = [("q", self.text)] if self.text else []
        return urlencode([*said, *self.chosen])

    @property
    def is_empty(self) -> bool:
        return not (self.text or self.chosen)


class Answer(NamedTuple):
    total: int
    more: bool
    """Words were found more often than is counted."""
    found: list[Practice]
    spread: dict[str, dict[str, int]]
    after: int | None
    """From where the next page goes on."""


def question_of(args: MultiDict[str, str]) -> Question:
    """What stands in an address; whatever makes no sense there is no question."""
    chosen = [(facet, value[:40]) for facet in FACETS for value in args.getlist(facet) if value]
    after = args.get("after", "")
    number = int(after) if after.isdecimal() and len(after) < 18 else None  # noqa: PLR2004 a bigint
    text = " ".join(args.get("q", "").split())[:400]
    return Question(text, tuple(dict.fromkeys(chosen))[:MOST_CHOSEN], number)


def scope_of(place_id: int | None) -> tuple[Mark, ...]:
    """What is looked through: a workspace, or all that anybody may read."""
    return (PUBLIC,) if place_id is None else ((PLACE, str(place_id)),)


def answer(question: Question, place_id: int | None = None) -> Answer:
    """Of what is published in a workspace; without one, of what is public."""
    kept = shelf()
    found = kept.holding((*scope_of(place_id), *question.chosen))
    more = False
    if terms := _terms(question.text):
        ids = _matching(terms, question, place_id)
        more = len(ids) > MOST
        found &= kept.among(ids[:MOST])
    numbers = kept.newest(found, PAGE + 1, question.after)
    shown = numbers[:PAGE]
    after = shown[-1] if len(numbers) > PAGE else None
    return Answer(found.bit_count(), more, _loaded(shown), kept.counted(found, FACETS), after)


def everything(question: Question, place_id: int | None = None) -> list[int]:
    """The numbers of all that answers, the newest first: for open data."""
    kept = shelf()
    found = kept.holding((*scope_of(place_id), *question.chosen))
    if terms := _terms(question.text):
        found &= kept.among(_matching(terms, question, place_id, most=len(kept.ids)))
    return kept.newest(found, len(kept.ids))


def _terms(text: str) -> list[Term]:
    asked = understood(text)
    wanted = asked.wanted
    terms = [_term(one, last=one is wanted[-1]) for one in wanted]
    unwanted = tuple(_term(one) for one in asked.sought if one.without)
    return [Every(tuple(terms or [_any()]), unwanted)] if terms or unwanted else []


def _term(sought: Sought, *, last: bool = False) -> Term:
    """The last word may be a beginning: a library is looked through while one types."""
    if sought.quoted or len(sought.words) > 1:
        return Phrase(tuple(word.folded for word in sought.words))
    word = sought.words[0]
    begins = last and len(word.folded) >= SHORTEST_BEGINNING
    return beginning(word) if begins else in_any_form(word)


def _any() -> Term:
    return Sign(FACT + fact("k", KIND))


def _matching(
    terms: Sequence[Term], question: Question, place_id: int | None, most: int = MOST
) -> list[int]:
    """The facets are asked for with the words: so the newest that answer both are among them."""
    open_ = fact("h", OPEN) if place_id is None else fact("w", place_id)
    signs = [fact("h", trait(*mark)) for mark in question.chosen]
    narrow = [Sign(FACT + sign) for sign in (fact("k", KIND), open_, *signs)]
    term = Every((*terms, *narrow))
    found = matching(select(Passage.thread_id).select_from(Passage), term)
    return list(db.session.scalars(found.order_by(order().desc()).limit(most + 1)))


def _loaded(numbers: Sequence[int]) -> list[Practice]:
    found = db.session.scalars(select(Practice).where(Practice.id.in_(numbers)))
    known = {each.id: each for each in found}
    return [known[number] for number in numbers if number in known]


class Relative(NamedTuple):
    practice: Practice
    kinship: Kinship


def related(practice: Practice, place_id: int | None = None) -> list[Relative]:
    """Those that share most with it, and what they share."""
    kept: Shelf = shelf()
    mine = {facet: tuple(values) for facet, values in practice.facets.items()}
    marks = [(facet, value) for facet, values in mine.items() for value in values]
    among = kept.holding((*scope_of(place_id), ("kind", practice.kind)))
    if practice.id in kept.at:
        among &= ~(1 << kept.at[practice.id])
    found = _loaded(kept.alike(marks, among, MOST_RELATED))
    others = [{f: tuple(v) for f, v in each.facets.items()} for each in found]
    return [Relative(e, kinship(mine, o)) for e, o in zip(found, others, strict=True)]

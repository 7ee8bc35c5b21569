"""What is found while one types? First where one can go, then what was said; then all of it."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import select

from commons.documents.models import Document
from commons.search.queries.completing import completed
from commons.search.queries.found import address_of, the_one, things
from commons.search.queries.going import (
    MOST,
    Entry,
    pages_called,
    people_called,
    workspaces_called,
)
from commons.search.queries.hits import newest_first, page_of
from commons.search.queries.question import Question, narrowed
from commons.search.queries.snippets import Wanted, snippet
from commons.threads.queries import lines_for
from kernel.database import db
from kernel.index.asking import title_begins
from kernel.index.kinds import kind_of
from kernel.index.passages import Passage

SHORTEST = 3
"""Letters from which on it is worth looking into what was said."""


def offered(question: Question, text: str) -> list[Entry]:
    """Everything that fits what is typed so far, a few of each kind."""
    text = text.strip()[:100]
    if not text:
        return list(_at_hand(question))
    person, places = question.person, question.places
    found = [
        *completed(question, text),
        *workspaces_called(places, text),
        *pages_called(person, places, text),
        *_titles(question),
        *people_called(person, places, text),
        *(_said(question) if len(text) >= SHORTEST else ()),
    ]
    return list({(entry.url, entry.fill): entry for entry in reversed(found)}.values())[::-1]


def _at_hand(question: Question) -> Iterator[Entry]:
    """Before anything is typed: what is unread, and one's workspaces."""
    for line in lines_for(question.person, question.places, which="unread", limit=MOST):
        yield _titled(line.thread)
    for place in question.places[:MOST]:
        yield Entry("workspace", place.name, "", f"/{place.slug}")


def _titled(thing: Any) -> Entry:
    kind = "document" if isinstance(thing, Document) or kind_of(thing) else "thread"
    return Entry(kind, thing.title, thing.workspace.name, address_of(thing))


def _titles(question: Question) -> Iterator[Entry]:
    words = [word for one in question.asked.wanted for word in one.words]
    if words and not question.asked.operators:
        term = narrowed(question, [title_begins(word) for word in words])
        found = newest_first(select(Passage.id, *things()), question, term).limit(MOST)
        for _number, *row in db.session.execute(found):
            yield _titled(the_one(row))


def _said(question: Question) -> Iterator[Entry]:
    wanted = Wanted.of(question.asked)
    for hit in page_of(question, newest=False, limit=MOST).hits:
        said = snippet(hit.passage, wanted).striptags()
        yield Entry("post", said[:120], f"{hit.passage.author_name}, {hit.thing.title}", hit.url)

"""What is found while one types? First where one can go, then what was said; then all of it."""

from collections.abc import Iterator

from sqlalchemy import select

from commons.documents.models import Document
from commons.search.queries.completing import completed
from commons.search.queries.found import Hit, address_of, hits_of
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
from commons.threads.models import Thread
from commons.threads.queries import lines_for
from kernel.database import db
from kernel.index.asking import title_begins
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
        thread = line.thread
        yield Entry("thread", thread.title, thread.workspace.name, address_of(thread))
    for place in question.places[:MOST]:
        yield Entry("workspace", place.name, "", f"/{place.slug}")


def _titled(hit: Hit) -> Entry:
    kind = "thread" if hit.thread else "document"
    return Entry(kind, hit.title, hit.place.name, address_of(hit.thing))


def _titles(question: Question) -> Iterator[Entry]:
    words = [word for one in question.asked.wanted for word in one.words]
    if words and not question.asked.operators:
        term = narrowed(question, [title_begins(word) for word in words])
        found = newest_first(select(Passage, Thread, Document), question, term).limit(MOST)
        yield from map(_titled, hits_of(db.session.execute(found).all()))


def _said(question: Question) -> Iterator[Entry]:
    wanted = Wanted.of(question.asked)
    for hit in page_of(question, newest=False, limit=MOST).hits:
        said = snippet(hit.passage, wanted).striptags()
        yield Entry("post", said[:120], f"{hit.passage.author_name}, {hit.title}", hit.url)

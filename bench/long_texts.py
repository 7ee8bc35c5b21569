"""Makes texts of many pages, each with a version and what was changed since, for whoever measures.

    python -m bench.long_texts PAGES...

prints as JSON the numbers of the documents by their pages, and what a visitor needs to come in.
"""

import json
import secrets
import sys
from collections.abc import Iterator
from typing import Any

from flask_migrate import upgrade
from sqlalchemy import select

from app import create_app
from bench.drafts import text_in
from bench.texts import SENTENCES
from bench.world import cookies_for
from commons.documents.models import Document
from commons.drafting.actions import begin_with, keep_version
from commons.drafting.reading import engine, read
from commons.drafting.storing import kept, store
from commons.drafting.versioning import Moment
from commons.membership.founding import found
from commons.membership.models import Mandate, Person, Seat
from commons.workspaces.models import Workspace
from kernel.clock import now, today
from kernel.database import db
from kernel.transactions import unit_of_work
from rules.access import Role

Node = dict[str, Any]
PARAGRAPHS, SENTENCES_EACH = 5, 5
"""Of a page: some 380 words."""
LIST_EVERY, TABLE_EVERY, CHANGED_EVERY = 3, 4, 5
"""On every so manieth page there is a list, a table, and later another word."""


def main(lengths: list[int]) -> None:
    app = create_app()
    with app.app_context():
        upgrade()
        author = _author()
        made = {pages: _made(author, pages) for pages in lengths}
        csrf, [cookie] = cookies_for(app, [author.id])
        db.session.commit()
    print(json.dumps({"documents": made, "csrf": csrf, "cookie": cookie}))


def _author() -> Person:
    found()
    place = _board()
    person = Person(handle="desk", name="Desk", email="desk@plenary.example")
    seat = Seat(workspace=place, kind="secretariat", code="DESK", name="Desk")
    term = {"starts_on": today(), "signed_at": now()}
    seat.mandates.append(Mandate(person=person, role=Role.SECRETARIAT, **term))
    with unit_of_work():
        db.session.add_all((person, seat))
    return person


def _board() -> Workspace:
    return db.session.scalars(select(Workspace).where(Workspace.slug == "board")).one()


def _made(author: Person, pages: int) -> int:
    with unit_of_work():
        document = text_in(_board(), author, f"A text of {pages} pages")
    client = secrets.randbelow(2**31 - 1) + 1
    begin_with(author, document, "docx", _change(document, pages, "first", client), client)
    reading = read(document)
    keep_version(author, document, Moment(reading.tree, reading.seq), "As it was")
    change = _change(document, pages, "second", client)
    with unit_of_work():
        store(document, [change], author.id)
    return document.id


def _change(document: Document, pages: int, state: str, client: int) -> bytes:
    tree = {"type": "doc", "content": [b for page in range(pages) for b in _page(page, state)]}
    return engine().turned_into(document.id, kept(document), tree, client)


def _page(page: int, state: str) -> Iterator[Node]:
    yield {
        "type": "heading",
        "attrs": {"level": 1 + (page % 4 > 0)},
        "content": [_words(f"Part {page + 1}")],
    }
    for number in range(PARAGRAPHS):
        first = page * PARAGRAPHS + number
        said = " ".join(_sentence(first + each) for each in range(SENTENCES_EACH))
        other = number == 0 and page % CHANGED_EVERY == 0
        words = [
            _words(f"On {'the ' + state if other else 'every'} reading of point {first}: {said}")
        ]
        note = (
            [{"type": "footnote", "content": [_words(f"See recital {first}.")]}]
            if number == 1
            else []
        )
        yield {"type": "paragraph", "attrs": {"numbered": True}, "content": words + note}
    if page % LIST_EVERY == 0:
        yield {"type": "bullet_list", "content": [_item(page + each) for each in range(4)]}
    if page % TABLE_EVERY == 0:
        yield {"type": "table", "content": [_row(page, row) for row in range(6)]}


def _item(number: int) -> Node:
    return {"type": "list_item", "content": [_paragraph(_sentence(number))]}


def _row(page: int, row: int) -> Node:
    kind = "table_header" if row == 0 else "table_cell"
    cells = [{"type": kind, "content": [_paragraph(f"{page}, {row}, {c}")]} for c in range(4)]
    return {"type": "table_row", "content": cells}


def _paragraph(words: str) -> Node:
    return {"type": "paragraph", "content": [_words(words)]}


def _words(words: str) -> Node:
    return {"type": "text", "text": words}


def _sentence(number: int) -> str:
    return SENTENCES[number % len(SENTENCES)].replace("*", "").replace("\n\n", " ")


if __name__ == "__main__":
    main(list(map(int, sys.argv[1:])))

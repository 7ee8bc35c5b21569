"""Makes texts that were changed very often, each with a twin that holds the same words and nothing
of how they came about.

    python -m bench.histories CHANGES...

prints as JSON, by the number of changes, the numbers of both.
"""

import json
import random
import sys

from pycrdt import Doc, XmlElement, XmlFragment, XmlText
from sqlalchemy import insert, select, update

from app import create_app
from bench.drafts import text_in
from commons.documents.models import Document
from commons.drafting.engine.holding import ROOT
from commons.drafting.gate import packed
from commons.drafting.gathering import gather
from commons.drafting.models import Text, Update
from commons.drafting.storing import KIND, WRITTEN, store
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.database import db
from kernel.streams import Event, Stream
from kernel.transactions import unit_of_work

TITLE = "Text with a history"
IN_A_ROW, BETWEEN = 20, 50_000
"""Changes that were stored together, and those after which a text was gathered again."""
LETTERS = "the quick brown fox jumps over the lazy dog "
GONE, RUN, LONG = 0.3, 20, 1_500
"""Of the changes, those that take a letter away; how many on average follow one another, letter by
letter, about as in what was recorded of papers that were written; and the letters after which
another paragraph begins.
"""
ELSEWHERE = 0.3
"""Of these runs, those that begin anywhere, and not where the one before ended."""


class Paragraph:
    """Words of a text, and how many letters they are."""

    def __init__(self, root: XmlFragment) -> None:
        block = XmlElement("paragraph")
        root.children.append(block)
        self.words = XmlText()
        block.children.append(self.words)
        self.length = 0


class Paper:
    """A text, and each change of it. Its paragraphs are as long as those of people: to find a place
    in a long one takes the longer, the more often it was changed.
    """

    def __init__(self) -> None:
        self.doc: Doc[XmlFragment] = Doc()
        self.sent: list[bytes] = []
        self.watching = self.doc.observe(lambda event: self.sent.append(event.update))
        self.parts = [self._fresh()]
        self.part, self.at, self.is_erasing = self.parts[0], 0, False

    def _fresh(self) -> Paragraph:
        return Paragraph(self.doc.get(ROOT, type=XmlFragment))

    def change(self, chance: random.Random) -> None:
        """As when somebody types: most follow the one before."""
        if chance.random() < 1 / RUN:
            self._turn(chance)
        if self.part.length >= LONG:
            self.part, self.at = self._fresh(), 0
            self.parts.append(self.part)
        if self.at and self.is_erasing:
            self.at -= 1
            del self.part.words[self.at : self.at + 1]
            self.part.length -= 1
            return
        self.part.words.insert(self.at, chance.choice(LETTERS))
        self.at += 1
        self.part.length += 1

    def _turn(self, chance: random.Random) -> None:
        self.is_erasing = chance.random() < GONE
        if chance.random() < ELSEWHERE:
            self.part = chance.choice(self.parts)
            self.at = chance.randrange(self.part.length + 1)

    def twin(self) -> "Paper":
        made = Paper()
        with made.doc.transaction():
            made.parts += [made._fresh() for _ in self.parts[1:]]
            for part, other in zip(self.parts, made.parts, strict=True):
                other.words.insert(0, str(part.words))
        return made


def main(counts: list[int]) -> None:
    app = create_app()
    with app.app_context():
        made = {count: _twins(count) for count in counts}
    print(json.dumps(made))


def _twins(changes: int) -> tuple[int, int]:
    often, chance, number = Paper(), random.Random(changes), _begun()
    for done in range(1, changes + 1):
        often.change(chance)
        if done % BETWEEN == 0 or done == changes:
            _kept(number, often.sent)
            often.sent.clear()
    once = _begun()
    _kept(once, often.twin().sent)
    return number, once


def _begun() -> int:
    with unit_of_work():
        place = db.session.scalars(select(Workspace).where(Workspace.slug == "board")).one()
        author = db.session.scalars(select(Person).order_by(Person.id).limit(1)).one()
        return text_in(place, author, TITLE).id


def _kept(number: int, updates: list[bytes]) -> None:
    """Stored as many acts would have, and gathered as the house does it."""
    with unit_of_work():
        document = db.session.get_one(Document, number)
        last = store(document, updates[:1], document.author_id)
        _write(document, last, updates[1:])
    gather()
    db.session.remove()
    if _gathered(number) < last:
        sys.exit(f"a text was not gathered after {len(updates)} changes")


def _write(document: Document, last: int, updates: list[bytes]) -> None:
    """The rows of all but the first act, at once."""
    first = range(0, len(updates), IN_A_ROW)
    rows = [packed(updates[each : each + IN_A_ROW]) for each in first]
    if not rows:
        return
    key = {"document_id": document.id}
    numbers = range(last + 1, last + 1 + len(rows))
    stored = [{**key, "seq": n, "data": row} for n, row in zip(numbers, rows, strict=True)]
    act = {"workspace_id": document.workspace_id, "kind": KIND, "thing_id": document.id}
    said = {**act, "what": WRITTEN, "body": {}, "actor_id": document.author_id}
    db.session.execute(insert(Update), stored)
    db.session.execute(insert(Event), [{**said, "seq": n} for n in numbers])
    here = (Stream.kind == KIND, Stream.thing_id == document.id)
    db.session.execute(update(Stream).where(*here).values(head=numbers[-1]))


def _gathered(number: int) -> int:
    found = select(Text.gathered).where(Text.document_id == number)
    return db.session.scalar(found) or 0


if __name__ == "__main__":
    main(list(map(int, sys.argv[1:])))

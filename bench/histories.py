"""Makes texts that were changed very often, each with a twin that holds the same words and nothing
of how they came about.

    python -m bench.histories CHANGES...

prints as JSON, by the number of changes, the numbers of both.
"""

import json
import random
import sys

from pycrdt import Doc, XmlElement, XmlFragment, XmlText
from sqlalchemy import select

from app import create_app
from bench.drafts import text_in
from commons.documents.models import Document, Kind
from commons.drafting.engine.holding import ROOT
from commons.drafting.gathering import gather
from commons.drafting.models import Text
from commons.drafting.storing import store
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.database import db
from kernel.transactions import unit_of_work

TITLE = "Text with a history"
AT_ONCE, IN_A_ROW = 200, 20
LETTERS = "the quick brown fox jumps over the lazy dog "
GONE, ON = 0.3, 0.9
"""Of the changes, those that take a letter away; of the others, those that go on at the end."""


class Paper:
    """A text with one paragraph, and each change of it."""

    def __init__(self) -> None:
        self.doc: Doc[XmlFragment] = Doc()
        self.sent: list[bytes] = []
        self.watching = self.doc.observe(lambda event: self.sent.append(event.update))
        block = XmlElement("paragraph")
        self.doc.get(ROOT, type=XmlFragment).children.append(block)
        self.words = XmlText()
        block.children.append(self.words)
        self.length = 0

    def change(self, chance: random.Random) -> None:
        """Most changes follow the one before, as when somebody types."""
        if self.length and chance.random() < GONE:
            at = chance.randrange(self.length)
            del self.words[at : at + 1]
            self.length -= 1
            return
        at = self.length if chance.random() < ON else chance.randrange(self.length + 1)
        self.words.insert(at, chance.choice(LETTERS))
        self.length += 1


def main(counts: list[int]) -> None:
    app = create_app()
    with app.app_context():
        made = {count: [_kept(sent) for sent in _twins(count)] for count in counts}
        while _behind():
            gather()
            db.session.remove()
    print(json.dumps(made))


def _twins(changes: int) -> tuple[list[bytes], list[bytes]]:
    often, once = Paper(), Paper()
    chance = random.Random(changes)
    for _ in range(changes):
        often.change(chance)
    once.words.insert(0, str(often.words))
    return often.sent, once.sent


def _kept(updates: list[bytes]) -> int:
    with unit_of_work():
        place = db.session.scalars(select(Workspace).where(Workspace.slug == "board")).one()
        author = db.session.scalars(select(Person).order_by(Person.id).limit(1)).one()
        number = text_in(place, author, TITLE).id
    rows = [updates[first : first + IN_A_ROW] for first in range(0, len(updates), IN_A_ROW)]
    for first in range(0, len(rows), AT_ONCE):
        with unit_of_work():
            document = db.session.get_one(Document, number)
            for row in rows[first : first + AT_ONCE]:
                store(document, row, document.author_id)
    return number


def _behind() -> bool:
    drawn = select(Text.document_id).where(Text.gathered > 0)
    waits = select(Document.id).where(Document.kind == Kind.TEXT, Document.id.not_in(drawn))
    return db.session.scalar(waits.where(Document.title == TITLE)) is not None


if __name__ == "__main__":
    main(list(map(int, sys.argv[1:])))

"""How is a text kept as it once was? Whole, with its digest, and with who had written since."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from sqlalchemy import select

from commons.documents.models import Document
from commons.drafting.crediting import Step
from commons.drafting.drawing import digest, words
from commons.drafting.gate import STORED, scan, unpacked
from commons.drafting.models import Client, Update, Version
from commons.membership.models import Person
from kernel.clock import now
from kernel.database import db

MOST_STEPS = 20
"""Versions that are read to tell who changed what."""


class Moment(NamedTuple):
    """A text as it was read: its tree, and the number of the last update in it."""

    tree: dict[str, Any]
    seq: int


def add_version(
    document: Document, moment: Moment, by: Person | None = None, name: str = ""
) -> Version:
    """The next version of a text; by nobody where it is kept by itself."""
    db.session.refresh(document, with_for_update=True)
    before = last_version(document)
    made = Version(
        document_id=document.id,
        number=before.number + 1 if before else 1,
        name=name,
        author_id=by.id if by else 0,
        author_name=by.name if by else "",
        at=now(),
        seq=moment.seq,
        tree=moment.tree,
        digest=digest(moment.tree),
        words=words(moment.tree),
        writers=writers_between(document, before.seq if before else 0, moment.seq),
        frozen_for="",
    )
    db.session.add(made)
    document.version = made.number
    if by:
        document.changed_at, document.changed_by = made.at, by.name
    db.session.flush()
    return made


def writers_between(document: Document, after: int, upto: int) -> list[str]:
    """Who wrote between two numbers, by name."""
    between = (Update.document_id == document.id, Update.seq > after, Update.seq <= upto)
    rows = db.session.scalars(select(Update.data).where(*between))
    updates = [each for data in rows for each in unpacked(data)]
    numbers = {client for each in updates for client in scan(each, STORED).spans}
    theirs = (Client.document_id == document.id, Client.number.in_(numbers))
    found = (
        select(Person.name).distinct().join(Client, Client.person_id == Person.id).where(*theirs)
    )
    return sorted(db.session.scalars(found))


def last_version(document: Document) -> Version | None:
    mine = select(Version).where(Version.document_id == document.id)
    return db.session.scalar(mine.order_by(Version.number.desc()).limit(1))


def steps_between(document: Document, older: Version, latest: Version | Moment) -> list[Step]:
    """How a text came from one version to another, or to how it stands today."""
    last = latest if isinstance(latest, Version) else last_version(document) or older
    first, last = sorted((older, last), key=lambda each: each.number)
    steps = [Step(first.tree, ()), *_kept(document, first.number, last.number)]
    if isinstance(latest, Moment):
        steps.append(Step(latest.tree, writers_between(document, last.seq, latest.seq)))
    return steps


def _kept(document: Document, after: int, upto: int) -> Iterator[Step]:
    """The versions between; of very many, some are taken together."""
    here = (Version.document_id == document.id, Version.number > after, Version.number <= upto)
    found = select(Version.number, Version.writers).where(*here).order_by(Version.number)
    rows = db.session.execute(found).all()
    size = -(-len(rows) // MOST_STEPS) or 1
    groups = [rows[at : at + size] for at in range(0, len(rows), size)]
    wanted = Version.number.in_([group[-1].number for group in groups])
    trees: dict[int, Any] = dict(
        db.session.execute(select(Version.number, Version.tree).where(*here, wanted)).all()
    )
    for group in groups:
        yield Step(trees[group[-1].number], [name for row in group for name in row.writers])

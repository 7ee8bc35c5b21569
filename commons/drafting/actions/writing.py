"""What is written in a text, and under which number."""

import secrets
from collections.abc import Sequence

from sqlalchemy import func, select

from commons.documents.models import Document
from commons.drafting.models import Client
from commons.drafting.storing import head_of_text, store
from commons.files.arriving import Arrived
from commons.files.keeping import keep_once
from commons.files.models import File
from commons.membership.models import Person
from kernel.access import Actor, Refused, explain, may_each
from kernel.actions import Repeated, action
from kernel.clock import now
from kernel.database import db
from kernel.record import witness
from rules.access import Permission, Verdict
from rules.words import sentence as _

MOST_CLIENTS = 10_000
"""Numbers given out for one text: each makes every later copy of it a little larger."""


@action(Permission.SUGGEST, recorded=False)
def take_down(
    first: Actor, document: Document, sent: Sequence[tuple[int, bytes]]
) -> tuple[int, dict[int, str]]:
    """Store what several people wrote at once. Each is asked at the door in this transaction;
    returns the number it was stored under, and why not, by person.
    """
    others = {person_id for person_id, _data in sent} - {first.id}
    verdicts = may_each(others, Permission.SUGGEST, document)
    refused = {each: explain(answer) for each, answer in verdicts.items() if not answer}
    updates = [data for person_id, data in sent if person_id not in refused]
    seq = store(document, updates, first.id) if updates else 0
    return seq, refused


@action(Permission.SUGGEST, recorded=False)
def begin_writing(actor: Person, document: Document, sign_in_id: int) -> int:
    """Give an open editor the number under which it writes, and nobody else does."""
    given = select(func.count()).where(Client.document_id == document.id)
    if (db.session.scalar(given) or 0) >= MOST_CLIENTS:
        raise Refused(Verdict(False, _("This text was opened too often: continue in a copy.")))
    number = secrets.randbelow(2**31 - 1) + 1
    row = Client(
        document_id=document.id,
        number=number,
        person_id=actor.id,
        sign_in_id=sign_in_id,
        at=now(),
    )
    db.session.add(row)
    return number


@action(Permission.SUGGEST, recorded=False)
def bring_picture(actor: Person, document: Document, came: Arrived, key: str) -> File:
    """Bring a picture for this text; where it stands in it, the text itself says."""
    where = {"workspace_id": document.workspace_id, "document_id": document.id}
    return keep_once(actor, came, key, **where)


@action(Permission.WRITE_TEXT)
def begin_with(actor: Person, document: Document, paper: str, change: bytes, client: int) -> int:
    """Write the words a paper of its kind begins with, while nobody has written yet."""
    if head_of_text(document.id):
        raise Repeated(0)
    facts = {"document_id": document.id, "number": client, "person_id": actor.id}
    db.session.add(Client(**facts, sign_in_id=0, at=now()))
    witness(paper=paper)
    return store(document, [change], actor.id)

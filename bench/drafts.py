"""Makes texts to write in, and gives out the numbers under which many editors write.

    python -m bench.drafts DOCUMENTS EDITORS

prints as JSON a list of documents, each with the numbers of its editors and who they are.
"""

import json
import secrets
import sys

from sqlalchemy import insert, select

from app import create_app
from commons.documents.models import Document, Kind
from commons.drafting.models import Client
from commons.membership.models import Mandate, Person
from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import db
from kernel.transactions import unit_of_work
from rules.access import Role


def main(documents: int, editors: int) -> None:
    app = create_app()
    with app.app_context(), unit_of_work():
        place = db.session.scalars(select(Workspace).where(Workspace.slug == "board")).one()
        found = select(Mandate.person_id).where(Mandate.role == Role.MEMBER)
        members = list(db.session.scalars(found.order_by(Mandate.person_id)))
        made = [_begun(place, members, editors) for _ in range(documents)]
    print(json.dumps(made))


def text_in(place: Workspace, author: Person, title: str) -> Document:
    """A text in which nobody has written, and of which nobody hears."""
    text = Document(
        workspace=place, kind=Kind.TEXT, title=title, author_id=author.id,
        author_name=author.name, key=secrets.token_hex(16),
    )  # fmt: skip
    db.session.add(text)
    db.session.flush()
    return text


def _begun(place: Workspace, members: list[int], editors: int) -> dict[str, object]:
    text = text_in(place, db.session.get_one(Person, members[0]), "Draft of the bench")
    desks = [(secrets.randbelow(2**31 - 1) + 1, number % len(members)) for number in range(editors)]
    rows = [
        {"document_id": text.id, "number": number, "person_id": members[who], "sign_in_id": 0}
        for number, who in desks
    ]
    db.session.execute(insert(Client).values(at=now()), rows)
    return {"id": text.id, "desks": desks}


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))

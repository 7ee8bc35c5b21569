"""The Pact with two companies and its desk, and the Alliance with one member."""

from datetime import date
from types import SimpleNamespace

import pytest
from sqlalchemy import select

from commons.membership.models import Mandate, Person, Seat
from commons.practices.facts import Content
from commons.workspaces.models import Workspace
from kernel.database import db
from kernel.transactions import unit_of_work
from rules.access import Role

PEOPLE = {
    "nora": ("pact", "organisation", "NORD", Role.MEMBER),
    "luca": ("pact", "organisation", "LUCE", Role.MEMBER),
    "desk": ("pact", "secretariat", "AIO", Role.SECRETARIAT),
    "alma": ("alliance", "stakeholder", "ALMA", Role.MEMBER),
}
SAID = {
    "status": "fully", "sector": "hlt", "size": "large", "country": "SE", "article": ["4"],
    "systems": "Assistants in wards", "target": ["users"], "impact": "Errors fell by a third",
    "contact": "nora@nord.example",
}  # fmt: skip


def place(slug="pact"):
    return db.session.scalars(select(Workspace).where(Workspace.slug == slug)).one()


def person(handle):
    return db.session.scalars(select(Person).where(Person.handle == handle)).one()


def known(handle):
    """Somebody as a browser is opened for them: their number is enough."""
    return SimpleNamespace(id=person(handle).id)


def content(title="Twenty minutes in the shop", **said):
    return Content(title, f"{title}, in short.", "en", SAID | said)


def sent(client, path, **fields):
    return client.post(f"/pact/practices{path}", data={"csrf_token": client.csrf, **fields})


@pytest.fixture
def network(app):
    with app.app_context(), unit_of_work():
        for handle, (slug, kind, code, role) in PEOPLE.items():
            here = place(slug)
            mine = select(Seat).where(Seat.workspace_id == here.id, Seat.code == code)
            seat = db.session.scalar(mine)
            if seat is None:
                seat = Seat(workspace=here, kind=kind, code=code, name=f"{code} Group")
                seat.country = "SE"
            who = Person(handle=handle, name=handle.title(), email=f"{handle}@plenary.example")
            seat.mandates.append(Mandate(person=who, role=role, starts_on=date(2026, 6, 1)))
            db.session.add_all((who, seat))
    return app

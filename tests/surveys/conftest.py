"""Stakeholders of the Alliance, and the desk that asks them."""

from datetime import timedelta
from types import SimpleNamespace

import pytest
from sqlalchemy import select

from commons.membership.models import Mandate, Person, Seat
from commons.workspaces.models import Workspace
from kernel.clock import today
from kernel.database import db
from kernel.transactions import unit_of_work
from rules.access import Role


def seated(place, kind, code, handle, role):
    person = Person(handle=handle, name=handle.title(), email=f"{handle}@plenary.example")
    found = select(Seat).where(Seat.workspace_id == place.id, Seat.code == code)
    seat = db.session.scalar(found) or Seat(
        workspace=place, kind=kind, code=code, name=f"Company {code}"
    )
    first = today() - timedelta(days=30)
    db.session.add_all([person, seat])
    db.session.add(Mandate(seat=seat, person=person, role=role, starts_on=first))
    db.session.flush()
    return person.id


@pytest.fixture
def alliance(app):
    """Six stakeholders, two of one company, and somebody of the desk."""
    with app.app_context(), unit_of_work():
        place = db.session.scalars(select(Workspace).where(Workspace.slug == "alliance")).one()
        members = {
            name: seated(place, "stakeholder", code, name, Role.MEMBER)
            for name, code in (
                *(("anna", "A"), ("arne", "A"), ("bela", "B"), ("cleo", "C")),
                *(("dina", "D"), ("elio", "E"), ("fred", "F")),
            )
        }
        desk = seated(place, "secretariat", "AIO", "desk", Role.SECRETARIAT)
    people = {name: SimpleNamespace(id=number) for name, number in members.items()}
    return SimpleNamespace(**people, desk=SimpleNamespace(id=desk), members=list(people.values()))

"""Sixty experts who sit, their chair, the AI Office, and a Board that is informed."""

from datetime import date
from types import SimpleNamespace

from sqlalchemy import select

from commons.membership.models import Mandate, OfficeHolder, Person, Seat
from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import db
from kernel.transactions import unit_of_work
from rules.access import Role

ALL = 60
LONG_AGO = date(2020, 1, 1)
FULL = {
    "provider": "Nimbus Foundation Models",
    "model": "Cirrus 3",
    "ground": "risk",
    "contact": "Legal department, alerts@nimbus.example",
    "facts": "The model gives working instructions past its safeguards.",
    "reasons": "It can be done by anybody, in every language.",
    "other": "None.",
}


def place(slug):
    return db.session.scalars(select(Workspace).where(Workspace.slug == slug)).one()


def person(handle):
    return db.session.scalars(select(Person).where(Person.handle == handle)).one()


def known(handle):
    """Somebody as a browser is opened for them: their number is enough."""
    return SimpleNamespace(id=person(handle).id)


def _sit(handle, slug, code, role=Role.MEMBER):
    who = Person(handle=handle, name=handle.title(), email=f"{handle}@plenary.example")
    seat = db.session.scalars(
        select(Seat).where(Seat.workspace_id == place(slug).id, Seat.code == code)
    ).one()
    seat.mandates.append(Mandate(person=who, role=role, starts_on=LONG_AGO, signed_at=now()))


def seat_all(number=ALL):
    """Call within an application context."""
    with unit_of_work():
        for n in range(1, number + 1):
            _sit(f"expert-{n}", "panel", f"E{n:02}")
        _sit("office", "panel", "AIO", Role.SECRETARIAT)
        _sit("research", "panel", "JRC", Role.SECRETARIAT)
        _sit("delegate", "board", "PT")
        db.session.flush()
        db.session.add(
            OfficeHolder(workspace=place("panel"), person=person("expert-1"), title="Chair",
                         starts_on=LONG_AGO)
        )  # fmt: skip

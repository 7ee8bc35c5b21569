"""What the tests of the Alliance do again and again."""

import re
from contextlib import contextmanager
from datetime import date, timedelta
from types import SimpleNamespace

from sqlalchemy import select

from commons.membership.models import Mandate, Organisation, Person, Seat
from commons.workspaces.models import Workspace
from kernel import clock
from kernel.clock import today
from kernel.database import db
from kernel.transactions import unit_of_work
from rules.access import Role

MEMBERS = {"spela": "SI", "siim": "EE", "asger": "DK"}


def gather(app):
    """Three organisations with a stakeholder each, and the desk."""
    with app.app_context(), unit_of_work():
        here = place()
        for handle, country in MEMBERS.items():
            home = Organisation(code=handle.upper(), name=f"House of {handle}", country=country)
            db.session.add(home)
            seat = Seat(workspace=here, kind="stakeholder", code=handle, name=home.name,
                        country=country)  # fmt: skip
            _seated(handle, seat, Role.MEMBER, home)
        held = select(Seat).where(Seat.workspace_id == here.id, Seat.code == "AIO")
        _seated("desk", db.session.scalars(held).one(), Role.SECRETARIAT, None)


def _seated(handle, seat, role, home):
    who = Person(handle=handle, name=handle.title(), email=f"{handle}@plenary.example")
    who.organisation = home
    seat.mandates.append(Mandate(person=who, role=role, starts_on=date(2026, 1, 1)))
    db.session.add_all((who, seat))


def place(slug="alliance"):
    return db.session.scalars(select(Workspace).where(Workspace.slug == slug)).one()


def person(handle):
    return db.session.scalars(select(Person).where(Person.handle == handle)).one()


def known(app, handle):
    with app.app_context():
        return SimpleNamespace(id=person(handle).id)


def sent(client, path, **fields):
    return client.post(f"/alliance{path}", data={"csrf_token": client.csrf, **fields})


def sent_through(client, path, **fields):
    """What one reads after having been sent on."""
    return client.get(sent(client, path, **fields).location).text


def number_in(answer):
    """Of what was made, from where one is sent on."""
    return int(re.findall(r"/(\d+)$", answer.location)[0])


def in_days(days):
    return (today() + timedelta(days=days)).isoformat()


@contextmanager
def days_later(days):
    with clock.at(clock.now() + timedelta(days=days)):
        yield

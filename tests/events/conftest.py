"""The AI Pact with a desk and contacts of organisations, and an event there."""

from datetime import timedelta
from types import SimpleNamespace

import pytest
from sqlalchemy import select

from commons.events.actions import prepare_occasion, publish_occasion
from commons.events.facts import OccasionFacts
from commons.events.models import Occasion
from commons.membership.models import Mandate, Organisation, Person, Seat
from commons.workspaces.models import Workspace
from kernel.clock import now, today
from kernel.database import db
from kernel.transactions import unit_of_work
from rules.access import Role
from rules.events import Kind
from rules.places import Promotes

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
LINK = "https://meet.example/the-way-in"


def person(handle):
    return db.session.scalars(select(Person).where(Person.handle == handle)).one()


def pact():
    return db.session.scalars(select(Workspace).where(Workspace.slug == "pact")).one()


def occasion_facts(**facts):
    begins = now() + 10 * DAY
    plain = {
        "kind": Kind.WEBINAR,
        "title": "Bevoegdheid en AI-geletterdheid",
        "text": "Twee uur over artikel 4.",
        "article": 4,
        "language": "nl",
        "starts_at": begins,
        "ends_at": begins + 2 * HOUR,
        "opens_at": now() - HOUR,
        "closes_at": begins,
        "capacity": 2,
        "promotes": Promotes.FIRST_COME,
        "public": True,
        "room": "",
        "link": LINK,
    }
    return OccasionFacts(**{**plain, **facts})


def contact(handle, organisation, place):
    made = Person(handle=handle, name=handle.title(), email=f"{handle}@plenary.example",
                  organisation=organisation)  # fmt: skip
    seat = Seat(workspace=place, kind="organisation", code=f"S-{handle}"[:20], name=handle)
    seat.mandates.append(Mandate(person=made, role=Role.MEMBER, starts_on=today()))
    db.session.add(seat)


@pytest.fixture
def network(app):
    """A desk, and contacts: ana and ada of Nordlys, ben, cleo and dora of their own."""
    with app.app_context(), unit_of_work():
        place = pact()
        desk = Person(handle="desk", name="Desk", email="desk@plenary.example")
        seat = db.session.scalars(
            select(Seat).where(Seat.workspace_id == place.id, Seat.code == "AIO")
        ).one()
        seat.mandates.append(Mandate(person=desk, role=Role.SECRETARIAT, starts_on=today()))
        nordlys = Organisation(code="NORDLYS", name="Nordlys Logistik", country="DK")
        tulpia = Organisation(code="TULPIA", name="Tulpia Seeds", country="NL")
        db.session.add_all((nordlys, tulpia))
        db.session.flush()
        for handle, where in (("ana", nordlys), ("ada", nordlys), ("ben", tulpia)):
            contact(handle, where, place)
        for handle in ("cleo", "dora"):
            contact(handle, None, place)
        db.session.add(Person(handle="nobody", name="Nobody", email="nobody@plenary.example"))
    with app.app_context():
        return SimpleNamespace(
            **{each.handle: SimpleNamespace(id=each.id) for each in db.session.scalars(
                select(Person)) if each.handle in HANDLES}
        )  # fmt: skip


HANDLES = ("desk", "ana", "ada", "ben", "cleo", "dora", "nobody")


@pytest.fixture
def held(app, network):
    """An event that was announced, by its number."""

    def hold(**facts):
        with app.app_context():
            desk = person("desk")
            made = prepare_occasion(desk, pact(), occasion_facts(**facts), f"key-{len(facts)}-held")
            publish_occasion(desk, made)
            return made.id

    return hold


def occasion(number):
    return db.session.get_one(Occasion, number)

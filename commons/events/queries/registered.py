"""Who registered, who waits, and who was there?"""

from collections.abc import Sequence
from datetime import timedelta
from typing import NamedTuple

from flask import abort
from sqlalchemy import func, select
from sqlalchemy.orm import contains_eager, joinedload

from commons.events.models import Occasion, Registration
from commons.membership.models import Person
from kernel.clock import now
from kernel.database import db
from rules.events import Standing

BACK = timedelta(days=400)
"""How far back a calendar shows events."""


class Counts(NamedTuple):
    inside: int
    waiting: int
    attended: int


def find_registration(registration_id: int) -> Registration | None:
    """Any by its number: whoever calls this asks the door next."""
    return db.session.get(Registration, registration_id)


def registration_of(person: Person, occasion: Occasion) -> Registration | None:
    """One's own; None also for whoever called off."""
    mine = (Registration.occasion_id == occasion.id, Registration.person_id == person.id)
    stands = Registration.standing != Standing.OUT
    return db.session.scalar(select(Registration).where(*mine, stands))


def registration_in(occasion: Occasion, registration_id: int) -> Registration:
    found = find_registration(registration_id)
    return found if found and found.occasion_id == occasion.id else abort(404)


def counts_of(occasion: Occasion) -> Counts:
    here = Registration.occasion_id == occasion.id
    rows = select(Registration.standing, func.count(), func.count(Registration.attended_at)).where(
        here
    )
    found = {row[0]: row for row in db.session.execute(rows.group_by(Registration.standing))}
    inside, waits = found.get(Standing.IN), found.get(Standing.WAITS)
    return Counts(inside[1] if inside else 0, waits[1] if waits else 0, inside[2] if inside else 0)


def anybody_in(occasion: Occasion) -> bool:
    """Has anybody registered, even if they called off since?"""
    found = select(Registration.id).where(Registration.occasion_id == occasion.id)
    return db.session.scalar(found.limit(1)) is not None


def people_of(occasion: Occasion, standing: Standing) -> Sequence[Registration]:
    """In the order in which they came."""
    here = (Registration.occasion_id == occasion.id, Registration.standing == standing)
    found = (
        select(Registration)
        .where(*here)
        .options(joinedload(Registration.person).joinedload(Person.organisation))
    )
    return db.session.scalars(found.order_by(Registration.number)).all()


def waiting_before(mine: Registration) -> int:
    """How many wait who came before."""
    waits = (
        Registration.occasion_id == mine.occasion_id,
        Registration.standing == Standing.WAITS,
        Registration.number < mine.number,
    )
    return db.session.scalar(select(func.count()).where(*waits)) or 0


def registrations_on(person: Person, place_id: int | None) -> Sequence[Registration]:
    """What stands in somebody's calendar: events for which they have a place."""
    found = (
        select(Registration)
        .join(Registration.occasion)
        .options(contains_eager(Registration.occasion).joinedload(Occasion.workspace))
        .where(Registration.person_id == person.id, Registration.standing == Standing.IN)
        .where(Occasion.ends_at > now() - BACK)
    )
    here = found.where(Occasion.workspace_id == place_id) if place_id else found
    return db.session.scalars(here.order_by(Occasion.starts_at)).all()


def certified(number: str) -> Registration | None:
    """Whom does a certificate with this number name?"""
    return db.session.scalar(select(Registration).where(Registration.certificate == number))

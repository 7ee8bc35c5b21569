"""For whom does somebody answer a survey: for themselves, or for the seat they fill?"""

from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import contains_eager

from commons.membership.models import Mandate, Person, Seat
from commons.membership.queries import people_in, running
from commons.surveys.models import Survey
from kernel.database import db


class Holder(NamedTuple):
    name: str
    """`person:5` or `seat:7`."""
    label: str


def _mandates(survey: Survey) -> list[Mandate]:
    """Who fills a seat of the workspace or of the body it belongs to; its own seats first."""
    place = survey.workspace
    here = [place.id, *([place.parent_id] if place.parent_id else [])]
    found = (
        select(Mandate)
        .join(Mandate.seat)
        .join(Mandate.person)
        .options(contains_eager(Mandate.seat), contains_eager(Mandate.person))
        .where(Seat.workspace_id.in_(here))
    )
    mandates = running(db.session.scalars(found))
    return sorted(mandates, key=lambda each: each.seat.workspace_id != place.id)


def holder_of(person: Person, survey: Survey) -> Holder | None:
    """None where seats answer, and this person fills none."""
    seats = (each.seat for each in _mandates(survey) if each.person_id == person.id)
    seat = next(seats, None)
    if not survey.per_seat:
        return Holder(f"person:{person.id}", person.name)
    return Holder(f"seat:{seat.id}", seat.name) if seat else None


def holders_of(survey: Survey) -> dict[int, str]:
    """The same for everybody at once, by person."""
    if not survey.per_seat:
        return {each.id: f"person:{each.id}" for each in people_in(survey.workspace)}
    found: dict[int, str] = {}
    for each in _mandates(survey):
        found.setdefault(each.person_id, f"seat:{each.seat_id}")
    return found

"""Who drafts for a seat that is asked, and who speaks for it?

A delegation or an organisation drafts together: everybody with a mandate on the seat, whatever
their part, and everybody of the organisation that fills it. Its member or alternate sends in.
"""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from commons.consultations.models import Consultation, Consulted
from commons.drafting.queries import SPEAKS
from commons.membership.models import Mandate, Person, Seat
from commons.membership.queries import running
from commons.workspaces.models import Workspace
from kernel.database import db


def seats_of(place: Workspace) -> Sequence[Seat]:
    """Every seat of a workspace, with who fills it."""
    found = select(Seat).where(Seat.workspace_id == place.id).order_by(Seat.id)
    people = selectinload(Seat.mandates).joinedload(Mandate.person)
    return db.session.scalars(found.options(people)).all()


def drafts_for(person: Person, asked: Consulted) -> bool:
    mandated = any(each.person_id == person.id for each in running(asked.seat.mandates))
    theirs = asked.seat.organisation_id
    return mandated or (theirs is not None and theirs == person.organisation_id)


def speaks_for(person: Person, asked: Consulted) -> bool:
    return any(each.id == person.id for each in speakers_of(asked))


def own_seats(person: Person, consultation: Consultation) -> list[Consulted]:
    """The seats for which this person drafts."""
    return [each for each in consultation.asked if drafts_for(person, each)]


def drafters_of(asked: Consulted) -> list[Person]:
    return [each.person for each in running(asked.seat.mandates)]


def speakers_of(asked: Consulted) -> list[Person]:
    """Whom a question to this seat reaches."""
    return [each.person for each in running(asked.seat.mandates) if each.role in SPEAKS]

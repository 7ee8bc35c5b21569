"""Which organisations may somebody see, which is their own, and what is known of one that asks?"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from flask import abort
from sqlalchemy import Select, or_, select
from sqlalchemy.orm import joinedload, selectinload

from commons.membership.models import Mandate, Person, Seat
from commons.membership.queries import running
from commons.membership.standing import days_of
from commons.workspaces.models import Workspace
from kernel.clock import today
from kernel.database import db
from pact.network.models import Participant
from rules.joining import Noticed, State, domain_of, is_disposable
from rules.terms import sits

FILTERS = ("country", "size", "sector", "role")


def members_of(place: Workspace, wanted: Mapping[str, str]) -> Sequence[Participant]:
    """The network by name, as far as it is what was asked for."""
    found = _in(place, State.MEMBER).order_by(Participant.folded, Participant.id)
    for name in FILTERS:
        if wanted.get(name):
            found = found.where(getattr(Participant, name) == wanted[name])
    return db.session.scalars(found.limit(1_000)).all()


def waiting_in(place: Workspace) -> Sequence[Participant]:
    """Who asks to join, the oldest first: for the desk."""
    return db.session.scalars(_in(place, State.INTEREST).order_by(Participant.id)).all()


def _in(place: Workspace, state: State) -> Select[Participant]:
    mine = (Participant.workspace_id == place.id, Participant.state == state)
    return select(Participant).where(*mine)


def member_in(place: Workspace, number: int) -> Participant:
    found = participant_in(place, number)
    return found if found.state == State.MEMBER else abort(404)


def participant_in(place: Workspace, number: int) -> Participant:
    """Any of them: whoever calls this is of the desk, or asks next whose it is."""
    found = db.session.get(Participant, number)
    return found if found and found.workspace_id == place.id else abort(404)


def own_participant(person: Person, place: Workspace) -> Participant | None:
    """The organisation somebody is a contact of today."""
    held = (
        select(Mandate)
        .join(Mandate.seat)
        .where(Mandate.person_id == person.id, Seat.workspace_id == place.id)
    )
    seats = [each.seat_id for each in db.session.scalars(held) if sits(days_of(each), today())]
    found = _in(place, State.MEMBER).where(Participant.seat_id.in_(seats))
    return db.session.scalars(found.order_by(Participant.id)).first()


def contacts_of(participant: Participant) -> list[Mandate]:
    """Who speaks for it today, the first contact first."""
    found = select(Seat).where(Seat.id == participant.seat_id)
    people = selectinload(Seat.mandates).joinedload(Mandate.person)
    seat = db.session.scalar(found.options(people))
    return running(seat.mandates) if seat else []


class Doubt(NamedTuple):
    """What the desk is told of one that asks, and of which others it speaks."""

    what: Noticed
    others: tuple[Participant, ...] = ()


def doubts_about(asks: Participant) -> list[Doubt]:
    others = _alike(asks)
    domain = domain_of(asks.contact_email)
    alike = {
        Noticed.SAME_NAME: [each for each in others if each.folded == asks.folded],
        Noticed.SAME_ID: [
            each for each in others if asks.register_id and each.register_id == asks.register_id
        ],
        Noticed.SAME_HOUSE: [each for each in others if domain_of(each.contact_email) == domain],
    }
    found = [Doubt(what, tuple(those)) for what, those in alike.items() if those]
    lent = is_disposable(asks.contact_email)
    return [Doubt(Noticed.DISPOSABLE), *found] if lent else found


def _alike(asks: Participant) -> Sequence[Participant]:
    """Others of this name, number or mail domain, as long as they are there or ask to be."""
    here = Participant.state.in_((State.MEMBER, State.INTEREST))
    same = [
        Participant.folded == asks.folded,
        Participant.contact_email.endswith(f"@{domain_of(asks.contact_email)}", autoescape=True),
    ]
    if asks.register_id:
        same.append(Participant.register_id == asks.register_id)
    mine = (Participant.workspace_id == asks.workspace_id, Participant.id != asks.id)
    found = select(Participant).where(*mine, here, or_(*same))
    return db.session.scalars(found.order_by(Participant.id).limit(20)).all()


def find_participant(number: int) -> Participant | None:
    return db.session.get(Participant, number, options=[joinedload(Participant.workspace)])

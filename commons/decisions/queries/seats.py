"""Which seats are asked, who speaks for them today, and for which does somebody speak?"""

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import joinedload, selectinload

from commons.decisions.models import Decision, Elector, Procedure
from commons.membership.models import Mandate, Person, Seat
from commons.membership.queries import running
from commons.membership.seating import kind_of
from commons.membership.standing import days_of
from commons.workspaces.models import Workspace
from kernel.access import Refused
from kernel.clock import today
from kernel.database import db
from rules.access import Role, Verdict
from rules.electorate import ASIDE, Aside, Roll
from rules.terms import votes
from rules.words import sentence as _


class Voice(NamedTuple):
    """Who fills a seat today, and who acts in their stead."""

    holder: Person | None
    stand_in: Person | None

    @property
    def acting(self) -> list[Person]:
        return [person for person in self if person]


def voice_of(seat: Seat) -> Voice:
    """The vote belongs to the seat: its holder has it, and an alternate on the days given."""
    able = [m for m in running(seat.voices) if _votes(m)]
    holders = [m.person for m in able if m.role == Role.MEMBER]
    others = [m.person for m in able if m.role == Role.ALTERNATE]
    return Voice(holders[0] if holders else None, others[0] if others else None)


def _votes(mandate: Mandate) -> bool:
    return votes(days_of(mandate), today(), Role(mandate.role), seat_votes=True)


def seats_for(place: Workspace, procedure: Procedure) -> list[Seat]:
    """The seats that are asked: those with a vote; round a table without one, those of members."""
    found = select(Seat).where(Seat.workspace_id == place.id).order_by(Seat.id)
    people = selectinload(Seat.voices).joinedload(Mandate.person)
    every = db.session.scalars(found.options(people)).all()
    voting = [seat for seat in every if seat.votes]
    if voting or procedure != Procedure.POSITIONS:
        return voting
    return [seat for seat in every if (kind := kind_of(seat)) and kind.role is Role.MEMBER]


def electors_of(decision: Decision) -> Sequence[Elector]:
    """The seats a decision asks, with everybody who fills them today."""
    found = (
        select(Elector)
        .where(Elector.decision_id == decision.id)
        .options(
            selectinload(Elector.seat).selectinload(Seat.voices).joinedload(Mandate.person),
            joinedload(Elector.holder),
            joinedload(Elector.stand_in),
        )
        .order_by(Elector.place)
    )
    return db.session.scalars(found).all()


def own_electors(person: Person, decision: Decision) -> list[Elector]:
    """The seats of a decision for which this person speaks today."""
    found = (
        select(Elector)
        .join(Mandate, Mandate.seat_id == Elector.seat_id)
        .where(Elector.decision_id == decision.id, Mandate.person_id == person.id)
        .options(joinedload(Elector.seat).selectinload(Seat.voices).joinedload(Mandate.person))
        .order_by(Elector.place)
        .distinct()
    )
    return [each for each in db.session.scalars(found) if speaks_for(person, each)]


def speaks_for(person: Person, elector: Elector) -> bool:
    return any(each.id == person.id for each in voice_of(elector.seat).acting)


def elector_called(decision: Decision, code: str) -> Elector | None:
    mine = (Elector.decision_id == decision.id, Elector.code == code)
    return db.session.scalar(select(Elector).where(*mine))


def speaking_for(person: Person, decision: Decision, seat: str) -> Elector:
    """The seat of this code, for which this person speaks today; anything else is refused."""
    elector = elector_asked(decision, seat)
    refuse_stranger(person, elector)
    return elector


def refuse_stranger(person: Person, elector: Elector) -> None:
    seat = elector.code
    if not speaks_for(person, elector):
        raise Refused(Verdict(False, _("You do not vote for %(seat)s today."), {"seat": seat}))


def elector_asked(decision: Decision, seat: str) -> Elector:
    """The seat of this code, if it is asked, somebody held it at the opening and it takes part."""
    elector = elector_held(decision, seat)
    if elector.apart:
        raise Refused(Verdict(False, ASIDE[Aside.RECUSED], {"seat": seat}))
    return elector


def elector_held(decision: Decision, seat: str) -> Elector:
    """The seat of this code, if it is asked and somebody held it at the opening."""
    elector = elector_called(decision, seat)
    if elector is None:
        raise Refused(Verdict(False, ASIDE[Aside.NO_SEAT], {"seat": seat[:20]}))
    if elector.vacant:
        raise Refused(Verdict(False, ASIDE[Aside.VACANT], {"seat": seat}))
    return elector


def roll_of(electors: Sequence[Elector], present: frozenset[str] | None = None) -> Roll:
    """The electorate as it was frozen at the opening, and who stepped aside since."""
    vacant = frozenset(each.code for each in electors if each.vacant)
    recused = frozenset(each.code for each in electors if each.recused)
    return Roll(frozenset(each.code for each in electors), vacant, recused, present)

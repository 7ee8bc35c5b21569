"""Furnishes the house for those who sit together: a vote of all seats, meetings of forty items."""

from datetime import timedelta
from typing import Any

from sqlalchemy import select

from commons.decisions.actions import propose
from commons.decisions.proposals import Proposal
from commons.meetings.models import AgendaItem, Attendance, ItemKind, Meeting
from commons.membership.models import Mandate, Person, Seat
from commons.workspaces.models import Workspace
from kernel.clock import now, today
from kernel.database import db
from kernel.transactions import unit_of_work
from rules.access import Role

ITEMS, MEETINGS = 40, 24
KEEPER = "keeper"
OUTCOME = "The delegations agreed with the draft, and asked for a shorter annex."


def keeper_of(place: Workspace) -> Person:
    """Somebody of the secretariat, who puts votes and writes minutes."""
    seat = Seat(workspace=place, kind="secretariat", code="KEEPS", name="Secretariat of the bench")
    days = {"starts_on": today() - timedelta(days=9), "ends_on": today() + timedelta(days=99)}
    person = Person(handle=KEEPER, name="Keeper", email=f"{KEEPER}@plenary.example")
    seat.mandates.append(Mandate(person=person, role=Role.SECRETARIAT, **days))
    db.session.add(seat)
    db.session.flush()
    return person


def furnish(people: list[int]) -> dict[str, Any]:
    """The vote, who answers it for which seat, and meetings that are over."""
    place = db.session.scalars(select(Workspace).where(Workspace.slug == "board")).one()
    keeper = db.session.scalars(select(Person).where(Person.handle == KEEPER)).one()
    proposal = Proposal(title="Rules of procedure", matter="rules of procedure")
    vote = propose(keeper, place, proposal, "the-vote-of-the-bench").id
    seats = select(Mandate.person_id, Seat.code).join(Seat, Mandate.seat_id == Seat.id)
    found = db.session.execute(seats.where(Mandate.role == Role.MEMBER, Seat.votes.is_(True)))
    voters = [(people.index(person), code) for person, code in found]
    with unit_of_work():
        meetings = [_meeting(place, keeper, number) for number in range(MEETINGS)]
    return {"vote": vote, "voters": voters, "meetings": meetings}


def _meeting(place: Workspace, keeper: Person, number: int) -> int:
    began = now() - timedelta(days=number + 2)
    ended = began + timedelta(hours=6)
    made = Meeting(
        workspace=place, title=f"Meeting {number}", by_id=keeper.id, starts_at=began, ends_at=ended,
        called_at=began - timedelta(days=30), opened_at=began, closed_at=ended,
        posted=0, reminded_at=began, chased_at=ended,
    )  # fmt: skip
    db.session.add(made)
    db.session.flush()
    db.session.add_all(
        AgendaItem(meeting=made, position=k, title=f"Item {k} of the agenda", outcome=OUTCOME,
                   kind=ItemKind.DISCUSSION, begun_at=began, ended_at=ended)
        for k in range(1, ITEMS + 1)
    )  # fmt: skip
    sits = db.session.scalars(
        select(Mandate).where(Mandate.role == Role.MEMBER, Mandate.seat.has(workspace_id=place.id))
    )
    db.session.add_all(
        Attendance(meeting_id=made.id, seat_id=each.seat_id, person_id=each.person_id,
                   came_at=began, left_at=ended)
        for each in sits
    )  # fmt: skip
    return made.id

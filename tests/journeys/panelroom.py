"""Fills the Panel of a house to sixty, and lets most of its members vote.

As a program: `SEAT`, or `VOTE` with how many shall be in favour and who is left to vote by hand.

Run as a program in the home of the house, by the actions that its pages use.
"""

import sys

from sqlalchemy import select

from app import create_app
from commons.decisions import actions
from commons.decisions.actions.casting import Said
from commons.decisions.models import Decision, Elector
from commons.decisions.queries.counting import standing_of
from commons.membership.models import Mandate, Person, Seat
from commons.workspaces.models import Workspace
from kernel.clock import now, today
from kernel.database import db
from kernel.transactions import unit_of_work
from rules.access import Role


def seat() -> None:
    """Every seat of an expert that is vacant is filled by somebody invented."""
    place = db.session.scalars(select(Workspace).where(Workspace.slug == "panel")).one()
    filled = select(Mandate.seat_id)
    vacant = select(Seat).where(Seat.workspace_id == place.id, Seat.votes, Seat.id.not_in(filled))
    with unit_of_work():
        for empty in db.session.scalars(vacant).all():
            code = empty.code.lower()
            who = Person(handle=f"expert-{code}", name=f"Expert {empty.code}",
                         email=f"expert-{code}@plenary.example")  # fmt: skip
            empty.mandates.append(
                Mandate(person=who, role=Role.MEMBER, starts_on=today(), signed_at=now())
            )
        place.rights += 1


def vote(in_favour: int, but_for: str) -> None:
    """The newest open decision: until so many are in favour, those who are silent say so."""
    found = select(Decision).where(Decision.closed_at.is_(None)).order_by(Decision.id.desc())
    decision = db.session.scalars(found.limit(1)).one()
    lines = standing_of(decision, closed=False).lines
    there = sum(line.choice == "for" for line in lines)
    silent = [line.elector for line in lines if not line.choice]
    free = [e for e in silent if e.holder and e.holder.handle != but_for]
    for elector in free[: in_favour - there]:
        _in_favour(decision, elector)


def _in_favour(decision: Decision, elector: Elector) -> None:
    assert elector.holder
    said = Said("for", text=decision.text_digest)
    actions.answer(elector.holder, decision, elector.code, said)


if __name__ == "__main__":
    with create_app().app_context():
        seat() if sys.argv[1] == "SEAT" else vote(int(sys.argv[2]), sys.argv[3])

"""Which decisions may a person read, and what do minutes say of them?"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from flask import abort
from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import contains_eager, joinedload

from commons.decisions.models import Decision, Procedure
from commons.decisions.queries.counting import Line, standing_of
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from commons.workspaces.queries import Place
from kernel.access import may
from kernel.clock import now
from kernel.database import db
from kernel.withheld import not_recused
from rules.access import Permission

PAGE = 50


def find(decision_id: int) -> Decision | None:
    """Any decision by its number: whoever calls this asks the door next."""
    return db.session.get(Decision, decision_id)


def decision_for(person: Person, workspace: str, decision_id: int) -> Decision:
    """Find a decision this person may read; to anyone else it does not exist."""
    found = db.session.scalar(
        select(Decision)
        .join(Decision.workspace)
        .options(contains_eager(Decision.workspace))
        .where(Decision.id == decision_id, Workspace.slug == workspace)
    )
    if found is None or not may(person, Permission.READ_DECISION, found):
        abort(404)
    return found


def visible(person: Person, places: Iterable[Workspace] | Iterable[Place]) -> ColumnElement[bool]:
    """The door's answer about decisions as a condition: the same rule, for lists and counts."""
    readable = [place for place in places if may(person, Permission.READ_DECISION, place)]
    confers = [place.id for place in readable if may(person, Permission.CONFER, place)]
    open_to_all = and_(Decision.members_only.is_(False), Decision.conferring.is_(False))
    seen = or_(open_to_all, Decision.workspace_id.in_(confers))
    here = Decision.workspace_id.in_([place.id for place in readable])
    return and_(here, seen, not_recused(Decision.recused, person.id))


def still_open() -> ColumnElement[bool]:
    due = and_(Decision.closes_at.is_not(None), Decision.closes_at <= now())
    return and_(Decision.closed_at.is_(None), ~due)


def open_in(person: Person, place: Workspace) -> Sequence[Decision]:
    """What is open in a workspace, what closes first at the top."""
    found = select(Decision).where(visible(person, [place]), still_open())
    order = (Decision.closes_at.is_(None), Decision.closes_at, Decision.id)
    return db.session.scalars(found.order_by(*order)).all()


def closed_in(person: Person, place: Workspace, before: int | None = None) -> Sequence[Decision]:
    """What is closed there, the newest first; `before` goes on from where a page ended."""
    found = select(Decision).where(visible(person, [place]), ~still_open())
    if before:
        found = found.where(Decision.id < before)
    return db.session.scalars(found.order_by(Decision.id.desc()).limit(PAGE)).all()


class Minuted(NamedTuple):
    """What minutes say of a decision: how it ended, what each seat said, in words."""

    decision: Decision
    lines: list[Line]
    """Empty for a secret ballot, and for a vote that goes on; positions are told as they stand."""
    counts: dict[str, int]
    statement: str


def minuted(person: Person, ids: Iterable[int]) -> list[Minuted]:
    """Those of these decisions that this person may read, in the order named."""
    wanted = list(ids)
    found = select(Decision).where(Decision.id.in_(wanted)).options(joinedload(Decision.workspace))
    readable = [d for d in db.session.scalars(found) if may(person, Permission.READ_DECISION, d)]
    return [_minuted(d) for d in sorted(readable, key=lambda each: wanted.index(each.id))]


def _minuted(decision: Decision) -> Minuted:
    over = decision.closed_at is not None
    told = not decision.secret and (over or decision.procedure == Procedure.POSITIONS)
    lines = standing_of(decision, closed=over).lines if told else []
    return Minuted(decision, lines, dict(decision.count.get("result", {})), decision.statement)

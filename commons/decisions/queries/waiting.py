"""Which decisions wait for the seats of a person: as a list, and as a number for every page?"""

from datetime import datetime
from itertools import groupby
from typing import Any, NamedTuple

from sqlalchemy import BindParameter, Date, and_, bindparam, exists, func, or_, select

from commons.decisions.models import Answer, Decision, Elector, Paper
from commons.decisions.queries.seats import speaks_for
from commons.membership.mandates import read_voices
from commons.membership.models import Mandate, Person, Seat
from commons.threads.queries.counts import TO_DO
from commons.threads.queries.sight import PERSON
from commons.workspaces.models import Workspace
from commons.workspaces.queries import Places, following
from kernel.access import may
from kernel.clock import now
from kernel.database import Instant
from kernel.things import Things
from kernel.withheld import not_recused
from rules.access import Permission, Role

DAY = bindparam("day", type_=Date)
MOMENT: BindParameter[datetime] = bindparam("moment", type_=Instant)
OPEN = and_(
    Decision.closed_at.is_(None),
    or_(Decision.closes_at.is_(None), Decision.closes_at > MOMENT),
    Decision.urn_at.is_(None),
)
"""Does it still take answers, or give papers out?"""
SILENT = and_(
    Elector.apart_at.is_(None),
    or_(Elector.holder_id.is_not(None), Elector.stand_in_id.is_not(None)),
    ~exists().where(Answer.decision_id == Elector.decision_id, Answer.seat_id == Elector.seat_id),
    ~exists().where(Paper.decision_id == Elector.decision_id, Paper.seat_id == Elector.seat_id),
)
"""Does a seat that is asked still owe its answer?"""
SPEAKS = and_(
    Mandate.person_id == PERSON,
    Mandate.starts_on <= DAY,
    or_(Mandate.ends_on.is_(None), Mandate.ends_on >= DAY),
    or_(Mandate.ended_at.is_(None), Mandate.ended_at > MOMENT),
    or_(
        Mandate.votes_from <= DAY,
        and_(Mandate.role == Role.MEMBER, Mandate.votes_from.is_(None)),
    ),
    or_(Mandate.votes_until.is_(None), Mandate.votes_until >= DAY),
    Mandate.role.in_([Role.MEMBER, Role.ALTERNATE]),
)
"""`votes` of the rules of terms as a condition, for somebody whose seat is asked."""
SEEN = and_(
    Decision.workspace_id.in_(bindparam("decides", expanding=True)),
    or_(
        and_(Decision.members_only.is_(False), Decision.conferring.is_(False)),
        Decision.workspace_id.in_(bindparam("confers_on", expanding=True)),
    ),
    not_recused(Decision.recused, PERSON),
)
"""The condition of `visible`, with the places to be filled in."""
WAITING = (
    select(TO_DO, func.count(func.distinct(Decision.id)))
    .select_from(Mandate)
    .join(Elector, Elector.seat_id == Mandate.seat_id)
    .join(Decision, Decision.id == Elector.decision_id)
    .where(SPEAKS, OPEN, SILENT, SEEN)
)
"""How many there are, to be asked together with what else waits for somebody."""


def asked_with(person: Person, places: Places) -> dict[str, Any]:
    """What `WAITING` is filled with, beside the person and the day."""
    return {**following(person, places, _decides), "moment": now()}


def _decides(person: Person, places: Places) -> dict[str, Any]:
    readable = [place for place in places if may(person, Permission.READ_DECISION, place)]
    confers = [place.id for place in readable if may(person, Permission.CONFER, place)]
    return {"decides": [place.id for place in readable], "confers_on": confers}


class Waiting(NamedTuple):
    """An open decision, and the seats of a person from which it still wants an answer."""

    decision: Decision
    electors: list[Elector]


OWED = Things(
    select(Elector, Decision, Workspace, Seat)
    .select_from(Elector)
    .join(Elector.decision)
    .join(Decision.workspace)
    .join(Elector.seat)
    .where(exists().where(Mandate.seat_id == Elector.seat_id, Mandate.person_id == PERSON))
    .where(SILENT, OPEN, SEEN)
    .order_by(Decision.closes_at.is_(None), Decision.closes_at, Decision.id, Elector.place),
    Elector.decision,
    Decision.workspace,
    Elector.seat,
)


def waiting_for(person: Person, places: Places) -> list[Waiting]:
    """What waits for the seats of a person, what closes first at the top."""
    every = OWED.every(person=person.id, **asked_with(person, places))
    read_voices([each.seat for each in every])
    own = [each for each in every if speaks_for(person, each)]
    return [Waiting(one, list(mine)) for one, mine in groupby(own, lambda each: each.decision)]

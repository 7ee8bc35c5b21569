"""What waits for somebody because of their interests: as a list, and as a number for every page?"""

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import BindParameter, and_, bindparam, func, select
from sqlalchemy.orm import aliased, joinedload

from commons.independence.models import Conflict, Declaration
from commons.independence.queries import declaration_of
from commons.membership.models import Person
from commons.threads.queries.counts import TO_DO
from commons.threads.queries.sight import PERSON
from commons.workspaces.models import Workspace
from commons.workspaces.queries import Place, Places
from kernel.access import may, standing
from kernel.database import db
from rules.access import Permission
from rules.independence import Stand, declares

HERE: BindParameter[list[int]] = bindparam("readable", expanding=True)
LATER = aliased(Declaration)
HOLDS = and_(LATER.id.is_(None), Declaration.reminded_at.is_not(None))
NEXT = and_(
    LATER.workspace_id == Declaration.workspace_id,
    LATER.person_id == Declaration.person_id,
    LATER.number > Declaration.number,
)
ASKED = (
    select(TO_DO, func.count())
    .select_from(Conflict)
    .where(Conflict.person_id == PERSON, Conflict.stand == Stand.PROPOSED)
    .where(Conflict.workspace_id.in_(HERE))
)
"""How many recusals are proposed to somebody."""
TO_RENEW = (
    select(TO_DO, func.count())
    .select_from(Declaration)
    .outerjoin(LATER, NEXT)
    .where(Declaration.person_id == PERSON, HOLDS, Declaration.workspace_id.in_(HERE))
)
"""How many declarations wait to be renewed."""


class Waits(NamedTuple):
    """What one page shows of it."""

    proposals: Sequence[Conflict]
    renewals: Sequence[Declaration]
    missing: list[Workspace | Place]
    """Where somebody sits who has declared nothing yet."""
    unsigned: list[Workspace | Place]


def waits_for(person: Person, places: Places) -> Waits:
    here = [place.id for place in places if declares(place.charter)]
    proposed = select(Conflict).where(
        Conflict.person_id == person.id,
        Conflict.stand == Stand.PROPOSED,
        Conflict.workspace_id.in_(here),
    )
    due = select(Declaration).outerjoin(LATER, NEXT).options(joinedload(Declaration.workspace))
    due = due.where(Declaration.person_id == person.id, HOLDS, Declaration.workspace_id.in_(here))
    mine = [place for place in places if place.id in here and _declares(person, place)]
    return Waits(
        db.session.scalars(proposed.options(joinedload(Conflict.workspace))).all() if here else [],
        db.session.scalars(due).all() if here else [],
        [place for place in mine if declaration_of(person.id, place) is None],
        [place for place in mine if must_sign(person, place)],
    )


def _declares(person: Person, place: Workspace | Place) -> bool:
    return bool(may(person, Permission.DECLARE, place))


def must_sign(person: Person, place: Workspace | Place) -> bool:
    there = standing(person.id, place)
    return there is not None and there.unsigned

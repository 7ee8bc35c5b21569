"""Which events may somebody see? Published ones their workspace; those for everybody, anybody."""

from collections.abc import Sequence

from flask import abort
from sqlalchemy import ColumnElement, and_, literal, or_, select
from sqlalchemy.orm import joinedload

from commons.events.models import Occasion
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from commons.workspaces.queries import workspace_for
from kernel.access import may
from kernel.clock import now
from kernel.database import db
from rules.access import Permission

SHOWN = 100


def find_occasion(occasion_id: int) -> Occasion | None:
    """Any event by its number: whoever calls this asks the door next."""
    return db.session.get(Occasion, occasion_id)


def find_announced(occasion_id: int) -> Occasion | None:
    """The same, but for what is still being prepared: nobody watches that."""
    found = find_occasion(occasion_id)
    return found if found and found.published_at else None


def place_for(
    person: Person, slug: str, permission: Permission = Permission.READ_WORK
) -> Workspace:
    """A workspace that holds events; to anybody else it has none."""
    place = workspace_for(person, slug, permission)
    return place if place.charter.events else abort(404)


def occasions_in(person: Person, place: Workspace, *, past: bool) -> Sequence[Occasion]:
    """Those to come, the next first; or those that are over, the last first."""
    over = Occasion.ends_at <= now()
    order = Occasion.starts_at.desc() if past else Occasion.starts_at
    here = (Occasion.workspace_id == place.id, over if past else ~over, _shown_to(person, place))
    found = select(Occasion).where(*here).order_by(order, Occasion.id).limit(SHOWN)
    return db.session.scalars(found).all()


def _shown_to(person: Person, place: Workspace) -> ColumnElement[bool]:
    """What is being prepared only its hosts see."""
    keeps = literal(bool(may(person, Permission.HANDLE_WORK, place)))
    return or_(Occasion.published_at.is_not(None), keeps)


def occasion_for(person: Person, slug: str, occasion_id: int) -> Occasion:
    found = find_occasion(occasion_id)
    if found is None or found.workspace.slug != slug:
        abort(404)
    return found if _reads(person, found) else abort(404)


def _reads(person: Person, occasion: Occasion) -> bool:
    if not occasion.workspace.charter.events or not may(person, Permission.READ_WORK, occasion):
        return False
    prepared = occasion.published_at is None
    return not prepared or bool(may(person, Permission.HANDLE_WORK, occasion))


def _for_everybody() -> ColumnElement[bool]:
    return and_(Occasion.public, Occasion.published_at.is_not(None))


def public_occasions(*, past: bool) -> Sequence[Occasion]:
    """What is announced to everybody."""
    over = Occasion.ends_at <= now()
    order = Occasion.starts_at.desc() if past else Occasion.starts_at
    found = select(Occasion).options(joinedload(Occasion.workspace))
    shown = found.where(_for_everybody(), over if past else ~over)
    return db.session.scalars(shown.order_by(order, Occasion.id).limit(SHOWN)).all()


def public_occasion(occasion_id: int) -> Occasion:
    found = select(Occasion).where(Occasion.id == occasion_id, _for_everybody())
    return db.session.scalar(found) or abort(404)

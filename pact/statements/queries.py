"""What of the pledges may anybody read? Only what is published, and what is consented to."""

from collections.abc import Mapping, Sequence
from datetime import date

from flask import abort
from sqlalchemy import ColumnElement, Select, exists, or_, select
from sqlalchemy.orm import contains_eager, selectinload

from commons.workspaces.models import Workspace
from kernel.clock import midnight
from kernel.database import db
from pact.network.models import Participant
from pact.pledges.models import Pledge, PledgeItem
from rules.pledges import PUBLIC, State

FILTERS = ("country", "size", "sector", "role")
PAGE = 50


def open_pledges(
    place: Workspace, wanted: Mapping[str, str], after: int = 0, most: int | None = PAGE
) -> Sequence[Pledge]:
    """The newest first; one more than a page, where there are more."""
    found = _open(place).order_by(Pledge.id.desc())
    for name in FILTERS:
        if wanted.get(name):
            found = found.where(getattr(Participant, name) == wanted[name])
    if code := wanted.get("commitment"):
        found = found.where(_holds(code))
    if words := wanted.get("q"):
        found = found.where(Participant.name.icontains(words, autoescape=True))
    if after:
        found = found.where(Pledge.id < after)
    return db.session.scalars(found.limit(most + 1) if most else found).all()


def open_pledge(place: Workspace, number: int) -> Pledge:
    found: Pledge | None = db.session.scalar(_open(place).where(Pledge.id == number))
    return found or abort(404)


def _open(place: Workspace) -> Select[Pledge]:
    consented = exists().where(PledgeItem.pledge_id == Pledge.id, PledgeItem.consents)
    return (
        select(Pledge)
        .join(Pledge.participant)
        .options(contains_eager(Pledge.participant), selectinload(Pledge.items))
        .where(Pledge.workspace_id == place.id, Pledge.state.in_(list(PUBLIC)), consented)
    )


def _holds(code: str) -> ColumnElement[bool]:
    return exists().where(
        PledgeItem.pledge_id == Pledge.id, PledgeItem.code == code, PledgeItem.consents
    )


def standing_on(place: Workspace, last: date) -> list[Pledge]:
    """Of each organisation the pledge that stood in public on that day."""
    over = midnight(date.fromordinal(last.toordinal() + 1))
    kept = or_(Pledge.withdrawn_at.is_(None), Pledge.withdrawn_at >= over)
    found = (
        select(Pledge)
        .join(Pledge.participant)
        .options(contains_eager(Pledge.participant), selectinload(Pledge.items))
        .where(
            Pledge.workspace_id == place.id,
            Pledge.state.in_([*PUBLIC, State.RENEWED, State.WITHDRAWN]),
            Pledge.published_on <= last,
            kept,
        )
        .order_by(Pledge.published_on, Pledge.id)
    )
    newest = {each.participant_id: each for each in db.session.scalars(found)}
    return list(newest.values())


def first_year(place: Workspace) -> int | None:
    """The year in which the first pledge was published."""
    mine = (Pledge.workspace_id == place.id, Pledge.published_on.is_not(None))
    first = db.session.scalar(
        select(Pledge.published_on).where(*mine).order_by(Pledge.published_on).limit(1)
    )
    return first.year if first else None

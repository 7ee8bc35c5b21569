"""Which groups has the Alliance, who is in them, and in which is somebody?"""

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import and_, func, or_, select
from sqlalchemy.sql import ColumnElement

from alliance.charter import CHARTER
from alliance.choosing import Known, keepers
from alliance.groups.models import GroupSpace
from commons.membership.models import Mandate, Person, Seat
from commons.workspaces.models import Workspace
from kernel.clock import today
from kernel.database import db
from rules.access import Role


class Group(NamedTuple):
    """One group as a member of the body finds it."""

    place: Workspace
    space: GroupSpace | None
    members: int
    mine: bool

    @property
    def across(self) -> bool:
        return self.space is not None and self.space.across

    @property
    def joins(self) -> bool:
        """Open, unless the desk said otherwise."""
        return not self.closed and (self.space is None or self.space.joins)

    @property
    def closed(self) -> bool:
        return self.space is not None and self.space.closed_at is not None


def runs_today() -> ColumnElement[bool]:
    """Of a mandate: it runs, and was not ended."""
    begun = and_(Mandate.starts_on <= today(), Mandate.ended_at.is_(None))
    return and_(begun, or_(Mandate.ends_on.is_(None), Mandate.ends_on >= today()))


def groups_in(person: Person, body: Workspace) -> list[Group]:
    """Open ones by name, then those that were closed."""
    places = db.session.scalars(select(Workspace).where(Workspace.parent_id == body.id)).all()
    numbers = [place.id for place in places]
    spaces = _spaces(numbers)
    sizes, mine = _sizes(numbers), _places_of(person, numbers)
    found = [Group(p, spaces.get(p.id), sizes.get(p.id, 0), p.id in mine) for p in places]
    return sorted(found, key=lambda each: (each.closed, each.place.name))


def _spaces(numbers: Sequence[int]) -> dict[int, GroupSpace]:
    found = select(GroupSpace).where(GroupSpace.workspace_id.in_(numbers))
    return {each.workspace_id: each for each in db.session.scalars(found)}


def _sizes(numbers: Sequence[int]) -> dict[int, int]:
    found = (
        select(Seat.workspace_id, func.count(Mandate.person_id.distinct()))
        .join(Mandate, Mandate.seat_id == Seat.id)
        .where(Seat.workspace_id.in_(numbers), Mandate.role == Role.MEMBER, runs_today())
        .group_by(Seat.workspace_id)
    )
    return {row[0]: row[1] for row in db.session.execute(found)}


def _places_of(person: Person, numbers: Sequence[int]) -> set[int]:
    found = select(Seat.workspace_id).join(Mandate, Mandate.seat_id == Seat.id)
    mine = (Seat.workspace_id.in_(numbers), Mandate.person_id == person.id, runs_today())
    return set(db.session.scalars(found.where(*mine)))


def group_in(body: Workspace, number: int) -> Workspace | None:
    found = db.session.get(Workspace, number)
    return found if found and found.parent_id == body.id else None


def mandates_in(place: Workspace, person: Person | None = None) -> Sequence[Mandate]:
    """Those that run in this group, of everybody or of one person."""
    found = select(Mandate).join(Mandate.seat).where(Seat.workspace_id == place.id, runs_today())
    if person is not None:
        found = found.where(Mandate.person_id == person.id)
    return db.session.scalars(found).all()


def sectors_kept() -> dict[str, Known]:
    """The groups by sector, as the desk calls them: what was closed, or is for all sectors, is no
    choice any more.
    """
    body = select(Workspace.id).where(Workspace.slug == CHARTER.slug).scalar_subquery()
    found = (
        select(Workspace.slug, Workspace.name, GroupSpace.across, GroupSpace.closed_at)
        .outerjoin(GroupSpace, GroupSpace.workspace_id == Workspace.id)
        .where(Workspace.parent_id == body)
        .order_by(Workspace.name)
    )
    return {
        slug.removeprefix(f"{CHARTER.slug}-"): Known(name, not across and closed is None)
        for slug, name, across, closed in db.session.execute(found)
    }


keepers.append(sectors_kept)

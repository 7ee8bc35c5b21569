"""What did the Forum do in a year, as its records have it? Only what anybody may read of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from sqlalchemy import func, select

from commons.balance.queries import Picture, permanent_in, picture_of
from commons.decisions.models import Decision, End
from commons.documents.models import Document, Level
from commons.meetings.models import Meeting
from commons.meetings.queries.yearly import held_in
from commons.membership.models import Mandate, OfficeHolder, Seat
from commons.workspaces.models import Workspace
from forum.chairing.standing import OFFICE
from forum.contributions.models import Came, Contribution
from kernel.clock import BRUSSELS, today
from kernel.database import db
from rules.charter import Matter


@dataclass(frozen=True, slots=True)
class Group:
    """A sub-group, and how many sit in it on the last day."""

    name: str
    members: int


@dataclass(frozen=True, slots=True)
class Records:
    """A year of the Forum."""

    year: int
    last: date
    """The last day it tells of: of a year that runs, today."""
    first: Picture
    """Who sat on the first day."""
    now: Picture
    """Who sits on the last."""
    permanent: int
    chairs: Sequence[OfficeHolder]
    meetings: Sequence[Meeting]
    decisions: Sequence[Decision]
    contributions: Sequence[Contribution]
    groups: Sequence[Group]

    @property
    def opinions(self) -> list[Decision]:
        asked = str(Matter.OPINION)
        return [each for each in self.decisions if each.matter == asked and each.end == End.ADOPTED]

    @property
    def adopted(self) -> list[Contribution]:
        return [each for each in self.contributions if each.came == Came.ADOPTED]


def records_of(place: Workspace, year: int) -> Records:
    last = min(date(year, 12, 31), today())
    return Records(
        year,
        last,
        picture_of(place, date(year, 1, 1)),
        picture_of(place, last),
        sum(1 for each in permanent_in(place) if each.mandates),
        _chairs(place, date(year, 1, 1), last),
        held_in(place, year),
        _decisions(place, year),
        _contributions(place, year),
        _groups(place, last),
    )


def _span(year: int) -> tuple[datetime, datetime]:
    """The year in Brussels, from its first moment to the first of the next."""
    first, after = (datetime(each, 1, 1, tzinfo=BRUSSELS) for each in (year, year + 1))
    return first.astimezone(UTC), after.astimezone(UTC)


def _chairs(place: Workspace, first: date, last: date) -> Sequence[OfficeHolder]:
    """Who co-chaired on any day of it."""
    found = select(OfficeHolder).where(
        OfficeHolder.workspace_id == place.id,
        OfficeHolder.title == OFFICE.title,
        OfficeHolder.starts_on <= last,
        (OfficeHolder.ends_on.is_(None)) | (OfficeHolder.ends_on >= first),
    )
    every = db.session.scalars(found.order_by(OfficeHolder.starts_on, OfficeHolder.id)).all()
    return [each for each in every if not each.ended_at or each.ended_at.date() >= first]


def _decisions(place: Workspace, year: int) -> Sequence[Decision]:
    """What was decided in it and is open to all who read here."""
    first, after = _span(year)
    found = select(Decision).where(
        Decision.workspace_id == place.id,
        Decision.closed_at >= first,
        Decision.closed_at < after,
        Decision.end.in_((End.ADOPTED, End.REJECTED, End.LAPSED)),
        Decision.members_only.is_(False),
        Decision.conferring.is_(False),
    )
    return db.session.scalars(found.order_by(Decision.closed_at, Decision.id)).all()


def _contributions(place: Workspace, year: int) -> Sequence[Contribution]:
    first, after = _span(year)
    found = (
        select(Contribution)
        .join(Contribution.document)
        .where(
            Contribution.workspace_id == place.id,
            Contribution.at >= first,
            Contribution.at < after,
            Document.binned_at.is_(None),
            Document.conferring.is_(False),
            Document.level.in_((Level.PUBLIC, Level.LIMITED)),
        )
    )
    order = found.order_by(Contribution.topic, Contribution.at)
    return db.session.scalars(order).all()


def _groups(place: Workspace, day: date) -> list[Group]:
    """Each with how many hold a mandate in it on that day."""
    sits = (Mandate.starts_on <= day) & (Mandate.ends_on.is_(None) | (Mandate.ends_on >= day))
    runs = sits & Mandate.ended_at.is_(None)
    found = (
        select(Workspace.name, func.count(func.distinct(Mandate.person_id)))
        .outerjoin(Seat, Seat.workspace_id == Workspace.id)
        .outerjoin(Mandate, (Mandate.seat_id == Seat.id) & runs)
        .where(Workspace.parent_id == place.id)
        .group_by(Workspace.id, Workspace.name)
    )
    return [Group(name, many) for name, many in db.session.execute(found.order_by(Workspace.name))]

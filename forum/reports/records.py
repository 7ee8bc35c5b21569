"""What did the Forum do in a year, as its records have it? Only what is open to all who read here;
of contributions, those whose authors consent to publication.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from sqlalchemy import select
from sqlalchemy.orm import contains_eager

from commons.balance.queries import Picture, permanent_in, picture_of
from commons.decisions.models import Decision, End
from commons.documents.queries.documents import open_to_all_of
from commons.meetings.models import Meeting
from commons.meetings.queries.yearly import held_in
from commons.membership.models import Mandate, OfficeHolder, Seat
from commons.membership.standing import days_of
from commons.workspaces.models import Workspace
from forum.chairing.standing import OFFICE
from forum.contributions.models import Came, Contribution
from kernel.clock import BRUSSELS, today
from kernel.database import db
from rules.charter import Matter
from rules.terms import sits


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
            Contribution.consents,
            Contribution.at >= first,
            Contribution.at < after,
            open_to_all_of(place),
        )
    )
    order = found.order_by(Contribution.topic, Contribution.at)
    return db.session.scalars(order).all()


def _groups(place: Workspace, day: date) -> list[Group]:
    """Each with how many hold a mandate in it on that day."""
    groups = select(Workspace).where(Workspace.parent_id == place.id).order_by(Workspace.name)
    every = db.session.scalars(groups).all()
    held = select(Mandate).join(Mandate.seat).options(contains_eager(Mandate.seat))
    inside = db.session.scalars(held.where(Seat.workspace_id.in_([each.id for each in every])))
    here = {(m.seat.workspace_id, m.person_id) for m in inside if sits(days_of(m), day)}
    many = Counter(number for number, _person in here)
    return [Group(each.name, many[each.id]) for each in every]

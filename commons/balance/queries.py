"""Who sits on the seats that are balanced, and what does that come to on a day?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from flask import abort
from sqlalchemy import select
from sqlalchemy.orm import contains_eager, joinedload

from commons.balance.facts import members_from
from commons.membership.models import Mandate, Person, Seat
from commons.membership.queries import Sitting, running
from commons.selection.laws import limits_for
from commons.selection.models.called import NOTHING
from commons.workspaces.models import Workspace
from commons.workspaces.queries import workspace_for
from kernel.clock import today
from kernel.database import db
from rules.access import Permission, Role
from rules.balance.days import Member, first_day, on_day, quarters
from rules.balance.measured import SHARES, Measured, counts, measured, unstated
from rules.balance.vacancy import Need, needs
from rules.selection.balance import Candidate, Limit, Measure, Trait
from rules.selection.selecting import Selecting

PERSONAL = frozenset({Trait.GENDER})
"""What is nobody's business of a single person but of those who keep the seats."""


@dataclass(frozen=True, slots=True)
class Counted:
    """How many there are of each kind, and of how many it is not stated."""

    trait: Trait
    kinds: tuple[tuple[str, int], ...]
    unknown: int
    most: int


@dataclass(frozen=True, slots=True)
class Course:
    """The shares on one day of the past."""

    day: date
    members: int
    figures: tuple[Measured, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """The composition of a body on a day."""

    day: date
    members: tuple[Candidate, ...]
    figures: tuple[Measured, ...]
    counted: tuple[Counted, ...]
    needs: tuple[Need, ...]
    course: tuple[Course, ...]
    vacant: int
    """Seats that nobody fills on that day, of those there are."""

    @property
    def shares(self) -> list[Measured]:
        return [each for each in self.figures if each.is_share]


def balanced_for(person: Person, slug: str, permission: Permission) -> Workspace:
    """A body whose act asks for a balance; its groups, and other bodies, have no such page."""
    place = workspace_for(person, slug, permission)
    if place.charter.selecting is None or place.parent_id:
        abort(404)
    return place


def selecting_of(place: Workspace) -> Selecting:
    return place.charter.selecting or NOTHING


def limits_of(place: Workspace) -> tuple[Limit, ...]:
    return limits_for(place.charter, selecting_of(place).seats, {})


def mandates_on(place: Workspace, kind: str) -> Sequence[Mandate]:
    """All there ever were of members on seats of a kind."""
    found = (
        select(Mandate)
        .join(Mandate.seat)
        .options(contains_eager(Mandate.seat), joinedload(Mandate.person))
        .where(Seat.workspace_id == place.id, Seat.kind == kind, Mandate.role == Role.MEMBER)
    )
    return db.session.scalars(found.order_by(Seat.id, Mandate.starts_on)).all()


def members_of(place: Workspace) -> list[Member]:
    return members_from(place, mandates_on(place, selecting_of(place).kind))


def picture_of(place: Workspace, day: date | None = None, *, by_day: bool = True) -> Picture:
    """What it comes to on a day, and the way there. Two days side by side tell of whoever came
    between them, and everybody knows who did: `by_day` is for those who know it anyway; others hear
    of what is personal for today alone.
    """
    members, limits = members_of(place), limits_of(place)
    at = day or today()
    there = on_day(members, at)
    past = [each for each in limits if by_day or each.balance.trait not in PERSONAL]
    limits = limits if day is None else tuple(past)
    return Picture(
        at,
        tuple(there),
        tuple(measured(limits, there)),
        tuple(_counted(limits, there)),
        tuple(needs(limits, there)),
        tuple(_course(past, members, at)),
        max(0, _seats(place) - len(there)),
    )


def _seats(place: Workspace) -> int:
    mine = (Seat.workspace_id == place.id, Seat.kind == selecting_of(place).kind)
    return len(db.session.scalars(select(Seat.id).where(*mine)).all())


def _counted(limits: Sequence[Limit], there: Sequence[Candidate]) -> list[Counted]:
    """By each thing a rule asks of, the largest kind first; kinds a rule names are all there."""
    traits = dict.fromkeys(each.balance.trait for each in limits if each.balance.trait)
    return [_count(limits, trait, there) for trait in traits]


def _count(limits: Sequence[Limit], trait: Trait, there: Sequence[Candidate]) -> Counted:
    found = counts(there, trait)
    sums = {Measure.SHARE, Measure.EACH_SHARE, Measure.FLOOR}
    asked = [each.balance for each in limits if each.balance.trait == trait]
    named = [v for b in asked if b.measure in sums and trait != Trait.COUNTRY for v in b.values]
    kinds = {kind: found[kind] for kind in (*named, *found)}
    order = sorted(kinds.items(), key=lambda each: (-each[1], each[0]))
    return Counted(trait, tuple(order), unstated(there, trait), max(kinds.values(), default=0))


def _course(limits: Sequence[Limit], members: Sequence[Member], last: date) -> list[Course]:
    shares = [each for each in limits if each.balance.measure in SHARES]
    days = quarters(first_day(members, last), last)
    return [_course_on(shares, members, day) for day in days]


def _course_on(shares: Sequence[Limit], members: Sequence[Member], day: date) -> Course:
    there = on_day(members, day)
    return Course(day, len(there), tuple(measured(shares, there)))


def permanent_in(place: Workspace) -> list[Sitting]:
    """The members by the act itself, who stand beside the balance: AIA 67(5)."""
    beside = selecting_of(place).beside
    mine = (Seat.workspace_id == place.id, Seat.kind == beside)
    held = select(Seat).options(joinedload(Seat.mandates).joinedload(Mandate.person))
    seats = db.session.scalars(held.where(*mine).order_by(Seat.id)).unique()
    return [Sitting(seat, running(seat.mandates)) for seat in seats] if beside else []


def sitting_in(place: Workspace) -> list[tuple[Mandate, Candidate]]:
    """Those who sit today, each with what is known of them: for the secretariat alone."""
    mandates = mandates_on(place, selecting_of(place).kind)
    there = {each.number: each for each in on_day(members_from(place, mandates), today())}
    return [(each, there[each.id]) for each in mandates if each.id in there]


def candidate_of(mandate: Mandate) -> Candidate:
    """One of them, as the balance sees them today, or on the first day if that is to come."""
    [member] = members_from(mandate.workspace, [mandate])
    found = on_day([member], max(today(), mandate.starts_on))
    return found[0] if found else Candidate(mandate.id, 0, {})

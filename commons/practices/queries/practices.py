"""Which records may somebody read, and for which seat do they speak here?"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from flask import abort
from sqlalchemy import ColumnElement, exists, func, select
from sqlalchemy.orm import contains_eager

from commons.membership.models import Mandate, Person, Seat
from commons.membership.queries import running
from commons.practices.models import Practice, PracticeStep
from commons.workspaces.models import Workspace
from commons.workspaces.queries import workspace_for
from kernel.access import may, require
from kernel.database import db
from rules.access import Permission
from rules.practices import State, Step

PAGE = 100
DESK_SEES = (State.HANDED_IN, State.RETURNED, State.PUBLISHED, State.WITHDRAWN)
SENT = exists().where(PracticeStep.practice_id == Practice.id, PracticeStep.step == Step.HAND_IN)
"""What was taken back before anybody handed it in is no business of the desk."""
OWNERS_SEE = (State.RETURNED, State.DRAFT, State.HANDED_IN, State.PUBLISHED, State.WITHDRAWN)


def find(practice_id: int) -> Practice | None:
    """Any record by its number: whoever calls this asks the door next."""
    return db.session.get(Practice, practice_id)


def place_for(
    person: Person, slug: str, permission: Permission = Permission.READ_WORK
) -> Workspace:
    """The workspace of a body whose charter knows records; to others there is no such page."""
    place = workspace_for(person, slug)
    if place.parent_id is not None or not place.charter.records:
        abort(404)
    if permission is Permission.READ_WORK and not may(person, permission, place):
        abort(404)
    require(person, permission, place)
    return place


def practice_for(
    person: Person, slug: str, practice_id: int, permission: Permission = Permission.READ_WORK
) -> Practice:
    """What is published; one's own; and, for the desk, what was ever handed in."""
    place = place_for(person, slug, permission)
    found = find(practice_id)
    if found is None or found.workspace_id != place.id or not _reads(person, found):
        abort(404)
    return found


def _reads(person: Person, practice: Practice) -> bool:
    return practice.shown is not None or reads_all(person, practice)


def reads_all(person: Person, practice: Practice) -> bool:
    """Does somebody see its versions and its trace, and not only what is published?"""
    if speaks_for(person, practice):
        return True
    desk = may(person, Permission.HANDLE_WORK, practice)
    return bool(desk) and any(each.step == Step.HAND_IN for each in practice.trace)


def speaks_for(person: Person, practice: Practice) -> bool:
    return practice.seat_id in {each.id for each in seats_of(person, practice.workspace)}


def seats_of(person: Person, place: Workspace) -> list[Seat]:
    """The seats here for which somebody speaks today."""
    found = (
        select(Mandate)
        .join(Mandate.seat)
        .options(contains_eager(Mandate.seat))
        .where(Mandate.person_id == person.id, Seat.workspace_id == place.id)
    )
    return [each.seat for each in running(db.session.scalars(found))]


def sent_before(person: Person, place: Workspace, key: str) -> Practice | None:
    mine = (Practice.workspace_id == place.id, Practice.author_id == person.id)
    return db.session.scalar(select(Practice).where(*mine, Practice.key == key))


class Group(NamedTuple):
    """Records that are equally far; the newest first, but for what waits."""

    state: State
    records: Sequence[Practice]


def own_practices(person: Person, place: Workspace) -> list[Group]:
    """Those of one's organisation: what is still theirs to do first."""
    seats = [each.id for each in seats_of(person, place)]
    return _grouped(OWNERS_SEE, Practice.workspace_id == place.id, Practice.seat_id.in_(seats))


def handed_in(place: Workspace) -> list[Group]:
    """What waits for the desk, and what became of the rest: whoever calls this asks the door."""
    return _grouped(DESK_SEES, Practice.workspace_id == place.id, SENT)


def _grouped(states: Iterable[State], *mine: ColumnElement[bool]) -> list[Group]:
    groups = [Group(state, _as_far_as(state, *mine)) for state in states]
    return [each for each in groups if each.records]


def _as_far_as(state: State, *mine: ColumnElement[bool]) -> Sequence[Practice]:
    found = select(Practice).where(*mine, Practice.state == state)
    order = Practice.id if state is State.HANDED_IN else Practice.id.desc()
    return db.session.scalars(found.order_by(order).limit(PAGE)).all()


def waiting_in(place: Workspace) -> int:
    return db.session.scalar(select(func.count()).where(*_waits(place))) or 0


def _waits(place: Workspace) -> tuple[ColumnElement[bool], ...]:
    return (Practice.workspace_id == place.id, Practice.state == State.HANDED_IN)


def public_practice(practice_id: int) -> Practice:
    """For anybody: published, with consent."""
    found = find(practice_id)
    if found is None or not found.is_public:
        abort(404)
    return found

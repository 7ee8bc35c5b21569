"""Which ideas and which questions from ideas may a person read?"""

from collections.abc import Iterable, Sequence

from flask import abort
from sqlalchemy import func, select
from sqlalchemy.orm import contains_eager

from alliance.ideas.models import Idea, IdeaLanding, IdeaSupport
from commons.meetings.models import Meeting
from commons.meetings.queries.meetings import meetings_in, own_seats
from commons.membership.models import Person, Seat
from commons.threads.models import Thread
from commons.threads.queries import visible as visible_threads
from commons.workspaces.models import Workspace
from commons.workspaces.queries import workspace_for
from kernel.access import may
from kernel.bodies import charters
from kernel.database import db
from rules.access import Permission, Role
from rules.charter import Charter
from rules.ideas import OPENED, TAKEN

PAGE = 50
READ, RECEIVES = Permission.READ_WORK, Permission.READ_REFERRAL
SPEAKS = frozenset({Role.MEMBER, Role.ALTERNATE})


def grows(charter: Charter) -> bool:
    """Do ideas grow in this body? Its charter says so."""
    return any(rule.key == OPENED for rule in charter.rules)


def takes(charter: Charter) -> bool:
    """May questions from ideas be sent to this body?"""
    return any(rule.key == TAKEN for rule in charter.rules)


def ideas_place(
    person: Person, workspace: str, permission: Permission = Permission.READ_WORK
) -> Workspace:
    """Where ideas grow, for somebody who may read this of it; elsewhere there is nothing."""
    place = workspace_for(person, workspace, permission)
    return place if grows(place.charter) else abort(404)


def landing_place(person: Person, workspace: str) -> Workspace:
    place = workspace_for(person, workspace, RECEIVES)
    return place if takes(place.charter) and not place.parent_id else abort(404)


def find_idea(idea_id: int) -> Idea | None:
    """Any idea by its number: whoever calls this asks the door next."""
    return db.session.get(Idea, idea_id)


def find_landing(landing_id: int) -> IdeaLanding | None:
    return db.session.get(IdeaLanding, landing_id)


def idea_for(
    person: Person, workspace: str, idea_id: int, permission: Permission = Permission.READ_WORK
) -> Idea:
    """Find an idea this person may read; to anyone else it does not exist. What one does with it
    asks the door again, which says why not.
    """
    place, found = ideas_place(person, workspace, permission), find_idea(idea_id)
    return found if found and found.workspace_id == place.id else abort(404)


def landing_for(person: Person, workspace: str, landing_id: int) -> IdeaLanding:
    """Find a question as the body that received it holds it."""
    place, found = landing_place(person, workspace), find_landing(landing_id)
    if found is None or found.workspace_id != place.id:
        abort(404)
    return found


def ideas_in(person: Person, place: Workspace, before: int | None = None) -> Sequence[Idea]:
    """The ideas of a workspace, the newest first: those whose topic is open to this person."""
    found = (
        select(Idea)
        .join(Idea.thread)
        .options(contains_eager(Idea.thread))
        .where(Idea.workspace_id == place.id, visible_threads(person, [place]))
    )
    if before:
        found = found.where(Idea.id < before)
    return db.session.scalars(found.order_by(Idea.id.desc()).limit(PAGE)).all()


def landings_in(place: Workspace, before: int | None = None) -> Sequence[IdeaLanding]:
    found = select(IdeaLanding).where(IdeaLanding.workspace_id == place.id)
    if before:
        found = found.where(IdeaLanding.id < before)
    return db.session.scalars(found.order_by(IdeaLanding.id.desc()).limit(PAGE)).all()


def supports_of(ideas: Iterable[Idea]) -> dict[int, int]:
    """How many seats stand behind each."""
    mine = IdeaSupport.idea_id.in_([each.id for each in ideas])
    found = select(IdeaSupport.idea_id, func.count()).where(mine).group_by(IdeaSupport.idea_id)
    return {row[0]: row[1] for row in db.session.execute(found)}


def supporters_of(idea: Idea) -> Sequence[IdeaSupport]:
    mine = IdeaSupport.idea_id == idea.id
    found = select(IdeaSupport).join(IdeaSupport.seat).options(contains_eager(IdeaSupport.seat))
    return db.session.scalars(found.where(mine).order_by(Seat.name)).all()


def seat_in(person: Person, place: Workspace) -> Seat | None:
    """For which seat does this person speak there; in a group, else in its body?"""
    places = [place, *([place.parent] if place.parent else [])]
    seats = (seat for each in places for seat in own_seats(person, each, SPEAKS))
    return next(seats, None)


def receivers_of(idea: Idea) -> list[Workspace]:
    """To which bodies can its question still be sent?"""
    sent = {each.workspace_id for each in idea.landings}
    bodies = [slug for slug, charter in charters.items() if takes(charter)]
    own = (Workspace.body.in_(bodies), Workspace.parent_id.is_(None))
    every = db.session.scalars(select(Workspace).where(*own).order_by(Workspace.name)).all()
    return [each for each in every if each.id not in sent]


def open_meetings(person: Person, place: Workspace) -> list[Meeting]:
    """On the agendas of which meetings may this person still put something?"""
    listed = meetings_in(person, place)
    every = [*listed.prepared, *listed.coming]
    free = [each for each in every if not each.closed_at and not each.cancelled_at]
    return [each for each in free if may(person, Permission.CALL_MEETING, each)]


def of_thread(thread: Thread) -> Idea | None:
    return db.session.scalar(select(Idea).where(Idea.thread_id == thread.id))


def of_item(item_id: int) -> IdeaLanding | None:
    mine = select(IdeaLanding).where(IdeaLanding.item_id == item_id)
    return db.session.scalar(mine.order_by(IdeaLanding.id).limit(1))

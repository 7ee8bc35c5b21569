"""What waits for the moderators, and what was done with one's own posts?"""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, and_, distinct, func, select
from sqlalchemy.orm import contains_eager, joinedload

from commons.membership.models import Person
from commons.membership.queries import readers_of
from commons.moderation.models import Hiding, Report, Submission
from commons.threads.models import Post, Thread
from commons.threads.queries.sight import visible
from commons.workspaces.models import Workspace
from kernel.database import db
from rules.access import Permission


def _waits(workspace_id: int) -> tuple[ColumnElement[bool], ...]:
    """Of each kind, what is open in a workspace."""
    return (
        and_(Report.workspace_id == workspace_id, Report.settled_at.is_(None)),
        and_(
            Hiding.workspace_id == workspace_id,
            Hiding.appealed_at.is_not(None),
            Hiding.decided_at.is_(None),
        ),
        and_(Submission.workspace_id == workspace_id, Submission.refused_at.is_(None)),
    )


def open_work(workspace_id: int) -> int:
    """How many posts, appeals and submissions are to be decided?"""
    reports, appeals, submissions = _waits(workspace_id)
    post = Report.thread_id * 1_000_000 + Report.number
    counts = (
        select(func.count(distinct(post))).where(reports),
        select(func.count()).select_from(Hiding).where(appeals),
        select(func.count()).select_from(Submission).where(submissions),
    )
    return sum(int(db.session.scalar(count) or 0) for count in counts)


def waits_in(thread: Thread) -> bool:
    """Is there something in this discussion that the moderators have not decided?"""
    reports, appeals, submissions = _waits(thread.workspace_id)
    waiting = (
        select(Report.id).where(Report.thread_id == thread.id, reports),
        select(Hiding.number).where(Hiding.thread_id == thread.id, appeals),
        select(Submission.id).where(Submission.thread_id == thread.id, submissions),
    )
    return any(db.session.scalar(found.limit(1)) is not None for found in waiting)


def reports_in(moderator: Person, place: Workspace) -> dict[Post, list[Report]]:
    """The posts that are reported and stand, with what was said of each."""
    found = (
        select(Report)
        .join(Report.post)
        .join(Post.thread)
        .options(contains_eager(Report.post).contains_eager(Post.thread))
        .options(joinedload(Report.person))
        .where(_waits(place.id)[0], visible(moderator, [place]))
        .order_by(Report.id)
        .limit(200)
    )
    by_post: dict[Post, list[Report]] = {}
    for report in db.session.scalars(found):
        by_post.setdefault(report.post, []).append(report)
    return by_post


def hidden_in(moderator: Person, place: Workspace) -> Sequence[Hiding]:
    """The hidden posts of a workspace, those with an open appeal first."""
    found = (
        select(Hiding)
        .join(Hiding.post)
        .join(Post.thread)
        .options(contains_eager(Hiding.post).contains_eager(Post.thread))
        .where(Hiding.workspace_id == place.id, visible(moderator, [place]))
        .order_by(Hiding.decided_at.is_not(None), Hiding.appealed_at.is_(None), Hiding.at.desc())
        .limit(100)
    )
    return db.session.scalars(found).all()


def submissions_in(moderator: Person, place: Workspace) -> Sequence[Submission]:
    found = (
        select(Submission)
        .join(Submission.thread)
        .options(contains_eager(Submission.thread), joinedload(Submission.author))
        .where(_waits(place.id)[2], visible(moderator, [place]))
        .order_by(Submission.id)
        .limit(100)
    )
    return db.session.scalars(found).all()


def hidden_of(author: Person, place: Workspace) -> Sequence[Hiding]:
    """One's own posts that were hidden here, as far as one still may read the discussion."""
    found = (
        select(Hiding)
        .join(Hiding.post)
        .join(Post.thread)
        .options(contains_eager(Hiding.post).contains_eager(Post.thread))
        .where(
            Hiding.workspace_id == place.id,
            Post.author_id == author.id,
            visible(author, [place]),
        )
        .order_by(Hiding.at.desc())
    )
    return db.session.scalars(found).all()


def submissions_of(
    author: Person, place: Workspace, thread: Thread | None = None
) -> Sequence[Submission]:
    """What one wrote here that is not a post yet, or was refused."""
    found = (
        select(Submission)
        .join(Submission.thread)
        .options(contains_eager(Submission.thread))
        .where(
            Submission.workspace_id == place.id,
            Submission.author_id == author.id,
            visible(author, [place]),
        )
        .order_by(Submission.id)
    )
    if thread is not None:
        found = found.where(Submission.thread_id == thread.id)
    return db.session.scalars(found).all()


def hiding_of(thread: Thread, number: int, *, lock: bool = False) -> Hiding | None:
    key = (thread.workspace_id, thread.id, number)
    return db.session.get(Hiding, key, with_for_update=lock or None, populate_existing=lock)


def others_who_moderate(thread: Thread, than: set[int]) -> list[Person]:
    return [p for p in readers_of(thread, Permission.MODERATE) if p.id not in than]

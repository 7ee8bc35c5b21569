"""What is asked at an event, by how many, and what of it is on the page of questions?"""

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import and_, select

from commons.events.models import Occasion, OccasionQuestion
from commons.membership.models import Person
from commons.threads.models import Mark, Post, Reaction
from kernel.database import db
from rules.events import in_order


class Question(NamedTuple):
    asked: OccasionQuestion
    post: Post
    votes: int
    mine: bool
    """Does whoever looks want it answered too?"""


def find_asked(occasion: Occasion, number: int) -> OccasionQuestion | None:
    return db.session.get(OccasionQuestion, (occasion.id, number))


def questions_of(person: Person, occasion: Occasion) -> tuple[list[Question], list[Question]]:
    """Those that wait, in their order, and those that were answered, the last first."""
    if occasion.thread is None:
        return [], []
    every = {each.post.number: each for each in _questions(person, occasion)}
    waits = [(q.votes, n) for n, q in every.items() if not q.asked.answered_at]
    done = [(at, n) for n, q in every.items() if (at := q.asked.answered_at)]
    return [every[n] for n in in_order(waits)], [every[n] for _at, n in sorted(done, reverse=True)]


def _questions(person: Person, occasion: Occasion) -> list[Question]:
    """Posts that were deleted or hidden are no questions any more."""
    there = and_(
        Post.workspace_id == occasion.workspace_id,
        Post.thread_id == occasion.thread_id,
        Post.number == OccasionQuestion.number,
    )
    shown = (Post.deleted_at.is_(None), Post.hidden_at.is_(None), Post.carried_to == "")
    found = (
        select(OccasionQuestion, Post)
        .join(Post, there)
        .where(OccasionQuestion.occasion_id == occasion.id, *shown)
    )
    mine = _marked_by(person, occasion)
    return [
        Question(asked, post, post.marks.get(Mark.SUPPORT, 0), post.number in mine)
        for asked, post in db.session.execute(found)
    ]


def _marked_by(person: Person, occasion: Occasion) -> set[int]:
    mine = (
        Reaction.workspace_id == occasion.workspace_id,
        Reaction.thread_id == occasion.thread_id,
        Reaction.person_id == person.id,
        Reaction.mark == Mark.SUPPORT,
    )
    return set(db.session.scalars(select(Reaction.number).where(*mine)))


def faq_of(occasion: Occasion) -> Sequence[OccasionQuestion]:
    """What the host chose and answered in writing, in the order of asking."""
    here = (
        OccasionQuestion.occasion_id == occasion.id,
        OccasionQuestion.faq,
        OccasionQuestion.answer != "",
    )
    return db.session.scalars(
        select(OccasionQuestion).where(*here).order_by(OccasionQuestion.number)
    ).all()

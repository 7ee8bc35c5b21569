"""How many seats have read a thread to a post, and as far as the rule shows it, which?"""

from typing import NamedTuple

from sqlalchemy import or_, select

from commons.agreements.queries.askings import seats_asked, speakers_of
from commons.membership.models import Seat
from commons.threads.models import Reading, Thread
from kernel.database import db
from rules.habits import READING_SHOWN, Shows


class ReadBy(NamedTuple):
    """The rule that holds, who set it, and what it lets everybody see."""

    rule: Shows
    set_for: str
    """Where the rule comes from: the thread, the workspace, or the profile of the body."""
    to: int
    have: int
    all: int
    read: list[Seat]
    unread: list[Seat]


def rule_of(thread: Thread) -> tuple[Shows, str]:
    """What is shown of who has read this thread, and where that was set."""
    if thread.shows_reading:
        return Shows(thread.shows_reading), "thread"
    if thread.workspace.shows_reading:
        return Shows(thread.workspace.shows_reading), "workspace"
    return Shows(thread.workspace.charter.rule(READING_SHOWN).value), "profile"


def read_by(thread: Thread, upto: int | None = None) -> ReadBy:
    """Which seats have read to a post: those for which somebody who speaks for them has."""
    rule, set_for = rule_of(thread)
    to = max(1, min(upto or thread.head, thread.head))
    if rule is Shows.NOTHING:
        return ReadBy(rule, set_for, to, 0, 0, [], [])
    seats, people = seats_asked(thread), _have_read(thread, to)
    read = [s for s in seats if any(p.id in people for p in speakers_of(s, thread))]
    unread = [seat for seat in seats if seat not in read]
    shown = (read, unread) if rule is Shows.SEATS else ([], [])
    return ReadBy(rule, set_for, to, len(read), len(seats), *shown)


def _have_read(thread: Thread, to: int) -> set[int]:
    """Whose read mark has come so far, or who wrote all that is after it."""
    reached = or_(Reading.cursor >= to, Reading.cursor + Reading.own_after >= thread.head)
    found = select(Reading.person_id).where(Reading.thread_id == thread.id, reached)
    return set(db.session.scalars(found))

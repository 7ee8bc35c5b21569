"""What people do with posts that go out later: put them off, change them, take them back."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import select

from commons.files.binding import Wanted, hold
from commons.membership.models import Person
from commons.scheduling.models import Scheduled
from commons.threads.actions.reading import own_reading
from commons.threads.drafts import draft_in
from commons.threads.models import Thread
from kernel.actions import Repeated, action, own_action
from kernel.database import db
from rules.access import Permission


class Said(NamedTuple):
    """What is to be said later: the text, what it answers, its files, and the draft it was."""

    text: str
    reply_to: int | None = None
    files: Sequence[Wanted] = ()
    draft: str = ""


@action(Permission.POST, recorded=False)
def schedule(
    author: Person,
    thread: Thread,
    said: Said,
    key: str,
    due_at: datetime,
) -> Scheduled:
    """Let a post go out later. What enters the record is the post, when it is sent."""
    mine = select(Scheduled).where(Scheduled.person_id == author.id, Scheduled.key == key)
    if before := db.session.scalar(mine):
        raise Repeated(before)
    hold(author, said.files, due_at)
    reading = own_reading(author, thread)
    if said.draft and draft_in(reading).mark == said.draft:
        reading.draft = None
    waiting = Scheduled(
        thread_id=thread.id,
        person_id=author.id,
        key=key,
        text=said.text,
        due_at=due_at,
        reply_to=said.reply_to,
        files=[each._asdict() for each in said.files],
    )
    db.session.add(waiting)
    db.session.flush()
    return waiting


@own_action(recorded=False)
def change(author: Person, scheduled_id: int, text: str, due_at: datetime) -> None:
    """Another text, another time. One that went out meanwhile is not called back."""
    found = _mine(author, scheduled_id)
    found.text, found.due_at = text, due_at
    hold(author, [Wanted(**each) for each in found.files], due_at)


@own_action(recorded=False)
def cancel(author: Person, scheduled_id: int) -> None:
    db.session.delete(_mine(author, scheduled_id))


def _mine(author: Person, scheduled_id: int) -> Scheduled:
    found = db.session.get(Scheduled, scheduled_id, with_for_update=True, populate_existing=True)
    if found is None or found.person_id != author.id:
        raise Repeated(None)
    return found

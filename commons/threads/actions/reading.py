"""What readers do for themselves: mark how far they read."""

from sqlalchemy import func, select

from commons.membership.models import Person
from commons.threads.models import Post, Reading, Thread
from commons.workspaces.models import Workspace
from kernel.access import may
from kernel.actions import action
from kernel.database import db
from kernel.streams import stir
from rules.access import Permission


@action(Permission.READ_THREAD, recorded=False)
def mark_read(reader: Person, thread: Thread, upto: int) -> Reading:
    """Everything up to this post is read. Never moves back."""
    found = own_reading(reader, thread)
    cursor = min(upto, thread.head)
    if cursor > found.cursor:
        _set(found, reader, thread, cursor)
    return found


@action(Permission.READ_THREAD, recorded=False)
def mark_unread(reader: Person, thread: Thread, first: int) -> Reading:
    """Make a post and what follows unread again."""
    found = own_reading(reader, thread)
    _set(found, reader, thread, max(0, min(first - 1, thread.head)))
    return found


@action(Permission.READ_WORKSPACE, recorded=False)
def read_all(reader: Person, workspace: Workspace) -> None:
    """Everything this reader can see in a workspace is read."""
    found = select(Thread).where(Thread.workspace_id == workspace.id)
    for thread in db.session.scalars(found).all():
        if may(reader, Permission.READ_THREAD, thread):
            reading = own_reading(reader, thread)
            db.session.refresh(thread, ["head"])  # what one posts meanwhile waits from here on
            reading.cursor, reading.own_after = thread.head, 0
    stir("person", reader.id)


def own_reading(reader: Person, thread: Thread) -> Reading:
    found = db.session.get(Reading, (reader.id, thread.id), with_for_update=True)
    if found is None:
        found = Reading(person_id=reader.id, thread_id=thread.id, cursor=0, own_after=0)
        db.session.add(found)
    return found


def _set(found: Reading, reader: Person, thread: Thread, cursor: int) -> None:
    own = select(func.count()).where(
        Post.workspace_id == thread.workspace_id,
        Post.thread_id == thread.id,
        Post.author_id == reader.id,
        Post.number > cursor,
    )
    found.cursor = cursor
    found.own_after = int(db.session.scalar(own) or 0)
    stir("person", reader.id)

"""What somebody means to do about a post: kept, planned, put to rest, ticked off."""

from datetime import date

from sqlalchemy import insert

from commons.membership.models import Person
from commons.threads.models import Post, Todo
from kernel.actions import action
from kernel.clock import now
from kernel.database import db
from kernel.streams import stir
from rules.access import Permission


@action(Permission.KEEP_OWN_LIST, recorded=False)
def keep(reader: Person, post: Post, on: bool) -> bool:  # noqa: FBT001 the state wanted
    """Put a post on one's own list of what is still to do, or tick it off."""
    found = db.session.get(Todo, _place(reader, post))
    if found:
        found.done_at = None if on else now()
    elif on:
        _keep(reader, post)
    stir("person", reader.id)
    return on


@action(Permission.KEEP_OWN_LIST, recorded=False)
def plan(
    reader: Person, post: Post, note: str, due_on: date | None, rests_until: date | None
) -> None:
    """Keep a post with a note of one's own, a day, and perhaps a rest until then."""
    found = db.session.get(Todo, _place(reader, post)) or _keep(reader, post)
    found.note, found.due_on, found.rests_until = note, due_on, rests_until
    found.done_at = None
    stir("person", reader.id)


def _place(reader: Person, post: Post) -> tuple[int, int, int, int]:
    return (post.workspace_id, post.thread_id, post.number, reader.id)


def _keep(reader: Person, post: Post) -> Todo:
    names = ("workspace_id", "thread_id", "number", "person_id")
    keys = dict(zip(names, _place(reader, post), strict=True))
    db.session.execute(insert(Todo).values(named="", at=now(), **keys))
    return db.session.get_one(Todo, _place(reader, post))

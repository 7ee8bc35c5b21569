"""How are words kept apart and put back, inside an act that was allowed?"""

from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, select, update

from commons.files import binding as files
from commons.membership.models import Person
from commons.moderation.models import Hiding, Report
from commons.moderation.queries import hiding_of, open_work
from commons.threads.finding import find_as_it_is
from commons.threads.models import Edition, Post, Thread
from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import db
from kernel.streams import append, stir
from kernel.text import excerpt


def put_apart(actor: Person, post: Post, reason: str) -> None:
    """Take the words out of the post, so that nothing that shows posts has them."""
    row = Hiding(number=post.number, source=post.source, html=post.html, marks=post.marks,
                 editions=_editions(post), reason=reason, by_id=actor.id,
                 workspace_id=post.workspace_id, thread_id=post.thread_id)  # fmt: skip
    db.session.add(row)
    db.session.execute(delete(Edition).where(*_at(Edition, post)))
    files.put_apart(post.thread_id, post.number)
    post.source = post.html = ""
    post.files = []
    post.marks, post.hidden_at = {}, now()
    _shown(actor, post, "hidden")


def put_back(actor: Person, thread: Thread, number: int) -> bool:
    post, row = locked(thread, number), hiding_of(thread, number)
    if post is None or row is None or not post.hidden_at:
        return False
    post.source, post.html, post.marks, post.hidden_at = row.source, row.html, row.marks, None
    post.files = files.put_back(post.thread_id, number)
    for edition in row.editions:
        at = datetime.fromisoformat(edition["at"])
        values = {**edition, "at": at, "number": number, "thread_id": thread.id}
        db.session.execute(insert(Edition).values(workspace_id=post.workspace_id, **values))
    _shown(actor, post, "restored")
    db.session.delete(row)
    recount(thread.workspace)
    return True


def locked(thread: Thread, number: int) -> Post | None:
    key = (thread.workspace_id, thread.id, number)
    return db.session.get(Post, key, with_for_update=True, populate_existing=True)


def _editions(post: Post) -> list[dict[str, object]]:
    found = db.session.scalars(select(Edition).where(*_at(Edition, post)))
    return [{"rev": e.rev, "source": e.source, "at": e.at.isoformat()} for e in found]


def _at(kind: Any, post: Post) -> list[Any]:
    key = {"workspace_id": post.workspace_id, "thread_id": post.thread_id, "number": post.number}
    return [getattr(kind, column) == value for column, value in key.items()]


def settle(thread: Thread, number: int) -> None:
    here = (Report.workspace_id == thread.workspace_id, Report.thread_id == thread.id)
    still = (Report.number == number, Report.settled_at.is_(None))
    db.session.execute(update(Report).where(*here, *still).values(settled_at=now()))
    recount(thread.workspace)


def _shown(actor: Person, post: Post, what: str) -> None:
    """Everybody's page shows it as it is now, lists what its last post says, finds it by that."""
    find_as_it_is(post, actor)
    place = post.workspace_id
    post.seq = append(place, "thread", post.thread_id, what, actor.id, number=post.number)
    last = (Thread.id == post.thread_id, Thread.head == post.number)
    db.session.execute(update(Thread).where(*last).values(last_excerpt=excerpt(post.html)))


def recount(place: Workspace) -> None:
    """Keep how much waits beside the workspace, and let open pages of moderators ask again."""
    db.session.flush()
    here = Workspace.id == place.id
    db.session.execute(update(Workspace).where(here).values(to_moderate=open_work(place.id)))
    db.session.expire(place, ["to_moderate"])
    stir("workspace", place.id)

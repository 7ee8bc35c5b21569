"""Which things that happen in threads may somebody want to hear of, and how are they shown?"""

from commons.threads.live import find
from commons.threads.models import Post, Thread
from kernel.database import db
from kernel.happenings import Kind, Shown
from rules.access import Permission
from rules.notices import Event

READ = Permission.READ_THREAD


def show(thread: Thread, number: int) -> Shown | None:
    """A post, or the thread as a whole; a post that was deleted is no news any more."""
    path = f"/{thread.workspace.slug}/threads/{thread.id}"
    if not number:
        return Shown(thread.title, path, "", "")
    post = db.session.get(Post, (thread.workspace_id, thread.id, number))
    if post is None or post.deleted_at or post.hidden_at:
        return None
    return Shown(thread.title, f"{path}/{number}#post-{number}", post.author_name, post.html)


Kind("threads.opened", "thread", READ, find, show, Event.OPENED)
Kind("threads.split", "thread", READ, find, show, Event.OPENED)
Kind("threads.moved", "thread", READ, find, show, Event.OPENED)
Kind("threads.left", "thread", READ, find, show, Event.SETTLED)
Kind("threads.posted", "thread", READ, find, show, Event.SAID)
Kind("threads.named", "thread", READ, find, show, None)
Kind("threads.merged", "thread", READ, find, show, Event.SAID)
Kind("threads.closed", "thread", READ, find, show, Event.SETTLED)
Kind("threads.resolved", "thread", READ, find, show, Event.SETTLED)
Kind("threads.taken_up", "thread", READ, find, show, Event.SETTLED)
Kind("threads.reopened", "thread", READ, find, show, Event.SETTLED)

"""What ties a discussion to its workspace? What the body makes of it, and whom it still asks."""

from sqlalchemy import select

from commons.agreements.queries import askings_of
from commons.threads.carrying import bonds
from commons.threads.models import Post, Thread
from kernel.database import db
from rules.words import sentence as _


def concluded_here(thread: Thread) -> str:
    """A conclusion is that of one body: it does not become another's by being taken there."""
    here = (Post.workspace_id == thread.workspace_id, Post.thread_id == thread.id)
    stands = db.session.scalar(select(Post.number).where(*here, Post.flag != "").limit(1))
    return _("A conclusion of this workspace stands in it: withdraw it first.") if stands else ""


def asked_here(thread: Thread) -> str:
    """Whoever sits only here could not answer there."""
    waits = any(asks.waiting for asks in askings_of(thread))
    return _("Seats of this workspace are still asked in it: call that off first.") if waits else ""


bonds += [concluded_here, asked_here]

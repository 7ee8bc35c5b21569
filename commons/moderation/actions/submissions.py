"""What is done with words that are no post yet: sent in, published, refused, taken back."""

from sqlalchemy import select

from commons.membership.models import Person
from commons.moderation.keeping import recount
from commons.moderation.models import Submission
from commons.threads.actions import post as publish_post
from commons.threads.actions.writing import sent_before, write_post
from commons.threads.mentions import resolver
from commons.threads.models import Post, Thread
from commons.workspaces.models import Workspace
from kernel.access import Refused, may, require
from kernel.actions import Repeated, action
from kernel.clock import now
from kernel.database import db
from kernel.record import fingerprint, witness
from kernel.streams import stir
from kernel.text import render
from rules.access import Permission, Verdict
from rules.words import sentence as _

MOST_WAITING = 20


@action(Permission.SUBMIT_POST)
def submit_post(
    author: Person, thread: Thread, text: str, key: str, reply_to: int | None = None
) -> Post | Submission:
    """Say something where the moderators read first; where they do not, it is a post at once."""
    if may(author, Permission.POST, thread):
        return publish_post(author, thread, text, key, reply_to)
    mine = (Submission.workspace_id == thread.workspace_id, Submission.author_id == author.id)
    if before := db.session.scalar(select(Submission).where(*mine, Submission.key == key)):
        raise Repeated(before)
    if len(db.session.scalars(select(Submission.id).where(*mine)).all()) >= MOST_WAITING:
        raise Refused(Verdict(False, _("Much of yours waits already: let it be read first.")))
    row = Submission(workspace_id=thread.workspace_id, thread_id=thread.id, author_id=author.id,
                     key=key, reply_to=reply_to, source=text,
                     html=render(text, resolver(thread)).html)  # fmt: skip
    db.session.add(row)
    recount(thread.workspace)
    witness(text=fingerprint(text))
    return row


@action(Permission.MODERATE)
def decide_submission(
    actor: Person, place: Workspace, submission_id: int, *, publish: bool, reason: str
) -> None:
    """Let it appear, now and in its author's name; or tell its author why not."""
    row = db.session.get(Submission, submission_id, with_for_update=True, populate_existing=True)
    if row is None or row.workspace_id != place.id or row.refused_at:
        raise Repeated(None)
    require(actor, Permission.MODERATE, row.thread)
    if publish:
        _publish(row)
    else:
        row.refused_at, row.reason = now(), reason
        stir("person", row.author_id)
    recount(place)
    witness(thread=row.thread_id, author=row.author_id, published=publish, reason=reason)


def _publish(row: Submission) -> None:
    require(row.author, Permission.SUBMIT_POST, row.thread)
    if sent_before(row.author, row.workspace_id, row.key) is None:
        write_post(row.author, row.thread, row.source, row.key, row.reply_to)
    db.session.delete(row)


@action(Permission.READ_WORKSPACE, recorded=False)
def withdraw(author: Person, place: Workspace, submission_id: int) -> None:
    """Take back what is not a post yet."""
    row = db.session.get(Submission, submission_id)
    if row is None or (row.author_id, row.workspace_id) != (author.id, place.id):
        raise Repeated(None)
    db.session.delete(row)
    recount(place)

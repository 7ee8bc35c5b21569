"""What people do with whole threads: start, close, resolve and pin them, and the way back."""

from collections.abc import Sequence

from commons.files.binding import Wanted
from commons.membership.models import Person
from commons.threads.actions.writing import sent_before, stir_lists, write_post
from commons.threads.models import Audience, Thread
from commons.workspaces.models import Workspace
from kernel.access import require
from kernel.actions import Repeated, action
from kernel.clock import now
from kernel.database import db
from kernel.happenings import tell
from kernel.record import witness
from kernel.streams import append
from rules.access import Permission


@action(Permission.START_THREAD)
def start_thread(
    author: Person,
    workspace: Workspace,
    title: str,
    text: str,
    audience: Audience,
    key: str,
    files: Sequence[Wanted] = (),
) -> Thread:
    """Open a thread with its first post."""
    if before := sent_before(author, workspace.id, key):
        raise Repeated(before.thread)
    if audience is Audience.MEMBERS:
        require(author, Permission.CONFER, workspace)
    thread = Thread(workspace=workspace, title=title, author_id=author.id, audience=audience)
    db.session.add(thread)
    db.session.flush()
    write_post(author, thread, text, key, None, files)
    if audience is Audience.DESK:
        witness(thread=thread.id, sealed=True)
    else:
        witness(thread=thread.id, title=title, audience=str(audience))
    return thread


@action(Permission.MODERATE)
def close_thread(actor: Person, thread: Thread) -> None:
    """Let nothing more be said; what was said stays to be read."""
    if thread.closed_at:
        raise Repeated(None)
    thread.closed_at = now()
    _tell(actor, thread, "closed")


@action(Permission.MODERATE)
def reopen_thread(actor: Person, thread: Thread) -> None:
    if thread.closed_at is None:
        raise Repeated(None)
    thread.closed_at = None
    _tell(actor, thread, "reopened")


@action(Permission.RESOLVE)
def resolve_thread(actor: Person, thread: Thread) -> None:
    """Call its question settled; whoever has more to say still says it."""
    if thread.resolved_at:
        raise Repeated(None)
    thread.resolved_at, thread.resolved_by = now(), actor.name
    _tell(actor, thread, "resolved")


@action(Permission.RESOLVE)
def take_up_thread(actor: Person, thread: Thread) -> None:
    """Take up again what was called settled."""
    if thread.resolved_at is None:
        raise Repeated(None)
    thread.resolved_at, thread.resolved_by = None, ""
    _tell(actor, thread, "taken_up")


@action(Permission.MODERATE)
def pin_thread(actor: Person, thread: Thread) -> None:
    """Keep it above all others in the list of its workspace."""
    if thread.pinned:
        raise Repeated(None)
    thread.pinned, thread.pinned_by = True, actor.name
    _show(actor, thread, "pinned")


@action(Permission.MODERATE)
def unpin_thread(actor: Person, thread: Thread) -> None:
    if not thread.pinned:
        raise Repeated(None)
    thread.pinned, thread.pinned_by = False, ""
    _show(actor, thread, "unpinned")


def _show(actor: Person, thread: Thread, what: str) -> None:
    append(thread.workspace_id, "thread", thread.id, what, actor.id)
    stir_lists(thread)


def _tell(actor: Person, thread: Thread, what: str) -> None:
    _show(actor, thread, what)
    tell(f"threads.{what}", thread, actor.id)

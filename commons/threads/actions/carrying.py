"""How do moderators put what was said where it belongs? Posts go to another discussion, here or in
another workspace; in their old place each leaves a line that leads to them: no link breaks.
"""

from commons.membership.models import Person
from commons.threads.actions.writing import changed, stir_lists
from commons.threads.carrying import Carried, bonds, carry
from commons.threads.finding import find_again
from commons.threads.models import Audience, Thread
from commons.threads.queries import may_begin, numbered
from commons.threads.stretches import Stretch
from commons.workspaces.models import Workspace
from kernel.access import Refused, require
from kernel.actions import action
from kernel.clock import now
from kernel.database import db
from kernel.happenings import tell
from kernel.record import enter, witness
from kernel.text import excerpt
from kernel.transactions import announce, lock_rights
from rules.access import Permission, Verdict
from rules.words import sentence as _

MOST = 1_000
"""Posts carried at once: while they are, nothing else is written."""


@action(Permission.MODERATE)
def split_thread(actor: Person, thread: Thread, first: int, last: int, title: str) -> Thread:
    """Begin a new discussion with the posts from `first` to `last`, for the same audience."""
    _hold(thread)
    stretch = Stretch(thread, first, min(last, thread.head))
    _check(thread, stretch)
    if stretch.length == thread.head:
        raise _refused(_("Nothing would be left here: a discussion is split after its first post."))
    fresh = Thread(
        workspace=thread.workspace,
        title=title,
        author_id=actor.id,
        audience=thread.audience,
        recused=thread.recused,
    )
    db.session.add(fresh)
    db.session.flush()
    _carry(actor, stretch, fresh)
    witness(title=title)
    tell("threads.split", fresh, actor.id)
    return fresh


@action(Permission.MODERATE)
def merge_thread(actor: Person, thread: Thread, target: Thread) -> Thread:
    """Go on in another discussion: all posts follow there, and this one is closed."""
    require(actor, Permission.MODERATE, target)
    same = ("workspace_id", "audience", "recused")
    if any(getattr(thread, name) != getattr(target, name) for name in same):
        raise _refused(
            _("Choose the discussion to go on in from this workspace, with the same audience.")
        )
    for each in sorted((thread, target), key=lambda one: one.id):
        _hold(each)
    if thread.id == target.id or target.closed_at:
        raise _refused(_("Choose the discussion to go on in: another one, that is open."))
    stretch = Stretch(thread, 1, thread.head)
    _check(thread, stretch)
    _carry(actor, stretch, target)
    thread.closed_at = thread.closed_at or now()
    tell("threads.merged", target, actor.id, number=target.head)
    return target


@action(Permission.MODERATE)
def move_thread(actor: Person, thread: Thread, workspace: Workspace) -> Thread:
    """Take a whole discussion to another workspace, where others read it; this one is closed."""
    lock_rights(workspace)
    if not (answer := may_begin(actor, thread.audience, workspace)):
        raise Refused(answer)
    if workspace.id == thread.workspace_id:
        raise _refused(_("Choose the workspace to take it to: another one than this."))
    _hold(thread)
    stretch = Stretch(thread, 1, thread.head)
    _check(thread, stretch)
    for because in filter(None, (bond(thread) for bond in bonds)):
        raise _refused(because)
    fresh = Thread(
        workspace=workspace,
        title=thread.title,
        author_id=thread.author_id,
        audience=thread.audience,
        recused=thread.recused,
        created_at=thread.created_at,
        resolved_at=thread.resolved_at,
        resolved_by=thread.resolved_by,
    )
    db.session.add(fresh)
    db.session.flush()
    _carry(actor, stretch, fresh)
    thread.closed_at = thread.closed_at or now()
    tell("threads.moved", fresh, actor.id)
    tell("threads.left", thread, actor.id)
    enter(actor.id, "threads.move_here", fresh)
    witness(into=f"{workspace.slug}/{fresh.id}")
    return fresh


def _hold(thread: Thread) -> None:
    """Nothing is said in it meanwhile."""
    db.session.refresh(thread, with_for_update=True)


def _check(thread: Thread, stretch: Stretch) -> None:
    if thread.audience == Audience.DESK:
        raise _refused(_("A question to the secretariat stays where it was asked."))
    if stretch.length < 1:
        raise _refused(_("Nothing would be left here: there is no such post."))
    if stretch.length > MOST:
        raise _refused(_("These are too many posts to carry at once: 1,000 at most."))
    if all(post.carried_to for post in stretch.posts()):
        raise _refused(_("All of this is in another discussion already."))


def _carry(actor: Person, stretch: Stretch, target: Thread) -> None:
    """Both ends show it and are found as they are now; the record says what went where."""
    came = carry(actor, stretch, target)
    for what, here in (("carried", stretch), ("came", came)):
        for post in here.posts():
            changed(post, what, actor.id)
            find_again(post)
        stir_lists(here.thread)
    target.last_at = now()
    for thread in (stretch.thread, target):
        _show_last(thread)
    announce(Carried(stretch.thread.id, target.id, begins=came.first == 1))
    witness(first=stretch.first, last=stretch.last, into=target.id)


def _show_last(thread: Thread) -> None:
    """Lists show who spoke last, and what is left of that."""
    [post] = numbered(thread, thread.head, thread.head)
    thread.last_author, thread.last_author_id = post.author_name, post.author_id
    thread.last_excerpt = excerpt(post.html) or (post.files[0]["name"] if post.files else "")


def _refused(because: str) -> Refused:
    return Refused(Verdict(False, because))

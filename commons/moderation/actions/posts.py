"""What is done about posts that stand: reported, hidden, appealed; and whose are read first."""

from sqlalchemy import select, update

from commons.membership.models import Person
from commons.moderation.keeping import locked, put_apart, put_back, recount, settle
from commons.moderation.models import Report
from commons.moderation.queries import hiding_of, others_who_moderate
from commons.threads.models import Post, Thread
from commons.workspaces.models import Workspace
from kernel.access import Refused
from kernel.actions import Repeated, action
from kernel.clock import now
from kernel.database import db
from kernel.happenings import tell
from kernel.record import fingerprint, witness
from kernel.streams import stir
from rules.access import CONCLUDED, Permission, Verdict
from rules.premoderation import Premoderation
from rules.words import sentence as _


@action(Permission.REPORT_POST)
def report_post(actor: Person, post: Post, reason: str) -> None:
    """Ask the moderators to look at a post; once, until they have."""
    mine = (Report.thread_id == post.thread_id, Report.number == post.number)
    still = (Report.person_id == actor.id, Report.settled_at.is_(None))
    if db.session.scalar(select(Report.id).where(*mine, *still)):
        raise Repeated(None)
    place = {"workspace_id": post.workspace_id, "thread_id": post.thread_id, "number": post.number}
    db.session.add(Report(person_id=actor.id, reason=reason, **place))
    recount(post.workspace)


@action(Permission.MODERATE)
def settle_reports(_actor: Person, thread: Thread, number: int) -> None:
    """The post stands as it is."""
    settle(thread, number)
    witness(number=number, outcome="stands")


@action(Permission.MODERATE)
def hide_post(actor: Person, thread: Thread, number: int, reason: str) -> None:
    """Keep the words of a post apart: a line stands in its place, and its author reads why."""
    post = locked(thread, number)
    if post is None or post.deleted_at or post.hidden_at:
        raise Repeated(None)
    if post.flag:
        raise Refused(Verdict(False, CONCLUDED))
    put_apart(actor, post, reason)
    settle(thread, number)
    tell("moderation.hidden", thread, actor.id, {post.author_id: reason[:160]}, number)
    witness(number=number, reason=reason)


@action(Permission.MODERATE)
def restore_post(actor: Person, thread: Thread, number: int) -> None:
    """Let a hidden post stand again as it stood."""
    if not put_back(actor, thread, number):
        raise Repeated(None)
    witness(number=number)


@action(Permission.READ_THREAD)
def appeal(author: Person, thread: Thread, number: int, text: str) -> None:
    """Say once why one's hidden post should stand."""
    row = hiding_of(thread, number, lock=True)
    if row is None or row.post.author_id != author.id or row.appealed_at:
        raise Repeated(None)
    row.appeal, row.appealed_at = text, now()
    recount(thread.workspace)
    witness(number=number, appeal=fingerprint(text))


@action(Permission.MODERATE)
def decide_appeal(actor: Person, thread: Thread, number: int, *, stands: bool, said: str) -> None:
    """Decide once whether the post stands; by another than who hid it, where there is one."""
    row = hiding_of(thread, number, lock=True)
    if row is None or not row.appealed_at or row.decided_at:
        raise Repeated(None)
    involved = {row.by_id, row.post.author_id}
    if actor.id in involved and others_who_moderate(thread, involved):
        raise Refused(Verdict(False, _("Somebody else than who hid or wrote it decides.")))
    row.decided_at, row.decision = now(), said
    witness(number=number, stands=stands, said=said)
    label = {row.post.author_id: said[:160]}
    tell("moderation.decided", thread, actor.id, label, number)
    if stands:
        put_back(actor, thread, number)
    recount(thread.workspace)


@action(Permission.MODERATE)
def set_premoderation(_actor: Person, place: Workspace, whose: Premoderation) -> None:
    """Choose whose posts are read before they appear; what waits goes on waiting."""
    here = Workspace.id == place.id
    db.session.execute(update(Workspace).where(here).values(premoderation=str(whose)))
    db.session.expire(place, ["premoderation"])
    stir("workspace", place.id)
    witness(whose=str(whose))

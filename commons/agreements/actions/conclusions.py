"""What people do with conclusions: say them, put them forward, object, withdraw."""

from datetime import datetime

from commons.agreements.models import Conclusion
from commons.agreements.queries import latest_on
from commons.membership.models import Person
from commons.membership.queries import seat_label
from commons.threads.actions.writing import changed, hold, stir_lists
from commons.threads.finding import find_again
from commons.threads.models import Post
from kernel.access import Refused
from kernel.actions import Repeated, action
from kernel.clock import now
from kernel.database import db
from kernel.happenings import tell
from kernel.record import fingerprint, witness
from kernel.streams import stir
from rules.access import Permission, Verdict
from rules.silence import Outcome
from rules.words import sentence as _

ENDED = {
    Outcome.AGREED: _("It counts as agreed: the time to object has passed."),
    Outcome.STANDS: _("It stands as a conclusion: no silence was asked for."),
    Outcome.OBJECTED: _("It was stopped already: somebody objected."),
    Outcome.WITHDRAWN: _("It was withdrawn."),
}


@action(Permission.CONCLUDE)
def conclude(actor: Person, post: Post, until: datetime | None) -> Conclusion:
    """Say that a post is what the discussion came to: at once, or unless somebody objects."""
    hold(post)
    last = latest_on(post)
    if last and last.outcome(now()) not in {Outcome.OBJECTED, Outcome.WITHDRAWN}:
        raise Repeated(last)
    made = Conclusion(
        post=post,
        round=last.round + 1 if last else 1,
        html=post.html,
        rev=post.rev,
        by_id=actor.id,
        by_name=actor.name,
        until=until,
        settled_at=None if until else now(),
    )
    db.session.add(made)
    post.flag = "proposed" if until else "concluded"
    _tell(made, "put_forward" if until else "concluded", actor)
    witness(round=made.round, rev=post.rev, text=fingerprint(post.source))
    if until:
        witness(until=until.isoformat())
    return made


@action(Permission.OBJECT)
def object_to(actor: Person, conclusion: Conclusion, text: str) -> Conclusion:
    """Stop what would count as agreed; the first objection does, and everyone reads why."""
    _while(conclusion, {Outcome.PENDING})
    _country, seat = seat_label(actor.id, conclusion.workspace)
    conclusion.objected_at = conclusion.settled_at = now()
    conclusion.objector_id, conclusion.objector = actor.id, actor.name
    conclusion.objector_seat, conclusion.objection = seat, text.strip()
    conclusion.post.flag = ""
    _tell(conclusion, "objected", actor)
    witness(text=fingerprint(conclusion.objection))
    return conclusion


@action(Permission.CONCLUDE)
def withdraw(actor: Person, conclusion: Conclusion) -> Conclusion:
    """Take back what was said or put forward; what counts as agreed stays."""
    _while(conclusion, {Outcome.PENDING, Outcome.STANDS})
    conclusion.withdrawn_at = conclusion.settled_at = now()
    conclusion.withdrawn_by = actor.name
    conclusion.post.flag = ""
    _tell(conclusion, "withdrawn", actor)
    return conclusion


def _while(conclusion: Conclusion, fitting: set[Outcome]) -> None:
    """One act on it at a time: it is asked how it stands once nobody else can change that."""
    hold(conclusion.post)
    db.session.refresh(conclusion, with_for_update=True)
    found = conclusion.outcome(now())
    if found not in fitting:
        raise Refused(Verdict(False, ENDED.get(found, _("It is still open."))))


def _tell(conclusion: Conclusion, what: str, actor: Person) -> None:
    changed(conclusion.post, what, actor.id)
    stir("agreements", conclusion.thread_id)
    tell(f"agreements.{what}", conclusion.post.thread, actor.id, number=conclusion.number)
    flagged = bool(conclusion.post.flag)
    find_again(conclusion.post, stir_lists(conclusion.post.thread) if flagged else 0)

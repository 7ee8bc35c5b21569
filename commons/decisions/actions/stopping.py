"""What a seat does that wants a written procedure moved to a meeting."""

from sqlalchemy import func, select

from commons.decisions.closing import finish, held_open
from commons.decisions.laws import stop_rule_of
from commons.decisions.models import Decision, End, Procedure, StopRequest
from commons.decisions.queries.seats import electors_of, roll_of, speaking_for
from commons.decisions.refusals import noted
from commons.decisions.telling import stir_all
from commons.membership.models import Person
from kernel.access import refuse_unless
from kernel.actions import Repeated, action
from kernel.clock import now
from kernel.database import db
from kernel.record import fingerprint, witness
from kernel.words import gettext
from rules.access import Permission
from rules.words import sentence as _
from rules.written import STOPPED


@noted
@action(Permission.ANSWER_DECISION)
def want_stop(actor: Person, decision: Decision, seat: str, reason: str) -> StopRequest:
    """Want it discussed instead; once enough seats do, it ends without a result."""
    held_open(decision)
    written = decision.procedure == Procedure.WRITTEN
    refuse_unless(written, _("Only a written procedure is stopped like this."))
    elector = speaking_for(actor, decision, seat)
    known = db.session.get(StopRequest, (decision.id, elector.seat_id))
    if known:
        raise Repeated(known)
    facts = {"decision_id": decision.id, "seat_id": elector.seat_id, "at": now()}
    made = StopRequest(person=actor, reason=reason.strip(), **facts)
    db.session.add(made)
    db.session.flush()
    witness(seat=seat, reason=fingerprint(made.reason))
    stir_all(decision)
    wanted, needed = _wanted(decision)
    if wanted >= needed:
        said = gettext(STOPPED) % {"stops": wanted, "needed": needed}
        finish(decision, End.STOPPED, None, said)
    return made


def _wanted(decision: Decision) -> tuple[int, int]:
    """How many seats want it stopped, and how many are enough."""
    wanted = select(func.count()).where(StopRequest.decision_id == decision.id)
    electorate = roll_of(electors_of(decision)).electorate()
    needed = stop_rule_of(decision).needed(electorate.in_office)
    return db.session.scalar(wanted) or 0, needed

"""How does a record go on? Every step is held, allowed, traced, told and shelved here."""

from commons.membership.models import Person
from commons.practices.models import Practice, PracticeStep, PracticeVersion
from commons.practices.names import record_state
from commons.practices.queries.practices import speaks_for
from commons.practices.seeking import FOUND
from commons.practices.shelf import STREAM
from kernel.access import refuse_unless
from kernel.clock import now
from kernel.database import db
from kernel.record import witness
from kernel.streams import advance, stir
from rules.practices import LEADS_TO, NOT_NOW, State, Step, may_follow
from rules.words import sentence as _

NOT_YOURS = _("Only the organisation that handed it in can do this.")


def held(practice: Practice) -> None:
    """Nothing else changes it until this act is done."""
    db.session.refresh(practice, with_for_update=True)


def own(actor: Person, practice: Practice) -> None:
    held(practice)
    refuse_unless(speaks_for(actor, practice), NOT_YOURS)


def allowed(practice: Practice, step: Step) -> None:
    state = State(practice.state)
    fine = may_follow(state, step, shown=practice.shown is not None)
    refuse_unless(fine, NOT_NOW, state=record_state(state))


def go(actor: Person, practice: Practice, step: Step, because: str = "") -> None:
    """Take a step that is allowed, and leave word of it."""
    allowed(practice, step)
    practice.state, practice.changed_at = LEADS_TO[step], now()
    last = max((each.number for each in practice.trace), default=0)
    practice.trace.append(
        PracticeStep(
            number=last + 1,
            step=step,
            version=practice.head,
            by_id=actor.id,
            by_name=actor.name,
            because=because,
        )
    )
    witness(step=str(step), version=practice.head)
    db.session.flush()
    stir("practices", practice.workspace_id)


def newest(practice: Practice) -> PracticeVersion:
    return db.session.get_one(PracticeVersion, (practice.id, practice.head))


def reshelve(practice: Practice) -> None:
    """Its place on the shelf is another from this act on, and so is what it is found by."""
    practice.changed = advance(STREAM, 0).head
    db.session.flush()
    FOUND.find_again(practice, stir("workspace", practice.workspace_id))

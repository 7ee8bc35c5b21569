"""What the desk does with an application: says whether it is eligible, asks about it."""

from collections.abc import Collection

from commons.membership.models import Person
from commons.selection import letters
from commons.selection.actions.applying import WAITS
from commons.selection.freshness import stale_in
from commons.selection.models import Application, Call, Clarification, State
from kernel.access import refuse_unless
from kernel.actions import action
from kernel.database import db
from kernel.record import witness
from rules.access import Permission
from rules.words import sentence as _

OPEN = {State.SUBMITTED, State.ELIGIBLE, State.INELIGIBLE}


@action(Permission.RUN_SELECTION)
def sift(_actor: Person, call: Call, application: Application, because: str) -> None:
    """Eligible, or not and why."""
    _of_this(call, application)
    application.state = State.INELIGIBLE if because.strip() else State.ELIGIBLE
    application.because = because.strip()
    witness(application=application.id, eligible=not application.because)


@action(Permission.RUN_SELECTION)
def ask_applicant(_actor: Person, call: Call, application: Application, question: str) -> None:
    """Ask about what was sent in; the applicant is told by letter."""
    _of_this(call, application)
    refuse_unless(question.strip(), _("Write what you ask."))
    number = len(application.clarifications) + 1
    asked = {"application_id": application.id, "number": number, "question": question.strip()}
    db.session.add(Clarification(**asked))
    db.session.flush()
    db.session.expire(application, ["clarifications"])
    letters.tell_of_question(application)
    witness(application=application.id, question=number)


@action(Permission.RUN_SELECTION)
def ask_to_declare(_actor: Person, call: Call, numbers: Collection[int]) -> int:
    """Have those asked by letter whose declaration is too old to be appointed on; how many?"""
    stale = [each for each in stale_in(call, numbers) if each.state in WAITS]
    refuse_unless(stale, _("All of them declared their interests not long ago."))
    for each in stale:
        each.ask_again = True
    witness(asked=[each.id for each in stale])
    return len(stale)


def _of_this(call: Call, application: Application) -> None:
    refuse_unless(application.call_id == call.id, _("This belongs to another call."))
    refuse_unless(
        application.state in OPEN and not call.appointed_at,
        _("This application is not open any more."),
    )

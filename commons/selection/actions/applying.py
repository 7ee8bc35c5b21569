"""What an applicant does: writes, brings a CV, declares, sends in, withdraws, answers.

An applicant is a person without a seat: these acts are on what is theirs alone.
"""

from dataclasses import asdict
from typing import Any

from sqlalchemy import select

from commons.accounts.queries import person_at
from commons.files.arriving import Arrived
from commons.files.keeping import keep_once
from commons.files.models import File
from commons.membership.models import Person
from commons.selection.erasing import forget_files
from commons.selection.facts import Said
from commons.selection.models import Application, Call, Evaluator, State
from commons.selection.queries.judged import cv_of, own_application
from kernel.access import refuse_unless
from kernel.actions import Repeated, own_action
from kernel.clock import now
from kernel.database import db
from kernel.record import fingerprint, witness
from rules.selection.selecting import CV, DECLARATION
from rules.words import sentence as _

SENT = _("You have applied to this call already: one application each.")
WAITS = frozenset({State.SUBMITTED, State.ELIGIBLE, State.RESERVE})
CLOSED = _("This call does not take applications now. What you wrote is kept below.")


@own_action()
def come_as_applicant(person: Person) -> Person:
    """Become a person of the house without a seat; who is known under the address stays so."""
    if known := person_at(person.email):
        raise Repeated(known)
    db.session.add(person)
    db.session.flush()
    return person


@own_action(recorded=False)
def save_draft(person: Person, call: Call, said: Said) -> Application:
    """Keep what is written so far; nobody else sees it."""
    return _written(person, call, said)


@own_action()
def submit(person: Person, call: Call, said: Said) -> Application:
    """Send it in: from then on it stays as it is."""
    application = _written(person, call, said)
    _refuse_unless_placed(call, said)
    refuse_unless(said.motivation.strip(), _("Say why you apply."))
    has_cv = CV not in call.documents or cv_of(application)
    refuse_unless(has_cv, _("Bring your curriculum vitae first."))
    declared = DECLARATION not in call.documents or said.declares
    refuse_unless(declared, _("Confirm that your declaration of interests is complete."))
    application.state, application.submitted_at = State.SUBMITTED, now()
    application.declared_at = now() if said.declares else None
    witness(call=call.reference_number, application=application.id)
    return application


def _refuse_unless_placed(call: Call, said: Said) -> None:
    """Without it the rules of balance could count nobody: AIA 67(2), SPR 3(4)."""
    asks = call.selecting
    refuse_unless(said.country, _("Say under which country you are counted."))
    named = not asks.for_organisations or said.organisation.strip()
    refuse_unless(named, _("Say for which organisation you apply."))
    sorted_in = not asks.categories or said.category
    refuse_unless(sorted_in, _("Choose the category to which the organisation belongs."))


def _written(person: Person, call: Call, said: Said) -> Application:
    db.session.execute(select(Person.id).where(Person.id == person.id).with_for_update())
    application = own_application(person, call)
    refuse_unless(application is None or application.state == State.DRAFT, SENT)
    refuse_unless(call.takes(now()), CLOSED)
    judges = db.session.get(Evaluator, (call.id, person.id))
    refuse_unless(judges is None, _("You judge the applications of this call."))
    if application is None:
        application = Application(call=call, person=person)
        db.session.add(application)
    for name, value in _plain(said).items():
        setattr(application, name, value)
    application.saved_at = now()
    db.session.flush()
    return application


def _plain(said: Said) -> dict[str, Any]:
    return asdict(said) | {"areas": list(said.areas)}


@own_action(recorded=False)
def bring_cv(person: Person, call: Call, came: Arrived, key: str) -> File:
    """The newest one counts; the one before goes."""
    refuse_unless(call.takes(now()), CLOSED)
    application = own_application(person, call)
    if application is None:
        application = _written(person, call, Said())
    refuse_unless(application.state == State.DRAFT, SENT)
    kept = keep_once(
        person, came, key, workspace_id=call.workspace_id, application_id=application.id
    )
    forget_files(application, but=kept.id)
    return kept


@own_action()
def withdraw(person: Person, application: Application) -> None:
    """Nothing of it is used any more; its files go at once."""
    refuse_unless(application.person_id == person.id, _("This is somebody else's application."))
    ended = {State.APPOINTED, State.WITHDRAWN}
    refuse_unless(application.state not in ended, _("There is nothing to withdraw."))
    application.state = State.WITHDRAWN
    forget_files(application)
    witness(call=application.call.reference_number, application=application.id)


@own_action()
def declare_again(person: Person, application: Application, interests: str) -> None:
    """Say anew what one declares, so that it is fresh when one is appointed: SPR 10(3). What was
    declared before is not lost to the record.
    """
    refuse_unless(application.person_id == person.id, _("This is somebody else's application."))
    waits = application.state in WAITS and not application.mandate_id
    refuse_unless(waits, _("This application does not wait for an appointment."))
    witness(call=application.call.reference_number, application=application.id)
    witness(before=fingerprint(application.interests), now=fingerprint(interests))
    application.interests, application.declares = interests, True
    application.declared_at, application.ask_again = now(), False


@own_action()
def answer_question(person: Person, application: Application, number: int, text: str) -> None:
    """Answer what the desk asked; an answer stays."""
    refuse_unless(application.person_id == person.id, _("This is somebody else's application."))
    asked = next((q for q in application.clarifications if q.number == number), None)
    refuse_unless(asked and not asked.answered_at, _("This was answered already."))
    refuse_unless(text.strip(), _("Write an answer."))
    if asked:
        asked.answer, asked.answered_at = text.strip(), now()
    witness(call=application.call.reference_number, application=application.id, question=number)

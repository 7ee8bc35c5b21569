"""What the receiver says of a request, what its sender takes back, how the answer returns."""

from commons.decisions.proposals import Subject
from commons.documents.models import Document
from commons.membership.models import Person
from commons.referrals.enclosing import NOT_HERE, enclose
from commons.referrals.models import Envelope
from commons.referrals.queries import adopted_on
from commons.referrals.refusals import held_for
from commons.referrals.telling import reached
from kernel.access import refuse_unless, require
from kernel.actions import action
from kernel.record import fingerprint, witness
from rules.access import Permission
from rules.referring import Step
from rules.words import sentence as _

NO_TEXT = _("Say in which text the work is done.")
NOT_ADOPTED = _("No decision has adopted the text in which this is answered.")
FIRST_ADOPTED = _("An opinion is returned once it is adopted (%(cite)s).")


@action(Permission.RUN_REFERRAL)
def take_on(
    actor: Person, envelope: Envelope, step: Step, document: Document | None = None
) -> None:
    """Say how far it is: received, accepted, in work on a text, its draft consulted on, adopted."""
    held_for(envelope, step)
    if step is Step.IN_WORK:
        _work_in(actor, envelope, document)
    if step is Step.ADOPTED:
        text = envelope.referral.document_id
        refuse_unless(adopted_on(envelope.workspace, text), NOT_ADOPTED)
    reached(envelope.referral, step, actor.id)
    witness(step=str(step))


def _work_in(actor: Person, envelope: Envelope, document: Document | None) -> None:
    if document is None:
        refuse_unless(envelope.referral.document_id, NO_TEXT)
        return
    refuse_unless(document.workspace_id == envelope.workspace_id, NOT_HERE)
    require(actor, Permission.READ_DOCUMENT, document)
    envelope.referral.document_id = document.id


@action(Permission.RUN_REFERRAL)
def decline(actor: Person, envelope: Envelope, because: str) -> None:
    """Say that it is not taken on, and why."""
    held_for(envelope, Step.DECLINED)
    _end(actor, envelope, Step.DECLINED, because)


@action(Permission.RUN_REFERRAL)
def withdraw_request(actor: Person, envelope: Envelope, because: str) -> None:
    """Take it back: the receiver finds it nowhere any more."""
    held_for(envelope, Step.WITHDRAWN)
    _end(actor, envelope, Step.WITHDRAWN, because)


def _end(actor: Person, envelope: Envelope, step: Step, because: str) -> None:
    envelope.referral.because = because
    witness(step=str(step), because=fingerprint(because))
    reached(envelope.referral, step, actor.id)


@action(Permission.RUN_REFERRAL)
def return_answer(actor: Person, envelope: Envelope, subject: Subject) -> None:
    """Send the answer back, once: a version of a text, and what was decided, in words."""
    held_for(envelope, Step.RETURNED)
    referral, place = envelope.referral, envelope.workspace
    decision = adopted_on(place, subject.document_id)
    if source := place.charter.on_request.get(referral.purpose):
        refuse_unless(decision and decision.text_digest == subject.digest, FIRST_ADOPTED,
                      cite=source.cite)  # fmt: skip
    enclose(actor, place, referral, subject, answers=True)
    if decision:
        referral.outcome = f"{decision.reference_number}: {decision.statement}"
    witness(answer=subject.digest, version=subject.version)
    reached(referral, Step.RETURNED, actor.id)

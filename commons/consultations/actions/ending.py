"""What is done to end a consultation before its time, or to take it back."""

from commons.consultations.models import Consultation
from commons.consultations.refusals import held, held_open
from commons.consultations.telling import stir_all
from commons.membership.models import Person
from kernel.actions import action
from kernel.clock import now
from kernel.happenings import tell
from kernel.record import fingerprint, witness
from rules.access import Permission


@action(Permission.RUN_CONSULTATION)
def end_consultation(actor: Person, consultation: Consultation) -> None:
    """Take no more comments from now on; those that are there are still answered."""
    held_open(consultation)
    consultation.closed_at, consultation.reminds_at = now(), None
    tell("consultations.ended", consultation, actor.id)
    stir_all(consultation)


@action(Permission.RUN_CONSULTATION)
def withdraw_consultation(actor: Person, consultation: Consultation, because: str) -> None:
    """Take the question back: what was said stays to be read, and asks for no answer."""
    held(consultation)
    consultation.withdrawn_at, consultation.reminds_at = now(), None
    consultation.closed_at = consultation.closed_at or now()
    consultation.because = because
    witness(because=fingerprint(because))
    tell("consultations.ended", consultation, actor.id)
    stir_all(consultation)

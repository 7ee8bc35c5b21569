"""Why not? A sentence for whoever is refused."""

from commons.consultations.models import Consultation, Consulted, Observation
from commons.consultations.queries.seats import drafts_for, speaks_for
from commons.membership.models import Person
from kernel.access import found_or_refused, refuse_unless
from kernel.clock import now
from kernel.database import db
from rules.consulting import OVER
from rules.words import sentence as _

GONE = _("There is no such comment.")
STRANGER = _("You do not draft for %(seat)s in this consultation.")
NO_VOICE = _("Only who speaks for %(seat)s sends its comments in.")
ANSWERED = _("This comment was answered: it stays as it is.")
SENT = _("This comment was sent in: it stays as it is. It can be taken back.")


def held(consultation: Consultation) -> None:
    """Hold it until this act is done: one at a time, and none once it was withdrawn."""
    db.session.refresh(consultation, with_for_update=True)
    refuse_unless(consultation.withdrawn_at is None, _("This consultation was withdrawn."))


def held_open(consultation: Consultation) -> None:
    held(consultation)
    refuse_unless(consultation.runs(now()), OVER, moment=consultation.ended_at)


def drafting_for(person: Person, consultation: Consultation, code: str) -> Consulted:
    """The seat of this code, for which this person drafts; anything else is refused."""
    theirs = (one for one in consultation.asked if one.code == code and drafts_for(person, one))
    return found_or_refused(next(theirs, None), STRANGER, seat=code[:20])


def speaking_for(person: Person, consultation: Consultation, code: str) -> Consulted:
    asked = drafting_for(person, consultation, code)
    refuse_unless(speaks_for(person, asked), NO_VOICE, seat=asked.label)
    return asked


def still_a_draft(found: Observation) -> None:
    refuse_unless(found.sent_at is None, SENT)

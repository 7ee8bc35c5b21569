"""What those who are asked do: draft together, take back, and send in for their seat."""

from sqlalchemy import select

from commons.consultations.facts import Said
from commons.consultations.models import Consultation, Observation
from commons.consultations.queries.comments import drafted
from commons.consultations.refusals import (
    ANSWERED,
    GONE,
    drafting_for,
    held_open,
    speaking_for,
    still_a_draft,
)
from commons.consultations.telling import stir_all
from commons.consultations.writing import numbered, written
from commons.membership.models import Person
from kernel.access import found_or_refused, refuse_unless
from kernel.actions import Repeated, action
from kernel.clock import now
from kernel.database import db
from kernel.record import fingerprint, witness
from rules.access import Permission
from rules.words import sentence as _

NOTHING_NEW = _("Nothing new was drafted since this seat answered.")


@action(Permission.ANSWER_CONSULTATION)
def draft_comment(
    author: Person, consultation: Consultation, code: str, said: Said, key: str
) -> Observation:
    """Draft a comment for one's delegation or organisation: nobody else sees it yet."""
    if before := _sent_before(author, consultation, key):
        raise Repeated(before)
    held_open(consultation)
    asked = drafting_for(author, consultation, code)
    made = written(author, asked, said, key)
    stir_all(consultation)
    return made


@action(Permission.ANSWER_CONSULTATION)
def change_comment(
    author: Person, consultation: Consultation, number: int, said: Said
) -> Observation:
    """Change a draft of one's own delegation, whoever began it."""
    held_open(consultation)
    found = _own(author, consultation, number)
    still_a_draft(found)
    for name in ("sort", "passage", "quote", "text", "proposed", "block", "alike"):
        setattr(found, name, getattr(said, name))
    found.changed_by = author.name
    stir_all(consultation)
    return found


@action(Permission.ANSWER_CONSULTATION)
def take_back(actor: Person, consultation: Consultation, number: int) -> None:
    """Drop a draft; or take back, for the seat, what was sent in and not answered yet."""
    held_open(consultation)
    found = _own(actor, consultation, number)
    if found.sent_at:
        speaking_for(actor, consultation, found.code)
        refuse_unless(not found.verdict, ANSWERED)
    found.withdrawn_at, found.changed_by = now(), actor.name
    witness(number=found.number or 0)
    stir_all(consultation)


@action(Permission.ANSWER_CONSULTATION)
def send_in(actor: Person, consultation: Consultation, code: str) -> int:
    """Send in all that one's seat has drafted; nothing drafted says that it has no comment."""
    held_open(consultation)
    asked = speaking_for(actor, consultation, code)
    drafts = drafted(asked)
    refuse_unless(drafts or asked.answered_at is None, NOTHING_NEW)
    for draft in drafts:
        numbered(consultation, draft)
    asked.answered_at, asked.answered_by = now(), actor.name
    stir_all(consultation)
    witness(seat=code, comments=len(drafts))
    witness(said=fingerprint("\n".join(draft.alike for draft in drafts)))
    return len(drafts)


def _own(person: Person, consultation: Consultation, number: int) -> Observation:
    """By the number of its row, since a draft has no other; another delegation's is not there."""
    here = (Observation.consultation_id == consultation.id, Observation.withdrawn_at.is_(None))
    mine = select(Observation).where(Observation.id == number, *here)
    found = found_or_refused(db.session.scalar(mine), GONE)
    drafting_for(person, consultation, found.code)
    return found


def _sent_before(author: Person, consultation: Consultation, key: str) -> Observation | None:
    mine = (
        Observation.consultation_id == consultation.id,
        Observation.author_id == author.id,
        Observation.key == key,
    )
    return db.session.scalar(select(Observation).where(*mine))

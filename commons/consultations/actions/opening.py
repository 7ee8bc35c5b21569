"""What is done to ask seats for their comments, and to ask again those who are silent."""

from datetime import datetime

from sqlalchemy import exists, select

from commons.consultations.facts import Call
from commons.consultations.finding import FOUND
from commons.consultations.models import Consultation, Consulted
from commons.consultations.numbering import next_reference
from commons.consultations.queries.seats import seats_of
from commons.consultations.refusals import held_open
from commons.consultations.telling import silent_in, stir_all, tell_seats
from commons.decisions.models import Decision, Procedure
from commons.decisions.queries.seats import seats_for
from commons.documents.models import Document
from commons.documents.obstacles import hold
from commons.membership.models import Person, Seat
from commons.workspaces.models import Workspace
from kernel.access import refuse_unless, require
from kernel.actions import Repeated, action
from kernel.clock import days_before, now
from kernel.database import db
from kernel.record import witness
from kernel.streams import stir
from rules.access import Permission
from rules.habits import COMMENT_REMIND_DAYS
from rules.words import sentence as _

DECIDED = _("The seats are deciding on this text: it cannot be consulted on meanwhile.")
NOT_HERE = _("There is no seat %(seats)s in this workspace.")


@action(Permission.RUN_CONSULTATION)
def open_consultation(actor: Person, place: Workspace, call: Call, key: str) -> Consultation:
    """Ask seats what they say of a version of a text; which they are is written down now."""
    if before := _sent_before(actor, place, key):
        raise Repeated(before)
    document = db.session.get_one(Document, call.subject.document_id)
    require(actor, Permission.READ_DOCUMENT, document)
    _refuse_what_does_not_fit(place, document, call)
    made = _made(actor, place, call, key)
    db.session.add(made)
    db.session.flush()
    _ask(made, _chosen(place, call.seats))
    told = tell_seats(made, made.asked, "opened", actor.id)
    stir_all(made)
    FOUND.find_again(made, stir("workspace", made.workspace_id))
    witness(reference=made.reference_number, text=made.text_digest, told=told)
    return made


@action(Permission.RUN_CONSULTATION)
def remind(actor: Person, consultation: Consultation) -> int:
    """Put it afresh before those who have not answered, and before nobody else."""
    held_open(consultation)
    silent = silent_in(consultation)
    witness(seats=[each.code for each in silent])
    return tell_seats(consultation, silent, "reminded", actor.id)


def _sent_before(actor: Person, place: Workspace, key: str) -> Consultation | None:
    mine = (Consultation.workspace_id == place.id, Consultation.opened_by_id == actor.id)
    return db.session.scalar(select(Consultation).where(*mine, Consultation.key == key))


def _refuse_what_does_not_fit(place: Workspace, document: Document, call: Call) -> None:
    refuse_unless(document.workspace_id == place.id, _("This text is not in this workspace."))
    refuse_unless(call.closes_at > now(), _("This moment has passed."))
    hold(document.id)
    deciding = exists().where(Decision.document_id == document.id, Decision.closed_at.is_(None))
    refuse_unless(not db.session.scalar(select(deciding)), DECIDED)


def _made(actor: Person, place: Workspace, call: Call, key: str) -> Consultation:
    return Consultation(
        workspace=place,
        document_id=call.subject.document_id,
        reference_number=next_reference(place),
        title=call.title,
        question=call.question,
        text_version=call.subject.version,
        text_digest=call.subject.digest,
        key=key,
        opened_by=actor,
        opened_at=now(),
        closes_at=call.closes_at,
        reminds_at=_reminder(place, call.closes_at),
    )


def _reminder(place: Workspace, closes_at: datetime) -> datetime | None:
    return days_before(closes_at, int(place.charter.rule(COMMENT_REMIND_DAYS).value))


def _chosen(place: Workspace, codes: frozenset[str]) -> list[Seat]:
    """The seats named; without names those that vote, and where none does those of members."""
    if not codes:
        return seats_for(place, Procedure.POSITIONS)
    seats = {seat.code: seat for seat in seats_of(place)}
    strange = ", ".join(sorted(codes - seats.keys()))
    refuse_unless(not strange, NOT_HERE, seats=strange[:200])
    return [seat for code, seat in seats.items() if code in codes]


def _ask(made: Consultation, seats: list[Seat]) -> None:
    refuse_unless(seats, _("No seat of this workspace can be asked."))
    for place, seat in enumerate(seats, 1):
        facts = {"code": seat.code, "label": seat.name, "country": seat.country}
        made.asked.append(Consulted(seat=seat, place=place, **facts))
    db.session.flush()

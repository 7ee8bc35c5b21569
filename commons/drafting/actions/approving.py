"""Seats approve a version, or they do not: the chair asks, and each answer bears its names."""

from sqlalchemy import delete

from commons.documents.models import Document
from commons.drafting.models import Approval, Version
from commons.drafting.queries import seats_spoken_for, speakers_in
from commons.drafting.storing import CHANGED, tell
from commons.membership.models import Person
from kernel.access import Refused
from kernel.actions import Repeated, action
from kernel.clock import now
from kernel.database import db
from kernel.happenings import tell as happened
from kernel.record import witness
from rules.access import Permission, Verdict
from rules.words import sentence as _

NO_SEAT = Verdict(False, _("You speak for no seat here: those who do are asked."))
NOT_ASKED = Verdict(False, _("Nobody was asked whether this version is approved."))


@action(Permission.SETTLE_TEXT)
def ask_approval(actor: Person, document: Document, version: Version) -> None:
    """Ask every seat of the workspace that votes whether it approves this version."""
    if version.asked_at:
        raise Repeated(None)
    version.asked_at, version.asked_by = now(), actor.name
    named = speakers_in(document.workspace)
    happened("documents.approval", document, actor.id, named, version.number)
    tell(document, CHANGED, actor.id)
    witness(version=version.number, digest=version.digest)


@action(Permission.COMMENT)
def approve(
    actor: Person, document: Document, version: Version, *, yes: bool, because: str = ""
) -> None:
    """Say for one's seat whether it approves; said again, the later answer holds."""
    if not version.asked_at:
        raise Refused(NOT_ASKED)
    seats = seats_spoken_for(actor.id, document.workspace)
    if not seats:
        raise Refused(NO_SEAT)
    here = (Approval.document_id == document.id, Approval.number == version.number)
    ids = [seat.id for seat in seats]
    db.session.execute(delete(Approval).where(*here, Approval.seat_id.in_(ids)))
    by = {"person_id": actor.id, "person_name": actor.name, "approves": yes, "because": because}
    where = {"document_id": document.id, "number": version.number, "at": now()}
    db.session.add_all(
        Approval(seat_id=seat.id, seat_name=seat.name, **by, **where) for seat in seats
    )
    tell(document, CHANGED, actor.id)
    seat_names = [seat.name for seat in seats]
    witness(version=version.number, digest=version.digest, seats=seat_names, approves=yes)

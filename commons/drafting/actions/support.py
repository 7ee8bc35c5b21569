"""Which seats agree with a suggestion?"""

from sqlalchemy import delete, insert

from commons.documents.models import Document
from commons.drafting.models import Support
from commons.drafting.queries import seats_spoken_for, supporters_of
from commons.drafting.storing import COMMENTED, tell
from commons.membership.models import Person
from kernel.access import Refused
from kernel.actions import Repeated, action
from kernel.clock import now
from kernel.database import db
from rules.access import Permission, Verdict
from rules.words import sentence as _

NO_SEAT = Verdict(False, _("You speak for no seat here: those who do may support it."))


@action(Permission.SUGGEST)
def support(actor: Person, document: Document, suggestion: str, *, on: bool) -> None:
    """Say for one's seat that one agrees, or take that back."""
    seats = seats_spoken_for(actor.id, document.workspace)
    if not seats:
        raise Refused(NO_SEAT)
    ids = {seat.id for seat in seats}
    known = {each.seat_id for each in supporters_of(document, suggestion)} & ids
    if on == (known == ids):
        raise Repeated(None)
    here = (Support.document_id == document.id, Support.suggestion == suggestion)
    db.session.execute(delete(Support).where(*here, Support.seat_id.in_(ids)))
    if on:
        facts = {"document_id": document.id, "suggestion": suggestion, "person_id": actor.id}
        rows = [{**facts, "seat_id": each, "at": now()} for each in ids]
        db.session.execute(insert(Support), rows)
    tell(document, COMMENTED, actor.id)

"""What does a Member State think of an alert? The Board receives it: AIA 66(o)."""

from commons.membership.models import Person
from kernel.access import Refused
from kernel.actions import action
from kernel.clock import now
from kernel.database import db
from kernel.record import fingerprint, witness
from kernel.streams import stir
from panel.alerts.models import BoardNotice, NationalOpinion
from panel.alerts.queries import seat_of
from panel.refusals import refuse_unless
from rules.access import Permission, Verdict
from rules.words import sentence as _

NO_SEAT = _("Only who speaks for a Member State gives its opinion (AIA 66(o)).")


@action(Permission.DO_WORK)
def give_opinion(actor: Person, notice: BoardNotice, text: str) -> NationalOpinion:
    """Say it for one's seat. A later one takes its place; the record shows that there was one."""
    refuse_unless(text.strip(), _("Write the opinion."))
    seat = seat_of(actor, notice)
    if seat is None:
        raise Refused(Verdict(False, NO_SEAT))
    db.session.refresh(notice, with_for_update=True)
    made = db.session.get(NationalOpinion, (notice.id, seat.id))
    if made is None:
        made = NationalOpinion(notice_id=notice.id, seat_id=seat.id)
        notice.opinions.append(made)
    made.text, made.at = text.strip(), now()
    made.by_id, made.by_name = actor.id, actor.name
    witness(seat=seat.code, text=fingerprint(made.text))
    stir("notices-of-alerts", notice.workspace_id)
    return made

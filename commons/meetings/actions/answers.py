"""What does a seat answer to an invitation?"""

from commons.meetings.models import Comes, Meeting, MeetingAnswer
from commons.meetings.queries.meetings import own_seats
from commons.meetings.telling import moved
from commons.membership.models import Person, Seat
from kernel.access import Refused, may
from kernel.actions import action
from kernel.clock import now
from kernel.database import db
from kernel.record import witness
from rules.access import Permission, Verdict
from rules.words import sentence as _

NOT_YOURS = Verdict(False, _("You do not answer for this seat."))
OVER = Verdict(False, _("This meeting is over, or was called off."))


@action(Permission.ANSWER_MEETING)
def answer_invitation(
    actor: Person, meeting: Meeting, seat: Seat, comes: Comes, note: str = ""
) -> MeetingAnswer:
    """Say for one's seat how it will be there; the secretariat notes it for any seat."""
    if meeting.stage in {"over", "cancelled"}:
        raise Refused(OVER)
    keeps = (
        may(actor, Permission.CALL_MEETING, meeting) and seat.workspace_id == meeting.workspace_id
    )
    if not keeps and seat.id not in {each.id for each in own_seats(actor, meeting.workspace)}:
        raise Refused(NOT_YOURS)
    made = db.session.get(MeetingAnswer, (meeting.id, seat.id), with_for_update=True)
    if made is None:
        made = MeetingAnswer(meeting_id=meeting.id, seat=seat)
        db.session.add(made)
    made.comes, made.note, made.at = comes, note, now()
    made.by_id, made.by_name = actor.id, actor.name
    witness(seat=seat.code, comes=str(comes))
    moved(meeting)
    return made

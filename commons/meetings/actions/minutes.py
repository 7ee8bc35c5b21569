"""What becomes of the minutes: written up, sent to the members, corrected, adopted and locked."""

from dataclasses import replace
from datetime import date

from sqlalchemy import func, select

from commons.documents.actions import describe
from commons.documents.facts import facts_of
from commons.documents.models import Document, Status
from commons.drafting.actions import freeze_version, lock
from commons.drafting.versioning import Moment
from commons.meetings.models import AgendaItem, Correction, Meeting, Minutes, Settled
from commons.meetings.queries import minutes_of
from commons.meetings.queries.agenda import sees, unsaid_to
from commons.meetings.queries.outcome import HELD
from commons.meetings.telling import everywhere, listed, moved
from commons.meetings.withholding import follow_document
from commons.membership.models import Person
from commons.membership.queries import seat_label
from kernel.access import Refused, require
from kernel.actions import Repeated, action
from kernel.clock import now, today
from kernel.database import db
from kernel.record import fingerprint, witness
from rules.access import Permission, Verdict
from rules.words import sentence as _

NONE = Verdict(False, _("There are no minutes of this meeting yet."))
ADOPTED = Verdict(False, _("These minutes were adopted: their words stay as they are."))
IN_PART = Verdict(
    False, _("An item of this meeting is kept from you: somebody else writes its minutes.")
)
NOT_ASKED = Verdict(
    False, _("Corrections are asked for between the day they are sent and the last day.")
)
STILL_OPEN = Verdict(False, _("Corrections are still open: take or leave each of them first."))
LED_ELSEWHERE = Verdict(False, _("The body that leads the meeting keeps its minutes."))
NOT_HELD = Verdict(
    False, _("Minutes are adopted while one sits together: open that meeting first.")
)
NOT_AFTER = Verdict(False, _("Minutes are adopted at a later meeting of the same body."))


def refuse_part(actor: Person, meeting: Meeting) -> None:
    """Whoever withdrew from an item cannot write down what it came to."""
    if meeting.lead_id:
        raise Refused(LED_ELSEWHERE)
    if unsaid_to(actor, meeting):
        raise Refused(IN_PART)


@action(Permission.CALL_MEETING)
def write_minutes(actor: Person, meeting: Meeting, document: Document) -> Minutes:
    """Let a text be the minutes of a meeting."""
    require(actor, Permission.WRITE_TEXT, document)
    refuse_part(actor, meeting)
    if before := db.session.get(Minutes, meeting.id):
        raise Repeated(before)
    made = Minutes(meeting=meeting, document=document)
    db.session.add(made)
    witness(document=document.id)
    follow_document(actor, document)
    moved(meeting)
    return made


@action(Permission.CALL_MEETING)
def send_minutes(actor: Person, meeting: Meeting, until: date) -> Minutes:
    """Put the draft before the members, who may ask for corrections until a day."""
    minutes = _kept_minutes(meeting)
    minutes.sent_at, minutes.correct_until = now(), until
    witness(until=until.isoformat())
    listed(meeting)
    everywhere("minutes", meeting, actor.id)
    return minutes


@action(Permission.ANSWER_MEETING)
def ask_correction(
    actor: Person, meeting: Meeting, passage: str, wanted: str, item: AgendaItem | None = None
) -> Correction:
    """Ask that the minutes say something else; everybody reads who asks."""
    minutes = _open_minutes(meeting)
    if not minutes_of(actor, meeting) or (item and not sees(actor.id, item, meeting)):
        raise Refused(NONE)
    if minutes.sent_at is None or (minutes.correct_until and minutes.correct_until < today()):
        raise Refused(NOT_ASKED)
    _code, seat = seat_label(actor.id, meeting.workspace)
    made = Correction(meeting=meeting.course, person_id=actor.id, name=actor.name, seat=seat)
    made.passage, made.wanted, made.item = passage, wanted, item
    db.session.add(made)
    db.session.flush()
    witness(correction=made.id, text=fingerprint(wanted))
    moved(meeting)
    return made


@action(Permission.CALL_MEETING)
def settle_correction(
    actor: Person, meeting: Meeting, correction: Correction, settled: Settled
) -> Correction:
    """Say whether it was taken into the text or left."""
    _kept_minutes(meeting)
    if correction.meeting_id != meeting.course.id:
        raise Repeated(correction)
    correction.settled, correction.settled_by = settled, actor.name
    witness(correction=correction.id, settled=str(settled))
    moved(meeting)
    return correction


@action(Permission.RUN_MEETING)
def adopt_minutes(actor: Person, meeting: Meeting, later: Meeting, moment: Moment) -> Minutes:
    """Say that a later meeting adopted them: the text is frozen as it stands, and locked."""
    minutes = _kept_minutes(meeting)
    if later.workspace_id != meeting.workspace_id or later.starts_at <= meeting.starts_at:
        raise Refused(NOT_AFTER)
    if later.stage not in HELD:
        raise Refused(NOT_HELD)
    waiting = (Correction.meeting_id == meeting.id, Correction.settled == Settled.OPEN)
    if db.session.scalar(select(func.count()).select_from(Correction).where(*waiting)):
        raise Refused(STILL_OPEN)
    kept = freeze_version(actor, minutes.document, moment, "adoption")
    describe(actor, minutes.document, replace(facts_of(minutes.document), status=Status.ADOPTED))
    lock(actor, minutes.document)
    minutes.adopted_at, minutes.adopted_by, minutes.version = now(), actor.name, kept.number
    minutes.adopted_in = later
    witness(adopted_in=later.id, version=kept.number, digest=kept.digest)
    listed(meeting)
    everywhere("adopted", meeting, actor.id)
    return minutes


def _kept_minutes(meeting: Meeting) -> Minutes:
    """Only where they lie: the other sides of a joint meeting read them."""
    if meeting.lead_id:
        raise Refused(LED_ELSEWHERE)
    return _open_minutes(meeting)


def _open_minutes(meeting: Meeting) -> Minutes:
    number = meeting.course.id
    found = db.session.get(Minutes, number, with_for_update=True, populate_existing=True)
    if found is None:
        raise Refused(NONE)
    if found.adopted_at:
        raise Refused(ADOPTED)
    return found

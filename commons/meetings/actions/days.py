"""How is a day found that suits? Moments are offered, seats answer, one is chosen."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from commons.meetings.actions.calling import prepare_meeting
from commons.meetings.facts import MeetingFacts
from commons.meetings.models import DateOption, DatePoll, DateVote, Meeting, Suits
from commons.meetings.queries.meetings import own_seats
from commons.membership.models import Person, Seat
from commons.workspaces.models import Workspace
from kernel.access import Refused
from kernel.actions import Repeated, action
from kernel.clock import now, today
from kernel.database import db
from kernel.happenings import tell
from kernel.record import witness
from kernel.streams import stir
from rules.access import Permission, Verdict
from rules.words import sentence as _

CLOSED = Verdict(
    False, _("This question is closed: the day was chosen, or the time to say passed.")
)
NO_SEAT = Verdict(False, _("You answer for no seat here."))


@action(Permission.CALL_MEETING)
def ask_for_dates(
    actor: Person,
    place: Workspace,
    title: str,
    until: date,
    moments: Iterable[tuple[datetime, datetime]],
) -> DatePoll:
    """Ask all seats which of these moments suit."""
    options = [
        DateOption(number=number, starts_at=starts, ends_at=ends)
        for number, (starts, ends) in enumerate(moments, 1)
    ]
    made = DatePoll(workspace=place, title=title, until=until, by_id=actor.id, options=options)
    db.session.add(made)
    db.session.flush()
    witness(poll=made.id, title=title, until=until.isoformat())
    tell("meetings.dates", made, actor.id)
    stir("meetings", place.id)
    return made


@action(Permission.ANSWER_MEETING)
def answer_dates(actor: Person, poll: DatePoll, answers: Mapping[int, Suits]) -> DatePoll:
    """Say for every seat of one's own which moments suit."""
    if poll.closed_at or poll.until < today():
        raise Refused(CLOSED)
    seats = own_seats(actor, poll.workspace)
    if not seats:
        raise Refused(NO_SEAT)
    for option in poll.options:
        for seat in seats:
            _say(actor, option, seat, answers.get(option.number, Suits.NO))
    witness(seats=[seat.code for seat in seats])
    stir("date-poll", poll.id)
    return poll


def _say(actor: Person, option: DateOption, seat: Seat, suits: Suits) -> None:
    said = next((vote for vote in option.votes if vote.seat_id == seat.id), None)
    if said is None:
        said = DateVote(poll_id=option.poll_id, number=option.number, seat=seat)
        option.votes.append(said)
    said.suits, said.by_name, said.at = suits, actor.name, now()


@action(Permission.CALL_MEETING)
def settle_date(actor: Person, poll: DatePoll, number: int) -> Meeting | None:
    """Choose a moment: a meeting is prepared for it."""
    chosen = next((each for each in poll.options if each.number == number), None)
    if poll.closed_at or chosen is None:
        raise Repeated(db.session.get(Meeting, poll.meeting_id or 0))
    facts = MeetingFacts(title=poll.title, starts_at=chosen.starts_at, ends_at=chosen.ends_at)
    made = prepare_meeting(actor, poll.workspace, facts)
    poll.closed_at, poll.meeting_id = now(), made.id
    witness(chosen=number, meeting=made.id)
    stir("date-poll", poll.id)
    stir("meetings", poll.workspace_id)
    return made

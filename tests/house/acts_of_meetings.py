"""The acts on meetings: what each asks, on which things."""

from datetime import timedelta
from uuid import uuid4

from commons.decisions.proposals import Proposal
from commons.documents.models import Document, Kind
from commons.drafting.versioning import Moment
from commons.meetings import actions as meetings
from commons.meetings.facts import ItemFacts, MeetingFacts
from commons.meetings.models import AgendaItem, Comes, Correction, Settled, Speaker, Suits
from commons.membership.models import Person, Seat
from kernel.clock import now, today
from kernel.database import db
from tests.house.doors_meetings import (
    ANSWER,
    CALL,
    ITEM_NAMES,
    MEETING_NAMES,
    PLACE,
    POLL,
    RUN,
    TO_DO,
)

BY_THE_LAW_OF_MEETINGS = (
    "You do not answer for this seat|This person has no place on this seat|Put at least one item"
    "|There are no minutes of this meeting|Choose the meeting|Only whoever it is given to"
    "|You answer for no seat here|Choose somebody who can read|Open the meeting"
    "|This meeting was not called|An item of this meeting is kept from you"
    "|This meeting is over|This side meets when|Minutes are adopted while"
    "|No seat of this workspace votes|Nobody fills these seats"
)
MOMENT = Moment({"type": "doc", "content": []}, 1)


def facts():
    starts = now() + timedelta(days=9)
    return MeetingFacts(title="Another", starts_at=starts, ends_at=starts + timedelta(hours=1))


def one(table, /, **of):
    return db.session.query(table).filter_by(**of).first()


def paper_in(item):
    return one(Document, workspace_id=item.workspace.id, kind=Kind.FILE, level="limited")


def text_in(meeting):
    free = {"kind": Kind.TEXT, "level": "limited", "locked_at": None, "binned_at": None}
    return one(Document, workspace_id=meeting.workspace_id, suggestions_only=False, **free)


def put_to_seats(actor, item):
    asked = Proposal(title="A", matter="opinion")
    return meetings.put_to_seats(actor, item, asked, str(uuid4()))


def lift(actor, meeting):
    """Nobody withdrew where no item is: then there is nothing to lift."""
    item = next((each for each in meeting.items if each.recusals), AgendaItem(meeting_id=0))
    return meetings.lift_recusal(actor, meeting, item, 1)


def speaker():
    return one(Speaker)


def on_meetings(permission, **acts):
    return {name: (permission, MEETING_NAMES, act) for name, act in acts.items()}


WORDS = ("x", "y")
ACTS_OF_MEETINGS = {
    f"commons.meetings.actions.{module}.{name}": act
    for module, acts in {
        "calling": {
            "ask_for_meeting": (RUN, PLACE, lambda a, p: meetings.ask_for_meeting(a, p, facts())),
            "prepare_meeting": (CALL, PLACE, lambda a, p: meetings.prepare_meeting(a, p, facts())),
            **on_meetings(
                CALL,
                call_meeting=meetings.call_meeting,
                change_meeting=lambda a, m: meetings.change_meeting(a, m, facts()),
                cancel_meeting=lambda a, m: meetings.cancel_meeting(a, m, "x"),
                repeat_meeting=lambda a, m: meetings.repeat_meeting(a, m, [now()]),
                join_bodies=lambda a, m: meetings.join_bodies(a, m, m.workspace),
            ),
        },
        "answers": on_meetings(
            ANSWER,
            answer_invitation=lambda a, m: meetings.answer_invitation(
                a, m, db.session.get(Seat, 1), Comes.ROOM
            ),
        ),
        "presence": on_meetings(
            ANSWER,
            come=lambda a, m: meetings.come(a, m, db.session.get(Seat, 1), online=True),
            leave=meetings.leave,
        )
        | on_meetings(
            RUN,
            mark_present=lambda a, m: meetings.mark_present(
                a, m, db.session.get(Seat, 1), db.session.get(Person, 1)
            ),
            let_leave=lambda a, m: meetings.let_leave(a, m, 1),
        ),
        "floor": on_meetings(
            ANSWER, ask_for_floor=meetings.ask_for_floor, give_up_floor=meetings.give_up_floor
        )
        | on_meetings(
            RUN,
            give_floor=lambda a, m: meetings.give_floor(a, m, speaker()),
            end_speaking=lambda a, m: meetings.end_speaking(a, m, speaker()),
        ),
        "course": on_meetings(
            RUN, open_meeting=meetings.open_meeting, end_meeting=meetings.end_meeting
        )
        | {
            name: (RUN, ITEM_NAMES, act)
            for name, act in {
                "begin_item": meetings.begin_item,
                "end_item": meetings.end_item,
                "note_outcome": lambda a, i: meetings.note_outcome(a, i, *WORDS),
            }.items()
        },
        "closing": {
            "close_to_observers": (RUN, ITEM_NAMES, meetings.close_to_observers),
            "admit_observers": (RUN, ITEM_NAMES, meetings.admit_observers),
            "withdraw_from": (ANSWER, ITEM_NAMES, lambda a, i: meetings.withdraw_from(a, i, "x")),
            "recuse": (
                RUN,
                ITEM_NAMES,
                lambda a, i: meetings.recuse(a, i, db.session.get(Person, 1), "x"),
            ),
            **on_meetings(RUN, lift_recusal=lift),
        },
        "agenda": on_meetings(
            CALL,
            add_item=lambda a, m: meetings.add_item(a, m, ItemFacts(title="x")),
            import_items=lambda a, m: meetings.import_items(a, m, [ItemFacts(title="x")]),
        )
        | on_meetings(RUN, adopt_agenda=meetings.adopt_agenda)
        | {
            name: (CALL, ITEM_NAMES, act)
            for name, act in {
                "change_item": lambda a, i: meetings.change_item(a, i, ItemFacts(title="y")),
                "move_item": lambda a, i: meetings.move_item(a, i, 1),
                "remove_item": meetings.remove_item,
            }.items()
        },
        "binding": {
            name: (CALL, ITEM_NAMES, act)
            for name, act in {
                "bind_paper": lambda a, i: meetings.bind_paper(a, i, paper_in(i)),
                "release_paper": lambda a, i: meetings.release_paper(a, i, paper_in(i)),
                "bind_thread": lambda a, i: meetings.bind_thread(a, i, None),
                "bind_decision": lambda a, i: meetings.bind_decision(a, i, None),
            }.items()
        }
        | {"put_to_seats": (RUN, ITEM_NAMES, put_to_seats)},
        "minutes": on_meetings(
            CALL,
            write_minutes=lambda a, m: meetings.write_minutes(a, m, text_in(m)),
            send_minutes=lambda a, m: meetings.send_minutes(a, m, today()),
            settle_correction=lambda a, m: meetings.settle_correction(
                a, m, one(Correction), Settled.TAKEN
            ),
        )
        | on_meetings(ANSWER, ask_correction=lambda a, m: meetings.ask_correction(a, m, *WORDS))
        | on_meetings(RUN, adopt_minutes=lambda a, m: meetings.adopt_minutes(a, m, m, MOMENT)),
        "tasks": on_meetings(
            RUN,
            add_task=lambda a, m: meetings.add_task(
                a, m, "x", db.session.get(Person, m.by_id), None
            ),
        )
        | {
            "tick_task": (ANSWER, TO_DO, meetings.tick_task),
            "reopen_task": (ANSWER, TO_DO, meetings.reopen_task),
            "drop_task": (RUN, TO_DO, meetings.drop_task),
        },
        "days": {
            "ask_for_dates": (
                CALL,
                PLACE,
                lambda a, p: meetings.ask_for_dates(a, p, "x", today(), [(now(), now())]),
            ),
            "answer_dates": (
                ANSWER,
                POLL,
                lambda a, p: meetings.answer_dates(a, p, {1: Suits.YES}),
            ),
            "settle_date": (CALL, POLL, lambda a, p: meetings.settle_date(a, p, 1)),
        },
    }.items()
    for name, act in acts.items()
}

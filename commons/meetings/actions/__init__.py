"""What people do with meetings."""

from commons.meetings.actions.agenda import (
    add_item,
    adopt_agenda,
    change_item,
    import_items,
    move_item,
    remove_item,
)
from commons.meetings.actions.answers import answer_invitation
from commons.meetings.actions.binding import (
    bind_decision,
    bind_paper,
    bind_thread,
    put_to_seats,
    release_paper,
)
from commons.meetings.actions.calling import (
    ask_for_meeting,
    call_meeting,
    cancel_meeting,
    change_meeting,
    join_bodies,
    prepare_meeting,
    repeat_meeting,
)
from commons.meetings.actions.closing import (
    admit_observers,
    close_to_observers,
    lift_recusal,
    recuse,
    withdraw_from,
)
from commons.meetings.actions.course import (
    begin_item,
    end_item,
    end_meeting,
    note_outcome,
    open_meeting,
)
from commons.meetings.actions.days import answer_dates, ask_for_dates, settle_date
from commons.meetings.actions.feeds import make_feed, revoke_feed
from commons.meetings.actions.floor import (
    ask_for_floor,
    end_speaking,
    give_floor,
    give_up_floor,
)
from commons.meetings.actions.minutes import (
    adopt_minutes,
    ask_correction,
    send_minutes,
    settle_correction,
    write_minutes,
)
from commons.meetings.actions.presence import come, leave, let_leave, mark_present
from commons.meetings.actions.tasks import add_task, drop_task, reopen_task, tick_task

__all__ = [
    "add_item",
    "add_task",
    "admit_observers",
    "adopt_agenda",
    "adopt_minutes",
    "answer_dates",
    "answer_invitation",
    "ask_correction",
    "ask_for_dates",
    "ask_for_floor",
    "ask_for_meeting",
    "begin_item",
    "bind_decision",
    "bind_paper",
    "bind_thread",
    "call_meeting",
    "cancel_meeting",
    "change_item",
    "change_meeting",
    "close_to_observers",
    "come",
    "drop_task",
    "end_item",
    "end_meeting",
    "end_speaking",
    "give_floor",
    "give_up_floor",
    "import_items",
    "join_bodies",
    "leave",
    "let_leave",
    "lift_recusal",
    "make_feed",
    "mark_present",
    "move_item",
    "note_outcome",
    "open_meeting",
    "prepare_meeting",
    "put_to_seats",
    "recuse",
    "release_paper",
    "remove_item",
    "reopen_task",
    "repeat_meeting",
    "revoke_feed",
    "send_minutes",
    "settle_correction",
    "settle_date",
    "tick_task",
    "withdraw_from",
    "write_minutes",
]

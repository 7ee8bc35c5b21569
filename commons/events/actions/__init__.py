"""What is done with events: by whoever holds them, and by those who come."""

from commons.events.actions.asking import ask, mark_answered, vote
from commons.events.actions.attending import attend_by_code, note_attendance
from commons.events.actions.holding import (
    cancel_occasion,
    change_occasion,
    prepare_occasion,
    publish_occasion,
    say_recording,
    set_questions,
)
from commons.events.actions.registering import call_off, register
from commons.events.actions.writing_up import choose_for_faq, publish_faq

__all__ = [
    "ask",
    "attend_by_code",
    "call_off",
    "cancel_occasion",
    "change_occasion",
    "choose_for_faq",
    "mark_answered",
    "note_attendance",
    "prepare_occasion",
    "publish_faq",
    "publish_occasion",
    "register",
    "say_recording",
    "set_questions",
    "vote",
]

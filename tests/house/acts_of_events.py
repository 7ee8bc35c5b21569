"""The acts of events people register for: what each asks, on which things."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

from commons.events import actions
from commons.events.facts import OccasionFacts
from commons.events.models import Occasion, OccasionQuestion, Registration
from kernel.clock import now
from kernel.database import db
from rules.events import Kind
from rules.places import Promotes
from tests.house.doors_panel import DO, HANDLE, LEAD, PLACE, WORK

BY_THE_LAW_OF_EVENTS = (
    "No events are held in this workspace|What has begun, or was called off|has no discussion yet"
    "|You have no place at this event|This is somebody else's place|is no longer there"
    "|Who is there is noted once it has begun|Only whoever has a place|Choose at least one question"
    "|Somebody has answered these questions|The code is taken from the beginning"
    "|A certificate is for whoever was there|Your own question has your voice"
)


def facts():
    begins = now() + timedelta(days=9)
    return OccasionFacts(
        kind=Kind.WEBINAR, title="Another", text="About", article=None, language="en",
        starts_at=begins, ends_at=begins + timedelta(hours=1), opens_at=now(), closes_at=begins,
        capacity=3, promotes=Promotes.FIRST_COME, public=False, room="", link="",
    )  # fmt: skip


def occasion(alert):
    return db.session.get_one(Occasion, alert.id)


def question(alert):
    return db.session.get_one(OccasionQuestion, (alert.id, 1))


def place_of(alert):
    return db.session.get_one(Registration, alert.id)


ON_AN_OCCASION = {
    "holding.change_occasion": (HANDLE, lambda a, o: actions.change_occasion(a, o, facts())),
    "holding.publish_occasion": (HANDLE, actions.publish_occasion),
    "holding.cancel_occasion": (HANDLE, lambda a, o: actions.cancel_occasion(a, o, "Why")),
    "holding.set_questions": (HANDLE, lambda a, o: actions.set_questions(a, o, ())),
    "holding.say_recording": (HANDLE, lambda a, o: actions.say_recording(a, o, "")),
    "registering.register": (DO, lambda a, o: actions.register(a, o, {})),
    "attending.note_attendance": (HANDLE, lambda a, o: actions.note_attendance(a, o, ())),
    "asking.ask": (DO, lambda a, o: actions.ask(a, o, "Why?", str(uuid4()))),
    "writing_up.publish_faq": (HANDLE, lambda a, o: actions.publish_faq(a, o, on=True)),
}
ON_A_PLACE = {
    "registering.call_off": (DO, actions.call_off),
    "attending.attend_by_code": (DO, lambda a, r: actions.attend_by_code(a, r, "ABCDEF")),
}
ON_A_QUESTION = {
    "asking.vote": (DO, lambda a, q: actions.vote(a, q, on=True)),
    "asking.mark_answered": (LEAD, lambda a, q: actions.mark_answered(a, q, on=True)),
    "writing_up.choose_for_faq": (
        HANDLE,
        lambda a, q: actions.choose_for_faq(a, q, "Why?", "So.", on=True),
    ),
}


def through(find, do):
    return lambda actor, alert: do(actor, find(alert))


ACTS_OF_EVENT: dict[str, tuple[str, list[str], Any]] = {
    f"commons.events.actions.{name}": (may, WORK, through(find, do))
    for find, acts in (
        (occasion, ON_AN_OCCASION),
        (place_of, ON_A_PLACE),
        (question, ON_A_QUESTION),
    )
    for name, (may, do) in acts.items()
} | {
    "commons.events.actions.holding.prepare_occasion": (
        HANDLE,
        PLACE,
        lambda a, p: actions.prepare_occasion(a, p, facts(), str(uuid4())),
    )
}

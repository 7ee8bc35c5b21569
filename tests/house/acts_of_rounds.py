"""The acts on consultations and requests: what each asks, on which things."""

from datetime import timedelta
from uuid import uuid4

from sqlalchemy import select

from commons.consultations import actions as rounds
from commons.consultations.facts import Call, Said
from commons.consultations.models import Consultation
from commons.decisions.proposals import Subject
from commons.referrals import actions as requests
from commons.referrals.facts import Letter
from kernel.clock import now
from kernel.database import db
from rules.referring import Step
from tests.house.doors_rounds import (
    ANSWER,
    CONSULTATION_NAMES,
    MOVES,
    PLACE,
    REFERRAL_NAMES,
    RUN,
)

SOON = timedelta(days=3)
SAYS = Said(text="Words")


def consult(actor, place):
    here = select(Consultation.document_id).where(Consultation.workspace_id == place.id)
    subject = Subject(db.session.scalars(here.order_by(Consultation.id)).first(), "A", 1, "0" * 64)
    call = Call(title="Another", subject=subject, closes_at=now() + SOON)
    return rounds.open_consultation(actor, place, call, str(uuid4()))


def letter(place):
    facts = {"purpose": "advice", "title": "A", "question": "What?", "due_at": now() + SOON}
    return Letter(receiver_id=place.id, sender="Commission", **facts)


def answer(actor, envelope):
    held = envelope.referral.enclosures[0]
    subject = Subject(held.document_id, held.title, held.version, held.digest)
    return requests.return_answer(actor, envelope, subject)


ACTS_OF_ROUNDS = {
    f"commons.consultations.actions.{name}": (permission, CONSULTATION_NAMES, act)
    for name, permission, act in (
        ("opening.remind", RUN, rounds.remind),
        ("commenting.draft_comment", ANSWER,
         lambda a, c: rounds.draft_comment(a, c, "FREE", SAYS, str(uuid4()))),
        ("commenting.change_comment", ANSWER, lambda a, c: rounds.change_comment(a, c, 1, SAYS)),
        ("commenting.take_back", ANSWER, lambda a, c: rounds.take_back(a, c, 1)),
        ("commenting.send_in", ANSWER, lambda a, c: rounds.send_in(a, c, "FREE")),
        ("replying.answer_comments", RUN,
         lambda a, c: rounds.answer_comments(a, c, [1], "noted", "Why")),
        ("replying.bring_table", RUN, lambda a, c: rounds.bring_table(a, c, [])),
        ("ending.end_consultation", RUN, rounds.end_consultation),
        ("ending.withdraw_consultation", RUN,
         lambda a, c: rounds.withdraw_consultation(a, c, "x")),
    )
} | {
    f"commons.referrals.actions.moving.{name}": (MOVES, REFERRAL_NAMES, act)
    for name, act in (
        ("take_on", lambda a, e: requests.take_on(a, e, Step.RECEIVED)),
        ("decline", lambda a, e: requests.decline(a, e, "x")),
        ("withdraw_request", lambda a, e: requests.withdraw_request(a, e, "x")),
        ("return_answer", answer),
    )
} | {
    "commons.consultations.actions.opening.open_consultation": (RUN, PLACE, consult),
    "commons.referrals.actions.sending.send_request": (
        MOVES, PLACE, lambda a, p: requests.send_request(a, p, letter(p), str(uuid4()))),
    "commons.referrals.actions.sending.record_request": (
        MOVES, PLACE, lambda a, p: requests.record_request(a, p, letter(p), str(uuid4()))),
}  # fmt: skip

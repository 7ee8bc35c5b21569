"""The acts on calls: what each asks, on which things."""

from datetime import timedelta

from commons.membership.models import Person
from commons.selection import actions
from commons.selection.facts import CallFacts
from commons.selection.models import Application, Selection
from kernel.clock import now, today
from kernel.database import db
from tests.house.doors_selection import CALL, MANAGES, PLACE, RUN

BY_THE_LAW_OF_SELECTION = (
    "The call is open: more may still apply|judges no application of the same call"
    "|Nobody is chosen in this selection|not on the reserve list of this seat"
    "|are not filled by a call|All of them declared their interests"
)


def prepare(actor, place):
    days = {"opens_at": now(), "closes_at": now() + timedelta(days=1)}
    plain = {"criteria": (), "documents": (), "languages": ()}
    facts = CallFacts(title="Another", text="Sought", seats=1, **days, **plain)
    return actions.prepare_call(actor, place, facts, "key-of-a-call")


def applied(call):
    return db.session.get_one(Application, call.id)


ACTS_OF_SELECTION = {
    f"commons.selection.actions.{name}": (permission, things, act)
    for name, permission, things, act in (
        ("calling.prepare_call", RUN, PLACE, prepare),
        ("calling.publish_call", RUN, CALL, actions.publish_call),
        ("calling.name_evaluator", RUN, CALL,
         lambda a, c: actions.name_evaluator(a, c, db.session.get(Person, 1))),
        ("calling.drop_evaluator", RUN, CALL,
         lambda a, c: actions.drop_evaluator(a, c, db.session.get(Person, 1))),
        ("sifting.sift", RUN, CALL, lambda a, c: actions.sift(a, c, applied(c), "")),
        ("sifting.ask_applicant", RUN, CALL,
         lambda a, c: actions.ask_applicant(a, c, applied(c), "Which?")),
        ("sifting.ask_to_declare", RUN, CALL,
         lambda a, c: actions.ask_to_declare(a, c, [c.id])),
        ("choosing.ask_selection", RUN, CALL, lambda a, c: actions.ask_selection(a, c, {})),
        ("appointing.appoint_chosen", MANAGES, CALL,
         lambda a, c: actions.appoint_chosen(a, c, db.session.get_one(Selection, c.id), today())),
        ("appointing.fill_vacancy", MANAGES, CALL,
         lambda a, c: actions.fill_vacancy(a, c, applied(c), applied(c), today())),
    )
}  # fmt: skip

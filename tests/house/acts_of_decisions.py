"""The acts on decisions: what each asks, on which things."""

from typing import Any
from uuid import uuid4

from commons.decisions import actions as decisions
from commons.decisions.actions.casting import Said
from commons.decisions.proposals import Proposal, Subject
from kernel.clock import today
from tests.house.doors_decisions import ANSWER, CLOSE, DECISION_NAMES, ENTER, PLACE, PROPOSE

NO_DOCUMENT: Any = None
ANOTHER = Subject(NO_DOCUMENT, "A text", 2, "0" * 64)


def propose(actor, place):
    return decisions.propose(actor, place, Proposal(title="A", matter="opinion"), str(uuid4()))


def put_anew(actor, decision):
    return decisions.put_anew(actor, decision, ANOTHER, None, str(uuid4()))


def publish(actor, decision):
    return decisions.note_publication(actor, decision, "Register", "https://x.example", today())


ACTS_OF_DECISIONS = {
    f"commons.decisions.actions.{name}": (permission, DECISION_NAMES, act)
    for name, permission, act in (
        ("opening.put_anew", PROPOSE, put_anew),
        ("opening.remind", PROPOSE, decisions.remind),
        ("casting.answer", ANSWER, lambda a, d: decisions.answer(a, d, "FREE", Said("for"))),
        ("casting.confirm", ANSWER, lambda a, d: decisions.confirm(a, d, "FREE", 1)),
        ("casting.enter", ENTER, lambda a, d: decisions.enter(a, d, "FREE", Said("for"))),
        ("stopping.want_stop", ANSWER, lambda a, d: decisions.want_stop(a, d, "FREE", "x")),
        ("annexing.annex", ANSWER, lambda a, d: decisions.annex(a, d, "FREE", "x")),
        ("aside.step_aside", ANSWER, lambda a, d: decisions.step_aside(a, d, "FREE", "x")),
        ("aside.set_aside", CLOSE, lambda a, d: decisions.set_aside(a, d, "FREE", "x")),
        ("aside.take_back_in", CLOSE, lambda a, d: decisions.take_back_in(a, d, "FREE")),
        ("publishing.note_publication", ENTER, publish),
        ("publishing.keep_back", ENTER, lambda a, d: decisions.keep_back(a, d, "4(2)", "x")),
        ("urns.take_paper", ANSWER, lambda a, d: decisions.take_paper(a, d, "FREE")),
        ("urns.open_urn", CLOSE, decisions.open_urn),
        ("ending.close", CLOSE, decisions.close),
        ("ending.withdraw", CLOSE, lambda a, d: decisions.withdraw(a, d, "x")),
        ("ending.stop", CLOSE, lambda a, d: decisions.stop(a, d, "x")),
    )
} | {"commons.decisions.actions.opening.propose": (PROPOSE, PLACE, propose)}

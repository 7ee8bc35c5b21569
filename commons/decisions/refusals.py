"""What was sent and not taken is written down, with its reason: there and in the record."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from commons.decisions.models import Decision, Refusal
from commons.membership.models import Person
from kernel.access import Refused
from kernel.database import db
from kernel.pages import say
from kernel.record import name_of, witness, write
from kernel.transactions import unit_of_work
from rules.access import Verdict

P = ParamSpec("P")
R = TypeVar("R")
Act = Callable[Concatenate[Person, Decision, P], R]


def noted(perform: Act[P, R]) -> Act[P, R]:
    """Note what the act refuses; the refusal itself goes on to whoever acted."""

    @wraps(perform)
    def attempt(actor: Person, decision: Decision, /, *args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return perform(actor, decision, *args, **kwargs)
        except Refused as refused:
            seat = str(args[0]) if args else ""
            if actor is not None:  # nobody signed in is told so, and there is nobody to note
                _note(actor, decision, getattr(perform, "__name__", ""), seat, refused.answer)
            raise

    return attempt


def _note(actor: Person, decision: Decision, act: str, seat: str, answer: Verdict) -> None:
    facts: dict[str, Any] = {name: say(fact) for name, fact in answer.facts.items()}
    with unit_of_work():
        db.session.add(
            Refusal(
                decision_id=decision.id,
                person_id=actor.id,
                act=act,
                seat=seat[:20],
                because=answer.because[:300],
                facts=facts,
            )
        )
        witness(refused=act, seat=seat[:20], because=answer.because % facts)
        write(decision.workspace_id, actor.id, "decisions.refused", name_of(decision))

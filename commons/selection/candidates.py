"""Which people can be chosen, as the rules see them?"""

from collections.abc import Iterable, Sequence

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from commons.selection.models import Application, Call, State
from kernel.database import db
from rules.selection.balance import Candidate, Trait
from rules.selection.scoring import score_of

CHOOSABLE = (State.ELIGIBLE,)


def applications_in(call: Call, states: Iterable[State]) -> Sequence[Application]:
    found = select(Application).where(
        Application.call_id == call.id, Application.state.in_(list(states))
    )
    judged = selectinload(Application.evaluations)
    return db.session.scalars(found.options(judged).order_by(Application.id)).all()


def candidate_of(application: Application) -> Candidate:
    given = [each.points for each in application.evaluations if each.points]
    return Candidate(
        application.id,
        score_of(application.call.asks, given),
        {
            Trait.COUNTRY: _one(application.country),
            Trait.GENDER: _one(application.gender),
            Trait.CATEGORY: _one(application.category),
            Trait.AREA: frozenset(application.areas),
        },
    )


def _one(value: str) -> frozenset[str]:
    return frozenset({value}) if value else frozenset()


def field_of(call: Call, states: Iterable[State] = CHOOSABLE) -> list[Candidate]:
    """Everybody who can be chosen."""
    return [candidate_of(each) for each in applications_in(call, states)]

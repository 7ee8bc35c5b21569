"""Who says that a survey has opened, reminds those who are silent, and writes down that it is over?

Whether answers are taken is worked out from stored times, so nobody waits for this: doing it twice,
late or in two processes changes nothing.
"""

from sqlalchemy import select

from commons.surveys.mixing import mix_all
from commons.surveys.models import Survey
from commons.surveys.telling import stir_all, tell_silent
from kernel.background import job, one_by_one, own_up
from kernel.clock import now
from kernel.database import db
from kernel.record import enter, witness
from rules.surveys import Stage

HOUSE = 0
"""The actor of what nobody in particular does."""
AT_ONCE = 50


@job("surveys.settle", every=30.0)
def settle_due() -> None:
    running = select(Survey).where(
        Survey.settled_at.is_(None), Survey.announced_at.is_not(None), Survey.opens_at <= now()
    )
    opened = running.where(Survey.opened_told_at.is_(None)).limit(AT_ONCE)
    faults = one_by_one(db.session.scalars(opened).all(), _open)
    due = running.where(Survey.reminds_at <= now()).order_by(Survey.reminds_at).limit(AT_ONCE)
    faults += one_by_one(db.session.scalars(due).all(), _remind)
    over = running.where(Survey.closes_at <= now()).order_by(Survey.closes_at).limit(AT_ONCE)
    own_up(faults + one_by_one(db.session.scalars(over).all(), _end))


def _open(survey: Survey) -> None:
    db.session.refresh(survey, with_for_update=True)
    if survey.opened_told_at:
        return
    survey.opened_told_at = now()
    if survey.stage(now()) is Stage.OPEN:
        tell_silent(survey, "opened", HOUSE)
    stir_all(survey)
    enter(HOUSE, "surveys.open", survey)


def _remind(survey: Survey) -> None:
    db.session.refresh(survey, with_for_update=True)
    if survey.reminds_at is None or survey.stage(now()) is not Stage.OPEN:
        return
    survey.reminds_at = None
    witness(told=tell_silent(survey, "reminded", HOUSE))
    enter(HOUSE, "surveys.remind", survey)


def _end(survey: Survey) -> None:
    db.session.refresh(survey, with_for_update=True)
    if survey.settled_at or survey.stage(now()) is not Stage.OVER:
        return
    survey.settled_at, survey.reminds_at = now(), None
    if survey.anonymous:
        mix_all(survey)
    stir_all(survey)
    enter(HOUSE, "surveys.end", survey)

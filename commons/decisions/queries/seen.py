"""What does somebody who opens a decision see of it?"""

from collections.abc import Sequence
from datetime import timedelta
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from commons.decisions.closing import may_annex
from commons.decisions.models import (
    Annex,
    Answer,
    Decision,
    Elector,
    Procedure,
    Refusal,
    Shown,
    StopRequest,
    Told,
)
from commons.decisions.models.said import WHOLE
from commons.decisions.queries.counting import Line, Standing, standing_of
from commons.decisions.queries.insights import (
    Asked,
    Day,
    Indicator,
    asked_in,
    change_of,
    indicator_of,
    turnout_by_day,
)
from commons.decisions.queries.publication import Published, published
from commons.decisions.queries.seats import own_electors
from commons.decisions.queries.tour import Tour, tour_of
from commons.decisions.queries.urns import Urn, urn_of
from commons.membership.models import Person
from kernel.clock import now
from kernel.database import db
from rules.flips import Change
from rules.states import MEMBER_STATES

STATES = {state.code for state in MEMBER_STATES}
MAPPED = 20
"""Member States from which on a map says more than a list."""


class Own(NamedTuple):
    """A seat for which the reader speaks, and what it said."""

    elector: Elector
    answers: dict[int, Answer | None]
    unconfirmed: list[Answer]
    """What was written down for it by phone, and nobody has confirmed, part by part."""

    @property
    def answer(self) -> Answer | None:
        return next(iter(self.answers.values()), None)


class Seen(NamedTuple):
    open: bool
    hidden: bool
    """Is the count kept back until the close?"""
    standing: Standing
    answers: Sequence[Answer]
    urn: Urn | None
    tour: Tour | None
    own: list[Own]
    annexes: list[tuple[Elector, Annex]]
    annexing: list[Elector]
    """The seats of the reader that may annex their reasons today."""
    stops: Sequence[StopRequest]
    left: timedelta | None
    asked: list[Asked]
    """Empty where nothing may be told of who has answered."""
    days: list[Day]
    change: Change | None
    indicator: Indicator | None
    published: Published | None
    """How its publication stands; None: it is not to be public."""

    @property
    def able(self) -> int:
        return self.standing.electorate.able

    @property
    def answered(self) -> int:
        if self.urn:
            return len(self.urn.papers)
        return sum(line.answer is not None for line in self.standing.lines)

    @property
    def mapped(self) -> bool:
        """Are those who are asked Member States, each once, and enough for a map?"""
        codes = [line.elector.country for line in self.standing.lines]
        return len(codes) >= MAPPED and set(codes) <= STATES and len(set(codes)) == len(codes)

    @property
    def spoken(self) -> list[Line]:
        """Who gave reasons, the newest first."""
        lines = [line for line in self.standing.lines if line.answer and line.answer.reason]
        return sorted(lines, key=lambda line: line.history[0].at, reverse=True)

    @property
    def latest(self) -> list[tuple[Elector, Answer]]:
        """What was said last, across the seats."""
        seats = {line.elector.seat_id: line.elector for line in self.standing.lines}
        return sorted(
            ((seats[each.seat_id], each) for each in self.answers),
            key=lambda pair: pair[1].at,
            reverse=True,
        )


def seen_by(person: Person, decision: Decision) -> Seen:
    is_open = decision.is_open(now())
    hidden = is_open and (decision.secret or decision.shown == Shown.AT_CLOSE)
    standing = standing_of(decision, closed=not is_open)
    said = standing.said
    tour = tour_of(decision) if decision.procedure == Procedure.POSITIONS else None
    own = own_electors(person, decision)
    told = not hidden and not decision.secret
    return Seen(
        open=is_open,
        hidden=hidden,
        standing=standing,
        answers=said,
        urn=urn_of(decision) if decision.secret else None,
        tour=tour,
        own=[_own(each, standing, tour) for each in own if not each.vacant],
        annexes=annexes_of(decision, standing),
        annexing=_annexing(decision, standing, own),
        stops=stops_of(decision),
        left=decision.closes_at - now() if is_open and decision.closes_at else None,
        asked=asked_in(standing.lines, notices_of(decision)) if told else [],
        days=turnout_by_day(decision, said) if told else [],
        change=change_of(decision, standing) if told else None,
        indicator=indicator_of(decision, standing.lines) if told else None,
        published=published(decision),
    )


def _own(elector: Elector, standing: Standing, tour: Tour | None) -> Own:
    line = next(each for each in standing.lines if each.elector.seat_id == elector.seat_id)
    said: dict[int, Answer | None] = {WHOLE: line.answer}
    if tour:
        row = next(each for each in tour.rows if each.elector.seat_id == elector.seat_id)
        said = dict(row.said)
    waits = [each for each in said.values() if each and each.entered_by_id]
    return Own(elector, said, waits)


def _annexing(decision: Decision, standing: Standing, own: list[Elector]) -> list[Elector]:
    until = decision.annexes_until
    if until is None or now() >= until:
        return []
    return [each for each in own if each.seat_id in may_annex(standing)]


def annexes_of(decision: Decision, standing: Standing) -> list[tuple[Elector, Annex]]:
    """The last word of each seat that annexed its reasons."""
    found = select(Annex).where(Annex.decision_id == decision.id).options(joinedload(Annex.person))
    last = {each.seat_id: each for each in db.session.scalars(found.order_by(Annex.number))}
    seats = {line.elector.seat_id: line.elector for line in standing.lines}
    return [(seats[seat], annex) for seat, annex in last.items()]


def stops_of(decision: Decision) -> Sequence[StopRequest]:
    found = select(StopRequest).where(StopRequest.decision_id == decision.id)
    people = joinedload(StopRequest.person)
    return db.session.scalars(found.options(people).order_by(StopRequest.at)).all()


def notices_of(decision: Decision) -> Sequence[Told]:
    """The proof of notice, in order."""
    found = select(Told).where(Told.decision_id == decision.id).options(joinedload(Told.person))
    return db.session.scalars(found.order_by(Told.id)).all()


def refusals_of(decision: Decision) -> Sequence[Refusal]:
    found = select(Refusal).where(Refusal.decision_id == decision.id)
    return db.session.scalars(found.options(joinedload(Refusal.person)).order_by(Refusal.id)).all()

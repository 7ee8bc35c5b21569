"""What else does a count tell? Beside the result, and never instead of it."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from fractions import Fraction
from typing import NamedTuple

from commons.decisions.choices import COUNTS_AS
from commons.decisions.laws import rule_of, silence_of
from commons.decisions.models import Answer, Decision, Elector, Options, Procedure, Told
from commons.decisions.queries.counting import Line, Standing
from kernel.clock import BRUSSELS, today
from rules.consent import with_silence
from rules.flips import Change, smallest_change, smallest_switch
from rules.populations import Populations, table_on
from rules.qualified import Qualified, indicator, percent
from rules.settings import UNSEEN
from rules.states import MEMBER_STATES

INDICATOR = "vote.indicator"
STATES = {state.code for state in MEMBER_STATES}
LONGEST = 62
"""Days of which a turnout is drawn."""


class State(NamedTuple):
    """A Member State in the indicator."""

    name: str
    people: int
    share: str
    choice: str


class Indicator(NamedTuple):
    found: Qualified
    table: Populations
    states: list[State]
    switch: str
    """Who, as few as can be, would turn it round."""


def indicator_of(decision: Decision, lines: Sequence[Line]) -> Indicator | None:
    """Would it carry in the Council (TEU 16(4))? Only where the profile of the body shows it, and
    every seat is a Member State's.
    """
    profile = {rule.key: rule.value for rule in decision.workspace.charter.rules}
    shown = profile.get(INDICATOR, UNSEEN) != UNSEEN
    wanted = shown and decision.options == Options.PROPOSAL
    names = {line.elector.country: line.elector.label for line in lines}
    if not wanted or set(names) != STATES or len(names) < len(lines):
        return None
    table = table_on(_day(decision.closed_at) if decision.closed_at else today())
    said = {line.elector.country: line.choice for line in lines}
    choices = {code: COUNTS_AS[choice] for code, choice in said.items() if choice in COUNTS_AS}
    states = [_state(name, table.people[code], table, said[code]) for code, name in names.items()]
    switch = ", ".join(names[code] for code in smallest_switch(choices, table))
    return Indicator(indicator(choices, table), table, states, switch)


def _state(name: str, people: int, table: Populations, choice: str) -> State:
    return State(name, people, percent(Fraction(people, table.total)), choice)


def change_of(decision: Decision, standing: Standing) -> Change | None:
    """The fewest seats that would have had to speak otherwise, if it ended now."""
    if decision.options != Options.PROPOSAL or decision.procedure == Procedure.POSITIONS:
        return None
    if not standing.tally.total():
        return None
    tally, electorate = standing.tally, standing.electorate
    if decision.procedure == Procedure.WRITTEN:
        tally = with_silence(tally, electorate, silence_of(decision))
    return smallest_change(rule_of(decision), tally, electorate)


class Day(NamedTuple):
    day: date
    answers: int
    """Seats that answered for the first time."""
    so_far: int


def turnout_by_day(decision: Decision, said: Sequence[Answer]) -> list[Day]:
    """Of a written procedure, from its opening to today or its end; empty where a day is all."""
    if decision.procedure != Procedure.WRITTEN:
        return []
    first: dict[int, datetime] = {}
    for answer in said:
        first[answer.seat_id] = min(answer.at, first.get(answer.seat_id, answer.at))
    counts = Counter(_day(at) for at in first.values())
    begun = _day(decision.opened_at)
    ended = _day(decision.closed_at) if decision.closed_at else today()
    days = [begun + timedelta(days=n) for n in range(min((ended - begun).days + 1, LONGEST))]
    return [Day(day, counts[day], _until(counts, day)) for day in days] if days[1:] else []


def _day(moment: datetime) -> date:
    """On which day of the calendar in Brussels was it?"""
    return moment.astimezone(BRUSSELS).date()


def _until(counts: Counter[date], day: date) -> int:
    return sum(many for each, many in counts.items() if each <= day)


class Asked(NamedTuple):
    """A seat: when it was told, when it was reminded, when it answered first."""

    elector: Elector
    told: datetime | None
    reminded: datetime | None
    answered: datetime | None


def asked_in(lines: Sequence[Line], notices: Sequence[Told]) -> list[Asked]:
    told, reminded = _last(notices, "opened"), _last(notices, "reminded")
    return [
        Asked(
            line.elector,
            told.get(line.elector.seat_id),
            reminded.get(line.elector.seat_id),
            line.history[-1].at if line.answer else None,
        )
        for line in lines
    ]


def _last(notices: Sequence[Told], what: str) -> dict[int, datetime]:
    return {each.seat_id: each.at for each in notices if each.what == what}

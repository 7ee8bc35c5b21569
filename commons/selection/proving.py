"""What proves a selection? Every rule counted again, person by person; and what if, held beside."""

from itertools import groupby
from typing import NamedTuple

from commons.selection.candidates import applications_in, candidate_of
from commons.selection.models import Application, Selection, State
from rules.selection.balance import Limit
from rules.selection.checker import Finding, findings

ALL = (State.ELIGIBLE, State.APPOINTED, State.RESERVE, State.REJECTED)


class Chosen(NamedTuple):
    application: Application
    score: int


class Counted(NamedTuple):
    """One rule, and what was counted for it."""

    limit: Limit
    findings: list[Finding]

    @property
    def kept(self) -> bool:
        return all(each.kept for each in self.findings)

    @property
    def narrow(self) -> list[Finding]:
        """Where there is no room left: these rules decide who comes in."""
        return [each for each in self.findings if each.found == each.needed and each.value]


class Proof(NamedTuple):
    chosen: list[Chosen]
    counted: list[Counted]
    pool: int
    total: int
    first_out: list[Chosen]
    """Who has the most points of those who are not chosen."""

    @property
    def kept(self) -> bool:
        return all(each.kept for each in self.counted)


def proof_of(selection: Selection) -> Proof:
    """Counted from the applications as they are now, by rules that know no solver."""
    people = applications_in(selection.call, ALL)
    every = {each.id: Chosen(each, candidate_of(each).score) for each in people}
    pool = [candidate_of(each) for each in people]
    inside = set(selection.chosen)
    chosen = [each for key, each in every.items() if key in inside]
    others = [each for key, each in every.items() if key not in inside]
    found = findings(selection.rules, [c for c in pool if c.number in inside], pool)
    counted = [
        Counted(limit, list(group)) for limit, group in groupby(found, key=lambda each: each.limit)
    ]
    return Proof(
        _by_score(chosen), counted, len(pool), sum(c.score for c in chosen), _by_score(others)[:10]
    )


def _by_score(people: list[Chosen]) -> list[Chosen]:
    return sorted(people, key=lambda each: (-each.score, each.application.id))


class Compared(NamedTuple):
    """What is another with these wishes."""

    base: Selection
    comes: list[Application]
    goes: list[Application]
    more: int


def compared(selection: Selection, base: Selection) -> Compared:
    people = {each.id: each for each in applications_in(selection.call, ALL)}
    now, before = set(selection.chosen), set(base.chosen)
    comes = [people[key] for key in sorted(now - before) if key in people]
    goes = [people[key] for key in sorted(before - now) if key in people]
    return Compared(base, comes, goes, selection.total - base.total)

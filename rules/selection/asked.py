"""What does each rule ask of this field of candidates: which kinds, and how many of each?"""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from rules.selection.balance import Candidate, Limit, Measure
from rules.words import sentence as _


class Asked(NamedTuple):
    """One demand of a rule: about one kind, or about all members."""

    limit: Limit
    value: str = ""
    number: int = 0
    """For a floor or for seats: how many there must be, given who there is."""

    @property
    def name(self) -> str:
        return f"{self.limit.key}:{self.value}" if self.value else self.limit.key


def demands(limits: Sequence[Limit], pool: Sequence[Candidate]) -> list[Asked]:
    return [asked for limit in limits for asked in _of(limit, pool)]


def _of(limit: Limit, pool: Sequence[Candidate]) -> list[Asked]:
    balance, number = limit.balance, limit.number
    if balance.measure == Measure.FILL:
        return [Asked(limit, number=min(number, len(pool)))]
    if balance.measure in {Measure.MOST, Measure.SHARE}:
        return [Asked(limit, number=number)]
    there = kinds_in(limit, pool)
    if balance.measure == Measure.FLOOR:
        return [Asked(limit, value, min(number, there[value])) for value in sorted(there)]
    return [Asked(limit, value, number) for value in sorted(balance.values or there)]


def kinds_in(limit: Limit, pool: Sequence[Candidate]) -> Mapping[str, int]:
    """How many of each kind there are, of the kinds a rule is about."""
    wanted = limit.balance.values
    counted = Counter(value for each in pool for value in each.of(limit.balance.trait))
    return {value: n for value, n in counted.items() if not wanted or value in wanted}


SENTENCES = {
    Measure.MOST: _("There are at most %(number)s members."),
    Measure.FILL: _("%(number)s seats are filled."),
    Measure.FLOOR: _("At least %(number)s of: %(value)s."),
    Measure.CAP: _("At most %(number)s of: %(value)s."),
    Measure.SHARE: _("At least %(figure)s of the members are: %(value)s."),
    Measure.EACH_SHARE: _("At least %(figure)s of the members are: %(value)s."),
}
EACH = {
    Measure.FLOOR: _("At least %(number)s of each of these: %(value)s."),
    Measure.CAP: _("At most %(number)s of each %(trait)s."),
    Measure.EACH_SHARE: _("At least %(figure)s of the members are %(value)s, each by itself."),
}
WITHIN = _("At least %(figure)s of those who are %(among)s are: %(value)s.")


def sentence_of(limit: Limit, value: str = "") -> str:
    """What a rule asks, of one kind or of each; for the gettext of the reader. Its facts are
    number, figure, value, trait and among.
    """
    measure = limit.balance.measure
    if limit.balance.among:
        return WITHIN
    return SENTENCES[measure] if value or measure not in EACH else EACH[measure]

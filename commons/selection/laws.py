"""Which rules bind a call? Those of the charter, with the figures of its rules profile."""

from collections.abc import Mapping

from rules.charter import Charter
from rules.selection.balance import Balance, Limit, Measure


def limits_for(charter: Charter, seats: int, figures: Mapping[str, str]) -> tuple[Limit, ...]:
    """A figure of the act stays; a setting may be another in this call, and seats are its own."""
    if charter.selecting is None:
        return ()
    return tuple(_limit(charter, each, seats, figures) for each in charter.selecting.balances)


def _limit(charter: Charter, balance: Balance, seats: int, figures: Mapping[str, str]) -> Limit:
    rule = charter.rule(balance.key)
    figure = rule.value if rule.locked else figures.get(balance.key, rule.value)
    if balance.measure in {Measure.MOST, Measure.FILL}:
        figure = str(min(seats, int(rule.value)))
    return Limit(balance, figure, rule.source.cite, str(rule.source.trust), rule.locked)

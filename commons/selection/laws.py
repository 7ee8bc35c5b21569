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
    if balance.measure in {Measure.MOST, Measure.FILL}:
        return limit_for(charter, balance, str(min(seats, int(rule.value))))
    return limit_for(charter, balance, "" if rule.locked else figures.get(balance.key, ""))


def limit_for(charter: Charter, balance: Balance, figure: str = "") -> Limit:
    """A balance with its figure: that of the rules profile, where no other is given."""
    rule = charter.rule(balance.key)
    return Limit(
        balance, figure or rule.value, rule.source.cite, str(rule.source.trust), rule.locked
    )

"""When does a proposal carry?"""

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction


class Choice(StrEnum):
    FOR = "for"
    AGAINST = "against"
    ABSTAIN = "abstain"


@dataclass(frozen=True, slots=True)
class Majority:
    """A share of a base; strict means more than the share, not just the share."""

    share: Fraction
    of_seats: bool = False
    strict: bool = False

    def carries(self, tally: Counter[Choice], seats: int) -> bool:
        """Abstentions weigh on a base of seats, never on a base of votes cast."""
        base = seats if self.of_seats else tally[Choice.FOR] + tally[Choice.AGAINST]
        bar = self.share * base
        return base > 0 and (tally[Choice.FOR] > bar if self.strict else tally[Choice.FOR] >= bar)

    def needed(self, base: int) -> int:
        """How many votes in favour carry, for a base of this many seats or votes?"""
        bar = self.share * base
        return int(bar) + 1 if self.strict or bar.denominator > 1 else int(bar)


SIMPLE = Majority(Fraction(1, 2), strict=True)
MAJORITY_OF_SEATS = Majority(Fraction(1, 2), of_seats=True, strict=True)
TWO_THIRDS_OF_SEATS = Majority(Fraction(2, 3), of_seats=True)

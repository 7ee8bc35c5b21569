"""When does a proposal carry? Always so much of so many: a majority names its base.

AIA 65(5): two thirds of the designated representatives. SPR 8(1) and 18(1): a simple majority of
the members. C(2016) 3301, Annex 3: a simple majority of the members, where consensus fails.
"""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from rules.electorate import Choice as Choice  # noqa: PLC0414 asked for here by all
from rules.electorate import Electorate, Tally
from rules.outcomes import Saying, ahead, outstanding, with_more
from rules.words import sentence as _


class Base(StrEnum):
    """Of what is a majority the greater part?"""

    SEATS = "seats"
    """Every seat with a vote, held or vacant: who is absent or abstains counts against."""
    OFFICE = "members in office"
    """The seats somebody holds: who is absent or abstains counts against."""
    PRESENT = "present"
    """The seats in the room and not recused: who abstains counts against, who is away does not."""
    CAST = "votes cast"
    """The votes for and against: neither abstentions nor absences count."""


BASES = {
    Base.SEATS: _("Needed: %(needed)s in favour, of all %(base)s seats with a vote (%(cite)s)."),
    Base.OFFICE: _("Needed: %(needed)s in favour, of %(base)s members in office (%(cite)s)."),
    Base.PRESENT: _("Needed: %(needed)s in favour, of %(base)s present (%(cite)s)."),
    Base.CAST: _("Needed: %(needed)s in favour, of %(base)s votes cast (%(cite)s)."),
}
SHORT = _("%(more)s more in favour needed; rejection certain at %(bar)s not in favour.")
SHORT_CAST = _("%(more)s more in favour needed; rejection certain at %(bar)s against.")


@dataclass(frozen=True, slots=True)
class Majority:
    """A share of a base; strict means more than the share, not just the share."""

    share: Fraction
    base: Base = Base.CAST
    strict: bool = False
    abstentions_count: bool | None = None
    """Do abstentions stay in the base? None: as the base has it."""
    recused_count: bool = True
    """Do recused seats stay in a base of seats or of members in office?"""

    @property
    def weighs_abstentions(self) -> bool:
        return (
            self.base is not Base.CAST if self.abstentions_count is None else self.abstentions_count
        )

    @property
    def keeps_recused(self) -> bool:
        return self.recused_count and self.base in {Base.SEATS, Base.OFFICE}

    def size(self, tally: Tally, electorate: Electorate) -> int:
        """How large is the base, once these have voted?"""
        if self.base is Base.CAST:
            whole = tally.total()
        elif self.base is Base.PRESENT:
            whole = electorate.able
        else:
            whole = self._members(electorate)
        return whole if self.weighs_abstentions else whole - tally[Choice.ABSTAIN]

    def carries(self, tally: Tally, electorate: Electorate) -> bool:
        """A base of nobody carries nothing."""
        base = self.size(tally, electorate)
        return base > 0 and tally[Choice.FOR] >= self.needed(base)

    def needed(self, base: int) -> int:
        """How many votes in favour carry, of a base of this size?"""
        bar = self.share * base
        return int(bar) + 1 if self.strict or bar.denominator > 1 else int(bar)

    def bar(self, base: int, cite: str) -> Saying:
        return Saying(BASES[self.base], {"needed": self.needed(base), "base": base, "cite": cite})

    def short(self, tally: Tally, electorate: Electorate, more: int) -> Saying:
        if not more:
            return ahead(tally, electorate)
        bar = self.rejection_at(tally, electorate)
        return Saying(SHORT if self._fixed else SHORT_CAST, {"more": more, "bar": bar})

    def rejection_at(self, tally: Tally, electorate: Electorate) -> int:
        """At how many not in favour is it lost, whatever the others say? Where the base moves with
        the votes, at how many against.
        """
        base = self.size(tally, electorate)
        if self._fixed:
            return base - self.needed(base) + 1
        return tally[Choice.AGAINST] + self._fewest_against(tally, electorate)

    @property
    def _fixed(self) -> bool:
        return self.base is not Base.CAST and self.weighs_abstentions

    def _fewest_against(self, tally: Tally, electorate: Electorate) -> int:
        """Of those still out, if all the rest were in favour."""
        out = outstanding(tally, electorate)
        for number in range(out + 1):
            split = with_more(tally, Choice.AGAINST, number)
            if not self.carries(with_more(split, Choice.FOR, out - number), electorate):
                return number
        return out + 1

    def _members(self, electorate: Electorate) -> int:
        whole = electorate.seats if self.base is Base.SEATS else electorate.in_office
        return whole if self.recused_count else whole - electorate.recused


HALF, TWO_THIRDS = Fraction(1, 2), Fraction(2, 3)
SIMPLE = Majority(HALF, strict=True)
MAJORITY_OF_PRESENT = Majority(HALF, Base.PRESENT, strict=True)
MAJORITY_OF_SEATS = Majority(HALF, Base.SEATS, strict=True)
MAJORITY_OF_MEMBERS = Majority(HALF, Base.OFFICE, strict=True)
TWO_THIRDS_OF_SEATS = Majority(TWO_THIRDS, Base.SEATS)
TWO_THIRDS_OF_MEMBERS = Majority(TWO_THIRDS, Base.OFFICE)

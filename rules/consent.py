"""Does anybody stand in the way? Consensus and unanimity, and what silence in writing adds.

C(2016) 3301, Annex 3: consensus as far as possible. TFEU 238(4): abstention does not stand in the
way of unanimity. SPR 8(2): the rules of procedure may let silence mean consent.
"""

from dataclasses import dataclass
from enum import StrEnum

from rules.electorate import Choice, Electorate, Tally
from rules.outcomes import Saying, ahead, outstanding, with_more
from rules.words import sentence as _

ALL = _("Nobody may be against, of %(base)s; who abstains does not stand in the way (%(cite)s).")
NONE = _("It stands if nobody objects, of %(base)s who may (%(cite)s).")
MISSING = _("Not spoken yet: %(more)s; one vote against is enough to reject it.")
QUIET = _("Nobody has objected so far; one objection is enough.")


class Silence(StrEnum):
    """What not answering in time means; the words are those of the rules profile."""

    CONSENT = "consent"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Unanimity:
    """Everybody has spoken, somebody is in favour and nobody against."""

    absence_blocks: bool = True
    """Who is neither present nor represented has not abstained; the recused are not waited for."""

    @property
    def keeps_recused(self) -> bool:
        return False

    def size(self, _tally: Tally, electorate: Electorate, /) -> int:
        expected = electorate.in_office - electorate.recused
        return expected if self.absence_blocks else electorate.able

    def needed(self, base: int) -> int:
        """In favour; the rest may abstain."""
        return min(base, 1)

    def carries(self, tally: Tally, electorate: Electorate) -> bool:
        spoken = not self.absence_blocks or tally.total() >= self.size(tally, electorate)
        return spoken and tally[Choice.FOR] > 0 and not tally[Choice.AGAINST]

    def bar(self, base: int, cite: str) -> Saying:
        return Saying(ALL, {"base": base, "cite": cite})

    def short(self, tally: Tally, electorate: Electorate, more: int, /) -> Saying:
        return Saying(MISSING, {"more": more}) if more else ahead(tally, electorate)


@dataclass(frozen=True, slots=True)
class Consensus:
    """Nobody objects; neither silence nor abstention is an objection."""

    @property
    def keeps_recused(self) -> bool:
        return False

    def size(self, _tally: Tally, electorate: Electorate, /) -> int:
        return electorate.able

    def needed(self, _base: int, /) -> int:
        return 0

    def carries(self, tally: Tally, electorate: Electorate) -> bool:
        return electorate.able > 0 and not tally[Choice.AGAINST]

    def bar(self, base: int, cite: str) -> Saying:
        return Saying(NONE, {"base": base, "cite": cite})

    def short(self, _tally: Tally, _electorate: Electorate, _more: int, /) -> Saying:
        return Saying(QUIET)


def with_silence(tally: Tally, electorate: Electorate, silence: Silence) -> Tally:
    """The tally at the end of a written procedure, in which silence was announced to mean this."""
    if silence is Silence.NOTHING:
        return tally
    return with_more(tally, Choice.FOR, outstanding(tally, electorate))

"""May this meeting decide? Enough seats with a vote must be in the room.

No act sets a quorum for these bodies (SPR 8(2) leaves it to the rules of procedure): it is a
setting of the body's profile, counted anew whenever somebody comes or leaves. Where nobody sits
together, the profile says what stands for presence.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from rules.electorate import Electorate
from rules.majority import MAJORITY_OF_SEATS, Majority
from rules.outcomes import Saying
from rules.words import sentence as _

MET = _("Present: %(present)s of %(base)s; enough to decide: %(needed)s (%(cite)s).")
SHORT = _("Present: %(present)s of %(base)s; needed to decide: %(more)s more (%(cite)s).")
ANSWERED = _("Answered: %(present)s of %(base)s; enough to decide: %(needed)s (%(cite)s).")
FEW = _("Answered: %(present)s of %(base)s; needed to decide: %(more)s more (%(cite)s).")
ASKED = _("Asked: %(present)s of %(base)s; enough to decide: %(needed)s (%(cite)s).")
FEW_ASKED = _("Asked: %(present)s of %(base)s; needed to decide: %(more)s more (%(cite)s).")
UNKNOWN = _("Who is present was not taken; needed to decide: %(needed)s of %(base)s (%(cite)s).")


class Stands(StrEnum):
    """What counts as presence; the words are those of a published record."""

    PRESENT = "present"
    """Who is in the room."""
    ANSWERED = "answered"
    ASKED = "asked"
    NOTHING = "nothing"
    """No quorum is asked."""


SAYS = {
    Stands.PRESENT: (MET, SHORT),
    Stands.ANSWERED: (ANSWERED, FEW),
    Stands.ASKED: (ASKED, FEW_ASKED),
}


@dataclass(frozen=True, slots=True)
class Quorum:
    met: bool
    present: int
    needed: int
    base: int
    says: Saying

    def __bool__(self) -> bool:
        return self.met

    @property
    def more(self) -> int:
        return max(self.needed - self.present, 0)


def quorum(
    electorate: Electorate, share: Majority = MAJORITY_OF_SEATS, cite: str = "quorum"
) -> Quorum:
    """Are enough present? The recused are not, while the item they left is on the floor."""
    base = electorate.seats if share.base == MAJORITY_OF_SEATS.base else electorate.in_office
    needed, present = share.needed(base), electorate.present or 0
    told = {"present": present, "base": base, "needed": needed, "cite": cite}
    if electorate.present is None:
        return Quorum(False, 0, needed, base, Saying(UNKNOWN, told))
    met = present >= needed
    more = {"more": needed - present}
    return Quorum(met, present, needed, base, Saying(MET if met else SHORT, told | more))


def quorum_of_vote(
    electorate: Electorate, answered: int, stands: Stands, share: Majority, cite: str = "quorum"
) -> Quorum | None:
    """Have enough taken part in a vote? None: no quorum is asked."""
    if stands is Stands.NOTHING:
        return None
    asked = electorate.in_office - electorate.recused
    here = {Stands.ANSWERED: answered, Stands.ASKED: asked}.get(stands, electorate.present)
    found = quorum(replace(electorate, present=here), share, cite)
    if here is None:
        return found
    return replace(found, says=Saying(SAYS[stands][not found.met], found.says.facts))


def voids(found: Quorum | None, *, carries: bool, counts_absence: bool) -> bool:
    """Is there no result, for want of a quorum? Where whoever does not answer counts against, a
    proposal that fell short is rejected with or without it.
    """
    return found is not None and not found.met and (carries or not counts_absence)

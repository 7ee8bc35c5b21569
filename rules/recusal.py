"""Who takes no part in a vote, and what becomes of what they said before?

C(2016) 3301, Annex 3 and SPR 10 and 12: who has an interest in an item steps aside. No act says
whether such a seat stays in the base, or what its earlier answer is worth: both are settings of the
body's profile (`vote.recused_count_in_base`, `vote.recused_late`).
"""

from collections.abc import Set as AbstractSet
from enum import StrEnum


class Late(StrEnum):
    """What a seat that steps aside while one may vote leaves behind; the words are those of the
    rules profile.
    """

    FALLS = "what it answered falls away"
    STAYS = "what it answered stays"


def stays(late: Late, *, spoken: bool, sealed: bool) -> bool:
    """Does the seat stay on the roll, to answer no more? What lies in an urn, or may lie there,
    cannot be taken out again; who had said nothing leaves nothing behind.
    """
    return sealed or (spoken and late is Late.STAYS)


def steps_aside(acting: AbstractSet[int], withdrawn: AbstractSet[int]) -> bool:
    """The vote belongs to the seat: it takes no part once everybody who could speak for it has
    withdrawn, not while an alternate is free to.
    """
    return bool(acting) and acting <= withdrawn

"""Who could vote, and what did they say, seat by seat?

The vote belongs to the seat (AIA 65(2): one representative per Member State; SPR 10(1): experts in
person). Observers and the secretariat have no seat in the electorate: their ballots are set aside.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from rules.access import Verdict
from rules.words import sentence as _


class Choice(StrEnum):
    FOR = "for"
    AGAINST = "against"
    ABSTAIN = "abstain"


Tally = Counter[Choice]


@dataclass(frozen=True, slots=True)
class Electorate:
    """The figures a majority is taken of; present is None where presence was not taken."""

    seats: int
    """Seats with a vote, whether or not somebody holds them."""
    vacant: int = 0
    recused: int = 0
    present: int | None = None
    """Seats with a vote whose holder is in the room and not recused."""

    @property
    def in_office(self) -> int:
        return self.seats - self.vacant

    @property
    def able(self) -> int:
        """How many may vote here and now?"""
        free = self.in_office - self.recused
        return free if self.present is None else self.present


@dataclass(frozen=True, slots=True)
class Roll:
    """The electorate by the codes of its seats. Present is who was there at any time while one
    could vote: who voted and left stays on the roll.
    """

    seats: frozenset[str]
    vacant: frozenset[str] = frozenset()
    recused: frozenset[str] = frozenset()
    present: frozenset[str] | None = None

    def able(self) -> frozenset[str]:
        """Which seats may vote here and now?"""
        free = self.seats - self.vacant - self.recused
        return free if self.present is None else free & self.present

    def electorate(self) -> Electorate:
        vacant = self.seats & self.vacant
        recused = (self.seats & self.recused) - vacant
        present = None if self.present is None else len(self.able())
        return Electorate(len(self.seats), len(vacant), len(recused), present)


@dataclass(frozen=True, slots=True)
class Ballot:
    """What was said for one seat; of several for one seat the latest counts, the holder first."""

    seat: str
    choice: Choice
    by_alternate: bool = False
    number: int = 0
    """Counts up with each change of mind."""


class Aside(StrEnum):
    """Why a ballot does not count."""

    NO_SEAT = "no seat with a vote"
    VACANT = "the seat is vacant"
    RECUSED = "the seat is recused"
    ABSENT = "the seat is not present"
    REPLACED = "a later ballot of the seat counts"
    HOLDER = "the holder of the seat has voted"
    CONTRADICTS = "two ballots of the seat say different things"


ASIDE: Mapping[Aside, str] = {
    Aside.NO_SEAT: _("%(seat)s has no seat with a vote here."),
    Aside.VACANT: _("%(seat)s is vacant: nobody votes for it."),
    Aside.RECUSED: _("%(seat)s takes no part in this item."),
    Aside.ABSENT: _("%(seat)s is not marked present."),
    Aside.REPLACED: _("%(seat)s has voted anew: the later ballot counts."),
    Aside.HOLDER: _("The representative of %(seat)s has voted: the alternate's ballot falls away."),
    Aside.CONTRADICTS: _("Two ballots of %(seat)s say different things, and neither is later."),
}

ALIKE = _("Every vote weighs the same.")
TELLING = _("A secret vote cannot have votes of different weight: the weight would tell.")


@dataclass(frozen=True, slots=True)
class Count:
    """What each seat said, and which ballots were set aside, with the reason."""

    said: Mapping[str, Choice]
    aside: tuple[tuple[Ballot, Aside], ...] = ()
    tally: Tally = field(default_factory=Counter)


def count(roll: Roll, ballots: Iterable[Ballot]) -> Count:
    """Count by seat, whatever the order in which ballots are named; equal ones count once."""
    aside: list[tuple[Ballot, Aside]] = []
    by_seat: dict[str, list[Ballot]] = {}
    for ballot in sorted(set(ballots), key=_rank):
        barred = why_not(roll, ballot.seat)
        if barred:
            aside.append((ballot, barred))
        else:
            by_seat.setdefault(ballot.seat, []).append(ballot)
    said: dict[str, Choice] = {}
    for seat, cast in by_seat.items():
        said |= _of_one_seat(seat, cast, aside)
    return Count(said, tuple(aside), Counter(said.values()))


def why_not(roll: Roll, seat: str) -> Aside | None:
    """Why may this seat not vote here and now? None: it may."""
    if seat not in roll.seats:
        return Aside.NO_SEAT
    if seat in roll.vacant:
        return Aside.VACANT
    if seat in roll.recused:
        return Aside.RECUSED
    return None if seat in roll.able() else Aside.ABSENT


def may_be_secret(weights: Iterable[int]) -> Verdict:
    """Can a vote of these weights be secret? Only if no weight tells whose ballot it is."""
    return Verdict(True, ALIKE) if len(set(weights)) <= 1 else Verdict(False, TELLING)


def _of_one_seat(
    seat: str, cast: list[Ballot], aside: list[tuple[Ballot, Aside]]
) -> dict[str, Choice]:
    last = cast[-1]
    rivals = [each for each in cast if _order(each) == _order(last)]
    beaten = cast if len(rivals) > 1 else cast[:-1]
    aside += [(ballot, _beaten(ballot, last)) for ballot in beaten]
    return {} if len(rivals) > 1 else {seat: last.choice}


def _beaten(ballot: Ballot, last: Ballot) -> Aside:
    if _order(ballot) == _order(last):
        return Aside.CONTRADICTS
    return Aside.REPLACED if ballot.by_alternate == last.by_alternate else Aside.HOLDER


def _order(ballot: Ballot) -> tuple[bool, int]:
    """The holder after the alternate, the later after the earlier: the last one counts."""
    return not ballot.by_alternate, ballot.number


def _rank(ballot: Ballot) -> tuple[str, bool, int, str]:
    return ballot.seat, *_order(ballot), ballot.choice

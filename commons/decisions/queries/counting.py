"""What did each seat say, and how does that stand?"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from commons.decisions.choices import COUNTS_AS, WEIGHS
from commons.decisions.laws import cite_of, rule_of, silence_of
from commons.decisions.models import Answer, Decision, Elector, Procedure, Slip
from commons.decisions.queries.seats import electors_of, roll_of
from kernel.database import db
from rules.consent import with_silence
from rules.deciding import decide
from rules.electorate import Ballot, Choice, Count, Electorate, Tally, count
from rules.outcomes import Outcome


class Line(NamedTuple):
    """A seat, what it says now, and all it said before, the newest first."""

    elector: Elector
    answer: Answer | None
    history: list[Answer]

    @property
    def choice(self) -> str:
        return self.answer.choice if self.answer else ""


class Standing(NamedTuple):
    """How a decision stands: seat by seat, and as the rule has it."""

    lines: list[Line]
    tally: Tally
    electorate: Electorate
    outcome: Outcome

    @property
    def silent(self) -> list[Line]:
        """Who may still answer and has not."""
        return [line for line in self.lines if not line.answer and not line.elector.vacant]


def answers_of(decision: Decision) -> Sequence[Answer]:
    """Everything that was said, in the order in which each seat said it."""
    found = select(Answer).where(Answer.decision_id == decision.id)
    people = (joinedload(Answer.person), joinedload(Answer.entered_by))
    order = (Answer.provision, Answer.seat_id, Answer.number)
    return db.session.scalars(found.options(*people).order_by(*order)).all()


def counted(electors: Sequence[Elector], said: Iterable[Answer]) -> Count:
    """The count by seat, as the rules have it: the holder before the alternate, the last one."""
    codes = {each.seat_id: each.code for each in electors}
    ballots = [
        Ballot(codes[a.seat_id], COUNTS_AS[a.choice], a.stands_in, a.number)
        for a in said
        if a.choice in COUNTS_AS
    ]
    return count(roll_of(electors), ballots)


def lines_of(electors: Sequence[Elector], said: Sequence[Answer]) -> list[Line]:
    by_seat: Mapping[int, list[Answer]] = {each.seat_id: [] for each in electors}
    for answer in said:
        by_seat[answer.seat_id].append(answer)
    return [Line(e, counting(by_seat[e.seat_id]), by_seat[e.seat_id][::-1]) for e in electors]


def counting(said: Iterable[Answer]) -> Answer | None:
    """Which of the answers of one seat counts: the holder's before the alternate's, the last."""
    return max(said, key=lambda each: (not each.stands_in, each.number), default=None)


def standing_of(decision: Decision, *, closed: bool) -> Standing:
    """How it stands now, or ended. What lies in the urn is looked at once it is closed."""
    electors, said = electors_of(decision), answers_of(decision)
    electorate = roll_of(electors).electorate()
    slips = slips_of(decision) if closed else []
    weighed = said if decision.procedure != Procedure.POSITIONS else weightiest(said)
    tally = _in_the_urn(slips) if decision.secret else counted(electors, weighed).tally
    if closed and decision.procedure == Procedure.WRITTEN:
        tally = with_silence(tally, electorate, silence_of(decision))
    outcome = decide(rule_of(decision), tally, electorate, closed=closed, cite=cite_of(decision))
    return Standing(lines_of(electors, weighed), tally, electorate, outcome)


def slips_of(decision: Decision) -> list[list[str]]:
    """What the ballots in the urn say, sorted: in no order that would tell anything."""
    found = select(Slip.ranking).where(Slip.decision_id == decision.id)
    return sorted(db.session.scalars(found)) if decision.secret else []


def _in_the_urn(slips: Sequence[Sequence[str]]) -> Tally:
    known = [Choice(says[0]) for says in slips if says and says[0] in list(Choice)]
    return Counter(known)


def weightiest(said: Sequence[Answer]) -> list[Answer]:
    """Of the positions of a seat on several provisions, the one that weighs most: an objection
    to a part is one to the whole.
    """
    parts: dict[tuple[int, int], list[Answer]] = {}
    for answer in said:
        parts.setdefault((answer.seat_id, answer.provision), []).append(answer)
    last = [found for each in parts.values() if (found := counting(each))]
    by_seat: dict[int, list[Answer]] = {}
    for answer in last:
        by_seat.setdefault(answer.seat_id, []).append(answer)
    return [min(each, key=lambda a: WEIGHS.index(a.choice)) for each in by_seat.values()]

"""What did each seat say, and how does that stand?"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from commons.decisions.choices import COUNTS_AS, WEIGHS
from commons.decisions.laws import cite_of, quorum_rule_of, rule_of, silence_of, stands_of
from commons.decisions.models import Answer, Decision, Elector, Paper, Procedure, Slip
from commons.decisions.presence import seats_there
from commons.decisions.queries.seats import electors_of, roll_of
from kernel.database import db
from rules.consent import with_silence
from rules.deciding import decide
from rules.electorate import Ballot, Choice, Count, Electorate, Roll, Tally, count
from rules.majority import Base, Majority
from rules.outcomes import Outcome
from rules.quorum import Quorum, Stands, quorum_of_vote


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

    said: Sequence[Answer]
    """All that was said, in the order in which each seat said it."""
    lines: list[Line]
    tally: Tally
    roll: Roll
    outcome: Outcome
    stands: Stands
    """What counted as presence."""
    quorum: Quorum | None

    @property
    def electorate(self) -> Electorate:
        return self.roll.electorate()

    @property
    def silent(self) -> list[Line]:
        """Who may still answer and has not."""
        return [line for line in self.lines if not line.answer and line.elector.asked]


def answers_of(decision: Decision) -> Sequence[Answer]:
    """Everything that was said, in the order in which each seat said it."""
    found = select(Answer).where(Answer.decision_id == decision.id)
    people = (joinedload(Answer.person), joinedload(Answer.entered_by))
    order = (Answer.provision, Answer.seat_id, Answer.number)
    return db.session.scalars(found.options(*people).order_by(*order)).all()


def counted(electors: Sequence[Elector], said: Iterable[Answer], roll: Roll) -> Count:
    """The count by seat, as the rules have it: the holder before the alternate, the last one."""
    codes = {each.seat_id: each.code for each in electors}
    ballots = [
        Ballot(codes[a.seat_id], COUNTS_AS[a.choice], a.stands_in, a.number)
        for a in said
        if a.choice in COUNTS_AS
    ]
    return count(roll, ballots)


def lines_of(electors: Sequence[Elector], said: Sequence[Answer]) -> list[Line]:
    by_seat: Mapping[int, list[Answer]] = {each.seat_id: [] for each in electors}
    for answer in said:
        by_seat[answer.seat_id].append(answer)
    return [_line(each, by_seat[each.seat_id]) for each in electors]


def _line(elector: Elector, said: list[Answer]) -> Line:
    """What a seat said that takes no part stays to be read, and does not count."""
    return Line(elector, None if elector.recused else counting(said), said[::-1])


def counting(said: Iterable[Answer]) -> Answer | None:
    """Which of the answers of one seat counts: the holder's before the alternate's, the last."""
    return max(said, key=lambda each: (not each.stands_in, each.number), default=None)


def standing_of(decision: Decision, *, closed: bool) -> Standing:
    """How it stands now, or ended. What lies in the urn is looked at once it is closed."""
    electors, said = electors_of(decision), answers_of(decision)
    slips = slips_of(decision) if closed else []
    weighed = said if decision.procedure != Procedure.POSITIONS else weightiest(said)
    lines = lines_of(electors, weighed)
    here = _here(decision, lines)
    roll = roll_of(electors, here if closed or _of_those_present(decision) else None)
    tally = _in_the_urn(slips) if decision.secret else counted(electors, weighed, roll).tally
    answered = len(slips) if decision.secret else sum(line.answer is not None for line in lines)
    stands = stands_of(decision) if here is None else Stands.PRESENT
    if closed and decision.procedure == Procedure.WRITTEN:
        tally = with_silence(tally, roll.electorate(), silence_of(decision))
    outcome = decide(
        rule_of(decision), tally, roll.electorate(), closed=closed, cite=cite_of(decision)
    )
    quorum = _quorum(decision, roll_of(electors, here).electorate(), answered, stands)
    return Standing(said, lines, tally, roll, outcome, stands, quorum)


def _of_those_present(decision: Decision) -> bool:
    rule = rule_of(decision)
    return isinstance(rule, Majority) and rule.base is Base.PRESENT


def _here(decision: Decision, lines: Sequence[Line]) -> frozenset[str] | None:
    """Who was in the room, where one sat together: whoever votes is there too."""
    there = seats_there(decision, [line.elector for line in lines])
    if there is None:
        return None
    spoken = {line.elector.seat_id for line in lines if line.answer}
    if decision.secret:
        found = select(Paper.seat_id).where(Paper.decision_id == decision.id)
        spoken |= set(db.session.scalars(found))
    return there | {line.elector.code for line in lines if line.elector.seat_id in spoken}


def _quorum(
    decision: Decision, electorate: Electorate, answered: int, stands: Stands
) -> Quorum | None:
    rule = quorum_rule_of(decision)
    return quorum_of_vote(electorate, answered, stands, rule) if rule else None


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

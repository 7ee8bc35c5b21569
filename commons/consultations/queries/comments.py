"""What was said in a consultation, what waits for an answer, and what is only drafted?"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from flask import abort
from sqlalchemy import Select, and_, func, select

from commons.consultations.models import Consultation, Consulted, Observation
from kernel.database import db

SENT = and_(Observation.number.is_not(None), Observation.withdrawn_at.is_(None))
WAITS = and_(SENT, Observation.verdict == "")
PAGE = 100


class Progress(NamedTuple):
    """How many comments there are, how many were answered, and how many say what others say."""

    all: int = 0
    answered: int = 0
    different: int = 0

    @property
    def waiting(self) -> int:
        return self.all - self.answered


def progress_of(consultation: Consultation) -> Progress:
    return progress_of_each([consultation]).get(consultation.id, Progress())


def progress_of_each(consultations: Iterable[Consultation]) -> dict[int, Progress]:
    number, alike = Observation.consultation_id, func.count(func.distinct(Observation.alike))
    answered = func.count().filter(Observation.verdict != "")
    found = select(number, func.count(), answered, alike).where(SENT)
    here = found.where(number.in_([each.id for each in consultations])).group_by(number)
    return {row[0]: Progress(*row[1:]) for row in db.session.execute(here)}


def comments_of(
    consultation: Consultation, *, waiting: bool = False, after: int = 0, limit: int = PAGE
) -> Sequence[Observation]:
    """What was sent in, by number; all of it, or what waits for an answer."""
    found = _sent(consultation).where(Observation.number > after)
    found = found.where(WAITS) if waiting else found
    return db.session.scalars(found.order_by(Observation.number).limit(limit)).all()


def rows_for_table(consultation: Consultation) -> Sequence[Observation]:
    """All of it, for the table of what became of each."""
    return db.session.scalars(_sent(consultation).order_by(Observation.number)).all()


def _sent(consultation: Consultation) -> Select[Observation]:
    return select(Observation).where(Observation.consultation_id == consultation.id, SENT)


def comment_called(consultation: Consultation, number: int) -> Observation:
    found = db.session.scalars(_sent(consultation).where(Observation.number == number))
    return found.one_or_none() or abort(404)


def alike_to(found: Observation) -> Sequence[Observation]:
    """All that say the same of the same passage, the comment itself with them."""
    here = (Observation.consultation_id == found.consultation_id, SENT)
    same = select(Observation).where(*here, Observation.alike == found.alike)
    return db.session.scalars(same.order_by(Observation.number)).all()


def many_alike(consultation: Consultation) -> dict[str, int]:
    """How many say the same, where more than one does."""
    found = select(Observation.alike, func.count()).where(
        Observation.consultation_id == consultation.id, SENT
    )
    several = found.group_by(Observation.alike).having(func.count() > 1)
    return {row[0]: row[1] for row in db.session.execute(several)}


def next_waiting(consultation: Consultation, after: int) -> int | None:
    """The number of the next comment that waits; past the last, the first one again."""
    numbers = waiting_in(consultation)
    return next((n for n in numbers if n > after), numbers[0] if numbers else None)


def waiting_in(consultation: Consultation) -> tuple[int, ...]:
    """The numbers of the comments that have no answer yet."""
    found = select(Observation.number).where(Observation.consultation_id == consultation.id, WAITS)
    numbers = db.session.scalars(found.order_by(Observation.number))
    return tuple(number for number in numbers if number is not None)


def drafts_of(seats: Iterable[Consulted]) -> dict[int, Sequence[Observation]]:
    """What is drafted for each of these seats of one consultation, and not sent in yet."""
    return {each.seat_id: drafted(each) for each in seats}


def drafted(asked: Consulted) -> Sequence[Observation]:
    theirs = (
        Observation.consultation_id == asked.consultation_id,
        Observation.seat_id == asked.seat_id,
        Observation.number.is_(None),
        Observation.withdrawn_at.is_(None),
    )
    return db.session.scalars(select(Observation).where(*theirs).order_by(Observation.id)).all()


def many_by_seat(consultation: Consultation) -> dict[int, int]:
    """How many comments each seat has sent in."""
    found = select(Observation.seat_id, func.count()).where(
        Observation.consultation_id == consultation.id, SENT
    )
    rows = db.session.execute(found.group_by(Observation.seat_id))
    return {row[0]: row[1] for row in rows}


def by_passage(consultation: Consultation) -> dict[int, int]:
    """How many comments there are on each block of the text."""
    found = select(Observation.block, func.count()).where(
        Observation.consultation_id == consultation.id, SENT, Observation.block.is_not(None)
    )
    rows = db.session.execute(found.group_by(Observation.block))
    return {block: many for block, many in rows if block is not None}

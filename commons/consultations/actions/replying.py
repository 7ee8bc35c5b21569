"""What those who asked do with the comments: answer each, or bring a table with many of both."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from uuid import uuid4

from commons.consultations.models import Consultation, Observation
from commons.consultations.passages import Passage, located, passages_of
from commons.consultations.queries.comments import rows_for_table
from commons.consultations.refusals import held, held_open
from commons.consultations.rows import Row, faults_in
from commons.consultations.telling import stir_all
from commons.consultations.writing import numbered, written
from commons.membership.models import Person
from kernel.access import Refused, refuse_unless
from kernel.actions import action
from kernel.clock import now
from kernel.record import fingerprint, witness
from rules.access import Permission, Verdict
from rules.consulting import Answer
from rules.words import sentence as _

NO_REASON = _("Say why: every answer has its reason.")
NO_ANSWER = _("Choose what becomes of the comment.")


class Faulty(Refused):
    """A table of which nothing was taken; each of its faults is a verdict of its own."""

    def __init__(self, faults: Sequence[Verdict]) -> None:
        super().__init__(faults[0])
        self.faults = faults


@action(Permission.RUN_CONSULTATION)
def answer_comments(
    actor: Person, consultation: Consultation, numbers: Iterable[int], verdict: str, reply: str
) -> int:
    """Say what becomes of one comment, or of several that say the same, and why."""
    held(consultation)
    refuse_unless(verdict in list(Answer), NO_ANSWER)
    refuse_unless(reply.strip(), NO_REASON)
    wanted = set(numbers)
    found = [each for each in rows_for_table(consultation) if each.number in wanted]
    refuse_unless(found and len(found) == len(wanted), _("There is no such comment."))
    for each in found:
        _answer(actor, each, verdict, reply.strip())
    witness(numbers=sorted(wanted), verdict=verdict, reply=fingerprint(reply))
    stir_all(consultation)
    return len(found)


@action(Permission.RUN_CONSULTATION)
def bring_table(actor: Person, consultation: Consultation, rows: Sequence[Row]) -> tuple[int, int]:
    """Take a table: comments that came by other ways, and answers to those that are there.

    All of it or nothing. Returns how many comments are new, and how many were answered.
    """
    held(consultation)
    known = {each.number: each for each in rows_for_table(consultation)}
    if faults := list(faults_in(consultation, known, rows)):
        raise Faulty(faults)
    new = [row for row in rows if row.number not in known]
    if new:
        held_open(consultation)
    passages = passages_of(consultation) if new else []
    made = [(row, _entered(actor, consultation, row, passages)) for row in new]
    answered = [(row, known[row.number]) for row in rows if row.number in known] + made
    many = sum(_answer_row(actor, each, row) for row, each in answered)
    witness(brought=len(made), answered=many)
    stir_all(consultation)
    return len(made), many


def _entered(
    actor: Person, consultation: Consultation, row: Row, passages: Sequence[Passage]
) -> Observation:
    asked = next(each for each in consultation.asked if each.code == row.code)
    block = located(passages, row.said.passage, row.said.quote)
    found = written(actor, asked, replace(row.said, block=block), str(uuid4()))
    numbered(consultation, found)
    if asked.answered_at is None:
        asked.answered_at, asked.answered_by = now(), actor.name
    return found


def _answer_row(actor: Person, found: Observation, row: Row) -> bool:
    if not row.verdict or (row.verdict, row.reply) == (found.verdict, found.reply):
        return False
    _answer(actor, found, row.verdict, row.reply)
    return True


def _answer(actor: Person, found: Observation, verdict: str, reply: str) -> None:
    found.verdict, found.reply = verdict, reply
    found.answered_at, found.answered_by = now(), actor.name

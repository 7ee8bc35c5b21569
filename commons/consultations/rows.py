"""What stands in one row of a table of comments, and why can it not be taken?"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from commons.consultations.facts import Said
from commons.consultations.models import Consultation, Observation
from rules.access import Verdict
from rules.consulting import Answer, Sort
from rules.words import sentence as _

NOT_ASKED = _("Row %(row)s: no seat “%(seat)s” is asked in this consultation.")
NO_WORDS = _("Row %(row)s: there is no comment in it.")
NO_SORT = _("Row %(row)s: “%(word)s” is no kind of comment.")
NO_VERDICT = _("Row %(row)s: “%(word)s” is no answer to a comment.")
NO_REASON = _("Row %(row)s: the answer has no reason.")
TOO_LONG = _("Row %(row)s: a cell holds more than %(most)s characters.")
OTHERWISE = _(
    "Row %(row)s: comment %(number)s was sent in with other words; a table changes answers only."
)
TAKEN_BACK = _("Row %(row)s: comment %(number)s was taken back; leave its row out.")
TWICE = _("Row %(row)s: comment %(number)s stands in the table twice.")
LONGEST, LONGEST_PASSAGE, LONGEST_QUOTE = 8_000, 200, 400


class Row(NamedTuple):
    line: int
    """Its place in the file, as whoever made it counts."""
    number: int | None
    code: str
    said: Said
    verdict: str = ""
    reply: str = ""


def faults_in(
    consultation: Consultation, known: Mapping[int | None, Observation], rows: Sequence[Row]
) -> Iterator[Verdict]:
    codes, seen = {each.code for each in consultation.asked}, set[int]()
    gone = set(range(1, consultation.comments + 1)) - known.keys()
    for row in rows:
        if row.number is not None and row.number in seen:
            yield _fault(TWICE, row, number=row.number)
        seen.add(row.number or 0)
        if row.number in gone:
            yield _fault(TAKEN_BACK, row, number=row.number)
        yield from _faults(row, known.get(row.number), codes)


def _faults(row: Row, before: Observation | None, codes: set[str]) -> Iterator[Verdict]:
    said = row.said
    if row.code not in codes:
        yield _fault(NOT_ASKED, row, seat=row.code[:40])
    if not said.text:
        yield _fault(NO_WORDS, row)
    if said.sort not in list(Sort):
        yield _fault(NO_SORT, row, word=said.sort[:40])
    if max(map(len, (said.text, said.proposed, row.reply))) > LONGEST:
        yield _fault(TOO_LONG, row, most=LONGEST)
    if len(said.passage) > LONGEST_PASSAGE or len(said.quote) > LONGEST_QUOTE:
        yield _fault(TOO_LONG, row, most=LONGEST_PASSAGE)
    yield from _faults_of_answer(row)
    if before and (before.code, *_words(before)) != (row.code, *said.words):
        yield _fault(OTHERWISE, row, number=row.number)


def _faults_of_answer(row: Row) -> Iterator[Verdict]:
    if row.verdict and row.verdict not in list(Answer):
        yield _fault(NO_VERDICT, row, word=row.verdict[:40])
    elif bool(row.verdict) != bool(row.reply):
        yield _fault(NO_REASON, row)


def _words(found: Observation) -> tuple[str, ...]:
    return (found.sort, found.passage, found.quote, found.text, found.proposed)


def _fault(because: str, row: Row, **facts: object) -> Verdict:
    return Verdict(False, because, {"row": row.line, **facts})

"""The table of what became of each comment: as a workbook, as a text, and back from a workbook.

Whatever somebody wrote is text in it: what begins like a formula is never one, neither when the
table is opened nor when it comes back.
"""

import io
import re
from collections.abc import Iterable, Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font

from commons.consultations.facts import Said
from commons.consultations.models import Consultation, Observation
from commons.consultations.names import answer_names, sort_names
from commons.consultations.rows import Row
from commons.drafting.papers.blocks import heading, paragraph, table, tree
from commons.drafting.schema import Node
from commons.sheets import Bounds, Unreadable
from commons.sheets.books import Broken, rows_in
from commons.sheets.cells import Formula
from kernel.aside import aside
from kernel.pages import moment
from kernel.words import gettext as _

MOST_ROWS = 2_000
MOST_BYTES = 5 * 1024 * 1024
MOST_UNPACKED = 20 * 1024 * 1024
WIDTHS = (6, 10, 24, 12, 20, 30, 60, 60, 16, 60)
BOUNDS = Bounds(MOST_ROWS + 1, len(WIDTHS), unpacked=MOST_UNPACKED, words=MOST_UNPACKED)
LIKE_FORMULA = re.compile(r"^[=+\-@\t\r]")


def header() -> tuple[str, ...]:
    return (
        _("No."),
        _("Seat"),
        _("Name of the seat"),
        _("Kind"),
        _("Passage"),
        _("Quoted words"),
        _("Comment and reason"),
        _("Proposed words"),
        _("Answer"),
        _("Reason of the answer"),
    )


def cells_of(found: Observation) -> tuple[str, ...]:
    sort, answer = sort_names()[found.sort], answer_names().get(found.verdict, "")
    said = (found.passage, found.quote, found.text, found.proposed)
    return (str(found.number), found.code, found.label, sort, *said, answer, found.reply)


def workbook_of(found: Sequence[Observation]) -> bytes:
    rows = [header(), *map(cells_of, found)]
    return aside(_workbook, rows)


def _workbook(rows: list[tuple[str, ...]]) -> bytes:
    book = Workbook()
    sheet: Any = book.active
    for at, row in enumerate(rows, 1):
        for column, words in enumerate(row, 1):
            _write(sheet.cell(at, column), words, bold=at == 1)
    for letter, width in zip("ABCDEFGHIJ", WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = "A2"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _write(cell: Any, words: str, *, bold: bool) -> None:
    """As text, whatever it begins with; also for who types in that cell later."""
    cell.value, cell.data_type = ILLEGAL_CHARACTERS_RE.sub("", words), "s"
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    cell.font = Font(bold=bold)
    cell.quotePrefix = bool(LIKE_FORMULA.match(words))


def text_of(consultation: Consultation, found: Iterable[Observation]) -> Node:
    """The same as a text of its own, to be printed or sent on."""
    said = _(
        "Version %(version)s, SHA-256 %(digest)s. Comments were taken until %(moment)s.",
        version=consultation.text_version,
        digest=consultation.text_digest,
        moment=moment(consultation.ended_at),
    )
    narrow = [_narrow(cells) for cells in (header(), *map(cells_of, found))]
    title = heading(_("What became of the comments"))
    return tree([title, paragraph(consultation.document.title), paragraph(said), table(*narrow)])


def _narrow(cells: tuple[str, ...]) -> tuple[str, ...]:
    """A page is narrower than a sheet: the quote stands under its passage."""
    number, code, _name, sort, passage, quote, text, proposed, answer, reply = cells
    where = f"{passage}: {quote}" if quote and passage else passage or quote
    return (number, code, sort, where, text, proposed, f"{answer}: {reply}" if reply else answer)


def rows_of(content: bytes) -> list[Row]:
    """What a workbook says, row by row; what is no table of ours is refused with the reason."""
    if len(content) > MOST_BYTES:
        raise Unreadable(_("This table is too large: 5 MB at most."))
    lines = aside(_lines, content)
    if len(lines) > MOST_ROWS + 1:
        raise Unreadable(_("At most %(n)d comments come in one table.", n=MOST_ROWS))
    names = [_folded(cell) for cell in lines[0]] if lines else []
    if names[: len(header())] != [_folded(each) for each in header()]:
        raise Unreadable(_("The columns are not those of the table: take the one you find here."))
    sorts = {_folded(name): key for key, name in sort_names().items()}
    answers = {_folded(name): key for key, name in answer_names().items()}
    rows = enumerate(lines[1:], 2)
    return [_row(at, line, sorts, answers) for at, line in rows if any(line)]


def _row(line: int, cells: list[str], sorts: dict[str, str], answers: dict[str, str]) -> Row:
    number, code, _name, sort, passage, quote, text, proposed, answer, reply = cells
    if number and not number.isdecimal():
        raise Unreadable(_("Row %(row)s: “%(word)s” is no number.", row=line, word=number[:20]))
    said = Said(
        text=text,
        sort=sorts.get(_folded(sort), sort),
        passage=passage,
        quote=quote,
        proposed=proposed,
    )
    verdict = answers.get(_folded(answer), answer)
    return Row(line, int(number[:9]) if number else None, code, said, verdict, reply)


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()


def _lines(content: bytes) -> list[list[str]]:
    lines = []
    try:
        for number, cells in rows_in(io.BytesIO(content), BOUNDS):
            _refuse_formulas(number, cells)
            lines.append([cell.replace("\r\n", "\n").strip() for cell in cells])
    except Broken as fault:
        raise Unreadable(_("This is no XLSX workbook that can be read.")) from fault
    return [line + [""] * (len(WIDTHS) - len(line)) for line in lines]


def _refuse_formulas(number: int, cells: list[str]) -> None:
    if any(isinstance(cell, Formula) for cell in cells):
        raise Unreadable(_("Row %(row)s holds a formula: only text is taken.", row=number))

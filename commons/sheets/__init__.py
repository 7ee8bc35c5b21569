"""Tables people bring: CSV and XLSX as named columns, line by line, with a word on what is wrong.

    with opened(path) as sheet:
        columns = (Column("geo", ("geo", "country"), filled=True), Column("value", ("value",),
                   read=number(sheet.mark)))
        for line in Table(sheet, columns):
            if line.faults: report.refuse(line) else: ... line.values["geo"]

Nothing is held but the line at hand. Formulas are neither worked out nor kept: a cell that holds
one is a fault of its line. What a file may be at most stands in `bounds.py`.
"""

from commons.sheets.bounds import Bounds as Bounds
from commons.sheets.bounds import Unreadable as Unreadable
from commons.sheets.cells import Wrong as Wrong
from commons.sheets.cells import guarded as guarded
from commons.sheets.cells import number as number
from commons.sheets.cells import unguarded as unguarded
from commons.sheets.columns import Column as Column
from commons.sheets.columns import Table as Table
from commons.sheets.lines import Fault as Fault
from commons.sheets.lines import Line as Line
from commons.sheets.opening import Sheet as Sheet
from commons.sheets.opening import opened as opened
from commons.sheets.opening import sheet_in as sheet_in
from commons.sheets.opening import sheet_of_text as sheet_of_text
from commons.sheets.report import Report as Report

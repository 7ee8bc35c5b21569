"""A table reads the same however it was saved; what is wrong in it is said line by line."""

import io
import tracemalloc
import zipfile
from decimal import Decimal

import pytest
from openpyxl import Workbook

from commons.sheets import (
    Bounds,
    Column,
    Report,
    Table,
    Unreadable,
    Wrong,
    guarded,
    number,
    opened,
    sheet_in,
    unguarded,
)
from commons.sheets.cells import number_of

TEXT = "Geo,Obs value,Note\nEL,13.5,Ελλάδα\n\nFR,7,été\n"


def read(content, bounds=None):
    sheet = sheet_in(content, bounds or Bounds())
    table = Table(
        sheet,
        (
            Column("geo", ("geo", "country"), filled=True),
            Column("value", ("OBS_VALUE", "value"), read=number(sheet.mark)),
            Column("note", ("note",), needed=False),
        ),
    )
    return table, list(table)


def book(*rows):
    made, out = Workbook(), io.BytesIO()
    for row in rows:
        made.active.append(row)
    made.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        TEXT.encode("utf-16-le"),
        TEXT.replace(",", "\t").replace("\n", "\r\n").encode(),
        TEXT.replace(",", ";").replace("13.5", "13,5").encode(),
        book(["geo", "obs_value", "note"], ["EL", 13.5, "Ελλάδα"], [], ["FR", 7, "été"]),
    ],
    ids=["utf-8", "mark", "utf-16", "no mark", "tabs", "decimal comma", "workbook"],
)
def test_every_usual_file_reads_the_same(content):
    _table, lines = read(content)

    assert [(line.number, line.faults) for line in lines] == [(2, []), (4, [])]
    assert lines[0].values == {"geo": "EL", "value": Decimal("13.5"), "note": "Ελλάδα"}
    assert lines[1].values == {"geo": "FR", "value": 7, "note": "été"}


def test_what_is_not_unicode_is_read_as_windows_1252_and_said(tmp_path):
    path = tmp_path / "old.csv"
    path.write_bytes(b"geo;value;note\nFR;1;" + b"\x80 \x93t\xe9\x94\n")

    with opened(path) as sheet:
        rows = list(sheet.rows)

    assert (rows[1][1][2], "Windows-1252" in sheet.assumed) == ("€ “té”", True)


@pytest.mark.parametrize(
    ("said", "mark", "means"),
    [
        ("13,5", ".", "13.5"),
        ("13.5", ",", "13.5"),
        ("1.234,5", ".", "1234.5"),
        ("1,234.5", ",", "1234.5"),
        ("1 234\u00a0567,25", ".", "1234567.25"),
        ("1.234.567", ",", "1234567"),
        ("1,234", ",", "1.234"),
        ("0,125", ".", "0.125"),
        ("\u22124,2", ".", "-4.2"),
        ("1.2E3", ".", "1.2E3"),
    ],
)
def test_numbers_are_read_in_both_notations(said, mark, means):
    assert number_of(said, mark) == Decimal(means)


@pytest.mark.parametrize(
    ("said", "mark"),
    [("1,234", "."), ("1.234", ","), ("12,34,5", "."), ("1.2.3", "."), ("n/a", "."), ("NaN", "."),
     ("1e999", "."), ("١٣", "."), ("9" * 41, "."), ("", ".")],
)  # fmt: skip
def test_what_could_mean_two_things_or_nothing_is_no_number(said, mark):
    with pytest.raises(Wrong):
        number_of(said, mark)


def test_every_fault_of_a_line_is_told_with_what_was_read():
    table, lines = read(b"geo,value,note,extra\n,x,=1+1,?\nFR,2,+32 2 299 11 11,\nIT,3,'=kept,\n")
    report = Report()
    good = [line.values["note"] for line in lines if report.take(line)]

    assert table.unknown == ["extra"]
    assert (report.good, report.refused, good) == (2, 1, ["+32 2 299 11 11", "=kept"])
    assert [str(fault) for fault in report.faults] == [
        "Line 2, geo: is missing",
        "Line 2, value: “x” is no number",
        "Line 2, note: “=1+1” begins like a formula",
    ]
    assert Report.of_data(report.as_data()) == report


def test_a_formula_of_a_workbook_is_neither_worked_out_nor_kept():
    _table, lines = read(book(["geo", "value"], ["FR", "=1+1"], ["IT", 2]))

    assert [len(line.faults) for line in lines] == [1, 0]


def test_what_is_given_out_guarded_comes_back_as_it_was():
    for cell in ("=1+1", "-", "@x", "plain", "'tis", ""):
        assert unguarded(guarded(cell)) == cell


def test_a_long_report_counts_on_without_holding_every_fault():
    report = Report()
    _table, lines = read(b"geo,value\n" + b",1\n" * 1_500)
    for line in lines:
        report.take(line)

    assert (len(report.faults), report.more, report.reasons["geo", "is missing"]) == (
        1_000, 500, 1_500,
    )  # fmt: skip


def packed(**parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name.replace("_", "."), content)
    return out.getvalue()


SMALL = Bounds(rows=3, line=500, unpacked=100_000)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"geo\nFR\n",
        b"geo,value,GEO\nFR,1,FR\n",
        b"geo,value\n" + b"FR,1\n" * 4,
        b'geo,value\nFR,"1\n' + b"IT,2\n" * 30_000,
        b"geo,value," + b"x" * 600,
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR",
        b"PK\x03\x04 and nothing else",
        packed(a_xml=b"0" * 200_000),
        packed(a_xml=b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'),
        packed(a_txt=b"not a workbook"),
    ],
    ids=["empty", "column missing", "column twice", "too many", "open quotation", "endless line",
         "picture", "torn", "bomb", "entities", "no workbook"],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_in_words(content):
    with pytest.raises(Unreadable) as refused:
        read(content, SMALL)

    assert str(refused.value).endswith((".", "?"))


def test_a_large_file_is_read_without_holding_it(tmp_path):
    """A fiftieth of what is allowed takes no more memory than a few lines do."""
    path = tmp_path / "large.csv"
    with path.open("w") as out:
        out.write("geo,value\n")
        out.writelines(f"FR,{n}\n" for n in range(30_000))
    tracemalloc.start()
    with opened(path) as sheet:
        count = sum(1 for _row in sheet.rows)
    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert count == 30_001
    assert most < 1_500_000

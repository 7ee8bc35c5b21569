"""Files of statistics as they are given out: every format says the same, and faults are told."""

import json

import pytest

from commons.sheets import Unreadable, sheet_of_text
from commons.sheets.observed.cubes import cube_in, is_cube
from commons.sheets.observed.program import read
from commons.sheets.observed.taking import Taking
from rules.observations import Fault, flag_of, period_of, place_of

CUBE = {
    "version": "2.0",
    "class": "dataset",
    "label": "AI by size class",
    "source": "ESTAT",
    "updated": "2026-01-16T11:00:00+0100",
    "value": {"0": 13.48, "1": 8.0, "2": 9.81, "6": 1},
    "status": {"2": "e", "4": "c"},
    "id": ["freq", "unit", "size_emp", "geo", "time"],
    "size": [1, 1, 2, 2, 2],
    "dimension": {
        "freq": {"category": {"index": {"A": 0}, "label": {"A": "Annual"}}},
        "unit": {"category": {"index": ["PC_ENT"]}},
        "size_emp": {"category": {"index": {"GE250": 1, "GE10": 0}}},
        "geo": {"category": {"index": {"EU27_2020": 0, "EL": 1}}},
        "time": {"category": {"label": {"2024": "2024", "2023": "2023"}}},
    },
}
SDMX = """\
DATAFLOW,freq: Frequency,size_emp: Size,unit: Unit,geo: Place,TIME_PERIOD: Time,OBS_VALUE,OBS_FLAG
ESTAT:X(1.0),A: Annual,GE10: 10 or more,PC_ENT: Per cent,EU27_2020: Union,2024,13.48,
ESTAT:X(1.0),A: Annual,GE10: 10 or more,PC_ENT: Per cent,EU27_2020: Union,2023,8,
ESTAT:X(1.0),A: Annual,GE10: 10 or more,PC_ENT: Per cent,EL: Greece,2024,9.81,e: estimated
ESTAT:X(1.0),A: Annual,GE250: 250 or more,PC_ENT: Per cent,EU27_2020: Union,2024,:,c
ESTAT:X(1.0),A: Annual,GE250: 250 or more,PC_ENT: Per cent,EL: Greece,2024,1,
"""
PLAIN = """\
Country;Year;Size class;Value;Flag
EU27_2020;2024;GE10;13,48;
EU27_2020;2023;GE10;8;
GR;2024;GE10;9,81;e
EU27_2020;2024;GE250;:;c
EL;2024;GE250;1;
"""
SAID = {
    ("", "GE10", "EU27_2020", "2024", 13.48, ""),
    ("", "GE10", "EU27_2020", "2023", 8.0, ""),
    ("", "GE10", "EL", "2024", 9.81, "e"),
    ("", "GE250", "EU27_2020", "2024", None, "c"),
    ("", "GE250", "EL", "2024", 1.0, ""),
}


@pytest.fixture
def cube(tmp_path):
    def written(**changes):
        path = tmp_path / "cube.json"
        path.write_text(json.dumps(CUBE | changes))
        return path

    return written


def taken(text, **how):
    taking = Taking(**how)
    return list(taking.taken(sheet_of_text(text))), taking


def test_every_format_says_the_same(cube):
    taking = Taking(unit="PC_ENT")
    path = cube()

    assert is_cube(path)
    assert set(taking.taken(cube_in(path))) == SAID
    assert set(taken(SDMX, unit="PC_ENT")[0]) == SAID
    rows, plain = taken(PLAIN)
    assert set(rows) == SAID
    assert plain.read_as == {"GR > EL": 1}
    assert plain.as_data()["dims"]["time"] == ["2023", "2024"]


@pytest.mark.parametrize(
    "changes",
    [
        {"class": "collection"},
        {"size": [1, 1, 2, 2, 3]},
        {"value": "13.48"},
        {"id": ["geo", "moon"]},
        {"dimension": {}},
        {"value": {"first": 1}},
    ],
    ids=["collection", "size", "value", "dimension", "none", "number"],
)
def test_what_is_no_cube_is_refused(cube, changes):
    with pytest.raises(Unreadable, match=r"JSON-stat 2\.0"):
        list(cube_in(cube(**changes)).rows)


def test_what_belongs_to_something_else_is_counted_and_passed():
    text = "geo,time,value,unit,indic_is\nFR,2024,1,PC,A\nFR,2024,2,NR,A\nFR,2024,3,PC,B\n"
    rows, taking = taken(text, unit="PC", picks={"indic_is": "A"})

    assert [each.value for each in rows] == [1.0]
    assert taking.left_out == {"unit=NR": 1, "indic is=B": 1}
    with pytest.raises(Unreadable, match="nace r2"):
        taken("geo,time,value\nFR,2024,1\n", picks={"nace_r2": "C"})


def test_a_further_dimension_nobody_picked_is_a_fault_of_its_line():
    _rows, taking = taken("geo,time,value,sex\nFR,2024,1,F\nFR,2023,2,M\n")

    assert [(fault.line, fault.column) for fault in taking.report.faults] == [(3, "sex")]


@pytest.mark.parametrize(
    ("line", "column", "wrong"),
    [
        ("QQ,2024,1,", "geo", "no country"),
        (",2024,1,", "geo", "is missing"),
        ("FR,24,1,", "time", "no period"),
        ("FR,2024,1,§", "flag", "no flag"),
        ("FR,2024,,", "value", "no flag says why"),
        ("FR,2024,1,c", "value", "confidential"),
        ("FR,2024,=1+1,", "value", "formula"),
        ("IT,2024,2,", "", "second time"),
    ],
)
def test_each_bad_line_says_what_is_wrong_with_it(line, column, wrong):
    rows, taking = taken(f"geo,time,value,flag\nIT,2024,1,\n{line}\n")

    assert [(each.geo, each.value) for each in rows] == [("IT", 1.0)]
    (fault,) = taking.report.faults
    assert (fault.line, fault.column) == (3, column)
    assert wrong in fault.wrong


def test_periods_places_and_flags_are_read_as_they_are_written():
    written = ("2025", "2025-A1", "2025Q3", "2025-S2", "2025M07", "2025-07")
    assert [period_of(s) for s in written] == [
        "2025", "2025", "2025-Q3", "2025-S2", "2025-07", "2025-07",
    ]  # fmt: skip
    assert [place_of(s).code for s in ("el", "GR", "UK", "GB", "EU27_2020")] == [
        "EL", "EL", "UK", "UK", "EU27_2020",
    ]  # fmt: skip
    assert [flag_of(s) for s in ("pb", "b,p", ":", "")] == ["bp", "bp", "m", ""]
    for odd in ("2025-13", "1025", "2025-Q5", "last year"):
        with pytest.raises(Fault):
            period_of(odd)


def test_the_program_leaves_the_good_rows_in_a_file_in_order(tmp_path):
    path, rows = tmp_path / "plain.csv", tmp_path / "rows.csv"
    path.write_text(PLAIN)
    found = read({"path": str(path), "unit": "", "picks": {}}, rows)

    assert found["report"]["good"] == 5
    assert rows.read_text().splitlines() == [
        ",GE10,EL,2024,9.81,e",
        ",GE10,EU27_2020,2023,8.0,",
        ",GE10,EU27_2020,2024,13.48,",
        ",GE250,EL,2024,1.0,",
        ",GE250,EU27_2020,2024,,c",
    ]

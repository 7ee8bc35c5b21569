"""What leaves the house: a picture of either kind, and the numbers with nothing that computes."""

from datetime import date

import pytest
from flask import Flask
from flask_babel import Babel
from werkzeug.exceptions import NotFound

from commons.charts.files import as_csv, as_svg, chart_file
from commons.charts.plots import Column, Datum, Kind, Origin, Plot, Row
from tests.charts.plotted import plot

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
def page() -> object:
    app = Flask(__name__)
    Babel(app)
    with app.test_request_context("/"):
        yield app


def test_a_table_computes_nothing_and_keeps_gaps_and_flags() -> None:
    row = Row("=1+1", "@SUM(A1)", (Datum(-4.5, "e"), Datum(None, "c"), Datum(12_345_678_901.5)))
    found = Plot(Kind.LINES, "T", tuple(map(Column, ("2023", "2024", "2025"))), (row,), "%")
    assert as_csv(found).splitlines() == [
        "row,name,column,value,flag,unit,source",
        "'=1+1,'@SUM(A1),2023,-4.5,e,%,",
        "'=1+1,'@SUM(A1),2024,,c,%,",
        "'=1+1,'@SUM(A1),2025,12345678901.5,,%,",
    ]


def test_a_chart_is_saved_with_its_sentence_and_its_source(page: object) -> None:
    found = plot(Kind.MAP, {"DE": [25.0], "RO": [6.0]})
    origin = Origin("Eurostat, isoc_eb_ai", "", "CC BY 4.0", date(2026, 11, 1))
    drawn = as_svg(Plot(found.kind, found.title, found.columns, found.rows, "%", origin=origin))
    assert "<desc>Highest is DE with 25\u202f%, lowest RO with 6\u202f%.</desc>" in drawn
    assert "Source: Eurostat, isoc_eb_ai, CC BY 4.0, retrieved on" in drawn


def test_a_picture_is_made_apart_and_no_other_kind_is_known(page: object) -> None:
    answer = chart_file(plot(Kind.LINES, {"Large": [28, 48]}), "png", "uptake")
    assert answer.get_data().startswith(PNG)
    assert answer.headers["Content-Disposition"] == 'attachment; filename="uptake.png"'
    with pytest.raises(NotFound):
        chart_file(plot(Kind.LINES, {}), "exe", "uptake")

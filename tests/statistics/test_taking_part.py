"""Seats are counted, never the people of a seat."""

import csv
import io
from datetime import UTC, datetime

import pytest
import sqlalchemy as sa

from commons.membership.models import Seat
from commons.statistics.routes import cell
from commons.threads.models import Audience
from kernel.clock import at, today
from kernel.database import db


@pytest.fixture
def busy(app, cast, browser):
    cast.all()
    thread = cast.thread(cast.ines, posts=3)
    cast.said(thread, cast.alba, "One", "one-of-alba")
    ines = browser(cast.ines)
    form = {"csrf_token": ines.csrf, "text": "To you", "reply_to": "4", "key": "an-answer"}
    assert ines.post(f"/board/threads/{thread.id}/posts", data=form).status_code == 303
    return thread


def rows_of(client):
    answer = client.get("/board/statistics.csv")
    assert answer.mimetype == "text/csv"
    return list(csv.DictReader(io.StringIO(answer.text)))


def test_what_was_said_counts_for_the_seat_and_month(cast, browser, busy):
    sela = browser(cast.sela)
    month = f"{today():%Y-%m}"
    rows = {(row["code"], row["month"]): row for row in rows_of(sela)}

    assert (rows["PT", month]["posts"], rows["PT", month]["answers"]) == ("4", "1")
    assert (rows["ES", month]["posts"], rows["ES", month]["answers"]) == ("1", "0")
    assert rows["HU", month]["posts"] == "0"
    assert len({month for _seat, month in rows}) == 12
    assert rows["PT", month]["read_percent"] == "80"
    assert rows["HU", month]["read_percent"] == "0"
    page = sela.get("/board/statistics")
    assert page.status_code == 200
    assert "Portugal" in page.text
    for person in ("Inês Carvalhal", "Alba Ferran"):
        assert person not in page.text
        assert person not in sela.get("/board/statistics.csv").text


def test_a_month_begins_at_midnight_in_brussels(cast, browser):
    with at(datetime(2026, 11, 30, 23, 30, tzinfo=UTC)):
        cast.thread(cast.ines, posts=2)
        rows = {(row["code"], row["month"]): row for row in rows_of(browser(cast.sela))}
        assert (rows["PT", "2026-12"]["posts"], rows["PT", "2026-11"]["posts"]) == ("2", "0")


def test_what_was_read_counts_for_the_furthest_of_a_seat_in_open_discussions(cast, browser, busy):
    dora = browser(cast.dora)
    path = f"/board/threads/{busy.id}/read"
    assert dora.post(path, data={"csrf_token": dora.csrf, "upto": "3"}).status_code == 303
    cast.thread(cast.ines, audience=Audience.MEMBERS, title="Members", posts=4)

    rows = {row["code"]: row for row in rows_of(browser(cast.sela))}

    assert rows["HU"]["read_percent"] == "60"


def test_nobody_but_the_secretariat_reads_it(cast, browser, busy):
    for person in (cast.ines, cast.karin, cast.otto, cast.zoe):
        for path in ("/board/statistics", "/board/statistics.csv"):
            assert browser(person).get(path).status_code == 404


def test_no_cell_is_a_formula(app, cast, browser, busy):
    for text in ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"):
        assert cell(text) == f"'{text}"
    assert cell("Österreich - Ö") == "Österreich - Ö"
    with app.app_context():
        db.session.execute(sa.update(Seat).where(Seat.code == "PT").values(name="=cmd|'x'!A1"))
        db.session.commit()
    names = {row["seat"] for row in rows_of(browser(cast.sela))}
    assert "'=cmd|'x'!A1" in names

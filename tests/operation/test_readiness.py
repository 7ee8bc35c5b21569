"""Probes hear yes or no; the log tells those who run the house what they need, and no more."""

import json
import logging
import sys

import pytest
import sqlalchemy as sa

from kernel.database import db
from kernel.hub import hub_of
from kernel.logs import Discreet, Structured

SECRET = "Geheim"


def said(house, path="/ready"):
    house.app.extensions.pop("plenary.ready", None)
    answer = house.app.test_client().get(path)
    assert "Set-Cookie" not in answer.headers
    return answer.status_code, answer.text


def test_a_house_in_order_is_alive_and_ready(house):
    assert said(house, "/health") == (200, "yes")
    assert said(house) == (200, "yes")


def test_strangers_hear_no_and_nothing_else(house, caplog):
    with house.app.app_context(), db.engine.begin() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '0001'"))
    assert said(house) == (503, "no")
    assert "not ready: tables" in caplog.text


def test_an_empty_house_is_alive_but_not_ready(another):
    empty = another()

    assert said(empty, "/health") == (200, "yes")
    assert said(empty) == (503, "no")


@pytest.mark.parametrize(
    ("setting", "value"), [("DISK_FREE_MB", 2**40), ("REDIS_URL", "redis://127.0.0.1:1/0")]
)
def test_what_is_missing_makes_it_unready(house, setting, value):
    house.app.config[setting] = value

    assert said(house) == (503, "no")


def test_a_process_that_ends_sends_people_elsewhere(house):
    hub_of(house.app).send_away()

    assert said(house, "/health") == (200, "yes")
    assert said(house) == (503, "no")


def test_probes_need_not_know_the_name_of_the_house(app):
    app.config["PUBLIC_URL"] = "https://plenary.example"
    client = app.test_client()

    assert client.get("/health", headers={"Host": "10.0.0.7:8000"}).text == "yes"


def lines_of(caplog):
    return [record.facts for record in caplog.records if record.name == "plenary.requests"]


def test_each_request_is_one_line_without_content(app, cast, browser, caplog):
    thread, client = cast.thread(cast.ines, title="Geheim"), browser(cast.ines)
    caplog.set_level(logging.INFO)

    answer = client.get(f"/board/threads/{thread.id}?q=Geheim")
    client.get("/find?q=Geheim")

    first, second = lines_of(caplog)
    assert first["id"] == answer.headers["X-Request-Id"]
    assert first["person"] == cast.ines.id
    assert first["route"] == "/<workspace>/threads/<int:thread_id>"
    assert first["status"] == 200
    assert 0 < first["statements"] < 80
    assert second["route"] == "/find"
    assert "Geheim" not in caplog.text


def test_a_stranger_does_not_choose_the_number_of_a_request(app):
    answer = app.test_client().get("/sign-in", headers={"X-Request-Id": "chosen-by-me"})

    assert answer.headers["X-Request-Id"] != "chosen-by-me"


def test_a_page_that_failed_names_its_request(app, cast, browser, monkeypatch):
    def broken(*_asked):
        raise RuntimeError("boom")

    monkeypatch.setitem(app.view_functions, "home.home", broken)
    client = browser(cast.ines)
    page = client.get("/")
    told = client.get("/", headers={"Accept": "application/json"})

    assert page.status_code == told.status_code == 500
    assert page.headers["X-Request-Id"] in page.text
    assert told.json["request"] == told.headers["X-Request-Id"]


def record_of(statement, app):
    try:
        with app.app_context(), db.engine.begin() as connection:
            connection.execute(sa.text(statement), {"text": SECRET})
    except sa.exc.DBAPIError:
        return logging.LogRecord("x", logging.ERROR, "", 1, "%s", ("failed",), sys.exc_info())
    raise AssertionError("it did not fail")


def test_what_the_database_quotes_does_not_enter_the_log(app):
    record = record_of("INSERT INTO house (id, epoch) VALUES (1, :text)", app)

    for form in (Structured(), Discreet()):
        line = form.format(record)
        assert "IntegrityError" in line
        assert SECRET not in line
    told = json.loads(Structured().format(record))
    assert told["message"] == "failed"
    assert told["level"] == "ERROR"

"""A figure crosses a line: one topic with source and chart, never two."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from types import SimpleNamespace

import pytest
from sqlalchemy import func, select

from alliance.signals.actions import Line, draw_line
from alliance.signals.crossing import look_at_lines
from alliance.signals.models import DraftTopic, Threshold
from commons.membership.models import Person
from commons.threads.models import Post, Thread
from commons.workspaces.models import Workspace
from kernel.database import db
from kernel.transactions import unit_of_work
from rules.access import Role
from tests.alliance.planted import alliance, load, person, plant_uptake, rows_of

HERE = "/alliance/signals"


@pytest.fixture
def lined(app):
    """Figures up to 2024, where the Union has 17.8 %: lines at 20, and at 15, passed before."""
    with app.app_context():
        with unit_of_work():
            desk = person("desk", Role.SECRETARIAT)
            mona = SimpleNamespace(id=person("mona").id)
            indicator = plant_uptake(desk, "2024")
        group = db.session.scalars(
            select(Workspace).where(Workspace.slug == "alliance-energy")
        ).one()
        for bound in (20.0, 15.0):
            draw_line(desk, alliance(), Line(indicator, group, "EU27_2020", bound))
        return SimpleNamespace(app=app, mona=mona, desk=SimpleNamespace(id=desk.id))


def a_year_later():
    with unit_of_work():
        first = db.session.scalars(select(Threshold)).first()
        by = db.session.scalars(select(Person).where(Person.handle == "desk")).one()
        load(first.indicator, by, rows_of("2025"))


def count(kind):
    return db.session.scalar(select(func.count()).select_from(kind))


@pytest.mark.parametrize("app", ["sqlite"], indirect=True)
def test_a_crossed_line_prepares_one_topic_that_the_desk_opens_with_its_chart(lined, browser):
    with lined.app.app_context():
        look_at_lines()
        assert count(DraftTopic) == 0
        a_year_later()
        look_at_lines()
        look_at_lines()
        [topic] = db.session.scalars(select(DraftTopic)).all()
        number, title = topic.threshold_id, topic.title
        assert title == "Firms using AI, European Union: 21.4\u202f% reached"
        assert "Source: Eurostat, isoc_eb_ai, CC BY 4.0" in topic.text

    member, desk = browser(lined.mona), browser(lined.desk)
    assert member.get(HERE).status_code == 403
    assert title in desk.get(HERE).text
    assert "1 topic to look at" in desk.get("/").text
    shown = desk.get(f"{HERE}/{number}/topic").text
    assert "Our line stood at 20.0\u202f%" in shown, "the chart says where the line lies"

    form = {"csrf_token": desk.csrf, "title": title, "text": "[See](/alliance/observatory) here"}
    sent = [desk.post(f"{HERE}/{number}/topic", data=form) for _time in range(2)]
    assert [each.status_code for each in sent] == [303, 303]
    assert sent[0].location == sent[1].location
    with lined.app.app_context():
        [thread] = db.session.scalars(select(Thread)).all()
        assert thread.workspace.slug == "alliance-energy"
        [post] = db.session.scalars(select(Post)).all()
        assert post.files[0]["alt"].startswith("European Union rose from 6.8")
        assert 'href="/alliance/observatory"' in post.html
        a_year_later_again()
        look_at_lines()
        told = [each.threshold_id for each in db.session.scalars(select(DraftTopic))]
        assert sorted(told) == [number, number + 1], "once each; the second had been on its side"


def a_year_later_again():
    """The figure falls back and comes again."""
    with unit_of_work():
        line = db.session.scalars(select(Threshold)).first()
        by = db.session.scalars(select(Person).where(Person.handle == "desk")).one()
        back = [{**row, "value": 1.0} for row in rows_of("2025")]
        load(line.indicator, by, back)
    look_at_lines()
    a_year_later()


@pytest.mark.parametrize("app", ["sqlite"], indirect=True)
def test_the_desk_draws_ends_and_lets_go(lined, browser):
    desk, member = browser(lined.desk), browser(lined.mona)
    with lined.app.app_context():
        known = {"indicator": db.session.scalars(select(Threshold)).first().indicator_id,
                 "group": alliance().id, "geo": "DE", "side": "above", "sector": "",
                 "size": ""}  # fmt: skip
    for bound, code in (("22,5", 303), ("nan", 422), ("many", 422), ("", 422)):
        sent = desk.post(HERE, data={"csrf_token": desk.csrf, **known, "bound": bound})
        assert sent.status_code == code
    assert (
        member.post(HERE, data={"csrf_token": member.csrf, **known, "bound": "1"}).status_code
        == 403
    )
    with lined.app.app_context():
        lines = {each.bound: each.id for each in db.session.scalars(select(Threshold))}
        assert set(lines) == {20.0, 15.0, 22.5}
    end, go = f"{HERE}/{lines[22.5]}/end", f"{HERE}/{lines[20.0]}/let-go"
    assert desk.post(go, data={"csrf_token": desk.csrf}).status_code == 403, "nothing to let go"
    assert desk.post(end, data={"csrf_token": desk.csrf}).status_code == 303
    with lined.app.app_context():
        a_year_later()
        look_at_lines()
        assert count(DraftTopic) == 1, "Germany reached its line, which was ended"
    assert desk.post(go, data={"csrf_token": desk.csrf}).status_code == 303
    assert "let go" in desk.get(HERE).text
    assert desk.post(f"{HERE}/987654/end", data={"csrf_token": desk.csrf}).status_code == 404


@pytest.mark.parametrize("app", ["postgres"], indirect=True)
def test_whoever_looks_at_the_same_time_there_is_one_topic(lined):
    together = Barrier(4)

    def look(_number):
        together.wait(60)
        with lined.app.app_context():
            look_at_lines()
            db.session.remove()

    with lined.app.app_context():
        a_year_later()
        db.session.remove()
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(look, range(4)))
    with lined.app.app_context():
        assert count(DraftTopic) == 1

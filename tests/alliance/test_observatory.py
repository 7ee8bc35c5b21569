"""The Observatory as members and anybody else see it: right for the figures there are."""

from datetime import timedelta
from types import SimpleNamespace

import pytest
from sqlalchemy import select

from commons.membership.models import Person
from commons.threads.actions import start_thread
from commons.threads.models import Audience
from commons.workspaces.models import Workspace
from kernel import clock
from kernel.database import db
from kernel.transactions import unit_of_work
from rules.access import Role
from tests.alliance.planted import alliance, person, plant_uptake

pytestmark = pytest.mark.parametrize("app", ["sqlite"], indirect=True)
HERE, OPEN = "/alliance/observatory", "/open/alliance/observatory"
SPEAKERS = [f"speaker-{number}" for number in range(6)]


@pytest.fixture
def planted(app):
    with app.app_context(), unit_of_work():
        desk = person("desk", Role.SECRETARIAT)
        known = {each: SimpleNamespace(id=person(each).id) for each in ("mona", *SPEAKERS)}
        for each in SPEAKERS:
            person(each, place="alliance-energy")
        person("desk", Role.SECRETARIAT, "alliance-energy")
        plant_uptake(desk)
        known["desk"] = SimpleNamespace(id=desk.id)
    return SimpleNamespace(app=app, **known, people=known)


def test_the_front_page_is_right_for_everybody(planted, browser):
    for client, here in ((browser(planted.mona), HERE), (browser(None), OPEN)):
        page = client.get(here)
        assert page.status_code == 200
        assert "21.4\u202f%" in page.text
        assert "2025: 3.6 points more than in 2024" in page.text
        assert "Highest is Denmark with 36.0\u202f%, lowest Romania with 6.0\u202f%" in page.text
        assert "Eurostat, isoc_eb_ai</a>, CC BY 4.0, retrieved on 2 November 2026" in page.text
        assert "style=" not in page.text.partition("<main")[2]
    assert browser(None).get(HERE).status_code == 302
    assert browser(None).get("/open/board/observatory").status_code == 404


def test_each_chart_is_drawn_and_saved_as_it_is_asked_for(planted, browser):
    client = browser(None)
    for show in ("time", "sizes", "map", "ranking", "sectors", "no-such-chart"):
        page = client.get(f"{OPEN}/indicators/uptake?show={show}")
        assert page.status_code == 200
        assert "/open/alliance/indicators/1" in page.text, "all its values and revisions"
    ranking = client.get(f"{OPEN}/indicators/uptake/chart.csv?show=ranking&time=2024").text
    assert ranking.splitlines()[1] == 'DK,Denmark,2024,29.9,,%,"Eurostat, isoc_eb_ai"'
    heat = client.get(f"{OPEN}/indicators/uptake/chart.csv?show=sectors").text
    assert "J,Information and communication,GE250,108.3,,%" in heat
    assert client.get(f"{OPEN}/indicators/uptake/chart.svg?show=map").mimetype == "image/svg+xml"
    assert client.get(f"{OPEN}/indicators/uptake/chart.exe").status_code == 404
    assert client.get(f"{OPEN}/indicators/nothing").status_code == 404
    empty = client.get(f"{OPEN}/indicators/uptake?show=map&sector=NOPE&time=1999")
    assert "There are no numbers yet." in empty.text


def test_a_sector_shows_what_its_reader_may_read_and_what_the_desk_says(planted, browser):
    with planted.app.app_context():
        group = db.session.scalars(
            select(Workspace).where(Workspace.slug == "alliance-energy")
        ).one()
        speaker = SimpleNamespace(id=planted.people[SPEAKERS[0]].id)
    said = {"text": "Grids are balanced by forecasts.\n\nMore follows.", "codes": "D"}
    desk, member = browser(planted.desk), browser(planted.mona)
    address = f"{HERE}/sectors/energy"
    sent = desk.post(f"{address}/words", data={"csrf_token": desk.csrf, **said})
    assert sent.status_code == 303
    assert (
        member.post(f"{address}/words", data={"csrf_token": member.csrf, **said}).status_code == 403
    )
    wrong = desk.post(f"{address}/words", data={"csrf_token": desk.csrf, "text": " ", "codes": "?"})
    assert wrong.status_code == 422

    with planted.app.app_context():
        talk(SPEAKERS[0], group, "Whose sandboxes?", "Nothing")
    inside, outside = browser(speaker).get(address), browser(None).get(f"{OPEN}/sectors/energy")
    for page in (inside, outside):
        assert "Grids are balanced by forecasts." in page.text
        assert "European Union rose from" in page.text
    assert "Whose sandboxes?" in inside.text
    assert "Whose sandboxes?" not in outside.text
    assert browser(None).get(f"{OPEN}/sectors/nothing").status_code == 404


def talk(handle, place, title, text, audience=Audience.WORKSPACE):
    who = db.session.scalars(select(Person).where(Person.handle == handle)).one()
    key = f"key-{handle}-{len(title)}-{audience}"
    return start_thread(who, place, title, text, audience, key)


def test_a_topic_rises_when_enough_people_say_it_where_all_members_read(planted, browser):
    with planted.app.app_context():
        place = alliance()
        with clock.at(clock.now() - timedelta(days=40)):
            for each in SPEAKERS:
                talk(each, place, "Before", "Nothing about gigafactories is written yet")
        for each in SPEAKERS[:4]:
            talk(each, place, "Now", "Sandboxes are what we need")
        talk(SPEAKERS[4], place, "Secret", "Sandboxes, among members", Audience.MEMBERS)
    page = browser(None).get(OPEN).text
    assert "Topics that rise" not in page, "four say it openly, and the setting is five"

    with planted.app.app_context():
        talk(SPEAKERS[5], alliance(), "Now", "Sandboxes, say I too; @mona knows")
    page = browser(None).get(OPEN).text
    assert "sandboxes has 5" in page
    assert "members" not in page.partition("Topics that rise")[2].partition("</section>")[0]

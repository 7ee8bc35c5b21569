"""A question one keeps: what newly answers it is told once, to its owner alone."""

import pytest
from sqlalchemy import select

from commons.membership.actions import end_mandate
from commons.membership.models import Mandate
from commons.search.actions import MOST, drop_search, save_search, see_search
from commons.search.models import SavedSearch
from commons.search.queries import alerts_for
from commons.threads.models import Audience
from commons.workspaces.queries import workspaces_for
from kernel.clock import at, now
from kernel.database import db


@pytest.fixture
def told(app):
    """What stands on somebody's home: each question with how many are new."""

    def ask(person):
        with app.test_request_context():
            found = alerts_for(person, workspaces_for(person))
            return {alert.saved.asked: alert.new for alert in found}

    return ask


@pytest.fixture
def keep(app):
    def save(person, asked):
        with app.app_context():
            assert save_search(person, asked)
            return db.session.scalars(select(SavedSearch.id).order_by(SavedSearch.id)).all()[-1]

    return save


def test_what_came_since_is_told_until_it_is_seen(talk, cast, app, keep, told):
    talk("Sandbox before", by=cast.karin)
    saved = keep(cast.ines, "sandbox")
    assert told(cast.ines) == {}

    talk("Sandboxes since", "Another thing", by=cast.karin)
    talk("My own sandbox")
    assert told(cast.ines) == {"sandbox": 1}
    with app.app_context():
        assert see_search(cast.ines, saved) == "sandbox"
    assert told(cast.ines) == {}
    with app.app_context():
        drop_search(cast.ines, saved)
    talk("A sandbox again", by=cast.karin)
    assert told(cast.ines) == {}


def test_the_order_of_the_commits_counts_and_no_clock(talk, cast, keep, told):
    keep(cast.ines, "sandbox")
    with at(now().replace(year=2019)):
        talk("A sandbox of long ago, written now", by=cast.karin)

    assert told(cast.ines) == {"sandbox": 1}


def test_only_what_one_may_read_is_told(cast, app, keep, told):
    keep(cast.otto, "sandbox")
    keep(cast.ines, "sandbox")
    cast.thread(cast.karin, audience=Audience.MEMBERS, title="Sandbox secrets")
    sela = cast.sela
    assert (told(cast.otto), told(cast.ines)) == ({}, {"sandbox": 1})

    with app.app_context():
        mandate = db.session.scalars(select(Mandate).where(Mandate.person_id == cast.ines.id)).one()
        end_mandate(sela, mandate, "Resigned")
    assert told(cast.ines) == {}


def test_the_searches_of_others_are_theirs(talk, cast, app, browser, keep, told):
    saved = keep(cast.ines, "sandbox")
    talk("A sandbox", by=cast.karin)
    otto = browser(cast.otto)
    for act in ("seen", "drop"):
        answer = otto.post(f"/find/saved/{act}", data={"id": saved, "csrf_token": otto.csrf})
        assert answer.status_code == 303
        assert "sandbox" not in answer.location

    assert told(cast.ines) == {"sandbox": 1}
    assert "sandbox" not in otto.get("/find").text


def test_kept_by_forms_and_told_on_the_home_page(talk, cast, browser):
    ines = browser(cast.ines)
    for _ in range(2):
        form = {"q": "sandbox <b>", "csrf_token": ines.csrf}
        assert ines.post("/find/saved", data=form).status_code == 303
    talk("b, a sandbox", by=cast.karin)

    home = ines.get("/").text
    assert home.count("sandbox &lt;b&gt;") == 2  # once to see, once to be read aloud
    seen = ines.post("/find/saved/seen", data={"id": 1, "csrf_token": ines.csrf})
    assert seen.location == "/find?q=sandbox+%3Cb%3E&sort=newest"
    assert "sandbox &lt;b&gt;" not in ines.get("/").text


def test_one_keeps_so_many_and_no_more(cast, app):
    with app.app_context():
        assert all(save_search(cast.ines, f"word{n}") for n in range(MOST))
        assert not save_search(cast.ines, "one more")
        assert save_search(cast.ines, "word0")
        assert save_search(cast.otto, "x" * 5000 + " \n y")
        db.session.expire_all()
        kept = db.session.scalars(select(SavedSearch.asked)).all()
    assert len(kept) == MOST + 1

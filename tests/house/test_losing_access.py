"""Who loses a right, in whatever way, has lost it at the next request and on every open page."""

from contextlib import contextmanager
from datetime import timedelta
from uuid import uuid4

import pytest

from commons.membership.models import Mandate, OfficeHolder, Person
from kernel.clock import at, midnight, now, today
from kernel.database import db
from kernel.live import hub_of
from tests.threads.reader import Reader


@contextmanager
def ended_by_the_secretariat(stage, person):
    with stage.app.app_context():
        mandate = db.session.scalars(db.select(Mandate).filter_by(person_id=person.id)).one().id
    office = stage.browser(stage.cast.sela)
    sent = {"reason": "Resigned", "csrf_token": office.csrf}
    assert office.post(f"/board/members/{mandate}/end", data=sent).status_code == 303
    yield


@contextmanager
def ended_by_its_date(stage, person):
    with stage.app.app_context():
        mandate = db.session.scalars(db.select(Mandate).filter_by(person_id=person.id)).one()
        mandate.ends_on = today()
        db.session.commit()
    hub_of(stage.app).tick()
    with at(midnight(today() + timedelta(days=1)) + timedelta(seconds=1)):
        hub_of(stage.app).tick()
        yield


@contextmanager
def account_closed(stage, person):
    with stage.app.app_context():
        db.session.get_one(Person, person.id).active = False
        db.session.commit()
    hub_of(stage.app).tick()
    yield


@contextmanager
def signed_out_from_another_browser(stage, person):
    elsewhere = stage.browser(person)
    elsewhere.post("/account/sessions/end", data={"csrf_token": elsewhere.csrf})
    yield


@contextmanager
def run_out(stage, _person):
    with at(now() + timedelta(days=15)):
        hub_of(stage.app).tick()
        yield


UNSEATED = (ended_by_the_secretariat, ended_by_its_date)
SIGNED_OUT = (account_closed, signed_out_from_another_browser, run_out)
ENDS = [*UNSEATED, *SIGNED_OUT]


class Stage:
    def __init__(self, app, cast, browser, socket):
        self.app, self.cast, self.browser, self.socket = app, cast, browser, socket


@pytest.fixture
def stage(app, cast, browser, socket):
    cast.all()
    return Stage(app, cast, browser, socket)


def say(client, thread):
    sent = {"text": "Still here", "key": str(uuid4()), "csrf_token": client.csrf}
    return client.post(f"/board/threads/{thread.id}/posts", data=sent)


def taken(socket):
    """What a socket brought, also one that was cut."""
    found, socket.queue = socket.queue, []
    return found


@pytest.mark.parametrize("end", ENDS, ids=lambda end: end.__name__)
def test_the_next_request_finds_nothing_open(stage, end):
    thread, client = stage.cast.thread(stage.cast.karin), stage.browser(stage.cast.ines)
    page = f"/board/threads/{thread.id}"
    assert client.get(page).status_code == 200
    assert say(client, thread).status_code == 303

    with end(stage, stage.cast.ines):
        answers = [client.get(page), client.get("/board"), say(client, thread)]

    expected = [404, 404, 404] if end in UNSEATED else [302, 302, 401]
    assert [answer.status_code for answer in answers] == expected
    assert "High-risk guidelines" not in "".join(answer.text for answer in answers)


@pytest.mark.parametrize("end", ENDS, ids=lambda end: end.__name__)
def test_an_open_page_is_emptied_and_hears_nothing_more(stage, end):
    thread, ines = stage.cast.thread(stage.cast.karin), stage.cast.ines
    socket = stage.socket(ines)
    lost = Reader(stage.app, socket, stage.browser(ines), thread)
    socket.emit("watch", {"stream": f"workspace:{thread.workspace_id}"}, callback=True)
    assert lost.answer["ok"]
    socket.get_received()

    with end(stage, ines):
        told = taken(socket)
        stage.cast.said(thread, stage.cast.karin, "Said afterwards")
        if socket.is_connected():
            assert lost.watch()["gone"]
        after = taken(socket)

    names = [event["name"] for event in told]
    assert names.count("gone") == (2 if end in UNSEATED else 0)
    assert names.count("signed-out") == (0 if end in UNSEATED else 1)
    assert after == []
    assert socket.is_connected() is (end in UNSEATED)


@pytest.mark.parametrize("end", ENDS[:2], ids=lambda end: end.__name__)
def test_those_who_keep_their_right_hear_on(stage, end):
    thread = stage.cast.thread(stage.cast.karin)
    stays = Reader(stage.app, stage.socket(stage.cast.otto), stage.browser(stage.cast.otto), thread)

    with end(stage, stage.cast.ines):
        stage.cast.said(thread, stage.cast.karin, "Said afterwards")

    assert "Said afterwards" in stays.hear().posts[2]


def test_signing_out_here_closes_the_pages_of_this_browser_and_leaves_the_other(stage):
    thread, ines = stage.cast.thread(stage.cast.karin), stage.cast.ines
    here, there = stage.socket(ines), stage.socket(ines)
    browser = here.flask_test_client

    browser.post("/sign-out", data={"csrf_token": browser.csrf})

    assert (here.is_connected(), there.is_connected()) == (False, True)
    assert browser.get(f"/board/threads/{thread.id}").status_code == 302


def test_what_was_granted_works_at_once_and_what_was_revoked_does_not(stage):
    thread, zoe = stage.cast.thread(stage.cast.karin), stage.cast.zoe
    client, office = stage.browser(zoe), stage.browser(stage.cast.sela)
    page, seen = f"/board/threads/{thread.id}", []
    appointed = {"email": zoe.email, "role": "alternate", "starts_on": today().isoformat()}

    seen.append(client.get(page).status_code)
    made = office.post("/board/seats/PT/appoint", data=appointed | {"csrf_token": office.csrf})
    seen += [client.get(page).status_code, say(client, thread).status_code]
    sent = {"reason": "Left", "csrf_token": office.csrf}
    office.post(f"{made.location}/end", data=sent)
    seen += [client.get(page).status_code, say(client, thread).status_code]

    assert seen == [404, 200, 303, 404, 404]


def test_a_chair_whose_office_ends_is_a_member_again(stage):
    thread, client = stage.cast.thread(stage.cast.ines), stage.browser(stage.cast.karin)
    close = f"/board/threads/{thread.id}/close"

    before = client.post(close, data={"csrf_token": client.csrf}).status_code
    with stage.app.app_context():
        db.session.scalars(db.select(OfficeHolder)).one().ended_at = now()
        db.session.commit()
    after = client.post(close, data={"csrf_token": client.csrf}).status_code

    assert (before, after) == (303, 403)
    assert client.get("/board/record").status_code == 404
    assert client.get(f"/board/threads/{thread.id}").status_code == 200


def test_a_secretariat_whose_mandate_ends_loses_the_sub_groups_too(stage):
    client = stage.browser(stage.cast.sela)
    group = "/board-market-surveillance"
    assert client.get(group).status_code == 200

    with ended_by_its_date(stage, stage.cast.sela):
        assert client.get(group).status_code == client.get("/board").status_code == 404

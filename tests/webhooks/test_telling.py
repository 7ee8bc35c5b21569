"""What is told, once each, until it is taken; and what is told to nobody."""

import json
from datetime import timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy import select

from commons.threads.models import Audience, Thread
from commons.webhooks.courier import Undelivered
from commons.webhooks.live import tell_all
from commons.webhooks.models import Delivery, Hook
from kernel.clock import at, now
from kernel.database import db
from kernel.transactions import unit_of_work

URL = "https://hooks.example/in"


class Noting:
    """Takes what it is given, or not."""

    def __init__(self):
        self.sent, self.fails = [], False

    def send(self, url, heads, body):
        self.sent.append((url, heads["webhook-id"], json.loads(body)))
        if self.fails:
            raise Undelivered("answered 500", 500)
        return 204


@pytest.fixture
def courier(app):
    app.extensions["plenary.courier"] = Noting()
    return app.extensions["plenary.courier"]


def do(client, path, **form):
    return client.post(path, data={"csrf_token": client.csrf, **form})


@pytest.fixture
def hooked(app, cast, browser, courier):
    cast.all()
    page = do(browser(cast.sela), "/board/webhooks", url=URL)
    assert page.status_code == 200
    assert 'value="whsec_' in page.text
    tick(app)
    assert [sent[2]["type"] for sent in courier.sent] == ["ping"]
    courier.sent.clear()
    return app


def tick(app):
    with app.app_context():
        tell_all()


def told(courier):
    return [(sent[2]["type"], sent[2]["data"].get("number")) for sent in courier.sent]


def test_each_thing_is_told_once_and_where_not_what(hooked, cast, browser, courier):
    thread = cast.thread(cast.ines, title="About lamps")
    ines, base = browser(cast.ines), f"/board/threads/{thread.id}"
    do(ines, f"{base}/posts/1/edit", text="Geheimnis", rev="1")
    cast.said(thread, cast.karin, "Geheimnis", "said-by-karin")
    do(browser(cast.karin), f"{base}/posts/2/delete")
    do(browser(cast.karin), f"{base}/close")
    for _again in range(3):
        tick(hooked)

    assert told(courier) == [
        ("thread.started", 1), ("post.edited", 1), ("post.created", 2), ("post.deleted", 2),
        ("thread.closed", None),
    ]  # fmt: skip
    assert "Geheimnis" not in repr(courier.sent)
    assert courier.sent[2][2]["data"] == {
        "workspace": "board", "thread": thread.id, "title": "About lamps",
        "url": f"{base}/2", "number": 2,
    }  # fmt: skip
    assert len({sent[1] for sent in courier.sent}) == 5


def test_what_is_not_open_to_the_whole_workspace_is_told_to_nobody(hooked, cast, courier):
    cast.thread(cast.ines, audience=Audience.MEMBERS, title="Members")
    cast.thread(cast.emil, workspace="panel", title="Elsewhere")
    cast.thread(cast.sela, workspace="board-market-surveillance", title="A group")
    tick(hooked)
    assert courier.sent == []

    open_then = cast.thread(cast.ines, title="Open")
    with hooked.app_context(), unit_of_work():
        db.session.get(Thread, open_then.id).audience = Audience.MEMBERS
    tick(hooked)
    assert courier.sent == []


def test_what_is_not_taken_is_tried_again_under_the_same_number(hooked, cast, courier):
    courier.fails = True
    cast.thread(cast.ines)
    tick(hooked)
    tick(hooked)
    assert len(courier.sent) == 1  # not before its time
    with at(now() + timedelta(seconds=6)):
        tick(hooked)
    courier.fails = False
    with at(now() + timedelta(seconds=120)):
        tick(hooked)
        tick(hooked)

    assert len(courier.sent) == 3
    assert len({sent[1] for sent in courier.sent}) == 1
    with hooked.app_context():
        last = db.session.scalars(select(Delivery).order_by(Delivery.id.desc())).first()
        assert (last.attempts, last.status, last.fault, last.next_at) == (3, 204, "", None)
        assert db.session.scalar(select(Hook.failing_since)) is None


def test_one_that_fails_for_long_is_switched_off_and_the_secretariat_told(
    hooked, cast, browser, courier
):
    courier.fails = True
    cast.thread(cast.ines)
    tick(hooked)
    with at(now() + timedelta(hours=73)):
        tick(hooked)
        cast.said(cast.thread(cast.ines, title="Later"), cast.ines, "x", "a-later-post")
        tick(hooked)

    assert len(courier.sent) == 2
    with hooked.app_context():
        rows = db.session.execute(sa.text("SELECT what, people FROM happening")).all()
    assert [str(cast.sela.id) in repr(people) for what, people in rows
            if what == "webhooks.disabled"] == [True]  # fmt: skip
    page = browser(cast.sela).get("/board/webhooks").text
    assert "switched off" in page
    courier.fails = False
    do(browser(cast.sela), "/board/webhooks/resume", id="1")
    cast.thread(cast.ines, title="Afterwards")
    with at(now() + timedelta(hours=74)):
        tick(hooked)
    assert courier.sent[-1][2]["data"]["title"] == "Afterwards"


def test_only_the_secretariat_and_only_plain_addresses(hooked, cast, browser):
    assert do(browser(cast.karin), "/board/webhooks", url=URL).status_code == 403
    sela = browser(cast.sela)
    for url in ("http://hooks.example/", "https://a:b@hooks.example/", "x", ""):
        assert do(sela, "/board/webhooks", url=url).status_code == 422
    assert do(sela, "/panel/webhooks/end", id="1").status_code == 404
    assert do(sela, "/board-market-surveillance/webhooks/end", id="1").status_code == 303
    assert URL in sela.get("/board/webhooks").text
    assert "whsec_" not in sela.get("/board/webhooks").text
    assert do(sela, "/board/webhooks/end", id="1").status_code == 303
    assert URL not in sela.get("/board/webhooks").text

"""What may somebody see when a push leaves, and what if its push service fails?"""

from datetime import timedelta

import gevent
import pytest
from sqlalchemy import select, update

from commons.accounts.actions import sign_out_elsewhere
from commons.accounts.models import SignIn
from commons.membership.actions import end_mandate
from commons.membership.models import Mandate, Person
from commons.moderation.actions.posts import hide_post
from commons.notices.push import sending
from commons.notices.push.models import Push
from commons.notices.push.sending import MOST_TRIES, push_due
from commons.notices.telling import tell_all
from commons.threads.actions import delete_post
from commons.threads.models import Audience, Post, Thread
from kernel.clock import BRUSSELS, at, now
from kernel.database import db
from kernel.outgoing import Unanswered
from kernel.transactions import unit_of_work
from tests.notices.push_service import add, fates, kept, named, tick


def end_seat(cast):
    sela = db.session.get_one(Person, cast.sela.id)
    mine = db.session.scalars(select(Mandate).where(Mandate.person_id == cast.otto.id)).one()
    end_mandate(sela, mine, "left")


def end_sign_in(cast):
    sign_out_elsewhere(db.session.get_one(Person, cast.otto.id), 0)


def let_it_run_out(_cast):
    with unit_of_work():
        db.session.execute(update(SignIn).values(expires_at=now()))


def close_account(cast):
    with unit_of_work():
        db.session.get_one(Person, cast.otto.id).active = False


@pytest.mark.parametrize(
    ("loses", "stays"),
    [(end_seat, 1), (end_sign_in, 0), (let_it_run_out, 0), (close_account, 0)],
)
def test_who_lost_the_right_since_it_was_planned_is_told_nothing(
    app, cast, otto, service, loses, stays
):
    named(cast)
    with app.app_context():
        tell_all()
    assert fates(app) == ["waiting"]
    with app.app_context():
        loses(cast)
    tick(app)
    assert (service.got, fates(app), kept(app)) == ([], ["needless"], stays)


def test_what_is_not_open_any_more_is_not_said(app, cast, otto, service):
    """One post was deleted, one hidden, and one discussion is not for them any more."""
    deleted, hidden, narrowed, left = (cast.thread(cast.ines, title=f"About {n}") for n in range(4))
    for thread in (deleted, hidden, narrowed, left):
        cast.said(thread, cast.ines, f"{thread.id} @{cast.otto.handle}")
    with app.app_context():
        tell_all()
        delete_post(db.session.get_one(Person, cast.ines.id), post_two(deleted))
        secretary = db.session.get_one(Person, cast.sela.id)
        hide_post(secretary, db.session.get_one(Thread, hidden.id), 2, "Not for here")
        with unit_of_work():
            db.session.get_one(Thread, narrowed.id).audience = Audience.DESK
    tick(app)
    assert [said["title"] for said in service.said()] == ["About 3"]
    assert sorted(fates(app)) == ["needless"] * 3 + ["sent"]


def post_two(thread):
    return db.session.scalars(
        select(Post).where(Post.thread_id == thread.id, Post.number == 2)
    ).one()


@pytest.mark.parametrize("loses", [end_seat, end_sign_in])
def test_a_right_lost_while_others_leave_counts_at_once(app, cast, otto, service, loses):
    """A long run asks anew for each."""
    thread = named(cast)
    cast.said(thread, cast.ines, f"And once more, @{cast.otto.handle}")
    with app.app_context():
        tell_all()

    def lose():
        with app.app_context():
            loses(cast)

    assert cast.sela
    service.meanwhile = lose
    tick(app)
    assert (len(service.got), fates(app)) == (1, ["sent", "needless"])


def test_the_author_sees_what_failed_but_not_where_nor_how_often(app, cast, browser, otto, service):
    add(browser(cast.otto), service.form("two"))
    thread = named(cast)
    service.status = 500
    tick(app)
    page = browser(cast.ines).get(f"/board/threads/{thread.id}/posts/2/told").text
    assert page.count("its push service answered 500") == page.count("browser: waits") == 1
    assert "127.0.0.1" not in page

    service.status = 201
    with at(now() + timedelta(minutes=3)):
        tick(app)
    assert fates(app) == ["sent"] * 2


def test_it_is_tried_again_less_and_less_often_and_then_no_more(app, cast, otto, service):
    moment = now()
    named(cast)
    for n in range(MOST_TRIES + 1):
        service.status = (429, 503)[n % 2]
        with at(moment):
            tick(app)
            tick(app)
        assert len(service.got) == min(n + 1, MOST_TRIES), "once, and not before its time"
        moment += timedelta(minutes=2 ** (n + 1), seconds=20)
    assert (fates(app), kept(app)) == (["failed"], 1)


def test_a_browser_that_is_gone_is_forgotten(app, cast, otto, service):
    for status in (404, 410):
        add(otto, service.form())
        service.status = status
        named(cast) if status == 404 else cast.said(cast.thread(cast.ines), cast.ines, "@otto")
        tick(app)
        assert kept(app) == 0
    assert fates(app) == ["failed"] * 2


@pytest.fixture
def slow(monkeypatch):
    """Push services that take their time: by name, how long, or what they do until they answer;
    a number below zero: no answer.
    """
    took, asked = {}, []

    def fetch(endpoint, *_what, **_how):
        name = endpoint.split("/")[2]
        asked.append(name)
        pause = took.get(name, 0)
        if callable(pause):
            pause()
        elif pause:
            gevent.sleep(abs(pause))
            if pause < 0:
                raise Unanswered("silence")
        return b""

    monkeypatch.setattr(sending, "fetch", fetch)
    return took, asked


def subscribed(cast, browser, service, *names):
    for n, name in enumerate(names):
        where = {**service.form(), "endpoint": f"https://{name}/{n}"}
        assert add(browser(cast.otto), where).status_code == 200


def test_a_slow_push_service_holds_nobody_else_up(app, cast, browser, service, slow):
    took, asked = slow
    others = {"fast.example", "quick.example"}

    def until_the_others_were_asked():
        with gevent.Timeout(20):
            while not others <= set(asked):
                gevent.sleep(0.01)

    took["slow.example"] = until_the_others_were_asked
    subscribed(cast, browser, service, *["slow.example"] * 6, *others)
    named(cast)
    tick(app)
    first = asked[: sending.OF_ONE_SERVICE + 2]
    assert sorted(first) == [*sorted(others), *["slow.example"] * 3]
    assert asked.count("slow.example") == 6
    assert fates(app) == ["sent"] * 8


def test_a_dead_push_service_is_left_alone_for_a_while(app, cast, browser, service, slow):
    took, asked = slow
    took["dead.example"] = -0.05
    subscribed(cast, browser, service, *["dead.example"] * 9, "quick.example")
    named(cast)
    tick(app)
    assert asked.count("dead.example") == sending.OF_ONE_SERVICE
    assert sorted(fates(app)) == ["sent", *["waiting"] * 9]
    tick(app)
    assert asked.count("dead.example") == sending.OF_ONE_SERVICE
    took["dead.example"] = 0
    with at(now() + timedelta(minutes=5)):
        tick(app)
    assert fates(app) == ["sent"] * 10


def test_a_try_that_falls_into_the_quiet_hours_waits_for_their_end(
    app, cast, otto, service, habits
):
    service.status = 503
    named(cast)
    tick(app)
    later = now() + timedelta(minutes=3)
    hour = later.astimezone(BRUSSELS).hour
    habits(cast.otto, quiet_from=hour, quiet_until=(hour + 2) % 24, ways={})
    service.status = 201
    with at(later):
        tick(app)
        assert (len(service.got), fates(app)) == (1, ["waiting"])
    with at(later + timedelta(hours=3)):
        tick(app)
    assert fates(app) == ["sent"]


def test_one_that_cannot_be_written_stops_no_other(app, cast, browser, otto, service, monkeypatch):
    add(browser(cast.otto), service.form("two"))
    named(cast)
    with app.app_context():
        tell_all()
        first = db.session.scalar(select(Push.id).order_by(Push.id))
    as_it_is = sending.request_for
    broken = {first}

    def request_for(push):
        if push.id in broken:
            raise ValueError
        return as_it_is(push)

    monkeypatch.setattr(sending, "request_for", request_for)
    with app.app_context():
        assert push_due() == 1
    assert sorted(fates(app)) == ["sent", "waiting"]

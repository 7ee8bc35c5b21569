"""Unread counts never lie: against a naive recount, after any acts of several people."""

import random

import pytest
import sqlalchemy as sa

from commons.home.queries import news_for
from commons.membership.models import Person
from commons.notices.counts import counts_for
from commons.threads import actions
from commons.threads.models import Post, Reading, Thread
from commons.threads.queries import counts_of, reading_of
from commons.threads.queries.threads import unread_in
from commons.workspaces.models import Workspace
from commons.workspaces.queries import places_of
from kernel.database import db


def recount(person, thread):
    """Posts after the cursor that others wrote, counted one by one."""
    reading = db.session.get(Reading, (person.id, thread.id))
    cursor = reading.cursor if reading else 0
    return db.session.scalar(
        sa.select(sa.func.count()).where(
            Post.thread_id == thread.id, Post.number > cursor, Post.author_id != person.id
        )
    )


def act(chance, step, person, thread):
    what = chance.choice(["post", "post", "post", "read", "unread", "delete", "all"])
    if what == "post":
        actions.post(person, thread, f"Said {step}", f"step-{thread.id}-{step}")
    elif what == "read":
        actions.mark_read(person, thread, chance.randint(0, thread.head + 2))
    elif what == "unread":
        actions.mark_unread(person, thread, chance.randint(-1, thread.head + 2))
    elif what == "all":
        actions.read_all(person, thread.workspace)
    else:
        own = sa.select(Post).where(
            Post.thread_id == thread.id, Post.author_id == person.id, Post.deleted_at.is_(None)
        )
        found = db.session.scalars(own).all()
        if found:
            actions.delete_post(person, chance.choice(found))


@pytest.mark.parametrize("seed", range(3))
def test_unread_equals_a_recount_after_any_acts(app, cast, seed):
    threads = [cast.thread(cast.ines, title="One"), cast.thread(cast.otto, title="Two")]
    people = [cast.ines, cast.otto, cast.sela]
    chance = random.Random(seed)

    with app.app_context():
        for step in range(60):
            thread = db.session.get_one(Thread, chance.choice(threads).id)
            act(chance, step, db.session.get_one(Person, chance.choice(people).id), thread)

        board = db.session.scalars(sa.select(Workspace).where(Workspace.slug == "board")).one()
        for each in people:
            person = db.session.get_one(Person, each.id)
            found = [db.session.get_one(Thread, thread.id) for thread in threads]
            counts = [recount(person, thread) for thread in found]
            assert [unread_in(t, reading_of(person, t)) for t in found] == counts
            assert counts_of(person, [board]).unread.get(board.id, 0) == sum(counts)


def test_ones_own_post_is_not_unread_and_hides_nothing_unread(cast, browser):
    thread = cast.thread(cast.otto, posts=3)
    ines = browser(cast.ines)

    cast.said(thread, cast.ines, "Mine, before reading the others")

    assert ines.get("/counts").json["threads"] == {str(thread.id): 3}


def test_reading_on_one_device_is_read_on_the_other(cast, browser):
    thread = cast.thread(cast.otto, posts=3)
    phone, desk = browser(cast.ines), browser(cast.ines)

    answer = phone.post(
        f"/board/threads/{thread.id}/read",
        data={"upto": "2", "csrf_token": phone.csrf},
        headers={"Accept": "application/json"},
    )

    assert answer.json == {"cursor": 2, "unread": 1}
    assert desk.get("/counts").json["workspaces"]["board"] == 1


def test_reading_never_moves_back_by_itself(cast, browser):
    thread = cast.thread(cast.otto, posts=5)
    ines = browser(cast.ines)

    for upto in ("4", "2", "-7", "99999999999"):
        answer = ines.post(
            f"/board/threads/{thread.id}/read",
            data={"upto": upto, "csrf_token": ines.csrf},
            headers={"Accept": "application/json"},
        )

    assert answer.json["cursor"] == 5


def test_what_was_said_before_somebody_came_is_not_unread(app, cast, browser):
    thread = cast.thread(cast.ines, posts=4)
    sela = browser(cast.sela)
    with app.app_context():
        zoe = db.session.get_one(Person, cast.zoe.id).email

    sela.post(
        "/board/seats/EL/appoint",
        data={
            "email": zoe,
            "role": "alternate",
            "starts_on": "2026-01-01",
            "csrf_token": sela.csrf,
        },
    )
    cast.said(thread, cast.ines, "Welcome")

    assert browser(cast.zoe).get("/counts").json["threads"] == {str(thread.id): 1}


@pytest.mark.parametrize("app", ["sqlite"], indirect=True)
def test_the_home_lists_the_newest_and_counts_all_that_is_new(app, cast):
    for number in range(62):
        cast.thread(cast.ines, title=f"Question {number}")

    with app.app_context():
        otto = db.session.get_one(Person, cast.otto.id)
        places = places_of(otto)
        [board] = news_for(otto, places, counts_for(otto, places).unread)

    assert (board.unread, len(board.lines)) == (62, 4)

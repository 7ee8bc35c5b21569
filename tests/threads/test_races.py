"""Two acts at the same moment end as if one had come after the other, on both engines.

The first is held in the middle until the second is through, or has shown that it waits.
"""

from concurrent.futures import ThreadPoolExecutor
from threading import Event as Flag

import pytest

from commons.membership.models import Person
from commons.threads import actions
from commons.threads.actions import posts, reading, writing
from commons.threads.models import Edition, Mark, Post, Reading, Thread
from commons.threads.queries.threads import unread_in
from kernel.access import Refused
from kernel.database import db
from kernel.streams import Event

PATIENCE = 0.7
"""Seconds in which a second act that is not made to wait is surely done."""


@pytest.fixture
def thread(cast):
    cast.all()
    return cast.thread(cast.ines, posts=3)


@pytest.fixture
def together(app, monkeypatch):
    """Do one act; hold it where it calls a function; do the other meanwhile."""

    def run(first, held, second):
        module, name = held
        reached, through = Flag(), Flag()
        original = getattr(module, name)

        def hold(*args, **kwargs):
            reached.set()
            through.wait(PATIENCE)
            return original(*args, **kwargs)

        def one():
            with app.app_context():
                return attempt(first)

        def other():
            reached.wait(5)
            monkeypatch.setattr(module, name, original)
            with app.app_context():
                done = attempt(second)
            through.set()
            return done

        monkeypatch.setattr(module, name, hold)
        with ThreadPoolExecutor(2) as pool:
            return [done.result() for done in (pool.submit(one), pool.submit(other))]

    return run


def attempt(act):
    """What came of it: refusals are answers too."""
    try:
        act()
    except (Refused, posts.Overtaken) as refusal:
        return type(refusal).__name__
    return "done"


def person(who):
    return db.session.get_one(Person, who.id)


def found(thread):
    return db.session.get_one(Thread, thread.id)


def first_post(thread):
    return db.session.get_one(Post, (thread.workspace_id, thread.id, 1))


def test_a_post_deleted_while_it_was_changed_stays_deleted(app, cast, thread, together):
    together(
        lambda: actions.edit_post(person(cast.ines), first_post(thread), "Changed", 1),
        (posts, "render"),
        lambda: actions.delete_post(person(cast.sela), first_post(thread)),
    )

    with app.app_context():
        post = first_post(thread)
        assert post.deleted_at
        assert (post.source, post.html) == ("", "")
        assert db.session.scalars(db.select(Edition)).all() == []


def test_a_post_deleted_while_it_was_marked_carries_no_mark(app, cast, thread, together):
    together(
        lambda: actions.react(person(cast.otto), first_post(thread), Mark.THANKS, on=True),
        (posts, "hold"),
        lambda: actions.delete_post(person(cast.sela), first_post(thread)),
    )

    with app.app_context():
        assert first_post(thread).deleted_at
        assert first_post(thread).marks == {}


def test_two_changes_at_once_keep_one_and_tell_the_other(app, cast, thread, together):
    outcomes = together(
        lambda: actions.edit_post(person(cast.ines), first_post(thread), "From the phone", 1),
        (posts, "render"),
        lambda: actions.edit_post(person(cast.ines), first_post(thread), "From the desk", 1),
    )

    assert sorted(outcomes) == ["Overtaken", "done"]
    with app.app_context():
        assert first_post(thread).rev == 2
        assert [e.source for e in db.session.scalars(db.select(Edition))] == ["Post 1"]


def test_nothing_is_said_after_a_discussion_was_closed(app, cast, thread, together):
    outcomes = together(
        lambda: actions.post(person(cast.ines), found(thread), "Just in time?", "key-in-time"),
        (writing, "render"),
        lambda: actions.close_thread(person(cast.sela), found(thread)),
    )

    with app.app_context():
        events = db.select(Event.what).where(Event.kind == "thread").order_by(Event.seq)
        assert db.session.scalars(events).all()[-1] == "closed"
        assert found(thread).head == (4 if outcomes[0] == "done" else 3)


def recount(app, who, thread):
    """What is told to be unread, and what a count of the posts says."""
    with app.app_context():
        kept = db.session.get_one(Reading, (who.id, thread.id))
        others = db.select(Post.number).where(
            Post.thread_id == thread.id, Post.number > kept.cursor, Post.author_id != who.id
        )
        return unread_in(found(thread), kept), len(db.session.scalars(others).all())


def test_reading_while_one_posts_counts_right(app, cast, thread, together):
    cast.said(thread, cast.otto, "Before")
    with app.app_context():
        actions.mark_read(person(cast.ines), found(thread), 1)

    together(
        lambda: actions.mark_read(person(cast.ines), found(thread), 4),
        (reading, "own_reading"),
        lambda: actions.post(person(cast.ines), found(thread), "From the phone", "key-of-phone"),
    )

    assert recount(app, cast.ines, thread) == (0, 0)


def test_marking_unread_while_one_posts_counts_right(app, cast, thread, together):
    cast.said(thread, cast.otto, "Before")
    with app.app_context():
        actions.mark_read(person(cast.ines), found(thread), 4)

    together(
        lambda: actions.post(person(cast.ines), found(thread), "From the phone", "key-of-phone"),
        (writing, "_tell"),
        lambda: actions.mark_unread(person(cast.ines), found(thread), 4),
    )

    assert recount(app, cast.ines, thread) == (1, 1)


def test_the_same_key_sent_twice_at_once_is_one_post(app, cast, thread, together):
    said = []

    def say():
        said.append(actions.post(person(cast.ines), found(thread), "Once", "the-same-key").number)

    together(say, (writing, "render"), say)

    assert said == [4, 4]
    with app.app_context():
        assert found(thread).head == 4

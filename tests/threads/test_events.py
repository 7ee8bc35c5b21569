"""Old state and its events make the fresh state: for every act, in any order, for late comers."""

import random

import pytest

from commons.files.models import File
from commons.membership.models import Person
from commons.threads import actions
from commons.threads.models import Mark, Post, Thread
from commons.workspaces.models import Workspace
from kernel.actions import guarded
from kernel.database import db
from tests.same import in_one_house
from tests.threads.reader import Reader

SEEN_BY_OTHERS = {
    "post": lambda actor, thread: actions.post(actor, thread, "More", "key-of-more"),
    "edit_post": lambda actor, thread: actions.edit_post(actor, first(thread), "Changed", 1),
    "describe_files": lambda actor, thread: describe(actor, first(thread)),
    "delete_post": lambda actor, thread: actions.delete_post(actor, first(thread)),
    "react": lambda actor, thread: actions.react(actor, first(thread), Mark.SUPPORT, True),
    "close_thread": lambda _actor, thread: actions.close_thread(moderator(), thread),
    "split_thread": lambda _actor, thread: actions.split_thread(moderator(), thread, 2, 3, "New"),
    "merge_thread": lambda _actor, thread: merge(thread),
    "move_thread": lambda _actor, thread: move(thread),
    "reopen_thread": lambda _actor, thread: reopen(thread),
    "resolve_thread": actions.resolve_thread,
    "take_up_thread": lambda _actor, thread: take_up(thread),
    "pin_thread": lambda _actor, thread: actions.pin_thread(moderator(), thread),
    "unpin_thread": lambda _actor, thread: unpin(thread),
}
OWN_AFFAIR = {"mark_read", "mark_unread", "read_all", "keep", "start_thread", "keep_draft", "plan"}
"""Acts that change nothing others see in a thread that is open before them."""


def first(thread):
    return db.session.get_one(Post, (thread.workspace_id, thread.id, 1))


def describe(actor, post):
    """A post with a picture, which then is described."""
    at = {"workspace_id": post.workspace_id, "thread_id": post.thread_id, "number": post.number}
    facts = {"key": "key-of-a-file", "name": "a.png", "kind": "png", "size": 1, "digest": "0" * 64}
    db.session.add(brought := File(person_id=actor.id, preview="1" * 64, **at, **facts))
    db.session.commit()
    actions.describe_files(actor, post, {brought.id: "A tree"})


def moderator():
    return db.session.scalars(db.select(Person).where(Person.handle == "sela")).one()


def merge(thread):
    other = Thread(workspace=thread.workspace, title="Other", author_id=thread.author_id)
    db.session.add(other)
    db.session.commit()
    actions.merge_thread(moderator(), thread, other)


def move(thread):
    found = db.select(Workspace).where(Workspace.slug == "board-sandboxes")
    actions.move_thread(moderator(), thread, db.session.scalars(found).one())


def reopen(thread):
    actions.close_thread(moderator(), thread)
    actions.reopen_thread(moderator(), thread)


def take_up(thread):
    actions.resolve_thread(moderator(), thread)
    actions.take_up_thread(moderator(), thread)


def unpin(thread):
    actions.pin_thread(moderator(), thread)
    actions.unpin_thread(moderator(), thread)


@pytest.fixture
def thread(cast):
    assert cast.sela
    return cast.thread(cast.ines, posts=3)


@pytest.fixture
def reader(app, cast, thread, socket, browser):
    return Reader(app, socket(cast.otto), browser(cast.otto), thread)


def test_every_act_on_threads_is_looked_at_here():
    acts = {name.rpartition(".")[2] for name in guarded if name.startswith("commons.threads.")}

    assert acts == set(SEEN_BY_OTHERS) | OWN_AFFAIR


@pytest.mark.parametrize("name", SEEN_BY_OTHERS)
def test_what_was_shown_and_what_was_heard_make_what_is(app, cast, thread, reader, name):
    before = (reader.cursor, dict(reader.posts))

    with app.app_context():
        found = db.session.get_one(Thread, thread.id)
        SEEN_BY_OTHERS[name](db.session.get_one(Person, cast.ines.id), found)
        closed = db.session.get_one(Thread, thread.id).closed_at is not None

    reader.hear()
    assert (reader.cursor, reader.posts) != before
    assert (reader.cursor, reader.posts) == reader.fresh()
    assert reader.state["closed"] is closed
    assert reader.state["head"] == len(reader.posts)


@pytest.mark.parametrize("seed", range(2))
def test_any_acts_in_any_order_reach_everybody_alike(app, cast, thread, socket, browser, seed):
    chance = random.Random(seed)
    readers = [Reader(app, socket(cast.otto), browser(cast.otto), thread)]

    for step in range(40):
        with app.app_context():
            _act(chance, step, thread, chance.choice([cast.ines, cast.karin]))
        if step == 20:
            readers.append(Reader(app, socket(cast.alba), browser(cast.alba), thread))
        if chance.random() < 0.3:
            chance.choice(readers).hear()

    for reader in readers:
        reader.hear()
        assert (reader.cursor, reader.posts) == reader.fresh()


def _act(chance, step, thread, by):
    actor = db.session.get_one(Person, by.id)
    found = db.session.get_one(Thread, thread.id)
    posts = db.session.scalars(db.select(Post).where(Post.thread_id == thread.id)).all()
    standing = [post for post in posts if post.deleted_at is None]
    own = [post for post in standing if post.author_id == actor.id]
    what = chance.choice(["post", "post", "react", "edit", "delete"])
    if what == "react" and standing:
        actions.react(actor, chance.choice(standing), chance.choice(list(Mark)), None)
    elif what == "edit" and own:
        post = chance.choice(own)
        actions.edit_post(actor, post, f"{post.source} {step}", post.rev)
    elif what == "delete" and len(own) > 1:
        actions.delete_post(actor, chance.choice(own))
    else:
        actions.post(actor, found, f"Step {step}", f"step-{thread.id}-{step}")


def test_one_who_was_away_gets_what_was_missed_once(app, cast, thread, reader):
    reader.socket.emit("leave", {"stream": reader.name})
    for number in range(5):
        cast.said(thread, cast.ines, f"While away {number}")
    reader.hear()
    missed = len(reader.posts)

    reader.watch()
    reader.hear()

    assert (missed, len(reader.posts)) == (3, 8)
    assert (reader.cursor, reader.posts) == reader.fresh()


def test_one_who_was_away_for_long_is_told_so(cast, thread, reader):
    reader.socket.emit("leave", {"stream": reader.name})
    for number in range(201):
        cast.said(thread, cast.ines, f"Long {number}", f"long-{number}")

    answer = reader.watch()

    assert answer == {"gap": True, "head": 204}


@in_one_house(
    "asked", [{"since": 99}, {"since": -1}, {"epoch": "another"}, {"since": "3"}, {"since": True}]
)
def test_a_cursor_that_cannot_be_is_no_place_to_go_on_from(reader, asked):
    answer = reader.socket.emit(
        "watch", {"stream": reader.name, "since": 3, "epoch": "", **asked}, callback=True
    )

    assert answer.get("reload") or answer.get("gap")


def test_a_repeated_event_changes_nothing(cast, thread, reader):
    cast.said(thread, cast.ines, "Once")
    heard = [e["args"][0] for e in reader.socket.get_received() if e["name"] == "events"]
    for body in heard:
        reader._take(body)
    shown = dict(reader.posts)

    for body in heard:
        reader._take(body)

    assert reader.posts == shown

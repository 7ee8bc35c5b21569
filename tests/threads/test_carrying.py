"""Do posts that moderators put elsewhere keep everything, and do all links still lead to them?"""

import re
from datetime import timedelta

import pytest
from sqlalchemy import select

from commons.agreements.actions import answer, ask, conclude
from commons.agreements.models import Asked, Conclusion, Wish
from commons.membership.models import Person, Seat
from commons.threads.actions import (
    edit_post,
    keep,
    mark_read,
    merge_thread,
    post,
    react,
    split_thread,
)
from commons.threads.carrying import along
from commons.threads.models import Audience, Edition, Mark, Post, Reaction, Reading, Thread, Todo
from kernel.access import Refused
from kernel.clock import today
from kernel.database import db
from kernel.streams import head_of
from tests.threads.reader import Reader


@pytest.fixture
def thread(cast):
    """A discussion of six posts: three by Inês, then three by Karin, who presides."""
    found = cast.thread(cast.ines, posts=3)
    for number in (4, 5, 6):
        cast.said(found, cast.karin, f"Post {number}")
    return found


def loaded(*things):
    return [db.session.get_one(type(thing), thing.id) for thing in things]


def carried(app, act, *who_and_what):
    """Do it as a moderator would; returns the number of the discussion the posts are in."""
    with app.app_context():
        actor, *rest = [
            db.session.get_one(type(one), one.id) if hasattr(one, "id") else one
            for one in who_and_what
        ]
        return act(actor, *rest).id


def texts(app, thread_id):
    with app.app_context():
        posts = db.session.scalars(
            select(Post).where(Post.thread_id == thread_id).order_by(Post.number)
        )
        return [post.source or post.carried_to for post in posts]


def unread(app, thread_id):
    """What each who reads has not read, counted post by post."""
    with app.app_context():
        thread = db.session.get_one(Thread, thread_id)
        authors = dict(db.session.execute(
            select(Post.number, Post.author_id).where(Post.thread_id == thread_id)
        ).all())  # fmt: skip
        shown, counted = {}, {}
        for one in db.session.scalars(select(Reading).where(Reading.thread_id == thread_id)):
            name = db.session.get_one(Person, one.person_id).handle
            shown[name] = thread.head - one.cursor - one.own_after
            counted[name] = sum(
                number > one.cursor and author != one.person_id
                for number, author in authors.items()
            )
        assert shown == counted
        return shown


def test_a_new_discussion_begins_with_the_posts_and_lines_lead_there(app, cast, browser, thread):
    fresh = carried(app, split_thread, cast.karin, thread, 4, 9, "Another matter")

    assert texts(app, fresh) == ["Post 4", "Post 5", "Post 6"]
    assert texts(app, thread.id) == [
        "Post 1", "Post 2", "Post 3", f"{fresh}/1", f"{fresh}/2", f"{fresh}/3"
    ]  # fmt: skip
    old = browser(cast.ines).get(f"/board/threads/{thread.id}/5").text
    assert f'href="/posts/{fresh}/2"' in old
    there = browser(cast.ines).get(f"/posts/{fresh}/2").location
    assert there == f"/board/threads/{fresh}/2#post-2"
    new = browser(cast.ines).get(f"/board/threads/{fresh}").text
    assert "Another matter" in new
    assert "Post 5" in new
    assert "Karin" in new


def test_a_reference_leads_on_however_often_a_post_was_put_elsewhere(app, cast, browser, thread):
    first = carried(app, split_thread, cast.karin, thread, 5, 6, "Another matter")
    with app.app_context():
        again = db.session.get_one(Thread, first)
        db.session.expunge(again)
    second = carried(app, split_thread, cast.karin, again, 2, 2, "Yet another")

    found = browser(cast.ines).get(f"/posts/{thread.id}/6").location
    assert found == f"/board/threads/{second}/1#post-1"
    assert browser(cast.ines).get("/posts/98765/1").status_code == 404


def test_what_is_noted_of_posts_goes_along(app, cast, thread):
    with app.app_context():
        karin, ines, place = loaded(cast.karin, cast.ines, thread)
        fifth, sixth = (db.session.get_one(Post, (place.workspace_id, place.id, n)) for n in (5, 6))
        edit_post(karin, fifth, "Post 5, said better", 1)
        react(ines, fifth, Mark.THANKS, on=True)
        keep(ines, fifth, on=True)
        seats = select(Seat).where(Seat.workspace_id == place.workspace_id, Seat.code == "PT")
        ask(karin, sixth, Wish.ANSWER, "Well?", today() + timedelta(days=3),
            list(db.session.scalars(seats)))  # fmt: skip
        conclude(karin, sixth, None)

    fresh = carried(app, split_thread, cast.karin, thread, 5, 5, "One post only")
    merged = cast.thread(cast.ines, title="The other", posts=2)
    carried(app, merge_thread, cast.karin, thread, merged)

    with app.app_context():
        for kind, where in [(Edition, (fresh, 1)), (Reaction, (fresh, 1)), (Todo, (fresh, 1)),
                            (Asked, (merged.id, 8)), (Conclusion, (merged.id, 8))]:  # fmt: skip
            rows = db.session.execute(select(kind.thread_id, kind.number)).all()
            assert where in [tuple(row) for row in rows], kind
            assert not [row for row in rows if row.thread_id == thread.id], kind
        assert db.session.get_one(Post, (thread.workspace_id, fresh, 1)).marks == {"thanks": 1}


def test_an_answer_and_a_reply_are_found_under_their_new_numbers(app, cast, thread):
    with app.app_context():
        karin, ines, place = loaded(cast.karin, cast.ines, thread)
        fifth = db.session.get_one(Post, (place.workspace_id, place.id, 5))
        seats = select(Seat).where(Seat.workspace_id == place.workspace_id, Seat.code == "PT")
        asking = ask(karin, fifth, Wish.ANSWER, "Well?", today() + timedelta(days=3),
                     list(db.session.scalars(seats)))  # fmt: skip
        said = post(ines, place, "Our answer", "key-answer", 5)
        answer(ines, asking, said)
        post(ines, place, "Besides", "key-besides", 2)

    fresh = carried(app, split_thread, cast.karin, thread, 5, 8, "Another matter")

    with app.app_context():
        assert db.session.scalars(select(Asked.answer)).all() == [3]
        replies = select(Post.reply_to).where(Post.thread_id == fresh).order_by(Post.number)
        assert db.session.scalars(replies).all() == [None, None, 1, None]


def test_every_table_that_names_a_post_is_taken_along():
    assert {table.name for table in along()} == {
        "asked", "asking", "conclusion", "edition", "file", "hiding", "reaction", "report", "todo"
    }  # fmt: skip


def test_what_was_read_stays_read_and_what_was_new_stays_new(app, cast, thread):
    with app.app_context():
        alba, ines, place = loaded(cast.alba, cast.ines, thread)
        mark_read(ines, place, 5)
        mark_read(alba, place, 2)
    before = unread(app, thread.id)

    fresh = carried(app, split_thread, cast.karin, thread, 4, 6, "Another matter")

    assert before == {"ines": 1, "karin": 3, "alba": 4}
    assert unread(app, fresh) == {"ines": 1, "karin": 0, "alba": 3}
    assert unread(app, thread.id) == {"ines": 0, "karin": 3, "alba": 4}
    other = cast.thread(cast.alba, title="The other", posts=2)
    with app.app_context():
        mark_read(*loaded(cast.ines, other), 2)
    carried(app, merge_thread, cast.karin, thread, other)
    assert unread(app, other.id) == {"ines": 0, "alba": 4, "karin": 5}


def test_it_is_found_in_its_new_place_only(app, cast, browser, thread):
    cast.said(thread, cast.ines, "The zeppelin question")
    fresh = carried(app, split_thread, cast.karin, thread, 7, 7, "Airships")

    found = browser(cast.alba).get("/find?q=zeppelin").text

    assert f"/board/threads/{fresh}/1" in found
    assert f"/board/threads/{thread.id}/7" not in found


def test_whoever_reads_either_end_sees_it_at_once(app, cast, browser, socket, thread):
    target = cast.thread(cast.ines, title="The other")
    readers = [
        Reader(app, socket(cast.alba), browser(cast.alba), each) for each in (thread, target)
    ]

    carried(app, merge_thread, cast.karin, thread, target)

    for reader in readers:
        reader.hear()
        assert reader.posts == reader.fresh()[1]
    assert len(readers[1].posts) == 7
    with app.app_context():
        assert [head_of("agreements", each.id) for each in (thread, target)] == [1, 1]
    assert readers[0].state["closed"]


def test_questions_other_audiences_and_the_whole_are_refused(app, cast, thread):
    question = cast.thread(cast.ines, title="A question", audience=Audience.DESK, posts=2)
    members = cast.thread(cast.ines, title="Among us", audience=Audience.MEMBERS)
    for act in [
        (split_thread, cast.sela, question, 2, 2, "Open"),
        (split_thread, cast.karin, thread, 1, 6, "All of it"),
        (split_thread, cast.karin, thread, 7, 9, "Nothing"),
        (merge_thread, cast.karin, members, thread),
        (merge_thread, cast.karin, thread, members),
        (merge_thread, cast.karin, thread, thread),
        (split_thread, cast.ines, thread, 4, 6, "Not a moderator"),
    ]:
        with pytest.raises(Refused):
            carried(app, *act)

    assert texts(app, thread.id) == [f"Post {number}" for number in range(1, 7)]


def test_both_forms_lead_to_the_new_place(app, cast, browser, thread):
    client = browser(cast.karin)
    base = f"/board/threads/{thread.id}"
    split = {"title": "Another matter", "how": "only", "csrf_token": client.csrf}

    done = client.post(f"{base}/posts/2/split", data=split)
    untitled = client.post(f"{base}/posts/3/split", data={**split, "title": ""})
    offered = re.findall(r'name="target"[^>]*value="(\d+)"', client.get(f"{base}/merge").text)
    merged = client.post(f"{base}/merge", data={"target": offered[0], "csrf_token": client.csrf})
    foreign = client.post(f"{base}/merge", data={"target": "1", "csrf_token": client.csrf})

    fresh = int(re.search(r"/threads/(\d+)$", done.location)[1])
    assert [str(fresh)] == offered
    assert (untitled.status_code, merged.status_code, foreign.status_code) == (422, 303, 422)
    assert texts(app, fresh) == [
        "Post 2",
        "Post 1",
        f"{fresh}/1",
        *(f"Post {n}" for n in (3, 4, 5, 6)),
    ]

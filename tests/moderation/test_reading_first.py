"""Where the moderators read first, nobody else learns of a post before it appears."""

import pytest
import sqlalchemy as sa
from sqlalchemy import select

from commons.moderation.models import Submission
from commons.threads.models import Post, Todo
from kernel.database import db
from tests.cast import Cast
from tests.conftest import browser_of, fresh_database, opened_house

SECRET = "Geheimnis"


def do(client, path, **form):
    return client.post(path, data={"csrf_token": client.csrf, **form})


@pytest.fixture
def thread(cast, browser):
    """In a workspace where observers and newcomers are read first."""
    cast.all()
    made = cast.thread(cast.ines)
    assert do(browser(cast.sela), "/board/moderation/setting", whose="newcomers").status_code == 303
    return made


def submit(client, thread, text=f"{SECRET} @karin", key="a-submission"):
    return do(client, f"/board/threads/{thread.id}/submit", text=text, key=key)


def test_those_who_wait_cannot_post_by_any_way(app, cast, browser, thread):
    otto = browser(cast.otto)
    sent = do(otto, f"/board/threads/{thread.id}/posts", text="x", key="key-of-otto")
    started = do(otto, "/board/threads/new", title="A title", text="x", audience="workspace",
                 key="key-of-otto")  # fmt: skip

    for refused in (sent, started):
        assert refused.status_code == 403
        assert "The moderators read first" in refused.text
    page = otto.get(f"/board/threads/{thread.id}").text
    assert f"/board/threads/{thread.id}/submit" in page
    assert do(browser(cast.alba), f"/board/threads/{thread.id}/posts", text="x",
              key="key-of-alba").status_code == 303  # fmt: skip


def test_nobody_else_sees_it_anywhere(app, cast, browser, socket, thread):
    wires = {person: socket(person) for person in (cast.ines, cast.karin)}
    for wire in wires.values():
        wire.get_received()
    for _again in range(2):
        assert submit(browser(cast.otto), thread).status_code == 303

    assert SECRET in browser(cast.otto).get(f"/board/threads/{thread.id}/submit").text
    assert SECRET in browser(cast.karin).get("/board/moderation").text
    talk = f"/board/threads/{thread.id}"
    pages = ["/", "/board", "/board/threads", talk, f"{talk}/posts", f"{talk}/submit", "/counts",
             "/board/moderation/mine", "/find?q=Geheimn", "/board/record"]  # fmt: skip
    for person in (cast.ines, cast.alba, cast.dora):
        for path in pages:
            assert SECRET not in browser(person).get(path).text, (person.handle, path)
    for wire in wires.values():
        assert SECRET not in repr(wire.get_received())
    with app.app_context():
        assert db.session.scalar(select(sa.func.count()).select_from(Submission)) == 1
        assert db.session.scalar(select(sa.func.count()).select_from(Post)) == 1
        assert db.session.scalar(select(sa.func.count()).select_from(Todo)) == 0
        for table in ("event", "entry", "happening", "thread", "stream"):
            assert SECRET not in repr(db.session.execute(sa.text(f"SELECT * FROM {table}")).all())
    assert browser(cast.karin).get("/counts").json["moderation"] == {"board": 1}


def test_published_it_is_a_post_like_any_other(app, cast, browser, thread):
    submit(browser(cast.otto), thread)
    karin = browser(cast.karin)
    for _again in range(2):
        assert do(karin, "/board/moderation/decide", submission="1", yes="y").status_code == 303

    with app.app_context():
        post = db.session.scalars(select(Post).order_by(Post.number.desc())).first()
        assert (post.number, post.author_name, post.source) == (
            2,
            "Otto Vinter",
            f"{SECRET} @karin",
        )
        assert db.session.scalars(select(Todo.person_id)).all() == [cast.karin.id]
        assert db.session.scalar(select(Submission.id)) is None
    assert karin.get("/counts").json["moderation"] == {"board": 0}


def test_refused_its_author_reads_why(app, cast, browser, thread):
    otto, karin = browser(cast.otto), browser(cast.karin)
    submit(otto, thread)
    assert do(karin, "/board/moderation/decide", submission="1").status_code == 422
    do(karin, "/board/moderation/decide", submission="1", reason="It is about another matter")
    do(karin, "/board/moderation/decide", submission="1", yes="y")

    page = otto.get("/board/moderation/mine").text
    assert "It is about another matter" in page
    assert SECRET not in browser(cast.ines).get(f"/board/threads/{thread.id}").text
    do(browser(cast.ines), "/board/moderation/withdraw", submission="1")  # not theirs
    assert SECRET in otto.get("/board/moderation/mine").text
    do(otto, "/board/moderation/withdraw", submission="1")
    assert SECRET not in otto.get("/board/moderation/mine").text


def test_nothing_appears_in_a_closed_discussion_or_for_one_who_left(app, cast, browser, thread):
    submit(browser(cast.otto), thread)
    karin = browser(cast.karin)
    do(karin, f"/board/threads/{thread.id}/close")
    refused = do(karin, "/board/moderation/decide", submission="1", yes="y")

    assert refused.status_code == 403
    assert "closed" in refused.text
    with app.app_context():
        assert db.session.scalar(select(Submission.id)) == 1


def test_the_choice_is_of_those_who_keep_order(cast, browser, thread):
    assert do(browser(cast.ines), "/board/moderation/setting", whose="all").status_code == 403
    assert do(browser(cast.karin), "/board/moderation/setting", whose="some").status_code == 422
    assert do(browser(cast.karin), "/board/moderation/setting", whose="all").status_code == 303
    page = browser(cast.ines).get(f"/board/threads/{thread.id}").text
    assert "The moderators read first" in page
    sent = do(
        browser(cast.karin), f"/board/threads/{thread.id}/posts", text="x", key="key-of-karin"
    )
    assert sent.status_code == 303


def test_where_nothing_waits_it_is_a_post_at_once(cast, browser, thread):
    answer = submit(browser(cast.alba), thread)

    assert answer.location.endswith("#post-2")


def test_one_has_only_so_much_waiting(cast, browser, thread):
    otto = browser(cast.otto)
    answers = [submit(otto, thread, key=f"submission-{n}").status_code for n in range(21)]

    assert answers == [303] * 20 + [403]


def test_a_flood_is_slowed_in_its_discussion_and_nowhere_else(founded, tmp_path):
    with (
        fresh_database("sqlite", tmp_path, founded("sqlite")) as url,
        opened_house(url, RATELIMIT_ENABLED=True, FLOOD_LIMIT="3 per minute") as app,
    ):
        cast = Cast(app)
        one, two = cast.thread(cast.ines), cast.thread(cast.ines, title="Another")
        ines, karin = browser_of(app, cast.ines), browser_of(app, cast.karin)

        def say(client, thread, number):
            path = f"/board/threads/{thread.id}/posts"
            return do(client, path, text="x", key=f"flood-{thread.id}-{number}").status_code

        assert [say(ines, one, n) for n in range(4)] == [303, 303, 303, 429]
        assert say(ines, two, 1) == 303
        assert say(karin, one, 5) == 303

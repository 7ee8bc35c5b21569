"""Does an act leave word of what happened, with one insert, in its own transaction?"""

import pytest
from sqlalchemy import event, select

from commons.membership.models import Person
from commons.threads.actions import close_thread, edit_post, post
from commons.threads.models import Post, Thread
from kernel import background
from kernel.database import db
from kernel.happenings import Happening, kinds, tell
from kernel.transactions import unit_of_work


def waiting(app):
    with app.app_context():
        found = db.session.scalars(select(Happening).order_by(Happening.id)).all()
        return [(one.what, one.thing_id, one.number, one.people) for one in found]


def test_a_post_leaves_one_row_that_says_whom_it_names(app, cast):
    thread = cast.thread(cast.ines)
    named = {str(cast.karin.id): "Karin Novotná", str(cast.alba.id): "Spain"}
    cast.said(thread, cast.ines, f"A word, @{cast.karin.handle} and @ES.")

    assert waiting(app) == [
        ("threads.opened", thread.id, 1, {}),
        ("threads.posted", thread.id, 2, named),
    ]


def test_a_post_pays_for_it_with_one_insert_and_no_question(app, cast):
    thread, seen = cast.thread(cast.ines), []
    with app.app_context():
        event.listen(db.engine, "before_cursor_execute", lambda *told: seen.append(told[2]))
    cast.said(thread, cast.ines, "A word")

    assert len([text for text in seen if "happening" in text.lower()]) == 1
    assert "INSERT" in next(text for text in seen if "happening" in text.lower())


def test_sending_again_tells_nothing_again(app, cast):
    thread = cast.thread(cast.ines)
    for _time in range(2):
        cast.said(thread, cast.ines, "Once", key="the-same-key")

    assert len(waiting(app)) == 2


def test_an_edit_tells_only_whom_it_names_for_the_first_time(app, cast):
    thread, karin = cast.thread(cast.ines), cast.karin
    with app.app_context():
        author, found = db.session.get(Person, cast.ines.id), db.session.get(Thread, thread.id)
        said = post(author, found, f"A word, @{karin.handle}", "key-of-a-post")
        edit_post(author, said, f"Two words, @{karin.handle}", 1)
        edit_post(author, said, f"Two words, @{karin.handle} and @{cast.otto.handle}", 2)

    assert [row[0] for row in waiting(app)] == ["threads.opened", "threads.posted", "threads.named"]
    assert waiting(app)[-1][3] == {str(cast.otto.id): "Otto Vinter"}


def test_what_is_taken_back_was_never_told(app, cast, monkeypatch):
    woken = []
    monkeypatch.setattr("kernel.happenings.wake", woken.append)
    thread = cast.thread(cast.karin)
    woken.clear()

    def fail():
        with unit_of_work():
            tell("threads.posted", db.session.get(Thread, thread.id), cast.karin.id)
            raise ZeroDivisionError

    with app.app_context(), pytest.raises(ZeroDivisionError):
        fail()
    assert (len(waiting(app)), woken) == (1, [])

    with app.app_context():
        close_thread(db.session.get(Person, cast.karin.id), db.session.get(Thread, thread.id))
    assert waiting(app)[-1] == ("threads.closed", thread.id, 0, {})
    assert woken == ["happenings"]


def test_each_kind_of_news_is_found_and_shown(app, cast):
    thread = cast.thread(cast.ines, posts=2)
    with app.app_context():
        for kind in (kind for name, kind in kinds.items() if name.startswith("threads.")):
            found = kind.find(thread.id)
            assert kind.show(found, 2)[:3] == (
                "High-risk guidelines",
                f"/board/threads/{thread.id}/2#post-2",
                "Inês Carvalhal",
            )
            assert kind.show(found, 0).html == ""
            assert kind.show(found, 99) is None
            assert kind.find(10**9) is None
        db.session.get(Post, (thread.workspace_id, thread.id, 2)).deleted_at = thread.created_at
        assert kinds["threads.posted"].show(kinds["threads.posted"].find(thread.id), 2) is None


def test_what_fell_due_is_done_once_and_a_fault_is_told(app, monkeypatch):
    done = []
    monkeypatch.setattr(background, "jobs", {})
    monkeypatch.setattr("kernel.commands.jobs", background.jobs)
    background.job("good", 60)(lambda: done.append(1))
    background.job("bad", 60)(lambda: 1 / 0)
    background.wake("good")
    background.wake("nobody of that name")

    answer = app.test_cli_runner().invoke(args=["tick"])

    assert done == [1]
    assert (answer.exit_code, answer.output) == (1, "Failed: bad.\n")

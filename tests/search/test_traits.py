"""Posts are found by what they have or are: files, conclusions, what is put forward as one."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from commons.agreements.actions import conclude, object_to, withdraw
from commons.agreements.models import Conclusion
from commons.agreements.settling import settle_due
from commons.search.actions import save_search, see_search
from commons.search.models import SavedSearch
from commons.search.queries import alerts_for, question_of
from commons.search.queries.facets import counted
from commons.threads.actions import delete_post
from commons.threads.models import Audience, Post
from commons.workspaces.queries import workspaces_for
from kernel.clock import at, now
from kernel.database import db
from kernel.index import Passage
from tests.files.test_bringing import bring, say
from tests.same import in_one_house


@pytest.fixture
def concluded(app, cast):
    """Concludes a post of a thread, at once or after so many days of silence."""

    def make(thread, number, days=0):
        with app.app_context():
            post = db.session.get_one(Post, (thread.workspace_id, thread.id, number))
            until = now() + timedelta(days=days) if days else None
            conclude(cast.karin, post, until)
        return (thread.workspace_id, thread.id, number, 1)

    return make


def facet(app, person, text):
    with app.test_request_context():
        found = counted(question_of(person, workspaces_for(person), text)).facets
        return {c.label: c for f in found if f.name == "What it is" for c in f.choices}


def told(app, person):
    with app.test_request_context():
        return {a.saved.asked: a.new for a in alerts_for(person, workspaces_for(person))}


def test_posts_with_files_are_found_until_they_are_deleted(app, cast, browser, talk, finds):
    client = browser(cast.ines)
    plain = talk("Sandbox without")[0]
    note = bring(client, talk.thread, b"A note").get_json()
    assert say(client, talk.thread, "Sandbox with", [note]).status_code in {200, 201}
    here = [(talk.thread.id, plain + 1)]

    assert finds(cast.ines, "has:file") == finds(cast.ines, "sandbox HAS:File from:me") == here
    assert finds(cast.ines, "sandbox -has:file") == [(talk.thread.id, plain)]
    assert {name: c.number for name, c in facet(app, cast.ines, "sandbox").items()} == {
        "With a file": 1
    }
    with app.app_context():
        post = db.session.get_one(Post, (talk.thread.workspace_id, talk.thread.id, plain + 1))
        delete_post(cast.ines, post)
    assert finds(cast.ines, "has:file") == []
    assert facet(app, cast.ines, "sandbox") == {}


def test_a_conclusion_is_found_until_it_is_withdrawn(app, cast, talk, finds, concluded):
    number = talk("One sandbox", "Two sandboxes")[0]
    made = concluded(talk.thread, number)
    here = [(talk.thread.id, number)]

    assert finds(cast.otto, "is:conclusion") == finds(cast.otto, "sandbox is:conclusion") == here
    assert finds(cast.otto, "is:proposed") == []
    shown = facet(app, cast.otto, "sandbox")["Conclusion"]
    assert (shown.number, shown.line, shown.chosen) == (1, "sandbox is:conclusion", False)
    assert facet(app, cast.otto, "sandbox is:conclusion")["Conclusion"].line == "sandbox"
    with app.app_context():
        withdraw(cast.karin, db.session.get_one(Conclusion, made))
    assert finds(cast.otto, "is:conclusion") == []
    assert len(finds(cast.otto, "sandbox")) == 2


def test_what_is_put_forward_is_one_once_silence_agreed(app, cast, talk, finds, concluded):
    agreed, stopped = talk("One sandbox", "Two sandboxes")
    concluded(talk.thread, agreed, days=6)
    objected = concluded(talk.thread, stopped, days=6)
    assert len(finds(cast.ines, "is:proposed")) == 2
    with app.app_context():
        object_to(cast.ines, db.session.get_one(Conclusion, objected), "No")
    assert finds(cast.ines, "is:proposed") == [(talk.thread.id, agreed)]
    with at(now() + timedelta(days=7)), app.app_context():
        settle_due()

    assert finds(cast.ines, "is:proposed") == []
    assert finds(cast.ines, "is:conclusion") == [(talk.thread.id, agreed)]


def test_a_kept_search_tells_what_was_concluded_since(app, cast, talk, concluded):
    number = talk("A sandbox")[0]
    with app.app_context():
        save_search(cast.otto, "is:conclusion")
        saved = db.session.scalar(select(SavedSearch.id))
    assert told(app, cast.otto) == {}
    made = concluded(talk.thread, number)
    assert told(app, cast.otto) == {"is:conclusion": 1}
    with app.app_context():
        see_search(cast.otto, saved)
        withdraw(cast.karin, db.session.get_one(Conclusion, made))
    assert told(app, cast.otto) == {}


def test_only_what_one_may_read_is_found_and_counted(app, cast, finds, concluded, talk):
    closed = cast.thread(cast.karin, audience=Audience.MEMBERS, title="Sandbox secrets")
    cast.said(closed, cast.karin, "Sandbox", "a")
    talk("A sandbox")
    concluded(closed, 2)

    assert finds(cast.ines, "is:conclusion") == [(closed.id, 2)]
    assert finds(cast.otto, "is:conclusion") == []
    assert "Conclusion" in facet(app, cast.ines, "sandbox")
    assert facet(app, cast.otto, "sandbox") == {}


def test_an_act_that_fails_leaves_the_index_as_it_was(app, cast, talk, finds, monkeypatch):
    number, chair = talk("A sandbox")[0], cast.karin
    with app.app_context(), pytest.raises(ZeroDivisionError):
        post = db.session.get_one(Post, (talk.thread.workspace_id, talk.thread.id, number))
        monkeypatch.setattr("commons.agreements.actions.conclusions.witness", lambda **_f: 1 / 0)
        conclude(chair, post, None)
    assert finds(cast.ines, "is:conclusion") == []


def test_made_anew_the_index_knows_the_same(app, cast, talk, finds, concluded):
    concluded(talk.thread, talk("A sandbox")[0])
    rows = select(Passage.number, Passage.words, Passage.arrived)
    with app.app_context():
        before = set(map(tuple, db.session.execute(rows)))
    app.test_cli_runner().invoke(args=["search", "rebuild"])
    with app.app_context():
        assert set(map(tuple, db.session.execute(rows))) == before


@in_one_house("line", ["has:nonsense", "is:<b>", "is:٣", "has:@wnone", "is:hfile"])
def test_what_it_does_not_know_it_says(cast, browser, talk, line):
    talk("A word")
    page = browser(cast.ines).get("/find", query_string={"q": line}).text
    assert ("write has:file." if line.startswith("has") else "write is:document,") in page
    assert "is:<b>" not in page


def test_the_field_offers_them(cast, browser):
    def fills(text):
        answer = browser(cast.ines).get(
            "/find", query_string={"q": text}, headers={"Accept": "application/json"}
        )
        return answer.text

    assert "has:file" in fills("sandbox has:")
    assert "is:conclusion" in fills("is:c")
    assert "is:proposed" in fills("-is:")

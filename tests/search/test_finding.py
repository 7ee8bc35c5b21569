"""What is found, in which order, and how a question may be put."""

import pytest
from sqlalchemy import func, select

from commons.search.queries import page_of, question_of
from commons.search.queries.asked import Operator, day_of, understood
from commons.search.queries.facets import counted
from commons.search.queries.hits import Cursor
from commons.search.queries.snippets import Wanted, snippet
from commons.threads.actions import delete_post, edit_post
from commons.threads.models import Audience, Post
from commons.workspaces.queries import workspaces_for
from kernel.clock import today
from kernel.database import db
from kernel.index import Passage
from kernel.transactions import unit_of_work

AWAY = "Nothing like it stands here"


def test_a_post_is_found_by_words_phrases_and_what_it_lacks(talk, finds, cast):
    sandbox, visit, both = talk(
        "A regulatory sandbox", "One visit to Lisbon", "Visits to the sandbox"
    )
    here = lambda *numbers: [(talk.thread.id, number) for number in numbers]  # noqa: E731

    assert finds(cast.ines, "sandbox") == here(both, sandbox)
    assert finds(cast.ines, "visit sandboxes") == here(both)
    assert finds(cast.ines, '"the sandbox"') == here(both)
    assert finds(cast.ines, "“regulatory sandbox”") == here(sandbox)
    assert finds(cast.ines, '"sandbox regulatory"') == []
    assert finds(cast.ines, "visit -sandbox") == here(visit)
    assert finds(cast.ines, 'visit -"the sandbox"') == here(visit)
    assert finds(cast.ines, "-sandbox -visit") == here(1)
    assert finds(cast.ines, "regul") == here(sandbox)
    assert finds(cast.ines, "lisbon before:2001") == []


def test_titles_come_before_words_as_written_before_other_forms(talk, finds, cast):
    forms, written = talk("What classifications mean", "On classification")

    assert finds(cast.ines, "classification", newest=False) == [
        (talk.thread.id, number) for number in (1, written, forms)
    ]
    assert finds(cast.ines, "classification") == [
        (talk.thread.id, number) for number in (written, forms, 1)
    ]


@pytest.mark.parametrize("newest", [True, False])
def test_pages_follow_without_a_hole(talk, app, cast, newest):
    talk(*(f"Number {n} of the {'paper' if n % 3 else 'papers'}" for n in range(45)))
    seen, after = [], None
    with app.test_request_context():
        question = question_of(cast.ines, workspaces_for(cast.ines), "paper")
        while True:
            page = page_of(question, newest=newest, after=after)
            seen += [hit.passage.number for hit in page.hits]
            after = page.more and Cursor.read(str(page.more))
            if after is None:
                break

    assert sorted(seen) == list(range(2, 47))
    assert (seen == sorted(seen, reverse=True)) is newest


def test_an_edited_post_is_found_by_what_it_says_now(talk, finds, cast, app):
    [number] = talk("The old wording")
    with app.app_context():
        said = db.session.get(Post, (talk.thread.workspace_id, talk.thread.id, number))
        edit_post(cast.ines, said, "A new phrase", 1)

    assert finds(cast.ines, "wording") == []
    assert finds(cast.ines, "phrase") == [(talk.thread.id, number)]


def test_of_a_deleted_post_nothing_is_left_but_the_title_of_what_it_opened(talk, finds, cast, app):
    [number] = talk("Secret words")
    with app.app_context():
        for each in (number, 1):
            said = db.session.get(Post, (talk.thread.workspace_id, talk.thread.id, each))
            delete_post(cast.ines, said)
        texts = db.session.scalars(select(Passage.text)).all()

    assert finds(cast.ines, "secret") == finds(cast.ines, "post") == []
    assert finds(cast.ines, "classification") == [(talk.thread.id, 1)]
    assert texts == [""]


def test_an_act_that_fails_leaves_no_trace_in_the_index(talk, cast, app, monkeypatch):
    monkeypatch.setattr("commons.threads.actions.writing.index", lambda _w: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        talk("Never said")
    monkeypatch.undo()
    with app.app_context():
        assert db.session.scalar(select(func.count()).select_from(Passage)) == 1


def test_operators_narrow_a_question(talk, finds, cast):
    mine, theirs = *talk("A common word"), *talk("A common answer", by=cast.otto)
    other = cast.thread(cast.emil, workspace="panel", title="Common ground")
    here = lambda *numbers: [(talk.thread.id, number) for number in numbers]  # noqa: E731

    assert finds(cast.ines, "common from:me") == here(mine)
    assert finds(cast.ines, "common from:otto") == here(theirs)
    assert finds(cast.ines, 'common from:"otto vi"') == here(theirs)
    assert finds(cast.ines, "common -from:otto") == here(mine)
    assert finds(cast.ines, "common seat:PT") == finds(cast.ines, "common seat:pt") == here(mine)
    assert finds(cast.ines, "common in:board") == finds(cast.ines, "common body:board")
    assert finds(cast.ines, f"common thread:{talk.thread.id}") == here(theirs, mine)
    assert finds(cast.ines, f"after:{today()} common") == here(theirs, mine)
    assert finds(cast.ines, f"before:{today()} common") == []
    assert finds(cast.ines, "in:panel") == finds(cast.ines, f"thread:{other.id}") == []
    assert finds(cast.ines, "from:emil common") == finds(cast.ines, "from:zoe") == []
    assert finds(cast.emil, "common") == [(other.id, 1)]


def test_facets_count_what_one_may_read_and_lead_on(talk, cast, app):
    talk("A common word", "A common thing")
    talk("A common answer", by=cast.karin)
    closed = cast.thread(cast.karin, audience=Audience.MEMBERS, title="Common secrets")
    with app.test_request_context():
        of = {
            who: counted(question_of(person, workspaces_for(person), "common"))
            for who, person in (("ines", cast.ines), ("otto", cast.otto))
        }
        authors = {
            c.label: c for c in next(f for f in of["otto"].facets if f.name == "Author").choices
        }

    assert closed
    assert (of["ines"].total, of["otto"].total) == (4, 3)
    assert {name: c.number for name, c in authors.items()} == {
        cast.ines.name: 2,
        cast.karin.name: 1,
    }
    assert authors[cast.karin.name].line == "common from:karin"


def test_words_are_marked_in_any_form_and_nothing_else_gets_through(cast, app):
    [asked] = [understood('systems "high risk" -draft')]
    wanted = Wanted.of(asked)
    text = "x " * 200 + "<b>Some</b> systems & one System of high risk, a draft. " + "y " * 300
    shown = snippet(Passage(text=text, language="en"), wanted)

    assert "<mark>systems</mark> &amp; one <mark>System</mark>" in shown
    assert "<mark>high</mark> <mark>risk</mark>, a draft" in shown
    assert "&lt;b&gt;Some" in shown
    assert shown.startswith("…") and shown.endswith("…")  # noqa: PT018
    assert len(shown) < 500


def test_a_line_is_understood_and_said_again():
    asked = understood('from:ines “high risk” -seat:PT systems form:x https://a.eu/b in:"AI Board"')

    assert asked.operators == [
        Operator("from", "ines"), Operator("seat", "PT", without=True), Operator("in", "AI Board"),
    ]  # fmt: skip
    assert asked.line.startswith('"high risk" systems form x https a eu b from:ines -seat:PT')
    assert [note for note in asked.notes if "from:" in note]
    assert (
        asked.narrowed(Operator("from", "ines"))
        == understood(asked.line.replace(" from:ines", "")).line
    )
    assert [day_of(d).isoformat() for d in ("2026", "2026-3", "24.11.2026", "24/11/2026")] == [
        "2026-01-01", "2026-03-01", "2026-11-24", "2026-11-24",
    ]  # fmt: skip
    assert [
        day_of(d) for d in ("", "2026-13", "31.2.2026", "0001", "9999", "٢٠٢٦", "yesterday")
    ] == [None] * 7


def test_made_anew_the_index_is_the_same(talk, app, cast, finds):
    talk("One thing", "Another thing")
    with app.app_context(), unit_of_work():
        before = db.session.execute(select(Passage.id, Passage.arrived, Passage.words)).all()
        db.session.delete(db.session.get(Passage, before[0].id))
    answer = app.test_cli_runner().invoke(args=["search", "rebuild"])
    with app.app_context():
        after = db.session.execute(select(Passage.id, Passage.arrived, Passage.words)).all()

    assert "3 of 3" in answer.output
    assert sorted(row.id for row in after) == sorted(row.id for row in before)
    assert {r.id: r.words for r in after} == {r.id: r.words for r in before}
    assert {r.id: r.arrived for r in before[1:]}.items() <= {r.id: r.arrived for r in after}.items()
    assert len(finds(cast.ines, "thing")) == 2

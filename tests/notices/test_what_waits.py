"""The number in the bar and the list on the home say the same of what waits for one's seat."""

from datetime import timedelta

import pytest
from sqlalchemy import event

from commons.decisions.actions import answer, propose
from commons.decisions.actions.casting import Said
from commons.decisions.proposals import Proposal
from commons.decisions.queries import waiting_for
from commons.membership.models import Mandate, Person
from commons.notices.counts import counts_for
from commons.workspaces.models import Workspace
from commons.workspaces.queries import places_of
from kernel.clock import at, now, today
from kernel.database import db
from kernel.transactions import unit_of_work


@pytest.fixture
def board(app, cast):
    cast.all()
    return cast


def put(board, **facts):
    place = db.session.query(Workspace).filter_by(slug="board").one()
    title = facts.get("title", "Rules")
    said = Proposal(**{"title": title, "matter": "opinion", **facts})
    return propose(db.session.get(Person, board.karin.id), place, said, f"key-{title}")


def waits(board, *names):
    """For each, the number of every page; the list must be as long."""
    found = []
    for name in names:
        person = db.session.get(Person, getattr(board, name).id)
        places = places_of(person)
        counts = counts_for(person, places)
        assert counts.todo == len(waiting_for(person, places)), name
        found.append(counts.todo)
    return found


def test_what_waits_for_a_seat_is_counted_until_it_answers_or_its_time_is_over(app, board):
    with app.app_context():
        one = put(board, title="One")
        put(board, title="Two", closes_at=now() + timedelta(days=2))
        put(board, title="Three", members_only=True)
        first = waits(board, "ines", "karin", "alba", "otto", "sela")
        answer(db.session.get(Person, board.ines.id), one, "PT", Said("for"))
        answered = waits(board, "ines", "karin")
        with at(now() + timedelta(days=3)):
            late = waits(board, "ines", "karin")
        with unit_of_work():
            one.recused = frozenset({board.karin.id})
            stands_in = db.session.query(Mandate).filter_by(person_id=board.alba.id).one()
            stands_in.votes_from = stands_in.votes_until = today()
        put(board, title="Four")
        changed = waits(board, "karin", "alba")

    assert first == [3, 3, 0, 0, 0]
    assert answered == [2, 3]
    assert late == [1, 2]
    assert changed == [3, 1]


@pytest.mark.parametrize("app", ["sqlite"], indirect=True)
def test_the_list_asks_no_more_for_more_decisions(app, board):
    with app.app_context():
        put(board, title="One")
        few = statements(board)
        for title in ("Two", "Three", "Four"):
            put(board, title=title)
        many = statements(board)

    assert many == few


def statements(board):
    db.session.expunge_all()
    person, seen = db.session.get(Person, board.ines.id), []
    places = places_of(person)

    def note(*told):
        seen.append(told[2])

    event.listen(db.engine, "before_cursor_execute", note)
    assert waiting_for(person, places)
    event.remove(db.engine, "before_cursor_execute", note)
    return len(seen)

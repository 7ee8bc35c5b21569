"""A qualified alert from its first word to measures, of which the Board was informed before."""

from contextlib import contextmanager
from datetime import timedelta

import pytest
from sqlalchemy import select

from commons.decisions import actions as voting
from commons.decisions.actions.casting import Said
from commons.decisions.models import Decision
from commons.independence.models import Conflict
from kernel import clock
from kernel.access import Refused, may
from kernel.clock import now
from kernel.database import db
from panel.alerts import actions
from panel.alerts.facts import Content, content_of
from panel.alerts.models import Alert, BoardNotice
from panel.alerts.names import alert_clock
from panel.clocks import left_words
from panel.tasks.actions import call_task
from panel.tasks.facts import TaskFacts
from rules.access import Permission
from rules.alerts import Measure, State
from tests.conftest import ENGINES
from tests.panel.seated import ALL, FULL, known, person, place, seat_all

BOTH = pytest.mark.parametrize("app", ENGINES, indirect=True)
"""What locks rows that are read along with others."""
ONCE = pytest.mark.parametrize("app", ["sqlite"], indirect=True)


@contextmanager
def later(days):
    with clock.at(now() + timedelta(days=days)):
        yield


def alert():
    return db.session.scalars(select(Alert)).one()


def refused(act, *args):
    with pytest.raises(Refused) as answer:
        act(*args)
    return answer.value.because


@pytest.fixture
def house(app):
    with app.app_context():
        seat_all()
    return app


def start(**otherwise):
    content = Content(title="Safeguards do not hold", **{**FULL, **otherwise})
    return actions.start(person("expert-2"), place("panel"), content, "key-of-the-alert")


def adopted(in_favour):
    """Signed, voted on by all sixty, and counted."""
    made, chair = start(), person("expert-1")
    for n in (3, 4):
        actions.sign(person(f"expert-{n}"), made)
    actions.put_forward(person("expert-2"), made)
    actions.open_vote(chair, made, None)
    decision = db.session.get_one(Decision, made.decision_id)
    assert made.stands is State.VOTE
    for n in range(1, in_favour + 1):
        said = Said("for", text=decision.text_digest)
        voting.answer(person(f"expert-{n}"), decision, f"E{n:02}", said)
    voting.answer(person("expert-60"), decision, "E60", Said("against", text=decision.text_digest))
    voting.close(chair, decision)
    return made


@ONCE
def test_what_is_missing_keeps_it_from_the_members(house):
    with house.app_context():
        made = start(contact="", other="")
        because = refused(actions.put_forward, person("expert-2"), made)
        assert "point of contact of the provider (AIA 90(3)(a))" in because
        assert "(AIA 90(3)(c))" in because
        assert "(AIA 90(3)(b))" not in because

        stranger = person("expert-9")
        full = Content(title="T", **FULL)
        seen = made.changed_at.isoformat()
        assert "those who signed" in refused(actions.write, stranger, made, full, seen)
        actions.write(person("expert-2"), made, full, seen)
        assert "changed the alert meanwhile" in refused(
            actions.write, person("expert-2"), made, full, seen
        )
        actions.put_forward(person("expert-2"), made)
        assert "1 of 3 members" in refused(actions.open_vote, person("expert-1"), made, None)
        assert made.stands is State.REVIEW, "a refused vote leaves nothing behind"


@ONCE
@pytest.mark.parametrize(("in_favour", "ends"), [(30, State.REJECTED), (31, State.ADOPTED)])
def test_thirty_of_sixty_are_not_enough_and_thirty_one_are(house, in_favour, ends):
    with house.app_context():
        made = adopted(in_favour)

        assert made.decision.count["result"]["base"] == ALL
        assert (made.state, made.stands) == (ends, ends)
        assert made.steps[-1].said == made.decision.statement
        if ends is State.REJECTED:
            assert "rejected" in refused(actions.send, person("expert-1"), made)


def _gives_its_opinion(board, panel, number):
    """AIA 66(o): one for each Member State, and nobody elsewhere hears that there is a notice."""
    opine = f"/board/informed/{number}/opinion"
    for words in ("A first thought", "Portugal agrees"):
        sent = {"csrf_token": board.csrf, "said": words}
        assert board.post(opine, data=sent).status_code == 303
    page = board.get(f"/board/informed/{number}").text
    assert ("A first thought" in page, page.count("Portugal agrees")) == (False, 2)
    assert panel.post(opine, data={"csrf_token": panel.csrf, "said": "Mine"}).status_code == 404


@BOTH
def test_the_clock_stops_and_no_measure_comes_before_the_board(house, browser):
    with house.app_context():
        made, office, chair = adopted(31), person("office"), person("expert-1")
        assert "not sent yet" in refused(actions.receive, office, made)
        with clock.at(now().replace(year=2026, month=9, day=1, hour=10)):
            actions.send(chair, made)
            assert "Joint Research Centre" in refused(actions.receive, person("research"), made)
            actions.receive(office, made)
            assert left_words(alert_clock(made)) == "10 working days left, until 15 September 2026"
        with clock.at(now().replace(year=2026, month=9, day=4, hour=10)):
            actions.send_back(office, made, ["contact"], "Which department?")
            assert "the time does not run" in left_words(alert_clock(made)).lower()
            assert "(AIA 90(3)(a))" in made.pauses[-1].question
            told = refused(actions.inform_board, office, made, Measure.DEMAND, "We intend")
            assert "counts as incomplete" in told
        with clock.at(now().replace(year=2026, month=9, day=10, hour=10)):
            content = content_of(made)
            whole = Content(**{**content.kept, "contact": "Safety department"})
            actions.supply(person("expert-2"), made, whole, "Here it is")
            assert left_words(alert_clock(made)) == "10 working days left, until 24 September 2026"
            assert [v.number for v in made.versions] == [1, 2]

        because = refused(actions.decide, office, made, Measure.DEMAND, "Launched")
        assert "AIA 90(2)" in because
        assert made.stands is State.EXAMINED
        actions.inform_board(office, made, Measure.INFORMATION, "We intend to ask")
        assert "Article 93" in refused(actions.decide, office, made, Measure.DEMAND, "Launched")
        notice = actions.inform_board(office, made, Measure.DEMAND, "We intend to demand")
        actions.decide(office, made, Measure.DEMAND, "Launched")
        assert made.stands is State.MEASURES
        task = actions.call_team(office, made)
        assert actions.call_team(office, made) is task, "one team is sought at a time"
        assert (task.code, task.alert_id, task.provider) == ("M", made.id, FULL["provider"])
        actions.publish(office, made, "A model of a provider does not keep to its safeguards.")
        delegate, number, one = known("delegate"), notice.id, made.id
        expert = known("expert-5")

    board, panel = browser(delegate), browser(expert)
    assert "We intend to demand" in board.get(f"/board/informed/{number}").text
    assert (
        "PA/QA" in board.get("/board/informed").text or "SP/QA" in board.get("/board/informed").text
    )
    assert board.get(f"/panel/alerts/{one}").status_code == 404
    assert (
        board.post(f"/board/informed/{number}/confirm", data={"csrf_token": board.csrf}).status_code
        == 303
    )
    _gives_its_opinion(board, panel, number)
    assert "confirmed by Delegate" in panel.get(f"/panel/alerts/{one}").text
    assert "Safety department" in panel.get(f"/panel/alerts/{one}/versions/2").text
    public = browser(None).get(f"/published/alerts/{one}")
    assert "does not keep to its safeguards" in public.text
    assert FULL["reasons"] not in public.text
    with house.app_context():
        assert db.session.get_one(BoardNotice, number).seen_by == "Delegate"


@ONCE
def test_only_the_chair_withdraws_what_the_members_adopted(house):
    with house.app_context():
        made = adopted(31)
        assert "only its chair" in refused(actions.withdraw, person("expert-2"), made, "Why")
        actions.withdraw(person("expert-1"), made, "The provider mended it")
        assert made.stands is State.WITHDRAWN
        assert "withdrawn" in refused(actions.send, person("expert-1"), made)


@ONCE
def test_whoever_has_an_interest_finds_neither_the_alert_nor_its_vote(house):
    with house.app_context():
        made = start()
        for n in (3, 4):
            actions.sign(person(f"expert-{n}"), made)
        actions.put_forward(person("expert-2"), made)
        made.recused = frozenset({person("expert-7").id})
        db.session.commit()
        actions.open_vote(person("expert-1"), made, None)
        decision = db.session.get_one(Decision, made.decision_id)

        assert not may(person("expert-7"), Permission.READ_WORK, made)
        assert not may(person("expert-7"), Permission.READ_DECISION, decision)
        assert may(person("expert-8"), Permission.READ_DECISION, decision)
        facts = TaskFacts(code="M", title="Advice", what="On measures", alert_id=made.id)
        task = call_task(person("office"), place("panel"), facts, "key-of-the-team")
        assert not may(person("expert-7"), Permission.READ_WORK, task), "nor the team after it"
        assert may(person("expert-8"), Permission.READ_WORK, task)
        assert db.session.scalar(select(Conflict)) is None

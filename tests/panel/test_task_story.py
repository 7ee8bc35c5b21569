"""A task from the call to the opinion, and the requests that are answered and reported."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from commons.documents.models import Document, Kind, Level
from commons.independence.actions import recusing
from commons.independence.models import Declaration, Declared, Provider
from commons.independence.queries import conflicts_of
from kernel.access import Refused, may
from kernel.clock import today
from kernel.database import db
from kernel.transactions import unit_of_work
from panel.requests import actions as requests
from panel.requests.facts import RequestFacts
from panel.requests.models import PanelRequest, RequestReport
from panel.requests.queries import by_state, lines_for, requests_in
from panel.tasks import actions
from panel.tasks.facts import TaskFacts, Team
from panel.tasks.queries import candidates_for, loads
from rules.access import Permission
from rules.independence import Interest
from rules.panel_tasks import State
from rules.requests import Kind as Sort
from tests.conftest import ENGINES
from tests.panel.seated import known, person, place, seat_all

BOTH = pytest.mark.parametrize("app", ENGINES, indirect=True)
"""What locks rows that are read along with others."""
ONCE = pytest.mark.parametrize("app", ["sqlite"], indirect=True)
NIMBUS = "Nimbus Foundation Models"


@pytest.fixture
def house(app):
    with app.app_context():
        seat_all(8)
    return app


def number(n):
    return person(f"expert-{n}").id


def declare(n, name):
    """An expert declares to be employed by a provider of the register."""
    with unit_of_work():
        provider = Provider(workspace=place("panel"), name=name, by_name="Office")
        db.session.add(provider)
        db.session.flush()
        db.session.add(
            Declaration(workspace=place("panel"), person=person(f"expert-{n}"), number=1,
                        lines=[Declared(place=1, interest=Interest.EMPLOYMENT,
                                        provider_id=provider.id)])
        )  # fmt: skip


def step_back(n):
    """An expert agrees to what was proposed."""
    who = person(f"expert-{n}")
    for each in conflicts_of(who, place("panel")):
        recusing.accept(who, each, "I work there")


def call(**otherwise):
    facts = {"code": "T2", "title": "A benchmark", "what": "Measure it", "provider": NIMBUS}
    return actions.call_task(
        person("office"), place("panel"), TaskFacts(**facts | otherwise), f"key-{otherwise}"[:60]
    )


def refused(act, *args, **named):
    with pytest.raises(Refused) as answer:
        act(*args, **named)
    return answer.value.because


@BOTH
def test_a_task_goes_to_free_experts_after_the_chair_was_asked(house, browser):
    with house.app_context():
        declare(4, NIMBUS.upper())
        task, office, chair = call(), person("office"), person("expert-1")
        for n in (2, 3):
            actions.answer_call(person(f"expert-{n}"), task, "Gladly", willing=True)
        actions.answer_call(person("expert-5"), task, "", willing=False)
        seen = [(c.person.handle, c.conflicted) for c in candidates_for(task)]
        assert seen[:2] == [("expert-2", False), ("expert-3", False)]
        assert seen[-1] == ("expert-4", True)

        team = Team(number(2), (number(3), number(6)))
        assert "SPR 7(1)" in refused(actions.assign, office, task, team)
        actions.ask_chair(office, task, "Two and three")
        assert "Only the Chair" in refused(actions.chair_says, office, task, "Fine")
        actions.chair_says(chair, task, "")
        assert task.chair_said_at is not None
        assert "declared an interest" in refused(
            actions.assign, office, task, Team(number(2), (number(4),))
        )
        assert "no member" in refused(actions.assign, office, task, Team(office.id))
        assert not task.team
        actions.assign(office, task, team)
        assert loads(place("panel")) == {number(2): 1, number(3): 1, number(6): 1}

        actions.cannot(person("expert-3"), task, "Ill")
        assert "SPR 7(3)" in refused(actions.substitute, office, task, 2, number(7), " ")
        assert "declared an interest" in refused(
            actions.substitute, office, task, 2, number(4), "Ill"
        )
        actions.substitute(office, task, 2, number(7), "Ill")
        assert [m.person.handle for m in task.team] == ["expert-2", "expert-6", "expert-7"]
        assert number(3) not in loads(place("panel"))

        with unit_of_work():
            text = Document(workspace=place("panel"), kind=Kind.TEXT, title="The benchmark",
                            level=Level.BODY, author_id=number(2), author_name="X",
                            key="key-of-it")  # fmt: skip
            db.session.add(text)
        assert "Nothing was handed in" in refused(actions.deliver, person("expert-2"), task)
        assert "who do the task" in refused(actions.hand_in, person("expert-3"), task, text)
        step_back(4)
        actions.hand_in(person("expert-2"), task, text)
        assert not may(person("expert-4"), Permission.READ_DOCUMENT, text), "kept with its task"
        assert may(person("expert-5"), Permission.READ_DOCUMENT, text)
        actions.deliver(person("expert-2"), task)
        assert "assigned already" in refused(actions.chair_says, chair, task, "Other words")
        assert task.state == State.DELIVERED
        expert, keeper, one = known("expert-2"), known("office"), task.id

    page = browser(expert).get(f"/panel/tasks/{one}")
    assert page.status_code == 200
    assert "The benchmark" in page.text
    assert "Interests" not in page.text
    assert browser(keeper).get(f"/panel/tasks/{one}").status_code == 200


SUPPORT = RequestFacts(
    kind=Sort.SUPPORT, asker="Marktüberwachung", country="DE", purpose="A toy that talks",
    necessity="No expertise", proportionality="Two days", link="Regulation (EU) 2019/1020",
)  # fmt: skip
PAPERS = RequestFacts(
    kind=Sort.DOCUMENTS, asker=NIMBUS, purpose="Evaluation results", necessity="For SP/T 1",
    proportionality="Summaries are enough",
)  # fmt: skip


@BOTH
def test_requests_are_answered_with_reasons_and_reported_to_the_board(house, browser):
    with house.app_context():
        office, expert, panel = person("office"), person("expert-2"), place("panel")
        declare(4, NIMBUS)
        short = RequestFacts(kind=Sort.SUPPORT, asker="A", purpose="P")
        because = refused(requests.register, office, panel, short, "key-of-short")
        assert "its Member State (SPR 14)" in because
        assert "by an authority" in refused(requests.register, office, panel, PAPERS, "key-wrong")
        first = requests.register(office, panel, SUPPORT, "key-of-support")
        second = requests.request_documents(expert, panel, PAPERS, "key-of-papers")
        step_back(4)
        assert not may(person("expert-4"), Permission.READ_WORK, second), "it names their provider"
        assert requests_in(person("expert-4"), panel) == [first]
        joint = person("research")
        assert "Joint Research Centre" in refused(requests.grant, joint, first, "Yes")
        requests.ask_more(office, first, "Which toy?")
        assert "whoever entered it" in refused(requests.supply, expert, first, "This one")
        requests.supply(office, first, "The talking one")
        assert "Say why" in refused(requests.refuse, office, second, " ")
        requests.ask_more(office, second, "Which results?")
        assert "it comes first" in refused(requests.grant, office, second, "Yes")
        requests.supply(expert, second, "Those of spring")
        requests.refuse(office, second, "They are trade secrets")
        requests.grant(office, first, "Two experts")
        assert (first.task.code, first.task.state) == ("T6", State.CALLED)
        made = requests.report(office, panel, today(), today())
        late = requests.report(office, panel, today() - timedelta(9), today() - timedelta(1))
        assert late.lines == []
        assert by_state(made) == [("DE", 1, 1, 0)]
        first.recused = frozenset({person("delegate").id})
        second.recused = frozenset()
        named = [(line["asker"], line["because"]) for line in lines_for(person("delegate"), made)]
        assert named == [("", ""), (NIMBUS, "They are trade secrets")]
        first.recused = frozenset()
        db.session.commit()
        ids = [each.id for each in db.session.scalars(select(PanelRequest))]
        delegate, keeper, number_ = known("delegate"), known("office"), made.id
        assert db.session.get_one(RequestReport, number_).workspace_id == place("board").id

    shown = browser(delegate).get(f"/board/informed/reports/{number_}").text
    assert "They are trade secrets" in shown
    assert "A toy that talks" not in shown
    desk = browser(keeper)
    for path in ("", "/new/support", *(f"/{each}" for each in ids)):
        assert desk.get(f"/panel/requests-for-support{path}").status_code == 200
    sent = {"csrf_token": desk.csrf, "asker": "A", "key": "key-of-a-form"}
    again = desk.post("/panel/requests-for-support/new/support", data=sent)
    assert again.status_code == 422
    assert "the purpose of the support (SPR 14)" in again.text

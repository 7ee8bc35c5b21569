"""Whoever has an interest in what only a text names is asked about what the text is handed in for:
in whichever order it was named and handed in.
"""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import delete, select

from commons.documents.actions import begin_text, describe
from commons.documents.facts import Facts
from commons.documents.models import Level
from commons.independence import actions
from commons.independence.facts import LineFacts
from commons.independence.leading import closed_paths
from commons.independence.models import Conflict, Provider
from commons.independence.names import label_of
from commons.meetings import actions as meetings
from commons.meetings.facts import ItemFacts, MeetingFacts
from commons.meetings.queries.agenda import sees
from commons.membership.models import Mandate, Seat
from commons.workspaces.queries import places_for
from kernel.clock import now, today
from kernel.database import db
from kernel.transactions import unit_of_work
from panel.requests import actions as requests
from panel.requests.facts import RequestFacts
from panel.tasks import actions as tasks
from panel.tasks.facts import Team
from rules.access import Role
from rules.independence import Interest
from rules.requests import Kind
from tests.conftest import ENGINES
from tests.panel.seated import known, person, place, seat_all

BOTH = pytest.mark.parametrize("app", ENGINES, indirect=True)
"""What locks rows that are read along with others."""
ONCE = pytest.mark.parametrize("app", ["sqlite"], indirect=True)

SUPPORT = RequestFacts(
    kind=Kind.SUPPORT, asker="Marktüberwachung", country="DE", purpose="A toy that talks",
    necessity="No expertise", proportionality="Two days", link="Regulation (EU) 2019/1020",
)  # fmt: skip


@pytest.fixture
def house(app):
    """Its second expert works for a provider of the register."""
    with app.app_context():
        seat_all(4)
        made = actions.add_provider(person("office"), place("panel"), "Nimbus")
        interest = LineFacts(Interest.EMPLOYMENT, provider_id=made.id)
        actions.declare(person("expert-2"), place("panel"), [interest])
    return app


def name_in(paper):
    provider = db.session.scalars(select(Provider)).one()
    actions.bind(person("office"), provider, paper)


def text(title):
    return begin_text(person("office"), place("panel"), Facts(title=title), f"key-{title}")


def meeting_of(slug, by):
    starts = now() + timedelta(days=40)
    facts = MeetingFacts(title="Plenary", starts_at=starts, ends_at=starts + timedelta(hours=1))
    return meetings.prepare_meeting(by, place(slug), facts)


def asked():
    """About what was the second expert asked, in the order in which it was?"""
    mine = Conflict.person_id == person("expert-2").id
    found = db.session.scalars(select(Conflict).where(mine).order_by(Conflict.id))
    return [(each.kind, each.thing_id) for each in found]


def step_back(kind, number):
    found = select(Conflict).where(Conflict.kind == kind, Conflict.thing_id == number)
    actions.accept(person("expert-2"), db.session.scalars(found).one(), "I work there")


@BOTH
def test_a_paper_that_names_a_provider_asks_about_the_item_in_either_order(house, browser):
    with house.app_context():
        office = person("office")
        meeting = meeting_of("panel", office)
        before = meetings.add_item(office, meeting, ItemFacts(title="Veil 1"))
        after = meetings.add_item(office, meeting, ItemFacts(title="Veil 2"))
        named, bound = text("Named first"), text("Bound first")
        name_in(named)
        meetings.bind_paper(office, before, named)
        assert asked() == [("document", named.id)], "nobody reads the agenda yet"
        meetings.call_meeting(office, meeting)
        assert asked()[1:] == [("item", before.id)]

        meetings.bind_paper(office, after, bound)
        assert len(asked()) == 2, "it names nobody yet"
        name_in(bound)
        assert set(asked()[2:]) == {("item", after.id), ("document", bound.id)}
        step_back("item", before.id)
        agenda, theirs = f"/panel/meetings/{meeting.id}", known("expert-2")
        paths = [f"{agenda}/items/{number}" for number in (before.id, after.id)]

    mine = browser(theirs)
    assert [mine.get(path).status_code for path in paths] == [404, 200]
    shown = mine.get(agenda).text
    assert ("Veil 1" in shown, "Veil 2" in shown) == (False, True)


@ONCE
@pytest.mark.parametrize("named_first", [True, False])
def test_a_deliverable_that_names_a_provider_asks_about_the_task_and_its_request(
    house, browser, named_first
):
    with house.app_context():
        office, expert = person("office"), person("expert-3")
        request = requests.register(office, place("panel"), SUPPORT, "key-of-support")
        requests.grant(office, request, "One expert")
        task, paper = request.task, text("A report")
        tasks.ask_chair(office, task, "Three")
        tasks.chair_says(person("expert-1"), task, "Yes")
        tasks.assign(office, task, Team(expert.id))
        for names in (named_first, not named_first):
            name_in(paper) if names else tasks.hand_in(expert, task, paper)
        new = {("document", paper.id), ("panel-task", task.id), ("request", request.id)}
        assert set(asked()) == new
        step_back("request", request.id)
        paths = [f"/panel/requests-for-support/{request.id}", f"/panel/tasks/{task.id}",
                 f"/panel/documents/{paper.id}"]  # fmt: skip
        theirs, others = known("expert-2"), known("expert-4")

    assert [browser(theirs).get(path).status_code for path in paths] == [404] * 3
    assert [browser(others).get(path).status_code for path in paths] == [200] * 3


@ONCE
def test_a_text_that_was_for_few_asks_once_more_people_read_it(house):
    with house.app_context():
        facts = Facts(title="For few", level=Level.EYES_ONLY)
        paper = begin_text(person("office"), place("panel"), facts, "key-of-few")
        name_in(paper)
        assert asked() == []
        describe(person("office"), paper, replace(facts, level=Level.LIMITED))
        assert asked() == [("document", paper.id)]


@ONCE
def test_at_a_joint_meeting_those_are_asked_who_declared_it_in_their_own_body(house):
    with house.app_context():
        office = person("office")
        with unit_of_work():
            seat = db.session.scalars(
                select(Seat).where(Seat.workspace_id == place("board").id, Seat.code == "AIO")
            ).one()
            sits = {"role": Role.SECRETARIAT, "starts_on": today()}
            seat.mandates.append(Mandate(person=office, **sits))
        meeting = meeting_of("board", office)
        item = meetings.add_item(office, meeting, ItemFacts(title="Veil"))
        joined = meetings.join_bodies(office, meeting, place("panel"))
        meetings.call_meeting(office, joined)
        meetings.call_meeting(office, meeting)
        paper = text("Named first")
        name_in(paper)

        meetings.bind_paper(office, item, paper)

        assert asked() == [("document", paper.id), ("item", item.id)]
        made = db.session.scalars(select(Conflict).where(Conflict.kind == "item")).one()
        assert made.workspace_id == place("panel").id, "where the interest was declared"
        mine = person("expert-2")
        page = f"/panel/meetings/{joined.id}/items/{item.id}"
        assert label_of(mine, made) == ("Veil", page)
        actions.record(office, made, "Employed there")
        assert closed_paths(mine, places_for(mine)) == [page]
        assert [sees(mine.id, item, side) for side in (meeting, joined)] == [False, False]
        assert sees(person("expert-3").id, item, joined)


@ONCE
def test_documents_open_once_one_has_signed_and_then_one_is_asked(house, browser):
    with house.app_context():
        paper = text("Veil paper")
        name_in(paper)
        number = paper.id
        with unit_of_work():
            here = select(Mandate).where(Mandate.person_id == person("expert-2").id)
            db.session.scalars(here).one().signed_at = None
            db.session.execute(delete(Conflict))
        actions.declare(person("expert-2"), place("panel"), facts_of_interest())
        assert asked() == [], "of what one cannot read one is not asked"
        mine, office = browser(known("expert-2")), browser(known("office"))
    page, sign = f"/panel/documents/{number}", "/panel/independence/sign"

    led = mine.get(page)
    assert (led.status_code, led.location) == (302, f"{sign}?then={page}")
    assert "Documents open once you have signed" in mine.get(led.location).text
    assert "Veil" not in mine.get("/find?q=paper").text + mine.get("/panel").text
    assert office.get(page).status_code == 200
    sent = {"csrf_token": mine.csrf, "then": page, "name": "Expert-2", "read": "y"}
    assert mine.post(sign, data=sent | {"name": "E."}).status_code == 422
    assert mine.post(sign, data=sent).location == page
    assert mine.get(page).status_code == 200
    with house.app_context():
        assert asked() == [("document", number)]


def facts_of_interest():
    provider = db.session.scalars(select(Provider)).one()
    return [LineFacts(Interest.EMPLOYMENT, provider_id=provider.id)]

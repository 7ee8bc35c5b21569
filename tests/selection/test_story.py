"""A call from its first word to a successor: who applies, judges, is chosen, and sees it."""

import io

import pytest
from sqlalchemy import select

from commons.files.models import File
from commons.membership.actions import end_mandate
from commons.membership.models import Mandate, Person, Seat
from commons.privacy.erasing import erase
from commons.privacy.held import archive_of
from commons.selection import actions
from commons.selection.facts import CallFacts
from commons.selection.letters import send_letters
from commons.selection.models import Application, Selection, State, Step
from commons.selection.retaining import forget_old
from commons.selection.solving import solve_waiting
from commons.selection.succeeding import successors
from commons.workspaces.models import Workspace
from kernel import post_office
from kernel.clock import now, today
from kernel.database import db
from kernel.transactions import unit_of_work
from rules.access import Role
from rules.selection.scoring import Criterion
from tests.conftest import ENGINES
from tests.selection.called import (
    A_DAY,
    applied,
    call,
    everybody_applies,
    judged_by,
    known,
    later,
    person,
    refused,
)

BOTH = pytest.mark.parametrize("app", ENGINES, indirect=True)
"""What locks rows that are read along with others."""
ONCE = pytest.mark.parametrize("app", ["sqlite"], indirect=True)
CV = b"Curriculum vitae of somebody invented\n"
ASKS = (Criterion("expertise", "Expertise", 3, 10), Criterion("care", "Care", 1, 10))


def asked(client, path):
    """How a page answers; what it sends is closed."""
    with client.get(path) as answer:
        return answer.status_code


@pytest.fixture
def desk(app):
    """A secretariat of the Panel, two who judge, four who apply; a call of two seats."""
    with app.app_context(), unit_of_work():
        names = ("desk", "jutta", "jorma", *(f"anna-{n}" for n in range(4)), "stranger")
        db.session.add_all(
            Person(handle=each, name=each.title(), email=f"{each}@plenary.example")
            for each in names
        )
        place = db.session.scalars(select(Workspace).where(Workspace.slug == "panel")).one()
        seat = db.session.scalars(
            select(Seat).where(Seat.workspace_id == place.id, Seat.code == "AIO")
        ).one()
        seat.mandates.append(
            Mandate(person=person("desk"), role=Role.SECRETARIAT, starts_on=today())
        )
    with app.app_context():
        place = db.session.scalars(select(Workspace).where(Workspace.slug == "panel")).one()
        facts = CallFacts(
            title="Experts", text="Sought", seats=2, criteria=ASKS, documents=("cv", "declaration"),
            languages=("en",), opens_at=now() - A_DAY, closes_at=now() + 5 * A_DAY,
            figures={"composition.gender": "0", "composition.areas": "0",
                     "composition.country_cap": "60"},
        )  # fmt: skip
        made = actions.prepare_call(person("desk"), place, facts, "key-of-the-call")
        assert {x.key: x.figure for x in made.rules}["composition.country_cap"] == "3", "the law"
        actions.publish_call(person("desk"), made)
        for judge in ("jutta", "jorma"):
            actions.name_evaluator(person("desk"), made, person(judge))
    return app


def form(client, **fields):
    said = {"country": "BE", "motivation": "I want to", "csrf_token": client.csrf, **fields}
    return {"data": said, "content_type": "multipart/form-data"}


@ONCE
def test_an_application_is_kept_sent_in_once_and_seen_by_few(desk, browser):
    with desk.app_context():
        anna, stranger, jutta, keeper = map(known, ("anna-0", "stranger", "jutta", "desk"))
        number = call().id
    mine, path = browser(anna), f"/calls/{number}/application"

    assert browser(None).get(f"/calls/{number}").status_code == 200
    assert mine.post(path, **form(mine, act="save")).status_code == 303
    short = mine.post(path, **form(mine, act="submit", motivation="Kept though refused"))
    assert short.status_code == 422
    assert "Bring your curriculum vitae first" in short.text
    assert "Kept though refused" in short.text
    fake = form(mine, act="save", cv=(io.BytesIO(b"<script>"), "cv.pdf"))
    assert "the content is something else" in mine.post(path, **fake).text
    whole = form(mine, act="submit", declares="y", cv=(io.BytesIO(CV), "cv.txt"))
    assert mine.post(path, **whole).status_code == 303
    again = mine.post(path, **form(mine, act="submit", motivation="A second one"))
    assert (again.status_code, "one application each" in again.text) == (422, True)
    with later(6):
        late = browser(stranger)
        closed = late.post(path, **form(late, act="submit", motivation="Too late, but kept"))
    assert closed.status_code == 422
    assert "does not take applications now" in closed.text
    assert "Too late, but kept" in closed.text

    with desk.app_context():
        there = applied("anna-0").id
        actions.sift(person("desk"), call(), applied("anna-0"), "")
    pages = (
        f"/panel/calls/{number}/applications/{there}",
        f"/panel/calls/{number}/applications/{there}/cv",
    )
    judged = f"/calls/{number}/evaluation/{there}"
    assert [asked(browser(keeper), each) for each in pages] == [200, 200]
    assert [asked(browser(jutta), each) for each in (judged, f"{judged}/cv")] == [200, 200]
    for other in (stranger, jutta):
        assert {asked(browser(other), each) for each in pages} == {404}
    assert {asked(browser(stranger), each) for each in (judged, f"{judged}/cv")} == {404}
    with desk.app_context():
        assert b"application.json" in archive_of(person("anna-0"))
        erase(person("anna-0"))
        assert db.session.get(Application, there) is None
        assert db.session.scalar(select(File.id).where(File.application_id == there)) is None


@ONCE
def test_somebody_unknown_applies_by_the_link_of_a_letter(desk, browser):
    with desk.app_context():
        number = call().id
    client = browser(None)
    asked = {"name": "Nova Persona", "email": "nova@applicants.example", "csrf_token": client.csrf}
    assert client.post(f"/calls/{number}/link", data=asked).status_code == 303
    letter = desk.extensions[post_office.KEPT][-1]
    link = next(word for word in letter.text.split() if "/calls/link/" in word)
    link = link[link.index("/calls/") :]

    assert client.get(link + "x").status_code == 404
    shown = client.get(link)
    assert "Nova Persona" in shown.text
    came = client.post(link, data={"csrf_token": client.csrf})
    assert came.headers["Location"] == f"/calls/{number}/application"
    assert client.get(f"/calls/{number}/application").status_code == 200
    again = browser(None)
    assert again.post(link, data={"csrf_token": again.csrf}).status_code == 303
    with later(4):
        assert browser(None).get(link).status_code == 404
    assert client.get("/panel").status_code == 404, "an applicant sits nowhere"


@ONCE
def test_conflicts_and_tampered_points_are_refused(desk, browser):
    with desk.app_context():
        everybody_applies()
        jutta, one = person("jutta"), applied("anna-0")
        odd = "not points for the criteria"
        assert odd in refused(actions.evaluate, jutta, one, {"expertise": 11, "care": 1}, "")
        assert odd in refused(actions.evaluate, jutta, one, {"expertise": 1}, "")
        assert odd in refused(actions.evaluate, jutta, one, {"expertise": 1, "care": 1, "x": 9}, "")
        assert "no evaluator" in refused(actions.evaluate, person("desk"), one, {}, "")
        right = {"expertise": 9, "care": 9}
        actions.evaluate(jutta, one, right, "")
        actions.declare_conflict(jutta, one, "We wrote papers together")
        assert "conflict of interest" in refused(actions.evaluate, jutta, one, right, "")
        assert applied("anna-0").evaluations[0].points == {}, "points given before go"
        applies = refused(actions.name_evaluator, person("desk"), call(), person("anna-1"))
        assert "judges no application" in applies
        number, there, jutta = call().id, one.id, known("jutta")
    client = browser(jutta)
    sent = {"points-expertise": "9", "points-care": "9e9", "free": "1", "csrf_token": client.csrf}
    answer = client.post(f"/calls/{number}/evaluation/{there}", data=sent)
    assert answer.status_code == 422
    assert "conflict of interest" in answer.text


@pytest.fixture
def judged(desk):
    with desk.app_context():
        everybody_applies()
        judged_by("jutta", [9, 2, 5, 8])
        judged_by("jorma", [9, 4, 5, 6])
    return desk


def worked_out(**figures):
    figures = {f"composition.{name}": figure for name, figure in figures.items()}
    number = actions.ask_selection(person("desk"), call(), figures).id
    solve_waiting()
    db.session.expire_all()
    return db.session.get_one(Selection, number)


def appoint(selection):
    return actions.appoint_chosen(person("desk"), call(), selection, today())


@ONCE
def test_what_cannot_be_chosen_is_explained_and_what_breaks_a_rule_is_not_appointed(
    judged, browser
):
    with judged.app_context():
        early = refused(actions.ask_selection, person("desk"), call(), {})
        assert "more may still apply" in early
    with later(6), judged.app_context():
        odd = {"composition.most": "1e9"}
        assert "no figure" in refused(actions.ask_selection, person("desk"), call(), odd)
        found = worked_out()
        assert found.step == Step.IMPOSSIBLE, "three states and two seats"
        assert {name.partition(":")[0] for name in found.conflict} == {
            "composition.most", "composition.country_floor"}  # fmt: skip
        other = worked_out(country_floor="0")
        assert (other.step, other.total) == (Step.FOUND, 16_000)
        assert "breaks a rule of the call (SPR 3(4))" in refused(appoint, other)
        pages = [f"/panel/calls/{call().id}/selections/{each.id}" for each in (found, other)]
        keeper = known("desk")
    shown = [browser(keeper).get(page).text for page in pages]
    assert "cannot be kept together" in shown[0]
    assert "Malta" in shown[0]
    assert "not all are kept" not in shown[1], "by its own figures it is in order"


@BOTH
def test_the_chosen_are_appointed_a_vacancy_is_filled_and_the_rest_forgotten(judged):
    with later(6), judged.app_context():
        actions.sift(person("desk"), call(), applied("anna-2"), "No doctorate")
        found = worked_out()
        assert found.chosen == sorted([applied("anna-0").id, applied("anna-1").id])
        actions.evaluate(person("jutta"), applied("anna-3"), {"expertise": 8, "care": 7}, "")
        assert "have changed since" in refused(appoint, found)
        last = worked_out()
        assert appoint(last) == 2
        assert applied("anna-3").state == State.RESERVE
        held = db.session.get_one(Mandate, applied("anna-0").mandate_id)
        assert held.seat.workspace.slug == "panel"
        assert "are appointed" in refused(appoint, last)
        send_letters()
        send_letters()
        told = [letter.text for letter in judged.extensions[post_office.KEPT]]
        assert sum("You are appointed" in text for text in told) == 2
        assert sum("reserve list" in text for text in told) == 1

    with later(20), judged.app_context():
        left = applied("anna-1")
        assert successors(call(), left) == []
        before = db.session.get_one(Mandate, left.mandate_id)
        end_mandate(person("desk"), before, "Resigned")
        first = successors(call(), left)[0]
        assert first.application.id == applied("anna-3").id
        assert {each.value for each in first.breaks} == {"MT"}, "nobody else of Malta applied"
        mandate = actions.fill_vacancy(person("desk"), call(), left, first.application, today())
        assert (mandate.seat_id, mandate.ends_on) == (before.seat_id, before.ends_on)

    with later(250), judged.app_context():
        left = applied("anna-0")
        end_mandate(person("desk"), db.session.get_one(Mandate, left.mandate_id), "Resigned")
        comes = applied("anna-3")
        comes.mandate_id, comes.state = None, State.RESERVE
        db.session.commit()
        fill = (actions.fill_vacancy, person("desk"), call(), left, comes, today())
        assert "Anna-3 declared their interests more than 6 months" in refused(*fill)
        assert actions.ask_to_declare(person("desk"), call(), [comes.id, left.id]) == 1
        send_letters()
        send_letters()
        asked = [letter for letter in judged.extensions[post_office.KEPT]
                 if "still holds" in letter.text]  # fmt: skip
        assert [letter.to for letter in asked] == ["anna-3@plenary.example"]
        theirs = refused(actions.declare_again, person("anna-2"), comes, "Shares")
        assert "somebody else's" in theirs
        actions.declare_again(person("anna-3"), comes, "Shares")
        actions.fill_vacancy(*fill[1:])
        assert (comes.interests, comes.state) == ("Shares", State.APPOINTED)

    for months, gone in ((23, False), (26, True)):
        with later(30 * months), judged.app_context():
            forget_old()
            assert (applied("anna-2") is None) is gone, "what led to nothing goes in its time"
    with judged.app_context():
        assert applied("anna-3") is not None

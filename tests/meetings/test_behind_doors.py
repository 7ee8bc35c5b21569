"""What was said while an item was closed, or somebody gone, stays so; what two said together is
read by both.
"""

from datetime import timedelta

import pytest

from commons.decisions import actions as decisions
from commons.decisions.models import Decision
from commons.decisions.proposals import Proposal
from commons.documents.models import Level
from commons.meetings.minutes_for import told_to
from commons.meetings.models import AgendaItem, Meeting, Minutes
from commons.meetings.publishing import public
from commons.membership.models import Mandate, Person, Seat
from commons.workspaces.models import Workspace
from kernel.clock import today
from kernel.database import db
from kernel.transactions import unit_of_work
from rules.access import Role
from tests.meetings.conftest import item
from tests.meetings.test_in_part import words_in
from tests.meetings.test_meetings import send

pytestmark = pytest.mark.parametrize("app", ["sqlite"], indirect=True)
SECRET, OPEN = "The provider was named Zyxaria.", "Everybody was welcomed."
TO_DO = "Write to Zyxaria"


def test_what_was_said_while_an_item_was_closed_stays_out_of_the_public_version(
    app, cast, browser, opened, act
):
    number, items = opened
    base = f"/board/meetings/{number}"
    act("close_to_observers", "karin", item(items[1]))
    act("admit_observers", "karin", item(items[1]))
    act("close_to_observers", "karin", item(items[0]))
    act("begin_item", "karin", item(items[0]))
    act("note_outcome", "karin", item(items[0]), SECRET, "")
    owner = (Person, cast.ines.id)
    act("add_task", "karin", (Meeting, number), TO_DO, owner, today(), item(items[0]))
    act("add_task", "karin", (Meeting, number), "Send the draft", owner, today())
    act("admit_observers", "karin", item(items[0]))
    act("begin_item", "karin", item(items[1]))
    act("note_outcome", "karin", item(items[1]), OPEN, "")
    act("end_meeting", "karin", (Meeting, number))
    text = send(browser(cast.sela), f"{base}/minutes/write").location
    with app.app_context(), unit_of_work():
        db.session.query(Minutes).one().document.level = Level.LIMITED
    ines, otto = browser(cast.ines), browser(cast.otto)

    inside = words_in("docx", ines.get(f"{base}/minutes/export?as=docx"))
    outside = words_in("docx", ines.get(f"{base}/minutes/export?as=docx&version=public"))
    page = otto.get(f"{base}/items/{items[0]}").text

    assert [words in inside for words in (SECRET, TO_DO, OPEN, "Send the draft")] == [True] * 4
    assert [words in outside for words in (SECRET, TO_DO)] == [False, False]
    assert [words in outside for words in (OPEN, "Send the draft")] == [True, True]
    assert "while it was closed to observers" in outside
    assert SECRET not in page
    for version in ("", "&version=public"):
        seen = words_in("docx", otto.get(f"{base}/minutes/export?as=docx{version}"))
        assert [words in seen for words in (SECRET, TO_DO, OPEN)] == [False, False, True]
    assert otto.get(text).status_code == 404
    assert SECRET in ines.get(f"{base}/items/{items[0]}").text
    assert OPEN in otto.get(f"{base}/items/{items[1]}").text


def test_whoever_comes_back_does_not_read_what_was_said_without_them(
    app, cast, browser, opened, act
):
    number, items = opened
    base = f"/board/meetings/{number}"
    act("recuse", "karin", item(items[0]), (Person, cast.alba.id), "Noted in error")
    act("lift_recusal", "karin", (Meeting, number), item(items[0]), cast.alba.id)
    act("recuse", "karin", item(items[1]), (Person, cast.alba.id), "Shares")
    for one, said in ((items[0], OPEN), (items[1], SECRET)):
        act("begin_item", "karin", item(one))
        act("note_outcome", "karin", item(one), said, "")
    act("add_task", "karin", (Meeting, number), TO_DO, (Person, cast.ines.id), None, item(items[1]))
    act("lift_recusal", "karin", (Meeting, number), item(items[1]), cast.alba.id)
    act("end_meeting", "karin", (Meeting, number))
    text = send(browser(cast.sela), f"{base}/minutes/write").location
    alba = browser(cast.alba)

    page = alba.get(f"{base}/minutes").text

    assert OPEN in page
    assert [words in page for words in (SECRET, TO_DO)] == [False, False]
    assert TO_DO not in alba.get(base).text
    assert "You withdrew from this item." in page
    assert alba.get(text).status_code == 404
    assert alba.get(f"{base}/items/{items[1]}").status_code == 200
    assert SECRET not in alba.get(f"{base}/items/{items[1]}").text
    with app.app_context():
        apart = {
            one.id: [each.person_id for each in one.apart] for one in db.session.query(AgendaItem)
        }
        assert apart[items[0]] == []
        assert apart[items[1]] == [cast.alba.id]


def joined(app, cast, act, number):
    """The other side of a joint meeting, called; Otto is a member there."""
    with app.app_context():
        group = db.session.query(Workspace).filter_by(slug="board-market-surveillance").one()
        with unit_of_work():
            seat = Seat(workspace=group, kind="member_state", code="XX", name="Other", votes=False)
            days = {"starts_on": today(), "ends_on": today() + timedelta(days=90)}
            seat.mandates.append(Mandate(person_id=cast.otto.id, role=Role.MEMBER, **days))
            db.session.add(seat)
        group_id = group.id
    act("join_bodies", "sela", (Meeting, number), (Workspace, group_id))
    with app.app_context():
        side = db.session.query(Meeting).filter_by(lead_id=number).one().id
    act("call_meeting", "sela", (Meeting, side))
    return f"/board-market-surveillance/meetings/{side}", side


def test_both_sides_of_a_joint_meeting_read_its_minutes(app, cast, browser, called, act):
    number, items = called
    there, side = joined(app, cast, act, number)
    with app.app_context():
        karin = db.session.get(Person, cast.karin.id)
        board = db.session.query(Workspace).filter_by(slug="board").one()
        wanted = Proposal(title="What the Board decided", matter="opinion", members_only=True)
        vote = decisions.propose(karin, board, wanted, "key-of-it").id
    act("open_meeting", "karin", (Meeting, number))
    for one in items[:2]:
        act("begin_item", "karin", item(one))
    act("note_outcome", "karin", item(items[0]), OPEN, "")
    act("note_outcome", "karin", item(items[1]), SECRET, "")
    act("bind_decision", "sela", item(items[1]), (Decision, vote))
    act("recuse", "karin", item(items[0]), (Person, cast.ines.id), "Shares")
    act("end_meeting", "karin", (Meeting, number))
    sela, otto = browser(cast.sela), browser(cast.otto)
    text = send(sela, f"/board/meetings/{number}/minutes/write").location
    until = (today() + timedelta(days=3)).isoformat()
    elsewhere = send(sela, f"{there}/minutes/send", until=until)
    send(sela, f"/board/meetings/{number}/minutes/send", until=until)

    page = otto.get(f"{there}/minutes").text

    assert elsewhere.status_code == 403
    assert [words in page for words in (OPEN, SECRET)] == [True, True]
    assert "What the Board decided" not in page
    assert "Decision AB/D" in page
    assert "which leads the meeting" in page
    assert otto.get(text).status_code == 404
    assert otto.get(f"{there}/minutes/export?as=docx").status_code == 200
    assert send(otto, f"{there}/minutes/corrections", wanted="I came at ten.").status_code == 303
    assert browser(cast.emil).get(f"{there}/minutes").status_code == 404
    assert OPEN not in browser(cast.ines).get(f"/board/meetings/{number}/minutes").text
    with app.test_request_context():
        minutes = db.session.query(Minutes).one()
        mine = told_to(db.session.get(Person, cast.otto.id), db.session.get(Meeting, side), minutes)
        assert "What the Board decided" not in str(public(mine.tree))

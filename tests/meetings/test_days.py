"""Days that suit, series, lists brought in, and meetings of two at once."""

from dataclasses import replace
from datetime import timedelta

import pytest

from commons.documents.actions import begin_text
from commons.documents.facts import Facts
from commons.documents.models import Document
from commons.invitations.sheets import Sheet, sheet_of_text
from commons.meetings.facts import facts_of
from commons.meetings.importing import items_in
from commons.meetings.models import DatePoll, ItemKind, Meeting
from commons.membership.models import Person, Seat
from commons.sheets import Unreadable
from commons.threads.models import Thread
from commons.workspaces.models import Workspace
from kernel.access import Refused
from kernel.bodies import charters
from kernel.clock import now, today
from kernel.database import db
from tests.meetings.conftest import TITLES, item
from tests.meetings.test_meetings import field, send
from tests.same import in_one_house


def moments(*days):
    shown = [field(now() + timedelta(days=each)).replace("T", " ") for each in days]
    return "\n".join(shown)


def test_a_day_is_found_by_seats_and_becomes_a_meeting(app, cast, browser):
    cast.all()
    sela, ines, alba = (browser(each) for each in (cast.sela, cast.ines, cast.alba))
    until = (today() + timedelta(days=3)).isoformat()

    wrong = send(sela, "/board/meetings/dates/new", title="Spring", moments="tomorrow",
                 minutes="60", until=until)  # fmt: skip
    poll = send(sela, "/board/meetings/dates/new", title="Spring", moments=moments(40, 47),
                minutes="60", until=until).location  # fmt: skip
    send(ines, f"{poll}/answer", **{"moment-1": "no", "moment-2": "yes"})
    send(alba, f"{poll}/answer", **{"moment-1": "if need be", "moment-2": "yes"})
    page = ines.get(poll).text
    refused = send(ines, f"{poll}/settle", id=2)
    made = send(sela, f"{poll}/settle", id=2)
    late = send(ines, f"{poll}/answer", **{"moment-1": "yes"})

    assert wrong.status_code == 422
    assert page.index("best so far") > page.index("if need be")
    assert (refused.status_code, late.status_code) == (403, 403)
    with app.app_context():
        found = db.session.query(DatePoll).one()
        meeting = db.session.get(Meeting, found.meeting_id)
        assert made.location == f"/board/meetings/{meeting.id}"
        assert meeting.starts_at == found.options[1].starts_at
        assert meeting.ends_at - meeting.starts_at == timedelta(hours=1)


def test_a_series_has_the_agenda_and_is_called_one_by_one(app, cast, browser, called):
    number, _items = called
    base = f"/board/meetings/{number}"

    send(browser(cast.sela), f"{base}/repeat", moments=moments(60, 90))

    assert browser(cast.ines).get(base).text.count("/board/meetings/") == (
        browser(cast.otto).get(base).text.count("/board/meetings/")
    )
    with app.app_context():
        series = db.session.query(Meeting).order_by(Meeting.starts_at).all()
        assert [each.called_at is not None for each in series] == [True, False, False]
        assert {each.series for each in series} == {series[0].series}
        assert [len(each.items) for each in series] == [3, 3, 3]


def test_two_hold_one_meeting_and_each_counts_its_own_seats(app, cast, browser, called, act):
    number, items = called
    with app.app_context():
        group = db.session.query(Workspace).filter_by(slug="board-market-surveillance").one().id
    act("join_bodies", "sela", (Meeting, number), (Workspace, group))
    with app.app_context():
        other = db.session.query(Meeting).filter_by(lead_id=number).one()
        slug, side = other.workspace.slug, other.id
        seats = db.session.query(Seat).filter_by(workspace_id=group).count()
    act("call_meeting", "sela", (Meeting, side))
    act("open_meeting", "karin", (Meeting, number))
    act("begin_item", "karin", item(items[1]))

    sela = browser(cast.sela)
    page = sela.get(f"/{slug}/meetings/{side}/live").text

    assert "Guidelines on high-risk systems" in page
    assert "Open now" in page
    assert seats >= 0
    assert browser(cast.ines).get(f"/{slug}/meetings/{side}").status_code == 404
    assert send(sela, f"/{slug}/meetings/{side}/open").status_code == 403


@pytest.mark.parametrize("app", ["sqlite"], indirect=True)
def test_a_joint_meeting_is_moved_opened_and_called_off_for_all_sides_by_the_one_that_leads(
    app, cast, browser, called, act
):
    number, _items = called
    with app.app_context():
        group = db.session.query(Workspace).filter_by(slug="board-market-surveillance").one().id
    act("join_bodies", "sela", (Meeting, number), (Workspace, group))
    with app.app_context():
        lead = db.session.get(Meeting, number)
        side = db.session.query(Meeting).filter_by(lead_id=number).one().id
        moved = replace(facts_of(lead), starts_at=lead.starts_at + timedelta(days=1),
                        ends_at=lead.ends_at + timedelta(days=1))  # fmt: skip
    act("call_meeting", "sela", (Meeting, side))

    with pytest.raises(Refused):
        act("change_meeting", "sela", (Meeting, side), moved)
    act("change_meeting", "sela", (Meeting, number), moved)
    with app.app_context():
        starts = {each.starts_at for each in db.session.query(Meeting)}
    act("cancel_meeting", "sela", (Meeting, number), "Strike")

    assert starts == {moved.starts_at}
    with app.app_context():
        assert {each.stage for each in db.session.query(Meeting)} == {"cancelled"}
        assert [each.sequence for each in db.session.query(Meeting)] == [2, 2]


@pytest.mark.parametrize("app", ["sqlite"], indirect=True)
def test_a_meeting_that_is_over_is_not_called_off(opened, act):
    act("end_meeting", "karin", (Meeting, opened[0]))

    with pytest.raises(Refused, match="is over"):
        act("cancel_meeting", "sela", (Meeting, opened[0]), "Strike")


@pytest.mark.parametrize("app", ["sqlite"], indirect=True)
def test_what_lies_with_one_side_of_a_joint_meeting_is_for_those_who_read_there(
    app, cast, browser, called, act
):
    number, items = called
    talk = cast.thread(cast.sela, workspace="board-market-surveillance", title="Group talk").id
    foreign = cast.thread(cast.emil, workspace="panel", title="Panel talk").id
    with app.app_context():
        sela = db.session.get(Person, cast.sela.id)
        group = db.session.query(Workspace).filter_by(slug="board-market-surveillance").one()
        paper = begin_text(sela, group, Facts(title="Group paper"), "paper-1").id
        place = group.id
    base = f"/board/meetings/{number}"
    at = f"{base}/items/{items[1]}"

    early = send(browser(cast.sela), f"{at}/thread", id=talk)
    act("join_bodies", "sela", (Meeting, number), (Workspace, place))
    wanted = (("thread", talk), ("papers", paper), ("thread", foreign))
    office = browser(cast.sela)
    bound = [send(office, f"{at}/{what}", id=one).status_code for what, one in wanted]
    sela, ines = browser(cast.sela).get(base).text, browser(cast.ines).get(base).text
    act("close_to_observers", "karin", item(items[1]))
    act("open_meeting", "karin", (Meeting, number))
    act("end_meeting", "karin", (Meeting, number))
    minutes = office.get(send(office, f"{base}/minutes/write").location).text

    assert (early.status_code, bound) == (404, [303, 303, 404])
    assert [words in sela for words in ("Group talk", "Group paper")] == [True, True]
    assert [words in ines for words in ("Group talk", "Group paper")] == [False, False]
    assert TITLES[1] in ines
    with app.app_context():
        assert db.session.get(Thread, talk).conferring
        assert db.session.get(Document, paper).conferring
    assert "Group paper" not in minutes
    assert "a document of" in minutes


def test_a_list_says_of_each_item_what_it_knows():
    text = "Title;Kind;Minutes;Task\n1. Opening;information;15\nGuidelines;decision;66.e.i;45 min\n"

    found = items_in(sheet_of_text(text), charters["board"])

    assert [each.title for each in found] == ["Opening", "Guidelines"]
    assert (found[0].kind, found[0].minutes) == (ItemKind.INFORMATION, 15)
    assert (found[1].kind, found[1].minutes, found[1].duty) == (ItemKind.DECISION, 45, "66.e.i")


@in_one_house("rows", [[], [(1, ["Title"])], [(n, ["x"]) for n in range(1, 102)]])
def test_a_list_with_nothing_or_too_much_in_it_is_refused(app, rows):
    with app.app_context(), pytest.raises(Unreadable):
        items_in(Sheet(rows), charters["board"])

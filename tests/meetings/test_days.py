"""Days that suit, series, lists brought in, and meetings of two at once."""

from datetime import timedelta

import pytest

from commons.invitations.sheets import Sheet, Unreadable, sheet_of_text
from commons.meetings.importing import items_in
from commons.meetings.models import DatePoll, ItemKind, Meeting
from commons.membership.models import Seat
from commons.workspaces.models import Workspace
from kernel.bodies import charters
from kernel.clock import now, today
from kernel.database import db
from tests.meetings.conftest import item
from tests.meetings.test_meetings import field, send


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


def test_a_list_says_of_each_item_what_it_knows():
    text = "Title;Kind;Minutes;Task\n1. Opening;information;15\nGuidelines;decision;66.e.i;45 min\n"

    found = items_in(sheet_of_text(text), charters["board"])

    assert [each.title for each in found] == ["Opening", "Guidelines"]
    assert (found[0].kind, found[0].minutes) == (ItemKind.INFORMATION, 15)
    assert (found[1].kind, found[1].minutes, found[1].duty) == (ItemKind.DECISION, 45, "66.e.i")


@pytest.mark.parametrize("rows", [[], [(1, ["Title"])], [(n, ["x"]) for n in range(1, 102)]])
def test_a_list_with_nothing_or_too_much_in_it_is_refused(app, rows):
    with app.app_context(), pytest.raises(Unreadable):
        items_in(Sheet(rows), charters["board"])

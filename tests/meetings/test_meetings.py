"""A meeting from its call to its end, as pages show it."""

from datetime import timedelta

import pytest

from commons.meetings.models import Comes, Meeting, MeetingAnswer
from commons.membership.models import Seat
from kernel.clock import BRUSSELS, now
from kernel.database import db


def send(client, path, **data):
    return client.post(path, data={"csrf_token": client.csrf, **data})


def field(moment):
    return moment.astimezone(BRUSSELS).strftime("%Y-%m-%dT%H:%M")


def test_a_meeting_is_prepared_called_and_answered(app, cast, browser):
    cast.all()
    sela, ines, otto = (browser(who) for who in (cast.sela, cast.ines, cast.otto))
    starts = now() + timedelta(days=20)
    facts = {"title": "17th plenary", "form": "both", "room": "Brussels", "guest_link": "",
             "starts_at": field(starts), "ends_at": field(starts + timedelta(hours=3)),
             "link": "https://meet.example/members"}  # fmt: skip

    made = send(sela, "/board/meetings/new", **facts)
    base = made.location
    too_early = send(sela, f"{base}/call")
    hidden = ines.get(base)
    send(sela, f"{base}/items", title="Opening", kind="information", minutes="15", duty="66.a")
    send(sela, f"{base}/call")
    page = ines.get(base).text
    with app.app_context():
        seat = db.session.query(Seat).filter_by(code="PT").one().id
    answered = send(ines, f"{base}/answer", seat=seat, comes="online", note="From Lisbon")
    foreign = send(otto, f"{base}/answer", seat=seat, comes="absent")

    assert made.status_code == 303
    assert (too_early.status_code, hidden.status_code) == (403, 404)
    assert "too late" in page.lower()
    assert "https://meet.example/members" in page
    assert "https://meet.example/members" not in otto.get(base).text
    assert (answered.status_code, foreign.status_code) == (303, 403)
    assert "From Lisbon" in otto.get(base).text
    assert "17th plenary" in ines.get("/").text
    with app.app_context():
        assert [each.comes for each in db.session.query(MeetingAnswer)] == [Comes.ONLINE]


def test_only_the_secretariat_calls_and_the_chair_asks(cast, browser, called):
    number, _items = called

    answers = [
        send(browser(who), f"/board/meetings/{number}/cancel").status_code
        for who in (cast.karin, cast.ines, cast.otto)
    ]
    asked = browser(cast.karin).get("/board/meetings/new")

    assert answers == [403, 403, 403]
    assert "Ask for a meeting" in asked.text
    assert browser(cast.ines).get("/board/meetings/new").status_code == 403


def test_the_live_page_shows_whose_turn_it_is_and_who_is_there(app, cast, browser, opened):
    number, items = opened
    base = f"/board/meetings/{number}"
    karin, ines, otto = (browser(who) for who in (cast.karin, cast.ines, cast.otto))
    with app.app_context():
        seats = {code: db.session.query(Seat).filter_by(code=code).one().id
                 for code in ("PT", "SK")}  # fmt: skip

    send(karin, f"{base}/items/{items[1]}/begin")
    send(ines, f"{base}/come", seat=seats["PT"], online="1")
    send(karin, f"{base}/present", seat=seats["SK"], person=cast.karin.id)
    send(ines, f"{base}/floor")
    page = otto.get(f"{base}/live").text

    assert page.index("Item 2") < page.index("Guidelines on high-risk systems")
    assert '<progress max="14" value="2"' in page
    assert "No quorum" in page
    assert "Inês Carvalhal" in page
    assert send(otto, f"{base}/floor/give", id=1).status_code == 403


@pytest.mark.parametrize("zone_day", ["2027-03-28T02:30", "2027-10-31T02:30"])
def test_an_hour_that_the_clock_leaves_out_or_shows_twice_is_one_moment(
    cast, browser, app, zone_day
):
    cast.all()
    facts = {"title": "At night", "form": "online", "starts_at": zone_day,
             "ends_at": zone_day.replace("02:30", "09:00")}  # fmt: skip

    made = send(browser(cast.sela), "/board/meetings/new", **facts)

    assert made.status_code == 303
    with app.app_context():
        assert db.session.query(Meeting).one().starts_at.tzinfo is not None

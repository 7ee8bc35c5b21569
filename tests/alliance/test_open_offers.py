"""The Alliance at work: initiatives by the clock, offers and needs."""

import pytest
from sqlalchemy import select

from alliance.matchmaking.models import Listing, ListingContact
from alliance.matchmaking.reminding import remind_all
from kernel.database import db
from kernel.happenings import Happening
from tests.alliance.hall import days_later, gather, in_days, known, number_in, sent, sent_through

SQLITE = pytest.mark.parametrize("app", ["sqlite"], indirect=True)
KEY = "key-of-the-alliance"


@pytest.fixture
def hall(app):
    gather(app)
    return app


@SQLITE
def test_a_milestone_is_late_by_the_clock(hall, browser):
    desk, spela, anybody = (
        browser(known(hall, "desk")),
        browser(known(hall, "spela")),
        browser(None),
    )
    said = {"name": "Apply AI Strategy", "owner": "AI Office, A.2", "key": KEY}
    assert sent(spela, "/initiatives/new", **said).status_code == 403
    number = number_in(sent(desk, "/initiatives/new", **said))
    step = {"number": number, "title": "Screening centres", "state": "planned", "source": "annex 3"}
    assert "as 2027-06-30" in sent_through(desk, "/initiatives/milestones/set", **step, due="soon")
    assert sent(spela, "/initiatives/milestones/set", **step, due=in_days(60)).status_code == 403
    sent(desk, "/initiatives/milestones/set", **step, due=in_days(60))
    page = "/open/alliance/initiatives"
    assert "In time" in anybody.get(page).text
    with days_later(40):
        assert "Due soon" in anybody.get(page).text
    with days_later(63):
        late = anybody.get(page).text
        assert "Late" in late
        assert "3 days late" in late
        desk = browser(known(hall, "desk"))
        moved = {**step, "number": 1, "state": "done"}
        sent(desk, "/initiatives/milestones/move", **moved, due="2027 Q2")
        after = anybody.get(page).text
        assert "1 of 1 done" in after
        assert "quarter 2 of 2027" in after


def _waits_before_and_after(client, path, text):
    """What the bar counts, until one has written."""
    before = client.get("/counts").json["todo"]
    client.post(path, data={"csrf_token": client.csrf, "text": text})
    return before, client.get("/counts").json["todo"]


@SQLITE
def test_two_find_each_other_and_nobody_reads_what_they_write(hall, browser):
    desk, spela, siim, asger = (
        browser(known(hall, each)) for each in ("desk", "spela", "siim", "asger")
    )
    need = {"side": "need", "subject": "testing", "title": "A test bench", "country": "SI",
            "sectors": ["manufacturing"], "key": KEY}  # fmt: skip
    refused = [sent(spela, "/matches/new", **need, until=in_days(n)) for n in (-1, 400)]
    assert [each.status_code for each in refused] == [422, 422]
    asked = number_in(sent(spela, "/matches/new", **need, until=in_days(20)))
    assert number_in(sent(spela, "/matches/new", **need, until=in_days(20))) == asked
    offer = {"side": "offer", "subject": "testing", "title": "Robots to try", "country": "EE",
             "sectors": ["manufacturing", "robotics"], "key": KEY}  # fmt: skip
    offered = number_in(sent(siim, "/matches/new", **offer, until=in_days(30)))
    page = spela.get(f"/alliance/matches/{asked}").text
    for words in ("Robots to try", "They offer the testing facility you need.",
                  "Sectors in common: Manufacturing, engineering and construction.",
                  "They are in Estonia, across a border."):  # fmt: skip
        assert words in page, words
    for page in (f"/alliance/matches/{offered}", "/find?q=bench"):
        assert f"/matches/{asked}" in siim.get(page).text
    assert "What meets it" not in asger.get(f"/alliance/matches/{asked}").text
    assert "This is yours" in sent(spela, f"/matches/{asked}/ask", text="x").text
    path = sent(spela, f"/matches/{offered}/ask", text="When can we come?").location
    write = path.replace("/alliance", "")
    for other in (asger, desk):
        assert other.get(path).status_code == 404
        assert other.post(path, data={"csrf_token": other.csrf, "text": "x"}).status_code == 404
        assert "When can we come" not in other.get("/alliance/matches").text
    assert "1 organisation wrote to you" in siim.get("/").text
    read = siim.get(path).text
    assert ["When can we come?" in read, "spela@plenary.example" in read] == [True, False]
    assert _waits_before_and_after(siim, path, "On Monday <b>") == (1, 0)
    siim.post(f"{path}/address", data={"csrf_token": siim.csrf, "yes": "y"})
    assert "siim@plenary.example" not in spela.get(path).text, "before both agree"
    spela.post(f"{path}/address", data={"csrf_token": spela.csrf, "yes": "y"})
    assert "siim@plenary.example" in spela.get(path).text
    assert "spela@plenary.example" in siim.get(path).text
    assert "On Monday &lt;b&gt;" in spela.get(write).text
    siim.post(f"{path}/address", data={"csrf_token": siim.csrf})
    assert "siim@plenary.example" not in spela.get(path).text, "taken back"
    with days_later(15), hall.app_context():
        remind_all()
        remind_all()
        told = select(Happening).where(Happening.what == "matches.ending")
        assert [each.thing_id for each in db.session.scalars(told)] == [asked], "once"
    with days_later(21):
        spela, asger = browser(known(hall, "spela")), browser(known(hall, "asger"))
        assert asger.get(f"/alliance/matches/{asked}").status_code == 404, "over by itself"
        assert "over" in spela.get(f"/alliance/matches/{asked}").text
        sent(spela, "/matches/prolong", listing=asked, until=in_days(10))
        assert asger.get(f"/alliance/matches/{asked}").status_code == 200
    sent(asger, "/matches/end", listing=asked, end="found here")
    sent(spela, "/matches/end", listing=asked, end="found here")
    with hall.app_context():
        found = db.session.get(Listing, asked)
        assert found.end == "found here"
        assert db.session.query(ListingContact).count() == 1
        written = db.session.scalars(select(Happening).where(Happening.what == "matches.written"))
        assert [len(each.people) for each in written] == [1, 1]

"""A company joins the Pact, pledges, is published, is reminded after a year, and reports."""

import csv
import io
import re
from datetime import date

import pytest
from sqlalchemy import select

from commons.invitations.models import Invitation
from commons.membership.models import Mandate, Person, Seat
from commons.notices.telling import tell_all
from commons.workspaces.warnings import warnings_for
from kernel.database import db
from kernel.happenings import Happening
from kernel.transactions import unit_of_work
from pact.network.models import Participant
from pact.network.retaining import forget_who_asked
from pact.pledges.models import Pledge
from pact.pledges.reminding import remind_all
from rules.access import Role
from tests.pact.stage import ASKS, core, known, letters, on, person, place, sent

pytestmark = pytest.mark.parametrize("app", ["sqlite"], indirect=True)
BEGUN, LATER = date(2026, 11, 3), date(2027, 11, 3)
TOLD = {f"progress-{code}": "in progress" for code in ("C1", "C2", "C3", "D2")}
TOLD |= {f"evidence-{code}": "=cmd()" for code in ("C1", "C2", "C3", "D2")}


@pytest.fixture
def pact(app):
    """The desk, and a company that is in the network without a pledge."""
    with app.app_context(), unit_of_work():
        here = place()
        desk = Person(handle="desk", name="Desk", email="desk@plenary.example")
        rival = Person(handle="rival", name="Rival", email="rival@orgelwerk.example")
        db.session.add_all([desk, rival])
        office = db.session.scalars(
            select(Seat).where(Seat.workspace_id == here.id, Seat.code == "AIO")
        ).one()
        seat = Seat(
            workspace=here, kind="organisation", code="RIVAL", name="Orgelwerk", country="BE"
        )
        db.session.add(seat)
        began = date(2026, 6, 1)
        office.mandates.append(Mandate(person=desk, role=Role.SECRETARIAT, starts_on=began))
        seat.mandates.append(Mandate(person=rival, role=Role.MEMBER, starts_on=began))
        db.session.add(
            Participant(workspace=here, state="network member", name="Brandewijn Orgelbouw",
                        folded="brandewijn orgelbouw", country="BE", size="micro", nace="C",
                        sector="industry", role="provider", seat=seat,
                        contact_email="rival@orgelwerk.example")
        )  # fmt: skip
    return app


def joined(app, browser):
    """Fenna's company asks, and is taken in; she takes her seat."""
    outside = browser(None)
    answer = sent(outside, "/join/pact", **ASKS)
    assert answer.status_code == 200
    assert "Orgelwerk" not in answer.text, "nobody outside hears who is known"
    with app.app_context():
        keeps = known("desk")
        asks = db.session.scalars(select(Participant).order_by(Participant.id.desc())).first()
    desk = browser(keeps)
    page = desk.get("/pact/network/desk").text
    assert "An organisation of this name is known: Brandewijn Orgelbouw" in page
    assert sent(desk, f"/pact/network/{asks.id}/accept").status_code == 303
    letter = next(each for each in letters(app) if each.to == ASKS["email"])
    link = re.search(r"/invitation/\S+", letter.text)[0]
    form = {"name": ASKS["contact"], "password": "een-lang-wachtwoord-1", "agree": "y"}
    assert sent(browser(None), link, **form).status_code == 303
    with app.app_context():
        fenna = db.session.scalars(select(Person).where(Person.email == ASKS["email"])).one()
    return desk, browser(fenna), fenna.handle, asks.id


def test_who_asks_is_checked_and_told_nothing_of_others(pact, browser):
    outside = browser(None)
    wrong = ASKS | {"nace": "04", "register_id": "12-3", "email": "no address"}
    refused = sent(outside, "/join/pact", **wrong)
    assert refused.status_code == 422
    assert all(word in refused.text for word in ("no such section", "12 digits", "no e-mail"))
    assert sent(outside, "/join/board", **ASKS).status_code == 404
    sent(outside, "/join/pact", **ASKS | {"email": "x@mailinator.com"})
    with pact.app_context():
        knows, keeps = known("rival"), known("desk")
    rival, desk, asks = browser(knows), browser(keeps), 2
    assert rival.get("/pact/network/desk").status_code == 403
    assert "lends addresses" in desk.get("/pact/network/desk").text
    assert sent(rival, f"/pact/network/{asks}/refuse", reason="No").status_code == 403
    assert rival.get(f"/pact/network/{asks}").status_code == 404, "not before it is in"
    assert sent(desk, f"/pact/network/{asks}/refuse").status_code in {303, 403, 409}
    sent(desk, f"/pact/network/{asks}/refuse", reason="An address of a day is none")
    assert "An address of a day is none" in letters(pact)[-1].text
    sent(outside, "/join/pact", **ASKS)
    assert sent(desk, "/pact/network/3/merge", into=1).status_code == 303
    with pact.app_context():
        merged = db.session.get_one(Participant, 3)
        assert (merged.state, merged.merged_into_id) == ("merged", 1)
        offer = db.session.scalars(select(Invitation)).one()
        assert (offer.seat.code, offer.role) == ("RIVAL", Role.ALTERNATE)
    for day, kept in ((date(2027, 5, 20), "x@mailinator.com"), (date(2027, 6, 2), "")):
        with on(day), pact.app_context():
            forget_who_asked()
            assert db.session.get_one(Participant, asks).contact_email == kept


def test_a_company_pledges_is_reminded_once_each_and_reports(pact, browser):
    with on(BEGUN):
        desk, fenna, handle, own = joined(pact, browser)
        with pact.app_context():
            knows = known("rival")
        base = pledged(fenna, desk, browser(knows))
        is_read_from_outside(base, browser(None), (desk, browser(knows)))
    with pact.app_context():
        is_reminded(handle)
        everybody = [known(each) for each in ("desk", "rival", handle)]
    with on(date(2027, 11, 18)):
        desk, rival, fenna = map(browser, everybody)
        reports(pact, base, (desk, rival, fenna, browser(None)))
        renews(base, desk, fenna, browser(None))
        assert sent(fenna, f"/pact/network/{own}/leave", reason="Sold").status_code == 303
        assert fenna.get("/pact/pledges").status_code == 404
        assert finds(rival, "kijkt", base) == [], "what was taken back is found no more"
    with pact.app_context():
        states = [each.state for each in db.session.scalars(select(Pledge).order_by(Pledge.id))]
        assert states == ["renewed", "withdrawn"]


def pledged(fenna, desk, rival):
    """Written, refused, handed in, returned, handed in again, checked and published."""
    assert "Begin a pledge" in fenna.get("/pact/pledges").text
    edit = sent(fenna, "/pact/pledges/begin").headers["Location"]
    base = edit.removesuffix("/edit")
    kept = sent(fenna, edit, act="keep", **{"said-C1": "Wij beginnen klein", "take-D2": "y"})
    assert kept.status_code == 303
    early = sent(fenna, edit, act="submit", **core() | {"what-C3": "", "by-C3": ""})
    assert early.status_code == 422
    assert "missing: C3" in early.text
    undated = sent(fenna, edit, act="keep", **core() | {"by-C2": "soon"})
    assert "C2: say by which day" in undated.text
    assert rival.get(base).status_code == 404, "a draft is nobody else's"
    assert finds(fenna, "klein", base) == [], "what is not published is found by nobody"
    assert sent(rival, f"{base}/withdraw").status_code == 404
    more = {"take-D2": "y", "said-D2": "=SUM(A1)", "consents-D2": "y", "said-C3": "@school"}
    fields = core(**more)
    fields.pop("consents-C2")
    assert sent(fenna, edit, act="submit", **fields).status_code == 303
    assert sent(fenna, edit, act="keep", **fields).status_code == 422
    assert sent(fenna, f"{base}/check").status_code == 403
    sent(desk, f"{base}/return", note="Say more of C1")
    assert "Say more of C1" in fenna.get(edit).text
    sent(fenna, edit, act="submit", **fields | {"said-C1": "Een raad kijkt mee"})
    assert sent(desk, f"{base}/publish").status_code in {403, 409}, "first it is checked"
    sent(desk, f"{base}/check")
    assert fenna.get(public(base)).status_code == 404
    sent(desk, f"{base}/publish")
    return base


def finds(client, words, base):
    text = client.get(f"/find?q={words}").text
    return [base] if f'href="{base}"' in text else []


def public(base):
    return base.replace("/pact/pledges", "/register/pact")


def data_from(client):
    return list(csv.DictReader(io.StringIO(client.get("/register/pact/pledges.csv").text[1:])))


def is_read_from_outside(base, outside, others):
    """What is consented to, by anybody; of all of it, by the desk."""
    page = outside.get(public(base)).text
    assert "Een raad kijkt mee" in page
    assert "Action of C2" not in page, "of that it does not consent"
    desk, rival = others
    assert "Action of C2" in desk.get(base).text
    assert "Action of C2" not in rival.get(base).text
    assert finds(rival, "kijkt", base) == [base]
    assert finds(desk, "actions", base) == finds(rival, "actions", base), "one of C2 is not found"
    assert outside.get("/find?q=kijkt").status_code == 302
    assert [(row["commitment"], row["said"]) for row in data_from(outside)] == [
        ("C1", "Een raad kijkt mee"), ("C3", "'@school"), ("D2", "'=SUM(A1)")
    ]  # fmt: skip
    one = outside.get("/register/pact/pledges.json?sector=industry").json["pledges"]
    assert [each["commitment"] for each in one[0]["commitments"]] == ["C1", "C3", "D2"]
    assert outside.get("/register/pact/pledges.json?country=BE").json["pledges"] == []
    assert "Brandewijn" not in outside.get("/register/pact?commitment=C2").text
    assert "Too few to tell" in outside.get("/register/pact/2026/statement").text


def is_reminded(handle):
    """On its days, once each; a missing report is told to the desk too."""
    pledge = db.session.scalars(select(Pledge)).one()
    assert (pledge.published_on, pledge.due_on) == (BEGUN, LATER)
    told = select(Happening).where(Happening.what == "pledges.due").order_by(Happening.id.desc())
    for day, stages in (
        (date(2027, 10, 3), 0), (date(2027, 10, 4), 1), (date(2027, 10, 5), 1),
        (date(2027, 10, 27), 2), (LATER, 3), (date(2027, 11, 16), 3), (date(2027, 11, 17), 4),
    ):  # fmt: skip
        with on(day):
            remind_all()
            assert len(db.session.scalars(told).all()) == stages, day
    with on(date(2027, 11, 18)):
        tell_all()
        mine = [each.words for each in warnings_for(person(handle), [place()])]
        assert any("is due since" in words for words in mine)
    last = db.session.scalars(told).first()
    assert set(last.people) == {str(person(handle).id), str(person("desk").id)}


def reports(app, base, everybody):
    desk, rival, fenna, outside = everybody
    assert "Report due" in fenna.get("/pact/pledges").text
    report = f"{base}/report"
    assert "0 to 100" in sent(fenna, report, act="keep", **{"share-C1": "140"}).text
    short = sent(fenna, report, act="report", **TOLD | {"evidence-C2": ""})
    assert short.status_code == 422
    assert "missing: C2" in short.text
    whole = TOLD | {"share-C1": "80", "open-C1": "y", "feedback-C1": "Forty days of work"}
    assert sent(fenna, report, act="report", **whole).status_code == 303
    nothing_is_told(app)
    assert "80 %" in outside.get(public(base)).text
    assert "Forty days" not in outside.get(public(base)).text
    assert "Forty days" in desk.get(base).text
    assert [(row["share"], row["evidence"]) for row in data_from(outside)] == [
        ("80", "'=cmd()"), ("", ""), ("", "")
    ]  # fmt: skip
    assert sent(rival, f"{base}/consent", code="C1").status_code == 403
    for code in ("C1", "C3", "D2"):
        sent(fenna, f"{base}/consent", code=code)
    assert outside.get(public(base)).status_code == 404, "consent was taken back"
    sent(fenna, f"{base}/consent", code="C1", item="y")
    assert outside.get(public(base)).status_code == 200


def renews(base, desk, fenna, outside):
    anew = sent(fenna, f"{base}/renew").headers["Location"]
    sent(fenna, anew, act="submit", **core() | {"signed_on": "2027-11-18"})
    assert outside.get(public(base)).status_code == 200, "it stays until the next is published"
    for act in ("check", "publish"):
        sent(desk, f"{anew.removesuffix('/edit')}/{act}")
    assert outside.get(public(base)).status_code == 404, "the next one stands in its place"


def nothing_is_told(app):
    with app.app_context():
        before = len(db.session.scalars(select(Happening)).all())
        remind_all()
        assert len(db.session.scalars(select(Happening)).all()) == before

"""The Board asks the Forum; the Forum answers once; neither side climbs into the other's place."""

from datetime import timedelta
from types import SimpleNamespace
from uuid import uuid4

import pytest
from sqlalchemy import select

from commons.decisions import actions as deciding
from commons.decisions.actions.casting import Said
from commons.decisions.proposals import Proposal
from commons.decisions.subjects import subject_of
from commons.documents.actions import begin_text
from commons.documents.facts import Facts
from commons.documents.models import Document, Level
from commons.drafting.actions import freeze_version
from commons.drafting.papers.blocks import paragraph, tree
from commons.drafting.versioning import Moment
from commons.membership.models import Mandate, Person, Seat
from commons.referrals.actions import record_request
from commons.referrals.facts import Letter
from commons.referrals.models import Envelope
from commons.referrals.settling import remind_due
from commons.workspaces.models import Workspace
from kernel.access import Refused
from kernel.clock import at, now, today
from kernel.database import db
from kernel.happenings import Happening
from kernel.rooms import look, may_watch
from kernel.transactions import unit_of_work
from rules.access import Role

pytestmark = pytest.mark.parametrize("app", ["sqlite"], indirect=True)
VOTERS = ("FRA", "ENISA", "CEN")
ASK = {"purpose": "opinion", "title": "Chatbots", "question": "How do they say what they are?",
       "closes": f"{today() + timedelta(days=30)}T12:00"}  # fmt: skip


@pytest.fixture
def forum(app, cast):
    """Three who vote in the Forum, and its secretary."""
    cast.all()
    with app.app_context(), unit_of_work():
        place = _place("forum")
        seats = {code: (f"of-{code.lower()}", Role.MEMBER) for code in VOTERS}
        for code, (handle, role) in (seats | {"AIO": ("sven", Role.SECRETARIAT)}).items():
            person = Person(handle=handle, name=handle, email=f"{handle}@plenary.example")
            here = (Seat.workspace_id == place.id, Seat.code == code)
            seat = db.session.scalars(select(Seat).where(*here)).one()
            seat.mandates.append(Mandate(person=person, role=role, starts_on=today()))
    with app.app_context():
        return SimpleNamespace(
            place=_place("forum").id, sven=SimpleNamespace(id=_person("sven").id)
        )


def _place(slug):
    return db.session.scalars(select(Workspace).where(Workspace.slug == slug)).one()


def _person(handle):
    return db.session.scalars(select(Person).where(Person.handle == handle)).one()


def frozen(app, by, slug, title):
    with app.app_context():
        actor = db.session.get_one(Person, by.id)
        text = begin_text(actor, _place(slug), Facts(title=title), f"text-of-{slug}-{title}"[:60])
        freeze_version(actor, text, Moment(tree([paragraph(f"Words of {title}")]), 0), "a vote")
        return text.id


def send(client, path, **fields):
    return client.post(path, data={"csrf_token": client.csrf, "key": str(uuid4()), **fields})


def decide(app, forum, text):
    """The Forum puts its opinion to the seats, and more than half of them vote for it."""
    with app.app_context():
        sven, place = db.session.get_one(Person, forum.sven.id), _place("forum")
        subject = subject_of(db.session.get_one(Document, text))
        asked = Proposal(title="Opinion", matter="opinion", subject=subject)
        made = deciding.propose(sven, place, asked, str(uuid4()))
        said = Said("for", text=subject.digest)
        for code in VOTERS:
            deciding.answer(_person(f"of-{code.lower()}"), made, code, said)
        deciding.close(sven, made)


def test_a_request_goes_out_and_its_answer_returns_once(app, cast, browser, forum):
    karin, ines, sven = browser(cast.karin), browser(cast.ines), browser(forum.sven)
    paper = frozen(app, cast.karin, "board", "Paper")
    opinion = frozen(app, forum.sven, "forum", "Opinion")

    with pytest.raises(Refused, match="gives this only on request"):
        decide(app, forum, opinion)
    wrong = send(karin, "/board/referrals/new", **ASK | {"purpose": "advice"}, to=str(forum.place))
    assert "takes no such request from" in wrong.text
    sent = send(karin, "/board/referrals/new", **ASK, to=str(forum.place), enclosed=str(paper))
    assert sent.status_code == 303
    assert send(ines, "/board/referrals/new", **ASK, to=str(forum.place)).status_code == 403
    with app.app_context():
        there = db.session.scalars(select(Envelope).where(~Envelope.sends)).one().id
    here, base = sent.location, f"/forum/referrals/{there}"

    assert karin.get(base).status_code == 404
    assert sven.get(here).status_code == 404
    assert sven.get(f"/board/documents/{paper}").status_code == 404
    assert "Words of Paper" in sven.get(f"{base}/enclosures/1").text
    for step in ("received", "accepted"):
        assert send(sven, f"{base}/step", step=step).status_code == 303
    assert send(sven, f"{base}/step", step="received").status_code == 403
    assert send(sven, f"{base}/step", step="in work", document=str(opinion)).status_code == 303
    early = send(sven, f"{base}/answer", document=str(opinion))
    assert (early.status_code, "once it is adopted" in early.text) == (403, True)
    decide(app, forum, opinion)
    assert send(sven, f"{base}/step", step="adopted").status_code == 303
    watching = ines.get(here).text
    assert ("In work" in watching, f"documents/{opinion}" in watching) == (True, False)
    assert send(sven, f"{base}/answer", document=str(opinion)).status_code == 303
    assert send(sven, f"{base}/answer", document=str(opinion)).status_code == 403
    answered = ines.get(here).text
    assert "Carried" in answered
    assert "Words of Opinion" in ines.get(f"{here}/enclosures/2").text
    assert ines.get(f"/forum/documents/{opinion}").status_code == 404
    with pytest.raises(Refused, match="gives this only on request"):
        decide(app, forum, opinion)


def test_what_is_withdrawn_is_nowhere_with_the_receiver(app, cast, browser, forum):
    karin, sven = browser(cast.karin), browser(forum.sven)
    here = send(karin, "/board/referrals/new", **ASK, to=str(forum.place)).location
    with app.app_context():
        there = db.session.scalars(select(Envelope).where(~Envelope.sends)).one().id
    assert "Chatbots" in sven.get("/forum/referrals?q=chatbots").text

    assert send(karin, f"{here}/withdraw", because="Settled otherwise").status_code == 303

    assert "Chatbots" not in sven.get("/forum/referrals?q=chatbots").text.replace("“", "")
    assert "Chatbots" not in sven.get("/forum/referrals").text
    assert sven.get(f"/forum/referrals/{there}").status_code == 404
    assert "Settled otherwise" in karin.get(here).text


def test_whom_a_text_is_closed_to_finds_it_in_no_envelope(app, cast, browser, forum):
    paper = frozen(app, cast.karin, "board", "Paper")
    with app.app_context(), unit_of_work():
        text = db.session.get_one(Document, paper)
        text.level, text.recused = Level.BODY, frozenset({cast.ines.id})
    karin, ines, otto, alba = map(browser, (cast.karin, cast.ines, cast.otto, cast.alba))
    here = send(karin, "/board/referrals/new", **ASK, to=str(forum.place), enclosed=str(paper))
    base, lists = here.location, "/board/referrals?side=sent"

    with app.app_context():
        assert all(each.members_only for each in db.session.scalars(select(Envelope)))
        watched = look(f"referral:{base.rpartition('/')[2]}")
        seen = [bool(may_watch(each.id, *watched)) for each in (cast.ines, cast.otto, cast.alba)]
        assert seen == [False, False, True]
    for shut in (ines, otto):
        assert {shut.get(base).status_code, shut.get(f"{base}/enclosures/1").status_code} == {404}
        assert "Chatbots" not in shut.get(lists).text
    assert "Words of Paper" in alba.get(f"{base}/enclosures/1").text
    assert "Chatbots" in alba.get(lists).text


def test_nobody_puts_on_record_what_a_body_with_a_workspace_asks(app, cast, forum):
    with app.app_context():
        asked = Letter(receiver_id=forum.place, sender="AB", purpose="opinion", title="Chatbots",
                       question="How?", due_at=now() + timedelta(days=9))  # fmt: skip
        with pytest.raises(Refused, match="asks from there"):
            record_request(db.session.get_one(Person, forum.sven.id), _place("forum"), asked, "k")


def test_whoever_was_asked_is_reminded_once_and_nobody_of_what_is_answered(
    app, cast, browser, forum
):
    karin, sven = browser(cast.karin), browser(forum.sven)
    for title in ("Chatbots", "Toys"):
        asked = ASK | {"title": title, "to": str(forum.place)}
        assert send(karin, "/board/referrals/new", **asked).status_code == 303
    with app.app_context():
        there = select(Envelope.id).where(~Envelope.sends).order_by(Envelope.id)
        _first, other = db.session.scalars(there).all()
    for step in ("received", "declined"):
        over = {"step": step} if step == "received" else {"because": "Not ours"}
        path = "step" if step == "received" else "decline"
        assert send(sven, f"/forum/referrals/{other}/{path}", **over).status_code == 303

    told = select(Happening).where(Happening.what == "referrals.reminded")
    for days, reminded in ((22, []), (24, ["sven"]), (25, ["sven"])):
        with app.app_context(), at(now() + timedelta(days=days)):
            remind_due()
            people = [each.people for each in db.session.scalars(told)]
            assert [_name(one) for named in people for one in named] == reminded


def _name(number):
    return db.session.get_one(Person, int(number)).handle


def found_by(client, words="q=toasters"):
    return "Toasters" in client.get(f"/find?{words}").text


def test_a_request_is_found_on_both_sides_and_by_the_receiver_no_more_once_taken_back(
    app, cast, browser, forum
):
    karin, ines, sven, other = (
        browser(each) for each in (cast.karin, cast.ines, forum.sven, cast.zoe)
    )
    sent = ASK | {"title": "Toasters", "to": str(forum.place), "members_only": "y"}
    here = send(karin, "/board/referrals/new", **sent).location
    seen = [found_by(each) for each in (karin, ines, sven, other)]
    assert seen == [True, True, True, False]
    assert send(karin, f"{here}/withdraw", because="No longer needed").status_code == 303
    assert [found_by(each) for each in (karin, sven)] == [True, False]

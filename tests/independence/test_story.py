"""One expert, one interest, and what closes because of it: declared, proposed, accepted, lifted."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from commons.decisions.actions import propose
from commons.decisions.models import Decision
from commons.decisions.proposals import Proposal, Subject
from commons.documents.actions import begin_text, describe
from commons.documents.facts import Facts, facts_of
from commons.figures.actions import Setting, set_figure
from commons.independence import actions
from commons.independence.facts import LineFacts
from commons.independence.leading import closed_paths
from commons.independence.models import Conflict, Declaration, Provider
from commons.independence.queries import conflict_of, in_conflict
from commons.independence.reminding import remind_all
from commons.meetings import actions as meetings
from commons.meetings.facts import ItemFacts, MeetingFacts
from commons.membership.models import Mandate, OfficeHolder, Person, Seat
from commons.membership.standing import standing_of
from commons.notices.telling import tell_all
from commons.threads.actions import split_thread
from commons.threads.models import Thread
from commons.workspaces.models import Workspace
from commons.workspaces.queries import places_for
from kernel.access import Refused
from kernel.clock import at, now, today
from kernel.database import db
from kernel.live import hub_of
from kernel.transactions import unit_of_work
from rules.access import Role
from rules.charter import Matter
from rules.independence import SIGN_FIRST, Interest
from tests.conftest import ENGINES

NAMES = {"erin": "E01", "ewa": "E02", "chiara": "E03", "aino": "AIO"}
SECRET = "Veil talk"
BOTH = pytest.mark.parametrize("app", ENGINES, indirect=True)
ONCE = pytest.mark.parametrize("app", ["sqlite"], indirect=True)


def person(handle):
    return db.session.scalars(select(Person).where(Person.handle == handle)).one()


def panel():
    return db.session.scalars(select(Workspace).where(Workspace.slug == "panel")).one()


@pytest.fixture
def people(app):
    """Two experts, of whom one has signed nothing yet, the chair, and the secretariat."""
    with app.app_context(), unit_of_work():
        for handle, code in NAMES.items():
            who = Person(handle=handle, name=handle.title(), email=f"{handle}@plenary.example")
            seat = db.session.scalars(
                select(Seat).where(Seat.workspace_id == panel().id, Seat.code == code)
            ).one()
            role = Role.SECRETARIAT if code == "AIO" else Role.MEMBER
            signed = None if handle == "ewa" else now()
            seat.mandates.append(
                Mandate(person=who, role=role, starts_on=today(), signed_at=signed)
            )
        chair = {"person": person("chiara"), "title": "Chair", "starts_on": today()}
        db.session.add(OfficeHolder(workspace=panel(), **chair))
    with app.app_context():
        found = {handle: person(handle) for handle in NAMES}
        db.session.expunge_all()
        return found


@pytest.fixture
def talk(app, cast, people):
    return cast.thread(people["aino"], workspace="panel", title=SECRET, posts=2)


def provider(name="Aurelia Labs"):
    return actions.add_provider(person("aino"), panel(), name)


def declared(name, *lines):
    return actions.declare(person(name), panel(), lines)


def conflict():
    return db.session.scalars(select(Conflict).order_by(Conflict.id)).first()


def works_for(one):
    return LineFacts(Interest.EMPLOYMENT, provider_id=one.id, about="Adviser", private="EUR 9")


def words(client, path):
    """What a page says, without its marks."""
    return re.sub(r"<[^>]+>", "", client.get(path).text)


def sees(client, talk):
    lists = ("/", "/panel", "/panel/threads", "/find?q=veil", "/account/data", "/inbox")
    page = client.get(f"/panel/threads/{talk.id}")
    return page.status_code, [path for path in lists if SECRET in words(client, path)]


@BOTH
def test_an_interest_proposes_and_who_accepts_is_without_it_everywhere(
    app, people, talk, browser, socket
):
    mine, theirs = browser(people["erin"]), browser(people["aino"])
    page = f"/panel/threads/{talk.id}"
    with app.app_context():
        actions.bind(person("aino"), provider(), db.session.get(Thread, talk.id))
        assert conflict() is None, "nobody has declared anything"
        declared("erin", works_for(db.session.scalars(select(Provider)).one()))
        number = conflict().id
        assert in_conflict(people["erin"].id, db.session.get(Thread, talk.id)) != frozenset()
        tell_all()
    before = sees(mine, talk)
    assert (before[0], len(before[1])) == (200, 5), "a proposal closes nothing"
    assert "Do you step back" in mine.get("/").text
    watches = socket(people["erin"])
    assert watches.emit("watch", {"stream": f"agreements:{talk.id}"}, callback=True)["ok"]
    watches.get_received()

    sent = {"csrf_token": mine.csrf, "id": number, "because": "I advise them"}
    assert mine.post("/panel/independence/accept", data=sent).status_code == 303
    hub_of(app).tick()

    assert "gone" in [event["name"] for event in watches.get_received()]
    assert sees(mine, talk) == (404, [])
    assert "I advise them" in mine.get(page).text
    own = mine.get("/panel/independence").text
    told = ("I advise them" in own, "A discussion (no." in own, SECRET in own)
    assert told == (True, True, False)
    assert sees(theirs, talk)[0] == 200

    huge = {"csrf_token": theirs.csrf, "kind": "thread", "thing": talk.id, "provider": 10**30}
    assert theirs.post("/panel/independence/unbind", data=huge).status_code == 422
    lifted = {"csrf_token": theirs.csrf, "id": number, "because": "The contract has ended"}
    assert theirs.post("/panel/independence/lift", data=lifted).status_code == 303
    assert sees(mine, talk)[0] == 200
    assert "The contract has ended" in theirs.get("/panel/independence").text


@ONCE
def test_what_belongs_to_it_closes_with_it_and_what_is_new_is_closed_from_the_beginning(
    app, people, talk, browser
):
    mine = browser(people["erin"])
    with app.app_context():
        aino, thread = person("aino"), db.session.get(Thread, talk.id)
        text = begin_text(aino, panel(), Facts(title="Veil paper"), "paper-1")
        french = begin_text(aino, panel(), Facts(title="Veil papier"), "paper-2")
        early = _asked(aino, "Veil vote 1", document=text.id)
        for thing in (thread, text):
            actions.recuse(aino, panel(), thing, person("erin"), "Shares")
        late = _asked(aino, "Veil vote 2", document=text.id)
        split = split_thread(aino, thread, 2, 2, "Veil talk, split")
        describe(aino, french, replace(facts_of(french), original_id=text.id))
        paths = [f"decisions/{early}", f"decisions/{late}", f"threads/{split.id}",
                 f"documents/{text.id}", f"documents/{french.id}"]  # fmt: skip

    found = [mine.get(f"/panel/{path}").status_code for path in paths]
    lists = mine.get("/panel/decisions").text + mine.get("/panel/threads").text

    assert found == [404] * 5
    assert "Veil" not in lists
    with app.app_context():
        late = db.session.get(Decision, late)
        assert person("erin").id in late.recused


def _asked(by, title, document):
    about = Subject(document, "Veil paper", 1, "0" * 64)
    wanted = Proposal(title=title, matter=Matter.OPINION, subject=about)
    return propose(by, panel(), wanted, f"key-{title.replace(' ', '-')}").id


@ONCE
def test_nobody_lifts_their_own_recusal_nor_that_of_others_from_what_is_closed_to_them(
    app, people, talk
):
    with app.app_context():
        aino, chiara, thread = person("aino"), person("chiara"), db.session.get(Thread, talk.id)
        own = actions.recuse(aino, panel(), thread, chiara, "Shares")
        other = actions.recuse(aino, panel(), thread, person("erin"), "Shares")
        for one in (own, other):
            with pytest.raises(Refused):
                actions.lift(chiara, one, "I say so")
        with pytest.raises(Refused):
            actions.accept(person("erin"), own, "")
        actions.lift(aino, own, "Sold")
        assert thread.recused == {person("erin").id}
        again = actions.declare(chiara, panel(), [works_for(provider())])
        actions.bind(aino, db.session.scalars(select(Provider)).one(), thread)
        assert again.number == 1
        text = begin_text(aino, panel(), Facts(title="Veil paper"), "paper-1")
        actions.bind(aino, db.session.scalars(select(Provider)).one(), text)
        with pytest.raises(Refused):
            actions.lift(chiara, conflict_of(chiara.id, text), "I say so")
        assert own.stand == "lifted", "what was decided once is not proposed again"


@BOTH
def test_a_declaration_has_a_history_a_public_face_and_is_renewed(app, people, browser):
    mine, outside = browser(people["erin"]), browser(None)
    form = {"csrf_token": mine.csrf, "complete": "y"}
    line = {"lines-0-interest": "financial", "lines-0-whose": "family", "lines-0-provider": "0",
            "lines-0-organisation": "Nordlys Fund", "lines-0-private": "EUR 4000"}  # fmt: skip
    path = "/panel/independence/declare"

    assert mine.post(path, data=form).status_code == 422
    assert mine.post(path, data=form | {"lines-0-interest": "financial"}).status_code == 422
    assert mine.post(path, data=form | {"nothing": "y"}).status_code == 303
    assert mine.post(path, data=form | line).status_code == 303

    public = outside.get("/declarations/panel").text
    page = browser(people["chiara"]).get(f"/panel/independence/people/{people['erin'].id}").text
    assert ("Nordlys Fund" in public, "EUR 4000" in public) == (True, False)
    assert ("<ins>Nordlys Fund" in page, "EUR 4000" in page) == (True, False)
    assert "EUR 4000" in browser(people["aino"]).get(
        f"/panel/independence/people/{people['erin'].id}").text  # fmt: skip
    with app.app_context(), unit_of_work():
        db.session.add(Workspace(slug="veil", body="panel", name="Veil", parent=panel()))
    assert [outside.get(f"/declarations/{one}").status_code for one in ("board", "veil")] == [
        404
    ] * 2
    with at(now() + timedelta(days=370)), app.app_context():
        for _twice in range(2):
            remind_all()
        found = db.session.scalars(select(Declaration).order_by(Declaration.number)).all()
        assert [d.reminded_at is not None for d in found] == [False, True]


@ONCE
def test_whether_one_signs_first_is_what_the_secretariat_has_set(app, people):
    with app.app_context():
        ewa = person("ewa")
        assert standing_of(ewa.id, panel()).unsigned
        setting = Setting("no", "Decision 3 of the Panel", "They sign on paper.", "yes")
        set_figure(person("aino"), panel(), SIGN_FIRST, setting)
        [place] = [each for each in places_for(ewa) if each.slug == "panel"]
        assert not standing_of(ewa.id, place).unsigned, "asked of a place before the workspace"
        assert not standing_of(ewa.id, panel()).unsigned


@ONCE
def test_an_item_of_an_agenda_is_asked_about_too_and_agrees_with_what_the_meeting_notes(
    app, people, talk, browser
):
    mine = browser(people["erin"])
    with app.app_context():
        aino, thread = person("aino"), db.session.get(Thread, talk.id)
        starts = now() + timedelta(days=40)
        facts = MeetingFacts(title="Plenary", starts_at=starts, ends_at=starts + timedelta(hours=1))
        meeting = meetings.prepare_meeting(aino, panel(), facts)
        item = meetings.add_item(aino, meeting, ItemFacts(title="Veil item"))
        meetings.bind_thread(aino, item, thread)
        meetings.call_meeting(aino, meeting)
        one = provider()
        declared("erin", works_for(one))
        actions.bind(aino, one, thread)
        asked = db.session.scalars(select(Conflict).where(Conflict.kind == "item")).one()
        paths = [f"/panel/meetings/{meeting.id}/items/{item.id}", f"/panel/threads/{talk.id}"]
        assert [mine.get(path).status_code for path in paths] == [200, 200]

        actions.accept(person("erin"), asked, "")
        assert [mine.get(path).status_code for path in paths] == [404, 404]
        assert closed_paths(person("erin"), places_for(person("erin"))) == paths[:1]
        assert "Veil" not in mine.get(f"/panel/meetings/{meeting.id}").text
        meetings.lift_recusal(aino, meeting, item, people["erin"].id)
        db.session.expire_all()
        noted = db.session.get(Conflict, asked.id)
        assert (noted.stand, noted.lifted_by, noted.closed_by) == ("lifted", "Aino", "Erin")
        assert closed_paths(person("erin"), places_for(person("erin"))) == []
        assert [mine.get(path).status_code for path in paths] == [200, 200]

        meetings.remove_item(aino, item)
        left = db.session.scalars(select(Conflict.kind)).all()
        assert left == ["thread"], "nobody is asked about what is no longer there"

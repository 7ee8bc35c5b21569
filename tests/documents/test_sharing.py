"""A document of one workspace is open in another: how far, until when, and no longer."""

from datetime import timedelta

import pytest

from commons.documents.models import Level, Share
from commons.documents.queries.documents import shared_into
from commons.membership.models import Mandate, Person
from commons.workspaces.models import Workspace
from kernel.access import may
from kernel.clock import now, today
from kernel.database import db
from kernel.house import epoch
from kernel.transactions import unit_of_work
from rules.access import Permission
from rules.lending import Right, why_kept
from tests.documents.library import act, begin, bring, documents
from tests.drafting.writer import Writer, begun, change, paragraph

ASKED = ("Guidance", "Guidance+in:panel", "is:document+body:panel", "after:2020")
ONCE = pytest.mark.parametrize("app", ["sqlite"], indirect=True)


def shared(app, client, base, place="panel", rights="read", **fields):
    with app.app_context():
        number = db.session.scalar(db.select(Workspace.id).where(Workspace.slug == place))
    because = {"because": "For its scientific view", **fields}
    return act(client, f"{base}/shares", place=number, rights=rights, **because)


def in_the_panel(base):
    return base.replace("/board/", "/panel/")


def watched(socket, document):
    asked = {"stream": f"document:{document.id}", "since": 0, "epoch": epoch()}
    return socket.emit("watch", asked, callback=True)


def gone(socket):
    return [said["args"][0] for said in socket.get_received() if said["name"] == "gone"]


def test_a_text_is_shared_worked_on_and_closed_again_in_every_open_page(app, cast, browser, socket):
    begin(browser(cast.ines), "Guidance on lamps")
    document = documents(app)[0]
    ines, emil = Writer(browser(cast.ines), document), browser(cast.emil)
    ines.write(paragraph("Lamps are lit."))
    base, there = ines.base, in_the_panel(ines.base)
    assert [emil.get(each).status_code for each in (base, there)] == [404, 404]

    assert shared(app, ines.client, base, rights="suggest").status_code == 303
    assert emil.get(base).location == there, "whoever is only there is led there"
    page = emil.get(there).text
    assert "Lamps are lit." in page
    assert 'mode="suggest"' in page
    assert "For its scientific view" in page
    assert "Guidance on lamps" in emil.get("/panel/documents").text
    assert "Shared with us" in emil.get("/panel/documents").text
    assert all(base in emil.get(f"/find?q={asked}").text for asked in ASKED)
    assert base not in emil.get("/find?q=Guidance+-in:panel").text
    assert "Emil Georgiev" in ines.client.get(f"{base}/who").text
    assert emil.get(f"{there}/facts").status_code == 403
    assert emil.get(f"{there}/shares").status_code == 403
    assert emil.get("/board/documents").status_code == 404

    theirs = Writer(emil, document)
    assert "suggest" in theirs.write(paragraph("Straight in."))["because"]
    said = theirs.post("comments", text="A word", key="key-of-emil")
    assert said.status_code == 201
    assert "P01" in ines.client.get(base).text or "Emil Georgiev" in ines.client.get(base).text

    page = socket(cast.emil)
    with app.app_context():
        assert watched(page, document)["ok"]
        number = db.session.scalar(db.select(Share.id))
    act(ines.client, f"{base}/shares/{number}/end")
    assert [each["stream"] for each in gone(page)] == [f"document:{document.id}"]
    assert [emil.get(each).status_code for each in (base, there)] == [404, 404]
    assert theirs.post("client").status_code == 404
    assert not any(base in emil.get(f"/find?q={asked}").text for asked in ASKED)
    assert "Guidance on lamps" not in emil.get("/panel/documents").text


@ONCE
def test_what_is_shared_closes_with_the_mandate_of_whoever_has_it_open(app, cast, browser, socket):
    document = begun(app, cast.ines, "Guidance on lamps")
    ines = browser(cast.ines)
    shared(app, ines, f"/board/documents/{document.id}", rights="edit")
    emil = Writer(browser(cast.emil), document)
    assert emil.write(paragraph("From the Panel."))["ok"]
    page = socket(cast.emil)
    with app.app_context():
        assert watched(page, document)["ok"]
        with unit_of_work():
            mandate = db.select(Mandate).where(Mandate.person_id == cast.emil.id)
            db.session.scalars(mandate).one().ended_at = now()

    assert emil.post("updates", emil.make(paragraph("More"))).status_code == 404
    with app.app_context():
        app.extensions["plenary.hub"].ring([f"document:{document.id}"])
    assert len(gone(page)) == 1


@ONCE
def test_a_file_is_read_or_brought_anew_until_its_last_day(app, cast, browser):
    ines, emil = browser(cast.ines), browser(cast.emil)
    base = bring(ines).location
    there = in_the_panel(base)
    assert shared(app, ines, base, rights="comment").status_code == 422, "a file has no comments"
    assert shared(app, ines, base, until="2020-01-01").status_code == 422
    assert shared(app, ines, base, because="").status_code == 422
    shared(app, ines, base, until=today().isoformat())
    assert emil.get(there).status_code == 200
    assert emil.get(f"{there}/file/1", buffered=True).status_code == 200
    assert act(emil, f"{there}/take").status_code == 403
    assert act(emil, f"{there}/bin").status_code == 403
    shared(app, ines, base, rights="edit")
    assert act(emil, f"{there}/take").status_code == 303

    with app.app_context(), unit_of_work():
        every = db.session.scalars(db.select(Share).order_by(Share.id)).all()
        assert [one.ended_at is None for one in every] == [False, True], "the later terms hold"
        every[-1].until = today() - timedelta(days=1)
    assert emil.get(there).status_code == 404
    act(ines, f"{base}/bin")


@ONCE
def test_only_its_author_and_its_keepers_share_it_and_what_is_sensitive_stays(app, cast, browser):
    document = begun(app, cast.ines, "Guidance on lamps")
    base = f"/board/documents/{document.id}"
    assert shared(app, browser(cast.alba), base).status_code == 403
    assert shared(app, browser(cast.sela), base).status_code == 303
    emil, ines = browser(cast.emil), browser(cast.ines)
    assert emil.get(in_the_panel(base)).status_code == 200
    for level in (Level.SENSITIVE, Level.EYES_ONLY, Level.BODY):
        change(app, document, level=level)
        assert emil.get(in_the_panel(base)).status_code == 404
        assert shared(app, ines, base, place="forum").status_code == 422
        assert "shared" in ines.get(f"{base}/shares").text
    change(app, document, level=Level.LIMITED, recused=frozenset({cast.emil.id}))
    assert emil.get(in_the_panel(base)).status_code == 404


@pytest.mark.parametrize("level", list(Level))
@ONCE
def test_the_condition_of_lists_says_what_the_door_says(app, cast, level):
    document = begun(app, cast.ines, level=level)
    with app.app_context():
        place = {w.slug: w for w in db.session.scalars(db.select(Workspace))}
        terms = {"rights": Right.READ, "because": "-", "by_id": 1, "by_name": "-"}
        db.session.add(Share(document_id=document.id, workspace=place["panel"], **terms))
        found = db.session.get_one(type(document), document.id)
        found.shared = True
        db.session.commit()
        for facts in ({}, {"conferring": True}, {"binned_at": now()}):
            for name, value in facts.items():
                setattr(found, name, value)
            db.session.commit()
            emil = db.session.get_one(Person, cast.emil.id)
            lists = db.session.scalars(
                db.select(type(document)).where(shared_into(emil, [place["panel"]]))
            ).all()
            assert bool(lists) == bool(may(emil, Permission.READ_DOCUMENT, found)), facts


def test_each_reason_to_keep_it_is_said():
    plain = {"named_only": False, "noted": False, "members_only": False, "same_body": False}
    assert why_kept(**plain) == ""
    assert "named" in why_kept(**plain | {"named_only": True, "noted": True})
    assert "sensitive" in why_kept(**plain | {"noted": True, "same_body": True})
    assert "inside the body" in why_kept(**plain | {"members_only": True})
    assert why_kept(**plain | {"members_only": True, "same_body": True}) == ""

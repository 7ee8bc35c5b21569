"""One takes along what is one's own, and leaves for good without a trace of the name."""

import io
import json
import zipfile
from datetime import date

import pytest
import sqlalchemy as sa

from commons.accounts.models import SignIn
from commons.balance.models import MemberFact
from commons.membership.models import Mandate, Person
from commons.privacy.held import OWN, owned
from commons.threads.models import Thread
from kernel.clock import now
from kernel.database import Model, db
from kernel.record import faults
from tests.documents.library import act, again, bring
from tests.drafting.writer import Writer, begun, paragraph


@pytest.fixture
def said(app, cast):
    cast.all()
    thread = cast.thread(cast.ines, title="About lamps")
    cast.said(thread, cast.karin, "Thanks @ines, and @sela", "one-of-karin")
    return thread


def state(person, gender):
    """What the secretariat states of somebody for the balance stands beside their mandate."""
    mine = sa.select(Mandate.id).where(Mandate.person_id == person.id)
    number = db.session.scalars(mine).first()
    since = date(2026, 6, 1)
    db.session.add(MemberFact(mandate_id=number, since=since, gender=gender, by_id=person.id))
    db.session.commit()


def take(client):
    answer = client.post("/account/data", data={"csrf_token": client.csrf})
    assert answer.mimetype == "application/zip"
    assert answer.headers["Cache-Control"] == "no-store"
    with zipfile.ZipFile(io.BytesIO(answer.data)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def test_one_takes_along_ones_own_and_nobody_elses(app, cast, browser, said):
    client = browser(cast.ines)
    with app.app_context():
        db.session.get(Person, cast.ines.id).password = "the hash of a password"
        db.session.commit()
        state(cast.ines, "woman")
        state(cast.karin, "not hers")
    files = take(client)

    assert json.loads(files["about-you.json"])[0]["email"] == "ines@plenary.example"
    assert [post["source"] for post in json.loads(files["post.json"])] == ["Post 1"]
    assert {"mandate.json", "reading.json", "sign_in.json", "README.txt"} <= files.keys()
    assert [one["gender"] for one in json.loads(files["member_fact.json"])] == ["woman"]
    whole = "".join(files.values())
    assert "Karin" not in whole
    assert "the hash of a password" not in whole
    with app.app_context():
        tokens = db.session.scalars(sa.select(SignIn.token)).all()
        acts = db.session.scalars(sa.text("SELECT act FROM entry")).all()
    assert not any(token in whole for token in tokens)
    assert "privacy.take_along" in acts


def test_every_row_that_is_somebodys_is_found():
    named = {table.name for table, _whose in owned()}

    assert {
        "post",
        "reading",
        "todo",
        "sign_in",
        "api_token",
        "mandate",
        "submission",
        "document",
        "opening",
        "eyes",
        "member_fact",
    } <= named
    for table in Model.metadata.tables.values():
        for column in table.columns:
            if column.name in OWN and column.foreign_keys:
                assert table.name in named


def erase(app, *more):
    return app.test_cli_runner().invoke(args=["people", "erase", *more])


def end_mandates(app, person):
    with app.app_context():
        for mandate in db.session.scalars(sa.select(Mandate)).all():
            if mandate.person_id == person.id:
                mandate.ended_at = now()
        db.session.commit()


def test_who_is_erased_is_nowhere_by_name_and_the_record_stays_whole(app, cast, browser, said):
    karin, ines = browser(cast.karin), browser(cast.ines)
    form = {"csrf_token": karin.csrf, "text": "And I", "reply_to": "1", "key": "an-answer"}
    karin.post(f"/board/threads/{said.id}/posts", data=form)
    karin.post(f"/board/threads/{said.id}/pin", data={"csrf_token": karin.csrf})
    paper = bring(ines, level="sensitive").location
    assert [ines.get(paper).status_code, again(ines, paper, 1).status_code] == [200, 303]
    act(ines, f"{paper}/take")
    text = Writer(ines, begun(app, cast.ines))
    assert text.write(paragraph("The Board may publish its opinions."))["ok"]
    assert act(ines, f"{text.base}/history", name="First").status_code == 303
    act(ines, f"{text.base}/comments", text="May it?")
    act(karin, f"{text.base}/comments", text="Ask @ines")
    with app.app_context():
        db.session.execute(sa.update(Thread).values(resolved_by="Inês Carvalhal"))
        db.session.commit()
        state(cast.ines, "woman")
    digests = record_of(app)
    end_mandates(app, cast.ines)

    done = erase(app, "ines", "--yes")

    assert done.exit_code == 0, done.output
    with app.app_context():
        assert list(faults()) == []
        for table in Model.metadata.sorted_tables:
            rows = db.session.execute(sa.select(table)).all()
            assert "Inês" not in repr(rows), table.name
            assert "@ines" not in repr(rows), table.name
            assert "ines@plenary" not in repr(rows), table.name
        person = db.session.get(Person, cast.ines.id)
        assert (person.active, person.password) == (False, None)
        assert db.session.scalar(sa.select(SignIn).where(SignIn.person_id == person.id)) is None
        assert db.session.scalar(sa.select(MemberFact)) is None
        name = person.name
    assert record_of(app)[: len(digests)] == digests
    page = karin.get(f"/board/threads/{said.id}").text
    assert name in page
    assert "Inês" not in page
    assert f"to {name}, post 1" in page
    assert karin.get(paper).text.count(name) >= 4, "author, version, taken, opened"
    said = karin.get(text.base).text
    assert "May it?" in said
    assert "Inês" not in said + karin.get(f"{text.base}/history").text
    assert ines.get("/").status_code == 302


def record_of(app):
    with app.app_context():
        found = sa.text("SELECT digest FROM entry WHERE workspace_id > 0 ORDER BY position")
        return list(db.session.scalars(found))


def test_who_still_sits_is_not_erased_and_nobody_by_mistake(app, cast, said):
    for more, said_of in (
        (("karin", "--yes"), "end it first"),
        (("karin",), "--yes"),
        (("nobody", "--yes"), "Nobody is called"),
    ):
        answer = erase(app, *more)
        assert answer.exit_code != 0
        assert said_of in answer.output
    with app.app_context():
        assert db.session.get(Person, cast.karin.id).name == "Karin Novotná"

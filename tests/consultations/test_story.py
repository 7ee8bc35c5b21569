"""A consultation from its question to the answer of every comment, and what it keeps from whom."""

import io
from datetime import timedelta
from uuid import uuid4

import pytest
from openpyxl import Workbook, load_workbook
from sqlalchemy import select

from commons.consultations.models import Consultation, Observation
from commons.consultations.queries import progress_of, rows_for_table
from commons.consultations.queries.comments import by_passage
from commons.consultations.settling import settle_due
from commons.consultations.tables import cells_of, header
from commons.decisions import actions as deciding
from commons.decisions.models import Decision
from commons.documents.models import Document, Level, Opening
from kernel.clock import at, now
from kernel.database import db
from kernel.happenings import Happening
from kernel.streams import head_of
from kernel.transactions import unit_of_work
from tests.conftest import ENGINES

BOTH = pytest.mark.parametrize("app", ENGINES, indirect=True)
ONCE = pytest.mark.parametrize("app", ["sqlite"], indirect=True)
BASE = "/board/consultations"
SAID = {"sort": "technical", "block": "1", "text": "Too short", "proposed": "=SUM(A1)\n- 2"}
DAYS = timedelta(days=1)


def send(client, path, **fields):
    data = {"csrf_token": client.csrf, "key": str(uuid4()), **fields}
    return client.post(f"{BASE}/{path}", data=data)


def drafts(app):
    with app.app_context():
        return db.session.scalars(select(Observation).order_by(Observation.id)).all()


def book(*rows):
    made, out = Workbook(), io.BytesIO()
    for row in (header(), *rows):
        made.active.append(row)
    made.save(out)
    return out.getvalue()


def bring(client, number, content):
    return send(client, f"{number}/bring", file=(io.BytesIO(content), "table.xlsx"))


@BOTH
def test_a_delegation_drafts_together_and_one_sends_in(app, cast, browser, round_of):
    one = round_of()
    ines, dora, karin = (browser(each) for each in (cast.ines, cast.dora, cast.karin))
    base = f"{one.id}/comments/new"

    assert send(dora, base, seat="HU", **SAID).status_code == 303
    assert "You do not draft for HU" not in dora.get(f"{BASE}/{one.id}").text
    forged = send(ines, base, seat="HU", **SAID)
    assert (forged.status_code, "Not a valid choice" in forged.text) == (422, True)
    assert send(ines, base, seat="PT", **SAID, passage="Article 3").status_code == 303
    hungarian, portuguese = drafts(app)
    assert portuguese.passage == "Article 3"
    assert hungarian.quote == "Providers keep a register."
    assert "Too short" not in karin.get(f"{BASE}/{one.id}").text
    with app.app_context():
        found = db.session.get_one(Consultation, one.id)
        assert (rows_for_table(found), by_passage(found), progress_of(found).all) == ([], {}, 0)
    assert ines.get(f"{BASE}/{one.id}/drafts/{hungarian.id}").status_code == 403
    theirs = send(ines, f"{one.id}/drafts/{hungarian.id}/take-back")
    assert (theirs.status_code, "You do not draft for HU" in theirs.text) == (403, True)
    alone = send(dora, f"{one.id}/send", seat="HU")
    assert (alone.status_code, "Only who speaks for" in alone.text) == (403, True)
    with app.app_context():
        before = head_of("consultation", one.id)
    assert send(ines, f"{one.id}/send", seat="PT").status_code == 303
    with app.app_context():
        assert head_of("consultation", one.id) > before, "open pages hear of it"
    shown = karin.get(f"{BASE}/{one.id}").text
    assert ("Too short" in shown, "1. Article 3" in shown) == (True, True)
    assert "Paragraph 1" not in shown, "the draft of another delegation"


@ONCE
def test_a_sensitive_text_is_noted_where_it_is_read_for_a_consultation(
    app, cast, browser, round_of
):
    one = round_of()
    with app.app_context(), unit_of_work():
        db.session.get_one(Document, one.text).level = Level.SENSITIVE
    read = (browser(cast.ines).get(f"{BASE}/{one.id}/{page}") for page in ("text", "comments/new"))

    assert ["Providers keep" in each.text for each in read] == [True, True]
    with app.app_context():
        assert [each.person_id for each in db.session.scalars(select(Opening))] == [cast.ines.id]


@ONCE
def test_reminders_reach_the_silent_and_late_comments_are_refused(app, cast, browser, round_of):
    one = round_of(seats=frozenset({"PT", "ES"}))
    ines = browser(cast.ines)
    send(ines, f"{one.id}/send", seat="PT")

    with at(now() + 3 * DAYS), app.app_context():
        settle_due()
        settle_due()
        told = select(Happening).where(Happening.what == "consultations.reminded")
        (reminded,) = db.session.scalars(told).all()
        assert set(reminded.people) == {str(cast.alba.id)}
    with at(now() + 5 * DAYS):
        late = send(browser(cast.alba), f"{one.id}/comments/new", seat="ES", **SAID)
        assert "no comment is taken any more" in late.text
        with app.app_context():
            settle_due()
            assert db.session.get_one(Consultation, one.id).closed_at


@ONCE
def test_nothing_is_adopted_before_every_comment_is_answered(app, cast, browser, round_of):
    one = round_of()
    ines, karin = browser(cast.ines), browser(cast.karin)
    for _ in range(2):
        send(ines, f"{one.id}/comments/new", seat="PT", **SAID)
    send(ines, f"{one.id}/send", seat="PT")

    ask = {"title": "Adopt it", "procedure": "vote", "matter": "opinion", "ballot": "named",
           "options": "proposal", "shown": "live", "document": str(one.text)}  # fmt: skip

    def propose():
        form = {"csrf_token": karin.csrf, "key": str(uuid4()), **ask}
        return karin.post("/board/decisions/new", data=form)

    assert "is still being consulted on" in propose().text
    send(karin, f"{one.id}/end")
    assert "2 of 2 comments in the consultation “Registers” have no answer yet" in propose().text
    silent = send(karin, f"{one.id}/comments/1/answer", verdict="rejected", reply=" ")
    assert (silent.status_code, "every answer has its reason" in silent.text) == (422, True)
    wide = {"verdict": "accepted", "reply": "Right.", "alike": "y"}
    assert send(ines, f"{one.id}/comments/1/answer", **wide).status_code == 403
    assert send(karin, f"{one.id}/comments/1/answer", **wide).location.endswith(f"/{one.id}")
    assert propose().status_code == 303
    with app.app_context():
        decision = db.session.scalars(select(Decision)).one()
        row = db.session.scalars(select(Observation)).first()
        row.verdict = ""
        db.session.commit()
        with pytest.raises(Exception, match="have no answer yet"):
            deciding.close(decision.opened_by, decision)
    day = f"{(now() + 5 * DAYS).date()}T10:00"
    taken = send(karin, "new", title="Again", document=str(one.text), closes=day)
    assert (taken.status_code, "The seats are deciding" in taken.text) == (422, True)


@ONCE
def test_the_table_goes_and_comes_back_without_loss(app, cast, browser, round_of):
    one, other = round_of(), round_of(key="another-round")
    karin = browser(cast.karin)
    words = 'Two\nlines, žluťoučký; "quoted"'
    rows = [("", "PT", "", "Technical", "Article 3", "a quote", words, "=1+1", "Rejected", "No."),
            ("", "ES", "", "Editorial", "", "", "+cmd|' /C calc'!A0", "@x", "", "")]  # fmt: skip
    made = io.BytesIO()
    sheet = Workbook()
    for row in (header(), *rows):
        sheet.active.append(row)
    for row in sheet.active.iter_rows():
        for cell in row:
            cell.data_type = "s"
    sheet.save(made)

    assert bring(karin, one.id, made.getvalue()).status_code == 303
    exported = karin.get(f"{BASE}/{one.id}/export?as=xlsx").data
    cells = [cell for row in load_workbook(io.BytesIO(exported)).active for cell in row]
    assert "f" not in {cell.data_type for cell in cells}
    assert bring(karin, one.id, exported).status_code == 303
    assert bring(karin, other.id, exported).status_code == 303
    with app.app_context():
        first, second = (
            [cells_of(each) for each in rows_for_table(db.session.get_one(Consultation, number))]
            for number in (one.id, other.id)
        )
    assert first == second
    assert [row[6] for row in first] == [words, "+cmd|' /C calc'!A0"]
    assert karin.get(f"{BASE}/{one.id}/export?as=docx").data.startswith(b"PK")
    with app.app_context(), unit_of_work():
        here = (Observation.consultation_id == one.id, Observation.number == 2)
        db.session.scalars(select(Observation).where(*here)).one().withdrawn_at = now()
    stale = bring(karin, one.id, exported)
    assert (stale.status_code, "comment 2 was taken back" in stale.text) == (422, True)
    send(karin, f"{other.id}/withdraw", because="Asked otherwise")
    late = bring(karin, other.id, exported)
    assert (late.status_code, "consultation was withdrawn" in late.text) == (422, True)


@pytest.mark.parametrize(
    ("content", "because"),
    [
        (b"x" * 60_000, "too large"),
        (b"No.;Seat", "no XLSX workbook"),
        (b"PK\x03\x04 no zip", "no XLSX workbook"),
        (book(("", "PT", "", "General", "", "", "=1+1", "", "", "")), "holds a formula"),
        (book(("", "XX", "", "General", "", "", "Words", "", "", "")), "no seat “XX” is asked"),
        (book(("", "PT", "", "General", "", "", "Words", "", "Rejected", "")), "has no reason"),
        (book(("", "PT", "", "Odd", "", "", "Words", "", "", "")), "no kind of comment"),
        (book(("x", "PT", "", "General", "", "", "Words", "", "", "")), "is no number"),
    ],
    ids=["huge", "csv", "broken", "formula", "forged", "reasonless", "kind", "number"],
)
@ONCE
def test_what_is_no_table_of_ours_is_refused_whole(
    app, cast, browser, round_of, content, because, monkeypatch
):
    monkeypatch.setattr("commons.consultations.tables.MOST_BYTES", 50_000)
    one = round_of()
    answer = bring(browser(cast.karin), one.id, content)

    assert (answer.status_code, because in answer.text) == (422, True)
    assert drafts(app) == []

"""Minutes write themselves, are corrected, adopted and locked; tasks; what calendars are sent."""

from dataclasses import replace
from datetime import timedelta

import pytest
from icalendar import Calendar

from commons.documents.models import Document
from commons.meetings.facts import facts_of
from commons.meetings.models import Correction, Meeting, Minutes, Settled, Task
from commons.meetings.publishing import public
from commons.membership.models import Person
from kernel.background import jobs
from kernel.clock import at, now, today
from kernel.database import db
from kernel.post_office import KEPT
from tests.meetings.conftest import item, prepared
from tests.meetings.test_meetings import send


@pytest.fixture
def over(app, cast, opened, act):
    """A meeting that was held."""
    number, items = opened
    act("begin_item", "karin", item(items[0]))
    act("note_outcome", "karin", item(items[0]), "Everybody was welcomed.", "Two were late.")
    act("close_to_observers", "karin", item(items[1]))
    act("begin_item", "karin", item(items[1]))
    act("note_outcome", "karin", item(items[1]), "The draft was returned.", "")
    due = today() + timedelta(days=5)
    act("add_task", "karin", (Meeting, number), "Send a new draft", (Person, cast.ines.id), due)
    act("end_meeting", "karin", (Meeting, number))
    return number, items


def later(app, cast, opened_at=None, days=80):
    with app.app_context():
        made = prepared(db.session.get(Person, cast.sela.id), days)
        made.title, made.called_at, made.opened_at = "18th plenary", now(), opened_at
        db.session.commit()
        return made.id


def test_minutes_say_what_happened_and_are_corrected_adopted_and_locked(app, cast, browser, over):
    base = f"/board/meetings/{over[0]}"
    sela, ines, karin = (browser(each) for each in (cast.sela, cast.ines, cast.karin))

    text = send(sela, f"{base}/minutes/write").location
    words = ines.get(text).text
    early = send(ines, f"{base}/minutes/corrections", wanted="Too early")
    send(sela, f"{base}/minutes/send", until=(today() + timedelta(days=3)).isoformat())
    send(ines, f"{base}/minutes/corrections", passage="Item 1", wanted="Portugal spoke too.")
    page = browser(cast.alba).get(f"{base}/minutes").text
    next_one = later(app, cast, opened_at=now())
    too_soon = send(karin, f"{base}/minutes/adopt", id=later(app, cast, days=90))
    blocked = send(karin, f"{base}/minutes/adopt", id=next_one)
    with app.app_context():
        asked = db.session.query(Correction).one().id
    send(sela, f"{base}/minutes/corrections/{asked}/settle", settled="taken")
    done = send(karin, f"{base}/minutes/adopt", id=next_one)

    assert "Everybody was welcomed." in words
    assert "<mark>Two were late.</mark>" in words
    assert "Item closed to observers" in words
    assert "Send a new draft" in words
    answers = (early, too_soon, blocked, done)
    assert [each.status_code for each in answers] == [403, 403, 403, 303]
    assert "open that meeting first" in too_soon.text
    assert "Portugal spoke too." in page
    assert "Inês Carvalhal" in page
    assert browser(cast.otto).get(text).status_code == 404
    with app.app_context():
        minutes = db.session.query(Minutes).one()
        document = db.session.get(Document, minutes.document_id)
        assert (minutes.adopted_in_id, document.status) == (next_one, "adopted")
        assert document.locked_at
        assert db.session.query(Correction).one().settled == Settled.TAKEN


def test_the_public_version_differs_only_in_what_is_marked(app, cast, browser, over):
    base, sela = f"/board/meetings/{over[0]}", browser(cast.sela)
    send(sela, f"{base}/minutes/write")

    files = {(kind, which): sela.get(f"{base}/minutes/export?as={kind}&version={which}")
             for kind in ("pdf", "docx") for which in ("internal", "public")}  # fmt: skip

    assert {answer.status_code for answer in files.values()} == {200}
    pdf = files["pdf", "public"].data
    assert pdf.startswith(b"%PDF-")
    assert b"/StructTreeRoot" in pdf
    assert sela.get(f"{base}/attendance").data.startswith(b"%PDF-")
    assert browser(cast.otto).get(f"{base}/minutes/export?as=pdf").status_code == 404


def test_what_is_marked_goes_and_everything_else_stays():
    mark = {"marks": [{"type": "internal"}]}
    kept = {"type": "paragraph", "content": [{"type": "text", "text": "Said"}]}
    gone = {"type": "paragraph", "content": [{"type": "text", "text": "Secret", **mark}]}
    half = {"type": "paragraph", "content": [*kept["content"], *gone["content"]]}
    empty = {"type": "paragraph"}

    tree = public({"type": "doc", "content": [kept, gone, half, empty]})

    assert tree == {"type": "doc", "content": [kept, kept, empty]}


def test_calendars_are_sent_one_event_that_changes_and_goes(app, cast, called, act):
    number, _items = called

    def posted():
        app.extensions.pop(KEPT, None)
        for _again in range(2):
            with app.app_context():
                jobs["meetings.invite"].work()
        return {each.to: each.calendar for each in app.extensions.get(KEPT, [])}

    first = posted()
    silent = posted()
    with app.app_context():
        facts = facts_with(db.session.get(Meeting, number), room="Antwerp")
    act("change_meeting", "sela", (Meeting, number), facts)
    second = posted()
    act("cancel_meeting", "sela", (Meeting, number), "Strike")
    third = posted()

    events = [event_of(each["ines@plenary.example"].text) for each in (first, second, third)]
    assert silent == {}
    assert len({str(event["uid"]) for event in events}) == 1
    assert [int(event["sequence"]) for event in events] == [0, 1, 2]
    assert [each["ines@plenary.example"].method for each in (first, second, third)] == [
        "REQUEST", "REQUEST", "CANCEL"
    ]  # fmt: skip
    assert str(events[1]["location"]) == "Antwerp, online"
    assert "meet.example" in str(events[0]["description"])
    assert "meet.example" not in str(event_of(first["otto@plenary.example"].text)["description"])
    assert "dora@plenary.example" not in first


def facts_with(meeting, **said):
    return replace(facts_of(meeting), **said)


def event_of(text):
    return next(iter(Calendar.from_ical(text).walk("VEVENT")))


def test_a_calendar_address_opens_what_its_owner_sees_until_it_is_taken_back(
    app, cast, browser, called
):
    otto, nobody = browser(cast.otto), browser()
    made = otto.post("/account/calendars", data={"csrf_token": otto.csrf, "place": "board"})
    path = "/calendar/" + made.text.partition("/calendar/")[2].partition('"')[0]

    fetched = nobody.get(path)
    with at(now()):
        listed = otto.get("/account/calendars").text
    send(otto, "/account/calendars/revoke", id=1)

    assert "17th plenary" in str(event_of(fetched.text)["summary"])
    assert path not in listed
    assert nobody.get(path).status_code == 404
    assert nobody.get("/calendar/made-up.ics").status_code == 404


def test_time_reminds_once_however_often_one_looks(app, cast, over, act):
    with app.app_context():
        starts = db.session.get(Meeting, later(app, cast)).starts_at

    def told():
        with app.app_context():
            rows = db.session.execute(db.text("select what from happening")).scalars().all()
            return [what for what in rows if what.split(".")[1] in {"soon", "overdue", "task_due"}]

    with at(starts - timedelta(hours=12)):
        for _again in range(3):
            with app.app_context():
                jobs["meetings.remind"].work()

    assert sorted(told()) == ["meetings.overdue", "meetings.soon", "meetings.task_due"]


def test_a_task_stands_on_the_home_of_its_owner_until_it_is_done(app, cast, browser, over):
    ines = browser(cast.ines)
    with app.app_context():
        task = db.session.query(Task).one().id

    before = ines.get("/").text
    foreign = send(browser(cast.otto), f"/board/meetings/tasks/{task}/done")
    send(ines, f"/board/meetings/tasks/{task}/done", back="/")

    assert "Send a new draft" in before
    assert foreign.status_code == 403
    assert "Send a new draft" not in ines.get("/").text

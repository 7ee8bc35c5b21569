"""Does the inbox say what is unread, to whom it is open, and take a mark back?"""

import re
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from commons.membership.models import Mandate
from commons.notices import inbox
from commons.notices.models import Habits, Interest, Notice
from commons.threads.models import Post, Thread
from kernel.clock import now
from kernel.database import db
from kernel.happenings import Happening
from kernel.transactions import unit_of_work
from tests.same import in_one_house


@pytest.fixture
def thread(cast, told):
    """A discussion in which Otto was named twice."""
    made = cast.thread(cast.ines, title="Lamps and lanterns")
    for n in (1, 2):
        cast.said(made, cast.ines, f"Word {n} for @{cast.otto.handle}", key=f"key-word-{n}")
    told(cast.otto)
    return made


def send(client, address, **form):
    return client.post(address, data={"csrf_token": client.csrf, **form})


def number(client):
    answer = client.get("/counts", headers={"Accept": "application/json"})
    return answer.json["notices"]


def test_an_inbox_lists_what_was_told_newest_first(cast, browser, thread):
    page = browser(cast.otto).get("/inbox").text

    assert "Lamps and lanterns" in page
    assert "Inês Carvalhal named Otto Vinter" in page
    assert page.index("Word 2") < page.index("Word 1")
    assert f"/board/threads/{thread.id}/3#post-3" in page
    assert "Nothing unread" in browser(cast.zoe).get("/inbox").text


def test_what_was_told_late_stands_where_it_happened(app, cast, browser, thread, told):
    late = cast.thread(cast.ines, title="Told late")
    cast.said(late, cast.ines, f"Long ago, @{cast.otto.handle}")
    with app.app_context(), unit_of_work():
        before = update(Happening).where(Happening.thing_id == late.id)
        db.session.execute(before.values(at=now() - timedelta(days=3)))
    told(cast.otto)
    page = browser(cast.otto).get("/inbox").text
    assert page.index("Lamps and lanterns") < page.index("Told late")


def test_reading_the_discussion_reads_the_notices(cast, browser, thread):
    client = browser(cast.otto)
    assert number(client) == 1
    send(client, f"/board/threads/{thread.id}/read", upto=2)
    assert number(client) == 1
    send(client, f"/board/threads/{thread.id}/read", upto=3)

    assert number(client) == 0
    assert "Nothing unread" in client.get("/inbox").text
    assert "Word 2" in client.get("/inbox?all=1").text


def test_one_thing_is_marked_as_read_and_taken_back_and_made_unread(cast, browser, thread):
    client, item = browser(cast.otto), {"kind": "thread", "thing": thread.id}
    marked = send(client, "/inbox/mark", read=1, upto=2, **item)
    assert number(client) == 0
    stamp = re.search(r"marked=([\d.]+)", marked.location)[1]
    assert "Undo" in client.get(marked.location).text

    send(client, "/inbox/undo", marked=stamp)
    assert number(client) == 1
    send(client, f"/board/threads/{thread.id}/read", upto=3)
    assert number(client) == 1  # kept unread by hand: reading on does not take it away

    send(client, "/inbox/mark", read=1, **item)
    assert number(client) == 0
    send(client, "/inbox/mark", read=0, **item)
    assert number(client) == 1


def test_all_is_marked_up_to_what_was_seen_and_no_further(cast, browser, thread, told):
    client = browser(cast.otto)
    cast.said(thread, cast.ines, f"Meanwhile, @{cast.otto.handle}")
    told(cast.otto)
    send(client, "/inbox/mark", upto=2)

    page = client.get("/inbox").text
    assert "Meanwhile" in page
    assert "Word 2" not in page


def test_what_has_no_room_stands_on_the_next_page_and_is_not_marked_with_this_one(
    cast, browser, thread, told, monkeypatch
):
    monkeypatch.setattr(inbox, "ITEMS", 2)
    for title in ("Ovens", "Kettles"):
        made = cast.thread(cast.ines, title=title)
        cast.said(made, cast.ines, f"Look, @{cast.otto.handle}", key=f"key-{title}")
    told(cast.otto)
    client = browser(cast.otto)
    page = client.get("/inbox").text
    assert [each in page for each in ("Kettles", "Ovens", "Lamps")] == [True, True, False]
    assert "Mark these as read" in page
    older = client.get(re.search(r'href="(/inbox[^"]*before=[^"]*)"', page)[1]).text
    assert [each in older for each in ("Kettles", "Ovens", "Lamps")] == [False, False, True]
    assert "before=" not in older

    since, upto = (
        re.search(rf'name="{each}" value="(\d+)"', page)[1] for each in ("since", "upto")
    )
    send(client, "/inbox/mark", since=since, upto=upto)
    assert "Lamps" in client.get("/inbox").text
    assert number(client) == 1
    monkeypatch.setattr(inbox, "NEWEST", 1)
    assert "before=" in client.get("/inbox?all=1").text, "years back, a page at a time"


@in_one_house("stamp", ["", "x", "-1", "nan", "inf", "1e300", "0"])
def test_a_stamp_that_is_none_takes_nothing_back(cast, browser, stamp):
    client = browser(cast.otto)

    assert send(client, "/inbox/undo", marked=stamp).location == "/inbox"
    assert client.get(f"/inbox?marked={stamp}").status_code == 200


def test_nobody_marks_what_another_was_told(app, cast, browser, thread):
    send(browser(cast.ines), "/inbox/mark", kind="thread", thing=thread.id)

    with app.app_context():
        marked = select(Notice.marked_at).where(Notice.person_id == cast.otto.id)
        assert db.session.scalars(marked).all() == [None, None]


def test_whoever_lost_the_right_sees_not_even_the_title(app, cast, browser, thread):
    client = browser(cast.otto)
    with app.app_context(), unit_of_work():
        mine = db.session.scalars(select(Mandate).where(Mandate.person_id == cast.otto.id)).one()
        mine.ended_at = now()

    assert "Lamps" not in client.get("/inbox?all=1").text
    assert number(client) == 0


def test_what_was_closed_to_one_part_is_closed_in_the_inbox_too(app, cast, browser, thread):
    client = browser(cast.otto)
    with app.app_context(), unit_of_work():
        db.session.get(Thread, thread.id).audience = "members"

    assert client.get("/board").status_code == 200
    assert "Lamps" not in client.get("/inbox?all=1").text
    assert number(client) == 0


def test_what_was_taken_back_is_shown_to_nobody(app, cast, browser, thread):
    with app.app_context():
        taken = update(Post).where(Post.thread_id == thread.id, Post.number > 1)
        db.session.execute(taken.values(deleted_at=now()))
        db.session.commit()

    assert "Lamps" not in browser(cast.otto).get("/inbox?all=1").text


def test_a_level_is_chosen_on_the_page_of_the_thread(app, cast, browser, thread):
    client, address = browser(cast.otto), f"/board/threads/{thread.id}/notices"
    assert 'src="/board/threads/' in client.get(f"/board/threads/{thread.id}").text
    assert send(client, address, level="nothing").location == f"/board/threads/{thread.id}"
    assert re.search(r'value="nothing" checked', client.get(address).text)
    assert send(client, address, level="louder").status_code == 422
    assert send(client, address, level="named", back="//evil.example").location[:2] != "//"

    send(client, "/board/notices", level="everything")
    with app.app_context():
        mine = select(Interest.kind, Interest.level).where(Interest.person_id == cast.otto.id)
        found = dict(db.session.execute(mine.order_by(Interest.kind)).all())
    assert found == {"thread": "named", "workspace": "everything"}
    assert "Everything" in client.get("/account/notices").text


HABITS = {"digest": "weekly", "digest_day": 2, "digest_hour": 7, "zone": "Europe/Athens",
          "quiet_from": 20, "quiet_until": 6, "away_from": "2026-12-24", "away_until": "2027-01-02",
          "stand_in": "@alba", "way-said": "now", "way-named": "nonsense"}  # fmt: skip


def test_habits_are_kept_and_shown_again(app, cast, browser):
    client = browser(cast.otto)
    assert cast.alba
    assert send(client, "/account/notices", **HABITS).status_code == 303
    page = client.get("/account/notices").text
    assert 'value="alba"' in page
    assert 'value="Europe/Athens"' in page
    with app.app_context():
        kept = db.session.get(Habits, cast.otto.id)
        assert (kept.digest, kept.digest_day, kept.ways) == ("weekly", 2, {"said": "now"})
        assert (kept.quiet.begins, kept.quiet.ends, kept.cover_id) == (20, 6, cast.alba.id)


@in_one_house(
    "fault",
    [
        {"zone": "Mars/Olympus"},
        {"zone": "../../etc/passwd"},
        {"quiet_from": ""},
        {"quiet_from": 24},
        {"digest_hour": -1},
        {"digest": "hourly"},
        {"away_until": "2026-12-01"},
        {"away_from": ""},
        {"stand_in": "nobody-at-all"},
    ],
)
def test_habits_that_make_no_sense_are_refused_by_name(app, cast, browser, fault):
    client = browser(cast.otto)
    assert cast.alba
    answer = send(client, "/account/notices", **{**HABITS, **fault})

    assert answer.status_code == 422
    assert "Please check this" in answer.text
    with app.app_context():
        assert db.session.get(Habits, cast.otto.id) is None

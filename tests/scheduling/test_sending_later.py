"""Does a post that was put off go out once, at its time, and only if its author still may?"""

import threading
from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from sqlalchemy import func, select
from werkzeug.datastructures import MultiDict

from commons.scheduling.forms import WhenForm
from commons.scheduling.models import Scheduled
from commons.scheduling.sending import send, send_due
from commons.threads.models import Post
from kernel.clock import BRUSSELS, at, now
from kernel.database import db
from kernel.live import hub_of
from tests.files.test_bringing import bring
from tests.house.test_losing_access import ended_by_the_secretariat
from tests.same import in_one_house
from tests.threads.test_drafts import kept

JSON = {"Accept": "application/json"}
SOON = timedelta(hours=2)


@pytest.fixture
def thread(cast):
    return cast.thread(cast.karin, title="Sandbox visits")


def put_off(client, thread, text="Later, then", after=SOON, **more):
    when = (now() + after).astimezone(BRUSSELS).strftime("%Y-%m-%dT%H:%M")
    data = {"text": text, "key": str(uuid4()), "csrf_token": client.csrf, "when": when, **more}
    return client.post(f"/board/threads/{thread.id}/later", data=data, headers=JSON)


def posts(app, thread):
    with app.app_context():
        found = select(Post.source).where(Post.thread_id == thread.id).order_by(Post.number)
        return list(db.session.scalars(found))


def waiting(app):
    with app.app_context():
        return db.session.scalar(select(func.count()).select_from(Scheduled))


def pass_time(app, after=SOON):
    with at(now() + after + timedelta(minutes=1)), app.app_context():
        send_due()


def test_it_goes_out_at_its_time_and_not_before(app, cast, browser, thread):
    answer = put_off(browser(cast.ines), thread)
    assert answer.status_code == 201
    assert "Brussels" in answer.json["told"]
    with app.app_context():
        send_due()
    assert posts(app, thread) == ["Post 1"]

    for _turn in range(2):
        pass_time(app)

    assert posts(app, thread) == ["Post 1", "Later, then"]
    assert waiting(app) == 0


def test_it_reaches_those_who_read(app, cast, browser, socket, thread):
    put_off(browser(cast.ines), thread)
    reader = socket(cast.otto)
    asked = {"stream": f"thread:{thread.id}", "since": 1, "epoch": ""}
    reader.emit("watch", asked, callback=True)
    heads = hub_of(app).watches.get(f"thread:{thread.id}", {})

    pass_time(app)

    assert len(posts(app, thread)) == 2
    assert heads is not None


def test_files_come_along_and_are_not_swept_before(app, cast, browser, thread):
    client = browser(cast.ines)
    brought = bring(client, thread, b"Annex", "annex.txt").json
    named = f'[{{"id": {brought["id"]}, "alt": ""}}]'
    put_off(client, thread, after=timedelta(days=3), files=named)

    pass_time(app, timedelta(days=3))

    assert "annex.txt" in client.get(f"/board/threads/{thread.id}").text


def test_files_of_what_was_handed_back_wait_with_its_draft(app, cast, browser, thread):
    client, chair = browser(cast.ines), browser(cast.karin)
    brought = bring(client, thread, b"Annex", "annex.txt").json
    put_off(client, thread, files=f'[{{"id": {brought["id"]}, "alt": ""}}]')
    assert client.get(f"/board/threads/{thread.id}/files").json == []
    chair.post(f"/board/threads/{thread.id}/close", data={"csrf_token": chair.csrf})

    pass_time(app)

    assert client.get(f"/board/threads/{thread.id}/files").json == [brought]


def test_who_may_not_post_any_more_finds_a_draft_with_the_reason(app, cast, browser, thread):
    client, chair = browser(cast.ines), browser(cast.karin)
    put_off(client, thread, "Too late")
    chair.post(f"/board/threads/{thread.id}/close", data={"csrf_token": chair.csrf})

    pass_time(app)

    assert posts(app, thread) == ["Post 1"]
    draft = kept(client, thread)
    assert (draft["text"], draft["note"]) == ("Too late", "This discussion is closed.")
    assert "This discussion is closed." in client.get("/").text
    assert waiting(app) == 0


def test_nothing_goes_out_after_a_mandate_has_ended(app, cast, browser, socket, thread):
    put_off(browser(cast.ines), thread, "From one who left")
    stage = type("Stage", (), {"app": app, "cast": cast, "browser": staticmethod(browser)})

    with ended_by_the_secretariat(stage, cast.ines):
        pass_time(app)

    assert posts(app, thread) == ["Post 1"]
    assert waiting(app) == 0


def test_two_who_send_at_once_send_it_once(app, cast, browser, thread):
    numbers = [put_off(browser(cast.ines), thread, f"Text {n}").json["id"] for n in range(3)]
    begin = threading.Barrier(4)

    def work():
        begin.wait()
        with app.app_context():
            for number in numbers:
                send(number)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()

    assert sorted(posts(app, thread)) == ["Post 1", "Text 0", "Text 1", "Text 2"]
    assert waiting(app) == 0


def test_a_crash_before_the_commit_leaves_it_to_the_next_turn(app, cast, browser, thread):
    number = put_off(browser(cast.ines), thread).json["id"]
    with app.app_context(), pytest.MonkeyPatch.context() as patch:
        patch.setattr(db.session, "commit", lambda: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            send(number)
    assert (posts(app, thread), waiting(app)) == (["Post 1"], 1)

    pass_time(app)

    assert (len(posts(app, thread)), waiting(app)) == (2, 0)


def test_the_same_key_waits_once(app, cast, browser, thread):
    key = str(uuid4())

    first, again = (put_off(browser(cast.ines), thread, key=key).json for _ in range(2))

    assert first == again
    assert waiting(app) == 1


def test_its_author_changes_it_sends_it_now_or_takes_it_back(app, cast, browser, thread):
    client = browser(cast.ines)
    one, two, three = (put_off(client, thread, f"Text {n}").json["id"] for n in (1, 2, 3))
    when = (now() + timedelta(days=1)).astimezone(BRUSSELS).strftime("%Y-%m-%dT%H:%M")
    sent = {"csrf_token": client.csrf, "text": "Better", "when": when}

    client.post("/scheduled/change", data=sent | {"id": one})
    client.post("/scheduled/now", data=sent | {"id": two})
    client.post("/scheduled/cancel", data=sent | {"id": three})

    assert posts(app, thread) == ["Post 1", "Text 2"]
    page = client.get("/scheduled").text
    assert "Better" in page
    assert "Text 3" not in page


def test_nobody_else_sees_it_or_lays_hands_on_it(app, cast, browser, thread):
    number = put_off(browser(cast.ines), thread, "Mine alone").json["id"]
    other = browser(cast.sela)
    sent = {"csrf_token": other.csrf, "id": number, "text": "x", "when": "2027-01-01T10:00"}

    assert "Mine alone" not in other.get("/scheduled").text
    for verb in ("change", "now", "cancel"):
        assert other.post(f"/scheduled/{verb}", data=sent).status_code in {303, 422}

    assert (posts(app, thread), waiting(app)) == (["Post 1"], 1)


@pytest.mark.parametrize(
    ("typed", "zone", "meant"),
    [
        ("2027-01-15T09:00", "Europe/Brussels", "2027-01-15T08:00"),
        ("2027-01-15T09:00", "Europe/Athens", "2027-01-15T07:00"),
        ("2027-01-15T09:00", "no such zone", "2027-01-15T08:00"),
        ("2027-03-28T02:30", "Europe/Brussels", "2027-03-28T01:30"),
        ("2027-07-15T09:00", "Europe/Brussels", "2027-07-15T07:00"),
    ],
)
def test_the_time_is_that_of_the_clock_it_was_read_from(typed, zone, meant):
    form = WhenForm(MultiDict({"when": typed, "zone": zone}))

    assert form.due_at == datetime.fromisoformat(f"{meant}+00:00")


@in_one_house("when", ["", "yesterday", "2020-01-01T10:00", "2999-01-01T10:00"])
def test_a_time_that_is_none_is_refused_in_words(app, cast, browser, thread, when):
    answer = put_off(browser(cast.ines), thread, when=when)

    assert answer.status_code == 422
    assert answer.json["because"]

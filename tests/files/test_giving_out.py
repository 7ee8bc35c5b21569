"""Does a file go out only through the door, so that nothing in it runs, and is it gone in time?"""

import io
import os
import threading
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from commons.files import storage, sweeping
from commons.files.models import File
from commons.threads.models import Audience
from kernel.clock import at, now
from kernel.database import db
from tests.files.test_bringing import bring, picture, read, say
from tests.nursery import LOST, bear
from tests.same import in_one_house

TEXT = b"The agreed text"


@pytest.fixture
def shelf(app, tmp_path):
    """A store of this house's own, so that what lies in it can be counted."""
    app.config["FILES_HOME"] = str(tmp_path / "files")
    home = Path(app.config["FILES_HOME"])
    return lambda: sorted(p.name for p in home.glob("[0-9a-f][0-9a-f]/*"))


def posted(cast, browser, content=TEXT, name="text.txt", **more):
    thread, client = cast.thread(cast.ines, **more), browser(cast.ines)
    brought = bring(client, thread, content, name).json
    number = say(client, thread, files=[brought]).json["number"]
    return thread, f"/board/threads/{thread.id}", brought, number


def test_what_goes_out_runs_nothing_and_is_not_guessed(cast, browser):
    _thread, base, brought, _number = posted(cast, browser, b"<b>bold</b>", "ä.txt")

    with browser(cast.otto).get(f"{base}/files/{brought['id']}") as answer:
        headers = answer.headers

    assert headers["Content-Disposition"].startswith("attachment")
    assert "filename*=UTF-8''%C3%A4.txt" in headers["Content-Disposition"]
    assert headers["Content-Type"] == "text/plain; charset=utf-8"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in headers["Content-Security-Policy"]
    assert headers["Cache-Control"] == "private, no-cache"


def test_pictures_of_ours_are_shown_and_members_files_are_kept_by_nobody(cast, browser):
    _thread, base, brought, _number = posted(
        cast, browser, picture(), "p.jpg", audience=Audience.MEMBERS
    )

    with browser(cast.karin).get(f"{base}/files/{brought['id']}") as answer:
        assert answer.headers["Content-Disposition"].startswith("inline")
        assert answer.headers["Cache-Control"] == "no-store"
    assert browser(cast.otto).get(f"{base}/files/{brought['id']}").status_code == 404


def test_a_part_is_sent_for_the_asking_and_what_is_known_is_not_sent_again(cast, browser):
    _thread, base, brought, _number = posted(cast, browser)
    client, address = browser(cast.otto), f"{base}/files/{brought['id']}"

    with client.get(address, headers={"Range": "bytes=4-9"}) as part:
        assert (part.status_code, part.data) == (206, TEXT[4:10])
        known = part.headers["ETag"]
    with client.get(address, headers={"If-None-Match": known}) as again:
        assert (again.status_code, again.data) == (304, b"")


def test_only_its_author_takes_back_a_file_and_only_before_it_is_posted(cast, browser, shelf):
    thread, client = cast.thread(cast.ines), browser(cast.ines)
    brought = bring(client, thread, TEXT).json
    other = browser(cast.karin)

    for each in (other, client):
        sent = {"file": brought["id"], "csrf_token": each.csrf}
        assert each.post("/uploads/take-back", data=sent).status_code == 200
        assert len(shelf()) == (1 if each is other else 0)


def test_another_persons_file_cannot_be_posted_as_ones_own(cast, browser):
    thread = cast.thread(cast.ines)
    brought = bring(browser(cast.ines), thread, TEXT).json

    answer = say(browser(cast.karin), thread, files=[brought])

    assert answer.status_code == 422
    assert "no longer there" in answer.json["because"]


@in_one_house(
    "named",
    ['{"id": 1}', '[{"id": "x"}]', "[1]", "[", '[{"id": 9999999999999, "alt": ""}]', "null"],
)
def test_files_named_in_no_proper_way_are_no_files(cast, browser, named):
    client = browser(cast.ines)
    answer = say(client, cast.thread(cast.ines), named=named)

    assert answer.status_code == 201


def test_files_go_with_their_post(app, cast, browser, shelf):
    _thread, base, brought, number = posted(cast, browser)
    client = browser(cast.ines)
    assert len(shelf()) == 1

    client.post(f"{base}/posts/{number}/delete", data={"csrf_token": client.csrf})

    assert client.get(f"{base}/files/{brought['id']}").status_code == 404
    assert shelf() == []
    assert "text.txt" not in client.get(base).text


def test_bytes_stay_while_another_post_shows_them(app, cast, browser, shelf):
    _thread, base, _brought, number = posted(cast, browser)
    _other, elsewhere, brought, _number = posted(cast, browser, title="Another discussion")
    client = browser(cast.ines)

    client.post(f"{base}/posts/{number}/delete", data={"csrf_token": client.csrf})

    assert len(shelf()) == 1
    assert read(client, f"{elsewhere}/files/{brought['id']}") == TEXT


def test_what_a_picture_shows_can_be_said_anew(cast, browser):
    _thread, base, brought, number = posted(cast, browser, picture(), "p.jpg")
    client = browser(cast.ines)
    sent = {f"alt-{brought['id']}": "A blue field", "csrf_token": client.csrf}

    assert client.post(f"{base}/posts/{number}/files", data=sent).status_code == 303

    assert 'alt="A blue field"' in client.get(base).text


def test_what_nobody_posted_leaves_after_a_day(app, cast, browser, shelf):
    bring(browser(cast.ines), cast.thread(cast.ines), TEXT)
    with app.app_context():
        sweeping.sweep()
        assert len(shelf()) == 1

        with at(now() + timedelta(days=1, minutes=1)):
            sweeping.sweep()

        assert shelf() == []
        assert db.session.scalar(select(func.count()).select_from(File)) == 0


def test_bytes_a_crash_left_are_swept_and_those_with_a_row_are_not(app, cast, browser, shelf):
    posted(cast, browser)
    with app.app_context():
        with storage.workplace() as folder:
            digest, _size = storage.written(io.BytesIO(b"left over"), folder / "y")
            storage.storage().put(digest, folder / "y")
        for name in shelf():
            os.utime(storage.storage().place(name), (0, 0))
        sweeping.sweep()

    assert len(shelf()) == 1


@pytest.mark.parametrize("moment", ["between", "after"])
def test_killed_at_any_moment_rows_and_bytes_agree(app, cast, shelf, moment, tmp_path):
    cast.thread(cast.ines)
    url = app.config["SQLALCHEMY_DATABASE_URI"].replace("+psycopg", "")
    asked, said = (url, app.config["FILES_HOME"], moment), tmp_path / "said"

    ended = bear("tests.files.dying", *asked, env={}, out=said).wait()

    assert ended == LOST, said.read_text()
    with app.app_context():
        named = set(db.session.scalars(select(File.digest)))
        assert named <= set(shelf()), "no row is without its bytes"
        assert len(named) == (moment == "after")
        for name in shelf():
            os.utime(storage.storage().place(name), (0, 0))
        sweeping.sweep()
        assert named == set(shelf()), "no bytes are without their row"


def test_whoever_keeps_and_whoever_lets_go_wait_for_one_another(app, cast, browser, shelf):
    """The same bytes come again at the moment in which their last row goes."""
    thread, client = cast.thread(cast.ines), browser(cast.ines)
    first = bring(client, thread, TEXT).json
    again = threading.Thread(target=lambda: bring(browser(cast.karin), thread, TEXT))

    again.start()
    client.post("/uploads/take-back", data={"file": first["id"], "csrf_token": client.csrf})
    again.join()

    with app.app_context():
        assert set(db.session.scalars(select(File.digest))) == set(shelf())

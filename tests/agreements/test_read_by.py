from datetime import timedelta

import pytest

from kernel.clock import now
from rules.habits import Shows
from tests.same import in_one_house


@pytest.fixture
def thread(cast):
    cast.all()
    return cast.thread(cast.sela, posts=3)


def send(client, path, **data):
    return client.post(path, data={"csrf_token": client.csrf, **data})


def read(client, thread, upto):
    return send(client, f"/board/threads/{thread.id}/read", upto=upto)


def beside(client, thread, query=""):
    return client.get(f"/board/threads/{thread.id}/beside{query}").text


def test_seats_are_counted_not_people_and_not_named_unless_the_rule_says_so(cast, browser, thread):
    for person, upto in ((cast.ines, 3), (cast.alba, 2), (cast.otto, 3), (cast.dora, 3)):
        read(browser(person), thread, upto)

    page = beside(browser(cast.otto), thread)

    assert "2 of 4 seats" in page
    assert "have read to the end." in page
    assert "Which seats" not in page
    assert "How many seats have read is shown to everybody, not which." in page
    assert "3 of 4 seats" in beside(browser(cast.otto), thread, "?to=2")


def test_the_chair_sets_what_is_shown_and_everybody_is_told(cast, browser, thread):
    read(browser(cast.ines), thread, 3)
    base, karin = f"/board/threads/{thread.id}", browser(cast.karin)

    send(karin, "/board/shows-reading", shows=Shows.NOTHING)
    hidden = beside(browser(cast.otto), thread)
    send(karin, f"{base}/shows-reading", shows=Shows.SEATS)
    by_seat = beside(browser(cast.otto), thread)
    send(karin, f"{base}/shows-reading", shows="")

    assert "Nothing is shown of who has read." in hidden
    assert "set this for the workspace" in hidden
    assert "seats</b>" not in hidden
    assert "Which seats" in by_seat
    assert "set this for this discussion" in by_seat
    assert by_seat.index("Have read") < by_seat.index("Portugal") < by_seat.index("Have not yet")
    assert "Inês Carvalhal" not in by_seat.partition("Which seats")[2]
    assert "Nothing is shown of who has read." in beside(browser(cast.otto), thread)


@in_one_house("name", ["ines", "otto", "alba"])
def test_others_do_not_set_it(cast, browser, thread, name):
    client = browser(getattr(cast, name))

    paths = ("/board/shows-reading", f"/board/threads/{thread.id}/shows-reading")
    answers = [send(client, path, shows=Shows.SEATS) for path in paths]

    assert [answer.status_code for answer in answers] == [403, 403]


@in_one_house("shows", ["everything", "seats", None])
def test_what_is_no_rule_is_refused(cast, browser, thread, shows):
    sent = {} if shows is None else {"shows": shows}

    answer = send(browser(cast.karin), f"/board/threads/{thread.id}/shows-reading", **sent)

    assert answer.status_code == 422


def test_one_has_read_what_one_wrote_oneself(cast, browser, thread):
    read(browser(cast.ines), thread, 3)
    cast.said(thread, cast.ines, "Post 4")

    assert "1 of 4 seats" in beside(browser(cast.ines), thread)


def test_where_there_are_very_many_seats_a_frame_leaves_them_to_the_page(
    cast, browser, thread, monkeypatch
):
    otto = browser(cast.otto)
    base = f"/board/threads/{thread.id}"
    until = (now() + timedelta(days=9)).strftime("%Y-%m-%dT%H:%M")
    send(browser(cast.karin), f"{base}/posts/1/conclude", how="silence", until=until)
    frames = []

    for many in (120, 3):
        monkeypatch.setattr("commons.agreements.queries.conclusions.MANY", many)
        answer = otto.get(f"{base}/beside", headers={"Turbo-Frame": "beside-pane"})
        frames.append(answer.text)

    assert ["of 4 seats" in text for text in frames] == [True, False]
    assert ["seats may object" in text for text in frames] == [True, False]
    assert [text.count("<html") for text in frames] == [0, 0]
    assert "of 4 seats" in beside(otto, thread)

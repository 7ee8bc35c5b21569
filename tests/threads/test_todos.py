"""Does what somebody means to do come up when due, rest when told, come back after a slip?"""

from datetime import timedelta

import pytest

from kernel.clock import at, now, today
from tests.same import in_one_house

BACK = {"back": "/"}


@pytest.fixture
def thread(cast):
    return cast.thread(cast.karin, title="Kept discussion", posts=3)


def plan(client, thread, number, **fields):
    data = {"csrf_token": client.csrf, **BACK, **fields}
    return client.post(f"/board/threads/{thread.id}/posts/{number}/plan", data=data)


def tick(client, thread, number, on="0"):
    data = {"csrf_token": client.csrf, "on": on, **BACK}
    return client.post(f"/board/threads/{thread.id}/posts/{number}/todo", data=data)


def home(client):
    return client.get("/").text


def waits(client):
    return client.get("/counts").json["todo"]


def test_a_post_is_kept_with_a_note_and_a_day(cast, browser, thread):
    client = browser(cast.ines)

    assert plan(client, thread, 2, note="Ask <b>Lisbon</b>", due_on=today()).status_code == 303

    assert "Ask &lt;b&gt;Lisbon&lt;/b&gt;" in home(client)
    assert "due today" in home(client)
    assert "Ask" not in home(browser(cast.karin))


def test_beside_a_discussion_stands_what_waits_there_for_its_reader_alone(cast, browser, thread):
    mine, others = browser(cast.ines), browser(cast.otto)
    for client, number in ((mine, 2), (mine, 3), (others, 1)):
        plan(client, thread, number)
    tick(mine, thread, 3)

    page = mine.get(f"/board/threads/{thread.id}").text
    beside = page.partition('id="about-todo"')[2].partition("</section>")[0]

    assert [f"#post-{n}" in beside for n in (1, 2, 3)] == [False, True, False]


def test_what_is_due_comes_first_and_what_is_late_says_so(cast, browser, thread):
    client = browser(cast.ines)
    for number, days in ((1, 30), (2, None), (3, -2)):
        due = today() + timedelta(days=days) if days is not None else ""
        plan(client, thread, number, note=f"Note {number}", due_on=due)

    page = home(client)

    assert page.index("Note 3") < page.index("Note 2") < page.index("Note 1")
    assert "overdue since" in page


def test_what_rests_is_not_shown_nor_counted_before_its_day(cast, browser, thread):
    client = browser(cast.ines)
    plan(client, thread, 2, note="Later, please", rests="7")

    assert "Later, please" not in home(client)
    assert waits(client) == 0
    with at(now() + timedelta(days=7, minutes=1)):
        again = browser(cast.ines)
        assert "Later, please" in home(again)
        assert waits(again) == 1


def test_a_slip_is_taken_back(cast, browser, thread):
    client = browser(cast.ines)
    plan(client, thread, 2, note="Not done at all")
    tick(client, thread, 2)
    assert waits(client) == 0
    assert "Undo" in home(client)

    tick(client, thread, 2, on="1")

    assert waits(client) == 1
    assert "Not done at all" in home(client)
    assert "Undo" not in home(client)


@in_one_house(
    "fields", [{"due_on": "never"}, {"note": "x" * 301}, {"rests": "-1"}, {"rests": "9" * 20}]
)
def test_what_is_no_plan_is_refused_in_words(cast, browser, thread, fields):
    answer = plan(browser(cast.ines), thread, 2, **fields)

    assert answer.status_code == 422
    assert "Choose a day" in answer.text

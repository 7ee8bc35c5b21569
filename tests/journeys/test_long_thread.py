"""A discussion of a hundred thousand posts opens anywhere, as quickly as a short one."""

import sqlite3
import sqlite3
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import closing

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Come
from tests.journeys.stage import House, served

LONG = 100_000
MEMBER = "aoife-ni-riagain"
SHORT_THREAD, LONG_THREAD = 6, 4
GROW = """
WITH RECURSIVE counted(n) AS (SELECT :first UNION ALL SELECT n + 1 FROM counted WHERE n < :last)
INSERT INTO post (workspace_id, thread_id, number, author_id, author_name, seat, seat_name, role,
                  key, reply_author, source, html, renderer, at, rev, seq, deleted_by, marks)
SELECT p.workspace_id, p.thread_id, n, p.author_id, p.author_name, p.seat, p.seat_name, p.role,
       'grown-' || p.thread_id || '-' || n, '', 'Post ' || n, '<p>Post ' || n || '. ' || :text
       || '</p>', p.renderer, p.at, 1, p.seq, '', '{}'
FROM counted, post p WHERE p.thread_id = :thread AND p.number = 1
"""


def grow(house: House, thread: int, last: int) -> None:
    """Fill a thread up to so many posts, straight in the database of a house that is closed."""
    with sqlite3.connect(house.database) as connection:
        head = connection.execute("SELECT head FROM thread WHERE id = ?", (thread,)).fetchone()[0]
        words = "Words that a delegation might say, and some more of them. " * 6
        values = {"first": head + 1, "last": last, "thread": thread, "text": words}
        connection.execute(GROW, values)
        connection.execute("UPDATE thread SET head = ? WHERE id = ?", (last, thread))
        connection.execute("UPDATE reading SET cursor = ? WHERE thread_id = ?", (last, thread))
    connection.close()


@pytest.fixture(scope="module")
def long_house(settle: Callable[..., House]) -> Iterator[House]:
    house = settle()
    grow(house, SHORT_THREAD, 100)
    grow(house, LONG_THREAD, LONG)
    with served(house) as running:
        yield running


def test_it_opens_at_any_post_and_keeps_a_window(long_house: House, come: Come) -> None:
    visitor = come(long_house).be(MEMBER, f"/board/threads/{LONG_THREAD}/57000")
    post = visitor.number(57_000)
    expect(post).to_be_in_viewport()

    box = visitor.page.locator(".posts")
    for _ in range(30):
        box.evaluate("box => box.scrollBy(0, -900)")
        visitor.page.wait_for_timeout(60)
    numbers = visitor.numbers()

    assert numbers[0] < 56_960
    assert numbers == list(range(numbers[0], numbers[-1] + 1))
    assert len(numbers) <= 260


def test_the_newest_posts_are_one_button_away(long_house: House, come: Come) -> None:
    visitor = come(long_house).be(MEMBER, f"/board/threads/{LONG_THREAD}/10")
    expect(visitor.number(10)).to_be_in_viewport()

    visitor.page.locator("[data-jump]").click()

    expect(visitor.number(LONG)).to_be_in_viewport()


def test_its_pages_cost_what_those_of_a_short_one_cost(long_house: House, come: Come) -> None:
    visitor = come(long_house).be(MEMBER)
    paths = {
        "short": f"/board/threads/{SHORT_THREAD}/posts?around=50",
        "long": f"/board/threads/{LONG_THREAD}/posts?around=57000",
    }
    spent: dict[str, list[float]] = {name: [] for name in paths}
    for turn in range(30):
        for name, path in paths.items():
            began = time.perf_counter()
            assert visitor.status_of(path) == 200
            if turn >= 5:
                spent[name].append(time.perf_counter() - began)

    short, long = (statistics.median(spent[name]) for name in paths)
    assert long < short * 1.3 + 0.002

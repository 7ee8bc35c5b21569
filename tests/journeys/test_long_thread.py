"""A discussion of a hundred thousand posts is read like one of a hundred."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from statistics import median
from typing import NamedTuple

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Come
from tests.journeys.moving import fill
from tests.journeys.stage import House, Visitor, served

LONG, SHORT = 100_000, 100
MEMBER, OFFICE = "aoife-ni-riagain", "austeja-norkute"
WINDOW = 240
"""Posts that a page keeps at most, besides those that are just coming in."""
SCREENS = 60
FIRST_VISIBLE = """box => {
  const top = box.getBoundingClientRect().top
  const posts = [...box.querySelectorAll('.post[data-number]')]
  const post = posts.find(post => post.getBoundingClientRect().bottom > top + 1)
  return [Number(post.dataset.number), post.getBoundingClientRect().top]
}"""
PLACE = "post => post.getBoundingClientRect().top"
TWO_FRAMES = "() => new Promise(f => requestAnimationFrame(() => requestAnimationFrame(f)))"


class Library(NamedTuple):
    house: House
    long: str
    short: str


@pytest.fixture(scope="module")
def library(settle: Callable[..., House]) -> Iterator[Library]:
    """Two discussions of the Board: a long one and a short one."""
    house = settle()
    paths = []
    for title, upto in (("AI literacy%", LONG), ("Invitations and papers%", SHORT)):
        with closing(sqlite3.connect(house.database)) as world:
            asked = "SELECT id FROM thread WHERE title LIKE ?"
            (thread_id,) = world.execute(asked, [title]).fetchone()
        fill(house.database, thread_id, upto)
        paths.append(f"/board/threads/{thread_id}")
    with served(house):
        yield Library(house, *paths)


@pytest.fixture
def reader(library: Library, come: Come) -> Visitor:
    return come(library.house).be(MEMBER)


@pytest.mark.parametrize("number", [1, 41, 57_000, 99_981, LONG])
def test_it_opens_at_any_number(library: Library, reader: Visitor, number: int) -> None:
    reader.go(f"{library.long}/{number}").is_live()
    expect(reader.number(number)).to_be_in_viewport()
    numbers = reader.numbers()
    assert numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    assert numbers[0] <= number <= numbers[-1]
    assert len(numbers) <= WINDOW


def test_sixty_screens_upwards_nothing_jumps_and_the_page_stays_small(
    library: Library, reader: Visitor
) -> None:
    reader.go(f"{library.long}/{LONG}").is_live()
    box = reader.page.locator(".posts")
    where = box.bounding_box()
    assert where
    reader.page.mouse.move(where["x"] + where["width"] / 2, where["y"] + where["height"] / 2)
    screen, travelled = where["height"], 0.0
    start, _top = box.evaluate(FIRST_VISIBLE)
    for _ in range(3 * SCREENS):
        number, before = box.evaluate(FIRST_VISIBLE)
        reader.page.mouse.wheel(0, -screen)
        reader.page.evaluate(TWO_FRAMES)
        moved = reader.number(number).evaluate(PLACE) - before
        assert -2 <= moved <= screen + 2, f"post {number} moved by {moved}"
        assert reader.page.locator(".posts .post").count() <= WINDOW + 40
        travelled += moved
        if travelled > SCREENS * screen:
            break
    assert travelled > SCREENS * screen
    numbers = reader.numbers()
    assert numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    end, _top = box.evaluate(FIRST_VISIBLE)
    assert end < start - SCREENS


def test_from_far_back_one_returns_to_the_end_and_hears_what_is_said(
    library: Library, reader: Visitor, come: Come
) -> None:
    office = come(library.house).be(OFFICE, library.long)
    reader.go(f"{library.long}/57000#post-57000").is_live()
    expect(reader.number(57_000)).to_be_in_viewport()
    office.sends_post(library.long, "Said while somebody read far back")
    expect(reader.page.locator("[data-jump]")).to_have_text("1 new")
    expect(reader.number(57_000)).to_be_in_viewport()
    reader.page.locator("[data-jump]").click()
    expect(reader.post("Said while somebody read far back")).to_be_in_viewport()
    reader.ends_at("Said while somebody read far back")
    assert len(reader.numbers()) <= WINDOW


def test_a_page_of_it_costs_the_server_no_more_than_a_page_of_a_short_one(
    library: Library, reader: Visitor
) -> None:
    paths = [f"{library.long}/{LONG - 30}", f"{library.short}/{SHORT - 30}"]
    spent: dict[str, list[float]] = {path: [] for path in paths}
    for _round in range(35):
        for path in paths:
            before = reader.house.spent()
            assert reader.status_of(path) == 200
            spent[path].append(reader.house.spent() - before)
    long, short = (median(each) for each in spent.values())
    assert long < 1.3 * short, f"{long:.4f} s of work for a page against {short:.4f}"

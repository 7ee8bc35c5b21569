"""The pictures of the README, taken of what it is: they are written anew by every run."""

from contextlib import suppress

import pytest
from playwright.sync_api import Error, expect

from tests.journeys.conftest import Come
from tests.journeys.stage import ROOT, House, Visitor

PICTURES = ROOT / "docs" / "screenshots"
MEMBER, OFFICE = "aoife-ni-riagain", "austeja-norkute"
THREAD = "/board-market-surveillance/threads/10"
DESK = {"viewport": {"width": 1280, "height": 800}}
PHONE = {"viewport": {"width": 390, "height": 844}}
BLANK, LARGE = 10_000, 350_000
"""Bytes: less is a page on which nothing is drawn, more is no picture for a README."""
DRAWN = """() => document.fonts.ready.then(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))"""


SHOTS = 20
"""So often is one tried: Chromium hands out an empty picture between two pages."""


def take(visitor: Visitor, name: str) -> None:
    """Write down what a reader sees once the page has come to rest: it may not be drawn yet."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    path, page = PICTURES / f"{name}.png", visitor.page
    for _shot in range(SHOTS):
        with suppress(Error):  # the page changed just then
            page.wait_for_load_state()
            page.evaluate(DRAWN)
        if len(page.screenshot(path=path, animations="disabled")) > BLANK:
            break
    assert BLANK < path.stat().st_size < LARGE


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("home", "/"),
        ("workspace", "/board"),
        ("members", "/board/members"),
        ("charter", "/board/charter"),
    ],
)
def test_a_picture_of_a_page(house: House, come: Come, name: str, path: str) -> None:
    take(come(house, **DESK).be(MEMBER, path), name)


def test_a_picture_of_a_discussion_that_is_live(house: House, come: Come) -> None:
    member = come(house, **DESK).be(MEMBER, THREAD)
    office = come(house, **DESK).be(OFFICE, THREAD)
    for one in (member, office):
        one.is_live()
    office.says("The revised version is on the table. Three fields, as Malta asked.")
    expect(member.post("Three fields, as Malta asked")).to_be_visible()

    take(member, "live-thread")


def test_a_picture_on_a_phone(house: House, come: Come) -> None:
    take(come(house, **PHONE).be(MEMBER, THREAD), "thread-phone")


def test_a_picture_in_the_dark(house: House, come: Come) -> None:
    take(come(house, color_scheme="dark", **DESK).be(MEMBER, THREAD), "thread-dark")

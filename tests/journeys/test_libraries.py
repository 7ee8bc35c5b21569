"""A library in every state: open to all, on every screen, and seen by others as it changes."""

import re

from playwright.sync_api import expect

from tests.journeys.conftest import Come
from tests.journeys.stage import House, Visitor
from tests.journeys.test_every_page import IRELAND, OFFICE, Do, presses, walk


def test_libraries_and_documents_in_every_state(house: House, come: Come) -> None:
    office = come(house).be(OFFICE, "/board/documents")

    def opens_one(title: str) -> Do:
        def act(visitor: Visitor) -> None:
            visitor.go(f"/board/documents?q={title}")
            visitor.page.locator(".documents a.t").first.click()
            expect(visitor.page.locator(".document h1")).to_be_visible()
            expect(visitor.page.locator("html")).not_to_have_attribute("aria-busy", "true")

        return act

    def opens_its_facts(visitor: Visitor) -> None:
        visitor.page.get_by_role("link", name="Change", exact=True).click()
        expect(visitor.page.get_by_role("heading", level=1)).to_have_text("Facts")
        expect(visitor.page.locator("html")).not_to_have_attribute("aria-busy", "true")

    assert walk(office, [
        "/board/documents?q=nothing-is-called-so", "/board/documents/bin",
        "/board/documents/new", presses("Begin the text", title=""),
        "/board/documents/upload", presses("Bring them in"), "/board/documents/folders/new",
        presses("Save", name=""), opens_one("positions"), opens_its_facts,
        opens_one("travels"), opens_one("sixth"), opens_one("seventh"),
    ]) == []  # fmt: skip


def test_a_library_that_is_open_shows_what_others_begin(house: House, come: Come) -> None:
    ireland, office = come(house).be(IRELAND, "/board/documents"), come(house).be(OFFICE)
    office.go("/board/documents/new").page.get_by_label("Title").fill("Begun while you look")
    office.page.get_by_role("button", name="Begin the text").click()
    expect(office.page).to_have_title(re.compile("Begun while you look"))

    expect(ireland.page.get_by_role("link", name="Begun while you look")).to_be_visible()

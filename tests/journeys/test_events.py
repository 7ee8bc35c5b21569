"""A full webinar: somebody waits, is called in, asks live, and takes a certificate home."""

import re
from pathlib import Path

from playwright.sync_api import expect

from tests.journeys.conftest import Come
from tests.journeys.stage import House
from tests.journeys.test_screenshots import DESK, PHONE, take

TITLE = "AI-geletterdheid op de werkvloer"
WAITS, LEAVES, HOST = "mads-kjeldgaard", "gwenaelle-tanguidec", "filip-nordgren"


def test_one_waits_is_called_in_asks_and_is_certified(house: House, come: Come) -> None:
    guest = come(house, **DESK).be(WAITS, "/pact/events")
    page = guest.page
    page.get_by_role("link", name=TITLE).click()
    expect(page.get_by_role("heading", name=TITLE, level=1)).to_be_visible()
    place = guest.path
    expect(page.get_by_text("4 of 4 taken")).to_be_visible()
    page.get_by_role("radio", name="Yes").check()
    page.get_by_label("What works, and what does not?").fill("Korte sessies in de ploeg.")
    page.get_by_role("button", name="Come onto the waiting list").click()
    expect(page.get_by_text("Nobody waits longer than you.")).to_be_visible()
    expect(page.get_by_role("link", name="Join online")).to_have_count(0)
    take(guest, "event-waiting")

    other = come(house, **PHONE).be(LEAVES, place)
    take(other, "event-phone")
    other.page.get_by_role("button", name="Call off").click()
    expect(page.get_by_text("You came in from the waiting list.")).to_be_visible()
    expect(page.get_by_role("link", name="Join online")).to_be_visible()

    house.run("tests.journeys.eventroom", TITLE)
    guest.go(f"{place}/questions")
    page.get_by_label("Your question").fill("Telt een training van de leverancier mee?")
    page.get_by_role("button", name="Ask", exact=True).click()
    expect(page.get_by_text("Your question was asked.")).to_be_visible()
    other.go(f"{place}/questions")
    other.page.get_by_role("button", name="I want this answered too").click()
    expect(page.locator(".asked .votes b").first).to_have_text("1")
    take(guest, "event-questions")

    host = come(house, **DESK).be(HOST, f"{place}/questions")
    host.page.get_by_role("button", name="Answered", exact=True).click()
    expect(page.get_by_role("heading", name="Answered")).to_be_visible()
    host.go(place)
    code = host.page.locator(".said-aloud").inner_text()
    guest.go(place)
    page.get_by_label("Code").fill(code)
    page.get_by_role("button", name="I am here").click()
    expect(page.get_by_text("You were there.", exact=True)).to_be_visible()
    take(guest, "event-attended")
    with page.expect_download() as saved:
        page.get_by_role("link", name="Certificate (PDF)").click()
    assert Path(saved.value.path()).read_bytes().startswith(b"%PDF")
    number = re.sub(r"\.pdf$", "", saved.value.suggested_filename)

    stranger = come(house, **DESK)
    stranger.go(f"/certificates/{number}")
    expect(stranger.page.get_by_text("This certificate is genuine.")).to_be_visible()
    stranger.go("/events")
    stranger.page.get_by_role("link", name=TITLE).click()
    expect(stranger.page.get_by_role("heading", name=TITLE, level=1)).to_be_visible()
    expect(stranger.page.get_by_role("link", name="Join online")).to_have_count(0)
    take(stranger, "event-public")

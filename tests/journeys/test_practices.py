"""A company shares a practice: it is returned with reasons, published, and another reuses it."""

import re

from playwright.sync_api import Page, expect

from tests.journeys.conftest import Come
from tests.journeys.stage import House
from tests.journeys.test_screenshots import DESK, PHONE, take

COMPANY, OFFICE, OTHER = "despina-galanou", "filip-nordgren", "eimear-scanlan"
TITLE = "Ασκήσεις πριν από τη βάρδια"


def is_told_below_the_title(page: Page, words: str) -> None:
    expect(page.get_by_text(words)).to_be_visible()
    title, told = (page.locator(each).bounding_box() for each in (".masthead", ".flashes"))
    assert title
    assert told
    assert told["y"] >= title["y"] + title["height"]


def test_a_practice_is_returned_published_and_reused(house: House, come: Come) -> None:
    company = come(house, **DESK).be(COMPANY, "/pact/practices")
    page = company.page
    page.get_by_role("link", name="hand one in").click()
    page.get_by_label("Title").fill(TITLE)
    page.get_by_label("In two sentences").fill("Δέκα λεπτά με το πραγματικό εργαλείο.")
    page.get_by_label("Language it is written in").select_option("el")
    page.get_by_label("How far it is").select_option("partially")
    page.get_by_label("Sector").select_option("mob")
    page.get_by_label("Size of the organisation").select_option("large")
    page.get_by_label("Country").select_option("EL")
    page.get_by_label("AI literacy, Art. 4").check()
    page.get_by_label("AI systems in use").fill("Πρόβλεψη άφιξης πλοίων")
    page.get_by_label("Those who work with AI").check()
    page.get_by_label("What is measured, and what came of it").fill("Λιγότερα λάθη.")
    page.get_by_label("Once published, anybody may read it").check()
    page.get_by_role("button", name="Hand it in").click()
    page.wait_for_url(re.compile(r"/pact/practices/\d+$"))
    expect(page.locator("h1")).to_have_text(TITLE)
    record = company.path

    office = come(house, **DESK).be(OFFICE, "/pact/practices/review")
    desk = office.page
    desk.get_by_role("link", name=TITLE).click()
    desk.wait_for_url(re.compile(rf"{record}$"))
    desk.get_by_label("Why").fill("How many people, and how do you know?")
    desk.get_by_role("button", name="Return it with reasons").click()
    expect(desk.get_by_text("returned it")).to_be_visible()

    company.go(record)
    expect(
        page.get_by_role("note").get_by_text("How many people, and how do you know?")
    ).to_be_visible()
    take(company, "practice-returned")
    page.get_by_role("link", name="Change it").click()
    page.get_by_label("What is measured, and what came of it").fill("Λιγότερα λάθη σε 140 άτομα.")
    page.get_by_role("button", name="Hand it in").click()
    page.wait_for_url(re.compile(rf"{record}$"))

    office.go(f"{record}/versions")
    expect(desk.locator("ins").first).to_be_visible()
    take(office, "practice-compared")
    office.go(record)
    desk.get_by_role("button", name="Publish it").click()
    is_told_below_the_title(desk, "Published.")

    other = come(house, **DESK).be(OTHER, "/pact/practices?q=ασκησεις&country=EL")
    take(other, "practice-library")
    other.page.get_by_role("link", name=TITLE).click()
    other.page.get_by_label("How you do it").fill("We do the same before pay day, in Cork.")
    other.page.get_by_role("button", name="We reused this").click()
    expect(other.page.locator("#reuse").get_by_text("before pay day")).to_be_visible()

    anybody = come(house, **PHONE).go("/practices?sector=mob")
    anybody.page.get_by_role("link", name=TITLE).click()
    expect(anybody.page.get_by_text("We do the same before pay day, in Cork.")).to_be_visible()
    expect(anybody.page.get_by_text("gives no presumption of compliance")).to_be_visible()
    take(anybody, "practice-public-phone")

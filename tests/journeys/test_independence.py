"""An expert declares an interest; the file about that provider is gone from their other browser."""

from playwright.sync_api import expect

from tests.journeys.conftest import Come
from tests.journeys.stage import House
from tests.journeys.test_screenshots import DESK, PHONE, take

EXPERT, OFFICE = "marieke-tasman", "nefeli-stamataki"
FILE, PROVIDER = "Benchmarks looked at so far", "Aurelia Labs"


def test_a_declared_interest_closes_an_open_file(house: House, come: Come) -> None:
    there = come(house, **PHONE).be(EXPERT, "/panel/documents?q=Benchmarks")
    there.page.get_by_role("link", name=FILE).first.click()
    expect(there.page.get_by_role("heading", name=FILE)).to_be_visible()
    here = come(house, **DESK).be(EXPERT, "/panel/independence/declare")
    page = here.page

    page.get_by_label("Heading").first.select_option("financial")
    page.get_by_label("Provider of the register").first.select_option(label=PROVIDER)
    page.get_by_label("What it is").first.fill("Aandelen, gekocht in 2024")
    page.get_by_label("I have no interest to declare").uncheck()
    page.get_by_label("This is complete and true").check()
    page.evaluate("window.scrollTo(0, 0)")
    take(here, "interest-declared")
    page.get_by_role("button", name="Hand in").click()
    expect(page.get_by_role("heading", name="What changed since version 1")).to_be_visible()

    here.go("/panel/independence")
    expect(page.get_by_role("link", name=FILE)).to_be_visible()
    take(here, "recusal-proposed")
    expect(there.page.get_by_role("heading", name=FILE)).to_be_visible()
    page.get_by_role("button", name="Step back").click()

    expect(there.page.get_by_text("This is closed to you")).to_be_visible()
    expect(there.page.get_by_text(FILE)).to_have_count(0)
    take(there, "recusal-closed")
    expect(page.get_by_role("heading", name="Closed to you")).to_be_visible()
    expect(page.get_by_text(FILE)).to_have_count(0)

    office = come(house, **DESK).be(OFFICE, "/panel/independence")
    expect(office.page.locator("#h-recusals")).to_be_visible()
    office.page.locator("#h-recusals").scroll_into_view_if_needed()
    take(office, "recusals-kept")

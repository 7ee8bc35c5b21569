"""A call with 700 candidates is solved, explained, held against what if, and appointed."""

import re

from playwright.sync_api import expect

from tests.journeys.conftest import Come
from tests.journeys.stage import House, Visitor
from tests.journeys.test_screenshots import DESK, PHONE, take

DESK_OF_THE_PANEL = "nefeli-stamataki"


def work_out(office: Visitor) -> str:
    """Have it worked out from the page one is on. Returns the address of what was found."""
    office.page.get_by_role("button", name="Work it out").click()
    office.page.wait_for_url(re.compile(r"/selections/\d+$"))
    return office.path


def test_seven_hundred_candidates_are_solved_explained_and_appointed(
    house: House, come: Come
) -> None:
    office = come(house, **DESK).be(DESK_OF_THE_PANEL, "/panel/calls")
    page = office.page
    page.get_by_role("link", name="Independent experts for the Scientific Panel").click()
    expect(page.get_by_text("Eligible: 700")).to_be_visible()
    take(office, "call-desk")

    office.page.wait_for_load_state("networkidle")
    proposal = work_out(office)
    expect(page.locator("#h-proof + .end")).to_contain_text("all are kept")
    expect(page.locator("#h-chosen")).to_have_text("60 people chosen of 700")
    take(office, "selection-proof")
    phone = come(house, **PHONE).be(DESK_OF_THE_PANEL, proposal)
    take(phone, "selection-phone")

    first = page.locator("[aria-labelledby=h-chosen] tbody").first.locator("td").first.inner_text()
    page.get_by_label("These are out").fill(first)
    work_out(office)
    expect(page.locator("#h-held")).to_be_visible()
    page.locator("[name='figure-composition.gender']").fill("3/5")
    work_out(office)
    expect(page.locator("#h-conflict")).to_be_visible()
    expect(page.get_by_text("At least 60 % of the members are").first).to_be_visible()
    take(office, "selection-conflict")

    office.go(proposal)
    page.get_by_role("button", name="Appoint those who are chosen").click()
    expect(page.get_by_text("60 mandates were given.")).to_be_visible()
    expect(page.get_by_text("Appointed: 60")).to_be_visible()
    expect(page.get_by_text("Reserve list: 640")).to_be_visible()
    expect(page.get_by_role("button", name="Work it out")).to_have_count(0)

"""The rules of procedure are put to the Board twice: 17 are too few, 18 are enough (AIA 65(5))."""

import re

import pytest
from playwright.sync_api import expect

from rules.states import MEMBER_STATES
from tests.journeys.conftest import Come
from tests.journeys.stage import House, Visitor
from tests.journeys.test_screenshots import DESK, PHONE, take

IRELAND, OFFICE = "aoife-ni-riagain", "austeja-norkute"
OTHERS = [state.code for state in MEMBER_STATES if state.code != "IE"]
BY_PHONE = """async ([path, seats]) => {
  for (const seat of seats) {
    const body = new URLSearchParams({ seat, choice: "for", text: "",
      csrf_token: document.querySelector("meta[name=csrf]").content });
    const answer = await fetch(`${path}/enter`, { method: "POST", body });
    if (!answer.ok) throw new Error(`${seat}: ${answer.status}`);
  }
}"""


def put(office: Visitor, title: str) -> str:
    """A named vote on the rules of procedure. Returns its address."""
    page = office.go("/board/decisions/new").page
    page.get_by_label("Title").fill(title)
    page.get_by_label("The rule that counts").select_option("rules of procedure")
    page.get_by_role("button", name="Open it").click()
    page.wait_for_url(re.compile(r"/board/decisions/\d+$"))
    return page.url.removeprefix(office.house.url)


@pytest.mark.parametrize(("others", "end"), [(16, "Rejected"), (17, "Adopted")])
def test_seventeen_are_too_few_and_eighteen_carry_and_both_see_it_live(
    house: House, come: Come, others: int, end: str
) -> None:
    ireland, office = come(house, **PHONE).be(IRELAND), come(house, **DESK).be(OFFICE)
    vote = put(office, f"Rules of procedure, {others + 1} in favour")
    ireland.go(vote).page.wait_for_load_state("networkidle")
    for one in (ireland, office):
        one.stays()

    office.page.evaluate(BY_PHONE, [vote, OTHERS[:others]])
    expect(ireland.page.locator(".in-favour b")).to_have_text(str(others))
    expect(ireland.page.locator(".tilemap .for")).to_have_count(others)
    ireland.page.get_by_label("Statement for the minutes").fill("Tá muid i bhfabhar.")
    ireland.page.locator(".choice", has_text="In favour").click()
    ireland.page.get_by_role("button", name="Answer for Ireland").click()

    for one in (ireland, office):
        expect(one.page.locator(".in-favour b")).to_have_text(str(others + 1))
        expect(one.page.locator("#decision-said")).to_contain_text("Tá muid i bhfabhar.")
    take(office, f"vote-{others + 1}")
    take(ireland, "vote-phone")
    office.page.get_by_role("button", name="Close it and count").click()
    for one in (ireland, office):
        expect(one.page.locator("#h-end")).to_have_text(end)
        expect(one.page.locator(".verdict")).to_contain_text("18 in favour, of 27")
    expect(ireland.page.get_by_role("link", name="The record, to count again")).to_be_visible()

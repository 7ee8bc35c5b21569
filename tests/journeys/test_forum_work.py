"""The Forum at work: its balance moves, a co-chair is elected, a paper comes in, a year is told."""

import re

from playwright.sync_api import expect

from tests.journeys.conftest import Come
from tests.journeys.stage import House
from tests.journeys.test_screenshots import DESK, PHONE, take

OFFICE, MEMBER = "petra-hvalica", "siobhan-geraghty"
SEATS = [f"S{number:03}" for number in range(1, 15)]
"""More than half of those that vote."""


def test_the_forum_is_balanced_elects_hears_and_reports(house: House, come: Come) -> None:
    member = come(house, **DESK).be(MEMBER, "/forum/balance")
    office = come(house, **DESK).be(OFFICE, "/forum/balance/facts")
    page = office.page
    expect(member.page.get_by_text("The next seat must be filled from: men.")).to_be_visible()
    take(member, "forum-balance")
    take(come(house, **PHONE).be(MEMBER, "/forum/balance"), "forum-balance-phone")

    page.get_by_role("link", name="Change Hugo Lenaertsen").click()
    page.get_by_label("Gender").select_option("man")
    page.get_by_role("button", name="State it").click()
    expect(page.get_by_text("the balance was counted anew")).to_be_visible()
    men = member.page.locator(".share-cards > li").last
    expect(men).to_contain_text("7 of 18")  # without loading the page again

    office.go("/forum/co-chairs")
    take(office, "forum-co-chairs")
    page.get_by_text("Named: everybody sees").click()
    page.get_by_role("button", name="Put it to the members").click()
    page.wait_for_url(re.compile(r"/forum/decisions/\d+$"))
    decision = office.path
    for seat in SEATS:  # each said by phone: first Signe Overgaard, then Caoimhe Tierney
        said = {"seat": seat, "rank-1": 1, "rank-3": 2}
        assert office.send(f"{decision}/enter", **said).status == 200
    assert office.send(f"{decision}/close").status == 200
    office.go("/forum/co-chairs")
    expect(page.get_by_text("The result is within the balance.")).to_be_visible()
    take(office, "forum-elected")
    page.get_by_role("button", name="Give them their terms").click()
    expect(page.get_by_text("The terms were given.")).to_be_visible()

    member.go("/forum/contributions/new")
    member.page.get_by_label("Title").fill("Law that machines can be held to")
    member.page.get_by_label("Topic").fill("Implementation challenges")
    member.page.get_by_label("It may be published; I can take that back").check()
    member.page.get_by_role("button", name="Hand it in").click()
    member.page.wait_for_url(re.compile(r"/forum/documents/\d+$"))
    office.go("/forum/contributions")
    expect(page.get_by_text("Law that machines can be held to")).to_be_visible()
    take(office, "forum-contributions")

    office.go("/forum/annual-reports")
    page.get_by_role("button", name="Begin with the figures").click()
    page.wait_for_url(re.compile(r"/forum/documents/\d+$"))
    report = page.locator(".prose, .ProseMirror").first
    expect(report).to_contain_text("Law that machines can be held to")
    expect(report).to_contain_text("Membership and balance")
    take(office, "forum-report")
    office.go("/forum/annual-reports")
    page.get_by_role("button", name="Adopt it as it stands").click()
    page.get_by_role("button", name="Make it public").click()
    expect(page.get_by_text("Anybody can read it now.")).to_be_visible()
    office.go("/published/forum")
    page.get_by_role("link", name="Annual report").click()
    expect(page.get_by_role("article")).to_contain_text("Written contributions")

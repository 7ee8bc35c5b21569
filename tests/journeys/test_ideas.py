"""An idea of the Alliance lands on the Board's agenda and is answered; a survey is asked."""

import re

from playwright.sync_api import expect

from tests.journeys.conftest import Come
from tests.journeys.stage import House
from tests.journeys.test_screenshots import DESK, PHONE, take

MEMBER, OTHER = "asger-thorhaven", "siim-rebasoo"
ALLIANCE, BOARD = "catia-fontoura", "wouter-claesen"
BOARD_NAME = "AI Board"


def test_a_member_of_the_alliance_lands_an_idea_on_the_agenda_of_the_board(
    house: House, come: Come
) -> None:
    member = come(house, **DESK).be(MEMBER, "/alliance/ideas/new")
    page = member.page
    page.get_by_label("Title").fill("Fælles prøvebaner for robotter")
    page.get_by_label("The idea: what should happen").fill("Små firmaer deler baner og data.")
    page.get_by_role("button", name="Open it").click()
    page.wait_for_url(re.compile(r"/alliance/ideas/\d+$"))
    idea = member.path

    other = come(house, **PHONE).be(OTHER, idea)
    other.page.get_by_role("button", name="Support it for Robosile").click()
    expect(page.get_by_role("heading", name="Support: 1")).to_be_visible()  # without loading anew

    desk = come(house, **DESK).be(ALLIANCE, idea)
    desk.page.get_by_label("Title of the question").fill("Shared test tracks for robots")
    desk.page.get_by_label("The question, as it is put").fill("Should Member States share tracks?")
    desk.page.get_by_role("button", name="Take it on").click()
    desk.page.locator("select[name=to]").select_option(label=BOARD_NAME)
    desk.page.get_by_role("button", name="Send it").click()
    expect(page.get_by_text("Should Member States share tracks?")).to_be_visible()

    board = come(house, **DESK).be(BOARD, "/board/landed")
    board.page.get_by_role("link", name="Shared test tracks for robots").click()
    board.page.get_by_role("button", name="Put it there").click()
    expect(board.page.get_by_text("On the agenda")).to_be_visible()
    take(board, "idea-landed")
    board.page.locator(".way a").last.click()
    expect(board.page.get_by_role("heading", name="Shared test tracks")).to_be_visible()
    board.page.get_by_role("link", name="From an idea of the Apply AI Alliance").click()
    board.page.get_by_label("In words for those who asked").fill("Yes: three tracks from 2027.")
    board.page.get_by_role("button", name="Send the answer").click()

    expect(page.get_by_text("Yes: three tracks from 2027.")).to_be_visible()
    expect(page.locator(".way")).to_contain_text("of a meeting")  # which one is the Board's own
    take(member, "idea-way")

    other.go("/alliance/surveys")
    other.page.get_by_role("link", name="Obstacles to adopting AI in small firms").click()
    other.page.get_by_role("link", name="Answer").click()
    expect(other.page.get_by_text("Where do you use it?")).to_be_hidden()
    other.page.get_by_label("Yes", exact=True).check()
    expect(other.page.get_by_text("Where do you use it?")).to_be_visible()
    take(other, "survey-answer-phone")
    other.page.get_by_role("button", name="Send it in").click()
    expect(other.page.get_by_text("You have answered")).to_be_visible()
    member.go("/alliance/surveys")
    page.get_by_role("link", name="Training needs of staff, autumn round").click()
    page.get_by_role("link", name="Results").click()
    expect(page.get_by_text("Kurse in unserer Sprache")).to_be_visible()
    take(member, "survey-results")

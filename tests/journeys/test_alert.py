"""An alert goes from its draft to 31 of 60, to the AI Office, and past the Board to no measure."""

import re

from playwright.sync_api import expect

from tests.journeys.conftest import Come
from tests.journeys.stage import House, Visitor
from tests.journeys.test_screenshots import DESK, PHONE, take

FIRST, CHAIR, THIRD, OFFICE = (
    "chiara-bonaventura",
    "anneliese-thorwald",
    "lucie-kopecka",
    "nefeli-stamataki",
)
BOARD = "aoife-ni-riagain"
TITLE = "A model helps to forge the voices of officials"
SAYS = {
    "provider": "Cumulus Sprachmodelle GmbH",
    "model": "Cumulus Stimme 2",
    "facts": "Forty of forty voices were forged from ten seconds.",
    "reasons": "Nobody can tell them from the voices of those who are forged.",
    "other": "There is none.",
}
PANEL = "tests.journeys.panelroom"


def presses(visitor: Visitor, name: str) -> None:
    visitor.page.get_by_role("button", name=name, exact=True).click()


def opens(visitor: Visitor, summary: str) -> None:
    visitor.page.locator("summary", has_text=summary).click()


def is_at(visitor: Visitor, state: str) -> None:
    expect(visitor.page.locator("#alert-head .stages .now")).to_contain_text(state)


def written(author: Visitor) -> str:
    """A draft without a point of contact, then with it. Returns its address."""
    page = author.go("/panel/alerts/new").page
    page.locator("#title").fill(TITLE)
    page.get_by_label("concrete identifiable risk").check()
    for name, text in SAYS.items():
        page.locator(f"#{name}").fill(text)
    presses(author, "Keep it")
    page.wait_for_url(re.compile(r"/panel/alerts/\d+$"))
    expect(page.get_by_text("Still missing before the members can vote on it")).to_be_visible()
    expect(page.get_by_text("(AIA 90(3)(a))")).to_be_visible()
    refused = author.send(f"{author.path}/forward")
    assert refused.status == 403
    assert "point of contact of the provider (AIA 90(3)(a))" in refused.text()
    page.get_by_role("link", name="Write", exact=True).click()
    page.locator("#contact").fill("alerts@cumulus.example")
    presses(author, "Keep it")
    page.wait_for_url(re.compile(r"/panel/alerts/\d+$"))
    return author.path


def adopted(house: House, author: Visitor, chair: Visitor, third: Visitor) -> None:
    """Signed by three, and 31 of 60 in favour: the last one with their own hand."""
    for each in (chair, third):
        presses(each, "Sign the alert")
    expect(author.page.locator("#h-signed + span")).to_have_text("3 of 3")
    presses(author, "Put forward for review")
    is_at(chair, "In review")
    presses(chair, "Open the vote")
    is_at(third, "Members vote")
    house.run(PANEL, "VOTE", "30", THIRD)
    alert = third.path
    third.page.locator("[aria-labelledby=h-vote] a").click()
    expect(third.page.locator(".in-favour b")).to_have_text("30")
    third.page.get_by_role("radio", name="In favour").check()
    third.page.get_by_role("button", name=re.compile("Answer for")).click()
    expect(third.page.locator(".in-favour b")).to_have_text("31")
    take(third, "alert-vote-31")
    third.go(alert)


def closed(chair: Visitor) -> None:
    """The chair closes the vote on its own page."""
    alert, path = chair.path, chair.page.locator("[aria-labelledby=h-vote] a").get_attribute("href")
    assert chair.send(f"{path}/close").ok
    chair.go(alert)
    is_at(chair, "Adopted")


def test_an_alert_reaches_no_measure_before_the_board_is_informed(house: House, come: Come) -> None:
    house.run(PANEL, "SEAT")
    author = come(house, **DESK).be(FIRST)
    alert = written(author)
    chair = come(house, **DESK).be(CHAIR, alert)
    third = come(house, **DESK).be(THIRD, alert)
    adopted(house, author, chair, third)
    closed(chair)
    presses(chair, "Send it to the AI Office")
    is_at(author, "Sent to the AI Office")

    office = come(house, **DESK).be(OFFICE, alert)
    presses(office, "Take it up")
    is_at(author, "Examined by the AI Office")
    expect(author.page.locator("#alert-head")).to_contain_text("working days left, until")
    opens(office, "Send back as incomplete")
    office.page.get_by_label("the point of contact of the provider").check()
    presses(office, "Send back")
    is_at(author, "Incomplete")
    expect(author.page.locator("#alert-head")).to_contain_text("The time does not run")
    take(come(house, **PHONE).be(FIRST, alert), "alert-incomplete-phone")
    author.page.get_by_role("link", name="Complete the alert").click()
    author.page.locator("#contact").fill("Trust desk, Cumulus")
    author.page.locator("#because").fill("The desk that answers.")
    presses(author, "Keep it")
    is_at(office, "Examined by the AI Office")

    opens(office, "Record that a measure is launched")
    expect(office.page.get_by_text("No measure can be recorded before")).to_be_visible()
    take(office, "alert-examined")
    refused = office.send(f"{alert}/decide", measure="93", said="Launched")
    assert refused.status == 403
    assert "AIA 90(2); SPR 19(3)" in refused.text()
    board = come(house, **DESK).be(BOARD, "/board/informed")
    expect(board.page.get_by_text("Nothing yet")).to_be_visible()
    assert office.send(f"{alert}/inform", measure="93", said="We intend a demand.").ok
    notice = board.page.get_by_role("link", name=re.compile("Measures demanded of the provider"))
    expect(notice).to_be_visible()
    take(board, "alert-board-informed")
    notice.click()
    presses(board, "Confirm that it came")
    expect(author.page.locator("#alert-informed")).to_contain_text("confirmed by")
    assert office.send(f"{alert}/decide", measure="93", said="Launched").ok
    is_at(author, "Measures")
    take(author, "alert-measures")

"""Three write one text at once, one of them in a tunnel; a fourth suggests, and it is decided."""

import re
import signal
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Locator, expect

from tests.journeys.conftest import Come
from tests.journeys.stage import House, Visitor, served
from tests.journeys.test_every_page import faults
from tests.journeys.test_screenshots import PHONE, take

DESK = {"viewport": {"width": 1440, "height": 900}}
CHAIR, IRELAND, SPAIN = "rui-sarmento", "aoife-ni-riagain", "ines-valcarcel"
NORWAY, DENMARK, OFFICE = "sigrid-haugland", "freja-holmgaard", "wouter-claesen"
BEGINNING = """
<h1>2. The two routes of Article 6</h1>
<p class="numbered">A system is high-risk by one of two routes. Under the first, it is a safety
component of a product covered by the legislation listed in Annex I.</p>
<p class="numbered">The assessment starts from the intended purpose as described by the provider,
including in the instructions for use and the technical documentation.</p>
<h2>2.3 The exception in Article 6(3)</h2>
<p class="numbered">By way of derogation, an Annex III system is not high-risk where it does not
pose a significant risk of harm to health, safety or fundamental rights.</p>
"""
PASTE = """(editor, html) => {
  const carried = new DataTransfer()
  carried.setData('text/html', html)
  const options = { clipboardData: carried, bubbles: true, cancelable: true }
  editor.dispatchEvent(new ClipboardEvent('paste', options))
}"""
WORDS = """editor => {
  const copy = editor.cloneNode(true)
  for (const caret of copy.querySelectorAll('.caret')) caret.remove()
  return copy.textContent
}"""


@pytest.fixture(scope="module")
def house(settle: Callable[..., House]) -> Iterator[House]:
    with served(settle()) as running:
        yield running


def editor(visitor: Visitor) -> Locator:
    return visitor.page.locator(".ProseMirror")


def begins(visitor: Visitor) -> str:
    visitor.go("/board/documents/new").page.get_by_label("Title").fill("Guidance on Article 6")
    visitor.page.get_by_role("button", name="Begin the text").click()
    editor(visitor).click()
    editor(visitor).evaluate(PASTE, BEGINNING)
    is_saved(visitor)
    return visitor.path


def opens(visitor: Visitor, path: str) -> Visitor:
    visitor.go(path)
    expect(editor(visitor)).to_be_visible()
    return visitor


def writes(visitor: Visitor, paragraph: int, words: str) -> None:
    """At the end of a numbered paragraph."""
    place = editor(visitor).locator("p.numbered").nth(paragraph - 1)
    box = place.bounding_box()
    assert box
    place.click(position={"x": box["width"] - 4, "y": box["height"] - 6})
    visitor.page.wait_for_timeout(100)
    visitor.page.keyboard.press("End")
    visitor.page.keyboard.type(words)


def is_saved(visitor: Visitor) -> None:
    expect(visitor.page.locator("[data-saving]")).to_have_text("Saved")


def shows(visitor: Visitor, words: str) -> None:
    expect(editor(visitor)).to_contain_text(words)


def all_show_the_same(*visitors: Visitor) -> None:
    first, *others = [editor(visitor).evaluate(WORDS) for visitor in visitors]
    assert others == [first] * len(others)


def cards(visitor: Visitor, kind: str) -> Locator:
    return visitor.page.locator(f".cmt.{kind}")


def test_a_text_from_the_blank_page_to_the_end_of_a_mandate(house: House, come: Come) -> None:
    text = three_write_at_once_and_one_comes_back_from_a_tunnel(house, come)
    what_an_observer_suggests_is_decided_and_a_comment_answered(house, come, text)
    a_version_is_kept_and_compared(house, come, text)
    the_open_text_closes_with_the_mandate(house, come, text)


def three_write_at_once_and_one_comes_back_from_a_tunnel(house: House, come: Come) -> str:
    """Returns the path of the text."""
    chair = come(house, **DESK).be(CHAIR)
    text = begins(chair)
    ireland, spain = (opens(come(house, **DESK).be(who), text) for who in (IRELAND, SPAIN))
    expect(chair.page.locator("[data-people] .av")).to_have_count(2)

    writes(ireland, 1, " From Ireland.")
    writes(spain, 2, " From Spain.")
    for one in (chair, ireland, spain):
        shows(one, "From Ireland.")
        shows(one, "From Spain.")
    expect(chair.page.locator(".caret .flag")).to_have_count(2)
    take(chair, "drafting")

    spain.context.set_offline(True)
    writes(spain, 2, " From the tunnel.")
    expect(spain.page.locator("[data-saving]")).to_have_text("Offline: kept here")
    writes(chair, 3, " From the chair.")
    shows(ireland, "From the chair.")
    spain.context.set_offline(False)
    for one in (chair, ireland):
        shows(one, "From the tunnel.")
    shows(spain, "From the chair.")
    is_saved(spain)

    house.end(signal.SIGKILL)
    writes(ireland, 1, " While nobody served.")
    house.start()
    for one in (chair, spain):
        shows(one, "While nobody served.")
    is_saved(ireland)
    all_show_the_same(chair, ireland, spain)
    assert faults(chair) == []
    return text


def what_an_observer_suggests_is_decided_and_a_comment_answered(
    house: House, come: Come, text: str
) -> None:
    chair = opens(come(house, **DESK).be(CHAIR), text)
    norway = opens(come(house, **DESK).be(NORWAY), text)
    button = norway.page.get_by_role("button", name="Suggesting")
    expect(button).to_have_attribute("aria-disabled", "true")
    writes(norway, 3, " Four conditions are listed.")
    is_saved(norway)
    expect(cards(chair, "suggestion")).to_contain_text("Four conditions are listed.")
    those_in_the_selected_words_are_decided_together(chair, norway)

    editor(chair).locator("h2").click()
    chair.page.keyboard.press("Home")
    chair.page.keyboard.press("Shift+End")
    chair.page.keyboard.press("Control+Alt+m")
    expect(chair.page.locator("[data-comment-new] [data-quote]")).to_contain_text("The two routes")
    chair.page.keyboard.type("Is this the title we agreed on?")
    chair.page.keyboard.press("Control+Enter")
    expect(cards(norway, "comment")).to_contain_text("Is this the title we agreed on?")
    expect(editor(norway).locator(".cm")).to_contain_text("The two routes")
    expect(cards(chair, "comment")).to_be_visible()
    take(chair, "drafting-beside")
    norway.page.get_by_placeholder("Answer").fill("It is.")
    norway.page.get_by_role("button", name="Answer").click()
    expect(cards(chair, "comment")).to_contain_text("It is.")
    assert faults(norway) == []

    chair.page.get_by_role("button", name="Accept", exact=True).click()
    expect(cards(norway, "suggestion")).to_have_count(0)
    expect(editor(norway).locator("ins")).to_have_count(0)
    shows(norway, "Four conditions are listed.")
    phone = opens(come(house, **PHONE).be(IRELAND), text)
    take(phone, "drafting-phone")


def those_in_the_selected_words_are_decided_together(chair: Visitor, norway: Visitor) -> None:
    writes(norway, 1, " Two routes, no third.")
    is_saved(norway)
    expect(cards(chair, "suggestion")).to_have_count(2)
    expect(chair.page.get_by_role("button", name="Accept all")).to_be_visible()
    editor(chair).locator("p.numbered").first.click(click_count=3)
    chair.page.get_by_role("button", name="Reject selected").click()
    expect(cards(chair, "suggestion")).to_have_count(1)
    expect(editor(norway)).not_to_contain_text("no third")


def a_version_is_kept_and_compared(house: House, come: Come, text: str) -> None:
    chair = opens(come(house, **DESK).be(CHAIR), text)
    chair.page.get_by_role("link", name="Versions").click()
    chair.page.get_by_label("Name of this version").fill("As discussed")
    chair.page.get_by_role("button", name="Keep", exact=True).click()
    expect(chair.page.get_by_role("link", name="As discussed").first).to_be_visible()
    opens(chair, text)
    writes(chair, 1, " And one word more.")
    is_saved(chair)
    chair.go(f"{text}/history").page.get_by_role("link", name="Compare with today").first.click()
    expect(chair.page.locator(".compared ins").first).to_contain_text("And one word more.")


def the_open_text_closes_with_the_mandate(house: House, come: Come, text: str) -> None:
    denmark = opens(come(house).be(DENMARK), text)
    office = come(house).be(OFFICE, "/board/members")
    office.page.get_by_role("link", name=re.compile("Freja Holmgaard")).first.click()
    office.page.get_by_label("Reason").first.fill("Leaves the service")
    office.page.get_by_role("button", name="End the mandate now").click()
    expect(denmark.page.get_by_role("alert")).to_be_visible()
    expect(editor(denmark)).to_have_count(0)
    assert "Article 6" not in denmark.page.locator("live-document").inner_text()


def test_the_contents_mark_what_is_being_read(house: House, come: Come) -> None:
    chair = come(house, viewport={"width": 1440, "height": 500}).be(CHAIR, "/board/documents")
    chair.page.goto(f"{house.url}/board/documents?q=Examples+for+the+guidelines")
    chair.page.get_by_role("link", name=re.compile("^Examples for the guidelines")).click()
    expect(editor(chair)).to_be_visible()
    marked = chair.page.locator("#contents [aria-current]")
    headings = editor(chair).locator("h2, h3")
    assert headings.count() == 4
    expect(marked).to_have_text(headings.first.inner_text())
    for number in (2, 3, 1):
        headings.nth(number).evaluate("node => node.scrollIntoView()")
        expect(marked).to_have_text(headings.nth(number).inner_text())

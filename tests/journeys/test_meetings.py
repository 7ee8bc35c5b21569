"""A meeting from its call to its minutes, followed by four people at once; its pages for all."""

import re
from datetime import timedelta

from playwright.sync_api import expect

from kernel.clock import BRUSSELS, now
from tests.journeys.conftest import Come
from tests.journeys.stage import House, Visitor
from tests.journeys.test_every_page import OFFICE, walk
from tests.journeys.test_screenshots import DESK, PHONE, take

CHAIR, GERMANY, OBSERVER = "rui-sarmento", "lena-fuerst", "helene-brissard"
OPENING, EXCHANGE = "Opening of the extraordinary meeting", "Exchange among members on the draft"
TALK = "Resource reports under Article 70(6)"


def button(visitor: Visitor, name: str) -> None:
    visitor.page.get_by_role("button", name=name).first.click()


def on_the_exchange(chair: Visitor, name: str) -> None:
    line = chair.page.locator(".agenda > li", has_text=EXCHANGE)
    line.get_by_role("button", name=name).click()


def adds(office: Visitor, title: str) -> None:
    form = office.page.locator("form", has=office.page.get_by_role("button", name="Add it"))
    form.get_by_label("Title").fill(title)
    form.get_by_role("button", name="Add it").click()
    expect(office.page.get_by_role("link", name=title, exact=True)).to_be_visible()


def prepares(office: Visitor) -> str:
    """A meeting in an hour, with two items; the second has a discussion. Returns its address."""
    office.go("/board/meetings/new")
    office.page.get_by_label("Title").fill("Extraordinary meeting")
    starts = (now() + timedelta(hours=1)).astimezone(BRUSSELS)
    for label, at in (("Begins", starts), ("Ends", starts + timedelta(hours=2))):
        office.page.get_by_label(label).fill(at.strftime("%Y-%m-%dT%H:%M"))
    office.page.get_by_label("Why it is urgent").fill("A serious incident")
    button(office, "Go on to the agenda")
    expect(office.page.get_by_role("heading", level=1)).to_have_text("Extraordinary meeting")
    for title in (OPENING, EXCHANGE):
        adds(office, title)
    item = office.page.locator(".agenda > li", has_text=EXCHANGE)
    item.locator("summary").click()
    talk = item.get_by_label("Discussion", exact=True)
    talk.select_option(label=talk.locator("option", has_text=TALK).first.inner_text())
    item.get_by_role("button", name="Bind this discussion").click()
    expect(office.page.locator(".agenda").get_by_role("link", name=TALK)).to_be_visible()
    button(office, "Call the meeting")
    expect(office.page.get_by_text("Called", exact=True)).to_be_visible()
    return office.path


def test_a_meeting_is_called_led_closed_to_observers_for_a_while_and_written_up(
    house: House, come: Come
) -> None:
    office = come(house, **DESK).be(OFFICE)
    meeting = prepares(office)
    germany = come(house, **DESK).be(GERMANY, meeting)
    button(germany, "Online")
    expect(germany.page.get_by_role("button", name="Online", pressed=True)).to_be_visible()
    chair = come(house).be(CHAIR, f"{meeting}/live")
    observer = come(house, **PHONE).be(OBSERVER, f"{meeting}/live")
    germany.go(f"{meeting}/live")
    button(chair, "Open the meeting")
    expect(observer.page.get_by_text("Open now")).to_be_visible()
    button(germany, "I am here online")
    expect(chair.page.get_by_text("No quorum")).to_be_visible()
    expect(chair.page.get_by_text("Lena Fürst").first).to_be_visible()
    button(germany, "Ask for the floor")
    expect(chair.page.get_by_text("Lena Fürst").first).to_be_visible()
    on_the_exchange(chair, "Take it up")
    expect(observer.page.locator(".now").get_by_text(EXCHANGE)).to_be_visible()

    watching = observer.another_tab(f"{meeting}/live")
    watching.page.get_by_role("link", name=TALK).first.click()
    expect(watching.page.locator("live-thread .post").first).to_be_visible()
    on_the_exchange(chair, "Close to observers")
    expect(observer.page.get_by_text(EXCHANGE)).to_have_count(0)
    expect(observer.page.get_by_role("link", name=TALK)).to_have_count(0)
    expect(observer.page.locator(".now")).to_contain_text("not open to you")
    expect(watching.page.locator("live-thread .post")).to_have_count(0)
    expect(germany.page.locator(".now").get_by_text(EXCHANGE)).to_be_visible()
    take(germany, "meeting-live")
    take(observer, "meeting-closed")

    on_the_exchange(chair, "Open to observers")
    expect(observer.page.locator(".now").get_by_text(EXCHANGE)).to_be_visible()
    expect(watching.page.locator("live-thread .post").first).to_be_visible()

    chair.page.get_by_role("link", name="Note what it came to").click()
    chair.page.get_by_label("What it came to").fill("The members agreed to wait.")
    button(chair, "Save")
    chair.go(f"{meeting}/live")
    button(chair, "Close the meeting")
    chair.page.get_by_role("dialog").get_by_role("button", name="Go on").click()
    expect(observer.page.get_by_text("The meeting is over.")).to_be_visible()
    office.go(f"{meeting}/minutes")
    button(office, "Write the minutes")
    expect(office.page).to_have_title(re.compile("Minutes"))
    expect(office.page.locator(".prose").first).to_contain_text("The members agreed to wait.")
    expect(office.page.locator(".prose").first).to_contain_text("Lena Fürst")
    take(office, "minutes")


def test_meetings_in_every_state(house: House, come: Come) -> None:
    office = come(house).be(OFFICE, "/board/meetings")

    found = walk(office, [
        "/board/meetings", "/board/meetings/new", "/board/meetings/3", "/board/meetings/3/live",
        "/board/meetings/2/minutes", "/board/meetings/2/tasks", "/board/meetings/dates/1",
        "/board/meetings/dates/new", "/meetings", "/account/calendars",
    ])  # fmt: skip

    assert found == [], found

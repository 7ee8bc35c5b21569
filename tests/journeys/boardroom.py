"""Who comes to a meeting of the Board, and what each does to bring it about and to lead it."""

import re
from datetime import timedelta
from typing import NamedTuple

from playwright.sync_api import Locator, Page, Route, expect

from kernel.clock import BRUSSELS, now
from tests.journeys.conftest import Come
from tests.journeys.stage import House, Visitor
from tests.journeys.test_every_page import OFFICE
from tests.journeys.test_screenshots import DESK, PHONE, take

TITLE, TALK = "Extraordinary plenary", "Resource reports under Article 70(6)"
OPENING, EXCHANGE, ROUND, FIRST, SECOND = (
    "Opening of the meeting",
    "Exchange among members on a serious incident",
    "Guidelines on high-risk systems: round the table",
    "Rules of procedure: first reading",
    "Rules of procedure: second reading",
)
AGENDA = f"""Title;Kind;Minutes;Task
{OPENING};information;10
{EXCHANGE};discussion;30
{ROUND};discussion;30;66.e.i
{FIRST};decision;10
{SECOND};decision;10"""


class Table(NamedTuple):
    """Who takes part."""

    office: Visitor
    chair: Visitor
    germany: Visitor
    ireland: Visitor
    estonia: Visitor
    """The alternate, on the days for which the seat gave the vote."""
    observer: Visitor


def gather(house: House, come: Come) -> Table:
    return Table(
        come(house, **DESK).be(OFFICE, "/board/meetings"),
        come(house, **DESK).be("rui-sarmento", "/board/meetings"),
        come(house, **DESK).be("lena-fuerst", "/board/meetings"),
        come(house, **PHONE).be("aoife-ni-riagain", "/board/meetings"),
        come(house).be("rasmus-lepiksaar", "/board/meetings"),
        come(house, **PHONE).be("helene-brissard", "/board/meetings"),
    )


def presses(visitor: Visitor, name: str) -> None:
    visitor.page.get_by_role("button", name=name).first.click()


def line(visitor: Visitor, title: str) -> Locator:
    return visitor.page.locator(".agenda > li", has_text=title)


def now_at(visitor: Visitor) -> Locator:
    return visitor.page.locator(".now")


# --- before it ---


def asks_for_it(chair: Visitor) -> None:
    page = chair.page
    page.get_by_role("link", name="Ask for a meeting").click()
    page.get_by_label("Title").fill(TITLE)
    starts = (now() + timedelta(hours=1)).astimezone(BRUSSELS)
    for label, at in (("Begins", starts), ("Ends", starts + timedelta(hours=2))):
        page.get_by_label(label).fill(at.strftime("%Y-%m-%dT%H:%M"))
    presses(chair, "Ask for it")
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLE)


def calls_it(office: Visitor) -> str:
    """The agenda is drafted, and the meeting called. Returns its address."""
    page = office.page
    asked = page.get_by_role("link", name=TITLE)
    expect(asked).to_be_visible()
    office.go(asked.get_attribute("href") or "")
    expect(page.get_by_text("Requested by Rui Sarmento")).to_be_visible()
    meeting = office.path
    page.get_by_role("link", name="Bring in a list").click()
    page.get_by_label("The agenda, one item on a line").fill(AGENDA)
    presses(office, "Bring it in")
    expect(page.locator(".agenda > li")).to_have_count(5)
    exchange = line(office, EXCHANGE)
    exchange.locator("summary").click()
    talks = exchange.get_by_label("Discussion", exact=True)
    talks.select_option(label=talks.locator("option", has_text=TALK).first.inner_text())
    exchange.get_by_role("button", name="Bind this discussion").click()
    expect(page.locator(".agenda").get_by_role("link", name=TALK)).to_be_visible()
    presses(office, "Call the meeting")
    expect(page.get_by_text("Called", exact=True)).to_be_visible()
    return meeting


def answers(visitor: Visitor, meeting: str, how: str) -> None:
    visitor.go(meeting)
    presses(visitor, how)
    expect(visitor.page.get_by_role("button", name=how, pressed=True)).to_be_visible()


# --- while one sits together ---


def opens_it(all_: Table, meeting: str) -> None:
    for each in all_:
        each.go(f"{meeting}/live")
    presses(all_.chair, "Open the meeting")
    expect(all_.observer.page.get_by_text("Open now")).to_be_visible()
    presses(all_.germany, "I am here online")
    presses(all_.estonia, "I am here")
    presses(all_.ireland, "I am here")
    expect(all_.chair.page.locator(".voices li", has_text="Rasmus Lepiksaar")).to_be_visible()
    expect(all_.chair.page.locator(".voices li", has_text="Lena Fürst")).to_be_visible()
    presses(all_.chair, "The agenda is adopted")
    takes_up(all_.chair, OPENING)


def takes_up(chair: Visitor, title: str) -> None:
    line(chair, title).get_by_role("button", name="Take it up").click()
    expect(now_at(chair).get_by_text(title)).to_be_visible()


def closes_an_item(all_: Table, meeting: str) -> None:
    """It is gone from the open pages of the observer, with its discussion, and comes back."""
    chair, observer = all_.chair, all_.observer
    takes_up(chair, EXCHANGE)
    presses(all_.germany, "Ask for the floor")
    expect(observer.page.locator(".floor", has_text="Lena Fürst")).to_be_visible()
    watching = observer.another_tab(f"{meeting}/live")
    watching.page.get_by_role("link", name=TALK).first.click()
    expect(watching.page.locator("live-thread .post").first).to_be_visible()

    reading = observer.another_tab(f"{meeting}/live")
    reading.page.get_by_role("link", name=EXCHANGE).first.click()
    title = reading.page.get_by_role("heading", level=1)
    expect(title).to_contain_text(EXCHANGE)

    line(chair, EXCHANGE).get_by_role("button", name="Close to observers").click()
    expect(observer.page.get_by_text(EXCHANGE)).to_have_count(0)
    expect(observer.page.get_by_role("link", name=TALK)).to_have_count(0)
    expect(now_at(observer)).to_contain_text("not open to you")
    expect(watching.page.locator("live-thread .post")).to_have_count(0)
    expect(reading.page.get_by_text(EXCHANGE)).to_have_count(0)
    expect(now_at(all_.germany).get_by_text(EXCHANGE)).to_be_visible()
    take(all_.germany, "meeting-live")
    take(observer, "meeting-closed")
    late = WithoutScripts(observer, reading.page.url)

    line(chair, EXCHANGE).get_by_role("button", name="Open to observers").click()
    expect(now_at(observer).get_by_text(EXCHANGE)).to_be_visible()
    expect(watching.page.locator("live-thread .post").first).to_be_visible()
    expect(title).to_contain_text(EXCHANGE)
    expect(late.let_go().get_by_role("heading", level=1)).to_contain_text(EXCHANGE)
    for page in (watching.page, reading.page, late.page):
        page.close()
    notes(chair, meeting, "The members agreed to wait for the report.")


class WithoutScripts:
    """A closed page whose scripts are on their way until they are let go: it hears no bell."""

    def __init__(self, visitor: Visitor, url: str) -> None:
        self.waiting: list[Route] | None = []
        self.page = visitor.context.new_page()
        self.page.route(lambda address: address.endswith(".js"), self.meet)
        self.page.goto(url, wait_until="commit")
        expect(self.page.get_by_role("heading", level=1)).to_have_text("Not found")

    def meet(self, route: Route) -> None:
        if self.waiting is None:
            route.continue_()
        else:
            self.waiting.append(route)

    def let_go(self) -> Page:
        waiting, self.waiting = self.waiting or [], None
        for route in waiting:
            route.continue_()
        return self.page


def notes(chair: Visitor, meeting: str, outcome: str) -> None:
    chair.page.get_by_role("link", name="Note what it came to").click()
    chair.page.get_by_label("What it came to").fill(outcome)
    presses(chair, "Save")
    chair.go(f"{meeting}/live")


def puts(office: Visitor, meeting: str, item: str, *, round_: bool = False) -> str:
    """A question about an item. Returns its address."""
    page = office.go(f"{meeting}/live").page
    line(office, item).get_by_role("link", name=item).click()
    page.get_by_role("link", name="Put it to the seats").click()
    expect(page.get_by_label("Title")).to_have_value(item)
    if round_:
        page.get_by_label("Positions round the table").check()
    else:
        page.get_by_label("The rule that counts").select_option("rules of procedure")
    presses(office, "Open it")
    page.wait_for_url(re.compile(r"/board/decisions/\d+$"))
    return office.path


def says(visitor: Visitor, seat: str, choice: str, reason: str = "") -> None:
    page = visitor.page
    page.get_by_label("Statement for the minutes").fill(reason)
    page.locator(".choice", has_text=re.compile(rf"^\s*{choice}\s*$")).click()
    page.get_by_role("button", name=re.compile(f"answer (for|of) {seat}", re.IGNORECASE)).click()

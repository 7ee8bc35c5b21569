"""A meeting of the Board from the wish of its Chair to its adopted minutes, and what is decided in
writing after it: six people at six browsers (AIA 65(5), 65(6), 65(8)).
"""

import re
import sqlite3
from contextlib import closing
from datetime import timedelta

from playwright.sync_api import expect

from kernel.clock import BRUSSELS, now
from rules.states import MEMBER_STATES
from tests.journeys.boardroom import (
    FIRST,
    ROUND,
    SECOND,
    Table,
    answers,
    asks_for_it,
    calls_it,
    closes_an_item,
    gather,
    now_at,
    opens_it,
    presses,
    puts,
    says,
    takes_up,
)
from tests.journeys.conftest import Come
from tests.journeys.stage import House, Visitor
from tests.journeys.test_screenshots import take

IRISH = "Tá muid i bhfabhar."
THEMSELVES = {"DE", "EE", "IE"}
BY_PHONE = [state.code for state in MEMBER_STATES if state.code not in THEMSELVES][:15]
ENTERS = """async ([path, seats]) => {
  for (const seat of seats) {
    const body = new URLSearchParams({ seat, choice: "for", text: "",
      csrf_token: document.querySelector("meta[name=csrf]").content });
    const answer = await fetch(`${path}/enter`, { method: "POST", body });
    if (!answer.ok) throw new Error(`${seat}: ${answer.status}`);
  }
}"""


def goes_round_the_table(all_: Table, meeting: str) -> None:
    chair, germany, ireland = all_.chair, all_.germany, all_.ireland
    takes_up(chair, ROUND)
    asked = puts(all_.office, meeting, ROUND, round_=True)
    now_at(germany).get_by_role("link", name="Answer for your seat").click()
    expect(germany.page.locator("#h-tour")).to_be_visible()
    for each in (chair, ireland):
        each.go(asked)
    says(ireland, "Ireland", "Object", "Tá sampla 4 ró-leathan.")
    needs = chair.page.locator(".needs")
    expect(needs).to_contain_text("the objection of Ireland is lifted")
    says(germany, "Germany", "Support")
    expect(chair.page.locator(".tour tr", has_text="Germany")).to_contain_text("Supports")
    expect(all_.office.page.locator(".needs")).to_contain_text("the objection of Ireland")
    take(all_.office, "tour-de-table")
    says(ireland, "Ireland", "Support, with a scrutiny reservation")
    expect(needs).to_contain_text("the reservation of Ireland is settled")
    expect(germany.page.locator(".needs")).to_contain_text("the reservation of Ireland is settled")
    chair.go(f"{meeting}/live")


def votes(all_: Table, meeting: str, item: str, *, ireland: bool) -> None:
    """Fifteen by phone, Germany, and Estonia by its alternate; with Ireland it is eighteen."""
    office, many = all_.office, 17 + ireland
    takes_up(all_.chair, item)
    vote = puts(office, meeting, item)
    voting = [all_.germany, all_.estonia, *([all_.ireland] if ireland else [])]
    for each in (*voting, all_.observer):
        each.go(vote)
    office.page.evaluate(ENTERS, [vote, BY_PHONE])
    expect(all_.observer.page.locator(".in-favour b")).to_have_text("15")
    says(all_.germany, "Germany", "In favour")
    says(all_.estonia, "Estonia", "In favour")
    if ireland:
        says(all_.ireland, "Ireland", "In favour", IRISH)
        expect(office.page.locator("#decision-said")).to_contain_text(IRISH)
    for each in (office, all_.observer):
        expect(each.page.locator(".in-favour b")).to_have_text(str(many))
        expect(each.page.locator(".tilemap .for")).to_have_count(many)
    take(office, f"vote-{many}")
    if ireland:
        take(all_.ireland, "vote-phone")
    presses(office, "Close it and count")
    for each in (office, all_.observer):
        expect(each.page.locator("#h-end")).to_have_text("Adopted" if ireland else "Rejected")
        expect(each.page.locator(".verdict")).to_contain_text(f"{many} in favour, 0 against")
        expect(each.page.locator(".verdict")).to_contain_text("18 in favour, of 27")


# --- after it ---


def ends_it(all_: Table, meeting: str) -> None:
    chair = all_.chair.go(f"{meeting}/live")
    all_.observer.go(f"{meeting}/live")
    presses(chair, "Close the meeting")
    chair.agrees("Go on")
    expect(all_.observer.page.get_by_text("The meeting is over.")).to_be_visible()


def writes_the_minutes(office: Visitor, meeting: str) -> None:
    office.go(f"{meeting}/minutes")
    presses(office, "Write the minutes")
    expect(office.page).to_have_title(re.compile("Minutes"))
    text = office.page.locator(".prose").first
    for words in (
        "The members agreed to wait for the report.", "Lena Fürst", "Rasmus Lepiksaar",
        "17 in favour, 0 against", "18 in favour, 0 against", "Scrutiny reservation",
    ):  # fmt: skip
        expect(text).to_contain_text(words)
    take(office, "minutes")


def corrects_them(all_: Table, meeting: str) -> None:
    office, germany = all_.office, all_.germany
    office.go(f"{meeting}/minutes")
    presses(office, "Send it for corrections")
    expect(office.page.get_by_text("Members ask for corrections until")).to_be_visible()
    germany.go(f"{meeting}/minutes")
    germany.page.get_by_label("Which passage").fill("Presence")
    germany.page.get_by_label("What it should say").fill("Deutschland war die ganze Zeit da.")
    presses(germany, "Ask for it")
    asked = office.page.locator("#corrections", has_text="Deutschland war die ganze Zeit da.")
    expect(asked).to_contain_text("Lena Fürst")
    presses(office, "Taken into the text")
    expect(germany.page.locator("#corrections .chip")).to_have_text(re.compile("Taken"))
    take(germany, "minutes-corrections")


def adopts_them(all_: Table, meeting: str) -> None:
    chair = all_.chair.go("/board/meetings/3/live")
    presses(chair, "Open the meeting")
    expect(chair.page.get_by_text("Open now")).to_be_visible()
    chair.go(f"{meeting}/minutes")
    expect(chair.page.get_by_label("Adopted at")).to_contain_text("Winter plenary")
    presses(chair, "They were adopted")
    expect(chair.page.get_by_text("The text is locked.")).to_be_visible()
    page = all_.office.go(f"{meeting}/minutes").page
    expect(page.get_by_text("Adopted", exact=True).first).to_be_visible()
    page.get_by_role("link", name="Read the text").click()
    expect(page.locator("[data-text] .ProseMirror")).to_have_attribute("aria-readonly", "true")
    for kind, begins in (("pdf", b"%PDF-"), ("docx", b"PK")):
        path = f"{all_.office.house.url}{meeting}/minutes/export?as={kind}"
        assert all_.office.context.request.get(path).body().startswith(begins)


def decides_in_writing(house: House, all_: Table) -> None:
    """Its time passes while two have it open."""
    office, ireland = all_.office, all_.ireland
    page = office.go("/board/decisions/new").page
    page.get_by_label("Title").fill("Common table of contents for reports")
    page.get_by_label("A written procedure").check()
    until = (now() + timedelta(days=5)).astimezone(BRUSSELS)
    page.get_by_label("Closes").fill(until.strftime("%Y-%m-%dT%H:%M"))
    presses(office, "Open it")
    page.wait_for_url(re.compile(r"/board/decisions/\d+$"))
    ireland.go("/")
    ireland.page.get_by_role("link", name="Common table of contents for reports").first.click()
    says(ireland, "Ireland", "In favour")
    expect(page.locator(".in-favour b")).to_have_text("1")

    with closing(sqlite3.connect(house.database, timeout=20)) as database, database:
        number = office.path.rsplit("/", 1)[1]
        database.execute("UPDATE decision SET closes_at = opened_at WHERE id = ?", (number,))

    for each in (office, ireland):
        expect(each.page.locator("#h-end")).to_be_visible()
    expect(ireland.page.get_by_role("button", name=re.compile("answer of Ireland"))).to_be_hidden()
    take(office, "written-closed")


def test_the_board_meets_and_decides_from_the_call_to_the_adopted_minutes(
    house: House, come: Come
) -> None:
    all_ = gather(house, come)
    asks_for_it(all_.chair)
    meeting = calls_it(all_.office)
    answers(all_.germany, meeting, "Online")
    answers(all_.estonia, meeting, "The alternate comes")

    opens_it(all_, meeting)
    closes_an_item(all_, meeting)
    goes_round_the_table(all_, meeting)
    votes(all_, meeting, FIRST, ireland=False)
    all_.chair.go(f"{meeting}/live")
    votes(all_, meeting, SECOND, ireland=True)
    ends_it(all_, meeting)

    writes_the_minutes(all_.office, meeting)
    corrects_them(all_, meeting)
    adopts_them(all_, meeting)
    decides_in_writing(house, all_)

"""The chair asks five delegations, who answer from a desk, a phone and a mail; silence agrees."""

import email.policy
import re
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from email import message_from_bytes
from email.message import EmailMessage

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Come
from tests.journeys.stage import House, Visitor, served, thread_called
from tests.journeys.test_every_page import faults
from tests.journeys.test_screenshots import PHONE, take

DESK = {"viewport": {"width": 1440, "height": 900}}
CHAIR = "rui-sarmento"
ASKED = {
    "Ireland": "aoife-ni-riagain",
    "Spain": "ines-valcarcel",
    "Estonia": "kadri-vahtramae",
    "France": "solene-marchadier",
    "Latvia": "ilze-kronberga",
}
QUESTION = "Which outline shall we recommend, the short or the long one?"


@pytest.fixture(scope="module")
def house(settle: Callable[..., House]) -> Iterator[House]:
    """One in which people answer by mail."""
    with served(settle(MAIL_REPLY="reply@plenary.example")) as running:
        yield running


def says(visitor: Visitor, text: str) -> int:
    visitor.says(text)
    said = visitor.post(text)
    expect(said).to_have_attribute("data-number", re.compile(r"\d+"))
    return int(said.get_attribute("data-number") or 0)


def answers_what_waits(visitor: Visitor, text: str) -> None:
    """From the first thing on one's home to the answer."""
    waiting = visitor.page.locator("#todo .act").filter(has_text=QUESTION).first
    waiting.get_by_role("link", name="Reply").click()
    expect(visitor.page.locator("[data-replying]")).to_be_visible()
    says(visitor, text)


def mail_to(house: House, handle: str) -> EmailMessage:
    """The mail that asks them, as soon as it lies in the maildir."""
    deadline = time.monotonic() + 40
    while time.monotonic() < deadline:
        for file in (house.home / "mail" / "out" / "new").glob("*"):
            mail = message_from_bytes(file.read_bytes(), policy=email.policy.default)
            asks = "Resource reports" in str(mail["Subject"])
            if asks and handle.replace("-", ".") in str(mail["To"]):
                return mail
        time.sleep(0.2)
    raise AssertionError(f"no mail to {handle}")


def answers_by_mail(house: House, handle: str, text: str) -> None:
    asked = mail_to(house, handle)
    answer = EmailMessage()
    answer["From"], answer["To"] = str(asked["To"]), str(asked["Reply-To"])
    answer["Subject"], answer["Message-ID"] = "Re: " + asked["Subject"], "<one@ee.example>"
    answer.set_content(f"{text}\n\n> {QUESTION}\n")
    folder = house.home / "mail" / "in" / "new"
    folder.mkdir(parents=True, exist_ok=True)
    written = folder.parent / "written"
    written.write_bytes(bytes(answer))
    written.rename(folder / "one")


def is_answered_by(chair: Visitor, seats: int) -> None:
    beside = chair.page.locator("#beside-pane")
    expect(beside.locator(".asking")).to_contain_text(f"{seats} of 5 seats")


def test_five_delegations_are_asked_and_all_answer(house: House, come: Come) -> None:
    chair = come(house, **DESK).be(CHAIR, "/board/threads")
    thread = thread_called(chair.page, "Resource reports")
    chair.go(thread).is_live()
    number = says(chair, QUESTION)

    chair.go(f"{thread}/posts/{number}").page.get_by_role("link", name="Ask seats").click()
    for seat in ASKED:
        chair.page.get_by_label(seat, exact=True).check()
    take(chair, "asking")
    chair.presses("Ask them")
    chair.go(thread).is_live()
    is_answered_by(chair, 0)

    answers_what_waits(come(house).be(ASKED["Ireland"]), "The short one, with a table.")
    is_answered_by(chair, 1)
    spain = come(house, **PHONE).be(ASKED["Spain"])
    answers_what_waits(spain, "The long one: our readers start from nothing.")
    take(spain, "answering-phone")
    is_answered_by(chair, 2)
    answers_by_mail(house, ASKED["Estonia"], "Lühike, palun.")
    is_answered_by(chair, 3)
    take(chair, "asked")

    for seat, text in (("France", "Le plan court."), ("Latvia", "Īsais variants.")):
        answers_what_waits(come(house).be(ASKED[seat]), text)
    expect(chair.page.locator("#beside-pane .asking")).to_contain_text("All answered")
    assert faults(chair) == []


def test_silence_agrees_while_everybody_looks(house: House, come: Come) -> None:
    chair = come(house, **DESK).be(CHAIR, "/board/threads")
    thread = thread_called(chair.page, "Resource reports")
    chair.go(thread).is_live()
    number = says(chair, "We recommend the short outline, with one table for each Member State.")
    chair.go(f"{thread}/posts/{number}/conclude")
    chair.presses("Make it a conclusion")
    ireland = come(house, **DESK).be(ASKED["Ireland"], thread)
    beside = ireland.page.locator("#beside-pane .conclusion").filter(has_text="short outline")
    expect(beside).to_contain_text("unless somebody objects before")

    with closing(sqlite3.connect(house.database, timeout=20)) as database, database:
        database.execute("UPDATE conclusion SET until = at WHERE until IS NOT NULL")

    expect(beside).to_contain_text("Nobody objected until")
    chair.go(thread).is_live()
    take(chair, "agreed-by-silence")
    assert faults(ireland) == []


def test_back_from_three_days_away_nothing_waits_after_a_few_clicks(
    house: House, come: Come
) -> None:
    chair = come(house, **DESK).be(CHAIR, "/board/threads")
    chair.go(thread_called(chair.page, "Resource reports")).is_live()
    chair.says("@katharina-moosbrugger, would a table do for Austria too?")
    expect(chair.post("for Austria too")).to_have_attribute("data-number", re.compile(r"\d+"))
    back = come(house, **DESK).be("katharina-moosbrugger")
    page, clicks = back.page, 0
    expect(page.locator(".rail [data-count='notices'] b")).not_to_have_text("0")
    expect(page.locator("#todo .act").filter(has_text="for Austria too")).to_be_visible()
    while (done := page.locator("#todo .act").get_by_role("button", name="Done")).count():
        left = done.count()
        done.first.press("Enter")
        expect(page.locator("#todo .act")).to_have_count(left - 1)
        expect(page.locator("#todo :focus")).to_have_count(1)  # it does not begin again at the top
        clicks += 1
    expect(page.get_by_text("Nothing waits for you")).to_be_visible()
    new = page.locator(".rail a:has([data-count^='workspace:']:not([hidden]))")
    while left := new.count():
        new.first.click()
        page.get_by_role("button", name="Mark all as read").first.click()
        expect(new).to_have_count(left - 1)
        clicks += 2
    back.go("/inbox")
    page.get_by_role("button", name="Mark all as read").click()  # meetings were called meanwhile
    clicks += 1
    expect(page.get_by_text("Nothing unread")).to_be_visible()
    take(back.go("/"), "nothing-waits")
    assert 2 < clicks <= 12

"""The Board asks the Forum; the Forum consults, answers 200 comments, adopts, and returns it."""

import io
import re
from datetime import datetime, timedelta

from openpyxl import Workbook
from playwright.sync_api import expect

from kernel.clock import BRUSSELS
from tests.journeys.conftest import Come
from tests.journeys.stage import House, Visitor
from tests.journeys.test_screenshots import DESK, PHONE, take

BOARD, FORUM, MEMBER = "austeja-norkute", "petra-hvalica", "fiorella-dantoni"
TEXT = "Opinion on the transparency of chatbots"
COLUMNS = ("No.", "Seat", "Name of the seat", "Kind", "Passage", "Quoted words",
           "Comment and reason", "Proposed words", "Answer", "Reason of the answer")  # fmt: skip
SEATS = [f"S{number:03}" for number in range(1, 19)]
SAME = "A sign that a voice says aloud helps those who do not see it."
CAMPAIGN, ALL = 120, 200


def table() -> bytes:
    """200 comments as they came by mail: 120 of a campaign that say the same, 80 of their own."""
    book, out = Workbook(), io.BytesIO()
    assert book.active is not None
    book.active.append(COLUMNS)
    for number in range(ALL):
        said = SAME if number < CAMPAIGN else f"Point {number}: say by when, and who checks it."
        row = ("", SEATS[number % len(SEATS)], "", "Technical", "Opinion", "", said, "", "", "")
        book.active.append(row)
    book.save(out)
    return out.getvalue()


def in_days(many: int) -> str:
    return f"{datetime.now(BRUSSELS).date() + timedelta(days=many)}T18:00"


def ask(board: Visitor) -> str:
    """Send the request. Returns where the Board follows it."""
    page = board.go("/board/referrals/new").page
    page.get_by_label("To", exact=True).select_option(label="Advisory Forum")
    page.get_by_label("Title").fill("By which signs does one know a chatbot?")
    page.get_by_label("The question").fill("Which signs are known soonest, at little cost?")
    page.get_by_label(re.compile("Answer by")).fill(in_days(60))
    page.get_by_role("button", name="Send it").click()
    page.wait_for_url(re.compile(r"/board/referrals/\d+$"))
    return board.path


def answer_all(desk: Visitor, base: str) -> None:
    """The campaign is answered by hand, as one; the rest as the page would send it."""
    page = desk.page
    desk.go(base)
    page.get_by_role("link", name="Answer the next comment").click()
    page.get_by_label("Accepted in part").check()
    page.get_by_label("Why").fill("The sign is said aloud where there is a voice.")
    page.get_by_role("button", name="Answer, and go to the next").click()
    expect(page.get_by_text("120 comments were answered.")).to_be_visible()
    take(desk, "consultation-answer")
    for number in range(CAMPAIGN + 1, ALL):
        desk.send(f"{base}/comments/{number}/answer", verdict="noted", reply="For the next text.")


def adopt(desk: Visitor, document: str) -> None:
    """The seats say by phone what they say: twelve of twenty-three are more than half."""
    desk.go(f"/forum/decisions/new?document={document}")
    desk.page.get_by_label("Title").fill("Opinion on chatbots")
    desk.page.get_by_label("The rule that counts").select_option("opinion")
    desk.page.get_by_role("button", name="Open it").click()
    desk.page.wait_for_url(re.compile(r"/decisions/\d+$"))
    decision = desk.path
    digest = desk.go(f"{decision}/enter").page.locator('input[name="text"]').input_value()
    for seat in SEATS[:12]:
        sent = desk.send(f"{decision}/enter", seat=seat, choice="for", reason="", text=digest)
        assert sent.status < 400, sent.text()
    desk.go(decision)
    desk.page.get_by_role("button", name="Close it and count").click()
    expect(desk.page.locator("#decision-head")).to_contain_text("Adopted")


def test_an_opinion_is_asked_for_consulted_on_adopted_and_returned(
    house: House, come: Come
) -> None:
    board, forum = come(house, **DESK).be(BOARD), come(house, **DESK).be(FORUM)
    member = come(house, **DESK).be(MEMBER)
    sent = ask(board)

    page = forum.go("/forum/referrals").page
    page.get_by_role("link", name="By which signs does one know a chatbot?").click()
    page.get_by_role("button", name="Confirm receipt").click()
    page.get_by_role("button", name="Accept it").click()
    expect(board.page.locator("#referral-stages .now")).to_contain_text("Accepted")
    received = forum.path
    page.goto(house.url + "/forum/documents?q=chatbots")
    document = page.get_by_role("link", name=TEXT).first.get_attribute("href") or ""
    forum.send(f"{document}/freeze", purpose="the consultation")
    forum.go(received)
    page.get_by_label("The text").select_option(document.rpartition("/")[2])
    forum.presses("Begin the work in this text")

    page = forum.go(f"/forum/consultations/new?document={document.rpartition('/')[2]}").page
    page.get_by_label("Title").fill("How chatbots say what they are: your comments")
    page.get_by_label(re.compile("Comments until")).fill(in_days(30))
    page.get_by_role("button", name="Ask for comments").click()
    page.wait_for_url(re.compile(r"/consultations/\d+$"))
    base = forum.path
    member.go(base)
    page.get_by_role("link", name="Bring a table").click()
    made = {"name": "comments.xlsx", "mimeType": "application/octet-stream", "buffer": table()}
    page.get_by_label("Workbook (XLSX)").set_input_files(made)
    page.get_by_role("button", name="Bring it").click()
    expect(page.get_by_text("of 200 comments answered")).to_be_visible()
    expect(member.page.get_by_text("of 200 comments answered")).to_be_visible()
    take(forum, "consultation")
    take(come(house, **PHONE).be(MEMBER, f"{base}/text"), "consultation-text-phone")

    forum.go(base).page.get_by_role("button", name="Take no more comments").click()
    forum.send(f"{received}/step", step="draft in consultation")
    answer_all(forum, base)
    number = document.rpartition("/")[2]
    early = forum.send("/forum/decisions/new", title="Too early", document=number, key="too-early",
                       procedure="vote", matter="opinion", ballot="named", options="proposal",
                       shown="live")  # fmt: skip
    assert "1 of 200 comments" in early.text()
    forum.send(f"{base}/comments/{ALL}/answer", verdict="noted", reply="For the next text.")
    adopt(forum, number)

    page = forum.go(received).page
    page.get_by_role("button", name="It is adopted").click()
    page.get_by_role("button", name="Return it as the answer").click()
    expect(page.locator("#referral-stages .now")).to_contain_text("Returned")
    assert board.path == sent
    expect(board.page.locator("#h-answer")).to_be_visible()
    take(board, "request-answered")
    assert board.status_of(document) == 404

"""Everything but "live" works in a browser without JavaScript."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import Come
from tests.journeys.moving import fill
from tests.journeys.stage import House, Visitor, thread_called

IRELAND, EMAIL = "aoife-ni-riagain", "aoife.ni.riagain@ie-aio.example"
LITERACY = "AI literacy: what must our recommendation contain?"
NOTICE = "Invitations and papers: how much notice do we need?"


@pytest.fixture
def visitor(house: House, come: Come) -> Visitor:
    return come(house, java_script_enabled=False)


def more_of(visitor: Visitor, text: str) -> Page:
    """The page of one post: without a script, what opens its menu leads there."""
    post = visitor.post(text)
    post.hover()
    post.get_by_role("button", name="More for post").click()
    return visitor.page


def test_one_comes_in_speaks_changes_ones_mind_and_leaves(visitor: Visitor) -> None:
    page = visitor.go("/board/threads").page
    visitor.enters(EMAIL, "not the right password")
    expect(page.get_by_role("alert")).to_contain_text("The e-mail or the password is not right.")
    expect(page.get_by_label("E-mail")).to_have_value(EMAIL)
    visitor.enters(EMAIL)
    expect(page.get_by_role("heading", level=1)).to_have_text("Discussions")

    page.get_by_role("link", name=LITERACY).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(LITERACY)
    visitor.says("Said without a script")
    mine = visitor.post("Said without a script")
    expect(mine).to_have_count(1)
    visitor.page.reload()
    expect(mine).to_have_count(1)

    more_of(visitor, "Said without a script").get_by_role("button", name="Thanks").click()
    expect(mine.locator('.react[value$=":thanks"]')).to_contain_text("1")
    mine.locator('.react[value$=":thanks"]').click()
    expect(mine.locator('.react[value$=":thanks"]')).to_have_count(0)

    mine.hover()
    mine.get_by_role("link", name="Reply to Aoife").first.click()
    expect(page.locator("[data-replying]")).to_contain_text("Reply to post")
    visitor.says("Answered without a script")
    answer = visitor.post("Answered without a script")
    expect(answer.locator(".answers")).to_contain_text("to Aoife Ní Riagáin")

    text = more_of(visitor, "Said without a script").get_by_role("textbox", name="Change the text")
    expect(text).to_have_value("Said without a script")
    text.fill("Changed without a script")
    page.get_by_role("button", name="Save").click()
    expect(visitor.post("Changed without a script").locator(".edited")).to_be_visible()
    visitor.post("Changed without a script").locator(".edited").click()
    history = page.get_by_role("region", name="History")
    expect(history.locator("del").first).to_contain_text("Said")
    expect(history.locator("ins").first).to_contain_text("Changed")

    visitor.presses("Put it on my to-do list")
    visitor.go("/")
    waiting = page.locator("#todo .act").filter(has_text="Changed without a script")
    expect(waiting).to_contain_text("kept by you")
    waiting.get_by_role("button", name="Done").click()
    expect(waiting).to_have_count(0)

    visitor.go("/board/threads").page.get_by_role("link", name=LITERACY).first.click()
    more_of(visitor, "Answered without a script").locator("summary", has_text="Delete").click()
    page.get_by_role("button", name="Yes, delete it").click()
    expect(visitor.post("Deleted by Aoife Ní Riagáin")).to_have_count(1)
    expect(page.get_by_text("Answered without a script")).to_have_count(0)

    page.get_by_role("button", name="Account").first.click()
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in to Plenary")
    assert visitor.go("/board").path.startswith("/sign-in?then=")


def test_a_discussion_is_started_found_and_marked_unread(visitor: Visitor) -> None:
    page = visitor.be(IRELAND, "/board").page
    page.get_by_role("link", name="Start a discussion").click()
    page.get_by_label("Title").fill("   ")
    page.locator('main textarea[name="text"]').fill("Who is with me?")
    page.get_by_label("Members only, no observers").check()
    page.get_by_role("button", name="Start the discussion").click()
    expect(page.get_by_role("alert")).to_contain_text("Title")
    expect(page.locator('main textarea[name="text"]')).to_have_value("Who is with me?")
    expect(page.get_by_label("Members only, no observers")).to_be_checked()
    page.get_by_label("Title").fill("Begun without a script")
    page.get_by_role("button", name="Start the discussion").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Begun without a script")
    expect(page.get_by_text("Members only").first).to_be_visible()

    field = page.get_by_role("searchbox", name="Search discussions, documents and people")
    field.fill("begun without")
    page.keyboard.press("Enter")
    page.get_by_role("main").get_by_role("link", name="Begun without a script").click()
    expect(visitor.post("Who is with me?")).to_have_count(1)
    more_of(visitor, "Who is with me?").get_by_role("button", name="Mark unread from here").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Begun without a script")


def test_what_cannot_be_said_comes_back_with_a_sentence(visitor: Visitor) -> None:
    page = visitor.be(IRELAND, "/board/threads").page
    page.get_by_role("link", name=LITERACY).first.click()
    long = "x" * 20_001
    visitor.says(long)
    expect(page.locator(".composer .err")).to_have_text(re.compile("This is too long: 20000"))
    expect(visitor.field).to_have_value(long)
    expect(visitor.field).to_have_attribute("aria-invalid", "true")
    visitor.says("x" * 100)
    expect(visitor.post("x" * 100)).to_have_count(1)


def test_an_edit_that_was_overtaken_shows_both_texts(
    house: House, come: Come, visitor: Visitor
) -> None:
    page = visitor.be(IRELAND, "/board/threads").page
    page.get_by_role("link", name=LITERACY).first.click()
    visitor.says("First wording")
    more_of(visitor, "First wording")
    tab = visitor.another_tab(visitor.path)
    tab.page.get_by_role("textbox", name="Change the text").fill("Second wording")
    tab.page.get_by_role("button", name="Save").click()
    page.get_by_role("textbox", name="Change the text").fill("Third wording")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("alert")).to_contain_text("Somebody changed this post")
    expect(page.get_by_text("Second wording")).to_be_visible()
    expect(page.get_by_role("textbox", name="Text", exact=True)).to_have_value("Third wording")
    page.get_by_role("button", name="Save").click()
    expect(visitor.post("Third wording")).to_have_count(1)


def turn(page: Page, link: str) -> None:
    """To the next page, and until all of it is there."""
    with page.expect_navigation(wait_until="domcontentloaded"):
        page.get_by_role("link", name=link).click()


def test_a_long_discussion_is_paged_in_both_directions(house: House, visitor: Visitor) -> None:
    page = visitor.be(IRELAND, "/board/threads").page
    thread = thread_called(page, NOTICE)
    fill(house.database, int(thread.rsplit("/", 1)[1]), 130)
    visitor.go(f"{thread}?before=131")
    seen = visitor.numbers()
    while page.get_by_role("link", name="Earlier posts").count():
        turn(page, "Earlier posts")
        seen = visitor.numbers() + seen
    assert seen == list(range(1, 131))
    seen = visitor.numbers()
    while page.get_by_role("link", name="Later posts").count():
        turn(page, "Later posts")
        seen += visitor.numbers()
    assert seen == list(range(1, 131))

"""Whoever has no mouse gets everywhere, sees where they are, and is caught nowhere."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.journeys.conftest import Come
from tests.journeys.stage import PASSWORD, House, Visitor

EMAIL = "aoife.ni.riagain@ie-aio.example"
LITERACY = "AI literacy: what must our recommendation contain?"
IS_SEEN = """element => {
  const rings = node => [null, '::after'].some(part => {
    const { content, outlineStyle, outlineWidth, boxShadow } = getComputedStyle(node, part)
    const outlined = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
    return (part === null || content !== 'none') && (outlined || boxShadow !== 'none')
  })
  const box = element.getBoundingClientRect()
  const around = element.closest('.box, label, form, .bar-search, .palette')
  return box.width > 1 && (rings(element) || (around !== null && rings(around)))
}"""
WHICH = """element => {
  const every = [...document.querySelectorAll('*')]
  return every.indexOf(element)
}"""


@pytest.fixture
def someone(house: House, come: Come) -> Visitor:
    return come(house).be("aoife-ni-riagain", "/board/threads")


def focused(page: Page) -> Locator:
    return page.locator(":focus")


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def is_seen(page: Page) -> None:
    """What has the focus is on the screen and shows it."""
    expect(focused(page)).to_be_in_viewport()
    html = focused(page).evaluate("element => element.outerHTML.slice(0, 200)")
    assert focused(page).evaluate(IS_SEEN), html


def test_one_comes_in_finds_a_discussion_and_speaks_without_a_mouse(
    house: House, come: Come
) -> None:
    page = come(house).go("/sign-in").page
    press(page, "Tab")
    expect(focused(page)).to_have_text("Skip to main content")
    is_seen(page)
    press(page, "Enter")
    expect(page.locator("#main")).to_be_focused()
    press(page, "Tab")
    expect(focused(page)).to_have_attribute("type", "email")
    is_seen(page)
    page.keyboard.type(EMAIL)
    press(page, "Tab")
    page.keyboard.type(PASSWORD)
    press(page, "Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Aoife")
    page.wait_for_load_state()

    press(page, "Control+k")
    field = page.get_by_role("dialog").get_by_role("combobox")
    expect(field).to_be_focused()
    page.keyboard.type("literacy")
    expect(page.get_by_role("option", name=LITERACY).first).to_be_visible()
    press(page, "ArrowDown", "Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(LITERACY)

    expect(page.locator("live-thread [data-here-count]")).to_be_visible()
    press(page, "r")
    expect(page.locator("[data-replying]")).to_be_visible()
    expect(page.get_by_role("textbox", name="Write a post")).to_be_focused()
    is_seen(page)
    page.keyboard.type("Said without a mouse")
    press(page, "Control+Enter")
    said = page.locator(".post[data-number]").filter(has_text="Said without a mouse")
    expect(said).to_be_in_viewport()
    expect(said.locator(".answers")).to_be_visible()
    expect(page.get_by_role("textbox", name="Write a post")).to_be_focused()


def test_a_post_that_changes_keeps_the_focus(someone: Visitor) -> None:
    page = someone.page
    page.get_by_role("link", name=LITERACY).first.click()
    someone.is_live()
    page.locator(".posts").focus()
    press(page, "k", "k")
    there = page.locator(".post:focus")
    number = there.get_attribute("data-number")
    someone.send(f"{someone.path}/react", mark=f"{number}:thanks", on=1)
    expect(there.locator(".react[value$=':thanks']")).to_be_visible()
    expect(there).to_have_attribute("data-number", str(number))
    is_seen(page)


def test_one_reacts_opens_menus_and_edits_without_a_mouse(someone: Visitor) -> None:
    page = someone.page
    page.get_by_role("link", name=LITERACY).first.focus()
    press(page, "Enter")
    someone.is_live()
    someone.field.focus()
    page.keyboard.type("To be changed")
    press(page, "Control+Enter")
    own = someone.post("To be changed")
    expect(own).to_have_attribute("data-number", re.compile(r"\d+"))
    page.locator(".posts").focus()
    press(page, "k", "j", "j", "j", "j")
    expect(own).to_be_focused()
    is_seen(page)

    press(page, "k")
    other = page.locator(".post:focus")
    number = other.get_attribute("data-number")
    press(page, "Tab")
    while focused(page).get_attribute("aria-label") != "Support":
        press(page, "Tab")
        assert focused(page).locator("xpath=ancestor::li[1]").get_attribute("data-number") == number
    is_seen(page)
    press(page, "Enter")
    expect(someone.number(int(number or 0)).locator('.react[value$=":support"]')).to_have_attribute(
        "aria-pressed", "true"
    )

    more = own.get_by_role("button", name="More for post")
    more.focus()
    press(page, "Enter")
    menu = own.locator(".menu")
    expect(menu).to_be_visible()
    press(page, "Tab")
    assert menu.locator(":focus").count() == 1
    is_seen(page)
    press(page, "Escape")
    expect(menu).to_be_hidden()
    expect(more).to_be_focused()
    press(page, "Enter")
    for _ in range(12):
        press(page, "Tab")
        if focused(page).inner_text().strip() == "Edit":
            break
    press(page, "Enter")
    area = own.get_by_label("Change the post")
    expect(area).to_be_focused()
    press(page, "Escape")
    expect(area).to_have_count(0)
    expect(own).to_be_focused()
    press(page, "e")
    expect(area).to_be_focused()
    press(page, "Control+a")
    page.keyboard.type("Changed without a mouse")
    press(page, "Control+Enter")
    expect(someone.post("Changed without a mouse").locator(".edited")).to_be_visible()


def test_escape_closes_whatever_is_open_and_gives_the_focus_back(someone: Visitor) -> None:
    page = someone.page
    someone.go("/")
    account = page.get_by_role("button", name="Account: ")
    account.focus()
    press(page, "Enter")
    expect(page.locator("#account")).to_be_visible()
    press(page, "Tab")
    assert page.locator("#account :focus").count() == 1
    press(page, "Escape")
    expect(page.locator("#account")).to_be_hidden()
    expect(account).to_be_focused()

    press(page, "?")
    keys = page.get_by_role("dialog", name="Keys")
    expect(keys).to_contain_text("Post what you have written")
    press(page, "Escape")
    expect(keys).to_have_count(0)
    expect(account).to_be_focused()

    press(page, "Control+k")
    palette = page.locator("dialog.palette")
    page.keyboard.type("board")
    expect(palette.get_by_role("option").first).to_be_visible()
    press(page, "Escape")
    if palette.is_visible():
        press(page, "Escape")
    expect(palette).to_be_hidden()
    expect(account).to_be_focused()

    someone.go("/board/threads")
    page.get_by_role("link", name=LITERACY).first.click()
    someone.is_live()
    someone.field.focus()
    page.keyboard.type("Ask @aus")
    expect(page.get_by_role("option").first).to_be_visible()
    press(page, "Escape")
    expect(page.get_by_role("option")).to_have_count(0)
    expect(someone.field).to_be_focused()
    expect(someone.field).to_have_value("Ask @aus")


def test_single_keys_can_be_switched_off_and_help_still_opens(someone: Visitor) -> None:
    page = someone.page
    press(page, "?")
    switch = page.get_by_label("Single keys work outside of fields")
    switch.focus()
    press(page, "Space", "Escape")
    expect(switch).to_have_count(0)
    press(page, "g", "h")
    page.wait_for_timeout(300)
    assert someone.path == "/board/threads"
    press(page, "?")
    switch.focus()
    press(page, "Space", "Escape")
    expect(switch).to_have_count(0)
    press(page, "g", "h")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Aoife")


@pytest.mark.parametrize("path", ["/", "/board", "/board/members", "/board/charter", "thread"])
def test_the_tab_key_goes_through_a_page_and_out_of_it_again(someone: Visitor, path: str) -> None:
    page = someone.page
    if path == "thread":
        page.get_by_role("link", name=LITERACY).first.click()
        someone.is_live()
        page.reload()
    else:
        someone.go(path)
    press(page, "Tab")
    expect(focused(page)).to_have_text("Skip to main content")
    visited: list[int] = []
    while focused(page).count():
        place = focused(page).evaluate(WHICH)
        assert place not in visited[-3:], "the focus does not go on"
        if visited and place < visited[0]:
            break
        visited.append(place)
        if len(visited) % 5 == 0:
            is_seen(page)
        assert len(visited) < 600
        press(page, "Tab")
        if focused(page).count() and focused(page).inner_text() == "Skip to main content":
            break
    assert len(visited) > 12
    press(page, "Shift+Tab", "Shift+Tab")
    assert focused(page).evaluate(WHICH) in visited

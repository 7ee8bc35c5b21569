"""Everything but "live" works in a browser without JavaScript."""

from playwright.sync_api import expect

from demo import cast
from tests.journeys.conftest import Come
from tests.journeys.stage import PASSWORD, House

MEMBER = next(person for person in cast.PEOPLE if person.handle == "aoife-ni-riagain")
THREAD = "/board/threads/6"


def test_one_signs_in_reads_writes_changes_and_leaves(house: House, come: Come) -> None:
    visitor = come(house, java_script_enabled=False).go("/board/threads/6")
    page = visitor.page

    visitor.enters(MEMBER.email, "not the right password")
    expect(page.get_by_text("is not right").first).to_be_visible()
    expect(page.get_by_label("E-mail")).to_have_value(MEMBER.email)
    visitor.enters(MEMBER.email, PASSWORD)
    expect(page.locator("h1")).to_contain_text("AI literacy")

    visitor.says("Said without a script")
    mine = visitor.post("Said without a script")
    expect(mine).to_have_count(1)

    number = mine.get_attribute("data-number")
    page.goto(f"{house.url}{THREAD}/posts/{number}")
    page.locator("main textarea[name=text]").fill("Changed without a script")
    page.get_by_role("button", name="Save").click()
    expect(visitor.post("Changed without a script")).to_have_count(1)

    page.goto(f"{house.url}{THREAD}/posts/{number}")
    expect(page.locator("del").first).to_contain_text("Said")
    page.get_by_role("button", name="to-do list").click()
    page.goto(f"{house.url}/")
    expect(page.get_by_text("kept by you").first).to_be_visible()


def test_what_cannot_be_said_comes_back_with_a_sentence(house: House, come: Come) -> None:
    visitor = come(house, java_script_enabled=False).be(MEMBER.handle, THREAD)

    visitor.says("x" * 20_001)

    expect(visitor.page.get_by_text("too long").first).to_be_visible()
    expect(visitor.field).to_have_value("x" * 20_001)


def test_a_discussion_is_started_and_found(house: House, come: Come) -> None:
    visitor = come(house, java_script_enabled=False).be(MEMBER.handle, "/board/threads/new")
    page = visitor.page

    page.get_by_label("Title").fill("Begun without a script")
    page.locator("textarea[name=text]").fill("Who is with me?")
    page.get_by_role("button", name="Start the discussion").click()
    expect(page.locator("h1")).to_have_text("Begun without a script")
    visitor.go("/find?q=begun+without")

    expect(page.get_by_role("link", name="Begun without a script")).to_be_visible()


def test_a_long_discussion_is_paged_in_both_directions(house: House, come: Come) -> None:
    visitor = come(house, java_script_enabled=False).be(MEMBER.handle)
    visitor.go("/board-market-surveillance/threads/10?after=0")
    first = visitor.numbers()
    visitor.go("/board-market-surveillance/threads/10?before=20")
    earlier = visitor.numbers()

    assert first == list(range(1, first[-1] + 1))
    assert earlier == list(range(1, 20))

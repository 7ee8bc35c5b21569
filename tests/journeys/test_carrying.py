"""A moderator splits a discussion while somebody reads it, and takes it back."""

from playwright.sync_api import expect

from tests.journeys.conftest import Come
from tests.journeys.stage import House, thread_called
from tests.journeys.test_every_page import IRELAND, OFFICE, faults, presses, walk


def test_a_discussion_split_and_merged(house: House, come: Come) -> None:
    office = come(house).be(OFFICE, "/board/threads")
    thread = thread_called(office.page, "Invitations and papers")
    assert walk(office, [
        f"{thread}/move", f"{thread}/merge?q=nothing-is-called-so", f"{thread}/merge",
        presses("Bring the posts there"), f"{thread}/posts/4/split",
        presses("Begin the new discussion", title=""),
    ]) == []  # fmt: skip
    ireland = come(house).be(IRELAND, f"{thread}/4")
    ireland.is_live()
    office.page.get_by_label("Title of the new discussion").fill("How much notice in summer?")
    office.page.get_by_role("button", name="Begin the new discussion").click()
    expect(office.page.get_by_role("heading", level=1)).to_have_text("How much notice in summer?")
    ireland.page.get_by_role("link", name="Read it there").first.click()
    expect(ireland.page.get_by_role("heading", level=1)).to_have_text("How much notice in summer?")
    assert faults(office) + walk(ireland, [f"{thread}/4"]) == []

    office.page.get_by_role("button", name="More actions").click()
    office.page.get_by_role("link", name="Go on in another discussion").click()
    office.page.get_by_label("Invitations and papers").check()
    office.page.get_by_role("button", name="Bring the posts there").click()
    expect(office.page.get_by_role("heading", level=1)).to_contain_text("Invitations and papers")
    newest = office.page.locator(".posts .post[data-number]").last
    expect(newest.locator(".body")).not_to_contain_text("Put into another discussion")
    ireland.ends_at(newest.locator(".body").inner_text())

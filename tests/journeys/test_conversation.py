"""A Member State and the secretariat talk in the Board's room, and nobody else knows of it."""

import itertools
import re
import signal

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Come
from tests.journeys.stage import House, Visitor, in_order, thread_called

IRELAND, OFFICE, EXPERT = "aoife-ni-riagain", "austeja-norkute", "fergal-mac-suibhne"
LITERACY = "AI literacy: what must our recommendation contain?"
Houses = tuple[House, House]


def meet(come: Come, houses: Houses, title: str = LITERACY) -> tuple[Visitor, Visitor, str]:
    """Both have the same discussion open, each at their own server where there are two."""
    ireland = come(houses[0]).be(IRELAND, "/board/threads")
    office = come(houses[1]).be(OFFICE)
    thread = thread_called(ireland.page, title)
    for one in (ireland, office):
        one.go(thread).is_live()
        one.stays()
    return ireland, office, thread


def test_each_sees_the_other_come_write_and_speak_without_a_reload(
    two_houses: Houses, come: Come
) -> None:
    ireland, office, _thread = meet(come, two_houses)
    office.page.set_viewport_size({"width": 1500, "height": 900})
    read = office.page.locator("#beside-pane .read p").first
    expect(read).to_have_text(re.compile(r"\d of 32 seats have read to the end\."))
    for one, other in ((ireland, "Austėja Norkutė"), (office, "Aoife Ní Riagáin")):
        expect(one.page.locator("#about [data-here]")).to_contain_text(other)
    office.page.set_viewport_size({"width": 1500, "height": 520})
    expect(office.page.locator(".pane.list li").first).to_be_visible()
    expect(office.page.locator(".pane.list footer")).not_to_be_in_viewport()
    expect(office.page.locator(".composer")).to_be_in_viewport(ratio=1)

    ireland.field.press_sequentially("A table would help", delay=10)
    expect(office.page.locator("[data-typing]")).to_have_text("Aoife Ní Riagáin is writing")
    ireland.page.get_by_role("button", name="Post", exact=True).click()
    expect(office.post("A table would help")).to_be_visible()
    expect(office.page.locator("[data-typing]")).to_have_text("")

    words = [f"{who} says {number}" for number in range(6) for who in ("Ireland", "The office")]
    for text in words:
        (ireland if text.startswith("Ireland") else office).says(text)
    for one in (ireland, office):
        for text in words:
            expect(one.post(text)).to_have_count(1)
        expect(one.pending).to_have_count(0)
        head = one.page.locator(".posts .post").last.get_attribute("data-number")
        expect(one.page.locator("[data-head]")).to_have_text(f"{head} posts")
        one.has_stayed()
    expect(read).to_have_text("1 of 32 seats have read to the end.")
    assert ireland.sees_the_same_as(office)
    assert in_order(ireland.texts(), [w for w in words if w.startswith("Ireland")])
    assert in_order(office.texts(), [w for w in words if w.startswith("The office")])


def test_what_is_done_with_a_post_shows_in_the_other_browser(
    two_houses: Houses, come: Come
) -> None:
    ireland, office, thread = meet(come, two_houses)
    ireland.says("We would add a glosary")
    seen, own = office.post("We would add a glos"), ireland.post("We would add a glos")
    expect(seen).to_be_visible()

    seen.hover()
    seen.get_by_role("button", name="Support").click()
    expect(seen.locator(".react[aria-pressed=true]")).to_contain_text("1")
    expect(own.locator(".react")).to_contain_text("1")
    expect(own.locator(".react[aria-pressed=true]")).to_have_count(0)

    ireland.chooses(own, "Edit")
    own.get_by_label("Change the post").fill("We would add a glossary")
    own.get_by_role("button", name="Save").click()
    expect(seen.locator(".body")).to_have_text("We would add a glossary")
    expect(seen.locator(".edited")).to_be_visible()
    expect(seen.locator(".react")).to_contain_text("1")

    seen.hover()
    seen.get_by_role("link", name="Reply to Aoife").first.click()
    office.says("A glossary of how many words?")
    answer = ireland.post("A glossary of how many words?")
    expect(answer.locator(".answers")).to_contain_text("to Aoife Ní Riagáin, post")

    ireland.chooses(own, "Delete")
    ireland.agrees("Delete")
    gone = office.post("Deleted by Aoife Ní Riagáin")
    expect(gone).to_be_visible()
    expect(gone.locator(".react, .tools")).to_have_count(0)
    expect(office.page.get_by_text("We would add a glossary").filter(visible=True)).to_have_count(0)
    for one in (ireland, office):
        one.has_stayed()
    assert office.status_of(thread) == 200


def test_a_mention_completed_by_the_keyboard_lands_on_the_list_of_the_one_named(
    two_houses: Houses, come: Come
) -> None:
    ireland = come(two_houses[0]).be(IRELAND, "/board/threads")
    office = come(two_houses[1]).be(OFFICE, "/")
    office.stays()
    thread = thread_called(ireland.page, LITERACY)
    ireland.go(thread).is_live()
    keys = ("todo", "workspace:board")
    counted = {key: f'.rail [data-count~="{key}"] b' for key in keys}
    todos, unread = (office.page.locator(counted[key]) for key in keys)
    before = [int(place.text_content() or 0) for place in (todos, unread)]

    ireland.field.press_sequentially("Could you draft it, @aus", delay=10)
    offered = ireland.page.get_by_role("option")
    expect(offered).to_contain_text(["Austria", "Austėja Norkutė"])
    ireland.page.keyboard.press("ArrowDown")
    ireland.page.keyboard.press("Enter")
    expect(ireland.field).to_have_value("Could you draft it, @austeja-norkute ")
    ireland.page.keyboard.press("Control+Enter")

    expect(ireland.post("Could you draft it").locator(".mention")).to_have_text("@Austėja Norkutė")
    expect(todos).to_have_text(str(before[0] + 1))
    expect(unread).to_have_text(str(before[1] + 1))
    expect(office.page).to_have_title(re.compile(r"^\(\d+\) Home"))
    waiting = office.page.locator("#todo .act").filter(has_text="Could you draft it")
    expect(waiting).to_be_visible()
    office.has_stayed()

    waiting.get_by_role("link", name="Reply").click()
    expect(office.page.locator("[data-replying]")).to_be_visible()
    office.says("With pleasure.")
    expect(ireland.post("With pleasure.")).to_be_visible()
    post = office.post("Could you draft it")
    office.chooses(post, "Take off my to-do list")
    expect(todos).to_have_text(str(before[0])) if before[0] else expect(todos).to_be_hidden()
    again = come(two_houses[0]).be(OFFICE, "/board")
    left = again.page.locator(counted["workspace:board"])
    expect(unread).to_have_text(left.text_content() or "")
    groups = again.page.locator('.rail .sub [data-count^="workspace:"] b')
    every = sum(int(text) for text in [left.text_content() or "", *groups.all_text_contents()])
    expect(again.page).to_have_title(re.compile(rf"^\({every}\) AI Board"))
    again.go("/")
    expect(again.page).to_have_title(re.compile(rf"^\({every}\) Home"))
    expect(left).to_have_text(str(every))


def test_an_expert_of_the_panel_finds_no_trace_of_it(two_houses: Houses, come: Come) -> None:
    ireland, office, thread = meet(come, two_houses)
    ireland.says("Only the Board knows of the heron")
    expect(office.post("heron")).to_be_visible()

    expert = come(two_houses[1]).be(EXPERT, "/")
    rail = expert.page.get_by_role("navigation", name="Main", exact=True)
    expect(rail.get_by_role("link", name="Scientific Panel")).to_be_visible()
    expect(rail.get_by_role("link", name="Board")).to_have_count(0)
    for words in ("heron", "literacy", "Norkutė", "AI Board"):
        expert.go(f"/find?q={words}")
        expect(expert.page.get_by_text("Nothing found")).to_be_visible()
    absent = expert.context.request.get(f"{expert.house.url}/board/threads/999999")
    for path in ("/board", thread, f"{thread}/2", f"{thread}/posts", f"{thread}/posts/2"):
        answer = expert.context.request.get(expert.house.url + path)
        assert (answer.status, without_token(answer.text())) == (404, without_token(absent.text()))
    assert expert.send(f"{thread}/posts", text="Hello?", key="a-key-of-his").status == 404
    assert "Hello?" not in office.texts()
    assert office.sees_the_same_as(ireland)


def without_token(page: str) -> str:
    return re.sub(r'name="csrf" content="\w+"', "", page)


@pytest.mark.parametrize("handle", ["eeva-tuominen"])
def test_when_a_mandate_ends_the_open_page_is_emptied_within_a_second(
    two_houses: Houses, come: Come, handle: str
) -> None:
    office = come(two_houses[1]).be(OFFICE, "/board/members")
    finland = come(two_houses[0]).be(handle, "/board/threads")
    thread = thread_called(finland.page, LITERACY)
    finland.go(thread).is_live()
    finland.field.fill("Half a sentence")

    office.page.locator("#seat-FI").get_by_role("link", name="Eeva Tuominen").click()
    office.page.get_by_label("Reason").fill("Recalled by Finland")
    office.page.get_by_role("button", name="End the mandate now").click()
    expect(office.page.get_by_text("Reason: Recalled by Finland")).to_be_visible()
    notice = finland.page.locator("live-thread .gone")
    expect(notice).to_be_visible(timeout=1000)
    expect(notice.get_by_role("alert")).not_to_be_empty()
    expect(finland.page.locator(".post, .composer")).to_have_count(0)
    expect(finland.page.get_by_text("Must: objectives by role")).to_have_count(0)

    finland.page.go_back()
    finland.page.go_forward()
    expect(finland.page.locator(".post")).to_have_count(0)
    for path in ("/board", thread, f"{thread}/posts"):
        assert finland.status_of(path) == 404


@pytest.mark.chaos
def test_a_power_cut_in_the_middle_loses_and_doubles_nothing(
    two_houses: Houses, come: Come
) -> None:
    ireland, office, thread = meet(come, two_houses)
    houses = {house.port: house for house in two_houses}.values()
    ireland.says("Before the cut, from Ireland")
    office.says("Before the cut, from the office")
    expect(ireland.post("from the office")).to_be_visible()

    ireland.says("At the very moment")
    for house in houses:
        house.end(signal.SIGKILL)
    written = {name: [f"In the dark, {name} {n}" for n in range(3)] for name in ("one", "two")}
    for one, texts in zip((ireland, office), written.values(), strict=True):
        for text in texts:
            one.says(text)
            expect(one.post(text)).to_have_class(re.compile("pending"))
        expect(one.page.locator("[data-offline]")).to_contain_text("Connection lost. ")
        expect(one.pending.last).to_contain_text("Sending")

    for house in houses:
        house.start()
    for one in (ireland, office):
        for text in [*itertools.chain(*written.values()), "At the very moment"]:
            expect(one.post(text)).to_have_count(1)
        expect(one.pending).to_have_count(0)
        expect(one.page.locator("[data-offline]")).to_be_hidden()
        one.has_stayed()
    assert ireland.sees_the_same_as(office)
    for texts in written.values():
        assert in_order(office.texts(), texts)

    fresh = come(two_houses[0]).be("cormac-o-luasa", f"{thread}?before=1000000")
    assert fresh.sees_the_same_as(office)
    fresh.ends_at(office.texts()[-1])

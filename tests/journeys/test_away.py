"""Networks fail, tabs sleep, proxies refuse: what was said is there, once and in order."""

import re
import select
import socket
import socketserver
import threading
from collections.abc import Iterator
from typing import ClassVar

import pytest
from playwright.sync_api import Request, Route, expect

from tests.journeys.conftest import Come
from tests.journeys.moving import fill
from tests.journeys.stage import House, Visitor, in_order, thread_called

IRELAND, OFFICE = "aoife-ni-riagain", "austeja-norkute"
LITERACY = "AI literacy: what must our recommendation contain?"
NOTICE = "Invitations and papers: how much notice do we need?"


@pytest.fixture
def ireland(house: House, come: Come) -> Visitor:
    return come(house).be(IRELAND, "/board/threads")


@pytest.fixture
def office(house: House, come: Come) -> Visitor:
    return come(house).be(OFFICE, "/board/threads")


def both_open(ireland: Visitor, office: Visitor, title: str = LITERACY) -> str:
    thread = thread_called(ireland.page, title)
    for one in (ireland, office):
        one.go(thread).is_live()
        one.stays()
    return thread


def test_ten_seconds_without_a_network_lose_nothing_on_either_side(
    ireland: Visitor, office: Visitor
) -> None:
    both_open(ireland, office)
    ireland.context.set_offline(True)
    here = [f"From the tunnel {n}" for n in range(3)]
    there = [f"From the office {n}" for n in range(3)]
    for mine, theirs in zip(here, there, strict=True):
        ireland.says(mine)
        office.says(theirs)
    expect(ireland.pending).to_have_count(3)
    expect(ireland.page.locator("[data-offline]")).to_contain_text("3 posts wait here")
    ireland.page.wait_for_timeout(10_000)
    expect(ireland.pending).to_have_count(3)
    assert not set(there) & set(ireland.texts())

    ireland.context.set_offline(False)
    expect(ireland.page.get_by_text("Back online")).to_be_visible()
    for one in (ireland, office):
        for text in here + there:
            expect(one.post(text)).to_have_count(1)
        expect(one.pending).to_have_count(0)
        assert in_order(one.texts(), there + here)
        one.has_stayed()
    assert ireland.sees_the_same_as(office)


def test_a_burst_of_thirty_arrives_whole_and_in_order(ireland: Visitor, office: Visitor) -> None:
    thread = both_open(ireland, office)
    burst = [f"Burst {n:02}" for n in range(30)]
    for text in burst:
        office.sends_post(thread, text)
    for one in (ireland, office):
        one.ends_at(burst[-1])
        assert in_order(one.texts(), burst)
        one.has_stayed()


def test_what_comes_while_a_page_is_on_its_way_is_counted_on_it(
    ireland: Visitor, office: Visitor
) -> None:
    thread = thread_called(ireland.page, LITERACY)
    office.go(thread)
    unread = ireland.page.locator('#rail a[href="/board"] [data-count]')
    before = int(re.sub(r"\D", "", unread.inner_text()) or 0)

    def is_drawn_before_it_comes(route: Route) -> None:
        drawn = route.fetch()
        office.sends_post(thread, "Said between two pages")
        expect(unread).to_contain_text(str(before + 1))
        route.fulfill(response=drawn)

    ireland.page.route("**/board/members", is_drawn_before_it_comes)
    ireland.stays()
    ireland.page.get_by_role("link", name="Members").first.click()
    expect(ireland.page.get_by_role("heading", level=1)).to_contain_text("Members")
    expect(unread).to_contain_text(str(before + 1))
    ireland.has_stayed()


def test_after_a_long_absence_the_newest_screen_and_a_fold_are_shown(
    house: House, ireland: Visitor, office: Visitor
) -> None:
    thread = both_open(ireland, office, NOTICE)
    known = ireland.numbers()[-1]
    newest = known + 900
    ireland.context.set_offline(True)
    expect(ireland.page.locator("[data-offline]")).to_be_visible()
    fill(house.database, int(thread.rsplit("/", 1)[1]), newest)
    ireland.context.set_offline(False)

    fold = ireland.page.locator(".sep.fold")
    expect(fold).to_contain_text("posts not loaded")
    expect(ireland.number(newest)).to_be_attached()
    expect(ireland.number(known)).to_be_attached()
    assert len(ireland.numbers()) < 250
    ireland.has_stayed()

    ireland.page.locator("[data-jump]").click()
    expect(ireland.number(newest)).to_be_in_viewport()
    ireland.ends_at(f"Post number {newest}.") if not fold.count() else None
    office.sends_post(thread, "And one that comes live")
    expect(ireland.post("And one that comes live")).to_be_in_viewport()
    expect(ireland.page.locator("[data-here-count]")).to_be_visible()


class Gate(socketserver.BaseRequestHandler):
    """A proxy as some offices have it: web pages pass, sockets do not."""

    to: ClassVar[int] = 0
    refused: ClassVar[int] = 0

    def handle(self) -> None:
        asked = self.request.recv(65536)
        if asked.startswith(b"GET /socket.io/"):
            Gate.refused += 1
            self.request.sendall(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")
            return
        with socket.create_connection(("127.0.0.1", self.to)) as server:
            server.sendall(asked)
            other = {self.request: server, server: self.request}
            while ready := select.select([*other], [], [], 60)[0]:
                data = ready[0].recv(65536)
                if not data:
                    return
                other[ready[0]].sendall(data)


@pytest.fixture
def behind_a_proxy(house: House) -> Iterator[House]:
    Gate.to = house.port
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Gate) as gate:
        gate.daemon_threads = True
        threading.Thread(target=gate.serve_forever, daemon=True).start()
        yield House(house.home, port=gate.server_address[1])
        gate.shutdown()


def test_where_websockets_are_blocked_posts_come_by_the_long_poll(
    behind_a_proxy: House, office: Visitor, come: Come
) -> None:
    thread = thread_called(office.page, LITERACY)
    office.go(thread).is_live()
    ireland = come(behind_a_proxy).be(IRELAND)
    ireland.send(f"{thread}/read")  # their page then begins where news come in
    with ireland.page.expect_request(lambda request: "/live?" in request.url):
        ireland.go(thread)
    expect(ireland.page.locator("[data-offline]")).to_be_hidden()

    office.says("Can you hear me through the proxy?")
    expect(ireland.post("Can you hear me")).to_be_visible()
    ireland.says("Loud and clear.")
    expect(office.post("Loud and clear.")).to_be_visible()
    office.says("Then we go on.")
    expect(ireland.post("Then we go on.")).to_be_visible()
    assert ireland.sees_the_same_as(office)
    expect(ireland.page.locator("live-thread [data-here-count]")).to_be_hidden()
    assert Gate.refused > 1


def test_two_tabs_of_one_person_keep_their_counters_in_step(
    ireland: Visitor, office: Visitor
) -> None:
    thread = thread_called(office.page, LITERACY)
    ireland.go("/")
    second = ireland.another_tab("/board/threads")
    tabs = (ireland, second)
    for tab in tabs:
        tab.stays()
        expect(tab.count("workspace:board")).to_be_attached()
    # folded away in one of them, the groups of the Board are counted with it there
    before = [int(tab.count("workspace:board").text_content() or 0) for tab in tabs]
    ireland.page.wait_for_timeout(500)
    for number in range(3):
        office.sends_post(thread, f"Counted {number}")
    for tab, then in zip(tabs, before, strict=True):
        expect(tab.count("workspace:board")).to_have_text(str(then + 3))
    row = second.page.locator(".rows li").filter(has_text=LITERACY)
    unread = int(row.locator("[data-count] b").text_content() or 0)

    third = ireland.another_tab(thread)
    third.page.locator("[data-jump]").or_(third.post("Counted 2")).first.wait_for()
    third.page.get_by_role("button", name="More actions").click()
    third.page.get_by_role("button", name="Mark all as read").click()
    for tab, then in zip(tabs, before, strict=True):
        expect(tab.count("workspace:board")).to_have_text(str(then + 3 - unread))
        tab.has_stayed()
    expect(row.locator("[data-count]")).to_be_hidden()


@pytest.fixture
def held(ireland: Visitor) -> Iterator[list[str]]:
    """A server that does not answer when something is posted; what was sent is noted."""
    keys: list[str] = []

    def hold(route: Route, request: Request) -> None:
        if request.method == "POST":
            keys.append(request.post_data or "")
            route.abort()
        else:
            route.continue_()

    ireland.context.route("**/threads/*/posts", hold)
    yield keys
    ireland.context.unroute("**/threads/*/posts")


def test_a_reload_keeps_what_waits_and_what_is_half_written(
    ireland: Visitor, office: Visitor, held: list[str]
) -> None:
    both_open(ireland, office)
    ireland.says("Written before the reload")
    expect(ireland.pending).to_have_count(1)
    ireland.field.fill("Half a sentence, and")
    ireland.page.reload()
    expect(ireland.pending).to_contain_text("Written before the reload")
    expect(ireland.pending).to_contain_text("Sending")
    expect(ireland.field).to_have_value("Half a sentence, and")
    expect(office.post("Written before")).to_have_count(0)

    ireland.context.unroute("**/threads/*/posts")
    expect(office.post("Written before the reload")).to_have_count(1)
    expect(ireland.pending).to_have_count(0)
    expect(ireland.post("Written before the reload")).to_have_count(1)
    assert len({re.search(r"key=([\w-]+)", body)[1] for body in held}) == 1  # type: ignore[index]
    expect(ireland.field).to_have_value("Half a sentence, and")

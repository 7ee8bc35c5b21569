"""Every page and state: open to all, on every screen, in light and dark, without a complaint."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from playwright.sync_api import expect

from kernel.clock import now
from tests.journeys.conftest import Come
from tests.journeys.stage import House, Visitor, served, thread_called
from tests.journeys.walking import (
    AUDITS,
    IRELAND,
    OFFICE,
    ONCE,
    Do,
    closes_what_is_open,
    faults,
    opens,
    presses,
    walk,
)


def test_before_one_is_signed_in(house: House, come: Come) -> None:
    assert walk(come(house), [
        "/sign-in",
        presses("Sign in", email="nobody@plenary.example", password="not the right one"),
        presses("Sign in", email="", password=""),
        "/demo", "/reset", presses("Send the link", email=""), "/reset/made-up",
        "/invitation/made-up", "/nothing-here",
    ]) == []  # fmt: skip


def test_homes_and_what_one_finds(house: House, come: Come) -> None:
    ireland, former = come(house).be(IRELAND), come(house).be("ingrid-wallberg")
    assert walk(ireland, [
        "/",
        opens("Account", "#account"),
        "/find", "/find?q=literacy", "/find?q=nobody-is-called-so", "/account/sessions",
        "/inbox", "/inbox?all=1", "/account/notices", "/board/notices",
        "/account", presses("Change the password", current="", password=""),
        "/account/authenticator",
        lambda visitor: visitor.page.keyboard.press("Control+k"),
        "/", lambda visitor: visitor.page.keyboard.press("?"),
    ]) == []  # fmt: skip
    assert walk(former, ["/", "/board", "/panel/threads"]) == []


@pytest.mark.parametrize(
    ("body", "handle"),
    [("board", OFFICE), ("panel", "nefeli-stamataki"), ("forum", "petra-hvalica"),
     ("pact", "oisin-de-barra"), ("alliance", "catia-fontoura")],
)  # fmt: skip
def test_the_pages_of_each_body(house: House, come: Come, body: str, handle: str) -> None:
    """Bodies differ in words, people and figures, not in templates: the colours of the dark and the
    targets of a phone are looked at in the Board alone.
    """
    pages = ["", "/threads", "/documents", "/members", "/charter", "/who", "/record"]
    states: list[str | Do] = [f"/{body}{page}" for page in pages]
    assert walk(come(house).be(handle), states, AUDITS if body == "board" else ONCE) == []


def is_read(visitor: Visitor) -> None:
    """The editor has taken over from the page, and lets nobody write in it."""
    expect(visitor.page.locator("[data-text] .ProseMirror")).to_have_attribute(
        "contenteditable", "false"
    )


def test_groups_and_lists_of_discussions_and_what_belongs_to_a_text(
    house: House, come: Come
) -> None:
    assert walk(come(house).be(IRELAND), [
        "/board-market-surveillance", "/board-market-surveillance/members",
        "/board-market-surveillance/charter", "/board/threads?unread=1",
        "/board/threads?mine=1", "/board/threads?q=nothing-is-called-so",
    ]) == []  # fmt: skip
    office, expert = come(house).be(OFFICE), come(house).be("nefeli-stamataki")
    office.go("/board/documents?q=high-risk")
    named = office.page.get_by_role("link", name="Examples for the guidelines")
    text = str(named.first.get_attribute("href"))
    office.send(f"{text}/history/1/approval/ask")
    assert walk(office, [
        "/board-standards", "/board/told", "/inbox?marked=1795000000",
        f"{text}/history/1/approval", f"{text}/shares", presses("Share", because=""),
        f"{text}/who",
    ]) == []  # fmt: skip
    assert walk(expert, [text, is_read, "/panel/documents"]) == []


def test_discussions_in_every_state(house: House, come: Come) -> None:
    ireland = come(house).be(IRELAND, "/board/threads")
    open_one, closed, members_only = (
        thread_called(ireland.page, title)
        for title in ("AI literacy", "Guidelines on high-risk", "The next Chair")
    )

    def fails(visitor: Visitor) -> None:
        visitor.is_live()
        visitor.context.route("**/threads/*/posts", lambda route: route.fulfill(
            status=422, json={"because": "This is not accepted."}))  # fmt: skip
        visitor.says("A post that is refused")
        expect(visitor.page.locator(".post.failed")).to_be_visible()
        visitor.context.unroute("**/threads/*/posts")

    def is_cut_off(visitor: Visitor) -> None:
        visitor.page.get_by_role("button", name="Discard").click()
        visitor.context.set_offline(True)
        visitor.says("A post that waits")
        expect(visitor.page.locator("[data-offline]")).to_contain_text("1 post waits")

    assert walk(ireland, [
        closed, members_only, f"{open_one}/who", f"{open_one}?reply=2", open_one,
        opens("More for post", ".post .menu:popover-open"), closes_what_is_open,
        opens("More actions", "#thread-menu"), closes_what_is_open,
        fails, is_cut_off,
    ]) == []  # fmt: skip


def test_writing_changing_and_overtaking(house: House, come: Come) -> None:
    ireland = come(house).be(IRELAND, "/board/threads")
    thread = thread_called(ireland.page, "Resource reports")
    ireland.go(thread).is_live()
    ireland.says("A first wording of it")
    own = ireland.post("A first wording of it")
    expect(ireland.pending).to_have_count(0)
    page = f"{thread}/posts/{own.get_attribute('data-number')}"
    ireland.send(f"{page}/edit", text="A second wording of it", rev=1)

    def is_overtaken(visitor: Visitor) -> None:
        visitor.page.get_by_label("Text", exact=True).fill("A third wording of it")
        assert visitor.send(f"{page}/edit", text="Meanwhile", rev=2).ok
        visitor.page.get_by_role("button", name="Save").click()
        expect(visitor.page.get_by_role("alert")).to_contain_text("Somebody changed this post")

    assert walk(ireland, [
        "/board/threads/new", presses("Start the discussion", title="", text=""),
        page, f"{page}/edit", is_overtaken,
    ]) == []  # fmt: skip
    ireland.send(f"{page}/delete")
    assert walk(ireland, [page]) == []


def test_what_becomes_of_a_discussion(house: House, come: Come) -> None:
    office = come(house).be(OFFICE, "/board/threads")
    thread = thread_called(office.page, "Invitations and papers")
    assert walk(office, [
        f"{thread}/beside", f"{thread}/posts/6", f"{thread}/posts/6/conclude",
        presses("Make it a conclusion", until=""),
    ]) == []  # fmt: skip
    until = (now() + timedelta(days=9)).strftime("%Y-%m-%dT%H:%M")
    office.send(f"{thread}/posts/1/conclude", how="now")
    office.send(f"{thread}/posts/6/conclude", how="silence", until=until)

    def opens_what_is_folded(visitor: Visitor) -> None:
        visitor.page.get_by_text("Object", exact=True).click()

    ireland = come(house).be(IRELAND)
    assert walk(ireland, [thread, f"{thread}/beside", opens_what_is_folded,
                          presses("Object and stop it", text="")]) == []  # fmt: skip
    ireland.send(f"{thread}/posts/6/object", text="Not before the summer")
    assert walk(office, [f"{thread}/beside", thread]) == []


LIST = "e-mail;name;seat\nno address;=1;XX\nx@ministry.example;Anna;PL\n"


def test_mandates_and_appointments(house: House, come: Come) -> None:
    office = come(house).be(OFFICE, "/board/members")

    def opens_the_mandate(visitor: Visitor) -> None:
        visitor.go("/board/members")
        visitor.page.locator("#seat-FR").get_by_role("link", name="Anaïs Kerbrat").click()
        expect(visitor.page.get_by_role("heading", level=1)).to_have_text("Anaïs Kerbrat")

    assert walk(office, [
        opens_the_mandate, presses("End the mandate now", reason=""),
        opens_the_mandate, presses("Let the alternate stand in", first="", last=""),
        "/board/seats/PL/appoint",
        presses("Appoint", email="nobody@plenary.example"),
        "/board/invitations", presses("Look at it line by line", text="a;b"),
        "/board/invitations", presses("Look at it line by line", text=LIST),
        "/board/invitations/new", presses("Send the invitation", email="", name=""),
    ]) == []  # fmt: skip


def test_pages_that_refuse(house: House, come: Come) -> None:
    """What the server answers when it says no, with what was typed."""
    ireland = come(house).be(IRELAND, "/board/threads")
    thread = thread_called(ireland.page, "AI literacy")

    def sends(path: str, **fields: str) -> Do:
        def act(visitor: Visitor) -> None:
            visitor.go("/board/threads/new")
            visitor.page.locator("form[data-new-thread]").evaluate(
                """(form, [path, fields]) => {
                  form.action = path
                  form.noValidate = true
                  form.dataset.turbo = 'false'
                  for (const [name, text] of Object.entries(fields)) {
                    const field = form.elements[name] ?? form.appendChild(new Option())
                    field.value = text
                  }
                }""",
                [path, fields],
            )
            visitor.page.get_by_role("button", name="Start the discussion").click()
            expect(visitor.page.get_by_text("Error 4")).to_be_visible()

        return act

    text = "A long text that must not be lost. " * 8
    assert walk(ireland, [
        "/board/threads/999999", "/board/seats/IE/appoint",
        sends("/board/threads/new", csrf_token="made-up", text=text),
        sends(f"{thread}/close", text=text),
        sends(f"{thread}/react", text=text),
        sends("/sign-in-somewhere-else", text=text),
    ]) == []  # fmt: skip


def test_too_many_requests(settle: Callable[..., House], come: Come) -> None:
    with served(settle(SIGN_IN_LIMIT="1 per hour")) as strict:
        visitor = come(strict).go("/sign-in")
        for _ in range(2):
            visitor.enters("nobody@plenary.example", "not the right one")
        expect(visitor.page.get_by_text("Error 429")).to_be_visible()
        assert faults(visitor) == []

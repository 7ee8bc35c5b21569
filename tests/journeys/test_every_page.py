"""Every page and state: open to all, on every screen, in light and dark, without a complaint."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from playwright.sync_api import expect

from kernel.clock import now
from tests.journeys.conftest import Come
from tests.journeys.stage import ROOT, House, Visitor, served, thread_called

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text()
STANDARDS = {
    "type": "tag",
    "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
COLOURS = {"type": "rule", "values": ["color-contrast"]}
ON_A_PHONE = {"type": "rule", "values": ["color-contrast", "target-size"]}
"""What a narrow page may do otherwise than a wide one."""
AUDIT = """async only => {
  // axe measures what lies under an open menu as if it lay above
  const isOpen = document.querySelector(':popover-open')
  const found = await axe.run(document, { runOnly: only, resultTypes: ['violations'] })
  const told = found.violations.filter(({ id }) => !(isOpen && id === 'target-size'))
  return told.map(({ id, nodes }) =>
    `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}"""
TOO_WIDE = "document.documentElement.scrollWidth > innerWidth"
STILL = """() => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('*, ::before, ::after { transition: none !important; animation: none }')
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}"""
DESK, PHONE = {"width": 1440, "height": 900}, {"width": 390, "height": 844}
SMALL = {"width": 320, "height": 640}
Audits = tuple[tuple[Any, Any, Any], ...]
AUDITS: Audits = (
    (DESK, "light", STANDARDS),
    (DESK, "dark", COLOURS),
    (PHONE, "light", ON_A_PHONE),
)
ONCE = AUDITS[:1]
"""Where the same templates were looked at in every light."""
IRELAND, OFFICE = "aoife-ni-riagain", "wouter-claesen"
Do = Callable[[Visitor], object]


def faults(visitor: Visitor, audits: Audits = AUDITS) -> list[str]:
    """What is wrong with what is shown: on a desk and a phone, in light and in dark."""
    found: list[str] = []
    page = visitor.page
    page.evaluate(AXE)
    page.evaluate(STILL)  # colours on their way from light to dark are nobody's
    for size, look, rules in audits:
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=look, reduced_motion="reduce")
        found += [f"{size['width']} {look}, {one}" for one in page.evaluate(AUDIT, rules)]
    page.set_viewport_size(SMALL)
    if page.evaluate(TOO_WIDE):
        found.append(f"wider than a screen of {SMALL['width']}")
    page.set_viewport_size(DESK)
    page.emulate_media(color_scheme="light")
    return [f"{visitor.path}: {fault}" for fault in found]


def walk(visitor: Visitor, states: list[str | Do], audits: Audits = AUDITS) -> list[str]:
    """Go through pages by their address, and into states by what brings them about."""
    found: list[str] = []
    for state in states:
        if isinstance(state, str):
            visitor.go(state)
        else:
            state(visitor)
        found += faults(visitor, audits)
    return found


def presses(button_name: str, /, **fields: str) -> Do:
    """Send the form that is shown as a browser would that checks nothing itself."""

    def act(visitor: Visitor) -> None:
        for selector, text in fields.items():
            visitor.page.locator(f'main [name="{selector}"]').fill(text)
        button = visitor.page.get_by_role("main").get_by_role(
            "button", name=button_name, exact=True
        )
        button.evaluate("button => { button.form.noValidate = true }")
        with visitor.page.expect_response(lambda answer: answer.request.method == "POST"):
            button.click()
        expect(visitor.page.locator("[role=alert], .err").first).to_be_visible()

    return act


def opens(name: str, shown: str) -> Do:
    def act(visitor: Visitor) -> None:
        visitor.page.get_by_role("button", name=name).first.click()
        expect(visitor.page.locator(shown)).to_be_visible()

    return act


def closes_what_is_open(visitor: Visitor) -> None:
    visitor.page.keyboard.press("Escape")


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


def test_groups_and_lists_of_discussions(house: House, come: Come) -> None:
    assert walk(come(house).be(IRELAND), [
        "/board-market-surveillance", "/board-market-surveillance/members",
        "/board-market-surveillance/charter", "/board/threads?unread=1",
        "/board/threads?mine=1", "/board/threads?q=nothing-is-called-so",
    ]) == []  # fmt: skip
    assert (
        walk(
            come(house).be(OFFICE), ["/board-standards", "/board/told", "/inbox?marked=1795000000"]
        )
        == []
    )


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

"""Walking through pages and states: what is wrong with what is shown there?"""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page, expect

from tests.journeys.stage import ROOT, Visitor

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text()
STANDARDS = {
    "type": "tag",
    "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
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
IS_PREPARED = "'axe' in window"
TOO_WIDE = "document.documentElement.scrollWidth > innerWidth"
STILL = """() => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('*, ::before, ::after { transition: none !important; animation: none }')
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}"""
DESK, PHONE = {"width": 1440, "height": 900}, {"width": 390, "height": 844}
SMALL = {"width": 320, "height": 640}
Audits = tuple[tuple[Any, Any, Any], ...]
AUDITS: Audits = ((DESK, "light", STANDARDS), (PHONE, "dark", ON_A_PHONE))
"""Colours do not hang on how wide a page is: in the dark they are looked at on a phone."""
ONCE = AUDITS[:1]
"""Where the same templates were looked at in every light."""
IRELAND, OFFICE = "aoife-ni-riagain", "wouter-claesen"
Do = Callable[[Visitor], object]


def faults(visitor: Visitor, audits: Audits = AUDITS) -> list[str]:
    """What is wrong with what is shown: on a desk and a phone, in light and in dark."""
    found: list[str] = []
    page = visitor.page
    page.wait_for_load_state("load")  # before its styles are there a page is laid out without them
    expect(page.locator("html")).not_to_have_attribute("aria-busy", "true")
    _prepare(page)
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


def _prepare(page: Page) -> None:
    """Once in a page, however many of its states are looked at."""
    if page.evaluate(IS_PREPARED):
        return
    line = page.context.new_cdp_session(page)  # Playwright would read the half megabyte as well
    told = line.send("Runtime.evaluate", {"expression": AXE})
    assert "exceptionDetails" not in told, told
    line.detach()
    page.evaluate(STILL)  # colours on their way from light to dark are nobody's


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

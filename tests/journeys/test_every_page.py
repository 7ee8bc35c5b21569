"""Every page and state: open to all, on every screen, in light and dark, without a complaint."""

import pytest

from tests.journeys.conftest import Come
from tests.journeys.stage import ROOT, House, Visitor

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text()
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
MEMBER, OFFICE, EXPERT = "aoife-ni-riagain", "wouter-claesen", "fergal-mac-suibhne"
BODIES = {
    "panel": "beatriz-almendro",
    "forum": "petra-hvalica",
    "pact": "oisin-de-barra",
    "alliance": "luca-bassanelli",
}

OF_A_MEMBER = [
    "/",
    "/board",
    "/board/threads",
    "/board/threads?unread=1",
    "/board/threads?q=nothing-is-called-so",
    "/board/threads/new",
    "/board/threads/1",
    "/board/threads/6",
    "/board/threads/6?reply=2",
    "/board/threads/12",
    "/board/threads/6/who",
    "/board/threads/6/posts/1",
    "/board-market-surveillance",
    "/board-market-surveillance/threads/10",
    "/board-market-surveillance/threads/10/5",
    "/board/members",
    "/board/members/1",
    "/board/who",
    "/board/charter",
    "/find?q=mar",
    "/find?q=nobody-is-called-so",
    "/account/sessions",
    "/nothing-here",
    "/panel",
    "/board/seats/IE/appoint",
]
OF_THE_OFFICE = [
    "/",
    "/board/record",
    "/board/members/2",
    "/board/seats/PL/appoint",
    "/board-standards",
]
MODES = {
    "desk, light": {"viewport": {"width": 1440, "height": 900}, "color_scheme": "light"},
    "desk, dark": {"viewport": {"width": 1440, "height": 900}, "color_scheme": "dark"},
    "phone, light": {"viewport": {"width": 390, "height": 844}, "color_scheme": "light"},
    "phone, dark": {"viewport": {"width": 390, "height": 844}, "color_scheme": "dark"},
    "small phone": {"viewport": {"width": 320, "height": 640}, "color_scheme": "light"},
}
FAULTS = """async rules => {
  const found = await axe.run(document, { runOnly: rules });
  const told = v => `${v.id}: ${v.nodes.map(n => n.html.slice(0, 160)).join(' | ')}`;
  return found.violations.map(told);
}"""
TOO_WIDE = "document.documentElement.scrollWidth > innerWidth"


def faults(visitor: Visitor) -> list[str]:
    """What is wrong with the page that is shown."""
    visitor.page.evaluate(AXE)
    found = list(visitor.page.evaluate(FAULTS, RULES))
    if visitor.page.evaluate(TOO_WIDE):
        found.append("wider than the screen")
    return [f"{visitor.path}: {fault}" for fault in found]


def walk(visitor: Visitor, paths: list[str]) -> list[str]:
    found: list[str] = []
    for path in paths:
        found += faults(visitor.go(path))
    return found


@pytest.mark.parametrize("mode", MODES)
def test_what_a_member_sees(house: House, come: Come, mode: str) -> None:
    member = come(house, bypass_csp=True, **MODES[mode]).be(MEMBER)

    assert walk(member, OF_A_MEMBER) == []


@pytest.mark.parametrize("mode", ["desk, dark", "phone, light"])
def test_what_the_secretariat_sees(house: House, come: Come, mode: str) -> None:
    office = come(house, bypass_csp=True, **MODES[mode]).be(OFFICE)

    assert walk(office, OF_THE_OFFICE) == []


@pytest.mark.parametrize("mode", ["desk, light", "phone, dark"])
def test_the_homes_and_charters_of_the_other_bodies(house: House, come: Come, mode: str) -> None:
    found: list[str] = []
    for body, handle in BODIES.items():
        visitor = come(house, bypass_csp=True, **MODES[mode]).be(handle)
        if visitor.status_of(f"/{body}") == 200:
            found += walk(visitor, [f"/{body}", f"/{body}/members", f"/{body}/charter"])

    assert found == []


@pytest.mark.parametrize("mode", MODES)
def test_what_everybody_sees_before_signing_in(house: House, come: Come, mode: str) -> None:
    visitor = come(house, bypass_csp=True, **MODES[mode])
    found = walk(visitor, ["/sign-in", "/demo"])

    visitor.go("/sign-in").enters("nobody@plenary.example", "not the right password")
    visitor.page.get_by_text("is not right").first.wait_for()

    assert found + faults(visitor) == []


def test_forms_that_come_back_and_menus_that_are_open(house: House, come: Come) -> None:
    member = come(house, bypass_csp=True, **MODES["desk, light"]).be(MEMBER, "/board/threads/new")
    page, found = member.page, []
    page.locator("form[action$='/new'] [type=submit], main form [type=submit]").first.evaluate(
        "button => { button.form.noValidate = true; button.click() }"
    )
    page.locator("[aria-invalid=true]").first.wait_for()
    found += faults(member)

    member.go("/board-market-surveillance/threads/10").is_live()
    member.opens_menu_of(member.number(36))
    found += faults(member)
    page.keyboard.press("Escape")
    page.keyboard.press("Control+k")
    page.keyboard.type("lit")
    page.get_by_role("option").first.wait_for()
    found += faults(member)

    assert found == []

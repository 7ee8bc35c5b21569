"""Is what is wrong with a page found, where alone it is wrong?"""

from playwright.sync_api import Page

from tests.journeys.conftest import Come
from tests.journeys.stage import House
from tests.journeys.walking import faults

PLANT = """([words, style]) => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(style)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  document.querySelector('main').insertAdjacentHTML('beforeend', `<div id="planted">${words}</div>`)
}"""
UPROOT = "() => { document.querySelector('#planted').remove() }"
DIM = "@media (prefers-color-scheme: dark) { #planted p { color: #555; background: #444 } }"
SMALL = """#planted button { width: 30px; height: 30px; padding: 0; border: 0; margin: 0 }
@media (max-width: 400px) { #planted button { width: 9px; height: 9px; min-height: 0 } }"""
BUTTONS = "<button aria-label='One'></button><button aria-label='Two'></button>"


def plant(page: Page, words: str, style: str = "") -> None:
    page.evaluate(PLANT, [words, style])


def test_what_is_wrong_is_found_where_alone_it_is_wrong(house: House, come: Come) -> None:
    """One page, looked at again and again: a state is looked at as a page is."""
    visitor = come(house).go("/sign-in")
    assert faults(visitor) == []
    for words, style, wrong in (
        ("<p>Hardly to be read by night</p>", DIM, ["390 dark, color-contrast"]),
        (BUTTONS, SMALL, ["390 dark, target-size"]),
        ("<input>", "", ["1440 light, label"]),
        (
            "<b>Wide</b>",
            "#planted b { display: block; width: 400px }",
            ["wider than a screen of 320"],
        ),
    ):
        plant(visitor.page, words, style)
        found = faults(visitor)
        assert [each.removeprefix("/sign-in: ").split(":")[0] for each in found] == wrong
        visitor.page.evaluate(UPROOT)
        assert faults(visitor) == []

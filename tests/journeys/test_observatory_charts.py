"""The Observatory is right for its figures: chart, map and sector page, by keyboard, on a phone,
without a script and without signing in; each chart is saved in three ways.
"""

from playwright.sync_api import Page, expect

from tests.journeys.conftest import Come
from tests.journeys.stage import House
from tests.journeys.test_screenshots import DESK, PHONE, take

HERE, OPEN = "/alliance/observatory", "/open/alliance/observatory"
MEMBER, OFFICE = "spela-krasovec", "petra-hvalica"
UPTAKE = "Enterprises that use at least one AI technology"
PNG = b"\x89PNG"


def card(page: Page, chart: str) -> object:
    return page.locator("section.card").filter(has=page.locator(".chip", has_text=chart)).first


def test_the_observatory_is_right_by_keyboard_and_without_a_script(
    house: House, come: Come
) -> None:
    member = come(house, **DESK).be(MEMBER, HERE)
    page = member.page
    expect(page.locator(".kpi").first).to_contain_text("20.0\u202f%")
    expect(page.get_by_role("img").first).to_be_visible()
    squares = page.locator(".tilemap li")
    expect(squares).to_have_count(27)
    expect(page.locator(".ms-dk")).to_contain_text("40.0\u202f%")
    expect(page.locator(".ms-si.me")).to_contain_text("30.3\u202f%")
    expect(page.get_by_text("Highest is Denmark with 40.0\u202f%, lowest Romania")).to_be_visible()
    expect(page.locator(".heat").first).to_contain_text("Health and social work")
    take(member, "observatory")

    table = page.locator("summary", has_text="Table").nth(1)
    table.focus()
    page.keyboard.press("Enter")
    row = page.get_by_role("row").filter(has_text="Denmark")
    expect(row.first).to_contain_text("40.0\u202f%")

    page.get_by_role("link", name="Energy").first.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Energy")
    expect(page.get_by_text("Electricity, gas, water and waste").first).to_be_visible()
    expect(page.get_by_role("heading", name="Decisions")).to_be_visible()
    take(member, "observatory-sector")
    take(come(house, **PHONE).be(MEMBER, HERE), "observatory-phone")

    plain = come(house, java_script_enabled=False).go(OPEN)
    expect(plain.page.locator(".ms-dk")).to_contain_text("40.0\u202f%")
    plain.page.get_by_role("link", name=UPTAKE).first.click()
    plain.page.get_by_role("link", name="Ranking").click()
    plain.page.get_by_label("Period").select_option("2021")
    plain.page.get_by_role("button", name="Show").click()
    expect(plain.page.locator(".ranked tr").nth(1)).to_contain_text("Denmark")
    expect(plain.page.locator(".ranked tr").nth(1)).to_contain_text("14.8")
    saved = {kind: plain.page.locator(".saves a", has_text=kind).get_attribute("href") or ""
             for kind in ("SVG", "PNG", "CSV")}  # fmt: skip
    given = {kind: plain.context.request.get(house.url + path) for kind, path in saved.items()}
    assert given["SVG"].text().startswith("<svg")
    assert given["PNG"].body().startswith(PNG)
    assert "DK,Denmark,2021,14.8" in given["CSV"].text()

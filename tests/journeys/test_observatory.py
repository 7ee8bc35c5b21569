"""A file of statistics comes in, its report is read, its good rows are kept; then it is revised."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.indicators.stage import ALL, FIRMS, row, sdmx
from tests.journeys.conftest import Come
from tests.journeys.stage import House
from tests.journeys.test_screenshots import DESK, PHONE, take

OFFICE = "catia-fontoura"
FIRST = sdmx(
    row("EU27_2020", "2024", "13.48"),
    row("EL", "2024", "9.81", "e"),
    row("FR", "2024", "9.91"),
    row("MT", "2024", "", "c"),
    row("GR", "2024", "9.81"),
    row("ZZ", "2024", "4"),
    row("LU", "2024", ""),
    row("LU", "2024", "=1+1"),
    row("FR", "2024", "3.1", what="E_AI_TTM"),
)
REVISED = sdmx(row("FR", "2024", "10.41", "r"))


def bring(page: Page, folder: Path, name: str, content: bytes) -> None:
    (folder / name).write_bytes(content)
    page.get_by_label("File", exact=True).set_input_files(folder / name)
    page.get_by_label("Source", exact=True).fill("Eurostat, isoc_eb_ai")
    page.get_by_label("Licence").fill("CC BY 4.0")
    page.get_by_role("button", name="Have it read").click()
    page.wait_for_url(re.compile(r"/loads/\d+$"))


def test_a_file_is_loaded_read_kept_and_revised(house: House, come: Come, tmp_path: Path) -> None:
    office = come(house, **DESK).be(OFFICE, "/alliance/indicators/new")
    page = office.page
    page.get_by_label("Name").fill("Firms that use AI")
    page.get_by_label("Code", exact=True).fill("firms-that-use-ai")
    page.get_by_label("Unit", exact=True).fill("% of enterprises")
    page.get_by_label("Unit as the source writes it").fill("PC_ENT")
    page.get_by_label("What else of a file belongs here").fill("indic_is=E_AI_TANY")
    page.get_by_label("Code of all sectors together").fill(ALL)
    page.get_by_label("Code of all size classes together").fill(FIRMS)
    page.get_by_role("button", name="Save").click()

    bring(page, tmp_path, "isoc_eb_ai.csv", FIRST)
    keep = page.get_by_role("button", name="Keep the 4 good rows")
    expect(keep).to_be_visible(timeout=120_000)  # by itself, once the program has read it
    faults = page.get_by_role("region", name="What is wrong, line by line")
    for line, wrong in ((6, "a second time"), (7, "no country"), (8, "no flag says why"),
                        (9, "begins like a formula")):  # fmt: skip
        found = faults.get_by_role("row").filter(has=page.get_by_text(str(line), exact=True))
        expect(found).to_contain_text(wrong)
    expect(page.get_by_text("indic is=E_AI_TTM (1)")).to_be_visible()
    take(office, "observatory-report")
    keep.click()
    expect(page.get_by_text("anybody sees them now")).to_be_visible()

    anybody = come(house, **DESK).go("/open/alliance/indicators")
    reader = anybody.page
    reader.get_by_role("link", name="Firms that use AI").click()
    row_of = reader.get_by_role("row")
    expect(row_of.filter(has_text="Greece")).to_contain_text("9.8")
    expect(row_of.filter(has_text="Malta")).to_contain_text("confidential")
    expect(row_of.filter(has_text="France")).to_contain_text("9.9")
    take(anybody, "observatory-indicator")
    take(come(house, **PHONE).go(anybody.path), "observatory-indicator-phone")

    page.get_by_role("link", name="Firms that use AI").click()
    bring(page, tmp_path, "isoc_eb_ai_2.csv", REVISED)
    changed = page.get_by_role("region", name="Values that change")
    expect(changed).to_contain_text("10.4 r", timeout=120_000)
    page.get_by_role("button", name="Keep the 1 good rows").click()
    expect(page.get_by_text("anybody sees them now")).to_be_visible()
    reader.reload()
    row_of.filter(has_text="France").get_by_role("link").click()
    versions = reader.get_by_role("region", name="France, 2024")
    expect(versions).to_contain_text("10.4")
    expect(versions).to_contain_text("9.9")
    take(anybody, "observatory-history")

"""The Alliance at work: a newcomer in the catalogue, a list with faults, and two who find each
other.
"""

import re
from datetime import date, timedelta

from playwright.sync_api import expect

from tests.journeys.conftest import Come
from tests.journeys.stage import House, Visitor
from tests.journeys.test_screenshots import DESK, PHONE, take

OFFICE, NEEDS, OFFERS = "catia-fontoura", "spela-krasovec", "siim-rebasoo"
LIST = """\
code;kind;name;country;sectors;services;access;share;contact;link;source;checked_on
HUB-AT-DRAU;hub;Drau Digital Hub;AT;manufacturing;Erproben vor der Investition;Anruf;12,5;;;x;
HUB-AT-DRAU;hub;The same again;AT;;;;;;;x;
HUB-XX-1;hub;Nowhere;;;;;;;;x;
HUB-DE-2;hub;=HYPERLINK("http://evil.example");DE;;;;;;;x;
HUB-SK-3;hub;Žilinské centrum;SK;energy;Skúšky;;140;;;x;24.11.2026
"""


def test_the_alliance_is_entered_listed_and_matched(house: House, come: Come) -> None:
    office = come(house, **DESK).be(OFFICE, "/alliance/catalogue")
    newcomer = come(house, **PHONE).go("/open/alliance/catalogue/join")
    comes_in(office, newcomer)
    brings_a_list(office, newcomer)
    needs = come(house, **DESK).be(NEEDS, "/alliance/matches/new?side=need")
    offers = come(house, **DESK).be(OFFERS, "/alliance/matches")
    find_each_other(needs, offers)
    assert office.status_of(needs.path) == 404


def comes_in(office: Visitor, newcomer: Visitor) -> None:
    page = newcomer.page
    page.get_by_label("E-mail, for the desk alone").fill("hallo@werkraum.example")
    page.get_by_label("Organisation").fill("Werkraum Drau")
    page.get_by_label("What you are").select_option(label="Company that uses AI")
    page.get_by_label("Country").select_option(label="Austria")
    page.get_by_label("Manufacturing, engineering and construction").check()
    page.get_by_label("What you offer").fill("Eine Halle, in der man Roboter ausprobiert.")
    page.get_by_label("Anybody may read this entry").check()
    page.get_by_role("button", name="Send it").click()
    expect(page.get_by_text("The desk looks at your entry before it is shown.")).to_be_visible()
    expect(page.get_by_role("link", name="Werkraum Drau")).to_have_count(0)
    takes = office.page.get_by_role("button", name="Take it in Werkraum Drau")
    expect(takes).to_be_visible()  # without loading the page again
    take(office, "alliance-catalogue")
    takes.click()
    expect(takes).to_have_count(0)
    newcomer.go("/open/alliance/catalogue")
    page.get_by_role("link", name="Austria: 1").click()
    page.wait_for_url(re.compile("country=AT"))
    expect(page.get_by_role("link", name="Werkraum Drau")).to_be_visible()
    take(newcomer, "alliance-catalogue-phone")


def brings_a_list(office: Visitor, newcomer: Visitor) -> None:
    office.go("/alliance/directory/bring")
    sent = {"name": "hubs.csv", "mimeType": "text/csv", "buffer": LIST.encode("cp1250")}
    office.page.get_by_label("File", exact=True).set_input_files(sent)  # type: ignore[arg-type]
    office.page.get_by_role("button", name="Read it").click()
    expect(office.page.get_by_text("1 line is right")).to_be_visible()
    for said in ("stands in line 2 already", "is missing", "begins like a formula",
                 "is no share between 0 and 100 per cent"):  # fmt: skip
        expect(office.page.get_by_text(said)).to_be_visible()
    take(office, "alliance-list")
    assert "Drau" not in newcomer.go("/open/alliance/directory").page.inner_text("main")
    keeps = office.page.get_by_role("button", name="Take it into the directory")
    office.page.get_by_label("Keep the lines that are right").check()
    keeps.click()
    expect(office.page.get_by_text("1 came in, 0 were changed")).to_be_visible()
    take(office, "alliance-directory")
    newcomer.go("/open/alliance/directory?country=AT")
    expect(newcomer.page.get_by_text("12.5 % of the price")).to_be_visible()


def find_each_other(needs: Visitor, offers: Visitor) -> None:
    page = needs.page
    page.get_by_label("Of what").select_option(label="Expertise")
    page.get_by_label("Title").fill("Who trains our works council?")
    page.get_by_label("Last day").fill((date.today() + timedelta(days=30)).isoformat())  # noqa: DTZ011 far enough
    page.get_by_role("button", name="Put it up").click()
    expect(page.get_by_text("They offer the expertise you need.")).to_be_visible()
    take(needs, "alliance-match")
    offers.page.get_by_role("link", name="Where can two small firms try grippers?").click()
    offers.page.get_by_role("textbox", name="Your letter").fill("Meil on pink vaba.")
    offers.page.get_by_role("button", name="Send it").click()
    offers.page.wait_for_url(re.compile(r"/correspondence/\d+$"))
    needs.go(offers.path)
    offers.page.get_by_role("button", name="They may see my address").click()
    expect(page.get_by_text("Meil on pink vaba.")).to_be_visible()
    expect(page.get_by_text("siim.rebasoo@robosile.example")).to_have_count(0)
    page.get_by_role("button", name="They may see my address").click()
    expect(page.get_by_text("siim.rebasoo@robosile.example")).to_be_visible()
    expect(offers.page.get_by_text("spela.krasovec@edih-karst.example")).to_be_visible()

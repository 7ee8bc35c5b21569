"""A company joins the Pact, pledges, is public, is reminded a year later, and reports."""

import re
from email import message_from_bytes, policy

from playwright.sync_api import expect

from kernel.clock import today
from tests.journeys.conftest import Come
from tests.journeys.stage import House, Visitor
from tests.journeys.test_screenshots import DESK, PHONE, take
from tests.journeys.walking import faults

NAME, CONTACT, ADDRESS = "Zvonarna Hlahol", "Božena Hlaholová", "bozena@hlahol.example"
OFFICE = "filip-nordgren"
PASSWORD = "zvony-slysi-cele-mesto-7"
ROOM = "tests.journeys.pactroom"


def presses(visitor: Visitor, name: str) -> None:
    visitor.page.get_by_role("button", name=name).first.click()


def test_a_company_joins_pledges_is_reminded_and_reports(house: House, come: Come) -> None:
    found: list[str] = []
    company, office = come(house, **DESK), come(house, **DESK).be(OFFICE, "/pact/network/desk")
    asks(company, found)
    expect(office.page.get_by_role("heading", name=NAME)).to_be_visible()  # by itself
    take(office, "pact-network-desk")
    office.page.get_by_role("button", name=re.compile(f"Take it in.*{NAME}")).click()
    expect(office.page.get_by_text(f"{NAME} is in the network")).to_be_visible()

    company.page.goto(house.url + link_in(house))
    company.page.get_by_label("Password").first.fill(PASSWORD)
    presses(company, "Take")
    company.page.wait_for_url(re.compile(r"/pact$"))
    pledges(company, found)
    checks_and_publishes(office)
    outside = come(house, **PHONE).go("/register/pact")
    outside.page.get_by_role("link", name=NAME).click()
    expect(outside.page.get_by_text("Zvony ladí lidé")).to_be_visible()
    expect(outside.page.get_by_text("Mapa systémů")).to_have_count(0)
    take(outside, "pact-public-pledge-phone")
    found += faults(come(house, **DESK).go(f"/register/pact/{today().year}/statement"))

    house.run(ROOM, NAME)
    company.go("/inbox")
    expect(company.page.get_by_text(f"The report on the pledge of {NAME}").first).to_be_visible()
    reports(company, found)
    outside.page.reload()
    expect(outside.page.get_by_text("Zápis z rady").first).to_be_visible()
    assert found == []


def asks(company: Visitor, found: list[str]) -> None:
    company.go("/join/pact")
    found += faults(company)
    page = company.page
    for field, text in (("name", NAME), ("nace", "33"), ("contact", CONTACT),
                        ("email", ADDRESS)):  # fmt: skip
        page.locator(f"#{field}").fill(text)
    for field, value in (("country", "CZ"), ("size", "micro"), ("sector", "industry"),
                         ("role", "deployer")):  # fmt: skip
        page.locator(f"#{field}").select_option(value)
    page.get_by_label("may be shown to the members").check()
    take(company, "pact-join")
    presses(company, "Ask to join")
    expect(page.get_by_role("heading", name="You asked to join")).to_be_visible()


def link_in(house: House) -> str:
    """Of the letter that came to the contact."""
    mails = [message_from_bytes(each.read_bytes(), policy=policy.default)
             for each in (house.home / "mail" / "out" / "new").iterdir()]  # fmt: skip
    mail = next(each for each in mails if each["To"] == ADDRESS)
    body = mail.get_body(("plain",))
    assert body
    link = re.search(r"/invitation/\S+", body.get_content())
    assert link
    return link[0]


def pledges(company: Visitor, found: list[str]) -> None:
    company.go("/pact/pledges")
    page = company.page
    presses(company, "Begin a pledge")
    page.wait_for_url(re.compile(r"/edit$"))
    for code, words in (("C1", "Zvony ladí lidé"), ("C2", "Mapa systémů"), ("C3", "Kurz")):
        page.locator(f"#said-{code}").fill(words)
        page.locator(f"#what-{code}-0").fill(f"Krok {code}")
        page.locator(f"#by-{code}-0").fill("2027-06-30")
        if code != "C2":
            page.locator(f'[name="consents-{code}"]').check()
    presses(company, "Hand it in")
    expect(page.get_by_text("Say who signs it")).to_be_visible()
    found += faults(company)
    page.get_by_label("Who signs").fill(f"{CONTACT}, jednatelka")
    page.get_by_label("Signed on").fill("2026-06-01")
    take(company, "pact-pledge-edit")
    presses(company, "Hand it in")
    expect(page.get_by_text("Your pledge is with the desk")).to_be_visible()


def checks_and_publishes(office: Visitor) -> None:
    office.go("/pact/pledges")
    office.page.get_by_role("link", name=NAME).first.click()
    presses(office, "It is in order")
    office.page.get_by_role("link", name=NAME).first.click()
    presses(office, "Publish it")
    expect(office.page.get_by_text("its twelve months begin")).to_be_visible()


def reports(company: Visitor, found: list[str]) -> None:
    company.go("/pact/pledges")
    page = company.page
    expect(page.locator(".sect").get_by_text("Report due", exact=True)).to_be_visible()
    page.get_by_role("link", name="Report progress").click()
    for code, state, share in (("C1", "done", "100"), ("C2", "in progress", "40"),
                               ("C3", "in progress", "75")):  # fmt: skip
        page.locator(f"#progress-{code}").select_option(state)
        page.locator(f"#share-{code}").fill(share)
        page.locator(f"#evidence-{code}").fill("Zápis z rady")
        page.locator(f'[name="open-{code}"]').check()
    found += faults(company)
    presses(company, "Hand in the report")
    expect(page.get_by_text("Your report was handed in.")).to_be_visible()
    company.go("/pact/pledges")
    expect(page.get_by_role("img", name=re.compile("100 %, median")).first).to_be_visible()
    take(company, "pact-pledges")
    found += faults(company)

"""A passkey of a real browser: made on the account's page, then enough to come in."""

import re

from playwright.sync_api import expect

from tests.journeys.conftest import Come
from tests.journeys.stage import House

DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


class ByName(House):
    """The same house by a name: keys are bound to names, never to numbers."""

    @property
    def url(self) -> str:
        return f"http://localhost:{self.port}"


def test_a_passkey_is_made_and_signs_in(house: House, come: Come) -> None:
    named = ByName(house.home, house.settings, house.port)
    visitor = come(named).be("wouter-claesen", "/account")
    page = visitor.page
    devtools = visitor.context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    devtools.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})

    page.get_by_label("Name of the device").fill("Desk in Brussels")
    page.get_by_role("button", name="Add this device").click()
    expect(page.get_by_text("Desk in Brussels", exact=True)).to_be_visible()
    page.get_by_role("button", name="Account").first.click()
    page.get_by_role("button", name="Sign out").click()
    page.wait_for_url(re.compile(r"/sign-in$"))
    page.get_by_role("button", name="Sign in with a passkey").click()

    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile(r"^Good .+, Wouter$"))

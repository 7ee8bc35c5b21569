"""A browser is asked whether it may be told, and says plainly when it cannot be."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.journeys.conftest import Come
from tests.journeys.stage import House

WOUTER, NOTICES = "wouter-claesen", "/account/notices"
REFUSED = "This browser refuses notifications from Plenary."
CAN = """
const keys = {
  p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
  auth: 'BTBZMqHH6r4Tts7J_aSIgg',
};
const made = { toJSON: () => ({ endpoint: 'https://push.invalid/one', keys }) };
const pushManager = { getSubscription: async () => null, subscribe: async () => made };
navigator.serviceWorker.register = async () => ({});
Object.defineProperty(navigator.serviceWorker, 'ready', { get: async () => ({ pushManager }) });
Object.defineProperty(Notification, 'permission', { get: () => window.name || 'default' });
Notification.requestPermission = async () => (window.name = ANSWER);
"""
"""A browser whose maker runs a push service; the one of the tests knows none and always refuses."""


def offered(page: Page) -> Locator:
    return page.get_by_role("button", name="Push to this browser")


def test_a_browser_that_cannot_be_told_says_why_and_offers_nothing(
    house: House, come: Come
) -> None:
    refusing = come(house).be(WOUTER, NOTICES).page
    expect(refusing.get_by_text(REFUSED)).to_be_visible()
    expect(offered(refusing)).to_be_hidden()
    expect(refusing.get_by_text("This needs a browser that runs scripts")).to_be_hidden()

    simple = come(house, java_script_enabled=False).be(WOUTER, NOTICES).page
    expect(simple.get_by_text("This needs a browser that runs scripts")).to_be_visible()
    expect(offered(simple)).to_be_hidden()

    old = come(house)
    old.context.add_init_script("delete window.PushManager")
    expect(old.be(WOUTER, NOTICES).page.get_by_text("does not know push")).to_be_visible()


def test_one_says_yes_by_keyboard_and_no_more_later(house: House, come: Come) -> None:
    visitor = come(house)
    visitor.context.add_init_script(CAN.replace("ANSWER", "'granted'"))
    page = visitor.be(WOUTER, NOTICES).page
    offered(page).press("Enter")

    expect(page.get_by_text("This browser is told.")).to_be_visible()
    expect(offered(page)).to_have_count(0)
    mine = page.get_by_role("list", name="Browsers that are told").get_by_role("listitem")
    expect(mine.filter(has_text="this sign-in")).to_have_count(1)
    mine.get_by_role("button", name=re.compile("Drop")).press("Enter")
    expect(page.get_by_text("No browser of yours is told yet")).to_be_visible()


def test_who_says_no_is_told_how_to_change_it(house: House, come: Come) -> None:
    visitor = come(house)
    visitor.context.add_init_script(CAN.replace("ANSWER", "'denied'"))
    page = visitor.be(WOUTER, NOTICES).page
    offered(page).click()
    expect(page.get_by_text(REFUSED)).to_be_visible()
    visitor.go(NOTICES)
    expect(offered(page)).to_be_hidden()

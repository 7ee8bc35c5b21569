"""When something is refused, its reason is said and what was typed is kept."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Come
from tests.journeys.stage import House, Visitor, served, thread_called

IRELAND, OFFICE = "aoife-ni-riagain", "austeja-norkute"
LITERACY = "AI literacy: what must our recommendation contain?"
NOTICE = "Invitations and papers: how much notice do we need?"
REPORTS = "Resource reports under Article 70(6): one outline for all?"


@pytest.fixture
def ireland(house: House, come: Come) -> Visitor:
    return come(house).be(IRELAND, "/board/threads")


@pytest.fixture
def office(house: House, come: Come) -> Visitor:
    return come(house).be(OFFICE, "/board/threads")


def test_whoever_signs_out_in_another_tab_finds_the_text_again(ireland: Visitor) -> None:
    thread = thread_called(ireland.page, LITERACY)
    ireland.go(thread).is_live()
    ireland.field.fill("I was just about to say")
    other = ireland.another_tab("/")
    other.page.get_by_role("button", name="Account").first.click()
    other.page.get_by_role("button", name="Sign out").click()
    expect(other.page).to_have_url(re.compile("/sign-in"))

    expect(ireland.page).to_have_url(re.compile(r"/sign-in\?then="))
    ireland.enters("aoife.ni.riagain@ie-aio.example")
    expect(ireland.page).to_have_url(re.compile(f"{thread}$"))
    expect(ireland.field).to_have_value("I was just about to say")


def test_a_post_written_while_the_session_ends_is_sent_after_signing_in(
    ireland: Visitor, house: House, come: Come
) -> None:
    thread = thread_called(ireland.page, LITERACY)
    ireland.go(thread).is_live()
    ireland.context.set_offline(True)
    ireland.says("Written on a train")
    expect(ireland.pending).to_have_count(1)
    elsewhere = come(house).be(IRELAND, "/account/sessions")
    all_others = elsewhere.page.get_by_role("button", name="End all others")
    all_others.click()
    expect(all_others).to_have_count(0)

    ireland.context.set_offline(False)
    expect(ireland.page).to_have_url(re.compile(r"/sign-in\?then="))
    elsewhere.go(thread)
    expect(elsewhere.post("Written on a train")).to_have_count(0)
    ireland.enters("aoife.ni.riagain@ie-aio.example")
    expect(elsewhere.post("Written on a train")).to_have_count(1)
    expect(ireland.post("Written on a train")).to_have_count(1)
    expect(ireland.pending).to_have_count(0)


def test_a_post_into_a_discussion_closed_meanwhile_stays_with_its_reason(
    ireland: Visitor, office: Visitor
) -> None:
    thread = thread_called(ireland.page, NOTICE)
    for one in (ireland, office):
        one.go(thread).is_live()
    ireland.context.set_offline(True)
    for text in ("A week is too short", "Ten days would do"):
        ireland.says(text)
    office.page.get_by_role("button", name="More actions").click()
    office.page.get_by_role("button", name="Close this discussion").click()
    expect(office.page.locator("[data-closed]")).to_be_visible()
    ireland.context.set_offline(False)

    refused = ireland.page.locator(".post.failed")
    expect(refused).to_have_count(2)
    expect(refused.first.locator("[data-because]")).to_contain_text("closed")
    expect(ireland.page.locator(".composer")).to_be_hidden()
    expect(ireland.page.locator(".closed-line")).to_be_visible()
    ireland.page.reload()
    expect(refused).to_have_count(2)
    expect(refused.first.locator("[data-because]")).to_contain_text("closed")
    refused.first.get_by_role("button", name="Discard").click()
    expect(refused).to_have_count(1)
    refused.get_by_role("button", name="Edit").click()
    expect(ireland.page.get_by_text("Nothing can be written here now.")).to_be_visible()
    expect(refused).to_contain_text("Ten days would do")
    assert office.numbers() == ireland.numbers()

    office.page.get_by_role("button", name="More actions").click()
    office.page.get_by_role("button", name="Reopen this discussion").click()
    expect(ireland.page.locator(".composer")).to_be_visible()
    refused.get_by_role("button", name="Edit").click()
    expect(ireland.field).to_have_value("Ten days would do")
    expect(refused).to_have_count(0)
    ireland.page.keyboard.press("Control+Enter")
    expect(office.post("Ten days would do")).to_have_count(1)


@pytest.fixture(scope="module")
def strict_house(settle: Callable[..., House]) -> Iterator[House]:
    with served(settle(POST_LIMIT="3 per 20 seconds", SIGN_IN_LIMIT="8 per hour")) as running:
        yield running


def test_whoever_posts_too_fast_waits_and_every_post_arrives_once(
    strict_house: House, come: Come
) -> None:
    ireland = come(strict_house).be(IRELAND, "/board/threads")
    thread = thread_called(ireland.page, LITERACY)
    ireland.go(thread).is_live()
    texts = [f"In a hurry {n}" for n in range(5)]
    with ireland.page.expect_response(lambda answer: answer.status == 429) as refused:
        for text in texts:
            ireland.says(text)
    assert int(refused.value.headers["retry-after"]) >= 1
    expect(ireland.pending.first).to_contain_text("Sending")
    for text in texts:
        expect(ireland.post(text)).to_have_count(1)
    expect(ireland.pending).to_have_count(0)
    assert [text for text in ireland.texts() if text in texts] == texts


def test_too_fast_without_a_script_gives_the_text_back(strict_house: House, come: Come) -> None:
    poland = come(strict_house, java_script_enabled=False).be("pawel-sieradzki", "/board/threads")
    poland.go(thread_called(poland.page, LITERACY))
    for number in range(4):
        poland.says(f"Too fast {number}")
    expect(poland.page.get_by_role("heading", level=1)).to_have_text("Too fast")
    expect(poland.page.get_by_label("text", exact=True)).to_have_value("Too fast 3")


def test_a_forged_form_is_refused_and_its_text_shown(house: House, come: Come) -> None:
    ireland = come(house, java_script_enabled=False).be(IRELAND, "/board/threads")
    thread = thread_called(ireland.page, REPORTS)
    ireland.go(thread)
    token = ireland.page.locator('.composer [name="csrf_token"]')
    token.evaluate("field => { field.value = 'made-up' }")
    ireland.says("Not from this page")
    expect(ireland.page.get_by_role("heading", level=1)).to_have_text("Not accepted")
    expect(ireland.page.get_by_text("was too old, or another site sent it")).to_be_visible()
    expect(ireland.page.get_by_label("text", exact=True)).to_have_value("Not from this page")
    ireland.go(thread)
    expect(ireland.post("Not from this page")).to_have_count(0)


def test_a_page_that_is_too_old_renews_its_token_and_sends(ireland: Visitor) -> None:
    ireland.go(thread_called(ireland.page, REPORTS)).is_live()
    token = ireland.page.locator('meta[name="csrf"]')
    token.evaluate("meta => { meta.content = 'of-yesterday' }")
    ireland.says("From a page left open overnight")
    expect(ireland.pending).to_have_count(0)
    expect(ireland.post("From a page left open overnight")).to_have_count(1)


def test_the_pages_of_a_workspace_close_with_the_mandate(
    house: House, come: Come, office: Visitor
) -> None:
    denmark = come(house).be("freja-holmgaard", "/board")
    expect(denmark.page.locator('[data-here^="workspace:"]')).to_contain_text("Freja Holmgaard")
    charter = denmark.another_tab("/board/charter")
    writing = denmark.another_tab("/board/threads/new")
    expect(writing.page.get_by_role("link", name="AI Board").first).to_be_visible()

    office.go("/board/members").page.locator("#seat-DK").get_by_role("link", name="Freja").click()
    office.page.get_by_label("Reason").fill("A new post in Copenhagen")
    office.page.get_by_role("button", name="End the mandate now").click()
    expect(office.page.get_by_text("Reason: A new post in Copenhagen")).to_be_visible()

    expect(denmark.page.get_by_role("heading", level=1)).to_have_text("Your mandate ended")
    for tab in (charter, writing):
        expect(tab.page.get_by_role("heading", level=1)).to_have_text("Not found")
        expect(tab.page.get_by_text("nothing that is open to you")).to_be_visible()
    denmark.go("/")
    rail = denmark.page.get_by_role("navigation", name="Main", exact=True)
    expect(rail.get_by_role("link", name="Notifying authorities")).to_be_visible()
    expect(rail.get_by_role("link", name="AI Board")).to_have_count(0)
    news = denmark.page.get_by_role("region", name="New in your bodies")
    expect(news.get_by_role("link", name="Notified bodies: where do app")).to_be_visible()

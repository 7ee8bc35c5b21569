"""Does any way of asking tell somebody a word, a name or a number they may not read?"""

import re
from urllib.parse import quote

import pytest

from commons.membership.actions import end_mandate
from commons.membership.models import Mandate, Person
from commons.threads.models import Audience
from kernel.database import db
from tests.same import in_one_house

CANARY = re.compile(r"canary\w*", re.IGNORECASE)
QUESTIONS = (
    "Canarysecret", "Canarysecr", "CANARYSECRETS", '"Canarysecret word"', "word", "-nothing",
    "Canarytitle", "word from:karin", "seat:SK", "in:board", "after:2020", "thread:{id}",
    "thread:Can", "from:Canary", "Canarysecret OR word", "Canarysecret*", "~canarysecret",
    "^canarytitle", "@t{id}", "Canarysecret before:2199 seat:SK from:karin body:board thread:{id}",
)  # fmt: skip
FEW = ("Canary", "word", "-nothing", "from:karin", "thread:{id}")
WAYS = {
    "/find?q={q}": "text/html",
    "/find?q={q}&sort=newest&after=0-9000000000000000000": "text/html",
    "/find?q={q}&type": "application/json",
}


@pytest.fixture
def closed(cast):
    """A members' discussion with words of its own, and an open one with the common one."""
    cast.thread(cast.ines, title="Open to all")
    thread = cast.thread(cast.karin, audience=Audience.MEMBERS, title="Canarytitle")
    cast.said(thread, cast.karin, "Canarysecret word", "canary")
    return thread


def answers(client, thread, questions):
    for question in questions:
        for way, kind in WAYS.items():
            path = way.replace("{q}", quote(question.replace("{id}", str(thread.id))))
            answer = client.get(path, headers={"Accept": kind})
            assert answer.status_code == 200, path
            yield question, answer.text


def told(client, thread, questions=FEW):
    """Words that are told beyond those that were asked with, and every count that is shown."""
    heard = set()
    for question, text in answers(client, thread, questions):
        asked = {word.lower() for word in CANARY.findall(question)}
        heard |= {word.lower() for word in CANARY.findall(re.sub("<[^>]*>", "", text))} - asked
        heard |= set(re.findall(rf"/board/threads/{thread.id}\b", text))
    return heard


@in_one_house("who", ["vera", "nils", "emil", "zoe"])
def test_nobody_finds_what_they_may_not_read(cast, browser, closed, who):
    assert told(browser(getattr(cast, who)), closed) == set()


def test_an_observer_finds_nothing_of_it_however_it_is_asked(cast, browser, closed):
    assert told(browser(cast.otto), closed, QUESTIONS) == set()


def test_those_who_confer_find_it(cast, browser, closed):
    for who in (cast.ines, cast.dora, cast.sela):
        heard = told(browser(who), closed)

        assert {"canarytitle", "canarysecret", f"/board/threads/{closed.id}"} <= heard


def test_what_is_counted_is_what_one_may_read(cast, browser, closed):
    counts = {
        who: re.search(r'role="status">\s*(\d+) hit', browser(person).get("/find?q=-nothing").text)
        for who, person in (("ines", cast.ines), ("otto", cast.otto))
    }

    assert {who: found[1] for who, found in counts.items()} == {"ines": "3", "otto": "1"}
    assert cast.karin.name not in browser(cast.otto).get("/find?q=-nothing").text


def test_access_that_ends_ends_at_once(app, cast, browser, closed):
    client, sela = browser(cast.ines), cast.sela
    assert "Canarysecret" in client.get("/find?q=word").text
    with app.app_context():
        mandate = db.session.query(Mandate).filter_by(person_id=cast.ines.id).one()
        end_mandate(db.session.get(Person, sela.id), mandate, "Resigned")

    assert told(client, closed) == set()


def test_who_is_unknown_and_who_is_elsewhere_are_one_answer(cast, browser):
    cast.thread(cast.ines)
    said = [
        browser(cast.ines).get(f"/find?q=from:{handle}").text.replace(handle, "X")
        for handle in (cast.emil.handle, "nemo")
    ]
    strip = lambda text: re.sub(r'(nonce|content|value)="[^"]*"', "", text)  # noqa: E731

    assert strip(said[0]) == strip(said[1])

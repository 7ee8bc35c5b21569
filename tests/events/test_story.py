"""An event from its first word to a certificate: who comes, waits, asks, and was there."""

import re
from contextlib import contextmanager

import pytest
from icalendar import Calendar
from sqlalchemy import select

from commons.events import actions
from commons.events.models import Registration
from commons.events.queries import counts_of
from commons.events.reminding import remind_all
from commons.meetings.actions import make_feed
from kernel import clock
from kernel.access import Refused
from kernel.clock import now
from kernel.database import db
from kernel.happenings import Happening
from tests.events.conftest import DAY, HOUR, LINK, occasion, occasion_facts, pact, person

pytestmark = pytest.mark.parametrize("app", ["sqlite"], indirect=True)


@contextmanager
def on(moment):
    with clock.at(moment):
        yield


def said(client, path, **form):
    return client.post(path, data={"csrf_token": client.csrf, **form})


def page(client, path):
    with client.get(path) as answer:
        return answer.status_code, answer.get_data(as_text=True)


def told(what):
    found = select(Happening).where(Happening.what == f"events.{what}").order_by(Happening.id)
    return [set(map(int, each.people)) for each in db.session.scalars(found)]


def test_a_full_event_calls_in_who_waits_and_only_those_inside_know_the_way(
    app, network, held, browser
):
    number = held(capacity=1)
    base = f"/pact/events/{number}"
    ana, ben, nobody = map(browser, (network.ana, network.ben, None))

    assert LINK not in page(ana, base)[1]
    assert said(ana, f"{base}/register").status_code == 303
    assert LINK in page(ana, base)[1]
    assert said(ben, f"{base}/register").status_code == 303
    waits = page(ben, base)[1]
    assert "You are on the waiting list" in waits
    assert LINK not in waits
    for path in ("/events", f"/events/{number}", f"/events/{number}/calendar.ics"):
        code, text = page(nobody, path)
        assert code == 200
        assert LINK not in text
        assert "Ana" not in text
    assert page(browser(network.nobody), base)[0] == 404
    assert LINK not in page(ben, f"{base}/calendar.ics")[1]

    # A place that is given up goes to who waits, who hears of it; their calendar says how to join.
    assert said(ana, f"{base}/call-off").status_code == 303
    assert LINK not in page(ana, base)[1]
    assert "You came in from the waiting list" in page(ben, base)[1]
    with app.app_context():
        assert told("promoted") == [{network.ben.id}]
        words = {who: make_feed(person(who), None) for who in ("ana", "ben")}
    entries = Calendar.from_ical(page(nobody, f"/calendar/{words['ben']}.ics")[1]).walk("VEVENT")
    assert [LINK in str(each["description"]) for each in entries] == [True]
    assert LINK not in page(nobody, f"/calendar/{words['ana']}.ics")[1]


def test_what_is_asked_live_is_answered_and_written_down(app, network, held, browser):
    number = held()
    base = f"/pact/events/{number}"
    ana, ben, desk, nobody = map(browser, (network.ana, network.ben, network.desk, None))

    # Asked live: the voices of others put a question first, the chair says that it was answered.
    for who, text in ((ana, "Wie geldt dit voor kleine bedrijven?"), (ben, "Wanneer?")):
        said(who, f"{base}/questions", text=text, key=f"asked-{len(text)}-key")
    assert said(ana, f"{base}/questions/3/vote", on="1").status_code == 303
    shown = page(ben, f"{base}/questions")[1]
    assert shown.index("Wanneer?") < shown.index("kleine bedrijven")
    assert said(ana, f"{base}/questions/3/answered", on="1").status_code == 403
    with app.app_context():
        begun = occasion(number).starts_at
    assert "without an answer" not in page(desk, "/")[1], "it has not begun"
    with on(begun + HOUR):
        assert "2 questions of events without an answer" in page(browser(network.desk), "/")[1]
        assert "2 questions without an answer" in page(browser(network.desk), "/pact/events")[1]
        for path in ("/", "/pact/events"):
            assert "without an answer" not in page(browser(network.ana), path)[1]
    assert said(desk, f"{base}/questions/3/answered", on="1").status_code == 303
    assert "Answered" in page(ben, f"{base}/questions")[1]

    # The host writes the answers down; everybody reads them, without names, once they are shown.
    assert page(nobody, f"/events/{number}/faq")[0] == 404
    faq = {"question": "Wanneer?", "answer": "Sinds februari 2025.", "on": "y"}
    assert said(desk, f"{base}/questions/3/faq", **faq).status_code == 303
    assert said(desk, f"{base}/faq", on="1").status_code == 303
    code, text = page(nobody, f"/events/{number}/faq")
    assert code == 200
    assert "Sinds februari 2025." in text
    assert "Ben" not in text
    assert f'href="{base}"' in page(ben, "/find?q=februari+sinds")[1], "what was answered is found"
    assert base not in page(ben, "/find?q=meet.example")[1], "how one joins is not"


def test_only_who_was_there_has_a_certificate_that_can_be_verified(app, network, held, browser):
    number = held()
    base = f"/pact/events/{number}"
    ben, desk, nobody = map(browser, (network.ben, network.desk, None))
    assert said(ben, f"{base}/register").status_code == 303

    assert page(ben, f"{base}/certificate")[0] == 403
    with app.app_context():
        at, word = occasion(number).starts_at, occasion(number).word
    assert word not in page(ben, base)[1]
    assert word in page(desk, base)[1]
    assert said(ben, f"{base}/there", code=word).status_code == 403
    with on(at + HOUR):
        ben = browser(network.ben)
        assert said(ben, f"{base}/there", code="WRONG1").status_code == 403
        assert said(ben, f"{base}/there", code=f" {word.lower()} ").status_code == 303
        assert said(ben, f"{base}/call-off").status_code == 403
        with ben.get(f"{base}/certificate") as made:
            assert made.data.startswith(b"%PDF")
            name = made.headers["Content-Disposition"]
    certificate = re.search(r"AP-\d{4}-[0-9A-F]{12}", name)[0]
    assert "Ben" in page(nobody, f"/certificates/{certificate}")[1]
    assert page(nobody, "/certificates/AP-2026-000000000000")[0] == 404

    # The host notes otherwise: then it counts no more.
    with on(at + HOUR):
        assert said(browser(network.desk), f"{base}/people").status_code == 303
        assert page(ben, f"{base}/certificate")[0] == 403
    assert page(nobody, f"/certificates/{certificate}")[0] == 404


def test_registration_opens_and_closes_and_asks_its_questions(app, network, held, browser):
    number = held(opens_at=now() + DAY, closes_at=now() + 2 * DAY)
    base = f"/pact/events/{number}"
    ana, desk = browser(network.ana), browser(network.desk)
    asks = {"act": "add", "new-words": "Do you use AI?", "new-kind": "yes_no", "new-required": "y"}
    assert said(desk, f"{base}/form", **asks).status_code == 303
    more = {"act": "add", "new-words": "Which?", "new-kind": "short", "new-required": "y",
            "new-when": "q1=yes"}  # fmt: skip
    assert said(desk, f"{base}/form", **more).status_code == 303

    assert said(ana, f"{base}/register", **{"a-q1": "no"}).status_code == 403
    opens = now() + DAY + HOUR
    with on(opens):
        refused = said(ana, f"{base}/register", **{"a-q1": "yes"})
        assert refused.status_code == 422
        assert "An answer is needed here." in refused.text
        assert said(ana, f"{base}/register", **{"a-q1": "no"}).status_code == 303
        assert said(ana, f"{base}/register", **{"a-q1": "no"}).status_code == 303
        assert said(desk, f"{base}/form", **asks).status_code == 422
    with on(opens + DAY):
        assert said(browser(network.ben), f"{base}/register", **{"a-q1": "no"}).status_code == 403
    with app.app_context():
        assert counts_of(occasion(number)).inside == 1


def test_everybody_with_a_place_is_reminded_once_each_time(app, network, held):
    number = held(capacity=1)
    with app.app_context():
        actions.register(person("ana"), occasion(number), {})
        actions.register(person("ben"), occasion(number), {})
        begins = occasion(number).starts_at
        for before, heard in ((2 * DAY, 0), (DAY, 1), (HOUR * 20, 1), (HOUR, 2), (HOUR / 2, 2)):
            with on(begins - before):
                remind_all()
                remind_all()
            assert told("soon") == [{network.ana.id}] * heard


def test_more_places_call_in_and_one_of_each_organisation_first(app, network, held):
    number = held(capacity=1, promotes="one per organisation first")
    with app.app_context():
        for who in ("ana", "ada", "ben", "cleo"):
            actions.register(person(who), occasion(number), {})
        more = occasion_facts(capacity=3, promotes="one per organisation first")
        actions.change_occasion(person("desk"), occasion(number), more)
        assert told("promoted") == [{network.ben.id}, {network.cleo.id}]
        actions.change_occasion(person("desk"), occasion(number), occasion_facts(capacity=1))
        assert counts_of(occasion(number))[:2] == (3, 1)
        actions.cancel_occasion(person("desk"), occasion(number), "De spreker is ziek.")
        everybody = {getattr(network, who).id for who in ("ana", "ada", "ben", "cleo")}
        assert told("cancelled") == [everybody]
        with pytest.raises(Refused):
            actions.register(person("dora"), occasion(number), {})


def test_whoever_comes_again_comes_last_and_nobody_gives_up_anothers_place(app, network, held):
    number = held(capacity=1)
    with app.app_context():
        for who in ("ana", "ben", "cleo"):
            actions.register(person(who), occasion(number), {})
        of = {
            each.person.handle: each
            for each in db.session.scalars(select(Registration).order_by(Registration.number))
        }
        with pytest.raises(Refused):
            actions.call_off(person("ben"), of["ana"])
        actions.call_off(person("ben"), of["ben"])
        again = actions.register(person("ben"), occasion(number), {})
        assert (again.standing, again.number) == ("waits", 4)


def test_only_who_keeps_the_desk_prepares_and_nobody_elsewhere_has_events(app, network, browser):
    assert page(browser(network.ana), "/pact/events/new")[0] == 403
    form = {"kind": "webinar", "title": "Draft", "text": "Soon", "language": "en", "capacity": "3",
            "starts": "2030-01-02T10:00", "ends": "2030-01-02T09:00", "opens": "2029-01-01T10:00",
            "closes": "2030-01-01T10:00", "promotes": "first come, first served",
            "link": "javascript:alert(1)", "key": "key-of-a-draft"}  # fmt: skip
    desk = browser(network.desk)
    refused = said(desk, "/pact/events/new", **form)
    assert refused.status_code == 422
    assert "A link begins with https://." in refused.text
    fine = form | {"ends": "2030-01-02T11:00", "link": LINK}
    with on(now()):
        assert said(desk, "/pact/events/new", **fine).status_code in {303, 422}
    with app.app_context():
        assert pact().charter.events
        assert not pact().charter.alerts

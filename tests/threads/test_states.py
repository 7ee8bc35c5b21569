from datetime import timedelta

import pytest

from commons.threads.models import Audience, Thread
from kernel.clock import at, now
from kernel.database import db
from kernel.record import Entry
from tests.threads.reader import Reader


def send(client, thread, what):
    return client.post(f"/board/threads/{thread.id}/{what}", data={"csrf_token": client.csrf})


def titles(client, query=""):
    page = client.get(f"/board/threads{query}").text
    shown = page[page.index('class="rows"') :] if 'class="rows"' in page else ""
    named = {title: shown.find(title) for title in ("Alpha", "Beta", "Gamma")}
    return [title for title, at in sorted(named.items(), key=lambda item: item[1]) if at >= 0]


@pytest.fixture
def three(cast):
    """Discussions by Inês, a minute apart, the last one newest."""
    made = []
    for minute, title in enumerate(("Alpha", "Beta", "Gamma")):
        with at(now() + timedelta(minutes=minute - 9)):
            made.append(cast.thread(cast.ines, title=title))
    return made


def test_whoever_started_it_calls_it_resolved_and_takes_it_up_again(cast, browser, three):
    ines, otto = browser(cast.ines), browser(cast.otto)

    send(ines, three[0], "resolve")
    resolved = otto.get(f"/board/threads/{three[0].id}").text
    found = {query: titles(otto, query) for query in ("?open=1", "?resolved=1")}
    send(ines, three[0], "take-up")
    again = otto.get(f"/board/threads/{three[0].id}").text

    assert "Called resolved by Inês Carvalhal" in resolved
    assert 'class="composer' in resolved
    assert found == {"?open=1": ["Gamma", "Beta"], "?resolved=1": ["Alpha"]}
    assert "Called resolved" not in again


def test_others_may_not_call_it_resolved_and_are_told_why(cast, browser, three):
    answers = {name: send(browser(getattr(cast, name)), three[0], "resolve")
               for name in ("otto", "alba", "karin")}  # fmt: skip

    assert {name: a.status_code for name, a in answers.items()} == {
        "otto": 403, "alba": 403, "karin": 303,
    }  # fmt: skip
    assert "Only whoever started it" in answers["alba"].text


def test_pinned_ones_stand_first_whatever_their_age_on_every_page(cast, browser, three):
    karin, otto = browser(cast.karin), browser(cast.otto)

    send(karin, three[0], "pin")

    assert titles(otto) == ["Alpha", "Gamma", "Beta"]
    assert titles(otto, f"?before={three[0].id}") == ["Gamma", "Beta"]
    assert titles(otto, f"?before={three[2].id}") == ["Beta"]
    assert send(browser(cast.ines), three[0], "unpin").status_code == 403
    send(karin, three[0], "unpin")
    assert titles(otto) == ["Gamma", "Beta", "Alpha"]


def test_everyone_who_reads_it_is_told_at_once(app, cast, browser, socket, three):
    reader = Reader(app, socket(cast.otto), browser(cast.otto), three[1])
    karin = browser(cast.karin)

    for what in ("pin", "resolve"):
        send(karin, three[1], what)
    told = reader.hear().state["lines"]
    for what in ("unpin", "take-up"):
        send(karin, three[1], what)

    assert told.index("Pinned by Karin Novotná") < told.index("Called resolved by Karin Novotná")
    assert reader.hear().state["lines"] == ""


def test_done_twice_it_is_told_and_recorded_once(app, cast, browser, three):
    karin = browser(cast.karin)

    for what in ("resolve", "resolve", "pin", "pin"):
        assert send(karin, three[1], what).status_code == 303

    with app.app_context():
        acts = list(db.session.scalars(db.select(Entry.act).order_by(Entry.position)))
    assert [act for act in acts if act.endswith(("resolve_thread", "pin_thread"))] == [
        "threads.resolve_thread",
        "threads.pin_thread",
    ]


def test_what_one_may_not_read_one_cannot_resolve_into_being(app, cast, browser):
    hidden = cast.thread(cast.ines, audience=Audience.MEMBERS, title="Hidden")
    otto = browser(cast.otto)

    answers = [send(otto, hidden, what) for what in ("resolve", "take-up", "pin", "unpin")]

    assert {answer.status_code for answer in answers} == {404}
    with app.app_context():
        found = db.session.get_one(Thread, hidden.id)
        assert (found.resolved_at, found.pinned) == (None, False)

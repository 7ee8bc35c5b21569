"""Many are told of one change: each asks what has moved at a moment of their own."""

import pytest

from commons.workspaces.models import Workspace
from kernel import hub as hubs
from kernel.database import db
from kernel.hub import Hub
from kernel.watching import Watch


class Clock:
    def __init__(self):
        self.now = 100.0

    def monotonic(self):
        return self.now


@pytest.fixture
def clock(monkeypatch):
    clock = Clock()
    monkeypatch.setattr(hubs, "time", clock)
    monkeypatch.setattr(hubs, "still_signed_in", set)
    return clock


@pytest.fixture
def told(app, cast, clock):
    """Rings a bell of the Board that so many watch; in which time each of them shall ask."""
    sent = []
    hub = Hub(app=app, send=lambda sids, _name, body: sent.append((sids, body)), cut=print)
    with app.app_context():
        board = db.session.scalars(db.select(Workspace.id).where(Workspace.slug == "board")).one()

    def ring(kind, watchers, number=board):
        name = f"{kind}:{number}"
        for each in range(watchers):
            hub.add(name, Watch(f"{kind} {each}", cast.karin.id, 1, "en", {}), 0)
        hub.ring([name])
        sids, body = sent.pop()
        assert len(sids) == watchers
        return body.get("within")

    return ring


def test_a_few_ask_as_they_are_told(told):
    assert told("workspace", 25) is None


def test_many_ask_in_the_time_it_takes_to_answer_them(told, clock):
    assert told("workspace", 100) == 3000
    assert told("decisions", 50) == 5000, "after those who were told before"
    clock.now += 4.8
    assert told("meetings", 2) == 280
    clock.now += 10
    assert told("meetings", 2) is None, "they have all asked"


def test_what_is_somebodys_own_is_asked_for_at_once_in_a_full_house_too(told, cast):
    """Their rights may have ended, and a page that does not watch it is closed by what they ask."""
    assert told("workspace", 100) == 3000
    assert told("person", 2, cast.karin.id) is None
    assert told("decisions", 50) == 5000, "and the others wait as before"


def test_nobody_waits_longer_than_it_takes_all_who_are_here(told, clock):
    """Who waits to ask does so once, however often they are told."""
    for _post in range(20):
        assert told("workspace", 100) == 3000
        clock.now += 0.1


def test_who_has_left_is_waited_for_no_more(app, cast):
    hub = Hub(app=app, send=print, cut=print)
    for name in ("workspace:1", "decisions:1", "workspace:1"):
        hub.add(name, Watch("a", cast.karin.id, 1, "en", {}), 0)
    hub.add("workspace:1", Watch("b", cast.alba.id, 2, "en", {}), 0)
    assert hub.browsers == {"a": 2, "b": 1}
    hub.drop("workspace:1", "a")
    hub.drop("workspace:1", "a")
    assert hub.browsers == {"a": 1, "b": 1}
    hub.forget("a")
    assert hub.browsers == {"b": 1}

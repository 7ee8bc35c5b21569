"""Many seats at the same instant, over HTTP and on both engines: what came of it is what a simple
model makes of the acts in the order of the record.
"""

from concurrent.futures import ThreadPoolExecutor
from random import Random

from commons.decisions import actions
from commons.decisions.models import Answer, Ballot, Decision, Paper, Slip
from commons.decisions.queries import standing_of
from kernel.database import db
from kernel.record import Entry, faults
from tests.decisions.table import STATES

CHOICES = ("for", "against", "abstain")
HANDS = 9
"""Requests under way at once."""


def sent_by(browser, table, vote, seat, choice):
    """A request of its own, as from one more device of whoever holds the seat."""
    client = browser(table.people[seat])
    form = {"csrf_token": client.csrf, "seat": seat, "choice": choice, "text": ""}
    return lambda: client.post(f"/board/decisions/{vote}/answer", data=form).status_code


def at_once(calls):
    with ThreadPoolExecutor(HANDS) as pool:
        return [done.result() for done in [pool.submit(call) for call in calls]]


def model(app):
    """What each seat says after the acts of the record, one after the other."""
    with app.app_context():
        found = db.select(Entry.detail).where(Entry.act == "decisions.answer")
        said = [row["seat"] for row in db.session.scalars(found.order_by(Entry.position))]
        details = db.session.scalars(found.order_by(Entry.position)).all()
        return said, {row["seat"]: row["choice"] for row in details}


def test_twenty_seven_seats_from_two_devices_each_lose_nothing(app, table, browser):
    vote, chance = table.propose(), Random(27)
    wanted = [(seat, chance.choice(CHOICES)) for seat in STATES * 2]
    chance.shuffle(wanted)

    answers = at_once([sent_by(browser, table, vote, *each) for each in wanted])

    assert set(answers) == {303}
    said, last = model(app)
    with app.app_context():
        lines = standing_of(db.session.get_one(Decision, vote), closed=False).lines
        assert {line.elector.code: line.choice for line in lines} == last
        assert all(
            line.choice in {c for s, c in wanted if s == line.elector.code} for line in lines
        )
        rows = db.session.scalars(db.select(Answer)).all()
        assert len(rows) == len(said)
        assert {row.number for row in rows} <= {1, 2}
        assert list(faults()) == []


def test_what_comes_while_the_chair_closes_counts_or_is_refused_and_never_neither(
    app, table, browser
):
    vote = table.propose()
    karin = browser(table.cast.karin)
    close = {"csrf_token": karin.csrf}
    calls = [sent_by(browser, table, vote, seat, "for") for seat in STATES]
    calls.insert(13, lambda: karin.post(f"/board/decisions/{vote}/close", data=close).status_code)

    answers = at_once(calls)

    taken = sum(code == 303 for n, code in enumerate(answers) if n != 13)
    assert answers[13] == 303
    assert set(answers) <= {303, 403}
    with app.app_context():
        decision = db.session.get_one(Decision, vote)
        assert decision.count["result"]["for"] if taken else True
        assert standing_of(decision, closed=True).tally.total() == taken
        assert decision.count.get("result", {}).get("for", 0) == taken
        assert (decision.end == "adopted") is (taken >= 18)


def test_papers_and_ballots_at_once_are_one_to_a_seat(app, table, browser):
    vote = table.propose(ballot=Ballot.SECRET)
    papers = []

    def take(seat):
        client = browser(table.people[seat])
        form = {"csrf_token": client.csrf, "seat": seat}
        sent = client.post(f"/board/decisions/{vote}/paper", data=form)
        if sent.status_code == 200:
            papers.append((client, sent.text.split('paper-code"><code>')[1].split("<")[0]))
        return sent.status_code

    def put(client, paper, choice):
        form = {"csrf_token": client.csrf, "paper": paper, "choice": choice}
        return client.post(f"/board/decisions/{vote}/ballot", data=form).status_code

    taken = at_once([lambda seat=seat: take(seat) for seat in STATES[:9] * 2])
    table.do(actions.open_urn, vote, table.cast.karin)
    put_in = at_once([lambda p=p, c=c: put(*p, c) for p in papers for c in ("for", "against")])

    assert (taken.count(200), taken.count(403)) == (9, 9)
    assert put_in.count(200) == 9
    with app.app_context():
        assert db.session.query(Paper).count() == db.session.query(Slip).count() == 9

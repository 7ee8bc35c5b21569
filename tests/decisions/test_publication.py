"""Is it noted where a decision is public, and does what was not wait for the secretariat?"""

from datetime import timedelta

import pytest

from commons.decisions import actions
from commons.decisions.models import Decision, Procedure
from commons.decisions.queries.publication import published, to_publish
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.clock import at, now, today
from kernel.database import db
from kernel.transactions import unit_of_work
from rules.publication import Clock

ONCE = pytest.mark.parametrize("app", ["sqlite"], indirect=True)
LINK = "https://register.example/ab-d-1"


def waits(table, by):
    with table.app.test_request_context():
        place = db.session.scalars(db.select(Workspace).where(Workspace.slug == "board")).one()
        return [each.id for each in to_publish(db.session.get_one(Person, by.id), [place])]


def clock(table, vote):
    with table.look(vote) as decision:
        found = published(decision)
        return found.clock if found else None


def test_a_decision_waits_to_be_published_until_that_is_noted(table, browser):
    vote, cast = table.propose(), table.cast
    open_still = table.do(actions.note_publication, vote, cast.sela, "Register", LINK, today())
    table.votes(vote, **{"for": 18})
    table.do(actions.close, vote, cast.karin)

    assert open_still == "Only what was adopted or rejected is published."
    assert (waits(table, cast.sela), waits(table, cast.karin)) == ([vote], [])
    assert clock(table, vote) is Clock.DUE
    with at(now() + timedelta(days=40)):
        assert clock(table, vote) is Clock.OVERDUE
    sela = browser(cast.sela)
    assert "To be published" in sela.get("/").text

    early = today() - timedelta(days=1)
    said = [
        table.do(actions.note_publication, vote, cast.karin, "Register", LINK, today()),
        table.do(actions.note_publication, vote, cast.sela, "Register", LINK, early),
    ]
    form = {"csrf_token": sela.csrf, "place": "Register", "public_on": today().isoformat()}
    base = f"/board/decisions/{vote}"
    bad = sela.post(f"{base}/published", data=form | {"link": "javascript:alert(1)"})
    good = sela.post(f"{base}/published", data=form | {"link": LINK})

    assert "not open to your role" in said[0]
    assert said[1] == "It was not decided on that day yet."
    assert (bad.status_code, good.status_code) == (422, 303)
    assert (clock(table, vote), waits(table, cast.sela)) == (Clock.PUBLISHED, [])
    otto = browser(cast.otto)
    assert LINK in otto.get(base).text
    noted = otto.get(f"{base}/record.json").json["published"]
    assert noted == [{"on": form["public_on"], "place": "Register", "link": LINK, "ground": None}]


@ONCE
def test_what_is_kept_back_says_on_which_ground(table, browser):
    vote, cast = table.propose(), table.cast
    table.do(actions.close, vote, cast.karin)
    lapsed = table.do(actions.keep_back, vote, cast.sela, "4(2)", "Trade secrets of a provider")
    other = table.propose(key="another-key")
    table.votes(other, against=18)
    table.do(actions.close, other, cast.karin)

    sela, counted = browser(cast.sela), []
    for kept_from in (frozenset({cast.sela.id}), frozenset()):
        with table.app.app_context(), unit_of_work():
            db.session.get_one(Decision, other).recused = kept_from
        counted.append((sela.get("/counts").json["todo"], waits(table, cast.sela)))
    nowhere = table.do(actions.keep_back, other, cast.sela, "5", "Because")
    assert table.do(actions.keep_back, other, cast.sela, "4(2)", "Trade secrets") == ""

    assert counted == [(0, []), (1, [other])], "the number says what the list says"
    assert lapsed == "Only what was adopted or rejected is published."
    assert nowhere == "Only a ground of Article 4 keeps it back."
    assert clock(table, other) is Clock.WITHHELD
    page = browser(cast.otto).get(f"/board/decisions/{other}").text
    assert "Not published: commercial interests" in page
    assert "Trade secrets" in page


@ONCE
def test_seats_are_named_that_take_no_part_and_a_vote_has_no_parts(table, browser):
    cast = table.cast
    karin = browser(cast.karin)
    form = {"csrf_token": karin.csrf, "title": "Revised rules", "procedure": "vote",
            "matter": "rules of procedure", "ballot": "named", "options": "proposal",
            "shown": "live", "document": "", "key": "key-of-the-form"}  # fmt: skip

    silent = karin.post("/board/decisions/new", data=form | {"apart": ["BE", "FR"]})
    parts = karin.post("/board/decisions/new", data=form | {"provisions": "Article 1\nArticle 2"})
    why = {"apart": ["BE", "FR"], "apart_because": "Both host the provider"}
    made = karin.post("/board/decisions/new", data=form | why)

    assert (silent.status_code, parts.status_code, made.status_code) == (422, 422, 303)
    assert "Say why these seats take no part." in silent.text
    assert "Only positions are taken part by part" in parts.text
    vote = int(made.location.rpartition("/")[2])
    with table.look(vote) as decision:
        apart = {each.code: each.apart_because for each in decision.electors if each.apart}
        assert apart == dict.fromkeys(("BE", "FR"), "Both host the provider")
    assert table.vote(vote, "BE") == "BE takes no part in this item."
    tour = table.propose(procedure=Procedure.POSITIONS, provisions=("1",), key="parts")
    with table.look(tour) as decision:
        assert len(decision.provisions) == 1

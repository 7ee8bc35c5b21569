"""Who changes a figure of the rules profile, which, and for what is it good?"""

import pytest
from sqlalchemy import select

from commons.decisions import actions as decisions
from commons.decisions.laws import stands_of
from commons.figures.actions import Setting, set_figure
from commons.figures.models import FigureChange
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from commons.workspaces.queries import places_for, workspaces_for
from kernel.access import Refused
from kernel.database import db
from kernel.record import faults
from rules.quorum import Stands
from tests.decisions.table import Table

ANSWERED, NOTHING = "who has answered counts as present", "no quorum is asked"


@pytest.fixture
def table(app, cast):
    return Table(app, cast)


def place_of(slug="board"):
    return db.session.scalars(select(Workspace).where(Workspace.slug == slug)).one()


def set_as(table, by, key, value, before, place="board"):
    """Let somebody set a figure; returns what was refused, or nothing."""
    with table.app.test_request_context():
        actor = db.session.get_one(Person, by.id)
        wanted = Setting(value, "Rules of procedure, Article 7", "Adopted on 2 June", before)
        try:
            set_figure(actor, place_of(place), key, wanted)
        except Refused as refused:
            return refused.because
        return ""


def test_a_figure_holds_for_what_is_opened_afterwards(table):
    sela = table.cast.sela
    opened = table.propose()

    assert set_as(table, sela, "quorum.vote", NOTHING, ANSWERED) == ""
    assert set_as(table, sela, "public.decisions_days", "20", "10") == ""
    after = table.propose(key="another-key")

    with table.look(opened) as one:
        assert (stands_of(one), one.law["public_days"]) == (Stands.ANSWERED, 10)
    with table.look(after) as one:
        assert (stands_of(one), one.law["public_days"]) == (Stands.NOTHING, 20)
    table.do(decisions.close, opened, table.cast.karin)
    assert table.outcome(opened) == ({}, "lapsed")
    with table.app.app_context():
        group = place_of("board-standards")
        assert group.charter.rule("quorum.vote").value == NOTHING
        assert group.charter.rule("quorum.vote").source.cite == "Rules of procedure, Article 7"
        asked = select(FigureChange.before, FigureChange.after).order_by(FigureChange.id)
        rows = db.session.execute(asked)
        assert [tuple(row) for row in rows] == [(ANSWERED, NOTHING), ("10", "20")]
        assert list(faults()) == []


def test_the_rail_and_the_home_go_by_what_was_set_too(table):
    def charters():
        with table.app.test_request_context():
            sela = db.session.get_one(Person, table.cast.sela.id)
            rail = {place.slug: place.charter for place in places_for(sela)}
            assert rail == {place.slug: place.charter for place in workspaces_for(sela)}
            return rail

    before = charters()
    set_as(table, table.cast.sela, "public.decisions_days", "20", "10")
    after = charters()
    assert after["board"].rule("public.decisions_days").value == "20"
    assert before["board"].rule("public.decisions_days").value == "10"


TWO_THIRDS = "two thirds of the representatives"
NO_TIE = "not carried; nobody has a casting vote"
REFUSED = (
    ("vote.rop_majority", "x", TWO_THIRDS, "Fixed by AIA 65(5): nobody changes it here."),
    ("vote.tie", "carried", NO_TIE, "The house knows only this one way."),
    ("public.decisions_days", "0", "10", "A whole number from 1 to 365."),
    ("public.decisions_days", "9", "8", "Somebody changed it in the meantime: it says “10” now."),
)


ONCE = pytest.mark.parametrize("app", ["sqlite"], indirect=True)


@ONCE
def test_what_nobody_may_set(table):
    sela = table.cast.sela
    for key, value, before, because in REFUSED:
        assert set_as(table, sela, key, value, before) == because
    with table.app.app_context():
        assert place_of().figures == {}


@ONCE
def test_only_the_secretariat_of_the_body_sets_and_everybody_reads_who_did(table, browser):
    cast = table.cast
    chair = set_as(table, cast.karin, "quorum.vote", NOTHING, ANSWERED)
    inside = set_as(table, cast.sela, "quorum.vote", NOTHING, ANSWERED, "board-standards")
    sela, ines = browser(cast.sela), browser(cast.ines)

    form = {
        "csrf_token": sela.csrf,
        "value": "21",
        "before": "30",
        "cite": "Article 4",
        "because": "100 % of us want it",
    }
    sent = sela.post("/board/rules/meeting.invite_notice_days", data=form)

    assert "not open to your role" in chair
    assert "change it there" in inside
    assert sent.status_code == 303
    page = ines.get("/board/rules/meeting.invite_notice_days").text
    assert "100 % of us want it" in page
    assert "Change it</h2>" not in page
    assert "<del>30</del>" in ines.get("/board/rules").text
    bad = sela.post("/board/rules/meeting.urgent_days", data=form | {"value": "900"})
    evil = sela.post("/board/rules/meeting.urgent_days", data=form | {"cite": "<b>Article"})
    assert (bad.status_code, evil.status_code) == (422, 422)
    assert "A whole number from 1 to 365." in bad.text

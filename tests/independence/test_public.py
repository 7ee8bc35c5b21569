"""Beside their interests anybody reads what experts tell of their careers, and what they came to,
once it is noted as public: SPR 12.
"""

import re
from datetime import timedelta

import pytest

from commons.decisions.laws import law_for
from commons.decisions.models import Decision, End, Procedure, Publication
from commons.independence.queries import declaration_of
from commons.selection.models import Application, Call, State
from kernel.clock import now, today
from kernel.database import db
from kernel.transactions import unit_of_work
from tests.panel.seated import known, person, place, seat_all

LINK = "https://register.example/"
PATH = "/panel/independence/declare"


@pytest.fixture
def panel(app):
    """Its second expert applied once, and told then of twenty years at a university."""
    with app.app_context():
        seat_all(3)
        with unit_of_work():
            call = Call(workspace=place("panel"), key="key", reference_number="C 1", kind="expert",
                        title="A call", text="Sought", seats=1, criteria=[], limits=[],
                        documents=[], languages=[], opens_at=now(), closes_at=now(),
                        by_id=person("office").id)  # fmt: skip
            db.session.add(
                Application(call=call, person=person("expert-2"), state=State.APPOINTED,
                            experience="Twenty years in Coimbra", declares=True)
            )  # fmt: skip
    return app


def came_to(title, matter, *noted, end=End.ADOPTED):
    """Something that was decided, with what was noted of its publication, the newest last."""
    here, by = place("panel"), person("office")
    made = Decision(workspace=here, reference_number="D", title=title, matter=matter, key=title,
                    procedure=Procedure.VOTE, law=law_for(here, matter, Procedure.VOTE),
                    opened_by=by, closed_at=now(), end=end)  # fmt: skip
    db.session.add(made)
    db.session.flush()
    for facts in noted:
        db.session.add(Publication(decision_id=made.id, person=by, **facts))
        db.session.flush()


@pytest.mark.parametrize("app", ["sqlite"], indirect=True)
def test_anybody_reads_what_the_panel_publishes_and_nothing_else(panel, browser):
    out = {"place": "Register", "link": f"{LINK}1", "public_on": today() - timedelta(days=1)}
    kept = {"ground": "4(2)", "because": "Trade secrets"}
    with panel.app_context():
        with unit_of_work():
            came_to("Ze opinion told", "opinion", kept, out)
            came_to("Ze opinion kept back", "opinion", out, kept)
            came_to("Ze opinion of nobody", "opinion", out, end=End.REJECTED)
            came_to("Ze opinion unsaid", "opinion")
            came_to("Ze rules", "rules of procedure", out | {"link": f"{LINK}2"})
            came_to("Ze hearing", "hearing conclusions", out)
            came_to("Ze alert", "qualified alert", out)
        who = known("expert-2")
    mine, outside = browser(who), browser(None)
    form = {"csrf_token": mine.csrf, "complete": "y", "nothing": "y"}

    assert "Twenty years in Coimbra" in mine.get(PATH).text, "to be gone through"
    assert "Coimbra" not in outside.get("/declarations/panel").text
    assert mine.post(PATH, data=form | {"cv": "Professor in <Coimbra>"}).status_code == 303
    public = outside.get("/declarations/panel").text
    assert "Professor in &lt;Coimbra&gt;" in public
    assert re.findall("Ze [a-z ]+", public) == ["Ze rules", "Ze hearing", "Ze opinion told"]
    assert (f"{LINK}1" in public, f"{LINK}2" in public) == (True, True)
    assert "Expert-1, Expert-3" in public, "their names are, though they have declared nothing"

    assert mine.post(PATH, data=form | {"cv": " "}).status_code == 303
    assert "Coimbra" not in mine.get(PATH).text, "what was taken back does not come again"
    assert "Coimbra" not in outside.get("/declarations/panel").text
    with panel.app_context():
        assert declaration_of(who.id, place("panel")).number == 2
    assert "Opinions and recommendations" not in outside.get("/declarations/forum").text

"""Declarations, recusals and alerts stand in an archive as its taker may read them, to be read."""

import json
import re

import pytest
from sqlalchemy import select

from commons.archive.unpacking import opened
from commons.independence import actions
from commons.independence.facts import LineFacts
from commons.independence.models import Conflict
from kernel.database import db
from panel.alerts.actions import put_forward, start
from panel.alerts.facts import Content
from rules.independence import Interest
from tests.archive.conftest import packed
from tests.archive.test_exporting import DOCUMENTED, fields_of
from tests.panel.seated import FULL, person, place, seat_all

LISTS = "### Declarations, recusals and alerts\n"


@pytest.fixture
def panel(app, tmp_path):
    """An expert who changed what she declared, and steps back from one of two alerts; the AI Office
    steps back from the other.
    """
    with app.app_context():
        seat_all(3)
        office, erin = person("office"), person("expert-2")
        made = actions.add_provider(office, place("panel"), "Aurelia")
        line = {"provider_id": made.id, "private": "EUR 9"}
        for heading in (Interest.FINANCIAL, Interest.EMPLOYMENT):
            actions.declare(erin, place("panel"), [LineFacts(heading, **line)])
        told = {**FULL, "provider": "Aurelia"}
        first, second = (start(person("expert-3"), place("panel"),
                               Content(**told | {"title": f"Ze{n}"}), f"key-{n}")
                         for n in ("open", "closed"))  # fmt: skip
        put_forward(person("expert-3"), first)
        about = Conflict.thing_id == first.id
        asked = db.session.scalars(select(Conflict).where(Conflict.person_id == erin.id, about))
        actions.accept(erin, asked.one(), "Employed there")
        actions.recuse(person("expert-1"), place("panel"), second, office, "A secret reason")
    return packed(app, tmp_path, "office", "panel")


def lists(archive):
    return {name: json.loads(archive.files[f"records/{name}.json"])
            for name in ("declarations", "recusals", "alerts")}  # fmt: skip


@pytest.mark.parametrize("app", ["sqlite"], indirect=True)
def test_they_are_told_as_their_taker_may_read_them_and_documented(panel, tmp_path):
    found = lists(panel)

    told = [(d["number"], d["public"], d["interests"][0]["interest"], d["interests"][0]["private"])
            for d in found["declarations"]]  # fmt: skip
    assert told == [(1, False, "financial", "EUR 9"), (2, True, "employment", "EUR 9")]
    recusals = [(r["person"]["name"], r["title"], r["stand"], r["because"])
                for r in found["recusals"]]  # fmt: skip
    assert ("Expert-2", "Zeopen", "closed", "Employed there") in recusals
    assert ("Expert-2", None, "proposed", None) in recusals, "closed to whoever took it"
    assert ("Office", None, "closed", "A secret reason") in recusals, "their own"
    [alert] = found["alerts"]
    assert (alert["title"], alert["state"], len(alert["versions"])) == ("Zeopen", "review", 1)
    assert panel.manifest["counts"]["alerts"] == 1
    assert panel.manifest["left_out"]["alerts_not_open_to_the_exporter"] == 1
    assert "Zeclosed" not in panel.words

    documented = set(re.findall(r"`(\w+)`", DOCUMENTED.partition(LISTS)[2]))
    assert set(fields_of(list(found.values()))) <= documented
    with opened(tmp_path / "panel-office.zip") as whole:
        assert whole.documents == [], "it is whole, and there is nothing to bring in"

"""What happens once the day has passed until which a document is kept, as the rules say."""

from dataclasses import replace
from datetime import timedelta

import pytest

from commons.documents import retaining
from commons.documents.actions import describe
from commons.documents.facts import facts_of
from commons.documents.models import Document
from commons.documents.retaining import retain_due
from commons.membership.models import Person
from kernel.clock import today
from kernel.database import db
from kernel.happenings import Happening
from rules.habits import Passed
from tests.documents.library import BASE, begin, documents
from tests.drafting.writer import change

ONCE = pytest.mark.parametrize("app", ["sqlite"], indirect=True)


def passed(app):
    with app.app_context():
        retain_due()
        retain_due()
    return documents(app)[0]


def test_it_is_to_be_reviewed_once_and_again_when_the_day_is_changed(app, cast, browser):
    cast.all()
    ines = browser(cast.ines)
    begin(ines)
    document = documents(app)[0]
    change(app, document, kept_until=today())
    assert passed(app).review_told_at is None

    change(app, document, kept_until=today() - timedelta(days=1))
    assert passed(app).to_be_reviewed
    assert "It was to be kept until" in ines.get(f"{BASE}/{document.id}").text
    with app.app_context():
        told = db.select(Happening).where(Happening.what == "documents.review")
        found = db.session.scalars(told).one()
        assert set(found.people) == {str(p.id) for p in (cast.ines, cast.karin, cast.sela)}
        mine = db.session.get(Document, document.id)
        later = replace(facts_of(mine), kept_until=today() + timedelta(days=9))
        describe(db.session.get(Person, cast.ines.id), mine, later)
    assert not passed(app).to_be_reviewed


@ONCE
def test_where_the_rules_say_so_it_goes_into_the_bin(app, cast, browser, monkeypatch):
    ines = browser(cast.ines)
    begin(ines)
    change(app, documents(app)[0], kept_until=today() - timedelta(days=1))
    monkeypatch.setattr(retaining, "rule_of", lambda _document: Passed.BINNED)

    found = passed(app)

    assert found.binned_by == "Plenary"
    assert "On lamps" in ines.get(f"{BASE}/bin").text

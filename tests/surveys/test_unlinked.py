"""Whoever reads what PostgreSQL keeps beside each row does not learn whose answer it is."""

import pytest
from sqlalchemy import text

from commons.surveys.settling import settle_due
from kernel.clock import at, now
from kernel.database import db
from tests.surveys.test_story import DAYS, asked, send

pytestmark = pytest.mark.parametrize("app", ["postgres"], indirect=True)
PARTS = "SELECT xmin::text FROM survey_part WHERE answered ORDER BY holder"
ANSWERS = "SELECT xmin::text FROM survey_answer ORDER BY id"


def kept(app, question):
    with app.app_context():
        return db.session.scalars(text(question)).all()


def test_no_answer_bears_the_mark_of_whoever_gave_it(app, alliance, browser):
    base = asked(browser(alliance.desk))
    with app.app_context():
        settle_due()
    for each in alliance.members[:3]:
        answer = {"act": "send", "a-q1": "yes", "a-q2": "1"}
        assert send(browser(each), f"{base}/answer", **answer).status_code == 303

    marks, whose = kept(app, ANSWERS), kept(app, PARTS)
    assert len(marks) == len(set(whose)) == 3
    assert len(set(marks)) == 1, "all were written by the last who answered"
    with at(now() + 10 * DAYS), app.app_context():
        settle_due()
    assert not set(kept(app, ANSWERS)) & set(whose), "at the end by nobody who answered"

"""A survey from its first question to its public results, and what it keeps from whom."""

from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy import select, text

from commons.surveys.models import Survey, SurveyAnswer, SurveyPart
from commons.surveys.settling import settle_due
from kernel.clock import at, now
from kernel.database import db
from kernel.happenings import Happening
from kernel.pages import local_field

pytestmark = pytest.mark.parametrize("app", ["sqlite"], indirect=True)
BASE = "/alliance/surveys"
DAYS = timedelta(days=1)


def send(client, path="", **fields):
    return client.post(f"{BASE}{path}", data={"csrf_token": client.csrf, **fields})


def asked(desk, **fields):
    """A survey with three questions, announced; its address."""
    facts = {
        "title": "Obstacles to AI",
        "key": str(uuid4()),
        "names": "anonymous",
        "once": "person",
    }
    made = send(desk, "/new", closes=local_field(now() + 9 * DAYS), **{**facts, **fields})
    base = made.location.removesuffix("/questions").removeprefix(BASE)
    for question in (
        {"new-words": "Do you use AI?", "new-kind": "yes_no", "new-required": "y"},
        {"new-words": "Where?", "new-kind": "choice", "new-options": "Lab\nPlant",
         "new-when": "q1=yes"},
        {"new-words": "What would help?", "new-kind": "long"},
    ):  # fmt: skip
        assert send(desk, f"{base}/questions", act="add", **question).status_code == 303
    assert send(desk, f"{base}/announce").status_code == 303
    return base


def happened(app, what):
    with app.app_context():
        found = select(Happening.people).where(Happening.what == what).order_by(Happening.id)
        return [len(each) for each in db.session.scalars(found)]


def test_an_anonymous_survey_is_answered_closed_reviewed_and_published(app, alliance, browser):
    desk, anna = browser(alliance.desk), browser(alliance.anna)
    base = asked(desk)
    with app.app_context():
        settle_due()
    assert happened(app, "surveys.opened") == [7]
    refused = send(anna, f"{base}/answer", act="send", **{"a-q3": "=More test beds"})
    assert refused.status_code == 422
    assert "An answer is needed here" in refused.text
    assert "=More test beds" in refused.text
    assert (
        send(anna, f"{base}/answer", act="keep", **{"a-q3": "=More test beds"}).status_code == 303
    )
    assert "=More test beds" in anna.get(f"{BASE}{base}/answer").text
    more = {"new-words": "One more?", "new-kind": "short"}
    late = send(desk, f"{base}/questions", act="add", **more)
    assert late.status_code == 422
    assert "they stay as they are" in late.text

    full = {"act": "send", "a-q1": "yes", "a-q2": "1", "a-q3": "=More test beds"}
    assert send(anna, f"{base}/answer", **full).status_code == 303
    assert send(anna, f"{base}/answer", **full).status_code == 422, "once, and final"
    for each in alliance.members[2:]:
        send(browser(each), f"{base}/answer", act="send", **{"a-q1": "yes", "a-q2": "2"})
    with app.app_context():
        parts = db.session.scalars(select(SurveyPart)).all()
        assert [each.answer_id for each in parts] == [None] * 6
        assert all(each.draft is None for each in parts), "nothing stays of what was half written"
        assert "person_id" not in SurveyAnswer.__table__.columns
        lie = db.session.execute(text("SELECT rowid, id FROM survey_answer")).all()
        assert len(lie) == 6
        assert all(where == number for where, number in lie), "not in the order in which they came"
    assert send(desk, f"{base}/remind").status_code == 303
    assert happened(app, "surveys.reminded") == [1]

    assert anna.get(f"{BASE}{base}/results").status_code == 403, "not while answers come in"
    assert browser(None).get(f"/surveys{base_public(base)}").status_code == 404
    send(desk, f"{base}/end")
    assert "More test beds" not in anna.get(f"{BASE}{base}/results").text, "nobody has read it"
    with app.app_context():
        answer = db.session.scalars(
            select(SurveyAnswer).where(SurveyAnswer.answers["q3"].as_string() != "")
        ).one()
    for_texts = {"answer": str(answer.id), "question": "q3", "act": "show"}
    assert send(desk, f"{base}/texts", **for_texts).status_code == 303
    assert send(desk, f"{base}/publish").status_code == 303
    public = browser(None)
    page = public.get(f"/surveys{base_public(base)}").text
    assert "Obstacles to AI" in page
    assert "More test beds" not in page, "one text alone is kept back: few wrote one"
    table = public.get(f"/surveys{base_public(base)}/data.csv").text
    assert "q1,yes_no,Do you use AI?,6,Yes,6" in table
    assert "q2,choice,Where?,6,Lab,kept back" in table
    data = public.get(f"/surveys{base_public(base)}/data.json").json
    assert [cell["count"] for cell in data["questions"][1]["cells"]] == [None, None]


def base_public(base):
    return f"/alliance{base}"


def test_a_named_survey_of_seats_is_changed_until_the_end_and_opens_by_the_clock(
    app, alliance, browser
):
    desk, anna, arne = (browser(each) for each in (alliance.desk, alliance.anna, alliance.arne))
    opens = local_field(now() + 2 * DAYS)
    base = asked(desk, names="named", once="seat", opens=opens)
    full = {"act": "send", "a-q1": "no"}
    assert send(anna, f"{base}/answer", **full).status_code == 422
    with at(now() + 3 * DAYS):
        desk, anna, arne = (browser(each) for each in (alliance.desk, alliance.anna, alliance.arne))
        assert send(anna, f"{base}/answer", **full).status_code == 303
        assert send(arne, f"{base}/answer", **full | {"a-q1": "yes"}).status_code == 303
        with app.app_context():
            assert len(db.session.scalars(select(SurveyAnswer)).all()) == 1
        page = desk.get(f"{BASE}{base}/named").text
        assert "Company A" in page
        assert anna.get(f"{BASE}{base}/named").status_code == 403
    with at(now() + 7 * DAYS), app.app_context():
        settle_due()
        assert db.session.scalars(select(Survey)).one().reminds_at is None
    assert happened(app, "surveys.reminded") == [5], "everybody but the two of the seat"
    with at(now() + 10 * DAYS):
        desk, anna = browser(alliance.desk), browser(alliance.anna)
        assert send(anna, f"{base}/answer", **full).status_code == 422
        assert "no result is shown" in anna.get(f"{BASE}{base}/results").text
        assert send(desk, f"{base}/publish").status_code != 303
    assert browser(alliance.fred).get(f"/pact/surveys{base}").status_code == 404
    assert browser(alliance.desk).get("/board/surveys").status_code == 404

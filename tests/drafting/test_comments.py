"""What is said beside a text: tied to a passage, by whom, and seen by whom."""

import json
import uuid

import pytest

from commons.membership.models import Organisation, Person
from kernel.database import db
from tests.drafting.writer import Writer, begun, paragraph, suggestion

JSON = {"Accept": "application/json"}
ANCHOR = json.dumps({"from": "AAAA", "to": "AAAB"})


@pytest.fixture
def document(app, cast):
    return begun(app, cast.ines)


def send(client, document, path="comments", **form):
    form = {"csrf_token": client.csrf, "key": str(uuid.uuid4()), **form}
    return client.post(f"/board/documents/{document.id}/{path}", data=form, headers=JSON)


def beside(client, document):
    return client.get(f"/board/documents/{document.id}/comments").text


def test_a_comment_stands_with_its_passage_and_is_answered(cast, browser, document):
    ines, otto = browser(cast.ines), browser(cast.otto)
    made = send(ines, document, text="Which **cases**?", quote="high-risk", anchor=ANCHOR)
    assert (made.status_code, made.json) == (201, {"number": 1})
    assert send(otto, document, text="Those of Annex III.", answers=1).json == {"number": 2}

    shown = beside(otto, document)
    assert "<strong>cases</strong>" in shown
    assert "high-risk" in shown
    assert "Those of Annex III." in shown
    assert '"from": "AAAA"' in shown.replace("&#34;", '"')


def test_a_comment_sent_again_is_one(cast, browser, document):
    ines = browser(cast.ines)
    first, again = (send(ines, document, text="Once", key="same-key-1") for _ in range(2))
    assert first.json == again.json
    assert beside(ines, document).count("<p>Once</p>") == 1


def test_one_within_a_delegation_is_seen_there_and_nowhere_else(app, cast, browser, document):
    with app.app_context():
        ministry = Organisation(name="Ministério da Economia")
        db.session.add(ministry)
        db.session.flush()
        db.session.get_one(Person, cast.ines.id).organisation_id = ministry.id
        db.session.commit()
    ines, karin = browser(cast.ines), browser(cast.karin)
    assert send(ines, document, text="Our red line", within="1").status_code == 201
    assert "Our red line" in beside(ines, document)
    assert "Our red line" not in beside(karin, document)
    assert send(karin, document, text="Mine", answers=1).status_code == 404
    assert send(karin, document, "comments/1/resolve").status_code == 404


def test_resolved_taken_up_changed_and_taken_back(cast, browser, document):
    ines, otto = browser(cast.ines), browser(cast.otto)
    send(ines, document, text="First words")
    assert send(otto, document, "comments/1/resolve").status_code == 200
    assert "resolved by Otto Vinter" in beside(ines, document)
    assert send(ines, document, "comments/1/reopen").status_code == 200
    assert send(otto, document, "comments/1/edit", text="Other words").status_code == 403
    assert send(ines, document, "comments/1/edit", text="Other words").status_code == 200
    assert "Other words" in beside(otto, document)
    assert send(otto, document, "comments/1/delete").status_code == 403
    assert send(browser(cast.karin), document, "comments/1/delete").status_code == 200
    assert "Other words" not in beside(ines, document)


def test_seats_agree_with_a_suggestion_once_each(app, cast, browser, document):
    writer = Writer(browser(cast.ines), document)
    mark = suggestion(cast.ines)
    assert writer.write(paragraph("Added.", insertion=mark))["ok"]
    path = f"suggestions/{mark['id']}/support"
    karin = browser(cast.karin)
    for _twice in range(2):
        assert send(karin, document, path, on="1").status_code == 200
    assert send(browser(cast.sela), document, path, on="1").status_code == 403
    assert "1 seat agrees" in beside(browser(cast.otto), document)
    assert send(karin, document, path, on="0").status_code == 200
    assert "agrees" not in beside(karin, document)


def test_one_without_a_delegation_is_not_told_to_everybody_instead(app, cast, browser, document):
    said = send(browser(cast.ines), document, text="Our red line", within="1")
    assert (said.status_code, "no delegation" in said.json["because"]) == (403, True)
    assert "Our red line" not in beside(browser(cast.ines), document)


def test_an_answer_to_an_answer_stands_with_the_comment(app, cast, browser, document):
    ines = browser(cast.ines)
    send(ines, document, text="First")
    send(ines, document, text="Second", answers=1)
    assert send(ines, document, text="Third", answers=2).status_code == 201
    assert "Third" in beside(browser(cast.otto), document)

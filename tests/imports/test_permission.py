"""Who may import, and where."""

from collections import Counter

import pytest
from sqlalchemy import select

from commons.imports.actions import Turn, import_thread
from commons.imports.conversations import Author, Message, Slip
from commons.imports.known import Known
from commons.imports.wording import posts
from commons.threads.models import Audience
from commons.workspaces.models import Workspace
from kernel.access import Refused
from kernel.clock import now
from kernel.database import db
from tests.imports.mails import SAMPLE
from tests.same import in_one_house

SENTENCES = {
    "ines": "This is not open to your role here (member).",
    "alba": "This is not open to your role here (alternate).",
    "dora": "This is not open to your role here (adviser).",
    "otto": "This is not open to your role here (observer).",
    "vera": "Your mandate ended on",
    "emil": "You do not sit in this body.",
    "zoe": "You do not sit in this body.",
}


@in_one_house("by", SENTENCES)
def test_whoever_does_not_moderate_imports_nothing(bring, house, by):
    answer = bring(SAMPLE, by=by)

    assert answer.code == 2
    assert SENTENCES[by] in answer.text
    assert house.threads() == []
    assert answer.report == {}


@pytest.mark.parametrize("by", ["sela", "karin"])
def test_the_secretariat_and_the_chair_import(bring, house, by):
    assert bring(SAMPLE, by=by).code == 0
    assert len(house.threads()) == 16


def turn():
    slip = Slip("import:1", "line 1", now())
    message = Message(slip, Author("Anna", "anna@x.example"), posts("Hello", Counter()), {})
    return Turn("Lamps", Audience.WORKSPACE, None, (message,), "list.mbox")


@in_one_house("by", SENTENCES)
def test_the_act_itself_asks_the_door(app, cast, house, by):
    person = getattr(cast, by)
    with app.app_context():
        place = db.session.scalars(select(Workspace).where(Workspace.slug == "board")).one()
        with pytest.raises(Refused) as refused:
            import_thread(person, place, turn(), Known(place), {})
        assert SENTENCES[by] in refused.value.because
    assert house.threads() == []


def test_the_secretariat_imports_into_a_sub_group(app, bring, cast, house):
    answer = bring(SAMPLE, "--workspace", "board-market-surveillance")

    assert answer.code == 0
    assert answer.report["workspace"] == "board-market-surveillance"
    assert {post.workspace_id for post in house.posts()} == {house.threads()[0].workspace_id}


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--workspace", "bored"], "there is no workspace “bored”"),
        (["--by", "nobody"], "nobody has the handle “nobody”"),
    ],
)
def test_a_wrong_name_is_told(bring, options, sentence):
    answer = bring(SAMPLE, *options)

    assert answer.code == 2
    assert sentence in answer.text

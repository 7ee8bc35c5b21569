"""Questions are put together act by act, answered on a form, and come back whole when refused."""

import pytest
from flask import render_template_string
from werkzeug.datastructures import MultiDict

from commons.questions.answering import answers_in
from commons.questions.building import Building
from rules.question_answers import faults, settled
from rules.questions import Kind, Question, When

YES_NO = Question(key="q1", kind=Kind.YES_NO, words="Do you use AI?", required=True)
ORDER = Question(
    key="q2",
    kind=Kind.RANKING,
    words="What hinders you?",
    options=("Cost", "Skills"),
    when=When("q1", "no"),
)
PAGE = """{% from "questions/_asking.html" import ask, said, answer_faults %}
{% from "questions/_building.html" import builder %}
{{ builder(building, "/there") }}{{ answer_faults(questions, wrong) }}
{{ ask(questions, answers, wrong) }}{{ said(questions, kept) }}"""


@pytest.fixture
def speaking(app):
    with app.test_request_context():
        yield


def built(questions, **sent):
    return Building(questions, MultiDict(sent))


@pytest.mark.parametrize("app", ["sqlite"], indirect=True)
def test_a_set_grows_and_changes_and_a_refused_act_keeps_what_was_written(speaking):
    made = built((), act="add", **{"new-words": "Do you use AI?", "new-kind": "yes_no"}).done()
    assert [(each.key, each.kind) for each in made] == [("q1", Kind.YES_NO)]
    asks = {"new-words": "What hinders you?", "new-kind": "ranking", "new-when": "q1=no"}
    refused = built(made, act="add", **asks, **{"new-options": "Cost"})
    assert refused.done() is None
    assert "at least two" in refused.refused[0]
    assert refused.new.words.data == "What hinders you?"
    both = built(made, act="add", **asks, **{"new-options": "Cost\nSkills"}).done()
    assert both[1].when == When("q1", "no")
    assert built(both, act="up", question="q2").done() is None, "before what it hangs on"
    assert built(both, act="remove", question="q1").done() is None
    assert built(both, act="remove", question="q2").done() == made
    assert built(both, act="remove", question="q9").done() == both


@pytest.mark.parametrize("app", ["sqlite"], indirect=True)
def test_a_refused_answer_comes_back_beside_its_sentence(speaking):
    questions = (YES_NO, ORDER)
    sent = MultiDict([("a-q1", "no"), ("a-q2", "2"), ("a-q2", "2")])
    answers = answers_in(questions, sent)
    page = render_template_string(
        PAGE,
        building=Building(questions),
        questions=questions,
        answers=answers,
        wrong=faults(questions, answers),
        kept={"q1": "yes", "q2": ["2", "1"]},
    )
    assert page.count("Give each of the 2 a different place") == 2
    assert page.count('value="2" selected') == 2
    assert "1. Skills\n2. Cost" in page
    assert "Only if you answered “No” to question 1." in page
    assert settled(questions, answers | {"q2": ["2", "1"]}) == {"q1": "no", "q2": ["2", "1"]}

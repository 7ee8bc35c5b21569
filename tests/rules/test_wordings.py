"""Does what a charter shows people agree with what its rules do?"""

from dataclasses import replace

import pytest

import board.charter
import forum.charter
import panel.charter
from rules.answering import Reading
from rules.charter import Matter, Trust
from rules.consent import Silence
from rules.electorate import Electorate
from rules.majority import MAJORITY_OF_MEMBERS, MAJORITY_OF_SEATS, TWO_THIRDS_OF_MEMBERS
from rules.notice_days import Notice
from rules.quorum import quorum
from rules.sources import chosen, otherwise
from rules.wordings import MAJORITIES, majority, notice, number, quorum_of, silence, yes

BODIES = (board.charter.CHARTER, forum.charter.CHARTER, panel.charter.CHARTER)
FIGURES = (
    "written.deadline_days",
    "minutes.draft_days",
    "vote.dissent_days",
    "public.agenda_days",
    "public.minutes_days",
)
each_body = pytest.mark.parametrize("charter", BODIES, ids=lambda charter: charter.slug)


@each_body
def test_a_majority_is_worded_as_it_is_counted(charter):
    keys = {Matter.RULES_OF_PROCEDURE: "vote.rop_majority", Matter.OPINION: "vote.opinion_majority"}
    keys |= {Matter.CHAIR: "chair.election_majority", Matter.QUALIFIED_ALERT: "alert.threshold"}
    keys[Matter.HEARING_CONCLUSIONS] = keys[Matter.OPINION]

    for matter, decision in charter.decides.items():
        assert MAJORITIES[charter.rule(keys[matter]).value] == decision.majority


@each_body
def test_every_figure_is_read_and_says_that_it_is_a_setting(charter):
    assert notice(charter) == Notice(30, 14, 5)
    assert silence(charter) is Silence.CONSENT
    assert majority(charter, "written.stop_rule") == MAJORITY_OF_MEMBERS
    assert yes(charter, "vote.dissent_annex")
    for key in FIGURES:
        assert number(charter, key) > 0
        assert charter.rule(key).source.trust is Trust.SETTING


@pytest.mark.parametrize(
    ("charter", "needed"), [(board.charter.CHARTER, 14), (panel.charter.CHARTER, 31)]
)
def test_its_quorum_is_more_than_half_of_its_seats(charter, needed):
    found = quorum(Electorate(charter.voting_seats, present=0), quorum_of(charter))

    assert found.needed == needed


def test_a_profile_that_leaves_abstentions_or_the_recused_out_is_obeyed():
    charter = board.charter.CHARTER
    left_out = {"vote.abstention_counts_in_base": "no", "vote.recused_count_in_base": "no"}
    copy = replace(charter, rules=otherwise(charter.rules, left_out))

    found = majority(copy, "vote.opinion_majority")

    assert (found.weighs_abstentions, found.recused_count) == (False, False)
    assert majority(charter, "vote.opinion_majority") == MAJORITY_OF_SEATS
    assert majority(copy, "vote.rop_majority") == TWO_THIRDS_OF_MEMBERS


def test_a_habit_said_otherwise_keeps_its_name_and_source():
    habit = chosen("a", "A", "1", "free choice")

    assert otherwise([habit], {"a": "2", "b": "3"}) == (chosen("a", "A", "2", "free choice"),)


def test_the_reading_of_the_panel_is_one_of_the_two():
    assert Reading(panel.charter.CHARTER.rule("answer.reading").value) is Reading.ANEW

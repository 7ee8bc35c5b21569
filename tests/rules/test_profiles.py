"""Is every setting of every body one that can be set, and does the law stay what it is?"""

import pytest

import alliance.charter
import board.charter
import forum.charter
import pact.charter
import panel.charter
from rules.charter import Matter, Trust
from rules.majority import MAJORITY_OF_SEATS, TWO_THIRDS_OF_MEMBERS, TWO_THIRDS_OF_SEATS
from rules.profiles import Figure, with_figures
from rules.settable import Number, Reference, Several, Share, Words, may_change
from rules.settings import ONE_WAY, settings_of

BODIES = [each.charter.CHARTER for each in (board, panel, forum, pact, alliance)]
each_body = pytest.mark.parametrize("charter", BODIES, ids=lambda charter: charter.slug)


@each_body
def test_every_setting_takes_what_it_says_or_is_known_to_work_in_one_way(charter):
    known = settings_of(charter)
    for rule in charter.rules:
        answer = may_change(rule, known)
        setting = rule.source.trust is Trust.SETTING and not rule.locked
        assert bool(answer) is (setting and rule.key not in ONE_WAY)
        if answer:
            assert known[rule.key].takes(rule.value)


@each_body
def test_a_charter_without_figures_is_itself(charter):
    assert with_figures(charter, {}) == charter


def test_a_figure_that_was_set_moves_what_stands_on_it():
    said = {
        "vote.opinion_majority": Figure("two thirds of the voting seats", "Article 7"),
        "chair.term_months": Figure("18", "Article 3"),
    }

    charter = with_figures(board.charter.CHARTER, said)

    assert charter.decides[Matter.OPINION].majority == TWO_THIRDS_OF_SEATS
    assert charter.decides[Matter.CHAIR].majority == MAJORITY_OF_SEATS
    assert charter.offices[0].term.months == 18
    assert charter.rule("chair.term_months").source.cite == "Article 3"


def test_neither_the_law_nor_nonsense_is_set():
    began = board.charter.CHARTER
    said = {
        "vote.rop_majority": Figure("more than half of the votes cast", "nowhere"),
        "minutes.draft_days": Figure("soon", "nowhere"),
        "vote.tie": Figure("carried", "nowhere"),
        "no.such": Figure("1", "nowhere"),
        "vote.dissent_days": Figure("6", "<script>"),
    }

    charter = with_figures(began, said)

    assert charter.rules == began.rules
    assert charter.decides[Matter.RULES_OF_PROCEDURE].majority == TWO_THIRDS_OF_MEMBERS


@pytest.mark.parametrize(
    ("takes", "good", "bad"),
    [
        (Number(1, 365), ("1", "365"), ("0", "366", "-1", "1.5", "x", "", "１")),
        (Share(), ("2/5", "0", "1"), ("3/2", "1/0", "40%", "", "1/9999")),
        (Several(("chair", "member"), "none"), ("none", "chair", "member, chair"),
         ("", "none, chair", "chair, chair", "king")),
        (Reference(), ("{mark}/D {year}/{number}", "AF {year}-{number}"),
         ("{year}", "{year}{year}{number}", "{x}{year}{number}", "<{year}{number}>", "a" * 41)),
        (Words(5), ("abc",), ("", "  ", "abcdef", "<b>", "5%", "a&b", '"')),
    ],
)  # fmt: skip
def test_what_fits_is_taken_and_nothing_else(takes, good, bad):
    assert [each for each in good if not takes.takes(each)] == []
    assert [each for each in bad if takes.takes(each)] == []

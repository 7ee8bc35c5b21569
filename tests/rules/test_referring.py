"""Which step may follow which, and who may say so? A table, every cell of it."""

from datetime import UTC, datetime

import pytest

import forum.charter
from rules.consulting import Round, alike, obstacle
from rules.referring import ENDS, Step, hearing, may_follow, stages

S = Step
LATER = datetime(2026, 12, 1, 17, 0, tzinfo=UTC)
ALLOWED = {
    (S.SENT, S.RECEIVED),
    (S.RECEIVED, S.ACCEPTED),
    (S.RECEIVED, S.DECLINED),
    (S.ACCEPTED, S.IN_WORK),
    (S.ACCEPTED, S.RETURNED),
    (S.IN_WORK, S.CONSULTED),
    (S.IN_WORK, S.ADOPTED),
    (S.IN_WORK, S.RETURNED),
    (S.CONSULTED, S.IN_WORK),
    (S.CONSULTED, S.ADOPTED),
    (S.CONSULTED, S.RETURNED),
    (S.ADOPTED, S.RETURNED),
}
RUNNING = [S.SENT, S.RECEIVED, S.ACCEPTED, S.IN_WORK, S.CONSULTED, S.ADOPTED]


@pytest.mark.parametrize("now", list(Step))
@pytest.mark.parametrize("then", list(Step))
def test_every_step_of_the_receiver(now, then):
    assert may_follow(now, then, by_sender=False) is ((now, then) in ALLOWED)


@pytest.mark.parametrize("now", list(Step))
def test_the_sender_withdraws_until_it_is_over_and_says_nothing_else(now):
    said = {then for then in Step if may_follow(now, then, by_sender=True)}

    assert said == ({S.WITHDRAWN} if now in RUNNING else set())


def test_what_ended_stays_ended():
    assert {S.RETURNED, S.DECLINED, S.WITHDRAWN} == ENDS


@pytest.mark.parametrize(
    ("sender", "purpose", "cite"),
    [
        ("AB", "opinion", "AIA 67(8)"),
        ("Commission", "written contribution", "AIA 67(8)"),
        ("AF", "preparatory work", "AIA 67(9)"),
        ("AF", "opinion", None),
        ("SP", "opinion", None),
        ("AA", "opinion", None),
    ],
)
def test_the_forum_hears_the_board_and_the_commission(sender, purpose, cite):
    found = hearing(forum.charter.CHARTER.hears, sender, purpose)

    assert (found.source.cite if found else None) == cite


def test_what_was_declined_does_not_promise_more():
    steps = [each.step for each in stages(S.DECLINED, [S.SENT, S.RECEIVED, S.DECLINED])]

    assert steps == [S.SENT, S.RECEIVED, S.DECLINED]


def test_a_running_round_and_an_open_comment_stand_in_the_way():
    runs = Round("A", LATER, runs=True, comments=0, waiting=())
    waits = Round("B", LATER, runs=False, comments=12, waiting=tuple(range(1, 11)))
    done = Round("C", LATER, runs=False, comments=12, waiting=())

    assert obstacle([done]) is None
    assert obstacle([done, runs]).facts["title"] == "A"
    assert obstacle([done, waits]).facts == {
        "title": "B",
        "open": 10,
        "all": 12,
        "numbers": "1, 2, 3, 4, 5, 6, 7, 8…",
    }


def test_the_same_words_about_the_same_passage_are_alike():
    one = alike("technical", "Article 3", "Delete  this.\n", "")

    assert one == alike("technical", "article 3", "delete this.", "")
    assert one != alike("technical", "Article 4", "Delete this.", "")
    assert one != alike("editorial", "Article 3", "Delete this.", "")

"""Does a share carry its right and no more, and does what is kept stay at home?"""

import pytest

from rules.access import Case, Permission, Role, Standing
from rules.lending import CARRIES, LESS, Right, borrowed, why_kept

MEMBER = Standing(frozenset({Role.MEMBER}))
EVERYTHING = {Role.MEMBER: frozenset(Permission)}


@pytest.mark.parametrize("right", Right)
def test_whoever_could_do_everything_does_what_is_shared(right):
    answers = {p: borrowed(MEMBER, p, EVERYTHING, Case(), CARRIES[right]) for p in Permission}

    assert {p for p, answer in answers.items() if answer} == CARRIES[right]
    assert {answer.because for answer in answers.values() if not answer} == {LESS}


def test_nobody_without_a_part_there_borrows_anything():
    assert not borrowed(None, Permission.READ_DOCUMENT, EVERYTHING, Case(), CARRIES[Right.EDIT])


def test_what_is_handled_as_kept_stays():
    usual = {"named_only": False, "noted": False, "members_only": False, "same_body": False}

    assert why_kept(**usual) == ""
    assert "people named" in why_kept(**usual | {"named_only": True})
    assert "sensitive" in why_kept(**usual | {"noted": True, "same_body": True})
    assert "this body only" in why_kept(**usual | {"members_only": True})
    assert why_kept(**usual | {"members_only": True, "same_body": True}) == ""

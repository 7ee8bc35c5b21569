"""The rule of notices, case by case."""

from datetime import time

import pytest

from rules.access import Role
from rules.notices import Channel, Event, Level, Listener, Quiet, Way, channels

NOON, NIGHT, DAWN = time(12), time(23), time(5, 59)
QUIET = Quiet(20, 6)
INBOX, MAIL, LATER, DIGEST, COVER = Channel
ALL, NAMED, NOTHING = Level
DIGESTED = {INBOX, DIGEST}
# fmt: off
CASES = [
    # event, level, role, time, quiet, away, what was chosen for mail -> channels
    (Event.NAMED, None, Role.OBSERVER, NOON, None, False, {}, {INBOX, MAIL}),
    (Event.NAMED, NAMED, Role.MEMBER, NOON, None, False, {}, {INBOX, MAIL}),
    (Event.NAMED, ALL, Role.MEMBER, NOON, None, False, {}, {INBOX, MAIL}),
    (Event.NAMED, NOTHING, Role.CHAIR, NOON, None, False, {}, set()),
    (Event.NAMED, None, Role.MEMBER, NIGHT, QUIET, False, {}, {INBOX, LATER}),
    (Event.NAMED, None, Role.MEMBER, DAWN, QUIET, False, {}, {INBOX, LATER}),
    (Event.NAMED, None, Role.MEMBER, time(6), QUIET, False, {}, {INBOX, MAIL}),
    (Event.NAMED, None, Role.MEMBER, NOON, Quiet(12, 13), False, {}, {INBOX, LATER}),
    (Event.NAMED, None, Role.MEMBER, time(13), Quiet(12, 13), False, {}, {INBOX, MAIL}),
    (Event.NAMED, None, Role.MEMBER, NOON, Quiet(12, 12), False, {}, {INBOX, MAIL}),
    (Event.NAMED, None, Role.MEMBER, NOON, None, True, {}, {INBOX, DIGEST, COVER}),
    (Event.NAMED, NOTHING, Role.MEMBER, NOON, None, True, {}, set()),
    (Event.NAMED, None, Role.MEMBER, NOON, None, False, {Event.NAMED: Way.NEVER}, {INBOX}),
    (Event.NAMED, None, Role.MEMBER, NIGHT, QUIET, False, {Event.NAMED: Way.DIGEST}, DIGESTED),
    (Event.ASKED, NAMED, Role.MEMBER, NOON, None, False, {}, {INBOX, MAIL}),
    (Event.ASKED, None, Role.MEMBER, NOON, None, True, {Event.ASKED: Way.NEVER}, {INBOX, COVER}),
    (Event.OPENED, None, Role.MEMBER, NOON, None, False, {}, {INBOX, DIGEST}),
    (Event.OPENED, None, Role.CHAIR, NOON, None, False, {}, {INBOX, DIGEST}),
    (Event.OPENED, None, Role.OBSERVER, NOON, None, False, {}, set()),
    (Event.OPENED, None, Role.ALTERNATE, NOON, None, False, {}, set()),
    (Event.OPENED, ALL, Role.OBSERVER, NOON, None, False, {}, {INBOX, DIGEST}),
    (Event.OPENED, NAMED, Role.MEMBER, NOON, None, False, {}, set()),
    (Event.SAID, None, Role.CHAIR, NOON, None, False, {}, set()),
    (Event.SAID, NAMED, Role.MEMBER, NOON, None, False, {}, set()),
    (Event.SAID, ALL, Role.OBSERVER, NOON, None, False, {}, {INBOX, DIGEST}),
    (Event.SAID, ALL, Role.MEMBER, NOON, None, False, {Event.SAID: Way.NOW}, {INBOX, MAIL}),
    (Event.SAID, ALL, Role.MEMBER, NIGHT, QUIET, False, {Event.SAID: Way.NOW}, {INBOX, LATER}),
    (Event.SAID, ALL, Role.MEMBER, NOON, None, True, {Event.SAID: Way.NOW}, {INBOX, DIGEST}),
    (Event.SETTLED, None, Role.SECRETARIAT, NOON, None, False, {}, {INBOX, DIGEST}),
    (Event.SETTLED, None, Role.MEMBER, NOON, None, False, {}, set()),
    (Event.SETTLED, ALL, Role.MEMBER, NOON, None, False, {}, {INBOX, DIGEST}),
]
# fmt: on


@pytest.mark.parametrize("case", CASES)
def test_who_hears_of_what_through_which_channel(case):
    event, level, role, at, quiet, away, ways, expected = case
    to = Listener(level, frozenset({role}), ways, quiet, away)

    assert channels(event, at, to) == expected


def test_the_level_of_a_mute_holds_whatever_else_is_chosen():
    for event in Event:
        ways = dict.fromkeys(Event, Way.NOW)
        assert channels(event, NOON, Listener(NOTHING, frozenset(Role), ways)) == set()

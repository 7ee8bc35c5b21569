"""Is the table of permissions the one people reviewed, and does the door answer by it?"""

import csv
from collections.abc import Iterator
from functools import cache

import pytest

from commons.membership.models import Person
from kernel.access import explain, may
from kernel.database import db
from rules.access import Permission
from tests.house.expectations import (
    ABSENT,
    EVERYTHING,
    NO,
    TABLE,
    WORDS,
    YES,
    Line,
    spelled_out,
    text,
)
from tests.house.parts import PLACES, parts_of
from tests.house.stage import SEATS
from tests.house.things import things

TITLES = [f"{body}, {place}" for body, place in PLACES]


@cache
def read() -> tuple[Line, ...]:
    """The table as it lies there: thousands of lines, read once."""
    with TABLE.open(newline="") as file:
        return tuple(Line(*row) for row in csv.reader(file))[1:]


def cells(line: Line) -> Iterator[tuple[str, str]]:
    """Each single permission and thing that a line of the table speaks about."""
    if line.permission == EVERYTHING:
        yield from ((name, thing.name) for thing in things() for name in thing.permissions)
    else:
        yield from ((line.permission, name) for name in spelled_out(line.thing))


def test_the_table_is_the_one_that_was_written_and_reviewed():
    assert TABLE.read_text() == text(), "run: python -m tests.house.expectations"


def test_the_table_knows_every_permission_and_no_other():
    assert set(WORDS) == {str(permission) for permission in Permission}


def test_every_part_of_the_table_is_seated_on_the_stage():
    named = {part.name for place in PLACES for part in parts_of(*place)}

    assert named == set(SEATS)


def test_each_cell_is_answered_once():
    seen = [(line[:3], cell) for line in read() for cell in cells(line)]

    assert len(seen) == len({(*key, cell) for key, cell in seen})
    assert {line.expected for line in read()} == {YES, NO, ABSENT}


@pytest.mark.parametrize("at", PLACES, ids=TITLES)
def test_the_door_answers_as_the_table_says(stage, at):
    wrong, found = [], {}
    with stage.app.app_context():
        for line in read():
            if line[:2] == at:
                wrong += differences(stage, line, found)

    assert found
    assert wrong == []


def differences(stage, line, found):
    who = (line.body, line.place, line.part)
    signed_in = line.part != "nobody signed in"
    person = db.session.get(Person, stage.people[who]) if signed_in else None
    for permission, name in cells(line):
        ref = stage.things[who][name]
        thing = found.setdefault(ref, db.session.get(ref.table, ref.key))
        answer = may(person, Permission(permission), thing)
        if answer.granted is not (line.expected == YES) or not explain(answer):
            yield (*who, permission, name, line.expected, answer)

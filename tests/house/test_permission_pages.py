"""Does every address answer by the table, and tell nobody of what is not there for them?

Driven from the addresses the house really has: one that no line here knows fails by itself.
"""

import re
import shutil
from functools import cached_property, partial

import pytest

from commons.files.models import File
from commons.files.storage import storage
from kernel.database import db
from tests.house.addresses import NOWHERE, values_of
from tests.house.by_law import BY_LAW
from tests.house.conftest import opened
from tests.house.doors import (
    API,
    DOORS,
    SAID,
    TALK,
    browser_of,
    knock,
    token,
)
from tests.house.doors_charts import CHART_DOORS
from tests.house.doors_directory import DIRECTORY_DOORS
from tests.house.doors_events import EVENT_DOORS
from tests.house.doors_forum import FORUM_DOORS
from tests.house.doors_independence import INDEPENDENCE_DOORS
from tests.house.doors_observatory import OBSERVATORY_DOORS
from tests.house.doors_panel import PANEL_DOORS
from tests.house.doors_pledges import PLEDGE_DOORS
from tests.house.doors_practices import PRACTICE_DOORS
from tests.house.doors_selection import SELECTION_DOORS
from tests.house.doors_surveys import SURVEY_DOORS
from tests.house.entrances import ONES_OWN, WITHOUT_A_DOOR
from tests.house.expectations import ABSENT, EVERYTHING, NO, YES
from tests.house.parts import PLACES, RECUSED, parts_of
from tests.house.test_permission_acts import TELLING, WHOLE
from tests.house.test_permission_table import TITLES, cells, read
from tests.house.things import CLOSES

SIGNED_OUT = {"nobody signed in", "a member whose account is closed"}
STATES = {
    "a closed discussion",
    "a closed members' discussion",
    "one's own post in a closed discussion",
    "one's own deleted post in an open discussion",
    "another's post in an open discussion",
    "a conclusion put forward in a closed discussion",
    "something asked of seats in a closed discussion",
    "another's document in the bin",
    "another's locked document",
    "another's locked text",
}


def level_of(part):
    return "signed out" if part.name in SIGNED_OUT else part.level


BOARD = {("board", "the body")}
"""In the Board all addresses are tried but for those of features that others have, which are tried
there; what they ask is the same everywhere, so elsewhere a few do.
"""
FEW = {
    ("/<workspace>", "GET"),
    ("/<workspace>/record", "GET"),
    ("/<workspace>/seats/<code>/appoint", "POST"),
    ("/<workspace>/threads/new", "POST"),
    ("/<workspace>/threads/<int:thread_id>", "GET"),
    ("/<workspace>/threads/<int:thread_id>/posts", "POST"),
    ("/<workspace>/threads/<int:thread_id>/close", "POST"),
    ("/<workspace>/documents/<int:document_id>", "GET"),
}
OWN = {
    "panel": SELECTION_DOORS.keys() | INDEPENDENCE_DOORS.keys() | PANEL_DOORS.keys(),
    "forum": FORUM_DOORS.keys(),
    "pact": PLEDGE_DOORS.keys() | PRACTICE_DOORS.keys() | EVENT_DOORS.keys(),
    "alliance": SURVEY_DOORS.keys()
    | DIRECTORY_DOORS.keys()
    | OBSERVATORY_DOORS.keys()
    | CHART_DOORS.keys(),
}
CANARY = re.compile(rb"Canary[A-Za-z]+")
IN_TURN = {
    at: {
        part.name: [
            other.name
            for other in parts_of(*at)
            if level_of(other) == level_of(part) and other.name != RECUSED
        ]
        for part in parts_of(*at)
    }
    for at in PLACES
}
"""Parts that carry the same take turns at the addresses. That they carry the same is tried at the
doors of the acts, of which each part tries all; here every address is tried by somebody of every
level.
"""
ALLOWED = {
    (f"{address}", "POST"): {422}
    for address in ("/account/tokens", "/account/password", "/account/passkeys", "/why",
                    "/account/authenticator", "/account/authenticator/drop",
                    "/account/authenticator/codes", "/account/notices/push")
}  # fmt: skip
"""Where an empty form is sent: what comes back says what is missing."""
MADE_AGAIN = ("plenary.standings", "plenary.seats", "plenary.fragments", "plenary.people",
              "plenary.places", "plenary.shelf")  # fmt: skip
ANSWERS = ("plenary.standings", "plenary.seats", "plenary.places")
"""Of these, what an act leaves as it was: each answer is never changed, only another put there."""
HOME = ("/<workspace>", "GET")
"""Where somebody whose mandate ended is told so, by date: they know of the place."""


@pytest.fixture(scope="module")
def stage(furnished, tmp_path_factory):
    """Each address is tried on a house nobody has touched: a copy of the file is put back."""
    yield from opened(furnished, "sqlite", tmp_path_factory.mktemp("pages"))


@pytest.fixture(scope="module")
def put_back(furnished, stage):
    pristine, _stage = furnished("sqlite")
    with stage.app.app_context():
        digests = db.session.scalars(db.select(File.digest)).all()
        kept = {digest: storage().place(digest).read_bytes() for digest in digests}
    return partial(restore, stage.app, pristine.removeprefix("sqlite:///"), kept)


def restore(app, pristine, kept):
    with app.app_context():
        db.session.remove()
        db.engine.dispose()
        file = db.engine.url.database
    shutil.copy(pristine, file)
    with app.app_context():
        for digest, content in kept.items():
            if not storage().place(digest).exists():
                storage().place(digest).write_bytes(content)
    for name in MADE_AGAIN:
        app.extensions.pop(name, None)


def addresses(app):
    return {
        (rule.rule, method)
        for rule in app.url_map.iter_rules()
        for method in rule.methods - {"HEAD", "OPTIONS"}
    }


def test_every_address_asks_for_a_permission_or_has_a_reason_not_to(stage):
    assert addresses(stage.app) == DOORS.keys() | WITHOUT_A_DOOR.keys() | ONES_OWN.keys()


@pytest.mark.parametrize("at", PLACES, ids=TITLES)
def test_every_address_answers_as_the_table_says(stage, put_back, at):
    expected = {(line[:3], cell): line for line in read() for cell in cells(line)}
    wrong = []
    for part in dict.fromkeys(line.part for line in read() if line[:2] == at):
        who = (*at, part)
        twins = Twins(stage, who)
        for door, name in doors_for(who, expected):
            wanted = expected[who, (DOORS[door].permission, name)].expected
            before = {each: dict(stage.app.extensions.get(each, {})) for each in ANSWERS}
            answer = knock(
                stage, browser_of(stage, who), door, values_of(stage, who, door[0], name)
            )
            if door[1] == "POST" and answer.status_code < 400:
                put_back()
                stage.app.extensions.update(before)
            fault = fault_of(stage, who, door, answer, wanted, twins)
            wrong += [(*who, *door, name, wanted, fault)] if fault else []

    assert wrong == [], "\n".join(map(str, wrong))


def doors_for(who, expected):
    """The addresses whose turn it is for this part, on the things that tell parts apart."""
    shut_out = who in {key for (key, _), line in expected.items() if line.permission == EVERYTHING}
    alike = IN_TURN[who[:2]][who[2]]
    body, place, _part = who
    everywhere = DOORS.keys() - set().union(*OWN.values()) if who[:2] in BOARD else FEW
    doors = everywhere | (OWN.get(body, set()) if place == "the body" else set())
    if who[2] == RECUSED:
        yield from ((door, name) for door in sorted(DOORS) for name in closed_at(door))
        return
    for number, door in enumerate(sorted(doors)):
        if alike[number % len(alike)] != who[2]:
            continue
        states = STATES if door[1] == "POST" and who[:2] in WHOLE else set()
        named = [name for name in DOORS[door].things if name in TELLING | states]
        yield from ((door, name) for name in (named[:1] if shut_out else named))


def closed_at(door):
    """What is kept from whoever is recused, at this address: one thing of each state."""
    return [name for name in DOORS[door].things if name in CLOSES and name in TELLING]


def fault_of(stage, who, door, answer, wanted, twins):
    """What is wrong with an answer; nothing, when it is as wanted."""
    status = answer.status_code
    if who[2] in SIGNED_OUT:
        led = answer.headers.get("Location", "").startswith("/sign-in")
        return "" if status == 401 or (status == 302 and led) else f"{status}, signed out"
    if wanted == YES:
        return (
            "" if status < 400 or BY_LAW.search(answer.text) else f"{status}: {answer.text[:200]}"
        )
    if wanted == NO:
        told = answer.json or {}
        said = (told.get("because") or told.get("detail")) if answer.is_json else answer.text
        by_law = said and BY_LAW.search(str(said))
        return "" if status == 403 and said and not by_law else f"{status}, not refused"
    if door == HOME and "ended" in who[2]:
        told = status == 404 and "ended on" in answer.text
        return "" if told else f"{status}: not told that the mandate ended"
    if who[2] == RECUSED:
        told = CANARY.search(answer.data)
        return f"{status}, or told of {told}" if told or status != 404 else ""
    same = (status, answer.data) == (404, twins.of(door))
    return "" if same else f"{status}, told apart from what does not exist"


class Twins:
    """The same request for something that is not there: in this workspace, or in no workspace. What
    is asked of the same address for many doors is asked once.
    """

    def __init__(self, stage, who):
        self.stage, self.who, self.found = stage, who, {}
        self.slug = stage.slugs[who[:2]]

    def of(self, door):
        if "<int" in door[0] or "<code" in door[0]:
            return self.answer(door, workspace=self.slug)
        if not self.sees_the_place:
            return self.answer(door)
        if door[0].startswith(API):
            return self.answer((f"{SAID}/posts", "GET"), workspace=self.slug)
        return self.answer((TALK, "GET"), workspace=self.slug)

    @cached_property
    def sees_the_place(self):
        return browser_of(self.stage, self.who).get(f"/{self.slug}").status_code == 200

    def answer(self, door, **here):
        if door not in self.found:
            client = browser_of(self.stage, self.who)
            self.found[door] = knock(self.stage, client, door, NOWHERE | here).data
        return self.found[door]


@pytest.mark.parametrize("at", ONES_OWN, ids=" ".join)
def test_what_is_ones_own_wants_somebody_and_nothing_more(stage, put_back, at):
    address, method = at
    answers = {}
    for part in (*SIGNED_OUT, "a person without any seat"):
        client = browser_of(stage, ("board", "the body", part))
        sent = {"headers": client.bearer} if address.startswith(API) else {"data": token(stage)}
        answers[part] = client.open(address, method=method, **sent)
        put_back()

    allowed = answers.pop("a person without any seat")
    assert allowed.status_code in ALLOWED.get(at, {200, 303})
    assert allowed.status_code in {200, 303, 422}, "422: a form without its fields"
    assert {answer.status_code for answer in answers.values()} <= {302, 401}
    assert all("/sign-in" in a.headers.get("Location", "/sign-in") for a in answers.values())


def test_an_absent_thing_is_never_expected_to_be_refused_in_words():
    assert all(line.expected == ABSENT for line in read() if line.permission == EVERYTHING)

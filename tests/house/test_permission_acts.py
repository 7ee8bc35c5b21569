"""Does every act refuse, called as a function, exactly where the table says so?"""

from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from itertools import groupby
from typing import Any, NamedTuple
from uuid import uuid4

import pytest

from commons.agreements import actions as agreements
from commons.agreements.models import Wish
from commons.asking import actions as asking
from commons.files import actions as files
from commons.files.arriving import Arrived
from commons.files.models import Scan
from commons.imports.actions import Turn, import_thread
from commons.imports.conversations import Author, Message, Slip
from commons.imports.known import Known
from commons.imports.wording import posts
from commons.invitations import actions as invitations
from commons.invitations.offering import Invitee
from commons.invitations.queries import seats_in
from commons.membership import actions as seats
from commons.membership.models import Mandate, Person
from commons.notices import actions as notices
from commons.scheduling.actions import Said, schedule
from commons.threads import actions as threads
from commons.threads.drafts import Draft
from commons.threads.models import Audience, Mark
from commons.workspaces.models import Workspace
from kernel.access import Refused
from kernel.actions import guarded
from kernel.clock import now, today
from kernel.database import db, is_sqlite
from rules.access import Role
from rules.habits import Shows
from tests.house.acts_of_features import OF_FEATURES
from tests.house.acts_of_order import ON_ONESELF
from tests.house.by_law import BY_LAW
from tests.house.conftest import LetIn
from tests.house.doors import ASKINGS, CONCLUSIONS, POSTS, TALKS
from tests.house.expectations import EVERYTHING, YES
from tests.house.parts import PLACES, parts_of
from tests.house.test_permission_table import TITLES, cells, read
from tests.house.things import TELLING

MANAGES = "seats.manage"
WHOLE = {("board", "the body")}
"""Where every state of every post is tried, on one engine: elsewhere what tells the bodies apart is
enough."""
ONE_OF_EACH = {at: {part.level: part.name for part in parts_of(*at)}.values() for at in PLACES}
"""A part of each level: enough behind the doors and on the second engine, since what they ask of
both is alike."""
ENOUGH = (("board", "the body"), ("alliance", "a sub-group"))
"""A body and a sub-group: enough there as well, since all of them are the same tables."""


class Act(NamedTuple):
    permission: str
    things: list[str]
    do: Callable[[Any, Any], object]


def start(actor, place, audience=Audience.WORKSPACE):
    return threads.start_thread(actor, place, "A new title", "Text", audience, str(uuid4()))


def ask(actor, post):
    return agreements.ask(actor, post, Wish.ANSWER, "What do you say?", today(), [])


def stand_in(actor, mandate):
    return seats.stand_in(actor, mandate, today(), today() + timedelta(days=3))


def appoint(actor, seat):
    person = db.session.get(Person, 1)
    return seats.appoint(actor, seat, person, Role.MEMBER, today(), today() + timedelta(days=9))


def bring_in(actor, place):
    slip = Slip("import:1", "line 1", now())
    message = Message(slip, Author("Anna", "anna@x.example"), posts("Hello", Counter()), {})
    turn = Turn("Lamps", Audience.WORKSPACE, None, (message,), "list.mbox")
    return import_thread(actor, place, turn, Known(place), {})


def bring(actor, place):
    act = files.attach_first if isinstance(place, Workspace) else files.attach
    came = Arrived("a.txt", "txt", "0" * 64, 1, None, Scan.CLEAN)
    return act(actor, place, came, str(uuid4()))


def invite(actor, place):
    seat = next(each for each in seats_in(place) if each.code == "FREE")
    return invitations.invite(actor, place, [Invitee(seat, "new@x.example", "New", Role.MEMBER)])


ACTS = {
    "commons.files.actions.attach": Act("threads.post", TALKS, bring),
    "commons.files.actions.attach_first": Act("threads.start", ["the workspace"], bring),
    "commons.agreements.actions.askings.ask": Act("agreements.ask", POSTS, ask),
    "commons.agreements.actions.askings.answer": Act(
        "agreements.answer", ASKINGS, lambda actor, one: agreements.answer(actor, one, one.post)
    ),
    "commons.agreements.actions.askings.acknowledge": Act(
        "agreements.answer", ASKINGS, agreements.acknowledge
    ),
    "commons.agreements.actions.askings.remind": Act("agreements.ask", ASKINGS, agreements.remind),
    "commons.agreements.actions.askings.call_off": Act(
        "agreements.ask", ASKINGS, agreements.call_off
    ),
    "commons.agreements.actions.reading.show_reading": Act(
        "threads.moderate",
        ["the workspace", *TALKS],
        lambda actor, place: agreements.show_reading(actor, place, Shows.NOTHING),
    ),
    "commons.agreements.actions.conclusions.conclude": Act(
        "agreements.conclude", POSTS, lambda actor, post: agreements.conclude(actor, post, None)
    ),
    "commons.agreements.actions.conclusions.object_to": Act(
        "agreements.object", CONCLUSIONS, lambda actor, one: agreements.object_to(actor, one, "x")
    ),
    "commons.agreements.actions.conclusions.withdraw": Act(
        "agreements.conclude", CONCLUSIONS, agreements.withdraw
    ),
    "commons.imports.actions.import_thread": Act("threads.moderate", ["the workspace"], bring_in),
    "commons.asking.actions.tick_off": Act(MANAGES, ["a request for access"], asking.tick_off),
    "commons.invitations.actions.invite": Act("seats.manage", ["the workspace"], invite),
    "commons.invitations.actions.send_again": Act(
        MANAGES, ["an invitation"], invitations.send_again
    ),
    "commons.invitations.actions.withdraw": Act(MANAGES, ["an invitation"], invitations.withdraw),
    "commons.membership.actions.appoint": Act("seats.manage", ["a seat"], appoint),
    "commons.membership.actions.end_mandate": Act(
        "seats.manage", ["a mandate"], lambda actor, mandate: seats.end_mandate(actor, mandate, "x")
    ),
    "commons.membership.actions.renew": Act("seats.manage", ["a mandate"], seats.renew),
    "commons.membership.actions.stand_in": Act("seats.manage", ["a mandate"], stand_in),
    "commons.notices.actions.listen_to_thread": Act(
        "threads.read", TALKS, lambda actor, thread: notices.listen_to_thread(actor, thread, None)
    ),
    "commons.notices.actions.listen_to_workspace": Act(
        "workspaces.read",
        ["the workspace"],
        lambda actor, place: notices.listen_to_workspace(actor, place, None),
    ),
    "commons.threads.actions.threads.start_thread": Act("threads.start", ["the workspace"], start),
    "commons.threads.actions.threads.close_thread": Act(
        "threads.moderate", TALKS, threads.close_thread
    ),
    "commons.threads.actions.threads.reopen_thread": Act(
        "threads.moderate", TALKS, threads.reopen_thread
    ),
    "commons.threads.actions.threads.pin_thread": Act(
        "threads.moderate", TALKS, threads.pin_thread
    ),
    "commons.threads.actions.threads.unpin_thread": Act(
        "threads.moderate", TALKS, threads.unpin_thread
    ),
    "commons.threads.actions.threads.resolve_thread": Act(
        "threads.resolve", TALKS, threads.resolve_thread
    ),
    "commons.threads.actions.threads.take_up_thread": Act(
        "threads.resolve", TALKS, threads.take_up_thread
    ),
    "commons.threads.actions.posts.post": Act(
        "threads.post", TALKS, lambda actor, thread: threads.post(actor, thread, "x", str(uuid4()))
    ),
    "commons.threads.actions.posts.edit_post": Act(
        "threads.edit", POSTS, lambda actor, post: threads.edit_post(actor, post, "y", post.rev)
    ),
    "commons.threads.actions.posts.delete_post": Act("threads.delete", POSTS, threads.delete_post),
    "commons.scheduling.actions.schedule": Act(
        "threads.post",
        TALKS,
        lambda actor, thread: schedule(actor, thread, Said("x"), "key-1", now()),
    ),
    "commons.threads.actions.drafting.keep_draft": Act(
        "threads.read", TALKS, lambda actor, thread: threads.keep_draft(actor, thread, Draft("x"))
    ),
    "commons.threads.actions.posts.describe_files": Act(
        "threads.edit", POSTS, lambda actor, post: threads.describe_files(actor, post, {1: "x"})
    ),
    "commons.threads.actions.posts.react": Act(
        "threads.react", POSTS, lambda actor, post: threads.react(actor, post, Mark.THANKS, on=True)
    ),
    "commons.threads.actions.todos.plan": Act(
        "notes.keep", POSTS, lambda actor, post: threads.plan(actor, post, "x", None, None)
    ),
    "commons.threads.actions.todos.keep": Act(
        "notes.keep", POSTS, lambda actor, post: threads.keep(actor, post, on=True)
    ),
}
ACTS |= {path: Act(*named) for path, named in OF_FEATURES.items()}
ALIKE: dict[tuple[str, str], list[str]] = {}
"""Which acts ask this permission of this thing."""
for path, act in ACTS.items():
    for name in dict.fromkeys(act.things):
        ALIKE.setdefault((act.permission, name), []).append(path)


def test_every_act_stands_in_this_list():
    oneself = {path for path, guard in guarded.items() if guard.permission is None}

    assert guarded.keys() - oneself == ACTS.keys()
    assert {path.rpartition(".")[2] for path in oneself} == ON_ONESELF


def test_every_act_asks_the_permission_the_list_names():
    asked = {path: str(guard.permission) for path, guard in guarded.items() if path in ACTS}

    assert asked == {path: act.permission for path, act in ACTS.items()}


@pytest.mark.parametrize("at", PLACES, ids=TITLES)
def test_every_act_refuses_exactly_where_the_table_says(stage, door, at):
    """Every part stands before every door: in the Board, and on the second engine, with every act
    that goes through it; elsewhere the acts that share a door take turns. Where it opens, the act
    is done by one part of each level: of what is behind it no other of the same level would be told
    more. What is to be refused is always tried to its end.
    """
    wrong = []
    here = sorted((line for line in read() if line[:2] == at), key=lambda line: line.part)
    for part, lines in groupby(here, key=lambda line: line.part):
        with stage.app.app_context():
            for line in lines if is_sqlite() or (at in ENOUGH and part in ONE_OF_EACH[at]) else ():
                door.closed = part not in ONE_OF_EACH[at] and line.expected == YES
                wrong += differences(stage, line)

    assert wrong == []


def differences(stage, line):
    who = (line.body, line.place, line.part)
    signed_in = line.part != "nobody signed in"
    whole = line[:2] in WHOLE and line.permission != EVERYTHING and is_sqlite()
    for permission, name in (cell for cell in cells(line) if whole or cell[1] in TELLING):
        for path in whose_turn(who, permission, name):
            actor = db.session.get(Person, stage.people[who]) if signed_in else None
            done = outcome(ACTS[path], actor, thing_of(stage, who, name, path))
            if done is not (line.expected == YES):
                yield (*who, path, name, line.expected, done)


def whose_turn(who, permission, name):
    """The acts on this thing that ask this permission: all of them, or the one whose turn it is."""
    alike = ALIKE.get((permission, name), [])
    if who[:2] in WHOLE or not is_sqlite() or not alike:
        return alike
    turn = [part.name for part in parts_of(*who[:2])].index(who[2]) + PLACES.index(who[:2])
    return [alike[turn % len(alike)]]


def thing_of(stage, who, name, path):
    if path.endswith("stand_in"):
        return db.session.get(Mandate, stage.deputies[who[:2]])
    ref = stage.things[who][name]
    return db.session.get(ref.table, ref.key)


def outcome(act, actor, thing):
    """Was it let through? What the law then says of a renewal is no question of permission."""
    try:
        act.do(actor, thing)
    except Refused as refusal:
        return BY_LAW.search(refusal.because) is not None
    except LetIn:
        return True
    return True


def test_a_members_discussion_is_started_by_those_who_confer_there(stage, taken_back):
    may_start = {}
    for part in ("member", "adviser", "observer"):
        with stage.app.app_context():
            who = ("board", "the body", part)
            actor = db.session.get(Person, stage.people[who])
            act = Act("", [], lambda a, place: start(a, place, Audience.MEMBERS))
            may_start[part] = outcome(act, actor, thing_of(stage, who, "the workspace", ""))

    assert may_start == {"member": True, "adviser": False, "observer": False}

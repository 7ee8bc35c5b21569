"""Does a word from a discussion ever reach somebody who may not read it? By any way whatever.

Every discussion carries words of its own in title, excerpt and text; every answer is searched.
"""

import re

import pytest

from commons.membership.models import Person
from commons.threads.actions import post, start_thread
from commons.threads.models import Audience, Thread
from commons.workspaces.models import Workspace
from kernel.database import db
from tests.house.conftest import opened
from tests.house.doors import browser_of
from tests.house.expectations import DISCUSSIONS, YES
from tests.house.parts import PLACES, parts_of
from tests.house.stage import canary
from tests.house.test_permission_pages import SIGNED_OUT
from tests.house.test_permission_sockets import ask, connect
from tests.house.test_permission_table import cells, read

WORD = re.compile(r"Canary[A-Za-z]+")
ASKED = (
    "/", "/counts", "/find?q=Canary", "/account/sessions", "/sign-in",
    "{place}", "{place}/threads", "{place}/threads?q=Canary", "{place}/threads?unread=1",
    "{place}/threads?mine=1", "{place}/members", "{place}/who", "{place}/charter",
    "{place}/record", "{place}/threads/new",
)  # fmt: skip
ABOUT_A_THREAD = ("", "/who", "/posts", "/posts/1", "/mine", "/people?q=p")
WATCHERS = [
    ("board", "the body", "member"),
    ("board", "the body", "observer"),
    ("board", "the body", "a member of another body"),
    ("board", "the body", "a member whose mandate was ended early"),
    ("board", "the body", "a member who may read in before the first day"),
    ("board", "a sub-group", "an outside observer in the sub-group"),
    ("board", "a sub-group", "the secretariat of the body"),
    ("board", "a sub-group", "a member of the body who does not sit in the sub-group"),
    ("alliance", "the body", "observer"),
    ("panel", "the body", "observer"),
    ("pact", "the body", "a person without any seat"),
    ("forum", "the body", "nobody signed in"),
]


@pytest.fixture(scope="module")
def stage(furnished, tmp_path_factory):
    yield from opened(furnished, "sqlite", tmp_path_factory.mktemp("leaks"))


def allowed_words(who):
    """The words this part may read in its own place."""
    return {
        canary(*who[:2], name)
        for line in read() if line[:3] == who
        for permission, name in cells(line)
        if permission == "threads.read" and line.expected == YES
    }  # fmt: skip


def own_words(body, place):
    return {canary(body, place, there.name) for there in DISCUSSIONS}


def crawl(stage, who):
    """Everything this part can ask for by address, in its own place and in all others."""
    client, threads = browser_of(stage, who), {}
    for at, slug in stage.slugs.items():
        someone = next(key for key in stage.things if key[:2] == at)
        threads[slug] = [stage.things[someone][there.name].key for there in DISCUSSIONS]
    for slug, keys in threads.items():
        for path in ASKED:
            yield client.get(path.format(place=f"/{slug}"))
        for key in keys:
            for path in ABOUT_A_THREAD:
                yield client.get(f"/{slug}/threads/{key}{path}")
    for kind in ("application/json", "text/html"):
        yield client.get("/find?q=canary", headers={"Accept": kind})


@pytest.mark.parametrize("who", WATCHERS, ids=", ".join)
def test_no_page_shows_a_word_of_what_one_may_not_read(stage, who):
    found = {word for answer in crawl(stage, who) for word in WORD.findall(answer.text)}
    here = {re.sub("(title|excerpt|text).*", "", word) for word in found} & own_words(*who[:2])

    assert here == allowed_words(who)
    assert found.isdisjoint(closed_to(stage, who))


def closed_to(stage, who):
    """The words of every other place, but for those where this part has a seat too."""
    bodies = {"panel"} if "another body" in who[2] or "outside" in who[2] else set()
    if who[1] == "a sub-group":
        bodies |= {"board"} - {who[0] for _ in ["x"] if "outside" in who[2]}
    return {
        word
        for at in PLACES
        if at != who[:2] and at[0] not in bodies and "secretariat" not in who[2]
        for word in own_words(*at)
    }


def heard(socket):
    return WORD.findall(repr(socket.get_received()))


@pytest.mark.parametrize("audience", [Audience.WORKSPACE, Audience.MEMBERS])
def test_no_socket_brings_a_word_of_what_one_may_not_read(stage, audience):
    at = ("board", "the body")
    sockets = {
        p.name: connect(stage, (*at, p.name)) for p in parts_of(*at) if p.name not in SIGNED_OUT
    }
    name = "an open discussion" if audience is Audience.WORKSPACE else "a members' discussion"
    thread = stage.things[(*at, "chair")][name].key
    place = stage.things[(*at, "chair")]["the workspace"].key
    for socket in sockets.values():
        ask(stage, socket, f"workspace:{place}")
        ask(stage, socket, f"thread:{thread}")

    with stage.app.app_context():
        chair = db.session.get(Person, stage.people[(*at, "chair")])
        post(chair, db.session.get(Thread, thread), "CanaryOfASocket @members", f"key-{audience}")
        board = db.session.get(Workspace, place)
        start_thread(chair, board, "CanaryOfATitle", "Text", audience, f"new-{audience}")

    got = {part for part, socket in sockets.items() if heard(socket)}
    word = canary(*at, name)
    assert got == {part for part in sockets if word in allowed_words((*at, part))}


def test_a_mention_is_completed_with_those_who_read_and_nobody_else(stage):
    at = ("board", "the body")
    reads = {
        there.name: {stage.people[(*at, p.name)] for p in parts_of(*at)
                     if canary(*at, there.name) in allowed_words((*at, p.name))}
        for there in DISCUSSIONS
    }  # fmt: skip
    client = browser_of(stage, (*at, "chair"))
    for there in DISCUSSIONS:
        thread = stage.things[(*at, "chair")][there.name].key
        offered = set()
        for n in range(200):
            found = client.get(f"/board/threads/{thread}/people?q=part-{n}").json
            offered |= {o["handle"] for o in found if o["handle"] == f"part-{n}"}

        with stage.app.app_context():
            people = {p.id: p.handle for p in db.session.scalars(db.select(Person))}
        assert offered == {people[person] for person in reads[there.name]}

"""Does a word from a discussion ever reach somebody who may not read it? By any way whatever.

Every discussion carries words of its own in title, excerpt and text; every answer is searched.
"""

import io
import re
from zipfile import ZipFile

import pytest
from flask import request

from commons.membership.models import Person
from commons.threads.actions import post, start_thread
from commons.threads.models import Audience, Thread
from commons.workspaces.models import Workspace
from kernel import errors
from kernel.database import db
from tests.house.conftest import opened
from tests.house.doors import API, bearer_of, browser_of
from tests.house.expectations import YES
from tests.house.parts import RECUSED, parts_of
from tests.house.refs import canary
from tests.house.test_permission_pages import SIGNED_OUT
from tests.house.test_permission_sockets import ask, connect
from tests.house.test_permission_table import cells, read
from tests.house.things import (
    A_CALL,
    AGENDA,
    AN_ALERT,
    CONSULTATIONS,
    DECISIONS,
    DISCUSSIONS,
    FOLDERS,
    MEETINGS,
    MINUTES,
    OF_MEETINGS,
    PAPERS,
    REFERRALS,
)

READS_WORDS = {"threads.read", "documents.read", "decisions.read", "meetings.read",
               "selection.read", "consultations.read", "referrals.read", "work.read"}  # fmt: skip
WORD = re.compile(r"Canary[A-Za-z]+")
ASKED = (
    "/", "/counts", "/find?q=Canary", "/account/sessions", "/inbox", "/inbox?all=1", "/sign-in",
    "{place}", "{place}/threads", "{place}/threads?q=Canary", "{place}/threads?unread=1",
    "{place}/threads?mine=1", "{place}/members", "{place}/who", "{place}/charter",
    "{place}/record", "{place}/threads/new", "{place}/threads/others", "{place}/moderation",
    "{place}/moderation/mine", "{place}/webhooks", "{place}/archive", "{place}/documents",
    "{place}/documents?q=Canary", "{place}/documents?sort=date", "{place}/documents/bin",
    "{place}/documents/new", "{place}/documents/upload", "/meetings", "{place}/meetings",
    "{place}/meetings/tasks", "{place}/decisions", "{place}/consultations",
    "{place}/referrals", "{place}/referrals?q=Canary",
    "{place}/independence", "{place}/independence/declare", "{place}/independence/providers",
    "{place}/alerts", "{place}/tasks", "{place}/requests-for-support", "{place}/informed",
    "/account/data", "{place}/statistics", "{place}/told",
)  # fmt: skip
BY_A_PROGRAM = (
    "/workspaces", "/todos", "/workspaces/{place}", "/workspaces/{place}/people",
    "/workspaces/{place}/threads",
)  # fmt: skip
ABOUT_A_PAPER = ("", "/who", "/facts", "/file")
ABOUT_A_TEXT = ("/comments", "/comments/1/edit", "/history", "/history/1", "/compare", "/state")
ABOUT_A_MEETING = ("", "/live", "/minutes", "/tasks")
ABOUT_A_CONSULTATION = ("", "/text", "/comments/1", "/export")
ABOUT_A_REFERRAL = ("", "/enclosures/1")
ABOUT_A_DECISION = ("", "/proof", "/enter", "/ballot")
ABOUT_A_THREAD = ("", "/beside", "/files", "/who", "/posts", "/posts/1", "/posts/1/report",
                  "/submit", "/mine", "/people?q=p")  # fmt: skip
NO_WORD = "a question for a day"
BOARD, GROUP, PANEL = ("board", "the body"), ("board", "a sub-group"), ("panel", "the body")
WATCHERS = {
    (*BOARD, "member"): [],
    (*BOARD, "observer"): [],
    (*BOARD, "a member of another body"): [PANEL],
    (*BOARD, "a member whose mandate was ended early"): [],
    (*BOARD, "a member who may read in before the first day"): [],
    (*GROUP, "an outside observer in the sub-group"): [PANEL],
    (*GROUP, "the secretariat of the body"): [BOARD],
    (*GROUP, "a member of the body who does not sit in the sub-group"): [BOARD],
    ("alliance", "the body", "observer"): [],
    (*PANEL, "observer"): [],
    (*PANEL, RECUSED): [],
    ("pact", "the body", "a person without any seat"): [],
    ("forum", "the body", "nobody signed in"): [],
}
"""Parts, and where else they sit as one who reads everything."""


@pytest.fixture(scope="module")
def stage(furnished, tmp_path_factory):
    yield from opened(furnished, "sqlite", tmp_path_factory.mktemp("leaks"))


@pytest.fixture
def busy_stage(furnished, tmp_path):
    """One in which something may be written."""
    yield from opened(furnished, "sqlite", tmp_path)


def allowed_words(who):
    """The words this part may read in its own place."""
    return {
        canary(*who[:2], name)
        for line in read() if line[:3] == who
        for permission, name in cells(line)
        if permission in READS_WORDS and line.expected == YES
        if name not in {"the workspace", NO_WORD}
    }  # fmt: skip


def own_words(who, body, place):
    """All words of a place, but only the secretariat reads what it was asked."""
    seen = [there for there in DISCUSSIONS if "secretariat" in who[2] or not there.desk]
    found = [paper for paper in PAPERS if not paper.named_only]
    papers = [paper for paper in found if "secretariat" in who[2] or not paper.binned]
    papers = [one for one in papers if not one.lent or not (one.binned or one.lent == "nothing")]
    keeps = "secretariat" in who[2]
    met = [each for each in OF_MEETINGS if (keeps or not each.preparing) and each.name != NO_WORD]
    rounds = (*CONSULTATIONS, *REFERRALS, *([A_CALL] if keeps else []))
    return {
        canary(body, place, there.name)
        for there in (*seen, *papers, *FOLDERS, *DECISIONS, *met, *rounds, AN_ALERT)
    }


def crawl(stage, who):
    """Everything this part can ask for by address: each is asked for once, though several things
    may have it.
    """
    client = browser_of(stage, who)
    for path in dict.fromkeys(addresses_for(stage, who)):
        yield client.get(path, buffered=True)
    yield from asked_by_a_program(stage, who)
    for kind in ("application/json", "text/html"):
        yield client.get("/find?q=canary", headers={"Accept": kind})


def addresses_for(stage, who):
    """All of them where this part sits; elsewhere those of one discussion, and of every other thing
    its first door. What is one's own comes after, when all has been looked at.
    """
    for at, slug in stage.slugs.items():
        yield from (path.format(place=f"/{slug}") for path in ASKED if path.startswith("{"))
        someones = stage.things[next(key for key in stage.things if key[:2] == at)]
        sits = at in {who[:2], *WATCHERS[who]}
        yield from of_discussions(stage, at, someones, whole=sits)
        here = at == who[:2]
        for things in (stage.things[who], someones)[0 if here else 1 :]:
            yield from looked_up(slug, things, whole=here)
    yield from (path for path in ASKED if path.startswith("/"))


def of_discussions(stage, at, things, *, whole):
    """The addresses of the discussions of a place, and of the file in each."""
    first, slug = things[DISCUSSIONS[0].name].key, stage.slugs[at]
    for there in DISCUSSIONS:
        key = things[there.name].key
        about = ABOUT_A_THREAD if whole or key == first else ABOUT_A_THREAD[:1]
        yield from (f"/{slug}/threads/{key}{path}" for path in about)
        yield f"/{slug}/threads/{key}/files/{stage.files[(*at, there.name)]}"


def looked_up(slug, things, *, whole):
    """Everything of these by its address; in one's own place by all its addresses."""
    parts = (of_papers, of_sessions, of_rounds)
    yield from (f"/{slug}/{path}" for part in parts for path in part(things, whole=whole))


def of_papers(things, *, whole):
    """The addresses of papers, folders and decisions."""
    for paper in PAPERS:
        paths = ABOUT_A_PAPER + ABOUT_A_TEXT * ("text" in paper.name) if whole else ("",)
        yield from (f"documents/{things[paper.name].key}{path}" for path in paths)
    for each in FOLDERS:
        yield f"documents/folders/{things[each.name].key}"
    for each in DECISIONS:
        paths = ABOUT_A_DECISION if whole else ("",)
        yield from (f"decisions/{things[each.name].key}{path}" for path in paths)


def of_rounds(things, *, whole):
    """The addresses of consultations, and of what bodies ask of each other."""
    for kind, each_of, about in (
        ("consultations", CONSULTATIONS, ABOUT_A_CONSULTATION),
        ("referrals", REFERRALS, ABOUT_A_REFERRAL),
    ):
        for each in each_of:
            yield from (f"{kind}/{things[each.name].key}{p}" for p in (about if whole else ("",)))


def of_sessions(things, *, whole):
    """The addresses of meetings, their items and minutes."""
    for each in (*MEETINGS, MINUTES):
        name = each if isinstance(each, str) else each.name
        number = things["a meeting"].key + 2 if name == MINUTES else things[name].key
        paths = ABOUT_A_MEETING if whole else ("",)
        yield from (f"meetings/{number}{path}" for path in paths)
    yield f"documents/{things[MINUTES].key}"
    call = things["a call"].key
    yield from (f"calls{path}" for path in ("", f"/{call}", f"/{call}/applications/{call}"))
    work = things["an alert"].key
    yield from (
        f"{path}/{work}" for path in ("alerts", "tasks", "requests-for-support", "informed")
    )
    for each in AGENDA:
        yield f"meetings/{things['a meeting'].key}/items/{things[each.name].key}"


def asked_by_a_program(stage, who):
    """All that a program with this part's token can ask for."""
    client, head, asked = stage.app.test_client(), bearer_of(stage, who), {}
    for at, slug in stage.slugs.items():
        things = stage.things[next(key for key in stage.things if key[:2] == at)]
        about = [f"/workspaces/{slug}/threads/{things[there.name].key}{more}"
                 for there in DISCUSSIONS for more in ("", "/posts", "/posts/1")]  # fmt: skip
        asked |= dict.fromkeys(path.format(place=slug) for path in (*BY_A_PROGRAM, *about))
    for path in asked:
        yield client.get(f"{API}{path}", headers=head)


def words_in(answer: bytes) -> str:
    """What stands in a page, or in the parts of a workbook."""
    parts = [answer]
    if answer.startswith(b"PK"):
        with ZipFile(io.BytesIO(answer)) as book:
            parts = [book.read(name) for name in book.namelist()]
    return " ".join(part.decode(errors="replace") for part in parts)


@pytest.fixture
def refused_alike(monkeypatch):
    """A refusal is drawn once for each sentence and place: one person asks for a thousand things
    that are not there for them. That it is then the same page, whatever was asked for, is held byte
    by byte in `test_permission_pages`.
    """
    drawn, draw = {}, errors.render_template

    def draw_once(template, **facts):
        key = ((request.view_args or {}).get("workspace"), template, repr(facts))
        if key not in drawn:
            drawn[key] = draw(template, **facts)
        return drawn[key]

    monkeypatch.setattr(errors, "render_template", draw_once)


@pytest.mark.parametrize("who", WATCHERS, ids=", ".join)
def test_pages_show_the_words_one_may_read_and_no_other(stage, refused_alike, who):
    found = {word for answer in crawl(stage, who) for word in WORD.findall(words_in(answer.data))}

    assert found == allowed_words(who).union(*(own_words(who, *at) for at in WATCHERS[who]))


def heard(socket):
    return WORD.findall(repr(socket.get_received()))


@pytest.mark.parametrize("name", ["an open discussion", "a members' discussion"])
def test_sockets_bring_the_words_one_may_read_and_no_other(busy_stage, name):
    parts = [part.name for part in parts_of(*BOARD) if part.name not in SIGNED_OUT]
    sockets = {part: connect(busy_stage, (*BOARD, part)) for part in parts}
    things = busy_stage.things[(*BOARD, "chair")]
    place, thread = things["the workspace"].key, things[name].key
    for socket in sockets.values():
        ask(busy_stage, socket, f"workspace:{place}")
        ask(busy_stage, socket, f"thread:{thread}")

    with busy_stage.app.app_context():
        chair = db.session.get(Person, busy_stage.people[(*BOARD, "chair")])
        found = db.session.get(Thread, thread)
        post(chair, found, "CanaryOfASocket @members", f"key-{thread}")
        said = ("CanaryOfATitle", "Text", Audience(found.audience), f"new-{thread}")
        start_thread(chair, db.session.get(Workspace, place), *said)

    got = {part for part, socket in sockets.items() if heard(socket)}
    word = canary(*BOARD, name)
    assert got == {part for part in parts if word in allowed_words((*BOARD, part))}


@pytest.mark.parametrize("there", DISCUSSIONS, ids=lambda there: there.name)
def test_a_mention_is_completed_with_those_who_read_and_nobody_else(stage, there):
    client, word = browser_of(stage, (*BOARD, "secretariat")), canary(*BOARD, there.name)
    base = f"/board/threads/{stage.things[(*BOARD, 'secretariat')][there.name].key}"

    for part in parts_of(*BOARD):
        with stage.app.app_context():
            handle = db.session.get(Person, stage.people[(*BOARD, part.name)]).handle
        offered = [offer["handle"] for offer in client.get(f"{base}/people?q={handle}").json]
        signed_out = part.name == "nobody signed in"
        assert (handle in offered) is (word in allowed_words((*BOARD, part.name))) or signed_out

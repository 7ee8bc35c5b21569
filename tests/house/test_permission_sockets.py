"""May each part watch exactly what the table lets it read, and is the rest as if it were not?"""

import pytest

from kernel.house import epoch
from kernel.live import socketio
from kernel.rooms import rooms
from tests.house.conftest import opened
from tests.house.doors import TALKS, browser_of, token
from tests.house.doors_decisions import DECISION_NAMES
from tests.house.doors_drafting import TEXT_NAMES
from tests.house.doors_meetings import MEETING_NAMES, POLL
from tests.house.doors_rounds import CONSULTATION_NAMES, REFERRAL_NAMES
from tests.house.expectations import YES
from tests.house.parts import PLACES
from tests.house.test_permission_pages import SIGNED_OUT
from tests.house.test_permission_table import TITLES, cells, read

WATCHED = {
    "thread": ("threads.read", TALKS),
    "agreements": ("threads.read", TALKS),
    "workspace": ("workspaces.read", ["the workspace"]),
    "library": ("documents.read", ["the workspace"]),
    "document": ("documents.read", TEXT_NAMES),
    "meeting": ("meetings.read", MEETING_NAMES),
    "meetings": ("meetings.read", ["the workspace"]),
    "date-poll": ("meetings.read", POLL),
    "decision": ("decisions.read", DECISION_NAMES),
    "decisions": ("decisions.read", ["the workspace"]),
    "independence": ("seats.read", ["the workspace"]),
    "balance": ("seats.read", ["the workspace"]),
    "co-chairs": ("seats.read", ["the workspace"]),
    "selection": ("selection.read", ["a call"]),
    "consultation": ("consultations.read", CONSULTATION_NAMES),
    "consultations": ("consultations.read", ["the workspace"]),
    "referral": ("referrals.read", REFERRAL_NAMES),
    "referrals": ("referrals.read", ["the workspace"]),
    "alert": ("work.read", ["an alert"]),
    "alerts": ("work.read", ["the workspace"]),
    "notices-of-alerts": ("work.read", ["the workspace"]),
    "panel-task": ("work.read", ["an alert"]),
    "panel-tasks": ("work.read", ["the workspace"]),
    "occasion": ("work.read", ["an alert"]),
    "occasions": ("work.read", ["the workspace"]),
    "panel-request": ("work.read", ["an alert"]),
    "panel-requests": ("work.read", ["the workspace"]),
    "indicator-load": ("work.handle", ["an alert"]),
    "indicators": ("work.read", ["the workspace"]),
    "thresholds": ("work.handle", ["the workspace"]),
    "practices": ("work.read", ["the workspace"]),
    "network": ("work.read", ["the workspace"]),
    "pledges": ("work.read", ["the workspace"]),
    "survey": ("work.read", ["the workspace"]),
    "surveys": ("work.read", ["the workspace"]),
    "idea": ("work.read", ["the workspace"]),
    "ideas": ("work.read", ["the workspace"]),
    "landing": ("referrals.read", ["the workspace"]),
    "landings": ("referrals.read", ["the workspace"]),
    "groups": ("work.read", ["the workspace"]),
    "catalogue": ("work.read", ["the workspace"]),
    "directory": ("work.read", ["the workspace"]),
    "initiatives": ("work.read", ["the workspace"]),
    "matches": ("work.read", ["the workspace"]),
}
"""What watching a stream asks of the table; one's own stream asks for nobody else."""


@pytest.fixture(scope="module")
def stage(furnished, tmp_path_factory):
    yield from opened(furnished, "sqlite", tmp_path_factory.mktemp("sockets"))


def connect(stage, who, **auth):
    proof = {"csrf": token(stage)["csrf_token"]}
    client = browser_of(stage, who)
    return socketio.test_client(stage.app, flask_test_client=client, auth=proof | auth)


def ask(stage, socket, name):
    with stage.app.app_context():
        asked = {"stream": name, "since": 1, "epoch": epoch()}
    return socket.emit("watch", asked, callback=True)


def poll(stage, who, name):
    with stage.app.app_context():
        asked = {"stream": name, "since": 1, "epoch": epoch()}
    return browser_of(stage, who).get(
        "/live", query_string=asked, headers={"Accept": "application/json"}
    )


def streams_of(stage, who, expected):
    """Every stream of a place, and whether this part may watch it."""
    for kind, (permission, names) in WATCHED.items():
        for name in names:
            ref = stage.things[who][name]
            yield f"{kind}:{ref.key}", expected[who, (permission, name)].expected == YES


def test_every_kind_of_stream_stands_in_this_list():
    assert {kind: str(room.permission) for kind, room in rooms.items() if room.permission} == {
        kind: permission for kind, (permission, _names) in WATCHED.items()
    }
    assert rooms.keys() - WATCHED.keys() == {"person"}


@pytest.mark.parametrize("at", PLACES, ids=TITLES)
def test_each_part_watches_what_it_may_read_and_nothing_else(stage, at):
    expected = {(line[:3], cell): line for line in read() for cell in cells(line)}
    for part in dict.fromkeys(line.part for line in read() if line[:2] == at):
        who = (*at, part)
        socket = connect(stage, who)
        if part in SIGNED_OUT:
            assert not socket.is_connected()
            assert poll(stage, who, "thread:1").status_code == 401
            continue
        nothing = ask(stage, socket, "thread:987654")
        for name, allowed in streams_of(stage, who, expected):
            answer = ask(stage, socket, name)
            polled = poll(stage, who, name).json
            assert (answer.get("ok", False), "gone" in polled) == (allowed, not allowed), (
                who,
                name,
            )
            assert allowed or answer == polled == nothing, (who, name)
        socket.disconnect()


def test_a_socket_without_the_token_of_its_page_is_refused(stage):
    who = ("board", "the body", "member")

    assert connect(stage, who).is_connected()
    assert not connect(stage, who, csrf="0" * 64).is_connected()
    assert not connect(stage, who, csrf=None).is_connected()
    assert not connect(stage, who, csrf=["x"]).is_connected()


def test_nobody_watches_the_stream_of_another_person(stage):
    who, other = ("board", "the body", "member"), ("board", "the body", "secretariat")
    socket = connect(stage, who)

    mine = ask(stage, socket, f"person:{stage.people[who]}")
    theirs = ask(stage, socket, f"person:{stage.people[other]}")

    assert mine["ok"]
    assert theirs == ask(stage, socket, "person:987654")
    assert poll(stage, who, f"person:{stage.people[other]}").json == theirs


@pytest.mark.parametrize(
    "name",
    ["", "thread", "thread:", "thread:x", "thread:-1", "thread:1e3", "thread:1:2", "post:1",
     "thread:" + "9" * 40, "thread:\u0000", "\ud800:1", None, 7, ["thread:1"], {"stream": "x"}],
)  # fmt: skip
def test_what_is_no_stream_is_not_there(stage, name):
    socket = connect(stage, ("board", "the body", "member"))

    assert ask(stage, socket, name)["gone"]
    assert socket.is_connected()


def test_who_does_not_watch_is_not_seen_writing(stage):
    member, observer = ("board", "the body", "member"), ("board", "the body", "observer")
    talk = stage.things[member]["a members' discussion"]
    name = f"thread:{talk.key}"
    watching, outside = connect(stage, member), connect(stage, observer)
    colleague = connect(stage, ("board", "the body", "chair"))
    for socket in (watching, colleague):
        assert ask(stage, socket, name)["ok"]
    assert ask(stage, outside, name)["gone"]
    watching.get_received()

    outside.emit("typing", {"stream": name})
    assert [e for e in watching.get_received() if e["name"] == "typing"] == []
    colleague.emit("typing", {"stream": name})

    assert [e["args"][0]["stream"] for e in watching.get_received() if e["name"] == "typing"] == [
        name
    ]
    assert [e for e in outside.get_received() if e["name"] in {"typing", "here"}] == []

"""What is closed to observers, or withdrawn from, is not to be had by any way, and comes back."""

import pytest

from commons.decisions.actions import propose
from commons.decisions.models import Decision
from commons.decisions.proposals import Proposal
from commons.documents.actions import begin_text
from commons.documents.facts import Facts
from commons.documents.models import Document
from commons.meetings.models import Meeting
from commons.membership.models import Person
from commons.threads.models import Thread
from kernel.database import db
from rules.charter import Matter
from tests.meetings.conftest import item

TITLE = "Guidelines on high-risk systems"


@pytest.fixture
def bound(app, cast, opened, act):
    """An item to which a document and a discussion belong."""
    number, items = opened
    thread = cast.thread(cast.ines, title="Secret talk")
    with app.app_context():
        sela = db.session.get(Person, cast.sela.id)
        meeting = db.session.get(Meeting, number)
        paper = begin_text(sela, meeting.workspace, Facts(title="Secret paper"), "paper-1").id
        asked = Proposal(title="Secret vote", matter=Matter.OPINION)
        decision = propose(sela, meeting.workspace, asked, "a-question-1").id
    act("bind_thread", "sela", item(items[1]), (Thread, thread.id))
    act("bind_paper", "sela", item(items[1]), (Document, paper))
    act("bind_decision", "sela", item(items[1]), (Decision, decision))
    return number, items[1], thread.id, paper, decision


def conferring(app, kind, number):
    with app.app_context():
        return db.session.get(kind, number).conferring


def seen_by(client, bound):
    """What of it somebody can have, by each way."""
    number, item_id, thread, paper, decision = bound
    base = f"/board/meetings/{number}"
    codes = (
        client.get(f"{base}/items/{item_id}").status_code,
        client.get(f"/board/threads/{thread}").status_code,
        client.get(f"/board/documents/{paper}").status_code,
        client.get(f"/board/decisions/{decision}").status_code,
    )
    lists = ("/", "/board", "/board/threads", "/board/documents", "/board/decisions")
    pages = [*lists, base, f"{base}/live", "/find?q=Secret"]
    words = [path for path in pages if words_of(client.get(path).text)]
    return codes, words


def words_of(text):
    return [each for each in (TITLE, "Secret talk", "Secret paper", "Secret vote") if each in text]


def test_an_item_closed_to_observers_is_gone_for_them_by_every_way_and_comes_back(
    cast, browser, bound, act
):
    otto, ines = browser(cast.otto), browser(cast.ines)
    before = seen_by(otto, bound)

    act("close_to_observers", "karin", item(bound[1]))
    closed, member = seen_by(otto, bound), seen_by(ines, bound)
    act("admit_observers", "karin", item(bound[1]))

    assert closed == ((404, 404, 404, 404), [])
    assert member[0] == (200, 200, 200, 200)
    assert before[0] == (200, 200, 200, 200)
    assert seen_by(otto, bound) == before


def test_whoever_withdrew_sees_nothing_of_it_whatever_they_are(cast, browser, bound, act):
    alba = browser(cast.alba)

    act("recuse", "karin", item(bound[1]), (Person, cast.alba.id), "Works for a provider")
    gone, others = seen_by(alba, bound), seen_by(browser(cast.otto), bound)
    act("lift_recusal", "karin", (Meeting, bound[0]), item(bound[1]), cast.alba.id)

    assert gone == ((404, 404, 404, 404), [])
    assert others[0] == (200, 200, 200, 200)
    assert seen_by(alba, bound)[0] == (200, 200, 200, 200)


def test_open_browsers_lose_it_at_once_and_are_rung_when_it_comes_back(cast, socket, bound, act):
    number, item_id, thread, paper, decision = bound
    otto = socket(cast.otto)
    streams = {f"thread:{thread}", f"document:{paper}", f"decision:{decision}"}
    watch(otto, streams | {f"meeting:{number}"})
    otto.get_received()

    act("close_to_observers", "karin", item(item_id))
    lost = otto.get_received()
    act("admit_observers", "karin", item(item_id))
    back = otto.get_received()

    assert {e["args"][0]["stream"] for e in lost if e["name"] == "gone"} == streams
    touched = {e["args"][0]["stream"] for e in lost if e["name"] == "touch"}
    assert f"meeting:{number}" in touched
    rung = {e["args"][0]["stream"] for e in back if e["name"] == "touch"}
    assert {f"meeting:{number}", f"person:{cast.otto.id}"} <= rung


def watch(client, streams):
    for stream in streams:
        answer = client.emit("watch", {"stream": stream, "since": None}, callback=True)
        if answer.get("reload"):
            epoch = client.flask_test_client.get("/").text.partition('name="epoch" content="')[2]
            fields = {"stream": stream, "since": 0, "epoch": epoch.partition('"')[0]}
            answer = client.emit("watch", fields, callback=True)
        assert answer.get("ok"), (stream, answer)


def test_a_paper_of_two_items_stays_closed_while_one_of_them_is(app, cast, bound, act, opened):
    _number, item_id, _thread, paper, _decision = bound
    act("bind_paper", "sela", item(opened[1][2]), (Document, paper))
    act("close_to_observers", "karin", item(item_id))
    act("close_to_observers", "karin", item(opened[1][2]))

    act("admit_observers", "karin", item(item_id))
    still = conferring(app, Document, paper)
    act("release_paper", "sela", item(opened[1][2]), (Document, paper))

    assert (still, conferring(app, Document, paper)) == (True, False)


def test_a_meeting_that_is_called_off_keeps_nothing_closed(app, cast, bound, act):
    act("close_to_observers", "karin", item(bound[1]))

    act("cancel_meeting", "sela", (Meeting, bound[0]), "Strike")

    assert not conferring(app, Thread, bound[2])

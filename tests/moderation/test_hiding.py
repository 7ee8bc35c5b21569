"""A hidden post is nowhere but with its author and the moderators; it can be appealed once."""

import pytest
import sqlalchemy as sa
from sqlalchemy import select

from commons.api.actions import create_token
from commons.files.models import File
from commons.membership.models import Person
from commons.moderation.models import Hiding, Report
from commons.threads.models import Audience, Post, Thread
from commons.workspaces.models import Workspace
from kernel.database import db
from kernel.record import faults
from kernel.transactions import unit_of_work

SECRET = "Geheimnis"


@pytest.fixture
def said(cast):
    """A thread in which somebody said, and then changed, what had better not been said."""
    cast.all()
    thread = cast.thread(cast.ines)
    cast.said(thread, cast.alba, f"{SECRET} one @karin", "a-post-of-alba")
    return thread


def base(thread):
    return f"/board/threads/{thread.id}"


def do(client, path, **form):
    answer = client.post(path, data={"csrf_token": client.csrf, **form})
    assert answer.status_code in {200, 303}, answer.text
    return answer


@pytest.fixture
def hidden(said, cast, browser):
    do(browser(cast.alba), f"{base(said)}/posts/2/edit", text=f"{SECRET} two", rev="1")
    do(browser(cast.karin), f"{base(said)}/posts/2/hide", reason="Names a firm under inquiry")
    return said


def everywhere(thread):
    path = base(thread)
    return ["/", "/board", "/board/threads", path, f"{path}/posts", f"{path}/posts/2",
            f"{path}/2", "/board/moderation/mine", "/board/record", "/find?q=Geheimn", "/counts",
            f"/live?stream=thread:{thread.id}&since=0&epoch=x"]  # fmt: skip


def test_nobody_else_reads_it_anywhere(app, cast, browser, hidden):
    for person in (cast.ines, cast.otto, cast.dora):
        for path in everywhere(hidden):
            answer = browser(person).get(path)
            assert SECRET not in answer.text, (person.handle, path)
    page = browser(cast.otto).get(base(hidden)).text
    assert "Hidden by the moderators" in page
    assert "inquiry" not in page
    with app.app_context():
        token, _kept = create_token(db.session.get(Person, cast.otto.id), "x", 7, writes=True,
                                    places=None)  # fmt: skip
        for table in ("post", "edition", "thread", "event", "entry", "happening", "passage"):
            rows = db.session.execute(sa.text(f"SELECT * FROM {table}")).all()
            assert SECRET not in repr(rows), table
    head = {"Authorization": f"Bearer {token}"}
    for path in ("/threads", f"/threads/{hidden.id}/posts"):
        assert SECRET not in app.test_client().get(f"/api/v1/workspaces/board{path}",
                                                   headers=head).text  # fmt: skip


def test_its_author_reads_why_and_the_moderators_what(cast, browser, hidden):
    mine = browser(cast.alba).get("/board/moderation/mine").text
    queue = browser(cast.sela).get("/board/moderation").text

    for page in (mine, queue):
        assert f"{SECRET} two" in page
        assert "Names a firm under inquiry" in page


def test_open_pages_lose_it_at_once(cast, socket, browser, said):
    wire = socket(cast.otto)
    with browser(cast.otto) as client:
        page = client.get(base(said)).text
    cursor = int(page.partition('cursor="')[2].partition('"')[0])
    epoch = page.partition('name="epoch" content="')[2].partition('"')[0]
    wire.emit("watch", {"stream": f"thread:{said.id}", "since": cursor, "epoch": epoch})
    wire.get_received()

    do(browser(cast.karin), f"{base(said)}/posts/2/hide", reason="Not here")

    told = [e["args"][0] for e in wire.get_received() if e["name"] == "events"]
    assert [post["number"] for post in told[0]["posts"]] == [2]
    assert "Hidden by the moderators" in told[0]["posts"][0]["html"]
    assert SECRET not in repr(told)


def test_nothing_is_done_with_it_meanwhile_and_all_of_it_comes_back(app, cast, browser, hidden):
    alba = browser(cast.alba)
    for path, form in (("edit", {"text": "x", "rev": "2"}), ("delete", {}), ("report", {})):
        answer = alba.post(f"{base(hidden)}/posts/2/{path}", data={"csrf_token": alba.csrf, **form})
        assert answer.status_code == 403, path
        assert "hidden" in answer.text

    do(browser(cast.sela), f"{base(hidden)}/posts/2/restore")

    assert f"{SECRET} two" in browser(cast.otto).get(base(hidden)).text
    assert f"{SECRET} one" in browser(cast.otto).get(f"{base(hidden)}/posts/2").text
    with app.app_context():
        assert db.session.scalar(select(Hiding.number)) is None
        acts = db.session.scalars(sa.text("SELECT act FROM entry ORDER BY position")).all()
        assert list(faults()) == []
    assert [a for a in acts if a.startswith("moderation")] == [
        "moderation.hide_post", "moderation.restore_post"
    ]  # fmt: skip


def test_it_is_appealed_once_and_another_decides(app, cast, browser, hidden):
    path = f"{base(hidden)}/posts/2/appeal"
    for text in ("It was public already", "And again"):
        do(browser(cast.alba), path, text=text)
    do(browser(cast.otto), path, text="Not mine")
    karin, sela = browser(cast.karin), browser(cast.sela)
    assert "It was public already" in sela.get("/board/moderation").text
    assert "And again" not in sela.get("/board/moderation").text
    assert waiting(app) == 1

    refused = karin.post(f"{path}/decide", data={"csrf_token": karin.csrf, "yes": "y"})
    assert refused.status_code == 403
    assert "Somebody else than who hid" in refused.text
    do(sela, f"{path}/decide", reason="It was not")
    do(sela, f"{path}/decide", yes="y")  # it is decided

    assert "It was not" in browser(cast.alba).get("/board/moderation/mine").text
    assert SECRET not in browser(cast.otto).get(base(hidden)).text
    assert waiting(app) == 0


def test_who_is_alone_decides_alone(app, cast, browser):
    thread = cast.thread(cast.ines)
    cast.said(thread, cast.alba, SECRET, "a-post-of-alba")
    karin = browser(cast.karin)
    do(karin, f"{base(thread)}/posts/2/hide", reason="Not here")
    do(browser(cast.alba), f"{base(thread)}/posts/2/appeal", text="Why?")
    do(karin, f"{base(thread)}/posts/2/appeal/decide", yes="y")

    assert SECRET in browser(cast.otto).get(base(thread)).text


def waiting(app):
    with app.app_context():
        return db.session.scalar(select(Workspace.to_moderate).where(Workspace.slug == "board"))


def test_what_is_reported_waits_for_the_moderators_until_they_looked(app, cast, browser, said):
    path = f"{base(said)}/posts/2"
    otto = browser(cast.otto)
    for _again in range(2):
        do(otto, f"{path}/report", reason="Names a firm")
    do(browser(cast.dora), f"{path}/report", reason="So I find")
    counts = browser(cast.karin).get("/counts").json
    assert counts["moderation"] == {"board": 1}
    assert "moderation" in otto.get("/counts").json
    assert otto.get("/counts").json["moderation"] == {}
    assert otto.get("/board/moderation").status_code == 403
    queue = browser(cast.karin).get("/board/moderation").text
    assert queue.count("Names a firm") == 1
    assert "Otto Vinter" in queue

    do(browser(cast.karin), f"{path}/stands")

    assert waiting(app) == 0
    with app.app_context():
        assert db.session.scalars(select(Report.settled_at)).all().count(None) == 0
    for reason in ("", "x", "y" * 501):
        refused = otto.post(f"{path}/report", data={"csrf_token": otto.csrf, "reason": reason})
        assert refused.status_code == 422


def test_a_members_discussion_stays_among_members(cast, browser):
    thread = cast.thread(cast.ines, audience=Audience.MEMBERS)
    otto = browser(cast.otto)
    for path in ("report", "hide", "appeal", "stands"):
        answer = otto.post(f"{base(thread)}/posts/1/{path}",
                           data={"csrf_token": otto.csrf, "reason": "xyz"})  # fmt: skip
        assert answer.status_code == 404, path


def test_what_is_not_there_or_gone_is_not_hidden(app, cast, browser, said):
    karin = browser(cast.karin)
    do(browser(cast.alba), f"{base(said)}/posts/2/delete")
    for number in (2, 99):
        do(karin, f"{base(said)}/posts/{number}/hide", reason="Not here")
        do(karin, f"{base(said)}/posts/{number}/restore")
    with app.app_context():
        assert db.session.scalars(select(Post.hidden_at)).all() == [None, None]
        assert db.session.scalar(select(Thread.head)) == 2


def test_its_files_go_and_come_with_it(app, cast, browser, said):
    with app.app_context(), unit_of_work():
        place = db.session.scalar(select(Thread.workspace_id).where(Thread.id == said.id))
        row = File(workspace_id=place, thread_id=said.id, number=2, person_id=cast.alba.id, size=1,
                   key="a-file", name=f"{SECRET}.txt", kind="txt", digest="0" * 64)  # fmt: skip
        db.session.add(row)
        db.session.flush()
        db.session.get(Post, (place, said.id, 2)).files = [row.card]
        number = row.id
    do(browser(cast.karin), f"{base(said)}/posts/2/hide", reason="Not here")

    page = browser(cast.otto).get(base(said)).text
    assert f"{SECRET}.txt" not in page
    assert browser(cast.otto).get(f"{base(said)}/files/{number}").status_code == 404
    do(browser(cast.karin), f"{base(said)}/posts/2/restore")
    assert f"{SECRET}.txt" in browser(cast.otto).get(f"{base(said)}/posts").text

"""What do programs read and write, and what do they hear when it is not as described?"""

import pytest
import sqlalchemy as sa

from commons.threads.models import Audience, Post
from kernel.database import db
from tests.api.speaking import speaking
from tests.cast import Cast
from tests.conftest import fresh_database, opened_house


@pytest.fixture
def thread(cast):
    return cast.thread(cast.ines, posts=7)


@pytest.fixture
def talk(thread):
    return f"/workspaces/board/threads/{thread.id}"


def test_posts_come_since_a_number_page_by_page(cast, program, talk):
    ines, seen, since = program(cast.ines), [], 0
    while since is not None:
        page = ines.get(f"{talk}/posts?since={since}&limit=3").json
        seen += [post["number"] for post in page["items"]]
        assert page["head"] == 7
        since = page["next"]

    assert seen == [1, 2, 3, 4, 5, 6, 7]
    first = ines.get(f"{talk}/posts/1").json
    assert (first["text"], first["author"], first["deleted"]) == ("Post 1", "Inês Carvalhal", False)
    assert ines.get(f"{talk}/posts?since=7").json["items"] == []
    assert ines.get(f"{talk}/posts/8").status_code == 404


def test_discussions_come_newest_first_without_a_gap(cast, program):
    made = [cast.thread(cast.ines, title=f"About lamps {n}").id for n in range(5)]
    ines, seen, query = program(cast.ines), [], "limit=2"
    while query:
        page = ines.get(f"/workspaces/board/threads?{query}").json
        seen += [talk["id"] for talk in page["items"]]
        query = f"limit=2&before={page['next']}" if page["next"] else ""

    assert seen == made[::-1]


def test_what_did_not_change_is_not_sent_again(cast, program, thread, talk):
    ines = program(cast.ines)
    first = ines.get(f"{talk}/posts")
    again = ines.get(f"{talk}/posts", **{"If-None-Match": first.headers["ETag"]})
    cast.said(thread, cast.karin, "Something new")
    later = ines.get(f"{talk}/posts", **{"If-None-Match": first.headers["ETag"]})

    assert (again.status_code, again.data) == (304, b"")
    assert later.status_code == 200
    assert "no-cache" in first.headers["Cache-Control"]
    assert "Authorization" in first.headers["Vary"]


def test_a_program_posts_starts_marks_and_reads_in_a_name(app, cast, program, talk):
    karin = program(cast.karin)

    said = karin.post(f"{talk}/posts", text="Καλημέρα **all**", reply_to=2)
    assert said.status_code == 201
    assert (said.json["number"], said.json["author"]) == (8, "Karin Novotná")
    assert "<strong>all</strong>" in said.json["html"]
    made = karin.post("/workspaces/board/threads", title=" About  lamps ", text="Text")
    assert (made.status_code, made.json["title"]) == (201, "About lamps")
    on = karin.post(f"{talk}/posts/1/react", mark="thanks", on=True)
    assert on.json == {"mark": "thanks", "on": True, "marks": {"thanks": 1}}
    assert karin.post(f"{talk}/posts/1/react", mark="thanks", on=True).json["on"] is True
    assert karin.post(f"{talk}/read", upto=8).json == {"upto": 8, "unread": 0}
    with app.app_context():
        acts = db.session.scalars(sa.text("SELECT act FROM entry WHERE actor_id = :k ORDER BY at"),
                                  {"k": cast.karin.id}).all()  # fmt: skip
    assert [a for a in acts if a.startswith("threads.")] == [
        "threads.post", "threads.start_thread", "threads.react"
    ]  # fmt: skip


def test_sent_again_it_gives_the_first_answer(app, cast, program, talk):
    ines = program(cast.ines)
    first, again = (ines.post(f"{talk}/posts", "the-first-one", text="Once") for _ in range(2))
    assert first.json == again.json
    assert ines.get(talk).json["posts"] == 8

    started = [ines.post("/workspaces/board/threads", "a-thread-of-ours", title="Lamps", text="x")
               for _ in range(2)]  # fmt: skip
    assert started[0].json["id"] == started[1].json["id"]

    other = ines.post(f"{talk}/posts", "the-first-one", text="Something else")
    elsewhere = f"/workspaces/board/threads/{started[0].json['id']}/posts"
    for refused in (other, ines.post(elsewhere, "the-first-one", text="Once")):
        assert refused.status_code == 422
        assert "Idempotency-Key" in refused.json["detail"]
    with app.app_context():
        assert db.session.scalar(sa.select(sa.func.count()).select_from(Post)) == 9


def test_the_door_is_the_same_as_on_the_pages(cast, program, thread):
    closed = cast.thread(cast.ines, audience=Audience.MEMBERS, title="Members")
    otto, vera = program(cast.otto), program(cast.vera)
    absent = otto.get("/workspaces/board/threads/987654")
    hidden = otto.get(f"/workspaces/board/threads/{closed.id}")
    assert (absent.status_code, absent.data) == (hidden.status_code, hidden.data)
    assert [t["id"] for t in otto.get("/workspaces/board/threads").json["items"]] == [thread.id]
    assert vera.get("/workspaces/board").status_code == 404
    assert vera.get("/workspaces").json == {"items": []}

    refused = program(cast.dora).post("/workspaces/board/threads", title="Adviser", text="x")
    assert refused.status_code == 403
    assert refused.mimetype == "application/problem+json"
    assert "not open to your role" in refused.json["detail"]
    members = program(cast.otto).post(
        "/workspaces/board/threads", title="By an observer", text="x", audience="members"
    )
    assert members.status_code == 403


def test_people_come_page_by_page(cast, program):
    sitting, ines, after = cast.all(), program(cast.ines), 0
    seen = []
    while after is not None:
        page = ines.get(f"/workspaces/board/people?after={after}&limit=2").json
        seen += [one["handle"] for one in page["items"]]
        after = page["next"]

    assert set(seen) == set(sitting) - {"vera", "nils", "emil", "zoe"}
    assert len(seen) == len(set(seen))


HOSTILE = [
    (b"", 400), (b"{", 400), (b"[" * 5000, 422), (b"\xff\xfe", 400), (b"[]", 422), (b"null", 422),
    (b'{"text": 5}', 422), (b'{"text": ""}', 422), (b'{"text": "  "}', 422), (b"{}", 422),
    (b'{"text": "a\\u0000b"}', 422), (b'{"text": "\\ud800"}', 400), (b'{"text": "x", "y": 1}', 422),
    (b'{"text": "x", "reply_to": 99999999999}', 422), (b'{"text": "' + b"x" * 20001 + b'"}', 422),
]  # fmt: skip
QUERIES = ("since=x", "since=-1", "limit=0", "limit=101", f"since={'9' * 30}", "limit=")


def test_what_is_not_as_described_is_refused_with_the_reason(app, cast, program, talk):
    ines, client = program(cast.ines), app.test_client()
    head = {"Authorization": f"Bearer {ines.token}", "Content-Type": "application/json"}
    for body, code in HOSTILE:
        answer = client.post(f"/api/v1{talk}/posts", data=body, headers=head)
        assert (answer.status_code, answer.mimetype) == (code, "application/problem+json"), body
        assert answer.json["detail"]
    for query in QUERIES:
        assert ines.get(f"{talk}/posts?{query}").status_code == 422, query
    assert ines.get(talk).json["posts"] == 7


def test_other_addresses_and_kinds_answer_as_problems(app, cast, program, talk):
    ines = program(cast.ines)
    head = {"Authorization": f"Bearer {ines.token}"}
    client = app.test_client()

    assert ines.get("/nowhere").mimetype == "application/problem+json"
    assert client.put(f"/api/v1{talk}/posts", headers=head).status_code == 405
    form = client.post(f"/api/v1{talk}/posts", data={"text": "x"}, headers=head)
    assert form.status_code == 415
    assert ines.post(f"{talk}/posts", "bad key!", text="x").status_code == 422


def test_each_token_has_its_own_limit(founded, tmp_path):
    with (
        fresh_database("sqlite", tmp_path, founded("sqlite")) as url,
        opened_house(url, RATELIMIT_ENABLED=True, TOKEN_LIMIT="3 per minute") as app,
    ):
        cast = Cast(app)
        one, two = speaking(app, cast.ines), speaking(app, cast.karin)
        answers = [one.get("/workspaces").status_code for _ in range(4)]

        assert answers == [200, 200, 200, 429]
        assert int(one.get("/workspaces").headers["Retry-After"]) > 0
        assert two.get("/workspaces").status_code == 200

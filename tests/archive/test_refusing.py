"""Bad archives: each is refused with its reason, and nothing of it is written."""

import hashlib
import io
import json
import time
import zipfile

import pytest
from sqlalchemy import func, select

from commons.archive import unpacking
from commons.imports.conversations import key_of
from commons.threads.models import Post, Thread
from kernel.database import db

AUTHOR = {"name": "Anna", "email": "anna@x.example"}
AT = "2025-01-01T10:00:00+00:00"


def said(number, **more):
    return {"number": number, "key": key_of("x", str(number)), "author": AUTHOR, "at": AT,
            "reply_to": None, "text": f"Text {number}", "files": [], **more}  # fmt: skip


def talk(*posts, **more):
    return {"title": "Lamps", "audience": "workspace", "opened_at": AT, "opened_by": AUTHOR,
            "closed_at": None, "resolved_at": None, "resolved_by": "", "posts": list(posts),
            **more}  # fmt: skip


def made(thread, *, version=1, more=(), told=None, kind="plenary-archive"):
    """A small archive, true but for what the test makes of it."""
    text = thread if isinstance(thread, str) else json.dumps(thread)
    parts = {"threads/000001.json": text.encode(), "people.json": b"[]", **dict(more)}
    digests = {name: hashlib.sha256(data).hexdigest() for name, data in parts.items()
               if not name.startswith("files/")}  # fmt: skip
    about = {"format": kind, "version": version, "digests": {**digests, **(told or {})}}
    return zipped({**parts, "manifest.json": json.dumps(about).encode()})


def zipped(parts):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as out:
        for name, data in parts.items():
            out.writestr(name, data)
    return packed.getvalue()


@pytest.fixture
def bring(app, cast, tmp_path):
    assert cast.sela
    path = tmp_path / "given.zip"
    command = ["workspace", "import", str(path), "--into", "board", "--by", "sela"]

    def run(data):
        path.write_bytes(data)
        answer = app.test_cli_runner().invoke(args=command)
        if answer.exception and not isinstance(answer.exception, SystemExit):
            raise answer.exception
        with app.app_context():
            threads = db.session.scalar(select(func.count()).select_from(Thread))
        return answer.exit_code, answer.output, threads

    return run


WHOLE = made(talk(said(1), said(2, reply_to=1)))
ADDRESS = "a" * 64
DIGEST = hashlib.sha256(b"Text").hexdigest()
FILE = {"name": "a.txt", "digest": DIGEST, "description": ""}
SHAPES = {
    "title": talk(said(1), title=5),
    "audience": talk(said(1), audience="everybody"),
    "posts": talk(posts={}),
    "000001.json": talk(said(1), opened_by="Anna"),
    "post 1, key": talk(said(1, key="uuid-of-a-browser")),
    "post 1, at": talk(said(1, at="yesterday")),
    "post 1, text": talk(said(1, text="x" * 20_001)),
    "post 1, name": talk(said(1, author={"name": "A" * 1_001, "email": ""})),
    "post 1, number": talk(said(2)),
    "post 2, reply_to": talk(said(1), said(2, reply_to=2)),
    "post 1, reply_to": talk(said(1, reply_to=2), said(2, reply_to=1)),
    "json, key": talk(said(1), said(2, key=key_of("x", "1"))),
    "post 1, digest": talk(said(1, files=[{**FILE, "digest": ADDRESS}])),
    "post 1, files": talk(said(1, files=[FILE] * 101)),
}
BAD = {
    "it is no ZIP file": b"no zip at all",
    "or it was cut off": WHOLE[: len(WHOLE) // 2],
    "it is no archive of a workspace": made(talk(said(1)), kind="other"),
    "manifest.json is not in it": zipped({"people.json": b"[]"}),
    "it is of version 4": made(talk(said(1)), version=4),
    "has no place": made(talk(said(1)), more={"../../etc/cron.d/x": b"x"}),
    "'files/abc' has no place": made(talk(said(1)), more={"files/abc": b"x"}),
    "its digest is another": made(talk(said(1)), told={"people.json": ADDRESS}),
    f"{ADDRESS} was altered": made(talk(said(1)), more={f"files/{ADDRESS}": b"x"}),
    "is not what the manifest lists": made(talk(said(1)), told={"threads/000002.json": ADDRESS}),
    "is not JSON (JSONDecodeError)": made("{"),
    "is not JSON (RecursionError)": made("[" * 100_000),
    "000001.json: not of the shape": made([1]),
    **{f"{place}: not of the shape": made(thread) for place, thread in SHAPES.items()},
}


def test_each_is_refused_with_its_reason_and_nothing_is_written(app, bring):
    for reason, data in BAD.items():
        code, text, threads = bring(data)
        assert (code, threads) == (2, 0), (reason, text)
        assert reason in " ".join(text.split()), text
    assert bring(WHOLE)[::2] == (0, 1), "the same without a fault comes in"


def test_a_bit_that_fell_over_is_seen(bring):
    at = WHOLE.index(b"threads/000001.json") + 60
    code, text, threads = bring(WHOLE[:at] + bytes([WHOLE[at] ^ 255]) + WHOLE[at + 1 :])
    assert (code, threads) == (2, 0)
    assert "cut off or altered" in text or "digest is another" in text


def test_a_bomb_is_refused_by_what_it_declares_and_by_what_it_is(bring, monkeypatch):
    monkeypatch.setattr(unpacking, "LARGEST", 1_000_000)
    bomb = made(talk(said(1)), more={f"files/{ADDRESS}": bytes(20_000_000)})
    assert len(bomb) < 100_000
    code, text, _threads = bring(bomb)
    assert (code, "larger than" in text) == (2, True)
    lies = bomb.replace((20_000_000).to_bytes(4, "little"), (1_000).to_bytes(4, "little"))
    code, text, threads = bring(lies)
    assert (code, threads) == (2, 0), text
    monkeypatch.setattr(unpacking, "MOST_TEXT", 100)
    assert "more than can be handled" in bring(WHOLE)[1]
    monkeypatch.setattr(unpacking, "MOST_ENTRIES", 2)
    assert "more than 2 files" in bring(WHOLE)[1]


def test_ten_thousand_mentions_call_nobody_and_take_no_time(app, bring):
    began = time.process_time()
    posts = [said(n, text="@sela " * 3_300) for n in range(1, 5)]
    assert bring(made(talk(*posts)))[0] == 0
    assert time.process_time() - began < 5
    with app.app_context():
        assert not any("data-mention" in html for html in db.session.scalars(select(Post.html)))


def test_what_would_run_or_turn_the_line_does_not(app, bring):
    bad = said(1, text="<script>x</script>\x00\u202e [a](javascript:x)",
               author={"name": "An\u202ena\x00", "email": ""})  # fmt: skip
    assert bring(made(talk(bad, title="La\u202emps\x00\n2")))[0] == 0
    with app.app_context():
        post = db.session.scalars(select(Post)).one()
        assert (post.author_name, post.thread.title) == ("Anna", "Lamps 2")
        assert "<script" not in post.html
        assert 'href="javascript' not in post.html


def test_a_file_passes_the_same_door_as_those_people_bring(app, bring):
    program = b"MZ" + bytes(100)
    brought = (("a.txt", b"Text"), ("b.exe", program), ("c.pdf", b"Text"))
    files = [
        {**FILE, "digest": hashlib.sha256(data).hexdigest(), "name": name} for name, data in brought
    ]
    more = {f"files/{hashlib.sha256(data).hexdigest()}": data for data in (b"Text", program)}
    code, text, _threads = bring(made(talk(said(1, files=files)), more=more))

    assert code == 0
    assert "2  files left outside" in text
    assert "b.exe: Files of this kind are not taken" in text
    assert "c.pdf: The name says PDF" in text
    with app.app_context():
        assert [card["name"] for card in db.session.scalars(select(Post)).one().files] == ["a.txt"]

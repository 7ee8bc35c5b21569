"""Out of one house, into another, and back: the same, and nothing twice."""

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from flask import Flask
from sqlalchemy import func, select

from commons.files.models import File
from commons.files.storage import storage
from commons.imports.actions import import_thread
from commons.imports.authors import VOICE
from commons.membership.models import Person
from commons.threads.actions import delete_post, merge_thread, post
from commons.threads.models import Audience, Post, Reading, Thread
from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import db
from kernel.happenings import Happening
from kernel.record import Entry, faults
from tests.archive.conftest import Archive, packed, person
from tests.cast import Cast
from tests.conftest import fresh_database, opened_house

STATED = {"seat", "revision", "edited_at", "reactions", "email", "gone", "gone_at", "gone_by",
          "carried_to",
          "scanned", "kind", "size"}  # fmt: skip
"""What a post is told of that is of the house it was said in."""


@pytest.fixture
def there(full: SimpleNamespace, founded, tmp_path: Path) -> Iterator[SimpleNamespace]:
    """Another house, founded another day, with files of its own."""
    engine = full.engine
    home = tmp_path / "there"
    home.mkdir()
    with (
        fresh_database(engine, home, founded(engine)) as url,
        opened_house(url, FILES_HOME=str(home / "files")) as other,
    ):
        with other.app_context():
            for place in db.session.scalars(select(Workspace)):
                place.created_at -= timedelta(days=400)
            db.session.commit()
        cast = Cast(other)
        assert cast.sela
        yield SimpleNamespace(app=other, cast=cast, home=home)


def bring(house: Flask, archive: Path | Archive, *options: str, by: str = "sela", code: int = 0):
    """Import, and return the report."""
    folder = Path(house.config["FILES_HOME"]).parent
    if isinstance(archive, Archive):
        (folder / "brought.zip").write_bytes(archive.data)
        archive = folder / "brought.zip"
    command = ["workspace", "import", str(archive), "--into", "board", "--by", by]
    report = folder / "report.json"
    answer = house.test_cli_runner().invoke(args=[*command, "--report", str(report), *options])
    assert answer.exit_code == code, answer.output
    return json.loads(report.read_text())


def plain(archive: Archive):
    """What must be the same in every house."""
    return {
        title: (
            {k: v for k, v in thread.items() if k not in {"number", "pinned", "conclusions",
                                                         "opened_by", "posts"}},
            thread["opened_by"]["name"],
            [shorn(said) for said in thread["posts"]],
        )
        for title, thread in archive.threads.items()
    }  # fmt: skip


def shorn(said):
    kept = {name: value for name, value in said.items() if name not in STATED}
    files = [{"name": f["name"], "description": f["description"]} for f in said.get("files", ())]
    return {**kept, "author": said["author"]["name"], "files": files}


def count(house: Flask, kind=Post) -> int:
    with house.app_context():
        return db.session.scalar(select(func.count()).select_from(kind)) or 0


def test_the_same_comes_out_and_nothing_twice(busy, archive, there):
    first = archive
    report = bring(there.app, first)
    assert report["messages"] == {"read": 11, "brought_in": 11, "already_there": 0, "doubled": 0,
                                  "refused": 0, "not_reached": 0}  # fmt: skip
    second = packed(there.app, there.home)

    assert plain(second) == plain(first)
    digests = [{file["digest"] for said in archive.posts("High-risk guidelines")
                for file in said.get("files", ())} for archive in (first, second)]  # fmt: skip
    assert digests[0] & digests[1], "a picture is cleaned again, a text stays the same"
    with there.app.app_context():
        for file in db.session.scalars(select(File)):
            assert storage().place(file.digest).exists()
        assert db.session.scalar(select(func.count()).select_from(Happening)) == 0
        assert list(faults()) == []
        at = {thread.title: thread for thread in db.session.scalars(select(Thread))}
        assert at["A question of Otto"].audience == Audience.DESK
        assert at["Among members"].closed_at

    again = bring(there.app, first)
    assert again["messages"]["already_there"] == 11
    home = bring(busy.app, second)
    assert home["messages"]["already_there"] == 11
    assert (count(busy.app), count(there.app)) == (11, 11)


def test_authors_are_people_of_the_house_only_if_somebody_says_so(archive, there, tmp_path):
    there.cast.all()
    people = tmp_path / "people.csv"
    people.write_text("address,handle\nkarin@plenary.example,karin\n")
    report = bring(there.app, archive, "--people", str(people))

    with there.app.app_context():
        names = select(Post.author_name, Person.handle, Person.email).join(
            Person, Person.id == Post.author_id
        )
        found = {name: (handle, email) for name, handle, email in db.session.execute(names)}
    assert found["Karin Novotná"] == ("karin", "karin@plenary.example")
    assert found["Inês Carvalhal"][0].startswith(VOICE)
    assert found["Inês Carvalhal"][1].endswith("@imported.invalid")
    outside = {one["address"]: one["messages"] for one in report["authors"]["not_mapped"]}
    assert outside == {"ines@plenary.example": 5, "otto@plenary.example": 3}


def test_nobody_is_called_and_nothing_is_unread_and_desks_stay_sealed(archive, there):
    bring(there.app, archive)
    with there.app.app_context():
        sela = person("sela")
        for thread in db.session.scalars(select(Thread)):
            reading = db.session.get(Reading, (sela.id, thread.id))
            assert thread.head - reading.cursor - reading.own_after == 0
        assert 'class="mention"' not in "".join(db.session.scalars(select(Post.html)))
        entries = db.session.scalars(select(Entry).where(Entry.act == "imports.import_thread"))
        sealed = {e.detail["title"]: bool(e.detail.get("sealed")) for e in entries}
        assert sealed["A question of Otto"]
        assert not sealed["Among members"]


def test_the_chair_brings_in_no_question_to_the_secretariat(archive, there):
    assert there.cast.karin
    report = bring(there.app, archive, by="karin")
    assert [one["where"] for one in report["refused"]] == ["threads/000003.json, post 1"]
    assert count(there.app, Thread) == 3


def test_who_does_not_moderate_imports_nothing(archive, there):
    assert there.cast.ines
    (there.home / "brought.zip").write_bytes(archive.data)
    command = ["workspace", "import", str(there.home / "brought.zip"), "--into", "board"]
    answer = there.app.test_cli_runner().invoke(args=[*command, "--by", "ines"])
    assert (answer.exit_code, "not open to your role" in answer.output) == (2, True)
    assert count(there.app) == 0


def test_a_rehearsal_writes_nothing_and_tells_the_same(archive, there):
    told = bring(there.app, archive, "--rehearse")
    assert count(there.app) == count(there.app, File) == 0
    done = bring(there.app, archive)
    assert {**told, "dry_run": False} == done | {"authors": told["authors"]}


def test_a_later_archive_adds_what_is_new(busy, take, there):
    bring(there.app, take())
    with there.app.app_context():
        talk = db.session.scalars(select(Thread).where(Thread.title == "Elsewhere")).one()
        post(person("sela"), talk, "Said here meanwhile", "here-1")
    with busy.app.app_context():
        ines, talk = person("ines"), db.session.get_one(Thread, busy.talk)
        other = db.session.scalars(select(Thread).where(Thread.title == "Elsewhere")).one()
        post(ines, talk, "Said there later", "later-1", reply_to=6)
        delete_post(ines, post(ines, other, "Zegone", "later-2"))
        post(ines, other, "Stays", "later-3")
    report = bring(there.app, take())

    assert report["messages"]["brought_in"] == 2
    assert [one["reason"] for one in report["refused"]] == [
        "it is gone there, and here its number is another's"
    ]
    with there.app.app_context():
        said = dict(db.session.execute(select(Post.source, Post.reply_to)).all())
        assert said["Said there later"] == 6
        assert "Stays" in said


def test_what_was_carried_between_two_archives_is_known_again(busy, take, there):
    before = take()
    with busy.app.app_context():
        source = db.session.scalars(select(Thread).where(Thread.title == "Elsewhere")).one()
        merge_thread(person("sela"), source, db.session.get_one(Thread, busy.talk))
    after = take()
    carried = after.posts("High-risk guidelines")[-1]
    assert carried["key"] == before.posts("Elsewhere")[0]["key"]

    bring(there.app, before)
    bring(there.app, after)
    with there.app.app_context():
        said = db.session.scalars(select(Post.source).where(Post.source == "Elsewhere")).all()
        assert len(said) == 1


def test_killed_between_two_turns_it_goes_on_and_ends_closed(busy, take, there, monkeypatch):
    long = busy.cast.thread(busy.cast.ines, title="Long", posts=7)
    with busy.app.app_context():
        found = db.session.get_one(Thread, long.id)
        delete_post(person("ines"), db.session.get_one(Post, (found.workspace_id, long.id, 5)))
        found = db.session.get_one(Thread, long.id)
        found.closed_at = now()
        db.session.commit()
    archive = take()
    monkeypatch.setattr("commons.imports.bringing.TURN", 3)
    turns = []

    def killed(actor, place, turn, *given):
        turns.append(turn.title)
        if turns.count("Long") == 2:
            raise KeyboardInterrupt
        return import_thread(actor, place, turn, *given)

    monkeypatch.setattr("commons.imports.bringing.import_thread", killed)
    assert bring(there.app, archive, code=3)["stopped"] == "KeyboardInterrupt."
    assert count(there.app) == 11 + 3
    assert bring(there.app, archive)["messages"]["brought_in"] == 4

    assert plain(packed(there.app, there.home)) == plain(archive)

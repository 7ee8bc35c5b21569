"""What is in an archive: all that its taker may read, nothing else, as the documentation says."""

import hashlib
import re
from pathlib import Path

import pytest
from sqlalchemy import select

from commons.archive import packing, routes
from commons.archive.queries import threads_for
from commons.files.models import File
from commons.files.storage import storage
from commons.threads.actions import post
from commons.threads.models import Thread
from kernel.access import Refused
from kernel.database import db
from kernel.record import Entry, faults
from rules.access import Permission, Role
from tests.archive.conftest import SECRETS, Archive, person, place

DOCUMENTED = (Path(__file__).parents[2] / "docs" / "archive.md").read_text()
LIBRARY = "### A document\n"
"""What is told of documents, tests/archive/test_libraries.py tries."""
UNSEEN = {"threads_not_open_to_the_exporter": 0, "posts_deleted": 1, "posts_hidden": 1,
          "posts_carried": 1, "posts_waiting_for_moderators": 1,
          "files_no_longer_there": 0, "documents_not_open_to_the_exporter": 0,
          "comments_within_a_delegation": 0, "recusals_not_open_to_the_exporter": 0,
          "alerts_not_open_to_the_exporter": 0}  # fmt: skip


def test_the_manifest_says_what_it_is_and_what_was_left_out(archive):
    manifest = archive.manifest

    assert (manifest["format"], manifest["version"]) == ("plenary-archive", 3)
    assert manifest["body"] == {"slug": "board", "name": "AI Board"}
    assert manifest["workspace"]["slug"] == "board"
    assert manifest["exported"]["by"] == "Sela Ramić"
    counts = {
        "threads": 4,
        "posts": 8,
        "documents": 0,
        "comments": 0,
        "files": 2,
        "people": 3,
        "declarations": 0,
        "recusals": 0,
        "alerts": 0,
    }
    assert manifest["counts"] == counts
    assert manifest["left_out"] == UNSEEN


def test_every_member_is_as_the_manifest_says(archive):
    for name, digest in archive.manifest["digests"].items():
        assert hashlib.sha256(archive.files[name]).hexdigest() == digest
    stored = {name for name in archive.files if name.startswith("files/")}
    assert all(hashlib.sha256(archive.files[n]).hexdigest() == n[6:] for n in stored)
    assert len(stored) == 2
    assert archive.files.keys() - stored - archive.manifest["digests"].keys() == {"manifest.json"}


def test_a_discussion_is_told_with_all_that_was_said(archive):
    talk = archive.threads["High-risk guidelines"]
    first, second, third, deleted, hidden, changed, concluded, carried = talk["posts"]

    assert (talk["audience"], talk["closed_at"]) == ("workspace", None)
    assert first["author"] == {"name": "Inês Carvalhal", "email": "ines@plenary.example"}
    assert first["seat"]["name"] == "Portugal"
    assert second["reactions"] == [
        {"mark": "thanks", "seat": seat, "count": 1}
        for seat in sorted(mark["seat"] for mark in second["reactions"])
    ]
    assert third["text"] == "With files @sela"
    assert [file["name"] for file in third["files"]] == ["έγγραφο.txt", "photo.png"]
    assert third["files"][1]["description"] == "A square"
    assert archive.files[f"files/{third['files'][0]['digest']}"].decode() == "Έγγραφο"
    assert (deleted["gone"], deleted["gone_by"]) == ("deleted", "Karin Novotná")
    assert (hidden["gone"], hidden["gone_by"]) == ("hidden", "")
    assert (changed["text"], changed["revision"], changed["reply_to"]) == ("Better words", 2, 1)
    assert concluded["reply_to"] == 6
    assert carried["carried_to"] == {"thread": archive.threads["Elsewhere"]["number"], "post": 1}
    assert [one["outcome"] for one in talk["conclusions"]] == ["stands"]
    assert "<em>conclude</em>" in talk["conclusions"][0]["html"]
    assert archive.threads["Among members"]["closed_at"]
    assert archive.threads["A question of Otto"]["resolved_by"] == "Sela Ramić"
    assert {"name": "Otto Vinter", "email": "otto@plenary.example", "posts": 2} in archive.people


def test_every_post_has_a_key_and_a_line_another_than_the_post_it_leads_to(archive):
    line, [carried] = archive.posts("High-risk guidelines")[7], archive.posts("Elsewhere")
    assert line["key"] != carried["key"]
    keys = [said["key"] for found in archive.threads.values() for said in found["posts"]]
    assert len(keys) == len(set(keys))


def test_no_word_that_is_gone_or_waits_is_anywhere_in_it(archive):
    for word in SECRETS:
        assert word not in archive.words
        assert word.encode() not in archive.data


def test_of_a_conclusion_that_was_taken_back_and_deleted_nothing_stays(busy, take):
    with busy.app.app_context():
        from_karin = packing.queries.conclusions_in(db.session.get_one(Thread, busy.talk))[0]
        from_karin.html = "<p>Zegone</p>"
        from_karin.post.deleted_at = from_karin.at
        db.session.commit()

    assert "Zegone" not in take().words


def test_what_one_may_not_read_is_counted_and_no_more(busy, take, monkeypatch):
    """A charter could let somebody take an archive who does not confer."""
    cast = busy.cast
    with busy.app.app_context():
        grants = place().charter.grants
        mine = grants[Role.OBSERVER] | {Permission.EXPORT}
        monkeypatch.setitem(grants, Role.OBSERVER, mine)
    cast.said(cast.thread(cast.ines, title="Zetitle", audience="members"), cast.ines, "Zemembers")
    archive = take("otto")

    assert "Among members" not in archive.threads
    assert "A question of Otto" in archive.threads, "which is Otto's own"
    assert archive.manifest["left_out"]["threads_not_open_to_the_exporter"] == 2
    for word in ("Zetitle", "Zemembers", "Among members"):
        assert word not in archive.words


def test_only_the_secretariat_takes_an_archive(app, cast, tmp_path):
    cast.all()
    with app.app_context():
        for by in ("ines", "karin", "alba", "dora", "otto", "vera", "nils", "emil", "zoe"):
            with pytest.raises(Refused) as refused:
                packing.pack(person(by), place(), tmp_path / "x.zip")
            assert refused.value.because
        assert not (tmp_path / "x.zip").exists()
        assert "archive.export_workspace" not in db.session.scalars(select(Entry.act)).all()


def test_people_write_while_it_is_made_and_it_is_of_one_moment(busy, take, monkeypatch):
    """Were a write turn held, the post would wait for it and fail."""
    app, threads = busy.app, packing.queries.threads_for

    def and_meanwhile(*asked):
        found = threads(*asked)
        with app.app_context():
            post(person("ines"), db.session.get_one(Thread, busy.talk), "Zelater", "later")
        return found

    monkeypatch.setattr(packing.queries, "threads_for", and_meanwhile)
    assert "Zelater" not in take().words
    with app.app_context():
        assert threads_for(person("ines"), place())
        assert db.session.get_one(Thread, busy.talk).head == 9


def test_a_file_whose_bytes_went_meanwhile_is_counted(busy, take):
    with busy.app.app_context():
        digest = db.session.scalars(select(File.digest).where(File.kind == "txt")).one()
        kept = storage().place(digest).read_bytes()
        storage().remove(digest)
    try:
        archive = take()
    finally:
        with busy.app.app_context():
            storage().place(digest).write_bytes(kept)
    assert archive.manifest["left_out"]["files_no_longer_there"] == 1
    assert [f["name"] for f in archive.posts("High-risk guidelines")[2]["files"]] == ["photo.png"]


def fields_of(thing, path=""):
    if isinstance(thing, dict):
        for name, value in thing.items():
            yield name
            if name != "digests":
                yield from fields_of(value)
    elif isinstance(thing, list):
        for value in thing:
            yield from fields_of(value)


def test_every_field_is_documented_and_no_other(archive):
    found = set(fields_of([archive.manifest, archive.people, *archive.threads.values()]))
    told = set(re.findall(r"^\| `(\w+)`", DOCUMENTED.partition(LIBRARY)[0], re.MULTILINE))

    assert told == found


def test_the_page_offers_it_and_sends_it(cast, browser):
    cast.thread(cast.ines)
    client = browser(cast.sela)
    page = client.get("/board/archive").text
    assert "Download the archive" in page
    assert 'href="/board/archive"' in client.get("/board").text

    sent = {"csrf_token": client.csrf, "mark": "0a1b"}
    answer = client.post("/board/archive", data=sent, buffered=True)

    assert answer.mimetype == "application/zip"
    assert answer.headers["Cache-Control"] == "no-store"
    assert re.search(r"board-\d{4}-\d\d-\d\d\.zip", answer.headers["Content-Disposition"])
    assert "archive-ready=0a1b" in answer.headers["Set-Cookie"]
    assert len(answer.data) == answer.content_length
    assert Archive(answer.data).manifest["counts"]["threads"] == 1


def test_others_see_no_way_to_it(cast, browser):
    client = browser(cast.karin)
    assert 'href="/board/archive"' not in client.get("/board").text
    assert client.get("/board/archive").status_code == 403
    assert client.post("/board/archive", data={"csrf_token": client.csrf}).status_code == 403
    assert browser(cast.emil).get("/board/archive").status_code == 404


def test_a_second_one_at_once_and_a_full_disk_are_refused_in_words(cast, browser, monkeypatch):
    client = browser(cast.sela)
    with routes.bench:
        answer = client.post("/board/archive", data={"csrf_token": client.csrf})
    assert answer.status_code == 503
    assert "Another archive is being made just now" in answer.text
    full = type("Usage", (), {"free": 1})()
    monkeypatch.setattr(routes.shutil, "disk_usage", lambda _path: full)
    answer = client.post("/board/archive", data={"csrf_token": client.csrf})
    assert answer.status_code == 503
    assert "not enough room" in answer.text


def test_the_command_writes_it_and_the_record_says_who_took_it(busy, tmp_path):
    file, run = tmp_path / "board.zip", busy.app.test_cli_runner().invoke
    command = ["workspace", "export", "board", str(file), "--by", "sela"]
    answer = run(args=command)

    assert answer.exit_code == 0, answer.output
    assert "1  posts hidden" in answer.output
    assert Archive(file.read_bytes()).manifest["left_out"] == UNSEEN
    assert "something at that place" in run(args=command).output
    refused = run(args=[*command[:3], str(tmp_path / "other.zip"), "--by", "karin"])
    assert (refused.exit_code, "not open to your role" in refused.output) == (2, True)
    assert not (tmp_path / "other.zip").exists()
    with busy.app.app_context():
        act = "archive.export_workspace"
        by = db.session.scalars(select(Entry.actor_id).where(Entry.act == act)).all()
        assert by == [busy.cast.sela.id] * 2, "once when the house was filled, and now"
        assert list(faults()) == []

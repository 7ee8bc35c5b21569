"""A workspace in which everything has happened, and archives made of it and read."""

import io
import json
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from commons.agreements.actions import conclude
from commons.archive.packing import pack
from commons.membership.models import Person
from commons.moderation.actions import hide_post, set_premoderation, submit_post
from commons.threads.actions import (
    close_thread,
    delete_post,
    edit_post,
    post,
    react,
    resolve_thread,
    split_thread,
)
from commons.threads.models import Audience, Mark, Post, Thread
from commons.workspaces.models import Workspace
from kernel.database import db
from rules.premoderation import Premoderation
from tests.cast import Cast
from tests.conftest import ENGINES, browser_of, fresh_database, opened_house
from tests.files.test_bringing import bring, picture, say

SECRETS = ("Zedeleted", "Zehidden", "Zewaiting", "Zedited")
"""Words that stand only in what no archive holds."""


class Archive:
    """An archive as somebody reads it who has no Plenary."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            assert packed.testzip() is None
            self.files = {name: packed.read(name) for name in packed.namelist()}
        self.manifest = json.loads(self.files["manifest.json"])
        self.people = json.loads(self.files["people.json"])
        names = sorted(name for name in self.files if name.startswith("threads/"))
        self.threads = {found["title"]: found for found in map(self._json, names)}

    def _json(self, name: str) -> Any:
        return json.loads(self.files[name])

    @property
    def words(self) -> str:
        return b"\n".join(self.files.values()).decode(errors="replace")

    def posts(self, title: str) -> list[dict[str, Any]]:
        return self.threads[title]["posts"]


def person(name: str) -> Person:
    return db.session.scalars(select(Person).where(Person.handle == name)).one()


def place(slug: str = "board") -> Workspace:
    return db.session.scalars(select(Workspace).where(Workspace.slug == slug)).one()


def packed(app: Flask, folder: Path, by: str = "sela", slug: str = "board") -> Archive:
    target = folder / f"{slug}-{by}.zip"
    with app.app_context():
        pack(person(by), place(slug), target)
    return Archive(target.read_bytes())


@pytest.fixture(scope="session", params=ENGINES)
def full(
    request: pytest.FixtureRequest,
    founded: Callable[[str], str],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[SimpleNamespace]:
    """A house filled once on each engine, and the archive of it."""
    folder, engine = tmp_path_factory.mktemp("archive"), request.param
    with fresh_database(engine, folder, founded(engine)) as url:
        with opened_house(url) as app:
            found = filled(app, Cast(app))
            made = packed(app, folder)
        yield SimpleNamespace(engine=engine, url=url, archive=made, **found)


@pytest.fixture
def archive(full: SimpleNamespace) -> Archive:
    return full.archive


@pytest.fixture
def busy(full: SimpleNamespace, tmp_path: Path) -> Iterator[SimpleNamespace]:
    """A copy of it, to be changed: its app, its people, the numbers of its discussions."""
    with fresh_database(full.engine, tmp_path, full.url) as url, opened_house(url) as app:
        cast = Cast(app)
        with app.app_context():
            cast.called = {each.handle: each for each in db.session.scalars(select(Person))}
            db.session.expunge_all()
        yield SimpleNamespace(app=app, cast=cast, talk=full.talk, engine=full.engine)


@pytest.fixture
def take(busy: SimpleNamespace, tmp_path: Path) -> Callable[..., Archive]:
    """Make an archive as the secretariat of the Board, or as somebody else."""
    return lambda by="sela": packed(busy.app, tmp_path, by)


def filled(app: Flask, cast: Cast) -> dict[str, int]:
    """Discussions of each audience, with all that can become of posts in them."""
    cast.all()
    talk = cast.thread(cast.ines, title="High-risk guidelines", posts=2)
    members = cast.thread(cast.ines, title="Among members", audience=Audience.MEMBERS)
    desk = cast.thread(cast.otto, title="A question of Otto", audience=Audience.DESK)
    client = browser_of(app, cast.ines)
    note = bring(client, talk, "Έγγραφο".encode(), "έγγραφο.txt").json
    photo = bring(client, talk, picture("PNG"), "photo.png").json
    say(client, talk, "With files @sela", [note, {**photo, "alt": "A square"}])
    with app.app_context():
        _happen(db.session.get_one(Thread, talk.id))
        wait = db.session.get_one(Thread, desk.id)
        resolve_thread(person("sela"), wait)
        close_thread(person("sela"), db.session.get_one(Thread, members.id))
    return {"talk": talk.id}


def _happen(talk: Thread) -> None:
    ines, karin, sela, otto = map(person, ("ines", "karin", "sela", "otto"))
    for number, word in enumerate(("Zedeleted", "Zehidden", "Zedited"), 4):
        post(karin, talk, f"{word} words", f"key-{number}", reply_to=1)
    post(ines, talk, "We *conclude*: yes", "key-7", reply_to=6)
    post(otto, talk, "Elsewhere", "key-8")
    delete_post(karin, _post(talk, 4))
    hide_post(sela, talk, 5, "Zehidden is rude")
    edit_post(karin, _post(talk, 6), "Better words", 1)
    for who in (ines, sela):
        react(who, _post(talk, 2), Mark.THANKS, on=True)
    conclude(karin, _post(talk, 7), None)
    split_thread(sela, talk, 8, 8, "Elsewhere")
    set_premoderation(sela, talk.workspace, Premoderation.ALL)
    submit_post(otto, talk, "Zewaiting words", "key-9")
    set_premoderation(sela, talk.workspace, Premoderation.NOBODY)


def _post(talk: Thread, number: int) -> Post:
    return db.session.get_one(Post, (talk.workspace_id, talk.id, number))

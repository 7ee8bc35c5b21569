"""What does an archive bring into this house? Discussions as any other source of imports."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import select

from commons.archive.origins import Origins, Spot
from commons.archive.shapes import Json
from commons.archive.unpacking import Opened
from commons.imports import wording
from commons.imports.conversations import (
    Author,
    Conversation,
    Enclosed,
    Gone,
    Message,
    Slip,
    State,
    Stranger,
    Text,
)
from commons.imports.json_shapes import EARLIEST, moment
from commons.imports.known import Known, Place
from commons.imports.report import Report
from commons.threads.models import Audience, Post
from kernel.database import db
from kernel.text import render


class Archived:
    """A source of discussions: the archive of a workspace."""

    def __init__(self, found: Opened, name: str) -> None:
        self.found, self.name = found, name

    def conversations(self, report: Report) -> Iterator[Conversation]:
        for name in self.found.threads:
            thread = self.found.thread(name)
            slips = list(_slips(name, thread["posts"]))
            report.read += len(slips)
            if slips:
                yield Conversation(_title(thread["title"]), slips, _state(thread))

    def read(self, slip: Slip, *, opens: bool) -> Message:  # noqa: ARG002 as every source
        post = slip.thing
        author = _author(post["author"])
        if "gone" in post:
            by = _name(post["gone_by"]) or "the moderators"
            gone = Gone(post["number"], _at(post["gone_at"]), by)
            return Message(slip, author, (Text("", ""),), {}, gone=gone)
        source = wording.clean(post["text"])
        files = tuple(self._file(file) for file in post["files"])
        return Message(slip, author, (Text(source, render(source).html),), {}, files)

    def _file(self, file: Json) -> Enclosed:
        description = wording.line(file["description"], 300)
        return Enclosed(file["name"], description, self.found.file(file["digest"]))


class Met(Known):
    """The messages that are in a workspace, those written in it among them: what went out from here
    and comes back is known.
    """

    def look(self) -> None:
        super().look()
        origins = Origins(self.workspace_id)
        spots = select(Post.thread_id, Post.number, Post.key, Post.carried_to)
        here = spots.where(Post.workspace_id == self.workspace_id)
        for spot in [Spot(*row) for row in db.session.execute(here)]:
            place = self._now_at(spot.carried_to, Place(spot.thread_id, spot.number))
            self.places.setdefault(origins.of(spot), place)


def _slips(name: str, posts: list[Json]) -> Iterator[Slip]:
    keys = {post["number"]: post["key"] for post in posts}
    for post in posts:
        above = keys.get(post.get("reply_to"))
        where = f"{name}, post {post['number']}"
        yield Slip(post["key"], where, _at(post["at"]), (above,) if above else (), "", post)


def _state(thread: Json) -> State:
    return State(
        audience=Audience(thread["audience"]),
        opened_by=_author(thread["opened_by"]),
        opened_at=_at(thread["opened_at"]),
        head=len(thread["posts"]),
        closed_at=moment(thread["closed_at"]) if thread["closed_at"] else None,
        resolved_at=moment(thread["resolved_at"]) if thread["resolved_at"] else None,
        resolved_by=_name(thread["resolved_by"]),
    )


def _author(found: Any) -> Author:
    """Nobody of this house, unless whoever imports says so."""
    name = _name(found["name"]) or "Unknown author"
    return Stranger(name, wording.line(found["email"], 254).lower())


def _title(text: str) -> str:
    return wording.line(text, wording.TITLE) or "(no subject)"


def _name(text: str) -> str:
    return wording.line(text, wording.NAME)


def _at(text: str) -> datetime:
    """It was checked when the archive was opened."""
    return moment(text) or EARLIEST

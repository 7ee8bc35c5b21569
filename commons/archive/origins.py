"""Which post is it, wherever it has been? A key that stays the same from house to house.

A post that was brought in keeps the key it came with; one that was written here has a key made of
this house, its discussion and its number. One that moderators put elsewhere is still the same post,
so its key is that of the line it left; the line itself has another.
"""

from typing import NamedTuple

from sqlalchemy import select

from commons.imports.conversations import PREFIX, key_of
from commons.threads.models import Post, Thread
from commons.workspaces.models import Workspace
from kernel.database import db

CARRIED = "carried-"
"""How the key of a post begins that was put into another discussion."""


class Spot(NamedTuple):
    """Where a post stands, and the key it has there."""

    thread_id: int
    number: int
    key: str
    carried_to: str = ""


def house_id() -> str:
    """Which house is this? Told by the moment of its founding, so a restored backup is the same."""
    first = select(Workspace.slug, Workspace.created_at).order_by(Workspace.id).limit(1)
    row = db.session.execute(first).one()
    return key_of("house", row.slug, row.created_at.isoformat()).removeprefix(PREFIX)[:16]


class Origins:
    """The keys of the posts of one workspace, as of when this was made."""

    def __init__(self, workspace_id: int) -> None:
        self.house = house_id()
        self.opened = dict[int, str]()
        self.left = {line.carried_to: line for line in _lines(workspace_id)}

    def of(self, spot: Spot) -> str:
        origin = self._of_words(spot)
        return key_of("line", origin) if spot.carried_to else origin

    def _of_words(self, spot: Spot) -> str:
        if spot.key.startswith(PREFIX):
            return spot.key
        if line := self.left.get(f"{spot.thread_id}/{spot.number}"):
            return self._of_words(line)
        return key_of("plenary", self.house, self._thread(spot.thread_id), str(spot.number))

    def _thread(self, thread_id: int) -> str:
        """With the moment it was opened: two copies of one house number alike what they begin."""
        if thread_id not in self.opened:
            at = db.session.scalars(select(Thread.created_at).where(Thread.id == thread_id)).one()
            self.opened[thread_id] = f"{thread_id} {at.isoformat()}"
        return self.opened[thread_id]


def _lines(workspace_id: int) -> list[Spot]:
    """The lines that lead to posts of a workspace; only where there are any is the house asked."""
    came = (Post.workspace_id == workspace_id, Post.key.startswith(CARRIED))
    if db.session.scalar(select(Post.number).where(*came).limit(1)) is None:
        return []
    spots = select(Post.thread_id, Post.number, Post.key, Post.carried_to)
    return [Spot(*row) for row in db.session.execute(spots.where(Post.carried_to != ""))]

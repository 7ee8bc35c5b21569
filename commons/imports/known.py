"""What came in before, and where did it go? Asked again only if somebody else imported."""

from collections.abc import Mapping
from typing import NamedTuple

from sqlalchemy import select

from commons.imports.conversations import PREFIX
from commons.threads.models import Post
from commons.workspaces.models import Workspace
from kernel.database import db
from kernel.streams import head_of

COUNTER = "imports"
"""The counter of a workspace that every import raises: so two at once notice each other."""


class Place(NamedTuple):
    thread_id: int
    number: int


class Known:
    """The messages that are in a workspace, by key."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace_id = workspace.id
        self.places: dict[str, Place] = {}
        self.mark = 0
        self.look()

    def look(self) -> None:
        """The counter first: whatever is written after it was read will be noticed."""
        db.session.rollback()
        self.mark = head_of(COUNTER, self.workspace_id)
        mine = (Post.workspace_id == self.workspace_id, Post.key.startswith(PREFIX))
        rows = select(Post.key, Post.thread_id, Post.number, Post.carried_to).where(*mine)
        self.places = {
            key: self._now_at(carried_to, Place(thread_id, number))
            for key, thread_id, number, carried_to in db.session.execute(rows).all()
        }

    def _now_at(self, carried_to: str, place: Place) -> Place:
        """A post that moderators put into another discussion may have gone on from there; one that
        left the workspace is known by the line it left.
        """
        if not carried_to:
            return place
        next_place = Place(*map(int, carried_to.split("/")))
        post = db.session.get(Post, (self.workspace_id, *next_place))
        return self._now_at(post.carried_to, next_place) if post else place

    def add(self, thread_id: int, numbers: Mapping[str, int], *, written: bool) -> None:
        self.mark += written
        self.places.update({key: Place(thread_id, n) for key, n in numbers.items()})

"""Under which words are an offer and a need found? As long as they are open."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, and_

from alliance.matchmaking.models import Listing
from alliance.matchmaking.names import side_name
from alliance.matchmaking.queries import is_open
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.access import may
from kernel.index import Writing
from kernel.index.kinds import Kind
from rules.access import Permission


def _readable(person: Person, places: Sequence[Workspace]) -> ColumnElement[bool]:
    """Past its last day it is no longer found, without anybody's doing."""
    seen = [place.id for place in places if may(person, Permission.READ_WORK, place)]
    return and_(Listing.workspace_id.in_(seen), is_open())


def writing_of(listing: Listing) -> Writing:
    return Writing(
        kind="listing",
        within="l",
        workspace_id=listing.workspace_id,
        thread_id=listing.id,
        number=0,
        title=listing.title,
        text=listing.text,
        at=listing.at,
        author_id=listing.by_id,
        author_name=listing.by_name[:120],
    )


FOUND = Kind(
    "listing",
    Listing,
    _readable,
    lambda one: f"/{one.workspace.slug}/matches/{one.id}",
    lambda one: side_name(one.side),
    writing_of,
    lambda one: one.ended_at is None,
)

"""Where is the Forum itself at work, and not a group of it? Its own pages stand nowhere else."""

from typing import Any

from flask import abort

from commons.membership.models import Person
from commons.workspaces.models import Workspace
from commons.workspaces.queries import workspace_for
from forum.charter import CHARTER
from rules.access import Permission


def is_forum(place: Any) -> bool:
    """With whatever figures it has set, but none of its groups."""
    return bool(place.charter.slug == CHARTER.slug and not place.parent_id)


def forum_for(person: Person, slug: str, permission: Permission) -> Workspace:
    """The Forum, for somebody who may read this of it; at any other place there is nothing."""
    place = workspace_for(person, slug, permission)
    if not is_forum(place):
        abort(404)
    return place

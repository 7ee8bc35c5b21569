"""Where is the Pact itself at work? Its own pages stand nowhere else."""

from typing import Any

from flask import abort

from commons.membership.models import Person
from commons.workspaces.models import Workspace
from commons.workspaces.queries import workspace_called, workspace_for
from kernel.access import require
from pact.charter import CHARTER
from rules.access import Permission


def is_pact(place: Any) -> bool:
    """With whatever figures it has set, but none of its groups."""
    return bool(place.charter.slug == CHARTER.slug and not place.parent_id)


def pact_for(person: Person, slug: str, permission: Permission) -> Workspace:
    """The Pact, for somebody who may do this there; whoever knows of it hears why they may not."""
    reads = permission is Permission.READ_WORK
    place = workspace_for(person, slug, permission if reads else Permission.READ_WORKSPACE)
    if not is_pact(place):
        abort(404)
    require(person, permission, place)
    return place


def pact_called(slug: str) -> Workspace:
    """The Pact, for pages that ask for nobody."""
    place = workspace_called(slug)
    return place if place and is_pact(place) else abort(404)

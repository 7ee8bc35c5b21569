"""Where is the Alliance itself at work, and what do its pages for everybody lie under?"""

from typing import Any

from flask import abort

from alliance.charter import CHARTER
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from commons.workspaces.queries import workspace_called, workspace_for
from kernel.access import refuse_unless
from rules.access import Permission
from rules.words import sentence as _

OPEN = "/open/<workspace>"
"""Pages for anybody lie here."""
ELSEWHERE = _("This is done in the Alliance itself.")


def is_alliance(place: Any) -> bool:
    """With whatever figures it has set, but none of its groups."""
    return bool(place.charter.slug == CHARTER.slug and not place.parent_id)


def alliance_for(
    person: Person, slug: str, permission: Permission = Permission.READ_WORK
) -> Workspace:
    """The Alliance, for somebody who may read this of it; at any other place there is nothing."""
    place = workspace_for(person, slug, permission)
    return place if is_alliance(place) else abort(404)


def alliance_to_act_in(person: Person, slug: str) -> Workspace:
    """The same for what one does there: the act asks the door again and says why not."""
    return alliance_for(person, slug, Permission.READ_WORKSPACE)


def refuse_elsewhere(place: Workspace) -> None:
    """What the Alliance keeps begins there, and in no group or other body."""
    refuse_unless(is_alliance(place), ELSEWHERE)


def open_alliance(slug: str) -> Workspace:
    """The Alliance as anybody finds it: what is shown there is public by itself."""
    place = workspace_called(slug)
    return place if place is not None and is_alliance(place) else abort(404)

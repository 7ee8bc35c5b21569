"""May a body decide on this at all? On some matters only when it was asked to: its charter says.

Whoever knows of requests says here whether there is one.
"""

from collections.abc import Callable

from commons.workspaces.models import Workspace
from kernel.access import refuse_unless
from rules.referring import NEEDS_REQUEST

Asked = Callable[[Workspace, str, int | None], bool]
"""Is this asked for in a request on record there that this document, or one without, answers?"""
askers: list[Asked] = []


def ground(find: Asked) -> Asked:
    """Register where requests are on record."""
    askers.append(find)
    return find


def refuse_unasked(place: Workspace, matter: str, document_id: int | None) -> None:
    if source := place.charter.on_request.get(matter):
        asked = any(find(place, matter, document_id) for find in askers)
        refuse_unless(asked, NEEDS_REQUEST, body=place.name, cite=source.cite)

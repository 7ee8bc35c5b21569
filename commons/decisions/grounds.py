"""May a body decide on this at all? On some matters only when it was asked to: its charter says.

Whoever knows of requests says here whether there is one.
"""

from collections.abc import Callable

from commons.decisions.refusals import refuse_unless
from commons.workspaces.models import Workspace
from rules.charter import Matter
from rules.referring import NEEDS_REQUEST

Asked = Callable[[Workspace, int | None], bool]
"""Is a request on record there that this document, or a question without one, can answer?"""
askers: list[Asked] = []


def ground(find: Asked) -> Asked:
    """Register where requests are on record."""
    askers.append(find)
    return find


def refuse_unasked(place: Workspace, matter: str, document_id: int | None) -> None:
    needs = place.charter.on_request
    if matter not in list(Matter) or (source := needs.get(Matter(matter))) is None:
        return
    asked = any(find(place, document_id) for find in askers)
    refuse_unless(asked, NEEDS_REQUEST, body=place.name, cite=source.cite)

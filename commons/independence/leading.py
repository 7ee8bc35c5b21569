"""Where is somebody led, and what are they told, when an interest or a signature is in the way?"""

from collections.abc import Sequence

from flask import redirect, request
from flask.typing import ResponseReturnValue
from sqlalchemy import select

from commons.independence.kinds import kinds, thing_of
from commons.independence.models import Conflict
from commons.independence.queries import belonging, concerns_of
from commons.independence.waiting import must_sign
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from commons.workspaces.queries import Place, workspace_called
from kernel.database import db
from kernel.login import somebody
from rules.independence import Stand, declares

LIBRARY = 2
"""Which part of an address says that it leads into a library."""
MOST_PATHS = 20
NAMED_BY = {"thread_id": "thread", "document_id": "document", "decision_id": "decision",
            "item_id": "item"}  # fmt: skip


def declares_here(workspace: Workspace) -> bool:
    return declares(workspace.charter)


def concerned(thing: object) -> list[str]:
    """The names of the providers and models a thing concerns, for its page."""
    return [each.model.name if each.model else each.provider.name for each in concerns_of(thing)]


def signs_here(workspace: Workspace) -> bool:
    person = somebody()
    return person is not None and must_sign(person, workspace)


def lead_to_sign() -> ResponseReturnValue | None:
    """Before every view: who opens a library for the first time signs first, and is told why."""
    slug, person = (request.view_args or {}).get("workspace"), None
    into = request.path.split("/")[LIBRARY : LIBRARY + 1] == ["documents"]
    if into and request.method == "GET" and slug:
        person = somebody()
    place = workspace_called(slug) if person and slug else None
    if not (person and place and must_sign(person, place)):
        return None
    return redirect(f"/{slug}/independence/sign?then={request.path}")


def closed_paths(person: Person, places: Sequence[Place]) -> list[str]:
    """The addresses of what is closed to somebody in these places, the newest first: a page of
    theirs that stands at one of them empties itself, whatever it shows. Asked by every page, so
    where nobody declares interests nothing is looked for.
    """
    here = [place.id for place in places if declares(place.charter)]
    if not here:
        return []
    mine = (Conflict.person_id == person.id, Conflict.workspace_id.in_(here))
    found = (
        select(Conflict)
        .where(*mine, Conflict.stand == Stand.CLOSED)
        .order_by(Conflict.closed_at.desc())
        .limit(MOST_PATHS)
    )
    return [path for each in db.session.scalars(found) for path in _paths_of(each)]


def _paths_of(conflict: Conflict) -> list[str]:
    thing = thing_of(conflict.kind, conflict.thing_id)
    below = belonging(thing) if thing else []
    every = [(conflict.kind, thing), *below] if thing else []
    sides = [(kinds[kind], kinds[kind].side(each, conflict.workspace)) for kind, each in every]
    return [kind.address(side) for kind, side in sides]


def recusal_here() -> Conflict | None:
    """The recusal because of which this address shows nothing to whoever asks, if there is one."""
    person, values = somebody(), request.view_args or {}
    named = [(kind, values[name]) for name, kind in NAMED_BY.items() if name in values]
    if person is None or not named:
        return None
    kind, number = named[-1]
    mine = (Conflict.kind == kind, Conflict.thing_id == number, Conflict.person_id == person.id)
    closed = select(Conflict).where(*mine, Conflict.stand == Stand.CLOSED)
    return db.session.scalar(closed) if kind in kinds else None

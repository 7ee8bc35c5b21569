"""When does what was worked out of standings no longer hold? No change of who sits where can forget
to say so.
"""

from typing import Any

from sqlalchemy import event, update
from sqlalchemy.orm import Session

from commons.membership.models import Mandate, OfficeHolder, Seat
from commons.workspaces.models import Workspace


@event.listens_for(Session, "before_flush")
def raise_rights(session: Session, _context: Any, _instances: Any) -> None:
    """In the transaction of the change itself."""
    changed = [*session.new, *session.dirty, *session.deleted]
    bodies = {_body_of(thing, session) for thing in changed if _decides_rights(thing)}
    for body in bodies - {None}:
        raised = update(Workspace).where(Workspace.body == body)
        session.execute(
            raised.values(rights=Workspace.rights + 1),
            execution_options={"synchronize_session": False},
        )
        for known in [w for w in session.identity_map.values() if isinstance(w, Workspace)]:
            session.expire(known, ["rights"])


def _decides_rights(thing: object) -> bool:
    return isinstance(thing, Mandate | Seat | OfficeHolder | Workspace)


def _body_of(thing: Any, session: Session) -> str | None:
    with session.no_autoflush:
        place = _place_of(thing, session)
    return place.body if place and place.id else None


def _place_of(thing: Any, session: Session) -> Workspace | None:
    if isinstance(thing, Workspace):
        return thing
    seat: Any = session.get(Seat, thing.seat_id) if _unlinked(thing) else thing
    seat = seat.seat if isinstance(seat, Mandate) else seat
    return seat.workspace or session.get(Workspace, seat.workspace_id)


def _unlinked(thing: Any) -> bool:
    """A mandate made from keys alone knows its seat only by number."""
    return isinstance(thing, Mandate) and getattr(thing, "seat", None) is None

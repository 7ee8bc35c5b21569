"""What is a person in a workspace today? Worked out from mandates, and kept while they stand.

Whatever changes a seat, a mandate or an office raises `Workspace.rights` of the whole body in the
same transaction; an answer worked out under an older number is never used.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any, NamedTuple, TypeVar

from flask import current_app
from sqlalchemy import event, select, update
from sqlalchemy.orm import Session

from commons.membership.models import Mandate, OfficeHolder, Seat
from commons.workspaces.models import Workspace
from kernel.access import standings_from
from kernel.clock import BRUSSELS, next_midnight, now, today
from kernel.database import db
from rules.access import Role, Standing
from rules.independence import SIGN_FIRST, asks_to_sign, value_of
from rules.terms import Days, Span, sees, sits, votes

MOST_KEPT = 50_000
T = TypeVar("T")


class Kept(NamedTuple):
    rights: int
    until: datetime
    answer: Any


def kept(what: str, person_id: int, place: Workspace, work_out: Callable[[int, Workspace], T]) -> T:
    """What follows from mandates, worked out once while they stand and the day lasts."""
    all_kept: dict[tuple[int, int], Kept] = current_app.extensions.setdefault(f"plenary.{what}", {})
    known = all_kept.get((place.id, person_id))
    if known and known.rights == place.rights and now() < known.until:
        answer: T = known.answer
        return answer
    if len(all_kept) > MOST_KEPT:
        all_kept.clear()
    rights, until = place.rights, next_midnight()  # as it stood before anything was read
    fresh = work_out(person_id, place)
    all_kept[place.id, person_id] = Kept(rights, until, fresh)
    return fresh


@standings_from
def standing_of(person_id: int, place: Workspace) -> Standing | None:
    """The standing of a person in a workspace; None if they never sat there."""
    return kept("standings", person_id, place, _work_out)


def _work_out(person_id: int, place: Workspace) -> Standing | None:
    here = [place.id, place.parent_id] if place.parent_id else [place.id]
    found = db.session.execute(
        select(Mandate, Seat)
        .join(Seat, Mandate.seat_id == Seat.id)
        .where(Mandate.person_id == person_id, Seat.workspace_id.in_(here))
    )
    rows = [(mandate, seat) for mandate, seat in found if _holds_here(mandate, seat, place)]
    if not rows:
        return None
    return _sum(rows, place, person_id)


def _holds_here(mandate: Mandate, seat: Seat, place: Workspace) -> bool:
    """A place in a body reaches into its sub-groups only where the charter says so."""
    return seat.workspace_id == place.id or mandate.role in place.charter.inherited


def _sum(rows: list[tuple[Mandate, Seat]], place: Workspace, person_id: int) -> Standing | None:
    day = today()
    running = [(m, s) for m, s in rows if sits(days_of(m), day) or sees(days_of(m), day)]
    if not running:
        ends = [end for m, _seat in rows if (end := _ended(m)) and end <= day]
        return Standing(ended_on=max(ends)) if ends else Standing(sees=False)
    roles = {Role(m.role) for m, _seat in running}
    if any(sits(days_of(m), day) for m, _seat in running) and _chairs(person_id, place):
        roles.add(Role.CHAIR)
    return Standing(
        frozenset(roles),
        sits=any(sits(days_of(m), day) for m, _seat in running),
        sees=any(sees(days_of(m), day) for m, _seat in running),
        unsigned=any(_unsigned(m, s, place) for m, s in running),
        new=all(_is_new(m) for m, _seat in running),
        votes=any(votes(days_of(m), day, Role(m.role), seat_votes=s.votes) for m, s in running),
    )


def _unsigned(mandate: Mandate, seat: Seat, place: Workspace) -> bool:
    """Staff are bound by the rules of their service; who sits in person signs. Whether it is asked
    for at all the body can set, which the workspace of the seat knows for certain.
    """
    if mandate.role != Role.MEMBER or mandate.signed_at or not value_of(place.charter, SIGN_FIRST):
        return False
    return asks_to_sign(seat.workspace.charter)


def _is_new(mandate: Mandate) -> bool:
    return (today() - mandate.starts_on).days < int(current_app.config["NEWCOMER_DAYS"])


def days_of(mandate: Mandate) -> Days:
    """The days of a mandate, as the rules read them."""
    ended = mandate.ended_at
    over = ended.astimezone(BRUSSELS).date() if ended and ended <= now() else None
    return Days(
        Span(mandate.starts_on, mandate.ends_on),
        Span(mandate.sees_from, mandate.sees_until),
        Span(mandate.votes_from, mandate.votes_until),
        over,
    )


def _ended(mandate: Mandate) -> Any:
    if mandate.ended_at:
        return mandate.ended_at.astimezone(BRUSSELS).date()
    return mandate.ends_on


def _chairs(person_id: int, place: Workspace) -> bool:
    held = select(OfficeHolder).where(
        OfficeHolder.person_id == person_id, OfficeHolder.workspace_id == place.id
    )
    return any(is_held(office) for office in db.session.scalars(held))


def is_held(office: OfficeHolder) -> bool:
    over = office.ended_at is not None and office.ended_at <= now()
    return not over and Span(office.starts_on, office.ends_on).holds(today())


@event.listens_for(Session, "before_flush")
def raise_rights(session: Session, _context: Any, _instances: Any) -> None:
    """No change of who sits where can forget to be noticed."""
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

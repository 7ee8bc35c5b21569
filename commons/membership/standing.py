"""What is a person in a workspace today? Worked out from mandates, and kept while they stand.

Whatever changes a seat, a mandate or an office raises `Workspace.rights` of the whole body in the
same transaction; an answer worked out under an older number is never used.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from datetime import date, datetime
from functools import cached_property
from typing import Any, NamedTuple, TypeVar

from flask import current_app
from sqlalchemy import select

from commons.membership.models import Mandate, OfficeHolder, Seat
from commons.workspaces.models import Workspace
from kernel.access import standings_at_once_from, standings_from
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
    if known := _kept(what, person_id, place):
        answer: T = known.answer
        return answer
    all_kept = _all_kept(what)
    if len(all_kept) > MOST_KEPT:
        all_kept.clear()
    rights, until = place.rights, next_midnight()  # as it stood before anything was read
    fresh = work_out(person_id, place)
    all_kept[place.id, person_id] = Kept(rights, until, fresh)
    return fresh


def _kept(what: str, person_id: int, place: Workspace) -> Kept | None:
    known = _all_kept(what).get((place.id, person_id))
    return known if known and known.rights == place.rights and now() < known.until else None


def _all_kept(what: str) -> dict[tuple[int, int], Kept]:
    found: dict[tuple[int, int], Kept] = current_app.extensions.setdefault(f"plenary.{what}", {})
    return found


@standings_from
def standing_of(person_id: int, place: Workspace) -> Standing | None:
    """The standing of a person in a workspace; None if they never sat there."""
    return kept("standings", person_id, place, _work_out)


@standings_at_once_from
def stand_at_once(people: Collection[int], places: Sequence[Workspace]) -> None:
    """Work out together what is not kept of them: otherwise each asks the database by themselves,
    and after a change of rights all do.
    """
    lacking = [
        (person_id, place)
        for place in places
        for person_id in people
        if not _kept("standings", person_id, place)
    ]
    if lacking:
        held = Held({person_id for person_id, _place in lacking}, places)
        for person_id, place in lacking:
            kept("standings", person_id, place, held.standing)


def _work_out(person_id: int, place: Workspace) -> Standing | None:
    return Held([person_id], [place]).standing(person_id, place)


class Held:
    """What these people hold in these places, and in the bodies that they belong to."""

    def __init__(self, people: Collection[int], places: Sequence[Workspace]) -> None:
        self.places = [place.id for place in places]
        self.rows = defaultdict[int, list[tuple[Mandate, Seat]]](list)
        within = {*self.places, *(place.parent_id for place in places if place.parent_id)}
        found = select(Mandate, Seat).join(Seat, Mandate.seat_id == Seat.id)
        found = found.where(Mandate.person_id.in_(people), Seat.workspace_id.in_(within))
        for mandate, seat in db.session.execute(found):
            self.rows[mandate.person_id].append((mandate, seat))

    @cached_property
    def chairs(self) -> set[tuple[int, int]]:
        """Who chairs where today."""
        found = select(OfficeHolder).where(OfficeHolder.workspace_id.in_(self.places))
        held = [office for office in db.session.scalars(found) if is_held(office)]
        return {(office.person_id, office.workspace_id) for office in held}

    def standing(self, person_id: int, place: Workspace) -> Standing | None:
        here = [(m, seat) for m, seat in self.rows[person_id] if _holds_here(m, seat, place)]
        day = today()
        running = [(m, s) for m, s in here if sits(days_of(m), day) or sees(days_of(m), day)]
        if not running:
            return _over([m for m, _seat in here], day)
        roles, sitting = (
            {Role(m.role) for m, _s in running},
            [sits(days_of(m), day) for m, _s in running],
        )
        if any(sitting) and (person_id, place.id) in self.chairs:
            roles.add(Role.CHAIR)
        return Standing(
            frozenset(roles),
            sits=any(sitting),
            sees=any(sees(days_of(m), day) for m, _seat in running),
            unsigned=any(_unsigned(m, s, place) for m, s in running),
            new=all(_is_new(m) for m, _seat in running),
            votes=any(votes(days_of(m), day, Role(m.role), seat_votes=s.votes) for m, s in running),
        )


def _holds_here(mandate: Mandate, seat: Seat, place: Workspace) -> bool:
    """A place in a body reaches into its sub-groups only where the charter says so."""
    inherits = seat.workspace_id == place.parent_id and mandate.role in place.charter.inherited
    return seat.workspace_id == place.id or inherits


def _over(past: list[Mandate], day: date) -> Standing | None:
    """Of somebody who holds nothing there now; nothing at all, if they never did."""
    if not past:
        return None
    ends = [end for mandate in past if (end := _ended(mandate)) and end <= day]
    return Standing(ended_on=max(ends)) if ends else Standing(sees=False)


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


def is_held(office: OfficeHolder) -> bool:
    over = office.ended_at is not None and office.ended_at <= now()
    return not over and Span(office.starts_on, office.ends_on).holds(today())

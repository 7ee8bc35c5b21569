"""Who can take this seat, as what, and until when? What the charter and the terms say of it."""

from datetime import date, timedelta

from commons.membership.models import Mandate, Person, Seat
from kernel.access import Refused
from kernel.clock import BRUSSELS, today
from kernel.record import witness
from kernel.streams import stir
from rules.access import Role, Verdict
from rules.charter import Charter, SeatKind, Term
from rules.terms import Extension, Tenure, last_day, may_last_until
from rules.words import sentence as _

GUESTS = frozenset({Role.ADVISER, Role.OBSERVER})


def seated(
    seat: Seat, person: Person, role: Role, starts_on: date, ends_on: date | None
) -> Mandate:
    """Put somebody on a seat, within an act that was allowed; the law may still refuse it."""
    refuse_unless(may_sit(seat, role, starts_on))
    ends_on = ends_on or ends_by_itself(seat, role, starts_on)
    term = term_of(seat)
    if role is Role.MEMBER and term and ends_on:
        since = _tenure(seat, person, starts_on)
        refuse_unless(may_last_until(term, since, ends_on, extension_in(seat)))
    mandate = Mandate(person=person, role=role, starts_on=starts_on, ends_on=ends_on)
    seat.mandates.append(mandate)
    witness(person=person.handle, seat=seat.code, role=str(role))
    return mandate


def may_sit(seat: Seat, role: Role, starts_on: date) -> Verdict:
    """Can this seat be taken in this part on that day?"""
    if role not in roles_on(seat):
        return Verdict(False, _("Nobody holds a seat of this kind in that part."))
    if role is Role.MEMBER and _is_held_on(seat, starts_on):
        return Verdict(False, _("This seat is held on that day; end that mandate first."))
    return Verdict(True, _("The seat is free."))


def refuse_unless(answer: Verdict) -> None:
    if not answer:
        raise Refused(answer)


def stir_both(person_id: int, workspace_id: int) -> None:
    stir("person", person_id)
    stir("workspace", workspace_id)


def roles_on(seat: Seat) -> list[Role]:
    """In which parts can somebody sit there? A member may have others beside them, where the body
    knows such.
    """
    kind = kind_of(seat)
    own = kind.role if kind else Role.OBSERVER
    beside = (Role.ALTERNATE, Role.ADVISER) if own is Role.MEMBER else ()
    return [role for role in (own, *beside) if role in seat.workspace.charter.grants]


def kind_of(seat: Seat) -> SeatKind | None:
    kinds = {kind.code: kind for kind in seat.workspace.charter.seats}
    return kinds.get(seat.kind)


def term_of(seat: Seat) -> Term | None:
    kind = kind_of(seat)
    return kind.term if kind else None


def ends_by_itself(seat: Seat, role: Role, starts_on: date) -> date | None:
    """The last day where none is given: of the term, or of a guest's stay."""
    term = term_of(seat)
    if term and term.months:
        return last_day(starts_on, term.months)
    if is_guest(seat, role):
        return last_day(starts_on, int(figure(seat.workspace.charter, "guest.months")))
    return None


def is_guest(seat: Seat, role: Role) -> bool:
    """An adviser, or an observer on a seat that the act itself does not set out."""
    kind = kind_of(seat)
    named = {place.code for place in kind.places} if kind else set()
    by_the_act = seat.workspace.parent_id is None and seat.code in named
    return role is Role.ADVISER or (role is Role.OBSERVER and not by_the_act)


def figure(charter: Charter, key: str) -> str:
    """What the body's rules profile says under this key."""
    return charter.rule(key).value


def _tenure(seat: Seat, person: Person, starts_on: date) -> Tenure:
    """Since when would they sit there without a break?"""
    since = starts_on
    for before in sorted(seat.mandates, key=lambda m: m.starts_on, reverse=True):
        mine = before.person_id == person.id and before.role == Role.MEMBER
        if mine and before.starts_on < since and _lasts_until(before, since - timedelta(days=1)):
            since = before.starts_on
    return Tenure(since)


def _lasts_until(mandate: Mandate, day: date) -> bool:
    over = mandate.ended_at.astimezone(BRUSSELS).date() if mandate.ended_at else None
    return (mandate.ends_on is None or mandate.ends_on >= day) and (over is None or over > day)


def extension_in(seat: Seat) -> Extension:
    """Where the act can be read two ways, the body's rules profile says how it is read."""
    keys = {rule.key: rule.value for rule in seat.workspace.charter.rules}
    return Extension(keys.get("term.extension_reading", Extension.MORE))


def _is_held_on(seat: Seat, day: date) -> bool:
    held = [m for m in seat.mandates if m.role == Role.MEMBER and m.ended_at is None]
    return any(m.ends_on is None or m.ends_on >= max(day, today()) for m in held)

"""What is done with seats: people are appointed, renewed, stood in for, and leave."""

from dataclasses import dataclass
from datetime import date, timedelta

from commons.membership.models import Mandate, Person, Seat
from kernel.access import Refused
from kernel.actions import Repeated, action
from kernel.clock import BRUSSELS, now, today
from kernel.database import db
from kernel.record import witness
from kernel.streams import stir
from kernel.transactions import announce
from rules.access import Permission, Role, Verdict
from rules.charter import Term
from rules.terms import Extension, Tenure, last_day, may_last_until, renewable
from rules.words import sentence as _


@dataclass(frozen=True, slots=True)
class MandateEnded:
    mandate_id: int
    person_id: int
    workspace_id: int


@dataclass(frozen=True, slots=True)
class Appointed:
    person_id: int
    workspace_id: int


@action(Permission.MANAGE_SEATS)
def appoint(
    actor: Person, seat: Seat, person: Person, role: Role, starts_on: date, ends_on: date | None
) -> Mandate:
    """Give somebody a mandate on a seat; without a last day, the charter's term sets it."""
    if role not in roles_on(seat):
        raise Refused(Verdict(False, _("Nobody holds a seat of this kind in that part.")))
    if role is Role.MEMBER and _is_held_on(seat, starts_on):
        raise Refused(Verdict(False, _("This seat is held on that day; end that mandate first.")))
    term = term_of(seat)
    if ends_on is None and term and term.months:
        ends_on = last_day(starts_on, term.months)
    if role is Role.MEMBER and term and ends_on:
        _refuse(may_last_until(term, _tenure(seat, person, starts_on), ends_on, _reading(seat)))
    mandate = Mandate(person=person, role=role, starts_on=starts_on, ends_on=ends_on)
    seat.mandates.append(mandate)
    db.session.flush()
    witness(by=actor.handle, person=person.handle, seat=seat.code, role=str(role))
    announce(Appointed(person.id, seat.workspace_id))
    _stir(person.id, seat.workspace_id)
    return mandate


@action(Permission.MANAGE_SEATS)
def end_mandate(actor: Person, mandate: Mandate, reason: str) -> None:
    """End a mandate now: what it opened closes at once, on every open page."""
    if mandate.ended_at:
        raise Repeated(None)
    mandate.ended_at, mandate.end_reason = now(), reason
    witness(by=actor.handle, person=mandate.person.handle, seat=mandate.seat.code, reason=reason)
    announce(MandateEnded(mandate.id, mandate.person_id, mandate.seat.workspace_id))
    _stir(mandate.person_id, mandate.seat.workspace_id)


@action(Permission.MANAGE_SEATS)
def renew(actor: Person, mandate: Mandate) -> None:
    """Renew a mandate for a whole term, if the law allows one more."""
    term = term_of(mandate.seat)
    answer = may_be_renewed(mandate)
    if not answer or term is None or term.months is None or mandate.ends_on is None:
        raise Refused(answer)
    mandate.renewals += 1
    mandate.ends_on = last_day(mandate.starts_on, term.months * (mandate.renewals + 1))
    witness(by=actor.handle, person=mandate.person.handle, until=mandate.ends_on.isoformat())
    _stir(mandate.person_id, mandate.seat.workspace_id)


@action(Permission.MANAGE_SEATS)
def stand_in(actor: Person, mandate: Mandate, first: date, last: date) -> None:
    """Let an alternate act for the holder on these days, the vote included."""
    if mandate.role != Role.ALTERNATE:
        raise Refused(Verdict(False, _("Only an alternate can stand in.")))
    mandate.votes_from, mandate.votes_until = first, last
    witness(by=actor.handle, alternate=mandate.person.handle, days=f"{first} to {last}")
    _stir(mandate.person_id, mandate.seat.workspace_id)


def _refuse(answer: Verdict) -> None:
    if not answer:
        raise Refused(answer)


def roles_on(seat: Seat) -> list[Role]:
    """In which parts can somebody sit there? A member may have others beside them, where the body
    knows such.
    """
    kinds = {kind.code: kind.role for kind in seat.workspace.charter.seats}
    own = kinds.get(seat.kind, Role.OBSERVER)
    beside = (Role.ALTERNATE, Role.ADVISER) if own is Role.MEMBER else ()
    return [role for role in (own, *beside) if role in seat.workspace.charter.grants]


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


def term_of(seat: Seat) -> Term | None:
    kinds = {kind.code: kind for kind in seat.workspace.charter.seats}
    return kinds[seat.kind].term if seat.kind in kinds else None


def may_be_renewed(mandate: Mandate) -> Verdict:
    term = term_of(mandate.seat)
    if mandate.ended_at:
        return Verdict(False, _("This mandate was ended."))
    if term is None or mandate.role != Role.MEMBER:
        return Verdict(False, _("This mandate has no term, so there is nothing to renew."))
    return renewable(term, Tenure(mandate.starts_on, mandate.renewals), _reading(mandate.seat))


def _reading(seat: Seat) -> Extension:
    """Where the act can be read two ways, the body's rules profile says how it is read."""
    keys = {rule.key: rule.value for rule in seat.workspace.charter.rules}
    return Extension(keys.get("term.extension_reading", Extension.MORE))


def _is_held_on(seat: Seat, day: date) -> bool:
    held = [m for m in seat.mandates if m.role == Role.MEMBER and m.ended_at is None]
    return any(m.ends_on is None or m.ends_on >= max(day, today()) for m in held)


def _stir(person_id: int, workspace_id: int) -> None:
    stir("person", person_id)
    stir("workspace", workspace_id)

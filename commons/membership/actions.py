"""What is done with seats: people are appointed, renewed, stood in for, and leave."""

from dataclasses import dataclass
from datetime import date

from commons.membership.models import Mandate, Person, Seat
from commons.membership.seating import extension_in, seated, stir_both, term_of
from kernel.access import Refused
from kernel.actions import Repeated, action
from kernel.clock import now
from kernel.database import db
from kernel.record import witness
from kernel.transactions import announce
from rules.access import Permission, Role, Verdict
from rules.terms import Tenure, last_day, renewable
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
    mandate = seated(seat, person, role, starts_on, ends_on)
    db.session.flush()
    witness(by=actor.handle)
    announce(Appointed(person.id, seat.workspace_id))
    stir_both(person.id, seat.workspace_id)
    return mandate


@action(Permission.MANAGE_SEATS)
def end_mandate(actor: Person, mandate: Mandate, reason: str) -> None:
    """End a mandate now: what it opened closes at once, on every open page."""
    if mandate.ended_at:
        raise Repeated(None)
    mandate.ended_at, mandate.end_reason = now(), reason
    witness(by=actor.handle, person=mandate.person.handle, seat=mandate.seat.code, reason=reason)
    announce(MandateEnded(mandate.id, mandate.person_id, mandate.seat.workspace_id))
    stir_both(mandate.person_id, mandate.seat.workspace_id)


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
    stir_both(mandate.person_id, mandate.seat.workspace_id)


@action(Permission.MANAGE_SEATS)
def stand_in(actor: Person, mandate: Mandate, first: date, last: date) -> None:
    """Let an alternate act for the holder on these days, the vote included."""
    if mandate.role != Role.ALTERNATE:
        raise Refused(Verdict(False, _("Only an alternate can stand in.")))
    mandate.votes_from, mandate.votes_until = first, last
    witness(by=actor.handle, alternate=mandate.person.handle, days=f"{first} to {last}")
    stir_both(mandate.person_id, mandate.seat.workspace_id)


def may_be_renewed(mandate: Mandate) -> Verdict:
    term = term_of(mandate.seat)
    if mandate.ended_at:
        return Verdict(False, _("This mandate was ended."))
    if term is None or mandate.role != Role.MEMBER:
        return Verdict(False, _("This mandate has no term, so there is nothing to renew."))
    return renewable(term, Tenure(mandate.starts_on, mandate.renewals), extension_in(mandate.seat))

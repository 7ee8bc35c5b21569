"""How do those who are chosen come to their seats? All at once, and a successor when one leaves."""

from datetime import date

from sqlalchemy import select

from commons.membership.actions import Appointed
from commons.membership.models import Mandate, Person, Seat
from commons.membership.seating import may_sit, seated, stir_both
from commons.selection.candidates import applications_in, field_of
from commons.selection.freshness import refuse_unless_fresh, stale_in
from commons.selection.models import Application, Call, Selection, State, Step
from commons.selection.solving import asked_of, digest_of
from commons.selection.succeeding import successors
from kernel.access import refuse_unless
from kernel.actions import action
from kernel.clock import now, today
from kernel.database import db
from kernel.record import witness
from kernel.transactions import announce
from rules.access import Permission, Role
from rules.selection.checker import broken
from rules.terms import last_day
from rules.words import sentence as _


@action(Permission.MANAGE_SEATS)
def appoint_chosen(actor: Person, call: Call, selection: Selection, starts_on: date) -> int:
    """Give mandates to those who are chosen; who was judged and not chosen is on the reserve list.

    The selection is looked at once more: it holds for the applications as they are now, and breaks
    no rule of the call, whatever was tried with other figures.
    """
    refuse_unless(selection.call_id == call.id, _("This belongs to another call."))
    db.session.refresh(call, with_for_update=True)
    refuse_unless(not call.appointed_at, _("The members of this call are appointed."))
    _refuse_unless_it_holds(call, selection)
    refuse_unless(starts_on >= today(), _("A mandate begins today or later."))
    chosen = set(selection.chosen)
    refuse_unless_fresh(call, stale_in(call, chosen))
    for application in applications_in(call, [State.ELIGIBLE]):
        _settle(application, chosen=application.id in chosen)
    seats = _free_seats(call, starts_on, len(chosen))
    people = db.session.scalars(
        select(Application).where(Application.id.in_(chosen)).order_by(Application.id)
    )
    for seat, application in zip(seats, people, strict=True):
        _seat(application, seat, starts_on, None)
    call.appointed_at, call.starts_on = now(), starts_on.isoformat()
    witness(by=actor.handle, selection=selection.id, digest=selection.digest)
    witness(appointed=len(chosen), seats=[seat.code for seat in seats], person="", seat="", role="")
    return len(chosen)


def _refuse_unless_it_holds(call: Call, selection: Selection) -> None:
    refuse_unless(selection.step == Step.FOUND, _("Nobody is chosen in this selection."))
    pool = field_of(call)
    same = digest_of(asked_of(selection, pool)) == selection.digest
    refuse_unless(same, _("Applications or points have changed since: have it worked out again."))
    people = [each for each in pool if each.number in set(selection.chosen)]
    faults = broken(call.rules, people, pool)
    because = _("It breaks a rule of the call (%(cite)s): it can be looked at, not appointed.")
    refuse_unless(not faults, because, cite=faults[0].limit.cite if faults else "")


def _settle(application: Application, *, chosen: bool) -> None:
    judged = any(each.points for each in application.evaluations)
    application.state = State.APPOINTED if chosen else State.RESERVE if judged else State.REJECTED
    application.letter_due = True


def _free_seats(call: Call, starts_on: date, many: int) -> list[Seat]:
    """Seats that are free from that day on; where the act fixes no number, more are set up."""
    found = select(Seat).where(Seat.workspace_id == call.workspace_id, Seat.kind == call.kind)
    known = db.session.scalars(found.order_by(Seat.id)).all()
    free = [seat for seat in known if may_sit(seat, Role.MEMBER, starts_on)][:many]
    kind = call.workspace.charter.kind(call.kind)
    more = range(len(known) + 1, len(known) + 1 + many - len(free))
    fixed = _("Only %(free)s seats are free from that day on.")
    refuse_unless(not more or kind.number is None, fixed, free=len(free))
    added = [_set_up(call, number) for number in more]
    return [*free, *added]


def _set_up(call: Call, number: int) -> Seat:
    kind = call.workspace.charter.kind(call.kind)
    code = f"{call.workspace.charter.mark}{call.id}-{number:03}"
    made = Seat(workspace=call.workspace, kind=kind.code, code=code, name=f"{kind.name} {number}")
    made.votes = kind.votes
    db.session.add(made)
    db.session.flush()
    return made


def _seat(application: Application, seat: Seat, starts_on: date, ends_on: date | None) -> None:
    mandate = seated(seat, application.person, Role.MEMBER, starts_on, ends_on)
    db.session.flush()
    application.mandate_id, application.state = mandate.id, State.APPOINTED
    application.letter_due = True
    announce(Appointed(application.person_id, seat.workspace_id))
    stir_both(application.person_id, seat.workspace_id)


@action(Permission.MANAGE_SEATS)
def fill_vacancy(
    actor: Person, call: Call, left: Application, comes: Application, starts_on: date
) -> Mandate:
    """Put somebody of the reserve list on a seat that fell vacant, for the rest of the term:
    SPR 4(3). Who comes was said, and with it which rules cannot be kept.
    """
    refuse_unless(
        left.call_id == call.id and comes.call_id == call.id, _("This belongs to another call.")
    )
    found = next((s for s in successors(call, left) if s.application.id == comes.id), None)
    refuse_unless(found, _("This person is not on the reserve list of this seat."))
    before = db.session.get_one(Mandate, left.mandate_id)
    refuse_unless(before.ended_at, _("This seat is held: end that mandate first."))
    term = call.workspace.charter.kind(call.kind).term
    ends = before.ends_on or (last_day(starts_on, term.months) if term and term.months else None)
    refuse_unless(starts_on >= today(), _("A mandate begins today or later."))
    refuse_unless_fresh(call, stale_in(call, {comes.id}))
    _seat(comes, before.seat, starts_on, ends)
    witness(
        by=actor.handle, after=left.id, breaks=[b.limit.key for b in found.breaks] if found else []
    )
    return db.session.get_one(Mandate, comes.mandate_id)

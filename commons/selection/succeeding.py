"""Who could take a seat that fell vacant, in which order, and what could then not be kept?"""

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import select

from commons.membership.models import Mandate
from commons.selection.candidates import applications_in, candidate_of
from commons.selection.models import Application, Call, State
from kernel.clock import now
from kernel.database import db
from rules.selection.balance import Trait
from rules.selection.checker import Finding
from rules.selection.vacancy import replacements


class Successor(NamedTuple):
    application: Application
    score: int
    breaks: list[Finding]
    alike: list[Trait]


def vacated(call: Call) -> Sequence[Application]:
    """Those who were appointed after this call and whose mandate was ended early."""
    found = (
        select(Application)
        .join(Mandate, Application.mandate_id == Mandate.id)
        .where(Application.call_id == call.id, Mandate.ended_at <= now())
        .order_by(Mandate.ended_at)
    )
    return [each for each in db.session.scalars(found) if not _is_filled(each)]


def _is_filled(left: Application) -> bool:
    gone = db.session.get_one(Mandate, left.mandate_id)
    later = select(Mandate.id).where(Mandate.seat_id == gone.seat_id, Mandate.id > gone.id)
    return db.session.scalar(later.limit(1)) is not None


def successors(call: Call, left: Application) -> list[Successor]:
    """The reserve list in the order in which it serves this seat."""
    appointed = {each.id: each for each in applications_in(call, [State.APPOINTED])}
    reserve = {each.id: each for each in applications_in(call, [State.RESERVE])}
    gone = {each.id for each in vacated(call)}
    if left.id not in gone:
        return []
    staying = [candidate_of(each) for key, each in appointed.items() if key not in gone]
    coming = [candidate_of(each) for each in reserve.values()]
    found = replacements(call.reference_number, call.rules, candidate_of(left), staying, coming)
    return [
        Successor(reserve[each.candidate.number], each.candidate.score, each.breaks, each.alike)
        for each in found
    ]

"""How long are applications kept? As the rules profile says, once members are appointed."""

from calendar import monthrange
from datetime import datetime

from sqlalchemy import select

from commons.selection.erasing import forget_files
from commons.selection.models import Application, Call, State
from kernel.background import job
from kernel.clock import now
from kernel.database import db
from kernel.transactions import unit_of_work
from rules.habits import APPLICATIONS_KEPT

A_DAY = 86_400.0
AT_ONCE = 200


@job("selection.retain", every=A_DAY)
def forget_old() -> None:
    """Applications that led to no mandate go when their time is over; safe when late or doubled."""
    for call in db.session.scalars(select(Call).where(Call.appointed_at.is_not(None))).all():
        if _months_after(call.appointed_at, _kept_months(call)) <= now():
            _forget(call.id)


def _kept_months(call: Call) -> int:
    return int(call.workspace.charter.rule(APPLICATIONS_KEPT).value)


def _months_after(moment: datetime | None, months: int) -> datetime:
    if moment is None:
        raise ValueError("not appointed yet")
    years, month = divmod(moment.month - 1 + months, 12)
    year = moment.year + years
    return moment.replace(
        year=year, month=month + 1, day=min(moment.day, monthrange(year, month + 1)[1])
    )


def _forget(call_id: int) -> None:
    with unit_of_work():
        old = (Application.call_id == call_id, Application.state != State.APPOINTED)
        for each in db.session.scalars(select(Application).where(*old).limit(AT_ONCE)).all():
            forget_files(each)
            db.session.delete(each)

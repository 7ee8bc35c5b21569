"""Who declared their interests so long ago that they are asked once more before they are appointed?

SPR 10(3) wants the declaration before the appointment; how fresh it must be is a setting of the
body.
"""

from collections.abc import Collection
from datetime import date

from sqlalchemy import select

from commons.selection.models import Application, Call
from kernel.access import refuse_unless
from kernel.clock import BRUSSELS, today
from kernel.database import db
from rules.independence import FRESH_MONTHS, is_fresh, value_of
from rules.selection.selecting import DECLARATION
from rules.words import sentence as _

STALE = _(
    "%(names)s declared their interests more than %(months)s months ago, or not at all: have them "
    "asked first."
)
MOST_NAMED = 5


def stale_in(call: Call, numbers: Collection[int]) -> list[Application]:
    """Of these applications, today; nobody, where the body or the call asks for no declaration."""
    months = value_of(call.workspace.charter, FRESH_MONTHS)
    if not months or DECLARATION not in call.documents:
        return []
    mine = (Application.call_id == call.id, Application.id.in_(numbers))
    found = db.session.scalars(select(Application).where(*mine).order_by(Application.id))
    return [each for each in found if not is_fresh(_day(each), today(), int(months))]


def refuse_unless_fresh(call: Call, stale: list[Application]) -> None:
    named = [each.person.name for each in stale[:MOST_NAMED]]
    names = ", ".join([*named, *["…"] * (len(stale) > MOST_NAMED)])
    months = value_of(call.workspace.charter, FRESH_MONTHS)
    refuse_unless(not stale, STALE, names=names, months=months)


def _day(application: Application) -> date | None:
    at = application.declared_at
    return at.astimezone(BRUSSELS).date() if at and application.declares else None

"""When is somebody asked whether their declaration still holds? SPR 10(4) asks for changes only;
after how many months one is reminded is a setting. Done twice or late, nobody is asked twice.
"""

from sqlalchemy import select

from commons.independence.models import Declaration
from commons.independence.waiting import LATER, NEXT
from commons.membership.models import Person
from kernel.access import may
from kernel.background import job, one_by_one, own_up
from kernel.clock import BRUSSELS, now, today
from kernel.database import db
from kernel.happenings import tell
from kernel.streams import stir
from rules.access import Permission
from rules.independence import REMIND_MONTHS, value_of
from rules.periods import months_on

HOUSE, HOURLY = 0, 3600.0


@job("independence.remind", every=HOURLY)
def remind_all() -> None:
    """Whoever still sits there, and whose declaration is old enough."""
    newest = select(Declaration).outerjoin(LATER, NEXT).where(LATER.id.is_(None))
    waits = newest.where(Declaration.reminded_at.is_(None)).order_by(Declaration.at)
    own_up(one_by_one([d for d in db.session.scalars(waits) if is_due(d)], _remind))


def is_due(declaration: Declaration) -> bool:
    months = value_of(declaration.workspace.charter, REMIND_MONTHS)
    day = declaration.at.astimezone(BRUSSELS).date()
    return bool(months) and months_on(day, int(months)) <= today()


def _remind(declaration: Declaration) -> None:
    db.session.refresh(declaration, with_for_update=True)
    person = db.session.get_one(Person, declaration.person_id)
    if declaration.reminded_at or not may(person, Permission.DECLARE, declaration.workspace):
        return
    declaration.reminded_at = now()
    stir("person", person.id)
    tell("independence.renew", declaration, HOUSE, {person.id: ""})

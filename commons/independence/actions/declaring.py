"""How does somebody declare their interests? SPR 10(3) and 10(4)."""

from collections.abc import Sequence

from sqlalchemy import delete

from commons.independence.binding import propose_to
from commons.independence.facts import LineFacts
from commons.independence.handing_in import handed_in
from commons.independence.models import Conflict, Declaration
from commons.independence.queries import declared_in
from commons.independence.refusals import refuse_unless_declared
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.actions import action
from kernel.database import db
from kernel.record import witness
from rules.access import Permission
from rules.independence import Stand


@action(Permission.DECLARE)
def declare(
    actor: Person,
    place: Workspace,
    lines: Sequence[LineFacts],
    occasion: str = "change",
    cv: str = "",
) -> Declaration:
    """Hand in a declaration: it replaces the one before, which stays in the history. With no line
    it says that there is nothing to declare; with it goes what the public reads of a career.
    """
    refuse_unless_declared(place.charter)
    made = handed_in(actor.id, place, lines, occasion, cv)
    witness(number=made.number, interests=len(lines))
    _follow(actor, place)
    return made


def _follow(actor: Person, place: Workspace) -> None:
    """What names a provider of the declaration is proposed to be closed; what was proposed for an
    interest that is declared no more is asked no longer.
    """
    providers = declared_in(actor.id, place)
    waits = (Conflict.person_id == actor.id, Conflict.workspace_id == place.id)
    idle = (Conflict.stand == Stand.PROPOSED, Conflict.provider_id.not_in(providers))
    db.session.execute(delete(Conflict).where(*waits, *idle))
    propose_to(actor, place)

"""What follows at once when somebody is kept from a thing, or no longer?"""

from commons.independence.kinds import kinds, thing_of
from commons.independence.models import Conflict
from commons.independence.queries import belonging
from commons.membership.models import Person
from kernel.clock import now
from kernel.database import db
from kernel.happenings import tell
from kernel.streams import stir
from rules.independence import Stand


def closed(actor: Person, conflict: Conflict, because: str) -> None:
    """Every list and every open browser of this person is without it from now on."""
    conflict.because = because.strip()[:300]
    note_closed(conflict, actor.name)
    follow(actor, conflict)
    _tell(actor, conflict, "closed")


def lifted(actor: Person, conflict: Conflict, because: str) -> None:
    before = conflict.stand
    note_lifted(conflict, actor.name, because)
    if before == Stand.CLOSED:
        follow(actor, conflict)
        _tell(actor, conflict, "lifted")
    stir("person", conflict.person_id)


def note_closed(conflict: Conflict, by: str) -> None:
    conflict.stand = Stand.CLOSED
    conflict.closed_at, conflict.closed_by = now(), by
    conflict.lifted_at, conflict.lifted_by, conflict.lifted_because = None, "", ""


def note_lifted(conflict: Conflict, by: str, because: str = "") -> None:
    conflict.stand = Stand.LIFTED
    conflict.lifted_at, conflict.lifted_by = now(), by
    conflict.lifted_because = because.strip()[:300]


def follow(actor: Person, conflict: Conflict) -> None:
    """Let the thing, and what belongs to it, be kept from whom it is to be kept now."""
    db.session.flush()
    thing = thing_of(conflict.kind, conflict.thing_id)
    kinds[conflict.kind].follow(actor, thing, conflict)
    for kind, other in belonging(thing):
        kinds[kind].follow(actor, other, conflict)


def _tell(actor: Person, conflict: Conflict, what: str) -> None:
    stir("person", conflict.person_id)
    stir("independence", conflict.workspace_id)
    if actor.id != conflict.person_id:
        tell(f"independence.{what}", conflict, actor.id, {conflict.person_id: ""})

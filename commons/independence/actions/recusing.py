"""Who steps back from what, and how does it open again? AIA 68(4), SPR 10; with time and reason."""

from typing import Any

from commons.independence.closing import closed, lifted
from commons.independence.kinds import kind_of, kinds, thing_of
from commons.independence.models import Conflict
from commons.independence.queries import conflict_of
from commons.independence.refusals import refuse_unless, refuse_unless_declared
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.access import may
from kernel.actions import Repeated, action
from kernel.database import db
from kernel.record import fingerprint, witness
from rules.access import Permission
from rules.independence import Stand
from rules.words import sentence as _

NOT_READ = _("You cannot read this.")


@action(Permission.DECLARE)
def accept(actor: Person, conflict: Conflict, because: str) -> Conflict:
    """Step back oneself: from this moment on it is closed to one."""
    refuse_unless(conflict.person_id == actor.id, _("Only the person concerned can accept this."))
    return _close(actor, conflict, because)


@action(Permission.GUARD)
def record(actor: Person, conflict: Conflict, because: str) -> Conflict:
    """Note for somebody that they are kept from it."""
    _refuse_unless_read(actor, conflict)
    return _close(actor, conflict, because)


@action(Permission.GUARD)
def recuse(actor: Person, place: Workspace, thing: Any, person: Person, because: str) -> Conflict:
    """Keep somebody from a thing although no declaration proposed it."""
    refuse_unless_declared(place.charter)
    refuse_unless(may(actor, kind_of(thing).reads, thing), NOT_READ)
    refuse_unless(thing.workspace.id == place.id, _("This belongs to another workspace."))
    made = conflict_of(person.id, thing) or Conflict(
        workspace=place, kind=kind_of(thing).name, thing_id=thing.id, person=person
    )
    db.session.add(made)
    db.session.flush()
    return _close(actor, made, because)


@action(Permission.GUARD)
def lift(actor: Person, conflict: Conflict, because: str) -> Conflict:
    """Open it to them again, or leave a proposal undone: with a reason, and never for oneself."""
    refuse_unless(conflict.person_id != actor.id, _("Somebody else decides this for you."))
    _refuse_unless_read(actor, conflict)
    refuse_unless(because.strip(), _("Say why."))
    db.session.refresh(conflict, with_for_update=True)
    if conflict.stand is Stand.LIFTED:
        raise Repeated(conflict)
    lifted(actor, conflict, because)
    _witness(conflict, because)
    return conflict


def _close(actor: Person, conflict: Conflict, because: str) -> Conflict:
    db.session.refresh(conflict, with_for_update=True)
    if conflict.stand is Stand.CLOSED:
        raise Repeated(conflict)
    closed(actor, conflict, because)
    _witness(conflict, because)
    return conflict


def _refuse_unless_read(actor: Person, conflict: Conflict) -> None:
    """Whoever is kept from a thing decides nothing about who else is."""
    thing = thing_of(conflict.kind, conflict.thing_id)
    kind = kinds[conflict.kind]
    reads = thing and may(actor, kind.reads, kind.side(thing, conflict.workspace))
    refuse_unless(reads, NOT_READ)


def _witness(conflict: Conflict, because: str) -> None:
    facts = {"kind": conflict.kind, "thing": conflict.thing_id, "person": conflict.person_id}
    witness(**facts, because=fingerprint(because.strip()))

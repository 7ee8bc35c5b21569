"""What is done with initiatives: followed, described, and their milestones set and moved."""

from dataclasses import asdict

from sqlalchemy import select

from alliance.initiatives.facts import Said, Step
from alliance.initiatives.models import Initiative, InitiativeStep
from alliance.initiatives.queries import initiative_in, milestone_in
from alliance.places import refuse_elsewhere
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.access import found_or_refused
from kernel.actions import Repeated, action
from kernel.clock import now
from kernel.database import db
from kernel.record import witness
from kernel.streams import stir
from rules.access import Permission
from rules.words import sentence as _

NONE = _("There is no such initiative here.")
NO_STEP = _("There is no such milestone here.")


@action(Permission.HANDLE_WORK)
def follow(actor: Person, place: Workspace, said: Said, key: str) -> Initiative:
    """Begin to follow an initiative."""
    refuse_elsewhere(place)
    mine = (Initiative.workspace_id == place.id, Initiative.key == key)
    if before := db.session.scalar(select(Initiative).where(*mine)):
        raise Repeated(before)
    made = Initiative(workspace_id=place.id, key=key, **asdict(said))
    db.session.add(made)
    db.session.flush()
    witness(by=actor.handle, name=said.name)
    stir("initiatives", place.id)
    return made


@action(Permission.HANDLE_WORK)
def describe(actor: Person, place: Workspace, number: int, said: Said) -> Initiative:
    found = found_or_refused(initiative_in(place, number), NONE)
    for name, value in asdict(said).items():
        setattr(found, name, value)
    found.changed_at = now()
    witness(by=actor.handle, name=said.name, state=said.state)
    stir("initiatives", place.id)
    return found


@action(Permission.HANDLE_WORK)
def set_milestone(actor: Person, place: Workspace, number: int, said: Step) -> InitiativeStep:
    """Add a milestone to an initiative."""
    found = found_or_refused(initiative_in(place, number), NONE)
    made = InitiativeStep(initiative=found)
    _write(made, said)
    db.session.add(made)
    witness(by=actor.handle, milestone=said.title, due=said.due.last.isoformat())
    stir("initiatives", place.id)
    return made


@action(Permission.HANDLE_WORK)
def move_milestone(actor: Person, place: Workspace, number: int, said: Step) -> InitiativeStep:
    """Another day, another state; what it was stands in the record."""
    found = found_or_refused(milestone_in(place, number), NO_STEP)
    before = f"{found.state}, {found.due_on.isoformat()}"
    _write(found, said)
    witness(by=actor.handle, before=before, now=f"{said.state}, {said.due.last.isoformat()}")
    stir("initiatives", place.id)
    return found


def _write(milestone: InitiativeStep, said: Step) -> None:
    milestone.title, milestone.source, milestone.state = said.title, said.source, said.state
    milestone.due_on, milestone.by_quarter = said.due
    milestone.changed_at = now()

"""What is done with the directory: written, taken out, and brought as a list in two steps."""

from collections import Counter
from dataclasses import asdict

from alliance.directory.facts import Outcome
from alliance.directory.lines import Brought, entry_of
from alliance.directory.models import BroughtList, SupportStructure
from alliance.directory.queries import as_structure, by_code, list_in, structure_in
from alliance.places import refuse_elsewhere
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.access import found_or_refused, refuse_unless
from kernel.actions import Repeated, action
from kernel.clock import now
from kernel.database import db
from kernel.record import witness
from kernel.streams import stir
from rules.access import Permission
from rules.structures import Structure
from rules.words import sentence as _

NONE = _("There is no such entry here.")
NO_LIST = _("There is no such list here.")
FAULTY = _("Some lines are wrong: say that the right ones are kept, or bring the list again.")
NOTHING = _("No line of this list is right: nothing is kept.")


@action(Permission.HANDLE_WORK)
def write_structure(actor: Person, place: Workspace, said: Structure) -> SupportStructure:
    """Enter one, or change the one that has this code."""
    refuse_elsewhere(place)
    known = by_code(place).get(said.code)
    found = known or SupportStructure(workspace_id=place.id)
    _write(found, said)
    db.session.add(found)
    db.session.flush()
    witness(by=actor.handle, code=said.code)
    stir("directory", place.id)
    return found


def _write(found: SupportStructure, said: Structure) -> None:
    for name, value in asdict(said).items():
        setattr(found, name, list(value) if isinstance(value, tuple) else value)
    found.changed_at, found.closed_at = now(), None


@action(Permission.HANDLE_WORK)
def take_out(actor: Person, place: Workspace, number: int) -> None:
    """There is no such structure any more."""
    found = found_or_refused(structure_in(place, number), NONE)
    found.closed_at = now()
    witness(by=actor.handle, code=found.code)
    stir("directory", place.id)


@action(Permission.HANDLE_WORK)
def bring_list(actor: Person, place: Workspace, brought: Brought, file_name: str) -> BroughtList:
    """Lay a list aside as it was read; nothing of it is in the directory yet."""
    refuse_elsewhere(place)
    made = BroughtList(workspace_id=place.id, by_id=actor.id, file_name=file_name[:200])
    made.rows, made.report = brought.rows, brought.report.as_data()
    made.assumed = brought.assumed[:300]
    db.session.add(made)
    db.session.flush()
    witness(by=actor.handle, right=brought.report.good, wrong=brought.report.refused)
    return made


@action(Permission.HANDLE_WORK)
def keep_list(actor: Person, place: Workspace, number: int, *, only_right: bool) -> Outcome:
    """Take its lines into the directory, all at once; the wrong ones are left out only where
    somebody says so.
    """
    found = found_or_refused(list_in(place, number), NO_LIST)
    db.session.refresh(found, with_for_update=True)
    if found.kept_at:
        raise Repeated(Outcome(**found.outcome))
    refuse_unless(found.rows, NOTHING)
    refuse_unless(only_right or not found.report["refused"], FAULTY)
    outcome = _taken_in(place, [entry_of(row) for row in found.rows])
    found.kept_at, found.outcome = now(), outcome._asdict()
    witness(by=actor.handle, **found.outcome)
    stir("directory", place.id)
    return outcome


def _taken_in(place: Workspace, rows: list[Structure]) -> Outcome:
    """What is the same already is left as it is: so a list may be brought twice."""
    known = by_code(place)
    done = Counter(_take_in(place, known.get(row.code), row) for row in rows)
    return Outcome(done["added"], done["changed"], done["same"])


def _take_in(place: Workspace, known: SupportStructure | None, row: Structure) -> str:
    if known is None:
        known = SupportStructure(workspace_id=place.id)
        _write(known, row)
        db.session.add(known)
        return "added"
    if known.closed_at is None and as_structure(known) == row:
        return "same"
    _write(known, row)
    return "changed"

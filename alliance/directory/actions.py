"""What is done with the directory: written, taken out, and brought as a list in two steps."""

from collections.abc import Mapping
from dataclasses import asdict

from alliance.directory.facts import Outcome
from alliance.directory.finding import FOUND, writing_of
from alliance.directory.lines import Brought, entry_of
from alliance.directory.models import BroughtList, SupportStructure
from alliance.directory.queries import as_structure, by_code, list_in, structure_in
from alliance.directory.reading import Waits
from alliance.places import refuse_elsewhere
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.access import found_or_refused, refuse_unless
from kernel.actions import Repeated, action
from kernel.clock import now
from kernel.database import db
from kernel.index import index_all
from kernel.record import witness
from kernel.streams import stir
from kernel.transactions import announce
from rules.access import Permission
from rules.structures import Structure
from rules.words import sentence as _

NONE = _("There is no such entry here.")
NO_LIST = _("There is no such list here.")
FAULTY = _("Some lines are wrong: say that the right ones are kept, or bring the list again.")
NOT_READ = _("This list is still being read.")
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
    FOUND.find_again(found, 0 if known else stir("workspace", place.id))
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
    FOUND.find_again(found)
    witness(by=actor.handle, code=found.code)
    stir("directory", place.id)


@action(Permission.HANDLE_WORK)
def bring_list(
    actor: Person, place: Workspace, brought: Brought, file_name: str, later: bytes | None = None
) -> BroughtList:
    """Lay a list aside as it was read, or a long one to be read later; nothing of it is in the
    directory yet.
    """
    refuse_elsewhere(place)
    made = BroughtList(workspace_id=place.id, by_id=actor.id, file_name=file_name[:200])
    made.rows, made.report = brought.rows, brought.report.as_data()
    made.assumed = brought.assumed[:300]
    made.content, made.unread = later, later is not None
    db.session.add(made)
    db.session.flush()
    witness(by=actor.handle, right=brought.report.good, wrong=brought.report.refused)
    if made.unread:
        announce(Waits())
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
    refuse_unless(not found.unread, NOT_READ)
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
    added = [_entered(place, row) for row in rows if row.code not in known]
    changed = [_change(known[row.code], row) for row in rows if _says_more(known, row)]
    db.session.add_all(added)
    db.session.flush()
    index_all([writing_of(each) for each in added])
    for each in changed:
        FOUND.find_again(each)
    return Outcome(len(added), len(changed), len(rows) - len(added) - len(changed))


def _says_more(known: Mapping[str, SupportStructure], row: Structure) -> bool:
    found = known.get(row.code)
    return found is not None and (found.closed_at is not None or as_structure(found) != row)


def _entered(place: Workspace, row: Structure) -> SupportStructure:
    return _change(SupportStructure(workspace_id=place.id, entered_at=now()), row)


def _change(found: SupportStructure, row: Structure) -> SupportStructure:
    _write(found, row)
    return found

"""What is done with the catalogue: entered, changed, checked, made public or not, withdrawn."""

from dataclasses import asdict

from sqlalchemy import select

from alliance.catalogue.facts import Said
from alliance.catalogue.finding import FOUND
from alliance.catalogue.models import CatalogueProfile, State
from alliance.catalogue.queries import own_profile
from alliance.places import refuse_elsewhere
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.access import found_or_refused, refuse_unless
from kernel.actions import Repeated, action
from kernel.clock import now
from kernel.database import db
from kernel.happenings import tell
from kernel.record import witness
from kernel.streams import stir
from rules.access import Permission
from rules.words import sentence as _

NONE = _("There is no such entry here, or it is not of your organisation.")
NOT_WAITING = _("This entry does not wait to be checked.")


@action(Permission.DO_WORK)
def enter_profile(actor: Person, place: Workspace, said: Said, key: str) -> CatalogueProfile:
    """Enter one's organisation; the desk looks at it before anybody else does."""
    refuse_elsewhere(place)
    if before := _sent(place, key):
        raise Repeated(before)
    made = CatalogueProfile(workspace_id=place.id, key=key, by_id=actor.id)
    made.organisation_id = actor.organisation_id
    _write(made, said)
    db.session.add(made)
    db.session.flush()
    witness(profile=made.id, name=said.name)
    stir("catalogue", place.id)
    return made


def _sent(place: Workspace, key: str) -> CatalogueProfile | None:
    mine = (CatalogueProfile.workspace_id == place.id, CatalogueProfile.key == key)
    return db.session.scalar(select(CatalogueProfile).where(*mine))


def _write(profile: CatalogueProfile, said: Said) -> None:
    for name, value in asdict(said).items():
        setattr(profile, name, list(value) if isinstance(value, tuple) else value)


@action(Permission.DO_WORK)
def change_profile(actor: Person, place: Workspace, number: int, said: Said) -> CatalogueProfile:
    """What is changed is checked again, unless only the consent was changed."""
    found = _own(actor, place, number)
    before = _words(found)
    _write(found, said)
    if _words(found) != before or found.state == State.REFUSED:
        found.state, found.because = State.WAITING, ""
    witness(profile=found.id, consents=said.consents)
    _shown_anew(found)
    return found


def _words(profile: CatalogueProfile) -> tuple[object, ...]:
    names = ("name", "kind", "country", "size", "sectors", "languages", "offers", "link")
    return tuple(getattr(profile, name) for name in names)


@action(Permission.DO_WORK)
def withdraw_profile(actor: Person, place: Workspace, number: int) -> None:
    """Take one's organisation out of the catalogue."""
    found = _own(actor, place, number)
    if found.state == State.GONE:
        raise Repeated(None)
    found.state, found.consents = State.GONE, False
    witness(profile=found.id)
    _shown_anew(found)


def _own(actor: Person, place: Workspace, number: int) -> CatalogueProfile:
    found = found_or_refused(own_profile(actor, place, number), NONE)
    db.session.refresh(found, with_for_update=True)
    return found


@action(Permission.HANDLE_WORK)
def settle_profile(
    actor: Person, place: Workspace, number: int, *, enters: bool, because: str = ""
) -> CatalogueProfile:
    """Take an entry in, or refuse it with a reason."""
    found = db.session.get(CatalogueProfile, number)
    found = found_or_refused(found if found and found.workspace_id == place.id else None, NONE)
    db.session.refresh(found, with_for_update=True)
    refuse_unless(found.state == State.WAITING, NOT_WAITING)
    refuse_unless(enters or because, _("Say why it is not taken."))
    found.state = State.ENTERED if enters else State.REFUSED
    found.because, found.settled_at = because, now()
    if found.by_id:
        tell("catalogue.settled", found, actor.id, {found.by_id: found.name})
    witness(profile=found.id, state=str(found.state), because=because)
    _shown_anew(found, stir("workspace", place.id) if enters else 0)
    return found


def _shown_anew(profile: CatalogueProfile, arrived: int = 0) -> None:
    """Whoever watches is told, and it is found as it is now."""
    FOUND.find_again(profile, arrived)
    stir("catalogue", profile.workspace_id)

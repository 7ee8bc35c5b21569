"""What is done with contributions: handed in, noted or adopted, published and taken back."""

from dataclasses import dataclass

from commons.documents.models import Document, Kind
from commons.drafting.actions import freeze_version
from commons.drafting.versioning import Moment
from commons.membership.models import Person
from commons.membership.queries import seat_label
from commons.workspaces.models import Workspace
from forum.contributions.models import Came, Contribution
from forum.contributions.queries import contribution_of, groups_for
from kernel.access import Refused, require
from kernel.actions import Repeated, action
from kernel.clock import now
from kernel.database import db
from kernel.record import witness
from kernel.streams import stir
from rules.access import Permission, Verdict
from rules.words import sentence as _

NONE = Verdict(False, _("There is no such contribution here."))
ELSEWHERE = Verdict(False, _("A contribution lies in the library of the Forum itself."))
NO_GROUP = Verdict(False, _("You do not work in this sub-group."))
NO_CONSENT = Verdict(False, _("Whoever handed it in does not consent to publication."))
NOT_YOURS = Verdict(False, _("Only whoever handed it in says whether it may be published."))
NOT_SETTLED = Verdict(False, _("First it is noted or adopted."))


@dataclass(frozen=True, slots=True)
class Handed:
    """What is said of a contribution when it is handed in."""

    topic: str
    consents: bool = False
    group_id: int | None = None


@action(Permission.ADD_DOCUMENT)
def hand_in(actor: Person, place: Workspace, document: Document, said: Handed) -> Contribution:
    """Let a document be a contribution, for one's seat or for a sub-group one works in."""
    require(actor, Permission.READ_DOCUMENT, document)
    if document.workspace_id != place.id:
        raise Refused(ELSEWHERE)
    if before := db.session.get(Contribution, document.id):
        raise Repeated(before)
    if said.group_id and said.group_id not in {each.id for each in groups_for(actor, place)}:
        raise Refused(NO_GROUP)
    _code, seat = seat_label(actor.id, place)
    made = Contribution(document=document, workspace_id=place.id, person_id=actor.id)
    made.topic, made.consents, made.group_id = said.topic, said.consents, said.group_id
    made.seat_name = seat
    db.session.add(made)
    witness(document=document.id, topic=said.topic, consents=said.consents)
    stir("library", place.id)
    return made


@action(Permission.SETTLE_TEXT)
def settle_contribution(
    actor: Person, place: Workspace, document_id: int, came: Came, note: str = ""
) -> Contribution:
    """Say that the Forum noted it, or adopted it as its own; neither any more, it is not public."""
    found = _found(actor, place, document_id)
    found.came, found.note, found.settled_at = came, note.strip(), now()
    if came == Came.IN:
        found.published_at = None
    witness(document=document_id, came=str(came))
    stir("library", place.id)
    return found


@action(Permission.SETTLE_TEXT)
def publish_contribution(
    actor: Person, place: Workspace, document_id: int, moment: Moment | None
) -> Contribution:
    """Let anybody read it, in the version of this moment; a text is frozen for it."""
    found = _found(actor, place, document_id)
    if not found.consents:
        raise Refused(NO_CONSENT)
    if found.came == Came.IN:
        raise Refused(NOT_SETTLED)
    if found.document.kind == Kind.TEXT and moment is not None:
        freeze_version(actor, found.document, moment, "publication")
    found.published_at, found.version = now(), found.document.version
    witness(document=document_id, version=found.version)
    stir("library", place.id)
    return found


@action(Permission.ADD_DOCUMENT)
def consent(actor: Person, place: Workspace, document_id: int, *, yes: bool) -> Contribution:
    """Say whether one's contribution may be published; taken back, it is public no longer."""
    found = _found(actor, place, document_id)
    if found.person_id != actor.id:
        raise Refused(NOT_YOURS)
    found.consents = yes
    if not yes:
        found.published_at = None
    witness(document=document_id, consents=yes)
    stir("library", place.id)
    return found


def _found(actor: Person, place: Workspace, document_id: int) -> Contribution:
    found = contribution_of(document_id, place)
    if found is None:
        raise Refused(NONE)
    db.session.refresh(found, with_for_update=True)
    require(actor, Permission.READ_DOCUMENT, found.document)
    return found

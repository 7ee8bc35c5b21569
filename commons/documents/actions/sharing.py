"""What people do to open a document in another workspace, and to end that."""

from dataclasses import dataclass
from datetime import date

from commons.documents.models import Document, Level, Share
from commons.documents.telling import told
from commons.membership.models import Person
from commons.membership.queries import readers_of
from commons.workspaces.models import Workspace
from kernel.access import Refused
from kernel.actions import Repeated, action
from kernel.clock import now
from kernel.database import db
from kernel.happenings import tell
from kernel.record import witness
from kernel.transactions import lock_rights
from rules.access import Permission, Verdict
from rules.lending import Right
from rules.words import sentence as _

AT_HOME = Verdict(False, _("It is in this workspace already."))


@dataclass(frozen=True, slots=True)
class Terms:
    """How far, until which day, and why."""

    rights: Right
    because: str
    until: date | None = None


@action(Permission.SHARE)
def share(actor: Person, document: Document, place: Workspace, terms: Terms) -> Share:
    """Open it in another workspace; said again, the later terms hold."""
    if place.id == document.workspace_id:
        raise Refused(AT_HOME)
    if because := document.kept_from(place):
        raise Refused(Verdict(False, because))
    lock_rights(place, to_change=True)
    document.look_again()
    before = [one for one in document.shares if one.workspace_id == place.id and one.runs]
    if any(_same(one, terms) for one in before):
        raise Repeated(before[0])
    for one in before:
        one.ended_at, one.ended_by = now(), actor.name
    made = Share(document_id=document.id, workspace=place, by_id=actor.id, by_name=actor.name)
    made.rights, made.because, made.until = terms.rights, terms.because, terms.until
    document.shared = True
    document.shares.append(made)
    db.session.flush()
    _said(actor, document, made)
    _let_know(actor, document, place)
    return made


@action(Permission.SHARE)
def end_share(actor: Person, document: Document, found: Share) -> None:
    """Close it there: in every open browser too."""
    lock_rights(found.workspace, to_change=True)
    document.look_again()
    if found.ended_at:
        raise Repeated(None)
    found.ended_at, found.ended_by = now(), actor.name
    _said(actor, document, found)


def _same(one: Share, terms: Terms) -> bool:
    return (one.rights, one.because, one.until) == (terms.rights, terms.because, terms.until)


def _said(actor: Person, document: Document, one: Share) -> None:
    told(actor, document, "shared")
    until = one.until.isoformat() if one.until else ""
    witness(share=one.id, place=one.workspace.slug, rights=str(one.rights), until=until)
    if document.level != Level.EYES_ONLY:
        witness(because=one.because)


def _let_know(actor: Person, document: Document, place: Workspace) -> None:
    """The chair and the secretariat of whoever receives it hear of it."""
    keepers = readers_of(place, Permission.SETTLE_TEXT)
    named = {person.id: place.name for person in keepers}
    tell("documents.shared", document, actor.id, named)

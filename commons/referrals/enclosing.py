"""What goes along with a request, or back with its answer? Versions, as they are at that moment."""

from commons.decisions.proposals import Subject
from commons.documents.models import Document
from commons.membership.models import Person
from commons.referrals.models import Enclosure, Referral
from commons.workspaces.models import Workspace
from kernel.access import refuse_unless, require
from kernel.database import db
from rules.access import Permission
from rules.words import sentence as _

NOT_HERE = _("This text is not in this workspace.")
SENSITIVE = _("“%(title)s” is handled as sensitive: it does not leave the body.")


def enclose(
    actor: Person, place: Workspace, made: Referral, subject: Subject, *, answers: bool
) -> None:
    """Of what is there for members only, the request is for members only on every side."""
    document = db.session.get_one(Document, subject.document_id)
    refuse_unless(document.workspace_id == place.id, NOT_HERE)
    require(actor, Permission.READ_DOCUMENT, document)
    refuse_unless(not document.noted, SENSITIVE, title=document.title)
    if document.case_for(actor.id).members_only:
        for envelope in made.envelopes:
            envelope.members_only = True
    made.enclosures.append(
        Enclosure(
            number=len(made.enclosures) + 1,
            answers=answers,
            document=document,
            title=subject.title,
            version=subject.version,
            digest=subject.digest,
        )
    )
    db.session.flush()

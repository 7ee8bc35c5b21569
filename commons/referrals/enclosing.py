"""What goes along with a request, or back with its answer? Versions, as they are at that moment."""

from commons.decisions.proposals import Subject
from commons.documents.models import NOTED, Document
from commons.membership.models import Person
from commons.referrals.models import Enclosure, Referral
from commons.referrals.refusals import refuse_unless
from kernel.access import require
from kernel.database import db
from rules.access import Permission
from rules.words import sentence as _

SENSITIVE = _("“%(title)s” is handled as sensitive: it does not leave the body.")


def enclose(actor: Person, made: Referral, subject: Subject, *, answers: bool) -> None:
    document = db.session.get_one(Document, subject.document_id)
    require(actor, Permission.READ_DOCUMENT, document)
    refuse_unless(document.level not in NOTED, SENSITIVE, title=document.title)
    made.enclosures.append(
        Enclosure(
            number=len(made.enclosures) + 1,
            answers=answers,
            document_id=subject.document_id,
            title=subject.title,
            version=subject.version,
            digest=subject.digest,
        )
    )
    db.session.flush()

"""What happens when the day has passed until which a document is kept? As the body's rules say: its
author and its keepers are asked to look at it again, or it goes into the bin.

Safe when late, or done twice at once: what is done is told by the document itself.
"""

from sqlalchemy import select

from commons.documents.models import Document
from commons.documents.telling import told
from commons.membership.queries import readers_of
from kernel.background import job, one_by_one, own_up
from kernel.clock import now, today
from kernel.database import db
from kernel.happenings import tell
from kernel.record import enter, witness
from rules.access import Permission
from rules.habits import PASSED, Passed

HOUSE = 0
"""The actor of what nobody in particular does."""
AT_ONCE = 50


@job("documents.retain", every=600)
def retain_due() -> None:
    """Look at what was to be kept until yesterday, or until some day before."""
    due = (Document.kept_until < today(), Document.review_told_at.is_(None))
    found = select(Document.id).where(*due, Document.binned_at.is_(None)).order_by(Document.id)
    own_up(one_by_one(db.session.scalars(found.limit(AT_ONCE)).all(), _settle))


def _settle(number: int) -> None:
    document = db.session.get_one(Document, number, with_for_update=True)
    if document.review_told_at or document.binned_at:
        return
    document.review_told_at = now()
    passed = rule_of(document)
    if passed is Passed.BINNED:
        document.binned_at, document.binned_by = now(), "Plenary"
    told(HOUSE, document, "binned" if document.binned_at else "facts")
    tell("documents.review", document, HOUSE, _keepers(document))
    until = document.kept_until.isoformat() if document.kept_until else ""
    witness(kept_until=until, passed=str(passed))
    enter(HOUSE, "documents.retain", document)


def rule_of(document: Document) -> Passed:
    return Passed(document.workspace.charter.rule(PASSED).value)


def _keepers(document: Document) -> dict[int, str]:
    """Its author, and whoever settles there."""
    keepers = readers_of(document.workspace, Permission.SETTLE_TEXT)
    return dict.fromkeys((document.author_id, *(p.id for p in keepers)), document.title[:160])

"""Was a body asked for what it wants to decide on? AIA 67(8): its requests say so."""

from sqlalchemy import exists, or_, select

from commons.decisions.grounds import ground
from commons.referrals.models import Envelope, Referral
from commons.workspaces.models import Workspace
from kernel.database import db
from rules.referring import GROUNDS


@ground
def is_asked(place: Workspace, matter: str, document_id: int | None) -> bool:
    """Is a request accepted here that this text answers, or one that has no text yet?"""
    mine = (Envelope.referral_id == Referral.id, Envelope.workspace_id == place.id)
    theirs = or_(Referral.document_id == document_id, Referral.document_id.is_(None))
    held = exists().where(*mine, Envelope.sends.is_(False), theirs)
    asked = held.where(Referral.step.in_(GROUNDS), Referral.purpose == matter)
    return bool(db.session.scalar(select(asked)))

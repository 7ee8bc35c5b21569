"""Under which words is a request found, on each side by those who read it there?"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, select

from commons.referrals.models import Envelope, Referral
from commons.referrals.queries import visible
from kernel.index import Writing
from kernel.index.kinds import Kind
from kernel.words import gettext as _


def _readable(person: Any, places: Sequence[Any]) -> ColumnElement[bool]:
    about = Referral.id == Envelope.referral_id
    return select(Referral.id).where(about, visible(person, places)).correlate(Envelope).exists()


def writing_of(envelope: Envelope) -> Writing:
    referral = envelope.referral
    return Writing(
        kind="referral",
        within="r",
        workspace_id=envelope.workspace_id,
        thread_id=envelope.id,
        number=0,
        title=referral.title,
        text=f"{referral.reference_number}\n{referral.question}",
        at=referral.sent_at,
        author_id=envelope.by_id,
        author_name=referral.sender_name,
        spoken=envelope.by.language,
    )


FOUND = Kind(
    "referral",
    Envelope,
    _readable,
    lambda one: f"/{one.workspace.slug}/referrals/{one.id}",
    lambda _one: _("Request"),
    writing_of,
    lambda one: not one.gone,
)

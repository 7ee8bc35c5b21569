"""What did an expert sign before the first document was opened? SPR 11 and 13."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.membership.models import Mandate
from kernel.clock import now
from kernel.database import Instant, Model


class Signature(Model):
    """The words as they were signed, for one mandate."""

    mandate_id: Mapped[int] = mapped_column(ForeignKey("mandate.id"), primary_key=True)
    signed_name: Mapped[str] = mapped_column(String(120))
    """As the person wrote it under the words, which is as they are called here."""
    text: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime] = mapped_column(Instant, default=now)

    mandate: Mapped[Mandate] = relationship(lazy="joined")

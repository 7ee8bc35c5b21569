"""What is stated of a member so that the balance can be counted. Statements stay; the next counts
from its day on.
"""

from datetime import date, datetime
from typing import TYPE_CHECKING

from sqlalchemy import JSON, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from kernel.clock import now
from kernel.database import Id, Instant, Model

if TYPE_CHECKING:
    from commons.membership.models import Mandate


class MemberFact(Model):
    """One statement of the secretariat about the time of somebody on a seat."""

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    mandate_id: Mapped[int] = mapped_column(ForeignKey("mandate.id"), index=True)
    since: Mapped[date]
    country: Mapped[str] = mapped_column(String(2), default="")
    gender: Mapped[str] = mapped_column(String(10), default="")
    """Empty: not stated; nobody has to say it (Regulation (EU) 2018/1725)."""
    category: Mapped[str] = mapped_column(String(12), default="")
    areas: Mapped[list[str]] = mapped_column(JSON, default=list)
    by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    at: Mapped[datetime] = mapped_column(Instant, default=now)

    mandate: Mapped["Mandate"] = relationship()

"""Where was a decision made public, when and by whom; or on which ground is it kept back?

Written once, never changed: the last word counts.
"""

from datetime import date, datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.membership.models import Person
from kernel.clock import now
from kernel.database import Id, Instant, Model


class Publication(Model):
    __tablename__ = "decision_publication"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    decision_id: Mapped[int] = mapped_column(ForeignKey("decision.id"), index=True)
    place: Mapped[str] = mapped_column(String(160), default="")
    """Where: a page, a register, an issue of the Official Journal."""
    link: Mapped[str] = mapped_column(String(500), default="")
    public_on: Mapped[date | None]
    """Since which day; None: it is kept back."""
    ground: Mapped[str] = mapped_column(String(10), default="")
    """The part of Article 4 of Regulation (EC) No 1049/2001 on which it is kept back."""
    because: Mapped[str] = mapped_column(String(300), default="")
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    """Who noted it."""
    at: Mapped[datetime] = mapped_column(Instant, default=now)

    person: Mapped[Person] = relationship()

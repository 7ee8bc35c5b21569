"""Which seats are asked, who fills them, and on which parts of the text?"""

from datetime import datetime

from sqlalchemy import ForeignKey, String, false
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.decisions.models.asked import Decision
from commons.membership.models import Person, Seat
from kernel.database import Instant, Model


class Provision(Model):
    """A part of the text on which seats take a position of their own."""

    __tablename__ = "decision_provision"

    decision_id: Mapped[int] = mapped_column(ForeignKey("decision.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    title: Mapped[str] = mapped_column(String(200))


class Elector(Model):
    """A seat that is asked: written down at the opening, and again at the close."""

    __tablename__ = "decision_elector"

    decision_id: Mapped[int] = mapped_column(ForeignKey("decision.id"), primary_key=True)
    seat_id: Mapped[int] = mapped_column(
        ForeignKey("seat.id"), primary_key=True, autoincrement=False, index=True
    )
    place: Mapped[int]
    """In which order the seats are named."""
    code: Mapped[str] = mapped_column(String(20))
    label: Mapped[str] = mapped_column(String(160))
    country: Mapped[str] = mapped_column(String(2), default="")
    weight: Mapped[int] = mapped_column(default=1)
    holder_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    """Who held the seat at the opening; None: nobody, so it is not in the base."""
    stand_in_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    """The alternate who acted for the seat that day."""
    last_holder_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    last_stand_in_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    """The same at the close."""
    apart_at: Mapped[datetime | None] = mapped_column(Instant)
    """Since when the seat takes no part."""
    apart_because: Mapped[str] = mapped_column(String(300), default="", server_default="")
    """Why, where that was said here; empty: who speaks for it withdrew from an item or a text."""
    apart_stays: Mapped[bool] = mapped_column(default=False, server_default=false())
    """Does what it had answered stay, so that it is in the base like any other?"""
    present: Mapped[bool | None]
    """Was it there, where one sat together? Written down at the close."""

    decision: Mapped[Decision] = relationship(back_populates="electors")
    seat: Mapped[Seat] = relationship()
    holder: Mapped[Person | None] = relationship(foreign_keys=[holder_id])
    stand_in: Mapped[Person | None] = relationship(foreign_keys=[stand_in_id])

    @property
    def vacant(self) -> bool:
        return self.holder_id is None and self.stand_in_id is None

    @property
    def apart(self) -> bool:
        """Does it answer no more?"""
        return self.apart_at is not None

    @property
    def recused(self) -> bool:
        """Does it take no part at all?"""
        return self.apart and not self.apart_stays

    @property
    def asked(self) -> bool:
        """Is an answer expected of it?"""
        return not self.vacant and not self.apart

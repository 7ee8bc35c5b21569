"""What is kept of a secret ballot: who has a paper, and, apart from that, what lies in the urn.

A paper is a number nobody keeps but its holder: here stands only that the seat has one. Papers are
given out before the urn opens, and none after; so whatever is seen to fall into the urn later, by
whoever watches the tables change by change, can be from any of those who have a paper.
"""

from datetime import datetime

from sqlalchemy import JSON, BigInteger, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.decisions.models.said import of_elector
from commons.membership.models import Person
from kernel.clock import now
from kernel.database import Instant, Model


class Paper(Model):
    """A seat that has taken its ballot paper."""

    __tablename__ = "decision_paper"
    __table_args__ = (of_elector(),)

    decision_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    seat_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    at: Mapped[datetime] = mapped_column(Instant, default=now)

    person: Mapped[Person] = relationship()


class Slip(Model):
    """A ballot in the urn: no seat, no person, no time, no weight, and no row number."""

    __tablename__ = "decision_slip"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 as SQLAlchemy declares it

    decision_id: Mapped[int] = mapped_column(ForeignKey("decision.id"), primary_key=True)
    mark: Mapped[str] = mapped_column(String(64), primary_key=True)
    """The digest of the paper's number: by it its holder finds it again, and nobody else."""
    ranking: Mapped[list[str]] = mapped_column(JSON)
    """What it says: one choice, or whom it wants, the best first."""

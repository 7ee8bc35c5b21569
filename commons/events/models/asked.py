"""Which posts in the discussion of an event are questions, and what was answered?"""

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.events.models.held import Occasion
from commons.workspaces.models import Workspace
from kernel.database import Instant, Model
from rules.access import Case


class OccasionQuestion(Model):
    """The words of the question are those of the post; votes are its marks of support."""

    occasion_id: Mapped[int] = mapped_column(ForeignKey("occasion.id"), primary_key=True)
    number: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    """Of the post in the event's discussion."""
    answered_at: Mapped[datetime | None] = mapped_column(Instant)
    faq: Mapped[bool] = mapped_column(default=False)
    """Did the host choose it for the page of questions and answers?"""
    question: Mapped[str] = mapped_column(Text, default="")
    """As it stands on that page, without the name of whoever asked."""
    answer: Mapped[str] = mapped_column(Text, default="")

    occasion: Mapped[Occasion] = relationship()

    @property
    def workspace(self) -> Workspace:
        return self.occasion.workspace

    @property
    def id(self) -> int:
        return self.occasion_id

    @property
    def reference(self) -> str:
        return f"{self.occasion_id}/{self.number}"

    def case_for(self, _person_id: int) -> Case:
        return Case()

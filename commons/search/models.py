"""What does somebody want to hear of? A question they keep, and up to where it was answered."""

from datetime import datetime

from sqlalchemy import JSON, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from kernel.clock import now
from kernel.database import Id, Instant, Model


class SavedSearch(Model):
    """A person's own: nobody else knows of it."""

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    asked: Mapped[str] = mapped_column(String(400))
    upto: Mapped[dict[str, int]] = mapped_column(JSON, default=dict)
    """By workspace, the number of its stream up to which the hits were seen."""
    at: Mapped[datetime] = mapped_column(Instant, default=now)

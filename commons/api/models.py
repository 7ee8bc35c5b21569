"""Which programs may speak for whom? One row for each token; ending the row ends it."""

from datetime import datetime

from sqlalchemy import JSON, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.membership.models import Person
from kernel.clock import now
from kernel.database import Id, Instant, Model


class Token(Model):
    __tablename__ = "api_token"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    digest: Mapped[str] = mapped_column(String(64), unique=True)
    """SHA-256 of the token, which is shown once and kept nowhere."""
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    name: Mapped[str] = mapped_column(String(60))
    """What its person calls it."""
    begins: Mapped[str] = mapped_column(String(16))
    """The first characters, by which it is known again."""
    writes: Mapped[bool] = mapped_column(default=False)
    places: Mapped[list[int] | None] = mapped_column(JSON(none_as_null=True))
    """The numbers of the workspaces it may see; nothing: all that its person sees."""
    created_at: Mapped[datetime] = mapped_column(Instant, default=now)
    expires_at: Mapped[datetime] = mapped_column(Instant)
    used_at: Mapped[datetime | None] = mapped_column(Instant)
    ended_at: Mapped[datetime | None] = mapped_column(Instant)

    person: Mapped[Person] = relationship()

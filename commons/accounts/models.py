"""Which browsers are signed in as whom? One row each; ending the row ends everything."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.accounts.devices import named
from commons.membership.models import Person
from kernel.clock import now
from kernel.database import Id, Instant, Model


class SignIn(Model):
    id: Mapped[int] = mapped_column(Id, primary_key=True)
    token: Mapped[str] = mapped_column(String(64), unique=True)
    """SHA-256 of what the browser holds: whoever reads this table can be nobody."""
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    how: Mapped[str] = mapped_column(String(20), default="", server_default="")
    """By what: a password, an invitation, a passkey..."""
    agent: Mapped[str] = mapped_column(String(200), default="")
    address: Mapped[str] = mapped_column(String(45), default="")
    created_at: Mapped[datetime] = mapped_column(Instant, default=now)
    seen_at: Mapped[datetime] = mapped_column(Instant, default=now)
    expires_at: Mapped[datetime] = mapped_column(Instant)
    ended_at: Mapped[datetime | None] = mapped_column(Instant)

    person: Mapped[Person] = relationship()

    @property
    def device(self) -> str:
        return named(self.agent)

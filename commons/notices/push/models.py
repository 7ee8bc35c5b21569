"""Browsers that want to be told, and what was pushed to them."""

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.accounts.models import SignIn
from commons.membership.models import Person
from commons.notices.models import Fate
from kernel.clock import now
from kernel.database import Id, Instant, Model


class Subscription(Model):
    """A browser in which somebody is signed in, and where it is reached."""

    __tablename__ = "push_subscription"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    sign_in_id: Mapped[int] = mapped_column(ForeignKey("sign_in.id"), unique=True)
    endpoint: Mapped[str] = mapped_column(String(1000), unique=True)
    key: Mapped[str] = mapped_column(String(100))
    """The browser's public key: only it can read what is sent."""
    secret: Mapped[str] = mapped_column(String(40))
    house_key: Mapped[str] = mapped_column(String(100))
    """Our public key for which it was made: its push service takes nothing signed with another."""
    made_at: Mapped[datetime] = mapped_column(Instant, default=now)
    used_at: Mapped[datetime | None] = mapped_column(Instant)
    """When the push service last took something for it."""

    person: Mapped[Person] = relationship()
    sign_in: Mapped[SignIn] = relationship()


class Push(Model):
    """One notice on its way to one browser; it stays when the browser is dropped."""

    __table_args__ = (
        Index("ix_push_due", "fate", "due_at"),
        Index("ix_push_person", "person_id", "seq"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    seq: Mapped[int] = mapped_column(BigInteger)
    subscription_id: Mapped[int] = mapped_column(BigInteger)
    service: Mapped[str] = mapped_column(String(255))
    """The push service it goes to: one that does not answer is not asked for the next either."""
    fate: Mapped[Fate] = mapped_column(String(10), default=Fate.WAITING)
    because: Mapped[str] = mapped_column(String(120), default="")
    tries: Mapped[int] = mapped_column(default=0)
    due_at: Mapped[datetime] = mapped_column(Instant, default=now)
    done_at: Mapped[datetime | None] = mapped_column(Instant)

"""What has somebody set up to prove who they are, and which proofs are under way?"""

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.membership.models import Person
from kernel.clock import now
from kernel.database import Id, Instant, Model


class PasswordReset(Model):
    """A link by which somebody may choose a new password: once, within the hour."""

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    word: Mapped[str] = mapped_column(String(64))
    """SHA-256 of the word in the link."""
    asked_at: Mapped[datetime] = mapped_column(Instant, default=now)
    expires_at: Mapped[datetime] = mapped_column(Instant)
    used_at: Mapped[datetime | None] = mapped_column(Instant)

    person: Mapped[Person] = relationship()


class Authenticator(Model):
    """The secret somebody shares with the app that makes their codes (TOTP)."""

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True)
    sealed: Mapped[str] = mapped_column(String(300))
    """The secret, encrypted under the installation's own: the table alone makes no code."""
    step: Mapped[int] = mapped_column(BigInteger, default=0)
    """The half-minute of the last code that was taken: none is taken twice."""
    set_up_at: Mapped[datetime] = mapped_column(Instant, default=now)


class RecoveryCode(Model):
    """One of the codes for the day the authenticator is lost."""

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    word: Mapped[str] = mapped_column(String(64))
    """SHA-256 of the code."""
    used_at: Mapped[datetime | None] = mapped_column(Instant)


class Passkey(Model):
    """A key that a device of somebody's keeps; we know only its public half."""

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    credential: Mapped[str] = mapped_column(String(1400), unique=True)
    public_key: Mapped[str] = mapped_column(Text)
    """Both in base64url."""
    uses: Mapped[int] = mapped_column(BigInteger, default=0)
    """How often the device says it was used; a number that falls back is a copy."""
    name: Mapped[str] = mapped_column(String(60))
    added_at: Mapped[datetime] = mapped_column(Instant, default=now)
    used_at: Mapped[datetime | None] = mapped_column(Instant)

    person: Mapped[Person] = relationship()


class Identity(Model):
    """Who another house says somebody is: its own word for them, never their address."""

    __table_args__ = (Index("uq_identity_subject", "issuer", "subject", unique=True),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    issuer: Mapped[str] = mapped_column(String(255))
    subject: Mapped[str] = mapped_column(String(255))
    linked_at: Mapped[datetime] = mapped_column(Instant, default=now)

    person: Mapped[Person] = relationship()

"""Who sits where, as what, and from when until when?"""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import Id, Instant, Model
from kernel.pages import hue
from rules.access import Case, Role


class Organisation(Model):
    """A ministry, agency, company, association, university, or a unit of the AI Office."""

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    code: Mapped[str | None] = mapped_column(String(20), unique=True)
    name: Mapped[str] = mapped_column(String(200))
    country: Mapped[str] = mapped_column(String(2), default="")
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"), index=True)


class Person(Model):
    id: Mapped[int] = mapped_column(Id, primary_key=True)
    handle: Mapped[str] = mapped_column(String(60), unique=True)
    name: Mapped[str] = mapped_column(String(120), index=True)
    email: Mapped[str] = mapped_column(String(254), unique=True)
    password: Mapped[str | None] = mapped_column(String(200))
    """The argon2 hash; None for people who cannot sign in with a password."""
    language: Mapped[str] = mapped_column(String(2), default="en")
    theme: Mapped[str] = mapped_column(String(5), default="")
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"), index=True)
    active: Mapped[bool] = mapped_column(default=True)
    seen_home_at: Mapped[datetime | None] = mapped_column(Instant)
    created_at: Mapped[datetime] = mapped_column(Instant, default=now)

    organisation: Mapped[Organisation | None] = relationship()

    @property
    def initials(self) -> str:
        words = self.name.split()
        return (words[0][:1] + words[-1][:1]).upper()

    @property
    def card(self) -> dict[str, object]:
        """What others see of somebody who is here."""
        shown = {"id": self.id, "name": self.name, "initials": self.initials}
        return {**shown, "hue": hue(self.id), "seat": ""}

    @property
    def workspace(self) -> None:
        """A person is no thing of a workspace: their own stream is theirs alone."""
        return


VOICES = (Role.MEMBER, Role.ALTERNATE)


class Seat(Model):
    """A place in a workspace that outlives whoever fills it."""

    __table_args__ = (Index("uq_seat_place", "workspace_id", "code", unique=True),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    workspace_id: Mapped[int] = mapped_column(ForeignKey("workspace.id"))
    kind: Mapped[str] = mapped_column(String(30))
    """The code of a kind of seat in the charter."""
    code: Mapped[str] = mapped_column(String(20))
    name: Mapped[str] = mapped_column(String(160))
    country: Mapped[str] = mapped_column(String(2), default="")
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"), index=True)
    votes: Mapped[bool] = mapped_column(default=False)

    workspace: Mapped[Workspace] = relationship()
    mandates: Mapped[list["Mandate"]] = relationship(back_populates="seat")
    voices: Mapped[list["Mandate"]] = relationship(
        primaryjoin=lambda: (Seat.id == Mandate.seat_id) & Mandate.role.in_(VOICES), viewonly=True
    )
    """Those among them who may speak for it; a seat of many observers is not read whole for it."""

    def case_for(self, _person_id: int) -> Case:
        return Case()


class Mandate(Model):
    """One person's time on one seat. Sitting, seeing and voting each have their own days."""

    __table_args__ = (
        CheckConstraint("ends_on IS NULL OR ends_on >= starts_on", name="days"),
        Index("ix_mandate_seat_person", "seat_id", "person_id"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    seat_id: Mapped[int] = mapped_column(ForeignKey("seat.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    role: Mapped[Role] = mapped_column(String(20))
    starts_on: Mapped[date]
    ends_on: Mapped[date | None]
    """The last day; access ends at the midnight that ends it, in Brussels. None: no limit."""
    ended_at: Mapped[datetime | None] = mapped_column(Instant)
    """The moment it was ended early, by the secretariat or by resigning."""
    end_reason: Mapped[str] = mapped_column(String(300), default="")
    renewals: Mapped[int] = mapped_column(default=0)
    sees_from: Mapped[date | None]
    sees_until: Mapped[date | None]
    votes_from: Mapped[date | None]
    votes_until: Mapped[date | None]
    """For a member: None means with the mandate. An alternate votes on these days only."""
    signed_at: Mapped[datetime | None] = mapped_column(Instant)
    """When its holder signed what one signs here before the first document is opened."""

    seat: Mapped[Seat] = relationship(back_populates="mandates")
    person: Mapped[Person] = relationship()

    @property
    def workspace(self) -> Workspace:
        return self.seat.workspace

    def case_for(self, person_id: int) -> Case:
        return Case(own=self.person_id == person_id)


class OfficeHolder(Model):
    """Who chairs: an office held by somebody who already sits."""

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    workspace_id: Mapped[int] = mapped_column(ForeignKey("workspace.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    title: Mapped[str] = mapped_column(String(60))
    starts_on: Mapped[date]
    ends_on: Mapped[date | None]
    ended_at: Mapped[datetime | None] = mapped_column(Instant)
    renewals: Mapped[int] = mapped_column(default=0, server_default="0")
    """How many terms went before this one without a break."""
    told_at: Mapped[datetime | None] = mapped_column(Instant)
    """When it was told that the term comes to its end."""

    workspace: Mapped[Workspace] = relationship()
    person: Mapped[Person] = relationship()

    def case_for(self, person_id: int) -> Case:
        return Case(own=self.person_id == person_id)

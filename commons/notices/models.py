"""What people were told, what they want to hear, and when they want to be left alone."""

from datetime import date, datetime
from enum import IntEnum, StrEnum
from zoneinfo import ZoneInfo

from sqlalchemy import JSON, BigInteger, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.membership.models import Person
from kernel.clock import BRUSSELS, now
from kernel.database import Id, Instant, Model
from kernel.happenings import Happening
from rules.notices import Event, Level, Quiet, Way


class Interest(Model):
    """How much somebody wants to hear of a workspace, or of a thing in it."""

    __table_args__ = (Index("ix_interest_thing", "kind", "thing_id"),)

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True)
    kind: Mapped[str] = mapped_column(String(20), primary_key=True)
    thing_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    level: Mapped[Level] = mapped_column(String(12))
    by_hand: Mapped[bool] = mapped_column(default=True)
    """Chosen, or come about by taking part."""


class Habits(Model):
    """When and how somebody wants to be told; who has no row has the habits of the house."""

    __tablename__ = "notice_habits"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True)
    ways: Mapped[dict[str, str]] = mapped_column(JSON, default=dict)
    zone: Mapped[str] = mapped_column(String(40), default="")
    """The time zone the hours are meant in; empty: Brussels."""
    quiet_from: Mapped[int | None]
    quiet_until: Mapped[int | None]
    digest: Mapped[str] = mapped_column(String(8), default="daily")
    digest_day: Mapped[int] = mapped_column(default=0)
    digest_hour: Mapped[int] = mapped_column(default=8)
    away_from: Mapped[date | None]
    away_until: Mapped[date | None]
    cover_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)

    digest_seq: Mapped[int] = mapped_column(BigInteger, default=0)
    """The last notice a digest took up: the next begins after it, whatever the clock says."""
    digest_due_at: Mapped[datetime | None] = mapped_column(Instant)
    """When the next digest leaves; None while nothing waits for one."""
    bounces: Mapped[int] = mapped_column(default=0)
    """Mails that came back for good, one after the other."""
    stopped_at: Mapped[datetime | None] = mapped_column(Instant)
    """Since when no mail is sent to their address, because too many came back."""

    cover: Mapped[Person | None] = relationship(foreign_keys=[cover_id])

    @property
    def time_zone(self) -> ZoneInfo:
        return ZoneInfo(self.zone) if self.zone else BRUSSELS

    @property
    def quiet(self) -> Quiet | None:
        if self.quiet_from is None or self.quiet_until is None:
            return None
        return Quiet(self.quiet_from, self.quiet_until)

    def chosen_ways(self) -> dict[Event, Way]:
        return {Event(event): Way(way) for event, way in self.ways.items()}

    def is_away(self, moment: datetime) -> bool:
        day = moment.astimezone(self.time_zone).date()
        began = self.away_from is not None and self.away_from <= day
        return began and (self.away_until is None or day <= self.away_until)


class Fate(StrEnum):
    """What became of a mail."""

    WAITING = "waiting"
    LEAVING = "leaving"
    SENT = "sent"
    FAILED = "failed"
    NEEDLESS = "needless"
    """It was not sent: there was nothing left to say, or nothing that is still open to them."""


class Mail(Model):
    """A mail to somebody about their notices of these numbers; written when it leaves."""

    __table_args__ = (
        Index("ix_mail_due", "fate", "due_at"),
        Index("ix_mail_person", "person_id", "upto_seq"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    digest: Mapped[bool] = mapped_column(default=False)
    after_seq: Mapped[int] = mapped_column(BigInteger)
    upto_seq: Mapped[int] = mapped_column(BigInteger)
    """About the notices after the one number, up to the other."""
    fate: Mapped[Fate] = mapped_column(String(10), default=Fate.WAITING)
    because: Mapped[str] = mapped_column(String(300), default="")
    says: Mapped[str] = mapped_column(String(500), default="")
    """Why a mail of theirs was not taken, where that is what it is about."""
    answers: Mapped[str] = mapped_column(String(250), default="")
    tries: Mapped[int] = mapped_column(default=0)
    made_at: Mapped[datetime] = mapped_column(Instant, default=now)
    due_at: Mapped[datetime] = mapped_column(Instant, default=now)
    """When it leaves, or when the next try is made."""
    done_at: Mapped[datetime | None] = mapped_column(Instant)

    person: Mapped[Person] = relationship()


class State(IntEnum):
    FOLLOWS_READING = 0
    """Read as soon as its reader has read that far in the thread."""
    READ = 1
    KEPT_UNREAD = 2


class Notice(Model):
    """One person was told of one happening. Their own counter numbers them, without gaps."""

    __table_args__ = (Index("ix_notice_happening", "happening_id"),)

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True)
    seq: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    happening_id: Mapped[int] = mapped_column(Id, ForeignKey("happening.id"))
    event: Mapped[Event] = mapped_column(String(12))
    named: Mapped[str] = mapped_column(String(160), default="")
    """As what they were named, if they were."""
    channels: Mapped[list[str]] = mapped_column(JSON)
    covers_id: Mapped[int | None] = mapped_column(BigInteger)
    """For whom they stand in, where that is why they were told."""
    state: Mapped[int] = mapped_column(default=State.FOLLOWS_READING)
    marked_at: Mapped[datetime | None] = mapped_column(Instant)
    """When its reader last said whether it is read: what an undo goes by."""
    at: Mapped[datetime] = mapped_column(Instant, default=now)

    happening: Mapped[Happening] = relationship()
    person: Mapped[Person] = relationship()

"""A survey, who has begun or given an answer, and the answers."""

import secrets
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import Id, Instant, Model
from rules.access import Case
from rules.questions import Questions, questions_from
from rules.surveys import Stage, stage

BITS = 52


def any_number() -> int:
    """A number that tells nothing of when it was given."""
    return secrets.randbits(BITS) + 1


class Survey(Model):
    """Questions to those who sit in a workspace, from one moment to another."""

    __table_args__ = (
        Index("ix_survey_place", "workspace_id", "id"),
        Index("ix_survey_due", "settled_at", "closes_at"),
        Index("ix_survey_reminds", "reminds_at"),
        Index("uq_survey_key", "workspace_id", "by_id", "key", unique=True),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    workspace_id: Mapped[int] = mapped_column(ForeignKey("workspace.id"))
    key: Mapped[str] = mapped_column(String(64))
    by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    title: Mapped[str] = mapped_column(String(200))
    text: Mapped[str] = mapped_column(Text, default="")
    """What it is for, and what becomes of the answers."""
    questions: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    anonymous: Mapped[bool] = mapped_column(default=True)
    per_seat: Mapped[bool] = mapped_column(default=False)
    """One answer for each organisation or delegation; otherwise one for each person."""
    opens_at: Mapped[datetime] = mapped_column(Instant)
    closes_at: Mapped[datetime] = mapped_column(Instant)
    made_at: Mapped[datetime] = mapped_column(Instant, default=now)
    announced_at: Mapped[datetime | None] = mapped_column(Instant)
    """From then on members find it, and how it is asked stays."""
    opened_told_at: Mapped[datetime | None] = mapped_column(Instant)
    reminds_at: Mapped[datetime | None] = mapped_column(Instant)
    settled_at: Mapped[datetime | None] = mapped_column(Instant)
    """When the house wrote down that it was over."""
    published_at: Mapped[datetime | None] = mapped_column(Instant)
    """Since when its results are public."""

    workspace: Mapped[Workspace] = relationship()
    by: Mapped[Person] = relationship()

    @property
    def asks(self) -> Questions:
        return questions_from(self.questions)

    def stage(self, moment: datetime) -> Stage:
        return stage(moment, self.announced_at, self.opens_at, self.closes_at)

    def case_for(self, _person_id: int) -> Case:
        return Case()


class SurveyPart(Model):
    """That somebody has begun to answer, or has answered: for themselves or for their seat."""

    survey_id: Mapped[int] = mapped_column(ForeignKey("survey.id"), primary_key=True)
    holder: Mapped[str] = mapped_column(String(30), primary_key=True)
    """`person:5`, or `seat:7` where a seat answers once."""
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    label: Mapped[str] = mapped_column(String(160), default="")
    draft: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    """What is half written; gone once it was sent in."""
    answered: Mapped[bool] = mapped_column(default=False)
    answer_id: Mapped[int | None] = mapped_column(ForeignKey("survey_answer.id"), index=True)
    """Which answer is theirs; of an anonymous survey nowhere."""

    answer: Mapped["SurveyAnswer | None"] = relationship()


class SurveyAnswer(Model):
    """What was answered. By itself it says neither who, nor when, nor after whom."""

    __table_args__ = (Index("ix_survey_answer_survey", "survey_id", "id"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True, autoincrement=False, default=any_number)
    """Where it lies on SQLite, too: rows there would else be numbered as they come."""
    survey_id: Mapped[int] = mapped_column(ForeignKey("survey.id"))
    answers: Mapped[dict[str, Any]] = mapped_column(JSON)
    shown: Mapped[dict[str, bool]] = mapped_column(JSON, default=dict)
    """Of its free texts, by question: whether it may be public. What is not there waits."""

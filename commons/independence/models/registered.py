"""The register of providers and their models, and which things concern one of them."""

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import Id, Instant, Model
from rules.access import Case


class Provider(Model):
    """An organisation that provides AI systems or models, as the secretariat names it."""

    __table_args__ = (Index("uq_provider_name", "workspace_id", "name", unique=True),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    workspace_id: Mapped[int] = mapped_column(ForeignKey("workspace.id"))
    name: Mapped[str] = mapped_column(String(120))
    country: Mapped[str] = mapped_column(String(2), default="")
    about: Mapped[str] = mapped_column(String(300), default="")
    at: Mapped[datetime] = mapped_column(Instant, default=now)
    by_name: Mapped[str] = mapped_column(String(120))

    workspace: Mapped[Workspace] = relationship()
    models: Mapped[list["AiModel"]] = relationship(
        back_populates="provider", order_by="AiModel.name", lazy="selectin"
    )

    def case_for(self, _person_id: int) -> Case:
        return Case()


class AiModel(Model):
    """A model of a provider."""

    __table_args__ = (Index("uq_ai_model_name", "provider_id", "name", unique=True),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    provider_id: Mapped[int] = mapped_column(ForeignKey("provider.id"))
    name: Mapped[str] = mapped_column(String(120))
    at: Mapped[datetime] = mapped_column(Instant, default=now)
    by_name: Mapped[str] = mapped_column(String(120))

    provider: Mapped[Provider] = relationship(back_populates="models")


class Concern(Model):
    """A thing concerns a provider, or one model of it."""

    __table_args__ = (Index("ix_concern_provider", "provider_id"),)

    kind: Mapped[str] = mapped_column(String(12), primary_key=True)
    """A sort of thing, as `commons.independence.kinds` names it."""
    thing_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    provider_id: Mapped[int] = mapped_column(ForeignKey("provider.id"), primary_key=True)
    model_id: Mapped[int | None] = mapped_column(ForeignKey("ai_model.id"))
    by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    at: Mapped[datetime] = mapped_column(Instant, default=now)

    provider: Mapped[Provider] = relationship(lazy="joined")
    model: Mapped[AiModel | None] = relationship(lazy="joined")
    by: Mapped[Person] = relationship()

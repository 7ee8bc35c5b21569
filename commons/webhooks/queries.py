"""Which hooks has a workspace, and what became of what they were told?"""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from commons.webhooks.models import Delivery, Hook
from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import db

SHOWN = 30


def hooks_of(place: Workspace) -> Sequence[Hook]:
    found = select(Hook).where(Hook.workspace_id == place.id).order_by(Hook.id)
    return db.session.scalars(found).all()


def hook_in(place: Workspace, hook_id: int) -> Hook | None:
    return db.session.scalar(
        select(Hook).where(Hook.id == hook_id, Hook.workspace_id == place.id).with_for_update()
    )


def deliveries_of(place: Workspace) -> Sequence[Delivery]:
    """The newest first."""
    found = (
        select(Delivery)
        .join(Delivery.hook)
        .options(joinedload(Delivery.hook))
        .where(Hook.workspace_id == place.id)
        .order_by(Delivery.id.desc())
        .limit(SHOWN)
    )
    return db.session.scalars(found).all()


def working_hooks() -> Sequence[Hook]:
    found = select(Hook).options(joinedload(Hook.workspace)).where(Hook.disabled_at.is_(None))
    return db.session.scalars(found.order_by(Hook.id)).all()


def due(limit: int = 20) -> Sequence[int]:
    """The numbers of what is to be tried now."""
    found = (
        select(Delivery.id)
        .join(Delivery.hook)
        .where(Delivery.next_at <= now(), Hook.disabled_at.is_(None))
        .order_by(Delivery.next_at)
        .limit(limit)
    )
    return db.session.scalars(found).all()

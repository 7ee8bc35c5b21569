"""Which offers and needs end soon, and who is told? Once for each, unless it is prolonged."""

from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy import select

from alliance.charter import CHARTER
from alliance.matchmaking.models import Listing
from commons.workspaces.models import Workspace
from commons.workspaces.queries import workspace_called
from kernel.background import job, one_by_one, own_up
from kernel.clock import now, today
from kernel.database import db
from kernel.happenings import tell

HOUSE = 0
"""The actor of what nobody in particular does."""


def ending_in(place: Workspace) -> Sequence[Listing]:
    soon = today() + timedelta(days=int(place.charter.rule("matches.warn_days").value))
    found = select(Listing).where(
        Listing.workspace_id == place.id,
        Listing.ended_at.is_(None),
        Listing.warned_at.is_(None),
        Listing.until.between(today(), soon),
    )
    return db.session.scalars(found.order_by(Listing.id)).all()


@job("matches.remind", every=600.0)
def remind_all() -> None:
    place = workspace_called(CHARTER.slug)
    own_up(one_by_one(ending_in(place) if place else [], _remind))


def _remind(listing: Listing) -> None:
    db.session.refresh(listing, with_for_update=True)
    if listing.warned_at or listing.ended_at:
        return
    listing.warned_at = now()
    tell("matches.ending", listing, HOUSE, {listing.by_id: listing.title})

"""What do the pledges tell? How many organisations stand in public behind each commitment."""

from sqlalchemy import func, select

from commons.charts.plots import Column, Datum, Kind, Plot, Row
from commons.charts.signals import Asked, signal
from commons.workspaces.queries import workspace_called
from kernel.database import db
from kernel.words import gettext
from pact.charter import CHARTER
from pact.pledges.catalogue import catalogue_in
from pact.pledges.models import Pledge, PledgeItem
from rules.pledges import PUBLIC
from rules.words import sentence as _


@signal("pledges.commitments", _("Pledges of the AI Pact by commitment"), public=True)
def pledges_by_commitment(_asked: Asked) -> Plot | None:
    """Only of items that their organisation lets everybody read."""
    place = workspace_called(CHARTER.slug)
    words = catalogue_in(place) if place else {}
    rows = tuple(
        Row(code, f"{code}: {gettext(words[code].text) if code in words else ''}".rstrip(": "),
            (Datum(float(count)),))
        for code, count in _counts()
    )  # fmt: skip
    title = gettext("Pledges of the AI Pact by commitment")
    column = Column("organisations", gettext("Organisations"))
    return Plot(Kind.BARS, title, (column,), rows, corner=gettext("Commitment")) if rows else None


def _counts() -> list[tuple[str, int]]:
    many = func.count(Pledge.participant_id.distinct())
    found = (
        select(PledgeItem.code, many)
        .join(Pledge, Pledge.id == PledgeItem.pledge_id)
        .where(Pledge.state.in_(list(PUBLIC)), PledgeItem.consents)
        .group_by(PledgeItem.code)
        .order_by(many.desc(), PledgeItem.code)
    )
    return [(code, count) for code, count in db.session.execute(found)]

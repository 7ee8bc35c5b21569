"""What of the catalogue waits for the desk? Entries to be checked."""

from sqlalchemy import func, select

from alliance.catalogue.models import CatalogueProfile, State
from commons.notices.piles import HANDLED, Pile
from kernel.words import ngettext


def _words(many: int) -> str:
    return ngettext(
        "%(num)d entry of the catalogue to check",
        "%(num)d entries of the catalogue to check",
        many,
    )


Pile(
    select(CatalogueProfile.workspace_id, func.count())
    .where(CatalogueProfile.workspace_id.in_(HANDLED), CatalogueProfile.state == State.WAITING)
    .group_by(CatalogueProfile.workspace_id),
    "catalogue",
    _words,
)

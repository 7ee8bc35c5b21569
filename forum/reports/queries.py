"""Which reports are there, and which of them may anybody read?"""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import contains_eager

from commons.documents.queries.documents import open_to_all_of, visible
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from forum.reports.models import YearReport
from kernel.database import db


def reports_in(person: Person, place: Workspace) -> Sequence[YearReport]:
    """As far as their texts are open to this person, the newest year first."""
    found = (
        select(YearReport)
        .join(YearReport.document)
        .options(contains_eager(YearReport.document))
        .where(YearReport.workspace_id == place.id, visible(person, [place]))
    )
    return db.session.scalars(found.order_by(YearReport.year.desc())).all()


def report_of(place: Workspace, year: int) -> YearReport | None:
    return db.session.get(YearReport, (place.id, year))


def public_reports(place: Workspace) -> Sequence[YearReport]:
    found = (
        select(YearReport)
        .join(YearReport.document)
        .options(contains_eager(YearReport.document))
        .where(
            YearReport.workspace_id == place.id,
            YearReport.published_at.is_not(None),
            open_to_all_of(place),
        )
    )
    return db.session.scalars(found.order_by(YearReport.year.desc())).all()

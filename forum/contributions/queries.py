"""Which contributions may somebody read, and for which group may they hand one in?"""

from collections.abc import Sequence

from sqlalchemy import exists, select
from sqlalchemy.orm import contains_eager, joinedload

from commons.documents.queries.documents import open_to_all_of, visible
from commons.membership.models import Mandate, Person, Seat
from commons.workspaces.models import Workspace
from forum.contributions.models import Contribution
from kernel.access import may
from kernel.database import db
from rules.access import Permission


def contributions_in(person: Person, place: Workspace) -> Sequence[Contribution]:
    """As far as their documents are open to this person, by topic, the newest first."""
    found = (
        select(Contribution)
        .join(Contribution.document)
        .options(
            contains_eager(Contribution.document),
            joinedload(Contribution.group),
            joinedload(Contribution.person),
        )
        .where(Contribution.workspace_id == place.id, visible(person, [place]))
    )
    return db.session.scalars(found.order_by(Contribution.topic, Contribution.at.desc())).all()


def contribution_of(document_id: int, place: Workspace) -> Contribution | None:
    found = db.session.get(Contribution, document_id)
    return found if found and found.workspace_id == place.id else None


def groups_for(person: Person, place: Workspace) -> list[Workspace]:
    """The sub-groups of the Forum in which somebody works."""
    sits = exists().where(
        Seat.workspace_id == Workspace.id,
        Mandate.seat_id == Seat.id,
        Mandate.person_id == person.id,
    )
    found = select(Workspace).where(Workspace.parent_id == place.id, sits)
    every = db.session.scalars(found.order_by(Workspace.name)).all()
    return [each for each in every if may(person, Permission.ADD_DOCUMENT, each)]


def public_in(place: Workspace) -> Sequence[Contribution]:
    """What anybody may read: published, and not withdrawn since."""
    found = (
        select(Contribution)
        .join(Contribution.document)
        .options(contains_eager(Contribution.document), joinedload(Contribution.group))
        .where(
            Contribution.workspace_id == place.id,
            Contribution.published_at.is_not(None),
            Contribution.consents,
            open_to_all_of(place),
        )
    )
    return db.session.scalars(found.order_by(Contribution.topic, Contribution.at.desc())).all()

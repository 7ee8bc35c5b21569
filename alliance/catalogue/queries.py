"""Who stands in the catalogue, for members and for anybody, and what waits for the desk?"""

from collections.abc import Sequence

from sqlalchemy import false, or_, select
from sqlalchemy.sql import ColumnElement

from alliance.catalogue.models import CatalogueProfile, State
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.access import may
from kernel.database import db
from rules.access import Permission
from rules.facets import Chosen, Facets, says, sifted

FACETS: Facets = {
    "kind": lambda row: (row.kind,),
    "sector": lambda row: row.sectors,
    "country": lambda row: (row.country,),
    "size": lambda row: (row.size,) if row.size else (),
    "language": lambda row: row.languages,
}


def entered(place: Workspace, *, by_anybody: bool) -> Sequence[CatalogueProfile]:
    """By name; anybody reads only those that said they may."""
    found = select(CatalogueProfile).where(
        CatalogueProfile.workspace_id == place.id, CatalogueProfile.state == State.ENTERED
    )
    if by_anybody:
        found = found.where(CatalogueProfile.consents)
    return db.session.scalars(found.order_by(CatalogueProfile.name, CatalogueProfile.id)).all()


def looked_for(
    rows: Sequence[CatalogueProfile], words: str, chosen: Chosen
) -> list[CatalogueProfile]:
    return sifted((r for r in rows if says(words, r.name, r.offers)), FACETS, chosen)


def is_ones_own(person: Person) -> ColumnElement[bool]:
    """Of one's organisation, or entered by oneself."""
    ours = (
        CatalogueProfile.organisation_id == person.organisation_id
        if person.organisation_id
        else false()
    )
    return or_(CatalogueProfile.by_id == person.id, ours)


def own_profiles(person: Person, place: Workspace) -> Sequence[CatalogueProfile]:
    found = select(CatalogueProfile).where(
        CatalogueProfile.workspace_id == place.id,
        CatalogueProfile.state != State.GONE,
        is_ones_own(person),
    )
    return db.session.scalars(found.order_by(CatalogueProfile.id)).all()


def own_profile(person: Person, place: Workspace, number: int) -> CatalogueProfile | None:
    found = select(CatalogueProfile).where(
        CatalogueProfile.id == number,
        CatalogueProfile.workspace_id == place.id,
        is_ones_own(person),
    )
    return db.session.scalar(found)


def profile_for(person: Person, place: Workspace, number: int) -> CatalogueProfile | None:
    """As far as somebody may read it: entered, one's own, or all of them for the desk."""
    found = db.session.get(CatalogueProfile, number)
    if found is None or found.workspace_id != place.id:
        return None
    desk = may(person, Permission.HANDLE_WORK, place)
    if found.state == State.ENTERED or desk or own_profile(person, place, number):
        return found
    return None


def public_profile(place: Workspace, number: int) -> CatalogueProfile | None:
    found = db.session.get(CatalogueProfile, number)
    fine = found and found.workspace_id == place.id and found.state == State.ENTERED
    return found if found and fine and found.consents else None


def waiting(place: Workspace) -> Sequence[CatalogueProfile]:
    """What the desk has to check, the oldest first."""
    found = select(CatalogueProfile).where(
        CatalogueProfile.workspace_id == place.id, CatalogueProfile.state == State.WAITING
    )
    return db.session.scalars(found.order_by(CatalogueProfile.id)).all()


def alike(profile: CatalogueProfile, rows: Sequence[CatalogueProfile]) -> list[CatalogueProfile]:
    """Entries that may be the same organisation: for the desk alone."""
    name = _plain(profile.name)
    return [r for r in rows if r.id != profile.id and _plain(r.name) == name]


def _plain(name: str) -> str:
    return "".join(sign for sign in name.casefold() if sign.isalnum())


def find_profile(number: int) -> CatalogueProfile | None:
    return db.session.get(CatalogueProfile, number)

"""What is offered and needed today, what meets it, and who writes to whom about it?"""

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import and_, false, or_, select
from sqlalchemy.orm import joinedload, selectinload
from sqlalchemy.sql import ColumnElement

from alliance.matchmaking.models import Listing, ListingContact
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.clock import today
from kernel.database import db
from rules.facets import Facets
from rules.matching import Match, matches

FACETS: Facets = {
    "side": lambda row: (row.side,),
    "subject": lambda row: (row.subject,),
    "sector": lambda row: row.sectors,
    "country": lambda row: (row.country,) if row.country else (),
}


def is_open() -> ColumnElement[bool]:
    """Not ended, and its last day not over: no hand is needed for that."""
    return and_(Listing.ended_at.is_(None), Listing.until >= today())


def is_ones_own(person: Person) -> ColumnElement[bool]:
    ours = Listing.organisation_id == person.organisation_id if person.organisation_id else false()
    return or_(Listing.by_id == person.id, ours)


def open_listings(place: Workspace) -> Sequence[Listing]:
    """The newest first."""
    found = select(Listing).where(Listing.workspace_id == place.id, is_open())
    return db.session.scalars(found.order_by(Listing.id.desc())).all()


def own_listings(person: Person, place: Workspace) -> Sequence[Listing]:
    """Of one's organisation, those that are over among them."""
    found = select(Listing).where(Listing.workspace_id == place.id, is_ones_own(person))
    return db.session.scalars(found.order_by(Listing.id.desc())).all()


def own_listing(person: Person, place: Workspace, number: int) -> Listing | None:
    found = select(Listing).where(
        Listing.id == number, Listing.workspace_id == place.id, is_ones_own(person)
    )
    return db.session.scalar(found)


def open_listing(place: Workspace, number: int) -> Listing | None:
    found = select(Listing).where(Listing.id == number, Listing.workspace_id == place.id, is_open())
    return db.session.scalar(found)


def listing_for(person: Person, place: Workspace, number: int) -> Listing | None:
    """An open one, one's own, or one about which one writes."""
    return (
        open_listing(place, number)
        or own_listing(person, place, number)
        or _written_about(person, place, number)
    )


def _written_about(person: Person, place: Workspace, number: int) -> Listing | None:
    mine = (
        ListingContact.asker_id == person.id,
        Listing.workspace_id == place.id,
        Listing.id == number,
    )
    return db.session.scalar(select(Listing).join(ListingContact).where(*mine))


class Met(NamedTuple):
    """What meets an offer or need, and why."""

    listing: Listing
    match: Match


def met_by(listing: Listing) -> list[Met]:
    """The nearest first."""
    rows = {each.id: each for each in open_listings(listing.workspace)}
    found = matches(listing.listed, (each.listed for each in rows.values()), today())
    return [Met(rows[match.number], match) for match in found]


def contacts_of(person: Person, place: Workspace) -> Sequence[ListingContact]:
    """One's own correspondence, whoever began it."""
    found = (
        select(ListingContact)
        .join(ListingContact.listing)
        .options(joinedload(ListingContact.listing), joinedload(ListingContact.asker))
        .options(selectinload(ListingContact.letters))
        .where(Listing.workspace_id == place.id, _is_between(person))
    )
    return db.session.scalars(found.order_by(ListingContact.id.desc())).all()


def _is_between(person: Person) -> ColumnElement[bool]:
    return or_(ListingContact.asker_id == person.id, Listing.by_id == person.id)


def contact_for(person: Person, number: int) -> ListingContact | None:
    """For the two who write, and for nobody else: not even the desk."""
    found = (
        select(ListingContact)
        .join(ListingContact.listing)
        .where(ListingContact.id == number, _is_between(person))
    )
    return db.session.scalar(found)


def contact_about(listing: Listing, asker: Person) -> ListingContact | None:
    mine = (ListingContact.listing_id == listing.id, ListingContact.asker_id == asker.id)
    return db.session.scalar(select(ListingContact).where(*mine))


def find_contact(number: int) -> ListingContact | None:
    return db.session.get(ListingContact, number)


def find_listing(number: int) -> Listing | None:
    return db.session.get(Listing, number)

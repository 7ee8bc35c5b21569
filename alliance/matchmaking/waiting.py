"""What of offers and needs waits for somebody? Who wrote about theirs and has no answer
yet: neither a letter nor an address.
"""

from sqlalchemy import Date, bindparam, exists, func, select

from alliance.matchmaking.models import Listing, ListingContact, ListingLetter
from commons.notices.piles import WORKED_IN, Pile
from commons.threads.queries.sight import PERSON
from kernel.words import ngettext


def _words(many: int) -> str:
    return ngettext(
        "%(num)d organisation wrote to you about an offer or a need",
        "%(num)d organisations wrote to you about an offer or a need",
        many,
    )


ANSWERED = exists().where(
    ListingLetter.contact_id == ListingContact.id, ListingLetter.author_id == PERSON
)
Pile(
    select(Listing.workspace_id, func.count())
    .select_from(Listing)
    .join(ListingContact, ListingContact.listing_id == Listing.id)
    .where(
        Listing.by_id == PERSON,
        Listing.workspace_id.in_(WORKED_IN),
        Listing.ended_at.is_(None),
        Listing.until >= bindparam("day", type_=Date),
        ListingContact.owner_agrees_at.is_(None),
        ~ANSWERED,
    )
    .group_by(Listing.workspace_id),
    "matches",
    _words,
)

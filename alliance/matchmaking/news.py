"""What about offers and needs may somebody want to hear of?"""

from alliance.matchmaking.models import Listing, ListingContact
from alliance.matchmaking.queries import find_contact, find_listing
from kernel.happenings import Kind, Shown
from kernel.pages import day
from kernel.words import gettext as _
from rules.access import Permission
from rules.notices import Event

READ = Permission.READ_WORK


def show_written(contact: ListingContact, _number: int) -> Shown:
    """That somebody wrote; what, is read on the page of the two alone."""
    title = _("A letter about “%(title)s”", title=contact.listing.title)
    return Shown(title, f"/correspondence/{contact.id}", "", "")


def show_ending(listing: Listing, _number: int) -> Shown:
    words = {"title": listing.title, "day": day(listing.until)}
    title = _("“%(title)s” stands until %(day)s", **words)
    return Shown(title, f"/{listing.workspace.slug}/matches/{listing.id}", "", "")


Kind("matches.written", "listing_contact", READ, find_contact, show_written, None)
Kind("matches.ending", "listing", READ, find_listing, show_ending, None, Event.ASKED)

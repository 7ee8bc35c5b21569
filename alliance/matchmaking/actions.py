"""What is done with offers and needs: listed, prolonged, ended; and how two people write."""

from dataclasses import asdict
from datetime import date, timedelta

from sqlalchemy import select

from alliance.matchmaking.facts import Said
from alliance.matchmaking.finding import FOUND
from alliance.matchmaking.models import End, Listing, ListingContact, ListingLetter
from alliance.matchmaking.queries import contact_about, contact_for, open_listing, own_listing
from alliance.places import refuse_elsewhere
from commons.membership.models import Person
from commons.membership.queries import seat_label
from commons.workspaces.models import Workspace
from kernel.access import found_or_refused, refuse_unless
from kernel.actions import Repeated, action
from kernel.clock import now, today
from kernel.database import db
from kernel.happenings import tell
from kernel.record import witness
from kernel.streams import stir
from rules.access import Permission
from rules.words import sentence as _

NONE = _("There is no such offer or need here, or it is not of your organisation.")
OVER = _("This offer or need is no longer open.")
NO_CONTACT = _("There is no such correspondence of yours.")
OWN = _("This is yours: others write to you about it.")
PAST = _("The last day lies before today.")
TOO_LONG = _("It may stand for %(days)s days at most; then it is prolonged.")
LONGEST = "matches.longest_days"


@action(Permission.DO_WORK)
def list_it(actor: Person, place: Workspace, said: Said, key: str) -> Listing:
    """Say what one's organisation offers or needs, and until when."""
    refuse_elsewhere(place)
    mine = (Listing.workspace_id == place.id, Listing.by_id == actor.id, Listing.key == key)
    if before := db.session.scalar(select(Listing).where(*mine)):
        raise Repeated(before)
    _refuse_day(place, said.until)
    facts = asdict(said) | {"sectors": list(said.sectors)}
    made = Listing(workspace_id=place.id, key=key, by_id=actor.id, **facts)
    made.organisation_id, made.by_name = actor.organisation_id, stands_for(actor, place)
    db.session.add(made)
    db.session.flush()
    witness(listing=made.id, side=str(said.side), subject=str(said.subject))
    FOUND.find_again(made, stir("workspace", place.id))
    stir("matches", place.id)
    return made


def stands_for(person: Person, place: Workspace) -> str:
    """Their organisation; their seat where none is known."""
    if person.organisation:
        return person.organisation.name
    return seat_label(person.id, place)[1] or person.name


def _refuse_day(place: Workspace, until: date) -> None:
    days = int(place.charter.rule(LONGEST).value)
    refuse_unless(until >= today(), PAST)
    refuse_unless(until <= today() + timedelta(days=days), TOO_LONG, days=days)


@action(Permission.DO_WORK)
def prolong(actor: Person, place: Workspace, number: int, until: date) -> None:
    """Let it stand longer, also when its last day is over."""
    found = _own(actor, place, number)
    _refuse_day(place, until)
    found.until, found.warned_at = until, None
    witness(listing=found.id, until=until.isoformat())
    stir("matches", place.id)


@action(Permission.DO_WORK)
def end_listing(actor: Person, place: Workspace, number: int, end: End) -> None:
    """It was met, here or elsewhere, or nobody wants it any more."""
    found = _own(actor, place, number)
    found.ended_at, found.end = now(), end
    witness(listing=found.id, end=str(end))
    FOUND.find_again(found)
    stir("matches", place.id)


def _own(actor: Person, place: Workspace, number: int) -> Listing:
    found = found_or_refused(own_listing(actor, place, number), NONE)
    db.session.refresh(found, with_for_update=True)
    refuse_unless(found.ended_at is None, OVER)
    return found


@action(Permission.DO_WORK)
def ask_about(actor: Person, place: Workspace, number: int, text: str) -> ListingContact:
    """Write to whoever listed it. What is written is between the two."""
    listing = found_or_refused(open_listing(place, number), OVER)
    db.session.refresh(listing, with_for_update=True)
    refuse_unless(own_listing(actor, place, number) is None, OWN)
    found = contact_about(listing, actor)
    if found is None:
        found = ListingContact(
            listing=listing, asker_id=actor.id, asker_name=stands_for(actor, place)
        )
        db.session.add(found)
        db.session.flush()
    _write(actor, found, text)
    return found


@action(Permission.DO_WORK)
def write_letter(actor: Person, place: Workspace, number: int, text: str) -> ListingContact:
    found = _contact(actor, place, number)
    _write(actor, found, text)
    return found


@action(Permission.DO_WORK)
def show_address(actor: Person, place: Workspace, number: int, *, yes: bool) -> ListingContact:
    """Say that the other may see one's address; both see them when both say so."""
    found = _contact(actor, place, number)
    side = "asker_agrees_at" if found.asker_id == actor.id else "owner_agrees_at"
    setattr(found, side, now() if yes else None)
    witness(contact=found.id, agrees=yes)
    _stir(found)
    return found


def _contact(actor: Person, place: Workspace, number: int) -> ListingContact:
    found = found_or_refused(contact_for(actor, number), NO_CONTACT)
    refuse_unless(found.workspace.id == place.id, NO_CONTACT)
    db.session.refresh(found, with_for_update=True)
    return found


def _write(actor: Person, contact: ListingContact, text: str) -> None:
    """What they write is no matter of the record: that they did is."""
    number = max((each.number for each in contact.letters), default=0) + 1
    made = ListingLetter(contact_id=contact.id, number=number, author_id=actor.id)
    made.by_name, made.text = actor.name, text.strip()
    contact.letters.append(made)
    other = next(each for each in contact.people if each != actor.id)
    tell("matches.written", contact, actor.id, {other: contact.listing.title})
    witness(contact=contact.id, letter=number)
    _stir(contact)


def _stir(contact: ListingContact) -> None:
    """Each of the two sees it on their own stream: no other can watch that."""
    for person in contact.people:
        stir("person", person)

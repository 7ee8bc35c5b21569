"""How does somebody come to a calendar address, and how is one taken back?"""

from sqlalchemy import select

from commons.meetings.models import CalendarFeed
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.actions import Repeated, own_action
from kernel.clock import now
from kernel.database import db
from kernel.record import witness
from kernel.tickets import fresh_word, hash_of


@own_action()
def make_feed(person: Person, place: Workspace | None) -> str:
    """A new secret address, shown this once; the one there was before for the same ends."""
    for before in _open(person, place):
        before.revoked_at = now()
    word = fresh_word()
    made = CalendarFeed(person_id=person.id, digest=hash_of(word))
    made.workspace_id = place.id if place else None
    db.session.add(made)
    witness(workspace=place.slug if place else "")
    return word


@own_action()
def revoke_feed(person: Person, feed_id: int) -> None:
    """From now on the address opens nothing."""
    found = db.session.get(CalendarFeed, feed_id, with_for_update=True)
    if found is None or found.person_id != person.id or found.revoked_at:
        raise Repeated(None)
    found.revoked_at = now()
    witness(feed=feed_id)


def _open(person: Person, place: Workspace | None) -> list[CalendarFeed]:
    mine = (CalendarFeed.person_id == person.id, CalendarFeed.revoked_at.is_(None))
    here = CalendarFeed.workspace_id == (place.id if place else None)
    return list(db.session.scalars(select(CalendarFeed).where(*mine, here)))

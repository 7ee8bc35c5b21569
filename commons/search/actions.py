"""What people do with questions they ask again: keep one, see what is new, let it go."""

from sqlalchemy import func, select

from commons.membership.models import Person
from commons.search.models import SavedSearch
from commons.search.queries.asked import LONGEST
from commons.search.queries.saved import heads_for
from commons.workspaces.queries import workspaces_for
from kernel.actions import own_action
from kernel.database import db

MOST = 20
"""Searches that one person keeps."""


@own_action(recorded=False)
def save_search(person: Person, asked: str) -> bool:
    """Hear of what answers this from now on. No for one too many."""
    asked = " ".join(asked.split())[:LONGEST]
    mine = SavedSearch.person_id == person.id
    count = db.session.scalar(select(func.count()).select_from(SavedSearch).where(mine)) or 0
    kept = db.session.scalar(select(SavedSearch).where(mine, SavedSearch.asked == asked))
    if asked and kept is None and count < MOST:
        upto = heads_for(workspaces_for(person))
        db.session.add(SavedSearch(person_id=person.id, asked=asked, upto=upto))
    return kept is not None or count < MOST


@own_action(recorded=False)
def see_search(person: Person, saved_id: int) -> str | None:
    """What is new in it is seen. Returns what it asks."""
    saved = _mine(person, saved_id)
    if saved is None:
        return None
    saved.upto = heads_for(workspaces_for(person))
    return saved.asked


@own_action(recorded=False)
def drop_search(person: Person, saved_id: int) -> None:
    """Hear of it no more."""
    saved = _mine(person, saved_id)
    if saved is not None:
        db.session.delete(saved)


def _mine(person: Person, saved_id: int) -> SavedSearch | None:
    mine = (SavedSearch.id == saved_id, SavedSearch.person_id == person.id)
    return db.session.scalar(select(SavedSearch).where(*mine))

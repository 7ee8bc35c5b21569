"""What is new in the searches somebody keeps? In the order of the commits, never by the clock."""

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import and_, false, func, or_, select

from commons.membership.models import Person
from commons.search.models import SavedSearch
from commons.search.queries.hits import newest_first, tiers
from commons.search.queries.question import question_of
from commons.workspaces.models import Workspace
from kernel.database import db
from kernel.index.passages import Passage
from kernel.index.patience import TookTooLong, patiently
from kernel.streams import heads_of

MOST_COUNTED = 99


class Alert(NamedTuple):
    saved: SavedSearch
    new: int


def heads_for(places: Sequence[Workspace]) -> dict[str, int]:
    """How far the stream of each workspace has come."""
    heads = heads_of([f"workspace:{place.id}" for place in places])
    return {str(place.id): heads.get(f"workspace:{place.id}", 0) for place in places}


def saved_by(person: Person) -> Sequence[SavedSearch]:
    mine = select(SavedSearch).where(SavedSearch.person_id == person.id)
    return db.session.scalars(mine.order_by(SavedSearch.id)).all()


def alerts_for(person: Person, places: Sequence[Workspace]) -> list[Alert]:
    """The kept searches that something new answers, of what this person may read now."""
    found = [Alert(saved, _new_in(saved, person, places)) for saved in saved_by(person)]
    return [alert for alert in found if alert.new]


def _new_in(saved: SavedSearch, person: Person, places: Sequence[Workspace]) -> int:
    """Posts of others that came in since, and answer it."""
    since = {place.id: saved.upto.get(str(place.id), 0) for place in places}
    each = (and_(Passage.workspace_id == n, Passage.arrived > head) for n, head in since.items())
    came = or_(false(), *each)
    first = db.session.scalar(select(func.min(Passage.id)).where(came))
    if first is None:
        return 0
    question = question_of(person, places, saved.asked)
    question.since = max(first, question.since or first)
    term = tiers(question, newest=True)[0]
    found = newest_first(select(Passage.id), question, term).where(came)
    others = found.where(Passage.author_id != person.id).limit(MOST_COUNTED)
    try:
        with patiently():
            return len(db.session.execute(others).all())
    except TookTooLong:
        return 0

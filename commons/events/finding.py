"""Under which words is an event found? What is announced of it, and its page of questions; never
how one joins.
"""

from collections.abc import Iterator, Sequence

from sqlalchemy import ColumnElement, and_

from commons.events.models import Occasion
from commons.events.names import occasion_kind
from commons.events.queries import faq_of
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.access import may
from kernel.index import Writing
from kernel.index.kinds import Kind
from rules.access import Permission


def _readable(person: Person, places: Sequence[Workspace]) -> ColumnElement[bool]:
    """What is announced; what is being prepared is found by nobody."""
    held = [place for place in places if place.charter.events]
    seen = [place.id for place in held if may(person, Permission.READ_WORK, place)]
    return and_(Occasion.workspace_id.in_(seen), Occasion.published_at.is_not(None))


def writing_of(occasion: Occasion) -> Writing:
    return Writing(
        kind="event",
        within="v",
        workspace_id=occasion.workspace_id,
        thread_id=occasion.id,
        number=0,
        title=occasion.title,
        text="\n".join(filter(None, _words(occasion))),
        at=occasion.created_at,
        author_id=occasion.by_id,
        author_name=occasion.host.name,
        spoken=occasion.language,
    )


def _words(occasion: Occasion) -> Iterator[str]:
    yield from (occasion.text, occasion.room)
    for each in faq_of(occasion) if occasion.faq_at else ():
        yield from (each.question, each.answer)


FOUND = Kind(
    "event",
    Occasion,
    _readable,
    lambda one: f"/{one.workspace.slug}/events/{one.id}",
    lambda one: occasion_kind(one.kind),
    writing_of,
    lambda one: one.published_at is not None,
)

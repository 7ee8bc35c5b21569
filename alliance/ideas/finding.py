"""Under which words is an idea found? As a question by what it asks; as a topic, by its posts."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, and_, select

from alliance.ideas.models import Idea
from commons.membership.models import Person
from commons.threads.models import Thread
from commons.threads.queries import visible
from commons.workspaces.models import Workspace
from kernel.access import may
from kernel.index import Writing
from kernel.index.kinds import Kind
from kernel.words import gettext as _
from rules.access import Permission
from rules.ideas import Stage


def _readable(person: Person, places: Sequence[Workspace]) -> ColumnElement[bool]:
    """By whoever reads its topic."""
    seen = [place for place in places if may(person, Permission.READ_WORK, place)]
    topics = select(Thread.id).where(visible(person, seen)).correlate(None)
    here = Idea.workspace_id.in_([place.id for place in seen])
    return and_(here, Idea.stage == Stage.QUESTION, Idea.thread_id.in_(topics))


def writing_of(idea: Idea) -> Writing:
    return Writing(
        kind="idea",
        within="i",
        workspace_id=idea.workspace_id,
        thread_id=idea.id,
        number=0,
        title=idea.question_title,
        text=idea.question,
        at=idea.at,
        author_id=idea.author_id,
        author_name=idea.author.name,
    )


FOUND = Kind(
    "idea",
    Idea,
    _readable,
    lambda one: f"/{one.workspace.slug}/ideas/{one.id}",
    lambda _one: _("Question from an idea"),
    writing_of,
    lambda one: one.stage == Stage.QUESTION,
)

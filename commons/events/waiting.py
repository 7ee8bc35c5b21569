"""What of events waits for the host? Questions that nobody has answered once it has begun."""

from sqlalchemy import and_, func, select

from commons.events.models import Occasion, OccasionQuestion
from commons.notices.piles import HANDLED, MOMENT, Pile
from commons.threads.models import Post
from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import rows_of
from kernel.words import ngettext


def _words(many: int) -> str:
    return ngettext(
        "%(num)d question of an event without an answer",
        "%(num)d questions of events without an answer",
        many,
    )


POST = and_(
    Post.workspace_id == Occasion.workspace_id,
    Post.thread_id == Occasion.thread_id,
    Post.number == OccasionQuestion.number,
    Post.deleted_at.is_(None),
    Post.hidden_at.is_(None),
    Post.carried_to == "",
)
WAITING = (
    select(Occasion.workspace_id, func.count())
    .select_from(Occasion)
    .join(OccasionQuestion, OccasionQuestion.occasion_id == Occasion.id)
    .join(Post, POST)
    .where(
        Occasion.starts_at <= MOMENT,
        Occasion.cancelled_at.is_(None),
        OccasionQuestion.answered_at.is_(None),
    )
)
Pile(
    WAITING.where(Occasion.workspace_id.in_(HANDLED)).group_by(Occasion.workspace_id),
    "events",
    _words,
)


def unanswered_in(place: Workspace) -> dict[int, int]:
    """At which events of this workspace they wait, and how many: for its hosts."""
    here = WAITING.where(Occasion.workspace_id == place.id).group_by(Occasion.id)
    return dict(rows_of(here.with_only_columns(Occasion.id, func.count()), moment=now()))

"""By which day is a decision to be public, is it, and which are still to be published?"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from sqlalchemy import BindParameter, bindparam, func, select
from sqlalchemy.orm import aliased, joinedload

from commons.decisions.laws import PUBLIC
from commons.decisions.models import Decision, End, Publication
from commons.decisions.queries.decisions import visible
from commons.decisions.queries.waiting import SEEN
from commons.membership.models import Person
from commons.threads.queries.counts import TO_DO
from commons.workspaces.models import Workspace
from commons.workspaces.queries import Places, following
from kernel.access import may
from kernel.clock import BRUSSELS, today
from kernel.database import db
from kernel.words import gettext as _
from rules.access import Permission
from rules.charter import Matter
from rules.holidays import COMMISSION
from rules.outcomes import Saying
from rules.periods import Period, Unit, last_day
from rules.publication import GROUNDS, KEPT_BACK, Clock, Fate, publication
from rules.publication import Publication as Paper

DECIDED = frozenset({End.ADOPTED, End.REJECTED})
"""How something ends that was decided: what lapsed or was taken back is nobody's to publish."""
SHOWN = 100
KEEPS: BindParameter[Sequence[int]] = bindparam("keeps", expanding=True)
UNPUBLISHED = select(TO_DO, func.count()).where(
    Decision.workspace_id.in_(KEEPS), Decision.to_publish_by.is_not(None), SEEN
)
"""How many of them somebody finds, to be asked together with what else waits for them."""


def due_day(decision: Decision) -> date | None:
    """The last day, by the figure under which it was opened; None: nothing is to be public."""
    days = decision.law.get("public_days", _today(decision))
    if decision.closed_at is None or decision.end not in DECIDED or days is None:
        return None
    closed = decision.closed_at.astimezone(BRUSSELS).date()
    return last_day(closed, Period(int(days), Unit.WORKING_DAYS), COMMISSION)


def _today(decision: Decision) -> str | None:
    """What the profile says now: for what was opened before the figure was kept with it."""
    return {rule.key: rule.value for rule in decision.workspace.charter.rules}.get(PUBLIC)


class Published(NamedTuple):
    clock: Clock
    says: Saying
    noted: Sequence[Publication]
    """What was noted of it, the newest first."""


def published(decision: Decision) -> Published | None:
    """How its publication stands; None: it is not to be public."""
    due = due_day(decision)
    if due is None:
        return None
    noted = publications_of(decision)
    last = noted[0] if noted else None
    if last and last.ground:
        facts = {"ground": _(GROUNDS[last.ground]), "article": last.ground}
        return Published(Clock.WITHHELD, Saying(KEPT_BACK, facts), noted)
    public_on = min((each.public_on for each in noted if each.public_on), default=None)
    paper = Paper("", due, Fate.PUBLISH, published_on=public_on, cite=_("setting"))
    return Published(*publication(paper, today()), noted)


def public_in(place: Workspace, matter: Matter) -> list[tuple[Decision, Publication]]:
    """What was adopted there on a matter and is noted as public, the newest first: for anybody."""
    later = aliased(Publication)
    last = select(func.max(later.id)).where(later.decision_id == Decision.id).scalar_subquery()
    here = (Decision.workspace_id == place.id, Decision.matter == matter)
    adopted = (Decision.end == End.ADOPTED, Publication.public_on.is_not(None))
    found = (
        select(Decision, Publication)
        .join(Publication, Publication.decision_id == Decision.id)
        .where(*here, *adopted, Publication.id == last)
        .order_by(Publication.public_on.desc(), Decision.id.desc())
        .limit(SHOWN)
    )
    return [(decision, noted) for decision, noted in db.session.execute(found)]


def publications_of(decision: Decision) -> Sequence[Publication]:
    found = select(Publication).where(Publication.decision_id == decision.id)
    people = joinedload(Publication.person)
    return db.session.scalars(found.options(people).order_by(Publication.id.desc())).all()


def kept_by(person: Person, places: Places) -> list[int]:
    """The workspaces in which this person notes what was published."""
    return following(person, places, _kept_by)


def _kept_by(person: Person, places: Places) -> list[int]:
    return [place.id for place in places if may(person, Permission.ENTER_ANSWER, place)]


def to_publish(person: Person, places: Places) -> list[Decision]:
    """What this person is to publish, what is due first at the top."""
    kept = kept_by(person, places)
    if not kept:
        return []
    mine = (Decision.workspace_id.in_(kept), Decision.to_publish_by.is_not(None))
    found = select(Decision).where(*mine, visible(person, places))
    place = joinedload(Decision.workspace)
    order = (Decision.to_publish_by, Decision.id)
    return list(db.session.scalars(found.options(place).order_by(*order)))

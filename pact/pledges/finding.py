"""Under which words is a pledge found? Those that are published with consent, and no others."""

from collections.abc import Iterator, Sequence

from sqlalchemy import ColumnElement, and_, exists

from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.access import may
from kernel.database import db
from kernel.index import Writing
from kernel.index.kinds import Kind
from kernel.words import gettext as _
from pact.network.actions import described
from pact.network.models import Participant
from pact.pledges.models import Pledge, PledgeItem
from pact.pledges.queries import pledges_of
from rules.access import Permission
from rules.pledges import PUBLIC


def _readable(person: Person, places: Sequence[Workspace]) -> ColumnElement[bool]:
    """What everybody reads who reads the Pact: of it more is open to some, and found by nobody."""
    seen = [place.id for place in places if may(person, Permission.READ_WORK, place)]
    consented = exists().where(PledgeItem.pledge_id == Pledge.id, PledgeItem.consents)
    public = Pledge.state.in_(list(PUBLIC))
    return and_(Pledge.workspace_id.in_(seen), public, consented.correlate(Pledge))


def writing_of(pledge: Pledge) -> Writing:
    return Writing(
        kind="pledge",
        within="g",
        workspace_id=pledge.workspace_id,
        thread_id=pledge.id,
        number=0,
        title=pledge.participant.name,
        text="\n".join(filter(None, _words(pledge))),
        at=pledge.began_at,
        author_id=0,
        author_name=pledge.participant.name[:120],
        spoken=pledge.language,
    )


def _words(pledge: Pledge) -> Iterator[str]:
    for item in pledge.open_items:
        yield item.said
        yield from (plan.what for plan in item.plans)
        if item.report_consents:
            yield from (item.evidence, item.obstacles)


FOUND = Kind(
    "pledge",
    Pledge,
    _readable,
    lambda one: f"/{one.workspace.slug}/pledges/{one.id}",
    lambda _one: _("Pledge"),
    writing_of,
    lambda one: bool(one.open_items),
)


def _called_otherwise(participant: Participant) -> None:
    db.session.flush()
    for pledge in pledges_of(participant):
        FOUND.find_again(pledge)


described.append(_called_otherwise)

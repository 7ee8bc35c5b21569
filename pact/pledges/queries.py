"""Which pledges may somebody read, and how do they stand beside those of others?"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from flask import abort
from sqlalchemy import select
from sqlalchemy.orm import joinedload, selectinload

from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.access import may
from kernel.database import db
from pact.network.models import Participant
from pact.network.queries import contacts_of, own_participant
from pact.pledges.models import Pledge, PledgeItem
from pact.profile import PEERS
from rules.access import Permission
from rules.pledges import PUBLIC, State
from rules.small_cells import median

WITH = (joinedload(Pledge.participant), selectinload(Pledge.items))


def pledge_for(person: Person, place: Workspace, number: int) -> Pledge:
    """One's own, any as the desk, and of others what is public."""
    found = db.session.get(Pledge, number, options=WITH)
    if found is None or found.workspace_id != place.id:
        abort(404)
    if not (reads_all(person, found) or found.open_items):
        abort(404)
    return found


def reads_all(person: Person, pledge: Pledge) -> bool:
    """Its organisation and the desk read all of it, others what is consented to."""
    return is_own(person, pledge) or bool(may(person, Permission.HANDLE_WORK, pledge))


def is_own(person: Person, pledge: Pledge) -> bool:
    mine = own_participant(person, pledge.workspace)
    return mine is not None and mine.id == pledge.participant_id


def pledges_of(one: Participant) -> Sequence[Pledge]:
    """The newest first."""
    found = select(Pledge).where(Pledge.participant_id == one.id).options(*WITH)
    return db.session.scalars(found.order_by(Pledge.id.desc())).all()


def waiting_in(place: Workspace) -> Sequence[Pledge]:
    """What the desk has to check or publish, the oldest first."""
    return _in(place, [State.SUBMITTED, State.CHECKED])


def published_in(place: Workspace) -> Sequence[Pledge]:
    """All that stand in public, whether or not anything of them may be read."""
    return _in(place, PUBLIC)


def _in(place: Workspace, states: Iterable[State]) -> Sequence[Pledge]:
    mine = (Pledge.workspace_id == place.id, Pledge.state.in_(list(states)))
    found = select(Pledge).where(*mine).options(*WITH)
    return db.session.scalars(found.order_by(Pledge.submitted_at, Pledge.id)).all()


def medians_for(place: Workspace, but: int) -> dict[str, tuple[int, int]]:
    """By commitment, of how many others the middle is known, and what it is."""
    found = (
        select(PledgeItem.code, PledgeItem.share)
        .join(Pledge, Pledge.id == PledgeItem.pledge_id)
        .where(
            Pledge.workspace_id == place.id,
            Pledge.state.in_(list(PUBLIC)),
            Pledge.participant_id != but,
            PledgeItem.share.is_not(None),
        )
    )
    shares: defaultdict[str, list[int]] = defaultdict(list)
    for code, share in db.session.execute(found):
        shares[code].append(int(share or 0))
    fewest = int(place.charter.rule(PEERS).value)
    middle = {code: median(told, fewest) for code, told in shares.items()}
    return {code: (len(shares[code]), it) for code, it in middle.items() if it is not None}


def contacts_by_name(pledge: Pledge) -> dict[int, str]:
    """Whom its news concern, and as what."""
    return {each.person_id: pledge.participant.name for each in contacts_of(pledge.participant)}


def find_pledge(number: int) -> Pledge | None:
    return db.session.get(Pledge, number)


def late_or_soon(place: Workspace) -> Sequence[Pledge]:
    """Those whose report is still to come."""
    mine = (Pledge.workspace_id == place.id, Pledge.state == State.PUBLISHED)
    found = select(Pledge).where(*mine, Pledge.due_on.is_not(None)).options(*WITH)
    return db.session.scalars(found.order_by(Pledge.due_on)).all()

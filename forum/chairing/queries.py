"""Which election of co-chairs runs, and which were before?"""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import joinedload, selectinload

from commons.membership.models import Person
from commons.workspaces.models import Workspace
from forum.chairing.models import Candidacy, ChairElection
from kernel.database import db

SHOWN = 12


def elections_in(place: Workspace) -> Sequence[ChairElection]:
    """The newest first; the first may still run."""
    found = (
        select(ChairElection)
        .where(ChairElection.workspace_id == place.id)
        .options(
            joinedload(ChairElection.decision),
            selectinload(ChairElection.candidacies).joinedload(Candidacy.person),
        )
        .order_by(ChairElection.id.desc())
    )
    return db.session.scalars(found.limit(SHOWN)).all()


def running_in(place: Workspace) -> ChairElection | None:
    newest = next(iter(elections_in(place)), None)
    return newest if newest and not newest.over else None


def own_candidacy(person: Person, election: ChairElection) -> Candidacy | None:
    return next((each for each in election.standing if each.person_id == person.id), None)


def find_election(election_id: int) -> ChairElection | None:
    return db.session.get(ChairElection, election_id)

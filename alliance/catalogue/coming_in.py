"""How does an organisation come into the catalogue that has no seat in the Alliance?

By a form for anybody. It answers the same whoever is known here, and nothing of it is seen by
anybody but the desk until the desk took it in.
"""

from dataclasses import asdict

from sqlalchemy import func, select

from alliance.catalogue.facts import Said
from alliance.catalogue.models import CatalogueProfile, State
from commons.workspaces.models import Workspace
from kernel.database import db
from kernel.record import fingerprint, witness, write
from kernel.streams import stir
from kernel.transactions import unit_of_work

HOUSE = 0
MOST_WAITING = 500
"""Entries of newcomers that may wait for the desk at once."""


def take(place: Workspace, said: Said, email: str, key: str) -> bool:
    """Keep what a newcomer sends, for the desk; False where too much waits already. Sent again, it
    is kept once.
    """
    with unit_of_work():
        if _known(place, key):
            return True
        if _waiting(place) >= MOST_WAITING:
            return False
        _kept(place, said, email, key)
    return True


def _known(place: Workspace, key: str) -> bool:
    mine = (CatalogueProfile.workspace_id == place.id, CatalogueProfile.key == key)
    return db.session.scalar(select(CatalogueProfile.id).where(*mine)) is not None


def _waiting(place: Workspace) -> int:
    mine = (CatalogueProfile.workspace_id == place.id, CatalogueProfile.state == State.WAITING)
    newcomers = select(func.count()).where(*mine, CatalogueProfile.by_id.is_(None))
    return db.session.scalar(newcomers) or 0


def _kept(place: Workspace, said: Said, email: str, key: str) -> None:
    lists = {"sectors": list(said.sectors), "languages": list(said.languages)}
    facts = {"workspace_id": place.id, "key": key, "email": email}
    made = CatalogueProfile(**facts, **{**asdict(said), **lists})
    db.session.add(made)
    db.session.flush()
    witness(digest=fingerprint(said.name))
    write(place.id, HOUSE, "catalogue.take", f"profile:{made.id}")
    stir("catalogue", place.id)

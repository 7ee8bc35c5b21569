"""What the Alliance's own pages show in every place on the stage: one thing of each kind.

Support structures and initiatives are public: they carry no word that must not be told.
"""

from datetime import timedelta
from typing import Any

from alliance.catalogue.models import CatalogueProfile
from alliance.directory.models import BroughtList, SupportStructure
from alliance.initiatives.models import Initiative
from alliance.matchmaking.models import Listing
from commons.membership.models import Person
from commons.sheets import Report
from commons.workspaces.models import Workspace
from kernel.clock import today
from kernel.database import db
from rules.matching import Side, Subject

WEEK = timedelta(days=7)


def furnish(here: Workspace, word: str, by: Person, number: int) -> None:
    """All with the number of the alert that is there."""
    named: dict[str, Any] = {"workspace_id": here.id, "key": f"key-{here.slug}"}
    said = {"code": f"C-{here.id}", "kind": "hub", "name": "A hub", "country": "SI"}
    made = (
        CatalogueProfile(**named, name=f"{word} name", kind="user", country="SI",
                         state="entered", by_id=by.id),
        SupportStructure(workspace_id=here.id, source="itself", **said),
        BroughtList(workspace_id=here.id, by_id=by.id, rows=[], report=Report().as_data()),
        Initiative(**named, name="An initiative"),
        Listing(**named, by_id=by.id, by_name="X", side=Side.NEED, subject=Subject.DATA,
                title=f"{word} title", until=today() + WEEK),
    )  # fmt: skip
    db.session.add_all(made)
    db.session.flush()
    assert {each.id for each in made} == {number}

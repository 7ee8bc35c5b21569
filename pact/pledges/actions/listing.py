"""What the desk does with the catalogue: adds, words anew, retires."""

from dataclasses import asdict

from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.access import refuse_unless
from kernel.actions import action
from kernel.clock import today
from kernel.database import db
from kernel.record import witness
from kernel.streams import stir
from pact.pledges.catalogue import catalogue_in
from pact.pledges.facts import Entry
from pact.pledges.models import CatalogueEntry
from rules.access import Permission
from rules.commitments import CORE, Audience
from rules.words import sentence as _

CORE_STAYS = _("A core commitment belongs to every pledge: it is worded anew, never retired.")
CORE_AGAIN = _("The core commitments are C1, C2 and C3: others are for providers or deployers.")


@action(Permission.HANDLE_WORK)
def word(actor: Person, place: Workspace, entry: Entry) -> CatalogueEntry:
    """Put an item into the list, or word one anew; pledges that hold it keep their wording."""
    is_core = entry.code in CORE
    refuse_unless(is_core == (entry.audience is Audience.CORE), CORE_AGAIN)
    return _enter(actor, place, CatalogueEntry(**asdict(entry), since=today()))


@action(Permission.HANDLE_WORK)
def retire(actor: Person, place: Workspace, code: str, source: str) -> CatalogueEntry:
    """Take an item off the list from today: new pledges cannot choose it."""
    listed = catalogue_in(place).get(code)
    refuse_unless(listed is not None, _("There is no such item in the list."))
    refuse_unless(code not in CORE, CORE_STAYS)
    facts = {"code": code, "source": source, "since": today(), "retired_on": today()}
    told = {"audience": listed.audience, "text": listed.text} if listed else {}
    return _enter(actor, place, CatalogueEntry(**facts, **told))


def _enter(actor: Person, place: Workspace, made: CatalogueEntry) -> CatalogueEntry:
    made.workspace_id, made.by_name = place.id, actor.name
    db.session.add(made)
    db.session.flush()
    witness(code=made.code, entry=made.id, retired=made.retired_on is not None)
    stir("pledges", place.id)
    return made

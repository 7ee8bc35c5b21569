"""What the desk does with the page of a sector: it says what is to be said, with its day."""

from alliance.sectors.models import SectorPage
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.actions import Repeated, action
from kernel.clock import now, today
from kernel.database import db
from kernel.record import fingerprint, witness
from kernel.streams import stir
from rules.access import Permission


@action(Permission.HANDLE_WORK)
def say_of_sector(actor: Person, group: Workspace, text: str, codes: str) -> SectorPage:
    """The words stand from today on, and everybody reads them."""
    page = db.session.get(SectorPage, group.id, with_for_update=True)
    if page and (page.text, page.codes) == (text, codes):
        raise Repeated(page)
    if page is None:
        page = SectorPage(workspace_id=group.id)
        db.session.add(page)
    page.text, page.codes, page.said_on, page.at = text, codes, today(), now()
    page.person_id = actor.id
    witness(text=fingerprint(text), codes=codes)
    stir("workspace", group.id)
    return page

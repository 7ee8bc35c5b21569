"""What about co-chairs may somebody want to hear of?"""

from commons.membership.models import OfficeHolder
from forum.chairing.models import ChairElection
from forum.chairing.queries import find_election
from kernel.database import db
from kernel.happenings import Kind, Shown
from kernel.words import gettext as _
from rules.access import Permission
from rules.notices import Event

READ = Permission.READ_SEATS


def find_office(office_id: int) -> OfficeHolder | None:
    return db.session.get(OfficeHolder, office_id)


def show_election(election: ChairElection, _number: int) -> Shown:
    path = f"/{election.workspace.slug}/co-chairs"
    return Shown(_("Candidacies for co-chair are open"), path, election.by.name, "")


def show_end(office: OfficeHolder, _number: int) -> Shown:
    title = _("The term of %(name)s as co-chair comes to its end", name=office.person.name)
    return Shown(title, f"/{office.workspace.slug}/co-chairs", "", "")


Kind("co_chairs.called", "election", READ, find_election, show_election, Event.OPENED)
Kind("co_chairs.ends", "office", READ, find_office, show_end, None, Event.ASKED)

"""An organisation and its pledge in every place on the stage, under the number of the place."""

from datetime import date

from commons.workspaces.models import Workspace
from kernel.database import db
from pact.network.models import Participant
from pact.pledges.models import Pledge, PledgeItem


def pledged(here: Workspace) -> None:
    """In the network, and its pledge published with consent: nobody on the stage is its contact."""
    one = Participant(id=here.id, workspace=here, state="network member", name="An organisation",
                      folded="an organisation", country="BE", size="small", nace="C",
                      sector="food", role="both")  # fmt: skip
    pledge = Pledge(id=here.id, workspace=here, participant=one, state="published",
                    published_on=date(2026, 6, 1), due_on=date(2099, 6, 1))  # fmt: skip
    pledge.items = [PledgeItem(code="C1", text="A strategy", consents=True)]
    db.session.add_all([one, pledge])
    db.session.flush()

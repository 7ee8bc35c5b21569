"""What belongs to every act on a request, whoever does it?"""

from kernel.database import db
from kernel.record import fingerprint, witness
from kernel.streams import stir
from panel.refusals import insist
from panel.requests.models import PanelRequest
from rules.requests import Act, State, after, allowed


def take(request: PanelRequest, act: Act, said: str) -> None:
    """Take a step, if the procedure allows it as the request stands now."""
    db.session.refresh(request, with_for_update=True)
    insist(allowed(State(request.state), act, said))
    request.state = after(act)
    witness(act=str(act), state=str(request.state), said=fingerprint(said.strip()))
    stir_all(request)


def stir_all(request: PanelRequest) -> None:
    stir("panel-request", request.id)
    stir("panel-requests", request.workspace_id)

"""An offered seat and a request for access: what the secretariat finds in every place."""

from datetime import timedelta

from commons.asking.models import AccessRequest
from commons.invitations.models import Invitation
from commons.membership.models import Person, Seat
from kernel.clock import now


def offers(seat: Seat, by: Person) -> tuple[Invitation, AccessRequest]:
    offer = Invitation(
        seat=seat,
        email="offered@plenary.example",
        name="Offered",
        role="member",
        word="x",
        invited_by=by,
        expires_at=now() + timedelta(days=9),
    )
    return offer, AccessRequest(workspace=seat.workspace, person=by)

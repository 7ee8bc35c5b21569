"""Which seat does an organisation get that is taken into the network?"""

import secrets
import unicodedata

from sqlalchemy import select

from commons.membership.models import Seat
from kernel.database import db
from pact.network.models import Participant

KIND = "organisation"


def seat_for(asks: Participant) -> Seat:
    code = _code(asks)
    facts = {"kind": KIND, "code": code, "name": asks.name, "country": asks.country}
    return Seat(workspace=asks.workspace, votes=False, **facts)


def _code(asks: Participant) -> str:
    """A short name that no other seat has."""
    plain = unicodedata.normalize("NFKD", asks.folded).encode("ascii", "ignore").decode()
    start = "".join(c for c in plain.upper() if c.isalnum())[:12] or "ORG"
    mine = select(Seat.id).where(Seat.workspace_id == asks.workspace_id, Seat.code == start)
    return f"{start}-{secrets.token_hex(3).upper()}" if db.session.scalar(mine) else start

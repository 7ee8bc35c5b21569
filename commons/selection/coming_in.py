"""How does somebody apply whom nobody here knows? By a link that comes to their address.

It opens for three days, and only as long as the address has no other way in.
"""

import json
import secrets
from typing import NamedTuple

from commons.accounts.queries import person_at
from commons.membership.models import Person
from commons.selection.models import Call
from kernel import tickets
from kernel.clock import now

PURPOSE, NEWCOMER = "apply", "applicant-"
LASTS = 3 * 86_400.0


class Comer(NamedTuple):
    call_id: int
    name: str
    email: str


def path_for(call: Call, name: str, email: str) -> str:
    word = json.dumps([name, email, int(now().timestamp())])
    return f"/calls/link/{tickets.written(PURPOSE, tickets.Ticket(call.id, word))}"


def comer_in(link: str) -> Comer | None:
    """Who comes by this link; None where it is none of ours, or too old."""
    ticket = tickets.read(PURPOSE, link)
    if ticket is None:
        return None
    name, email, at = json.loads(ticket.word)
    return Comer(ticket.number, name, email) if now().timestamp() - at < LASTS else None


def has_another_way(email: str) -> bool:
    """Whoever has a password or a key signs in with that: a letter opens no such account."""
    known = person_at(email)
    return known is not None and bool(known.password or not known.handle.startswith(NEWCOMER))


def newcomer(name: str, email: str) -> Person:
    """Somebody whose address a link has proven, not yet written down."""
    return Person(handle=f"{NEWCOMER}{secrets.token_hex(6)}", name=name, email=email)

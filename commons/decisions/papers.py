"""What is a ballot paper? A number nobody keeps but its holder, and a seal that says it is ours.

The seal is made with the key of the house, not looked up: nothing that is stored says which numbers
were given out, or to whom.
"""

import hashlib
import hmac
import secrets

from flask import current_app

from commons.decisions.models import Decision


def new_paper(decision: Decision) -> str:
    number = secrets.token_hex(16)
    return f"{number}-{_seal(decision.id, number)}"


def mark_on(decision_id: int, paper: str) -> str | None:
    """The digest under which a ballot with this paper lies in the urn; None: it is not ours."""
    number, _dash, seal = paper.strip().partition("-")
    genuine = hmac.compare_digest(seal.encode(), _seal(decision_id, number).encode())
    return hashlib.sha256(f"{decision_id}:{number}".encode()).hexdigest() if genuine else None


def _seal(decision_id: int, number: str) -> str:
    key = str(current_app.config["SECRET_KEY"]).encode()
    return hmac.new(key, f"paper:{decision_id}:{number}".encode(), "sha256").hexdigest()[:24]

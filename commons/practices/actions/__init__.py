"""What is done with records: by those who hand them in, by the desk, by those who use them."""

from commons.practices.actions.reviewing import publish, send_back, take_down
from commons.practices.actions.using import discuss, endorse, reuse
from commons.practices.actions.writing import begin, consent, hand_in, revise, withdraw

__all__ = [
    "begin",
    "consent",
    "discuss",
    "endorse",
    "hand_in",
    "publish",
    "reuse",
    "revise",
    "send_back",
    "take_down",
    "withdraw",
]

"""What people do with what a discussion came to, and with what seats are asked."""

from commons.agreements.actions.askings import acknowledge, answer, ask, call_off, remind
from commons.agreements.actions.conclusions import conclude, object_to, withdraw
from commons.agreements.actions.reading import show_reading

__all__ = [
    "acknowledge",
    "answer",
    "ask",
    "call_off",
    "conclude",
    "object_to",
    "remind",
    "show_reading",
    "withdraw",
]

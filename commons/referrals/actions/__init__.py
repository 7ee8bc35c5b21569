"""What is done with requests, by who sends them and by who receives them."""

from commons.referrals.actions.moving import decline, return_answer, take_on, withdraw_request
from commons.referrals.actions.sending import record_request, send_request

__all__ = [
    "decline",
    "record_request",
    "return_answer",
    "send_request",
    "take_on",
    "withdraw_request",
]

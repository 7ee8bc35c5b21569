"""What is done with qualified alerts: by experts, by the chair, by the AI Office, by the Board."""

from panel.alerts.actions.answering import (
    close,
    confirm_notice,
    decide,
    inform_board,
    publish,
    receive,
    send_back,
)
from panel.alerts.actions.correcting import correct, modify, supply, withdraw
from panel.alerts.actions.drafting import put_forward, sign, start, take_back, unsign, write
from panel.alerts.actions.opining import give_opinion
from panel.alerts.actions.teaming import call_team
from panel.alerts.actions.voting import open_vote, send

__all__ = [
    "call_team",
    "close",
    "confirm_notice",
    "correct",
    "decide",
    "give_opinion",
    "inform_board",
    "modify",
    "open_vote",
    "publish",
    "put_forward",
    "receive",
    "send",
    "send_back",
    "sign",
    "start",
    "supply",
    "take_back",
    "unsign",
    "withdraw",
    "write",
]

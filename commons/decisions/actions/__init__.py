"""What people do with decisions."""

from commons.decisions.actions.annexing import annex
from commons.decisions.actions.aside import set_aside, step_aside, take_back_in
from commons.decisions.actions.casting import answer, confirm, enter
from commons.decisions.actions.ending import close, stop, withdraw
from commons.decisions.actions.opening import propose, put_anew, remind
from commons.decisions.actions.publishing import keep_back, note_publication
from commons.decisions.actions.stopping import want_stop
from commons.decisions.actions.urns import open_urn, take_paper

__all__ = [
    "annex",
    "answer",
    "close",
    "confirm",
    "enter",
    "keep_back",
    "note_publication",
    "open_urn",
    "propose",
    "put_anew",
    "remind",
    "set_aside",
    "step_aside",
    "stop",
    "take_back_in",
    "take_paper",
    "want_stop",
    "withdraw",
]

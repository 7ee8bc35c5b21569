"""What is done with consultations, by those who ask and those who are asked."""

from commons.consultations.actions.commenting import (
    change_comment,
    draft_comment,
    send_in,
    take_back,
)
from commons.consultations.actions.ending import end_consultation, withdraw_consultation
from commons.consultations.actions.opening import open_consultation, remind
from commons.consultations.actions.replying import answer_comments, bring_table

__all__ = [
    "answer_comments",
    "bring_table",
    "change_comment",
    "draft_comment",
    "end_consultation",
    "open_consultation",
    "remind",
    "send_in",
    "take_back",
    "withdraw_consultation",
]

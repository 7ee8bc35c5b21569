"""What people do with a text many write at once."""

from commons.drafting.actions.approving import approve, ask_approval
from commons.drafting.actions.comments import (
    Passage,
    change_comment,
    comment,
    reopen_comment,
    resolve_comment,
    take_back_comment,
)
from commons.drafting.actions.support import support
from commons.drafting.actions.versions import (
    freeze_version,
    keep_version,
    lift,
    lock,
    restore_version,
    unlock,
)
from commons.drafting.actions.writing import (
    begin_with,
    begin_writing,
    bring_picture,
    take_down,
)

__all__ = [
    "Passage",
    "approve",
    "ask_approval",
    "begin_with",
    "begin_writing",
    "bring_picture",
    "change_comment",
    "comment",
    "freeze_version",
    "keep_version",
    "lift",
    "lock",
    "reopen_comment",
    "resolve_comment",
    "restore_version",
    "support",
    "take_back_comment",
    "take_down",
    "unlock",
]

"""What people and moderators do about posts."""

from commons.moderation.actions.posts import (
    appeal,
    decide_appeal,
    hide_post,
    report_post,
    restore_post,
    set_premoderation,
    settle_reports,
)
from commons.moderation.actions.submissions import decide_submission, submit_post, withdraw

__all__ = [
    "appeal",
    "decide_appeal",
    "decide_submission",
    "hide_post",
    "report_post",
    "restore_post",
    "set_premoderation",
    "settle_reports",
    "submit_post",
    "withdraw",
]

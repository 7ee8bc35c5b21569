"""What people do in threads."""

from commons.threads.actions.carrying import merge_thread, move_thread, split_thread
from commons.threads.actions.drafting import keep_draft
from commons.threads.actions.posts import delete_post, describe_files, edit_post, post, react
from commons.threads.actions.reading import mark_read, mark_unread, read_all
from commons.threads.actions.threads import (
    close_thread,
    pin_thread,
    reopen_thread,
    resolve_thread,
    start_thread,
    take_up_thread,
    unpin_thread,
)
from commons.threads.actions.todos import keep, plan

__all__ = [
    "close_thread",
    "delete_post",
    "describe_files",
    "edit_post",
    "keep",
    "keep_draft",
    "mark_read",
    "mark_unread",
    "merge_thread",
    "move_thread",
    "pin_thread",
    "plan",
    "post",
    "react",
    "read_all",
    "reopen_thread",
    "resolve_thread",
    "split_thread",
    "start_thread",
    "take_up_thread",
    "unpin_thread",
]

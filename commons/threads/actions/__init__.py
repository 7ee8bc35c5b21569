"""What people do in threads."""

from commons.threads.actions.posts import delete_post, edit_post, post, react
from commons.threads.actions.reading import keep, mark_read, mark_unread, read_all
from commons.threads.actions.threads import (
    close_thread,
    pin_thread,
    reopen_thread,
    resolve_thread,
    start_thread,
    take_up_thread,
    unpin_thread,
)

__all__ = [
    "close_thread",
    "delete_post",
    "edit_post",
    "keep",
    "mark_read",
    "mark_unread",
    "pin_thread",
    "post",
    "react",
    "read_all",
    "reopen_thread",
    "resolve_thread",
    "start_thread",
    "take_up_thread",
    "unpin_thread",
]

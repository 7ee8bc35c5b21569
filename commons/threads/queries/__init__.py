"""What a person may read of threads."""

from commons.threads.queries.posts import (
    PAGE,
    editions_of,
    marks_of,
    numbered,
    post_for,
    window,
)
from commons.threads.queries.threads import (
    Line,
    count_unread,
    lines_for,
    reading_of,
    thread_for,
    threads_named,
)
from commons.threads.queries.todos import count_todos, todos_for

__all__ = [
    "PAGE",
    "Line",
    "count_todos",
    "count_unread",
    "editions_of",
    "lines_for",
    "marks_of",
    "numbered",
    "post_for",
    "reading_of",
    "thread_for",
    "threads_named",
    "todos_for",
    "window",
]

"""What a person may read of threads."""

from commons.threads.queries.counts import counts_of
from commons.threads.queries.drafts import drafts_of
from commons.threads.queries.posts import (
    PAGE,
    editions_of,
    followed,
    marks_of,
    numbered,
    post_for,
    window,
)
from commons.threads.queries.sight import visible
from commons.threads.queries.threads import (
    Line,
    lines_for,
    may_begin,
    opened_by,
    reading_of,
    thread_for,
    thread_numbered,
    threads_named,
)
from commons.threads.queries.todos import done_lately, todos_for

__all__ = [
    "PAGE",
    "Line",
    "counts_of",
    "done_lately",
    "drafts_of",
    "editions_of",
    "followed",
    "lines_for",
    "marks_of",
    "may_begin",
    "numbered",
    "opened_by",
    "post_for",
    "reading_of",
    "thread_for",
    "thread_numbered",
    "threads_named",
    "todos_for",
    "visible",
    "window",
]

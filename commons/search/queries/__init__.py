"""What somebody asks for, and what of it they may find."""

from commons.search.queries.completing import completed
from commons.search.queries.facets import counted
from commons.search.queries.going import going
from commons.search.queries.hits import Cursor, page_of, wider
from commons.search.queries.palette import offered
from commons.search.queries.question import Question, question_of
from commons.search.queries.saved import Alert, alerts_for, saved_by
from commons.search.queries.snippets import Wanted, marked, snippet

__all__ = [
    "Alert",
    "Cursor",
    "Question",
    "Wanted",
    "alerts_for",
    "completed",
    "counted",
    "going",
    "marked",
    "offered",
    "page_of",
    "question_of",
    "saved_by",
    "snippet",
    "wider",
]

"""Which calls and applications are there for whom?"""

from commons.selection.queries.calls import (
    call_for,
    calls_in,
    evaluated_by,
    find_call,
    find_selection,
    public_call,
    public_calls,
    selection_in,
    selections_of,
)
from commons.selection.queries.judged import (
    Seen,
    application_for_evaluator,
    application_in,
    cv_of,
    evaluation_of,
    own_application,
    own_applications,
    rows_for_evaluator,
    seen_in,
)

__all__ = [
    "Seen",
    "application_for_evaluator",
    "application_in",
    "call_for",
    "calls_in",
    "cv_of",
    "evaluated_by",
    "evaluation_of",
    "find_call",
    "find_selection",
    "own_application",
    "own_applications",
    "public_call",
    "public_calls",
    "rows_for_evaluator",
    "seen_in",
    "selection_in",
    "selections_of",
]

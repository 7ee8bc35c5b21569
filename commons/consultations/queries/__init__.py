"""What can be asked about consultations."""

from commons.consultations.queries.comments import (
    Progress,
    alike_to,
    comment_called,
    comments_of,
    drafts_of,
    next_waiting,
    progress_of,
    progress_of_each,
    rows_for_table,
)
from commons.consultations.queries.rounds import (
    consultation_for,
    find,
    held_in,
    rounds_on,
    running_in,
)
from commons.consultations.queries.seats import drafters_of, drafts_for, own_seats, speakers_of

__all__ = [
    "Progress",
    "alike_to",
    "comment_called",
    "comments_of",
    "consultation_for",
    "drafters_of",
    "drafts_for",
    "drafts_of",
    "find",
    "held_in",
    "next_waiting",
    "own_seats",
    "progress_of",
    "progress_of_each",
    "rounds_on",
    "rows_for_table",
    "running_in",
    "speakers_of",
]

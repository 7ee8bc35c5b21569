"""Which records may somebody read, and what answers a question to the library?"""

from commons.practices.queries.library import Answer, Question, answer, question_of, related
from commons.practices.queries.practices import (
    find,
    handed_in,
    own_practices,
    place_for,
    practice_for,
    public_practice,
    reads_all,
    sent_before,
    speaks_for,
    waiting_in,
)

__all__ = [
    "Answer",
    "Question",
    "answer",
    "find",
    "handed_in",
    "own_practices",
    "place_for",
    "practice_for",
    "public_practice",
    "question_of",
    "reads_all",
    "related",
    "sent_before",
    "speaks_for",
    "waiting_in",
]

"""Which events may somebody see, and what is said of who comes?"""

from commons.events.queries.asked import Question, faq_of, find_asked, questions_of
from commons.events.queries.held import (
    find_announced,
    find_occasion,
    occasion_for,
    occasions_in,
    place_for,
    public_occasion,
    public_occasions,
)
from commons.events.queries.registered import (
    Counts,
    anybody_in,
    certified,
    counts_of,
    find_registration,
    people_of,
    registration_in,
    registration_of,
    registrations_on,
    waiting_before,
)

__all__ = [
    "Counts",
    "Question",
    "anybody_in",
    "certified",
    "counts_of",
    "faq_of",
    "find_announced",
    "find_asked",
    "find_occasion",
    "find_registration",
    "occasion_for",
    "occasions_in",
    "people_of",
    "place_for",
    "public_occasion",
    "public_occasions",
    "questions_of",
    "registration_in",
    "registration_of",
    "registrations_on",
    "waiting_before",
]

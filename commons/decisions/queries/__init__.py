"""Which decisions are there for whom, who is asked in them, and how do they stand?"""

from commons.decisions.queries.counting import Line, Standing, answers_of, standing_of
from commons.decisions.queries.decisions import (
    Minuted,
    closed_in,
    decision_for,
    find,
    minuted,
    open_in,
    visible,
)
from commons.decisions.queries.publication import to_publish
from commons.decisions.queries.seats import (
    elector_called,
    electors_of,
    own_electors,
    roll_of,
    seats_for,
    voice_of,
)
from commons.decisions.queries.waiting import Waiting, waiting_for

__all__ = [
    "Line",
    "Minuted",
    "Standing",
    "Waiting",
    "answers_of",
    "closed_in",
    "decision_for",
    "elector_called",
    "electors_of",
    "find",
    "minuted",
    "open_in",
    "own_electors",
    "roll_of",
    "seats_for",
    "standing_of",
    "to_publish",
    "visible",
    "voice_of",
    "waiting_for",
]

"""What stands beside a thread for whoever may read it."""

from commons.agreements.queries.askings import (
    asking_on,
    askings_of,
    asks_about,
    own_posts,
    own_seats,
    seats_asked,
)
from commons.agreements.queries.conclusions import (
    conclusion_on,
    conclusions_of,
    is_crowded,
    latest_on,
    objectors_of,
)
from commons.agreements.queries.readers import read_by

__all__ = [
    "asking_on",
    "askings_of",
    "asks_about",
    "conclusion_on",
    "conclusions_of",
    "is_crowded",
    "latest_on",
    "objectors_of",
    "own_posts",
    "own_seats",
    "read_by",
    "seats_asked",
]

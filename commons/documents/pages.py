"""Which page shows a document? Each kind has one; whoever makes a kind hands it in."""

from collections.abc import Callable

from flask.typing import ResponseReturnValue

from commons.documents.models import Document, Kind
from commons.membership.models import Person

Show = Callable[[Document], ResponseReturnValue]
Seen = Callable[[Person, Document], None]
seen: list[Seen] = []
"""What follows when somebody opens the page of a document."""
shows: dict[Kind, Show] = {}
"""A feature that makes more of a kind puts its own page here when it is installed."""

"""What comes along when a document is copied? Of a file its newest version, inside the act; whoever
makes more of a kind hands in how its content follows.
"""

from collections.abc import Callable

from commons.documents.models import Document, Kind
from commons.membership.models import Person

Copies = Callable[[Person, Document, Document], None]
copies: dict[Kind, Copies] = {}
"""From the one to the other, in somebody's name."""


def copy_content(person: Person, old: Document, made: Document) -> None:
    if follows := copies.get(old.kind):
        follows(person, old, made)

"""With which words may a text begin? Whoever makes more of texts says what it offers."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from commons.documents.models import Document
from commons.membership.models import Person
from commons.workspaces.models import Workspace


class Beginning(NamedTuple):
    """One template, by the name it has in an address, and in words."""

    name: str
    words: str


class Beginnings(NamedTuple):
    """What is offered in a workspace, and how a text that was just begun takes it."""

    offered: Callable[[Workspace], Sequence[Beginning]]
    written: Callable[[Person, Document, str], bool]
    """Says whether the words could be written."""


beginnings: list[Beginnings] = []


def offered_in(place: Workspace) -> list[Beginning]:
    return [each for source in beginnings for each in source.offered(place)]


def write_beginning(author: Person, document: Document, name: str) -> bool:
    """Let the text begin with this template; with none, it stays empty."""
    named = [
        source
        for source in beginnings
        if name in {each.name for each in source.offered(document.workspace)}
    ]
    return all(source.written(author, document, name) for source in named)

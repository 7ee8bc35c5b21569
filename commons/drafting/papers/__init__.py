"""What does a new text begin with, when it is to become a paper of a certain kind?"""

import secrets
from collections.abc import Callable

from commons.documents.beginnings import Beginning
from commons.documents.models import Document
from commons.drafting.actions import begin_with
from commons.drafting.engine.asking import EngineDied, Refused
from commons.drafting.papers.advice import alert, opinion, position, recommendation
from commons.drafting.papers.blocks import tree
from commons.drafting.papers.meetings import minutes
from commons.drafting.reading import engine
from commons.drafting.schema import Node
from commons.drafting.storing import kept
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.words import gettext as _
from rules.habits import PAPERS
from rules.papers import Paper, papers_in

BLOCKS: dict[Paper, Callable[[str], list[Node]]] = {
    Paper.OPINION: opinion,
    Paper.RECOMMENDATION: recommendation,
    Paper.POSITION: position,
    Paper.MINUTES: minutes,
    Paper.ALERT: alert,
}
"""Each from the name of the body."""


def offered(place: Workspace) -> list[Beginning]:
    """What the rules profile of the body names."""
    said = {
        Paper.OPINION: _("Opinion"),
        Paper.RECOMMENDATION: _("Recommendation"),
        Paper.POSITION: _("Position paper"),
        Paper.MINUTES: _("Minutes of a meeting"),
        Paper.ALERT: _("Qualified alert"),
    }
    papers = papers_in(place.charter.rule(PAPERS).value)
    return [Beginning(str(paper), said[paper]) for paper in papers]


def write(author: Person, document: Document, name: str) -> bool:
    """Write the beginning as the first change of the text, in its author's name."""
    client = secrets.randbelow(2**31 - 1) + 1
    blocks = BLOCKS[Paper(name)](document.workspace.name)
    try:
        change = engine().turned_into(document.id, kept(document), tree(blocks), client)
    except (EngineDied, Refused):
        return False
    begin_with(author, document, name, change, client)
    return True

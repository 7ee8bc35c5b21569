"""What follows from a change of a document, inside the act that makes it?"""

from commons.documents.finding import find_again
from commons.documents.models import Document, Level
from commons.membership.models import Person
from kernel.clock import now
from kernel.happenings import tell
from kernel.streams import append, stir

NEWS = {
    "begun": "documents.added",
    "brought": "documents.added",
    "version": "documents.version",
    "status": "documents.status",
}
"""Of what others may want to hear."""
NEW = {"begun", "brought", "one of many", "version", "restored"}
"""What those who keep a search hear of as new."""
WORDS = NEW | {"facts", "status", "binned"}
"""What changes the words under which it is found."""


def told(actor: Person | int, document: Document, what: str) -> None:
    """Whoever has the document or its library open sees that it changed; of what is for named
    people nobody else hears a bell.
    """
    actor_id = actor if isinstance(actor, int) else actor.id
    append(document.workspace_id, "document", document.id, what, actor_id)
    closed = document.level == Level.EYES_ONLY
    if not closed:
        stir("library", document.workspace_id)
        for share in document.shares if document.shared else ():
            stir("library", share.workspace_id)
    if what in NEWS:
        tell(NEWS[what], document, actor_id)
    if what in WORDS:
        rings = what in NEW and not closed
        find_again(document, stir("workspace", document.workspace_id) if rings else 0)


def changed(actor: Person, document: Document, what: str) -> None:
    document.changed_at, document.changed_by = now(), actor.name
    told(actor, document, what)

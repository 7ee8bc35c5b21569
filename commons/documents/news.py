"""Which things that happen to documents may somebody want to hear of, and how are they shown?"""

from collections.abc import Callable

from markupsafe import escape

from commons.documents.models import Document, Folder
from kernel.database import db
from kernel.happenings import Kind, Shown
from kernel.words import ngettext
from rules.access import Permission
from rules.notices import Event

READ = Permission.READ_DOCUMENT
Said = Callable[[Document, int], Shown | None]


def find(document_id: int) -> Document | None:
    return db.session.get(Document, document_id)


def show(document: Document, _number: int) -> Shown | None:
    """What lies in the bin is no news any more."""
    if document.binned_at:
        return None
    path = f"/{document.workspace.slug}/documents/{document.id}"
    return Shown(document.title, path, document.changed_by or document.author_name, "")


def show_settled(document: Document, _number: int) -> Shown | None:
    """What became of it, even in the bin: its keepers find it there."""
    path = f"/{document.workspace.slug}/documents/{document.id}"
    return Shown(document.title, path, "", "")


def around(document: Document) -> list[tuple[str, int]]:
    """The folders in which it lies, the nearest first: one may follow each of them."""
    above: list[tuple[str, int]] = []
    number = document.folder_id
    while number and ("folder", number) not in above:
        above.append(("folder", number))
        folder = db.session.get(Folder, number)
        number = folder.parent_id if folder else None
    return above


def news_of(
    what: str, others: Event | None, shown: Said = show, named: Event = Event.NAMED
) -> Kind:
    """One kind of news of documents, for those who follow them or their folders."""
    return Kind(what, "document", READ, find, shown, others, named, within=around)


def show_many(document: Document, many: int) -> Shown | None:
    """The first of many that came in together, and how many more."""
    about = show(document, 0)
    if about is None or many < 2:  # noqa: PLR2004 one is one
        return about
    words = ngettext("and %(num)d more document", "and %(num)d more documents", many - 1)
    return about._replace(html=f"<p>{escape(words)}</p>")


news_of("documents.many", Event.OPENED, show_many)
news_of("documents.added", Event.OPENED)
news_of("documents.version", Event.SAID)
news_of("documents.status", Event.SETTLED)
news_of("documents.review", None, show_settled, Event.ASKED)
news_of("documents.shared", None, show, Event.ASKED)

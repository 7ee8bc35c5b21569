"""Under which words is a document found? All that is said of it, and what it says itself."""

from collections.abc import Callable

from sqlalchemy import func, select

from commons.documents.models import Document, Kind
from commons.files.models import File
from commons.files.queries import SEARCHED
from kernel.database import db
from kernel.index import Writing, forget, index_again

KIND = "document"
WITHIN = "d"
Says = Callable[[Document], str]


def words_of_file(document: Document) -> str:
    """The name and the words of the newest version, as far as anybody searches."""
    newest = (File.document_id == document.id, File.version == document.version)
    found = select(File.name, File.alt, func.substr(File.text, 1, SEARCHED)).where(*newest)
    return "\n".join(words for row in db.session.execute(found) for words in row if words)


says: dict[Kind, Says] = {Kind.FILE: words_of_file}
"""What each kind says itself; a feature that makes more of a kind hands in its own."""


def find_again(document: Document, arrived: int = 0) -> None:
    """From this act on it is found as it is now; what lies in the bin is not. With a number of the
    workspace's stream, kept searches tell it as new.
    """
    writing = writing_of(document, arrived)
    if document.binned_at:
        forget(writing)
    else:
        index_again(writing)


def writing_of(document: Document, arrived: int = 0) -> Writing:
    return Writing(
        kind=KIND,
        within=WITHIN,
        workspace_id=document.workspace_id,
        thread_id=document.id,
        number=0,
        title=document.title,
        text=_said(document),
        at=document.created_at,
        author_id=document.author_id,
        author_name=document.author_name,
        arrived=arrived,
        spoken=document.language,
        traits=(KIND,),
    )


def _said(document: Document) -> str:
    itself = says.get(document.kind)
    about = (document.reference_number, document.description, document.keywords)
    return "\n".join(filter(None, (*about, itself(document) if itself else "")))

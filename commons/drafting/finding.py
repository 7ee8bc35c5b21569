"""Under which words is a text found? Its own, as they were last drawn."""

from commons.documents.models import Document
from commons.drafting.drawing import plain
from commons.drafting.models import Text
from commons.files.queries import SEARCHED
from kernel.database import db


def words_of_text(document: Document) -> str:
    text = db.session.get(Text, document.id)
    return plain(text.tree)[:SEARCHED] if text and text.drawn >= 0 else ""

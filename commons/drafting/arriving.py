"""How does a file become a text? Its words as the first change, and what is said beside them."""

import secrets
from itertools import islice

from commons.documents.models import Document
from commons.drafting.actions import Passage, begin_with, comment
from commons.drafting.converting import Imported, Remark
from commons.drafting.forms import LONGEST_COMMENT, LONGEST_QUOTE
from commons.drafting.reading import engine
from commons.drafting.storing import kept
from commons.membership.models import Person

MOST_COMMENTS = 200


def begin_from(author: Person, document: Document, came: Imported, key: str) -> None:
    """All of it in the name of whoever brings it: what a file says of others proves nothing."""
    client = secrets.randbelow(2**31 - 1) + 1
    change = engine().turned_into(document.id, kept(document), came.tree, client)
    begin_with(author, document, "docx", change, client)
    for number, remark in islice(enumerate(came.remarks), MOST_COMMENTS):
        about = Passage(remark.quote[:LONGEST_QUOTE])
        comment(author, document, _said(remark), f"{key[:56]}-{number}", about)


def _said(remark: Remark) -> str:
    said = f"{remark.author}: {remark.text}" if remark.author else remark.text
    return said[:LONGEST_COMMENT] or "-"

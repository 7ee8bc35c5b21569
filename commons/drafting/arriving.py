"""How does a file become a text? Its words as the first change, and what is said beside them."""

import io
import secrets
from itertools import count, islice
from pathlib import PurePosixPath

from werkzeug.datastructures import FileStorage

from commons.documents.models import Document
from commons.drafting.actions import Passage, begin_with, comment
from commons.drafting.converting import Imported, Picture, Remark, placed
from commons.drafting.converting.incoming import Keep
from commons.drafting.forms import LONGEST_COMMENT, LONGEST_QUOTE
from commons.drafting.pictures import kept_picture
from commons.drafting.reading import engine
from commons.drafting.storing import kept
from commons.files.refusals import NotNow, NotTaken
from commons.membership.models import Person

MOST_COMMENTS, MOST_PICTURES = 200, 60


def begin_from(author: Person, document: Document, came: Imported, key: str) -> Imported:
    """All of it in the name of whoever brings it: what a file says of others proves nothing."""
    came = placed(came, _keeper(author, document, key))
    client = secrets.randbelow(2**31 - 1) + 1
    change = engine().turned_into(document.id, kept(document), came.tree, client)
    begin_with(author, document, "docx", change, client)
    for number, remark in islice(enumerate(came.remarks), MOST_COMMENTS):
        about = Passage(remark.quote[:LONGEST_QUOTE])
        comment(author, document, _said(remark), f"{key[:56]}-{number}", about)
    return came


def _keeper(author: Person, document: Document, key: str) -> Keep:
    numbers = count()

    def keep(picture: Picture) -> int | None:
        number = next(numbers)
        sent = FileStorage(io.BytesIO(picture.data), PurePosixPath(picture.name).name)
        try:
            return (
                number < MOST_PICTURES
                and kept_picture(author, document, sent, f"{key[:50]}-image-{number}").id
            ) or None
        except (NotTaken, NotNow):
            return None

    return keep


def _said(remark: Remark) -> str:
    said = f"{remark.author}: {remark.text}" if remark.author else remark.text
    return said[:LONGEST_COMMENT] or "-"

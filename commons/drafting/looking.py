"""A Word document as a page, in the browser: read as one that comes in, drawn as a text of ours."""

import base64

from markupsafe import Markup

from commons.documents.previews import Preview
from commons.drafting.converting import NotConverted, from_docx
from commons.drafting.converting.outgoing import carrying
from commons.files.models import File
from commons.files.storage import storage
from kernel.aside import aside

SIGNS = {b"\x89PNG": "image/png", b"\xff\xd8\xff": "image/jpeg", b"GIF8": "image/gif"}
MOST_BYTES = 8_000_000
"""Of pictures in one page."""


def look(file: File) -> Preview:
    data = aside(storage().place(file.digest).read_bytes)
    try:
        came = from_docx(data, person_of=lambda _author: 0)
    except NotConverted:
        return Preview()
    pictures = [_source(each.data) for each in came.pictures]
    small = sum(map(len, pictures)) <= MOST_BYTES

    def picture_of(number: int) -> str:
        return pictures[number - 1] if small and number <= len(pictures) else ""

    drawn = aside(lambda: carrying(came.tree, "shown", picture_of))
    return Preview(page=Markup(drawn))  # noqa: S704 made of known nodes only, and cleaned


def _source(data: bytes) -> str:
    mime = next((mime for sign, mime in SIGNS.items() if data.startswith(sign)), "")
    return f"data:{mime};base64,{base64.b64encode(data).decode()}" if mime else ""

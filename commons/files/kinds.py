"""What kind of file is this, by what is in it? A name alone proves nothing."""

import re
from typing import NamedTuple

import puremagic
from flask import current_app

from commons.files.refusals import NotTaken
from kernel.words import gettext as _

HEAD = 4096
OFFICE = "application/vnd.openxmlformats-officedocument"
OPEN = "application/vnd.oasis.opendocument"


class Kind(NamedTuple):
    """How a kind is served, and what is done with it: a picture, words to find, or plain text."""

    mime: str
    made_of: str


KINDS = {
    "pdf": Kind("application/pdf", "words"),
    "docx": Kind(f"{OFFICE}.wordprocessingml.document", "words"),
    "xlsx": Kind(f"{OFFICE}.spreadsheetml.sheet", "words"),
    "pptx": Kind(f"{OFFICE}.presentationml.presentation", "words"),
    "odt": Kind(f"{OPEN}.text", "words"),
    "ods": Kind(f"{OPEN}.spreadsheet", "words"),
    "odp": Kind(f"{OPEN}.presentation", "words"),
    "txt": Kind("text/plain", "plain"),
    "md": Kind("text/plain", "plain"),
    "csv": Kind("text/csv", "plain"),
    "jpg": Kind("image/jpeg", "picture"),
    "png": Kind("image/png", "picture"),
    "webp": Kind("image/webp", "picture"),
    "gif": Kind("image/gif", "picture"),
}
RUNS = re.compile(rb"[\xef\xbb\xbf\s]*<(!doctype|html|script|svg|\?xml)", re.IGNORECASE)
"""How texts begin that a browser would run."""
SPELLINGS = {"jpeg": "jpg", "jpe": "jpg", "jfif": "jpg", "text": "txt", "markdown": "md"}
ZIPS = {"docx", "xlsx", "pptx", "odt", "ods", "odp"}


def allowed_kinds() -> list[str]:
    """The kinds that may be brought here, as the setting names them."""
    named = str(current_app.config["FILE_KINDS"]).lower().replace(",", " ").split()
    return [name for name in named if name in KINDS]


def kind_of(name: str, head: bytes) -> str:
    """The kind a file says it is; refused where it may not be brought or its first bytes differ.

    What only a look inside tells (which office format, text or not) is asked later.
    """
    said = name.rpartition(".")[2].lower() if "." in name else ""
    kind = SPELLINGS.get(said, said)
    if kind not in allowed_kinds():
        kinds = ", ".join(allowed_kinds())
        raise NotTaken(_("Files of this kind are not taken. These are: %(kinds)s.", kinds=kinds))
    if not _begins_like(kind, head):
        raise unlike(kind)
    return kind


def unlike(kind: str) -> NotTaken:
    return NotTaken(
        _("The name says %(kind)s, but the content is something else.", kind=kind.upper())
    )


def _begins_like(kind: str, head: bytes) -> bool:
    if kind in ZIPS:
        return head.startswith(b"PK\x03\x04")
    found = _known(head)
    if KINDS[kind].made_of == "plain":
        return not (found & {"pdf", "zip", "exe", "rtf"} or RUNS.match(head))
    return kind in found


def _known(head: bytes) -> set[str]:
    try:
        found = puremagic.magic_string(head[:HEAD].lstrip(b"\xef\xbb\xbf \t\r\n"))
    except (puremagic.PureError, ValueError):
        return set()
    names = {each.extension.lstrip(".").lower() for each in found}
    return {SPELLINGS.get(name, name) for name in names}

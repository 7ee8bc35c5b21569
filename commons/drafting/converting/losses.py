"""What of a DOCX or ODT file does no text of ours hold? Told to whoever brings it, before they miss
it.
"""

import re
import zipfile
from collections.abc import Mapping
from enum import StrEnum


class Loss(StrEnum):
    MARGINS = "headers and footers"
    BOXES = "text boxes"
    CHARTS = "charts and diagrams"
    OBJECTS = "embedded objects"
    EQUATIONS = "equations"
    CONTROLS = "form fields"
    TRACKED = "tracked changes"
    COMMENTS = "comments"


PARTS = {Loss.CHARTS: ("word/charts/", "word/diagrams/"), Loss.OBJECTS: ("word/embeddings/",)}
SIGNS = {
    Loss.BOXES: (b"<w:txbxContent",),
    Loss.EQUATIONS: (b"<m:oMath",),
    Loss.CONTROLS: (b"<w:ffData",),
}
OPEN_SIGNS = {
    Loss.BOXES: (b"<draw:text-box",),
    Loss.CHARTS: (b"<draw:plugin", b"<chart:"),
    Loss.OBJECTS: (b"<draw:object",),
    Loss.CONTROLS: (b"<form:form ",),
    Loss.TRACKED: (b"<text:changed-region",),
    Loss.COMMENTS: (b"<office:annotation",),
}
"""Pandoc reads an ODT file without these."""
OPEN_MARGIN = re.compile(rb"<style:(?:header|footer)[ >].*?</style:(?:header|footer)>", re.DOTALL)
SAYS_NOTHING = re.compile(rb"<text:page-(?:number|count)[^>]*>[^<]*|<[^>]*>")
"""Marks, and the number of a page."""
MARGINS = ("word/header", "word/footer")
LONGEST = 50_000_000


def losses_in(archive: zipfile.ZipFile) -> list[Loss]:
    """By the parts it has and the signs in its body, in the order of the list above."""
    names = archive.namelist()
    found = _signed(SIGNS, _some(archive, "word/document.xml"))
    found |= {loss for loss, begins in PARTS.items() if any(n.startswith(begins) for n in names)}
    if any(b"<w:t" in _some(archive, name) for name in names if name.startswith(MARGINS)):
        found.add(Loss.MARGINS)
    return [loss for loss in Loss if loss in found]


def losses_in_odt(archive: zipfile.ZipFile) -> list[Loss]:
    found = _signed(OPEN_SIGNS, _some(archive, "content.xml"))
    margins = OPEN_MARGIN.findall(_some(archive, "styles.xml"))
    if any(SAYS_NOTHING.sub(b"", margin).strip() for margin in margins):
        found.add(Loss.MARGINS)
    return [loss for loss in Loss if loss in found]


def _signed(signs: Mapping[Loss, tuple[bytes, ...]], body: bytes) -> set[Loss]:
    return {loss for loss, each in signs.items() if any(sign in body for sign in each)}


def _some(archive: zipfile.ZipFile, name: str) -> bytes:
    try:
        with archive.open(name) as part:
            return part.read(LONGEST)
    except (KeyError, zipfile.BadZipFile):
        return b""

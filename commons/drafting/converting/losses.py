"""What of a DOCX file does no text of ours hold? Told to whoever brings it, before they miss it."""

import zipfile
from enum import StrEnum


class Loss(StrEnum):
    MARGINS = "headers and footers"
    BOXES = "text boxes"
    CHARTS = "charts and diagrams"
    OBJECTS = "embedded objects"
    EQUATIONS = "equations"
    CONTROLS = "form fields"


PARTS = {Loss.CHARTS: ("word/charts/", "word/diagrams/"), Loss.OBJECTS: ("word/embeddings/",)}
SIGNS = {
    Loss.BOXES: (b"<w:txbxContent",),
    Loss.EQUATIONS: (b"<m:oMath",),
    Loss.CONTROLS: (b"<w:ffData",),
}
MARGINS = ("word/header", "word/footer")
LONGEST = 50_000_000


def losses_in(archive: zipfile.ZipFile) -> list[Loss]:
    """By the parts it has and the signs in its body, in the order of the list above."""
    names = archive.namelist()
    body = _some(archive, "word/document.xml")
    found = {loss for loss, signs in SIGNS.items() if any(sign in body for sign in signs)}
    found |= {loss for loss, begins in PARTS.items() if any(n.startswith(begins) for n in names)}
    if any(b"<w:t" in _some(archive, name) for name in names if name.startswith(MARGINS)):
        found.add(Loss.MARGINS)
    return [loss for loss in Loss if loss in found]


def _some(archive: zipfile.ZipFile, name: str) -> bytes:
    try:
        with archive.open(name) as part:
            return part.read(LONGEST)
    except (KeyError, zipfile.BadZipFile):
        return b""

"""How do the words of a demonstration become a file of their kind? Small, and real."""

import io
import textwrap
import zipfile
from collections.abc import Callable
from html import escape

from openpyxl import Workbook
from PIL import Image, ImageDraw
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

A4 = (595, 842)
TYPES = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument\
.wordprocessingml.document.main+xml"/></Types>"""
BONDS = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships\
/officeDocument" Target="word/document.xml"/></Relationships>"""
BODY = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
<w:body>{}</w:body></w:document>"""


def printed(ending: str, words: str) -> bytes:
    """A file of this kind that says these words."""
    return KINDS[ending](words)


def _pdf(words: str) -> bytes:
    writer = PdfWriter()
    page = writer.add_blank_page(*A4)
    lines = " ".join(f"({_plain(line)}) '" for line in textwrap.wrap(words, 70))
    drawn = DecodedStreamObject()
    drawn.set_data(f"BT /F1 13 Tf 18 TL 60 770 Td {lines} ET".encode("latin-1", "replace"))
    font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
    named = {NameObject(key): NameObject(value) for key, value in font.items()}
    fonts = DictionaryObject({NameObject("/F1"): DictionaryObject(named)})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    page[NameObject("/Contents")] = writer._add_object(drawn)  # noqa: SLF001 there is no other way
    return _written(writer.write)


def _plain(line: str) -> str:
    return line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def _docx(words: str) -> bytes:
    told = "".join(f"<w:p><w:r><w:t>{escape(each)}</w:t></w:r></w:p>" for each in words.split(". "))
    parts = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": BONDS,
        "word/document.xml": BODY.format(told),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return out.getvalue()


def _xlsx(words: str) -> bytes:
    book = Workbook()
    for line in words.splitlines():
        book.active.append(line.split(";"))
    return _written(book.save)


def _png(_words: str) -> bytes:
    """Four stages of a paper, with an arrow from each to the next."""
    picture = Image.new("RGB", (1200, 420), "#f4f6fb")
    pen = ImageDraw.Draw(picture)
    for n, colour in enumerate(("#6f9bff", "#f7c846", "#56d6b0", "#2b3a67")):
        left = 60 + n * 285
        pen.rounded_rectangle((left, 130, left + 200, 290), 18, fill=colour)
        for line in range(4):
            pen.rectangle((left + 28, 160 + line * 26, left + 170 - line * 18, 170 + line * 26),
                          fill="#ffffff")  # fmt: skip
        if n:
            pen.line((left - 75, 210, left - 12, 210), fill="#51607f", width=6)
            pen.polygon([(left - 22, 196), (left - 2, 210), (left - 22, 224)], fill="#51607f")
    return _written(lambda out: picture.save(out, "PNG", optimize=True))


def _written(write: Callable[[io.BytesIO], object]) -> bytes:
    out = io.BytesIO()
    write(out)
    return out.getvalue()


KINDS: dict[str, Callable[[str], bytes]] = {
    "pdf": _pdf,
    "docx": _docx,
    "xlsx": _xlsx,
    "png": _png,
    "csv": str.encode,
}

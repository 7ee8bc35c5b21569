"""Which words stand in a document, and which kind is it really? Run in a process of its own.

    python texts.py KIND SOURCE

It prints kind and text as JSON. It leaves with 3 when the file cannot be what it says, with 4 when
it unpacks to too much, with 5 when it holds macros.
"""

import json
import os
import re
import resource
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.parsers import expat

from pypdf import PdfReader

LONGEST = 200_000
"""Characters kept of one file."""
MOST_ENTRIES, MOST_UNPACKED, ONE_PART = 5_000, 400_000_000, 20_000_000
MOST_PAGES = 500
UNLIKE, TOO_LARGE, MACROS = 3, 4, 5
OFFICE = {b"wordprocessingml.document.main": "docx", b"spreadsheetml.sheet.main": "xlsx",
          b"presentationml.presentation.main": "pptx"}  # fmt: skip
OPEN = {b"application/vnd.oasis.opendocument.text": "odt",
        b"application/vnd.oasis.opendocument.spreadsheet": "ods",
        b"application/vnd.oasis.opendocument.presentation": "odp"}  # fmt: skip
PARTS = {
    "docx": r"word/(document|footnotes|endnotes|comments|header\d*|footer\d*)\.xml",
    "xlsx": r"xl/(sharedStrings|worksheets/sheet\d+)\.xml",
    "pptx": r"ppt/(slides/slide|notesSlides/notesSlide)\d+\.xml",
    "odt": r"content\.xml",
    "ods": r"content\.xml",
    "odp": r"content\.xml",
}
CLOSES = {"p", "h", "si", "row", "tr", "br", "tab", "list-item", "table-cell", "c"}
"""Elements after which a word ends."""


class Unlike(Exception):
    """The file is not what its name says."""


def plain(source: Path) -> str:
    """Text of any length without signs that no text has; UTF-8, or UTF-16 that says so."""
    raw = source.read_bytes()
    marked = raw[:2] in {b"\xff\xfe", b"\xfe\xff"}
    try:
        text = raw.decode("utf-16" if marked else "utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("cp1252", "replace")
    if re.search("[\x00-\x08\x0e-\x1a\x1c-\x1f]", text):
        raise Unlike
    return text


def pdf(source: Path) -> Iterator[str]:
    reader = PdfReader(source)
    if reader.is_encrypted and not reader.decrypt(""):
        return
    for page in reader.pages[:MOST_PAGES]:
        yield page.extract_text()


def packed(kind: str, source: Path) -> Iterator[str]:
    with zipfile.ZipFile(source) as archive:
        parts = archive.infolist()
        if len(parts) > MOST_ENTRIES or sum(part.file_size for part in parts) > MOST_UNPACKED:
            sys.exit(TOO_LARGE)
        if any(part.filename.lower().endswith("vbaproject.bin") for part in parts):
            sys.exit(MACROS)
        if _office_kind(archive) != kind:
            raise Unlike
        for part in parts:
            if re.fullmatch(PARTS[kind], part.filename):
                yield from words_of(archive, part.filename)


def _office_kind(archive: zipfile.ZipFile) -> str:
    names = set(archive.namelist())
    if "mimetype" in names:
        return OPEN.get(_some(archive, "mimetype", 100).strip(), "")
    if "[Content_Types].xml" not in names:
        return ""
    types = _some(archive, "[Content_Types].xml", 1_000_000)
    return next((kind for sign, kind in OFFICE.items() if sign in types), "")


def _some(archive: zipfile.ZipFile, name: str, most: int) -> bytes:
    with archive.open(name) as part:
        return part.read(most)


def words_of(archive: zipfile.ZipFile, name: str) -> Iterator[str]:
    """The text between the tags, read in pieces; a document type, where entities hide, ends it."""
    parser, found = expat.ParserCreate(), list[str]()
    parser.StartDoctypeDeclHandler = lambda *_: sys.exit(UNLIKE)
    parser.CharacterDataHandler = found.append

    def ends(tag: str) -> None:
        if tag.rpartition(":")[2] in CLOSES:
            found.append("\n")

    parser.EndElementHandler = ends
    left = ONE_PART
    with archive.open(name) as part:
        while (piece := part.read(min(65_536, left))) and left > 0:
            left -= len(piece)
            parser.Parse(piece, False)
            yield "".join(found)
            found.clear()
    if left <= 0:
        sys.exit(TOO_LARGE)


def read(kind: str, source: Path) -> str:
    if kind in {"txt", "md", "csv"}:
        return plain(source)[:LONGEST]
    whole, length = [], 0
    for words in pdf(source) if kind == "pdf" else packed(kind, source):
        whole.append(words)
        length += len(words)
        if length > LONGEST:
            break
    return "".join(whole)[:LONGEST]


def tidy(text: str) -> str:
    """Runs of blanks are one, and nothing is left that a database would refuse."""
    text = re.sub("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]", " ", text)
    return re.sub(r"\n\s*\n+", "\n", re.sub(r"[ \t\xa0]+", " ", text)).strip()


def main() -> None:
    kind, source = sys.argv[1], Path(sys.argv[2])
    resource.setrlimit(resource.RLIMIT_CPU, (20, 20))
    resource.setrlimit(resource.RLIMIT_AS, (1_000_000_000, 1_000_000_000))
    os.nice(10)
    try:
        text = tidy(read(kind, source))
    except (Unlike, zipfile.BadZipFile):
        sys.exit(UNLIKE)
    except Exception as fault:  # noqa: BLE001 a broken file says less, and comes in all the same
        sys.stderr.write(f"{type(fault).__name__}: {fault}")
        text = ""
    sys.stdout.write(json.dumps({"text": text}))


if __name__ == "__main__":
    main()

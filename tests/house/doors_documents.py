"""The addresses of a library: what each asks, on which things, and a form that would be taken."""

import io
from collections.abc import Mapping
from functools import cache
from typing import Any

import docx
from PIL import Image

from tests.house.things import FOLDERS, PAPERS

PAPER_NAMES = [each.name for each in PAPERS]
FILE_NAMES = [name for name in PAPER_NAMES if "document" in name]
FOLDER_NAMES = [each.name for each in FOLDERS]
PLACE = ["the workspace"]

LIBRARY = "/<workspace>/documents"
PAPER = f"{LIBRARY}/<int:document_id>"
FOLDER = f"{LIBRARY}/folders/<int:folder_id>"
PIECES = f"{LIBRARY}/pieces"
SHARES = f"{PAPER}/shares"
BRINGS_A_FILE = {f"{LIBRARY}/upload", f"{LIBRARY}/import", f"{PAPER}/file"}
PLAIN, WORD = "text.txt", "text.docx"
READ, ADD, ARRANGE = "documents.read", "documents.add", "documents.arrange"
SHARE = "documents.share"
FACTS = {"title": "A title", "language": "en", "level": "limited", "status": "draft"}

PAPER_DOORS: dict[tuple[str, str], tuple[str, list[str], Mapping[str, Any] | None]] = {
    (LIBRARY, "GET"): (READ, PLACE, None),
    (f"{LIBRARY}/bin", "GET"): (READ, PLACE, None),
    (f"{LIBRARY}/new", "GET"): (ADD, PLACE, None),
    (f"{LIBRARY}/new", "POST"): (ADD, PLACE, FACTS),
    (f"{LIBRARY}/upload", "GET"): (ADD, PLACE, None),
    (f"{LIBRARY}/upload", "POST"): (ADD, PLACE, FACTS),
    (f"{LIBRARY}/import", "GET"): (ADD, PLACE, None),
    (f"{LIBRARY}/import", "POST"): (ADD, PLACE, FACTS),
    (f"{LIBRARY}/folders/new", "GET"): (ADD, PLACE, None),
    (f"{LIBRARY}/folders/new", "POST"): (ADD, PLACE, {"name": "Opinions"}),
    (FOLDER, "GET"): (READ, FOLDER_NAMES, None),
    (f"{FOLDER}/name", "GET"): (ARRANGE, FOLDER_NAMES, None),
    (f"{FOLDER}/name", "POST"): (ARRANGE, FOLDER_NAMES, {"name": "Opinions"}),
    (f"{FOLDER}/bin", "POST"): (ARRANGE, FOLDER_NAMES, {}),
    (PAPER, "GET"): (READ, PAPER_NAMES, None),
    (f"{PAPER}/who", "GET"): (READ, PAPER_NAMES, None),
    (f"{LIBRARY}/pieces", "GET"): (ADD, PLACE, None),
    (f"{LIBRARY}/pieces", "POST"): (ADD, PLACE, {"offset": "0"}),
    (f"{LIBRARY}/pieces/whole", "POST"): (ADD, PLACE, FACTS | {"name": PLAIN}),
    (f"{LIBRARY}/selection", "GET"): (READ, PLACE, None),
    (f"{LIBRARY}/selection", "POST"): (READ, PLACE, {"do": "bin", "pick": "987654"}),
    (f"{LIBRARY}/told", "GET"): (ADD, PLACE, None),
    (f"{PAPER}/told", "GET"): (ADD, PAPER_NAMES, None),
    (f"{PAPER}/notices", "GET"): (READ, PAPER_NAMES, None),
    (f"{PAPER}/notices", "POST"): (READ, PAPER_NAMES, {"level": "nothing"}),
    (f"{FOLDER}/notices", "GET"): (READ, FOLDER_NAMES, None),
    (f"{FOLDER}/notices", "POST"): (READ, FOLDER_NAMES, {"level": "nothing"}),
    (f"{PAPER}/facts", "GET"): (ARRANGE, PAPER_NAMES, None),
    (f"{PAPER}/facts", "POST"): (ARRANGE, PAPER_NAMES, FACTS),
    (SHARES, "GET"): (SHARE, PAPER_NAMES, None),
    (SHARES, "POST"): (SHARE, PAPER_NAMES, {"rights": "read", "because": "-"}),
    (f"{PAPER}/shares/<int:share_id>/end", "POST"): (SHARE, PAPER_NAMES, {}),
    (f"{PAPER}/bin", "POST"): (ARRANGE, PAPER_NAMES, {}),
    (f"{PAPER}/restore", "POST"): (ARRANGE, PAPER_NAMES, {}),
    (f"{PAPER}/file", "GET"): (READ, FILE_NAMES, None),
    (f"{PAPER}/file/<int:number>", "GET"): (READ, FILE_NAMES, None),
    (f"{PAPER}/file", "POST"): (ADD, FILE_NAMES, {"base": "1"}),
    (f"{PAPER}/view/<int:number>", "GET"): (READ, FILE_NAMES, None),
    (f"{PAPER}/take", "POST"): (ADD, FILE_NAMES, {}),
    (f"{PAPER}/give-back", "POST"): (ADD, FILE_NAMES, {}),
}


@cache
def a_picture() -> bytes:
    made = io.BytesIO()
    Image.new("RGB", (4, 4)).save(made, "PNG")
    return made.getvalue()


@cache
def a_word_document() -> bytes:
    made = io.BytesIO()
    docx.Document().save(made)
    return made.getvalue()

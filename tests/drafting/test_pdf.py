"""A PDF that screen readers follow: its tags, its order, its words for pictures."""

import base64
import io
from datetime import UTC, datetime

import pypdf
import pytest

from commons.drafting.converting.pdf import Sheet, to_pdf
from tests.drafting.test_converting import TEXT
from tests.drafting.test_pictures import pixels
from tests.drafting.writing import doc, mark, node, paragraph, text

AT = datetime(2026, 1, 2, tzinfo=UTC)
SHEET = Sheet(title="Draft opinion", lang="pt", kicker="AI Board", mark="Inês, 2 January")
SOURCE = f"data:image/png;base64,{base64.b64encode(pixels()).decode()}"


def read(made):
    return pypdf.PdfReader(io.BytesIO(made))


def roles(reader):
    found = []

    def visit(part):
        part = part.get_object()
        if isinstance(part, pypdf.generic.ArrayObject):
            for each in part:
                visit(each)
        elif isinstance(part, pypdf.generic.DictionaryObject):
            if "/S" in part:
                found.append((part["/S"], str(part.get("/Alt", ""))))
            if "/K" in part:
                visit(part["/K"])

    visit(reader.trailer["/Root"]["/StructTreeRoot"]["/K"])
    return found


def test_every_part_of_a_text_is_tagged_as_what_it_is():
    tree = doc(*TEXT["content"], node("image", file=4, alt="A map"), node("image", file=4, alt=""))
    reader = read(to_pdf(tree, SHEET, AT, picture_of=lambda _file: SOURCE))
    kinds = {kind for kind, _alt in roles(reader)}

    assert reader.trailer["/Root"]["/Lang"].startswith("pt")
    assert b"pdfuaid" in reader.trailer["/Root"]["/Metadata"].get_data()
    assert {"/H1", "/P", "/L", "/LI", "/Table", "/TR", "/Link", "/Note"} <= kinds
    assert [alt for kind, alt in roles(reader) if kind == "/Figure"] == ["A map"]
    assert "The council never adopts" in " ".join(
        " ".join(page.extract_text().split()) for page in reader.pages
    )


def test_the_same_text_gives_the_same_bytes():
    assert to_pdf(TEXT, SHEET, AT) == to_pdf(TEXT, SHEET, AT)


@pytest.mark.parametrize(
    "tree",
    [
        doc(),
        doc(node("heading", text("Deep"), level=4), node("heading", text("Deeper"), level=3)),
        doc(paragraph("#let x = 1 $ * _ @a <b> \\ `c` //")),
        doc(node("paragraph"), node("heading", level=2), node("table"), node("bullet_list")),
        doc(node("paragraph", node("passage", to="nowhere"), node("article", article="6(3)"))),
        doc(paragraph("Ελληνικά, български, łódź, ﬁn, 中")),
        doc(paragraph("x", mark("link", href="/board/documents/1"))),
    ],
)
def test_whatever_stands_in_a_text_it_is_laid_out(tree):
    assert to_pdf(tree, SHEET, AT).startswith(b"%PDF")

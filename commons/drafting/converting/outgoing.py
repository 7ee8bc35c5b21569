"""How does a text leave? As DOCX with its tracked changes and comments, as Markdown, as a page."""

import io
import json
import re
import zipfile
from collections.abc import Callable, Iterable

from markupsafe import Markup, escape

from commons.drafting.converting.blocks import Leaving
from commons.drafting.converting.numbering import apart
from commons.drafting.converting.pandoc import VERSION, part, run
from commons.drafting.converting.remarks import Remark, beside
from commons.drafting.converting.spans import Beyond, words
from commons.drafting.drawing.facts import VIEWS
from commons.drafting.drawing.numbers import Numbers, walk
from commons.drafting.drawing.page import Source, html
from commons.drafting.drawing.suggested import suggestions_in
from commons.drafting.schema import Node
from kernel.aside import aside
from kernel.words import gettext as _

INLINE_PICTURE = re.compile(rb'descr="data:[^"]*"')
PLACE = re.compile(r'<img src="/(\d+)"')
NO_PICTURE: Source = lambda _file: ""  # noqa: E731
PAGE = Markup(
    '<!doctype html>\n<html lang="{lang}">\n<head><meta charset="utf-8">'
    "<title>{title}</title></head>\n<body><h1>{title}</h1>\n{body}\n</body>\n</html>\n"
)


def to_docx(
    tree: Node,
    title: str,
    *,
    name_of: Callable[[int | None], str] = lambda _person: "",
    remarks: Iterable[Remark] = (),
    picture_of: Source = NO_PICTURE,
) -> bytes:
    """Suggestions become tracked changes of those who made them; pictures come as `data:`.

    Everybody and everything is asked for first: what takes long is then done aside.
    """
    names = {each.person: name_of(each.person) for each in suggestions_in(tree)}
    beyond = Beyond(names, _pictures(tree, picture_of), tuple(remarks), _article())
    written = aside(_written, tree, title, beyond)
    return aside(_lightened, run(written, "-f", "json", "-t", "docx", "-o", "-"))


def _pictures(tree: Node, picture_of: Source) -> dict[int, str]:
    files = {each["attrs"].get("file", 0) for each in walk(tree) if each["type"] == "image"}
    return {file: picture_of(file) for file in files}


def to_odt(
    tree: Node, title: str, *, suggestions: str = "rejected", picture_of: Source = NO_PICTURE
) -> bytes:
    beyond = Beyond(pictures=_pictures(tree, picture_of), article=_article(), named_parts=False)
    written = aside(_written, VIEWS[suggestions](tree), title, beyond)
    return run(written, "-f", "json", "-t", "odt", "-o", "-")


def to_markdown(tree: Node, title: str, *, suggestions: str = "rejected") -> str:
    beyond = Beyond(article=_article(), named_parts=False)
    written = aside(_written, VIEWS[suggestions](tree), title, beyond)
    return run(written, "-f", "json", "-t", "gfm", "--wrap=none", "--standalone").decode()


def _article() -> str:
    return _("Article %(number)s", number="{}")


def to_html(
    tree: Node,
    title: str,
    lang: str,
    *,
    suggestions: str = "shown",
    picture_of: Source = NO_PICTURE,
) -> str:
    body = Markup(carrying(tree, suggestions, picture_of))  # noqa: S704 sieved
    return PAGE.format(lang=escape(lang), title=title, body=body)


def carrying(tree: Node, suggestions: str, picture_of: Source) -> str:
    """The text as HTML that fetches nothing: its pictures stand in it. They come after the sieve,
    which lets no such address through, in the places it left for them.
    """
    found = _pictures(tree, picture_of)
    known = {number: source for number, source in found.items() if source}
    drawn = html(tree, suggestions=suggestions, src_of=lambda n: f"/{n}" if n in known else "")
    return PLACE.sub(lambda place: f'<img src="{known[int(place[1])]}"', drawn)


def _written(tree: Node, title: str, beyond: Beyond) -> bytes:
    tree = beside(tree, beyond.remarks)
    blocks = Leaving(Numbers(tree), beyond).blocks(tree.get("content", []))
    meta = {"title": part("MetaInlines", words(title))}
    return json.dumps({"pandoc-api-version": VERSION, "meta": meta, "blocks": blocks}).encode()


def _lightened(made: bytes) -> bytes:
    """Without the pictures that were written a second time, into their own descriptions; with lists
    that each number for themselves.
    """
    lighter = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(made)) as old,
        zipfile.ZipFile(lighter, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for entry in old.infolist():
            part = INLINE_PICTURE.sub(b'descr=""', old.read(entry))
            numbers = entry.filename == "word/numbering.xml"
            new.writestr(entry, apart(part.decode()).encode() if numbers else part)
    return lighter.getvalue()

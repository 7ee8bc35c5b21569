"""How does HTML from outside become text? As Markdown, through a parser that runs nothing."""

import re
from collections.abc import Callable
from html.parser import HTMLParser

from commons.imports.markdown_lines import DEEPEST, Lines

MOST = 1_000_000
"""Characters of HTML that are looked at."""

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_UNSHOWN = re.compile(
    r"<(script|style|title|template|svg|math|object|iframe|textarea|noframes|xmp)\b[^<>]*>"
    r".*?(?:</\1\s*>|\Z)",
    re.DOTALL | re.IGNORECASE,
)
_DECLARATION = re.compile(r"<[!?][^<>]*>")
_STRAY = re.compile(r"<(?![a-zA-Z/][^<>]*>)")
_SPECIAL = re.compile(r"[\\`*\[\]]|(?<!\w)_|_(?!\w)|<(?=[a-zA-Z/!?])|~~|&(?=#?\w{1,32};)")

BLOCKS = {
    "address", "article", "body", "br", "center", "dd", "details", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "header", "hr", "html", "li", "main", "nav",
    "section", "summary", "tbody", "thead", "tr",
}  # fmt: skip
APART = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "pre", "table", "aside"}
MARKS = {"b": "**", "strong": "**", "i": "*", "em": "*", "code": "`", "tt": "`", "kbd": "`"}
Given = dict[str, str | None]


def as_text(html: str) -> str:
    """Markdown that says what this HTML shows; what cannot be shown is left out."""
    reader = _Reader()
    reader.feed(_bounded(html[:MOST]))
    reader.close()
    reader.text.turn()
    return "\n".join(reader.text.done).strip("\n")


def _bounded(html: str) -> str:
    """Every `<` left begins a tag that ends: then the parser's time grows with the length only."""
    for unshown in (_COMMENT, _UNSHOWN, _DECLARATION):
        html = unshown.sub(" ", html)
    return _STRAY.sub("&lt;", html)


class _Reader(HTMLParser):
    """Hears tags and words, and says them to the lines of Markdown that come of them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = Lines()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in BLOCKS or tag in APART:
            self.text.turn(apart=tag in APART)
        if mark := MARKS.get(tag):
            self.text.mark(mark)
        elif begin := BEGINS.get(tag):
            begin(self.text, dict(attrs))

    def handle_endtag(self, tag: str) -> None:
        if mark := MARKS.get(tag):
            self.text.unmark(mark)
        elif tag in INLINE_ENDS:
            INLINE_ENDS[tag](self.text)
        if tag in BLOCKS or tag in APART:
            self.text.turn()
        if end := ENDS.get(tag):
            end(self.text)
        if tag in APART:
            self.text.gap()

    def handle_data(self, data: str) -> None:
        if self.text.fenced:
            self.text.say_as_it_stands(data)
        elif self.text.is_open("`"):
            self.text.say(re.sub(r"\s+", " ", data).replace("`", "'"))
        else:
            self.text.say(_SPECIAL.sub(r"\\\g<0>", re.sub(r"\s+", " ", data)))


def _quote(text: Lines, _given: Given) -> None:
    text.quotes = min(text.quotes + 1, DEEPEST)


def _unquote(text: Lines) -> None:
    text.quotes = max(0, text.quotes - 1)


def _rule(text: Lines, _given: Given) -> None:
    text.gap()
    text.add("---")


def _cell(text: Lines, _given: Given) -> None:
    if text.line:
        text.say(" | ")


def _picture(text: Lines, given: Given) -> None:
    text.say(_SPECIAL.sub(r"\\\g<0>", (given.get("alt") or "")[:100]))


def _address(text: Lines, given: Given) -> None:
    """Only what a browser may follow from here."""
    address = re.sub(r"[\s<>\\\x00-\x1f]", "", given.get("href") or "")[:1000]
    text.link(address if address.lower().startswith(("http://", "https://")) else "")


def _heading(text: Lines, _given: Given) -> None:
    text.prefix = "# "


BEGINS: dict[str, Callable[[Lines, Given], None]] = {
    "a": _address,
    "blockquote": _quote,
    "hr": _rule,
    "img": _picture,
    "li": lambda text, _given: text.item(),
    "ol": lambda text, _given: text.list_of(1),
    "ul": lambda text, _given: text.list_of(0),
    "pre": lambda text, _given: text.fence(1),
    "td": _cell,
    "th": _cell,
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _heading),
}
INLINE_ENDS: dict[str, Callable[[Lines], None]] = {"a": Lines.unlink}
ENDS: dict[str, Callable[[Lines], None]] = {
    "blockquote": _unquote,
    "ol": Lines.end_list,
    "ul": Lines.end_list,
    "pre": lambda text: text.fence(-1),
}

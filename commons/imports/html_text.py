"""How does HTML from outside become text? As Markdown, through a parser that runs nothing."""

import re
from html.parser import HTMLParser
from typing import NamedTuple

MOST = 1_000_000
"""Characters of HTML that are looked at."""
DEEPEST = 8

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_UNSHOWN = re.compile(
    r"<(script|style|title|template|svg|math|object|iframe|textarea|noframes|xmp)\b[^<>]*>"
    r".*?(?:</\1\s*>|\Z)",
    re.DOTALL | re.IGNORECASE,
)
_DECLARATION = re.compile(r"<[!?][^<>]*>")
_STRAY = re.compile(r"<(?![a-zA-Z/][^<>]*>)")
_SPECIAL = re.compile(r"[\\`*_\[\]<]|~~|&(?=#?\w{1,32};)")
_OPENING = re.compile(r"^(#{1,6}\s|>|[-+](?=\s)|={2,}\s*$|~{3,})|^(\d{1,9})([.)])(?=\s|$)")

BLOCKS = {
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "html", "main", "nav",
    "section", "summary", "table", "tbody", "thead", "tr",
}  # fmt: skip
APART = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "pre", "table", "aside"}
MARKS = {"b": "**", "strong": "**", "i": "*", "em": "*", "code": "`", "tt": "`", "kbd": "`"}


def as_text(html: str) -> str:
    """Markdown that says what this HTML shows; what cannot be shown is left out."""
    writer = _Writer()
    writer.feed(_bounded(html[:MOST]))
    writer.close()
    writer.turn()
    return "\n".join(writer.lines).strip("\n")


def _bounded(html: str) -> str:
    """Every `<` left begins a tag that ends: then the parser's time grows with the length only."""
    for unshown in (_COMMENT, _UNSHOWN, _DECLARATION):
        html = unshown.sub(" ", html)
    return _STRAY.sub("&lt;", html)


class _Open(NamedTuple):
    """A mark that is open, and where in the line its words begin."""

    mark: str
    start: int


class _Writer(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self.line: list[str] = []
        self.open: list[_Open] = []
        self.lists: list[int] = []
        self.bullet = ""
        self.quotes = self.pre = 0
        self.link = ("", 0)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in BLOCKS or tag in APART or tag in {"br", "li", "hr"}:
            self.turn(apart=tag in APART)
        match tag:
            case "blockquote":
                self.quotes = min(self.quotes + 1, DEEPEST)
            case "ul" | "ol":
                self.lists = [*self.lists, 0 if tag == "ul" else 1][-DEEPEST:]
            case "li":
                self._item()
            case "pre":
                self._fence(1)
            case "hr":
                self._add("---", apart=True)
            case "td" | "th" if self.line:
                self.line.append(" | ")
            case "img":
                self.handle_data((given.get("alt") or "")[:100])
            case "a":
                self.link = (_address(given.get("href") or ""), len(self.line))
            case _:
                self._mark(MARKS.get(tag, ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self._end_link()
        elif tag in MARKS:
            self._unmark(MARKS[tag])
        if tag in BLOCKS or tag in APART or tag == "li":
            self.turn(apart=tag in APART)
        match tag:
            case "blockquote":
                self.quotes = max(0, self.quotes - 1)
            case "ul" | "ol":
                self.lists = self.lists[:-1]
            case "pre":
                self._fence(-1)

    def handle_data(self, data: str) -> None:
        if self.pre:
            first, *others = data.replace("```", "'''").split("\n")
            self.line.append(first)
            for other in others:
                self._add("".join(self.line), keep=True)
                self.line = [other]
            return
        words = re.sub(r"\s+", " ", data)
        coded = any(mark.mark == "`" for mark in self.open)
        words = words.replace("`", "'") if coded else _SPECIAL.sub(r"\\\g<0>", words)
        self.line.append(words if self.line else words.lstrip())

    def turn(self, *, apart: bool = False) -> None:
        """End a line; marks that are open go on in the next."""
        self.link = ("", 0)
        marks = [mark.mark for mark in self.open]
        for mark in reversed(marks):
            self._unmark(mark)
        if said := "".join(self.line).strip() if not self.pre else "".join(self.line):
            self._add(said if self.pre else _OPENING.sub(_escaped, said))
        self.line, self.open = [], [_Open(mark, 0) for mark in marks]
        if apart:
            self._add("")

    def _add(self, said: str, *, apart: bool = False, keep: bool = False) -> None:
        if apart:
            self._add("")
        before = "> " * self.quotes
        if not said and not keep:
            if self.lines and self.lines[-1].strip("> "):
                self.lines.append(before.rstrip())
            return
        indent = "   " * max(0, len(self.lists) - bool(self.bullet))
        self.lines.append(f"{before}{indent}{self.bullet}{said}".rstrip())
        self.bullet = ""

    def _item(self) -> None:
        number = self.lists[-1] if self.lists else 0
        self.bullet = f"{number}. " if number else "- "
        if number:
            self.lists[-1] += 1

    def _fence(self, step: int) -> None:
        self.turn()
        if bool(self.pre) != bool(max(0, self.pre + step)):
            self._add("```", keep=True)
        self.pre = max(0, self.pre + step)

    def _mark(self, mark: str) -> None:
        if mark and not self.pre and all(known.mark != mark for known in self.open):
            self.open.append(_Open(mark, len(self.line)))

    def _unmark(self, mark: str) -> None:
        for known in [known for known in self.open if known.mark == mark]:
            self.open.remove(known)
            self._wrap(known.start, mark, mark)

    def _wrap(self, start: int, before: str, after: str) -> None:
        said = "".join(self.line[start:])
        if words := said.strip():
            said = said.replace(words, f"{before}{words}{after}", 1)
        self.line[start:] = [said]

    def _end_link(self) -> None:
        (address, start), self.link = self.link, ("", 0)
        if address and not self.pre:
            bare = "".join(self.line[start:]).strip().replace("\\", "")
            if bare == address:
                self.line[start:] = [f"<{address}>"]
            else:
                self._wrap(start, "[", f"](<{address}>)")


def _escaped(found: re.Match[str]) -> str:
    return f"{found[2]}\\{found[3]}" if found[2] else f"\\{found[0]}"


def _address(href: str) -> str:
    """Only what a browser may follow from here."""
    address = re.sub(r"[\s<>\x00-\x1f]", "", href)[:1000]
    return address if address.lower().startswith(("http://", "https://")) else ""

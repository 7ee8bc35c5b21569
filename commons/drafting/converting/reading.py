"""How do parts that pandoc knows become the words of a text? With what was tracked, and by whom."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from commons.drafting.converting.blocks import NUMBER
from commons.drafting.converting.pandoc import Part
from commons.drafting.converting.remarks import Remark
from commons.drafting.converting.spacing import trimmed
from commons.drafting.converting.spans import TRACKED, UNDATED
from commons.drafting.drawing.page import AI_ACT
from commons.drafting.schema import Node, address, together

PLAIN = {"Strong": "strong", "Emph": "em", "Underline": "underline", "Subscript": "sub",
         "Superscript": "sup"}  # fmt: skip
QUOTES = {"SingleQuote": ("‘", "’"), "DoubleQuote": ("“", "”")}  # noqa: RUF001 as they are printed
ARTICLE = re.compile(r"\d+[a-z]?(?:\([0-9a-z]{1,5}\))*")
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def plain_of(parts: Any) -> str:
    if isinstance(parts, list):
        return "".join(map(plain_of, parts))
    if not isinstance(parts, dict):
        return ""
    if parts["t"] in {"Space", "SoftBreak", "LineBreak"}:
        return " "
    said = parts.get("c", "")
    return said if isinstance(said, str) else plain_of(said)


class Words:
    """Reads words; gathers on the way what is said beside them, and who suggested what."""

    def __init__(self, people: Mapping[str, int]) -> None:
        self.people = people
        self.pictures: list[tuple[str, str]] = []
        self.remarks: list[Remark] = []
        self.authors: dict[str, str] = {}
        self.open: dict[str, tuple[list[Any], list[str]]] = {}
        """Comments whose passage has begun: what is read now is in it."""

    def all(self, parts: list[Part], marks: tuple[Node, ...] = ()) -> list[Node]:
        return together(node for each in parts for node in self._one(each, marks))

    def _one(self, each: Part, marks: tuple[Node, ...]) -> list[Node]:
        kind, said = each["t"], each.get("c", [])
        if kind in PLAIN:
            return self.all(said, (*marks, {"type": PLAIN[kind]}))
        read = getattr(self, f"_{kind.lower()}", None)
        found: list[Node] = read(said, marks) if read else []
        return found

    def _str(self, said: str, marks: tuple[Node, ...]) -> list[Node]:
        for _remark, quoted in self.open.values():
            quoted.append(said)
        node: Node = {"type": "text", "text": said}
        return [{**node, "marks": list(marks)} if marks else node]

    def _space(self, _said: None, marks: tuple[Node, ...]) -> list[Node]:
        return self._str(" ", marks)

    _softbreak = _space

    def _linebreak(self, _said: None, marks: tuple[Node, ...]) -> list[Node]:
        return [{"type": "hard_break", **({"marks": list(marks)} if marks else {})}]

    def _strikeout(self, said: list[Part], marks: tuple[Node, ...]) -> list[Node]:
        return self.all(said, marks)

    _smallcaps = _strikeout

    def _code(self, said: list[Any], marks: tuple[Node, ...]) -> list[Node]:
        return self._str(said[1], (*marks, {"type": "code"}))

    def _math(self, said: list[Any], marks: tuple[Node, ...]) -> list[Node]:
        return self._str(said[1], marks)

    def _cite(self, said: list[Any], marks: tuple[Node, ...]) -> list[Node]:
        return self.all(said[1], marks)

    def _quoted(self, said: list[Any], marks: tuple[Node, ...]) -> list[Node]:
        before, after = QUOTES[said[0]["t"]]
        return [*self._str(before, marks), *self.all(said[1], marks), *self._str(after, marks)]

    def _note(self, said: list[Part], marks: tuple[Node, ...]) -> list[Node]:
        words = [node for each in said for node in self.all(_words_of(each))]
        content = trimmed([node for node in words if node["type"] == "text"])
        return [{"type": "footnote", "content": content, **({"marks": [*marks]} if marks else {})}]

    def _image(self, said: list[Any], _marks: tuple[Node, ...]) -> list[Node]:
        alt = plain_of(said[1])
        self.pictures.append((said[2][0], alt))
        return [{"type": "image", "attrs": {"file": len(self.pictures), "alt": alt}}]

    def _link(self, said: list[Any], marks: tuple[Node, ...]) -> list[Node]:
        to, words = said[2][0], plain_of(said[1])
        if to.startswith(f"{AI_ACT}#art_") and (found := ARTICLE.search(words)):
            return [{"type": "article", "attrs": {"act": "aia", "article": found[0]}}]
        if to.startswith("#") and len(to) > 1:
            return [{"type": "passage", "attrs": {"to": named_for(to[1:])}}]
        link = [{"type": "link", "attrs": {"href": to}}] if address(to) else []
        return self.all(said[1], (*marks, *link))

    # --- what is told by classes ---

    def _span(self, said: list[Any], marks: tuple[Node, ...]) -> list[Node]:
        classes, more = set(said[0][1]), dict(said[0][2])
        if more.get("custom-style") == NUMBER:
            return [{"type": "number", "id": named_for(said[0][0])}]
        if "anchor" in classes:
            return [{"type": "number", "id": named_for(said[0][0])}] if said[0][0] else []
        if "comment-start" in classes:
            self.open[more.get("id", "")] = (said, [])
        elif "comment-end" in classes:
            self._close(more.get("id", ""))
        elif tracked := classes.intersection(TRACKED):
            mark = {"type": tracked.pop(), "attrs": {"id": self._suggestion(more)}}
            return self.all(said[1], (*marks, mark))
        elif not classes & {"paragraph-insertion", "paragraph-deletion"}:
            return self.all(said[1], marks)
        return []

    def _close(self, number: str) -> None:
        said, quoted = self.open.pop(number, ([], []))
        if said:
            more = dict(said[0][2])
            remark = Remark(
                more.get("author", ""), _at(more), plain_of(said[1]), "".join(quoted)[:400]
            )
            self.remarks.append(remark)

    def _suggestion(self, more: dict[str, str]) -> str:
        """One for all that the same author did in the same moment."""
        author, at = more.get("author", ""), _at(more)
        seconds = max(0, int(at.timestamp())) if at else 0
        name = f"{self.people.get(author, 0)}-{_in_letters(seconds)}-i"
        while self.authors.setdefault(name, author) != author:
            name += "i"
        return name


def _words_of(block: Part) -> list[Part]:
    if block["t"] == "Div":
        return [word for each in block["c"][1] for word in _words_of(each)]
    if block["t"] == "BlockQuote":  # as indented notes of ODT come
        return [word for each in block["c"] for word in _words_of(each)]
    return block["c"] if block["t"] in {"Para", "Plain"} else []


def named_for(name: str) -> str:
    """By this name a part of the text is referred to; made of what stood in the file for it."""
    return re.sub("[^A-Za-z0-9_-]+", "-", name)[:64]


def _at(more: dict[str, str]) -> datetime | None:
    try:
        at = datetime.fromisoformat(more.get("date", ""))
    except ValueError:
        return None
    at = at if at.tzinfo else at.replace(tzinfo=UTC)
    return None if at == UNDATED else at


def _in_letters(number: int) -> str:
    """In base 36, as the names of suggestions have it."""
    written = ""
    while number:
        number, digit = divmod(number, 36)
        written = DIGITS[digit] + written
    return written or "0"

"""What does a text say, in words alone, and is it the same as another?"""

import json
import re
from collections.abc import Iterator
from hashlib import sha256

from commons.drafting.schema import Node, cleaned
from commons.drafting.suggestions import refused, taken

WORD = re.compile(r"\w+(?:[-'\u2019.]\w+)*")
VIEWS = {"shown": lambda tree: tree, "accepted": taken, "rejected": refused}
"""A text with its suggestions, as if all were accepted, and as it stands without them."""
LEAVES_A_LINE = frozenset({"paragraph", "heading", "image"})


def plain(tree: Node, *, suggestions: str = "rejected") -> str:
    return "".join(_said(VIEWS[suggestions](tree))).strip()


def words(tree: Node) -> int:
    return len(WORD.findall(plain(tree)))


def canonical(tree: Node) -> bytes:
    """The same bytes for the same text, however it came about."""
    return json.dumps(
        cleaned(tree), sort_keys=True, separators=(",", ":"), ensure_ascii=False
    ).encode()


def digest(tree: Node) -> str:
    return sha256(canonical(tree)).hexdigest()


def _said(node: Node) -> Iterator[str]:
    yield spoken(node)
    for child in node.get("content", ()):
        yield from _said(child)
    if node["type"] == "footnote":
        yield ")"
    if node["type"] in LEAVES_A_LINE:
        yield "\n"


def spoken(node: Node) -> str:
    """What a node says by itself, beside what is in it."""
    kind, attrs = node["type"], node.get("attrs", {})
    if kind == "text":
        return str(node["text"])
    if kind == "article":
        return str(attrs.get("article", ""))
    if kind == "image":
        return str(attrs.get("alt", ""))
    return {"footnote": " (", "hard_break": "\n"}.get(kind, "")

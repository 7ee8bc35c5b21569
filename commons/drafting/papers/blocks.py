"""Of which parts is the beginning of a paper made?"""

import secrets

from commons.drafting.schema import Node


def tree(blocks: list[Node]) -> Node:
    return {"type": "doc", "content": blocks}


def heading(words: str, level: int = 2) -> Node:
    return _block("heading", [said(words)], level=level)


def paragraph(*parts: str | Node) -> Node:
    return {"type": "paragraph", "content": _parts(parts)}


def numbered(*parts: str | Node) -> Node:
    """A paragraph that counts through the whole text."""
    return _block("paragraph", _parts(parts), numbered=True)


def table(*rows: tuple[str, ...]) -> Node:
    """The first row says what stands in each column."""
    first, *others = rows
    cells = [_row("table_header", first), *(_row("table_cell", row) for row in others)]
    return {"type": "table", "content": cells}


def article(number: str) -> Node:
    """A reference to an article of the AI Act."""
    return {"type": "article", "attrs": {"act": "aia", "article": number}}


def said(words: str) -> Node:
    return {"type": "text", "text": words}


def _parts(parts: tuple[str | Node, ...]) -> list[Node]:
    return [said(each) if isinstance(each, str) else each for each in parts]


def _row(kind: str, words: tuple[str, ...]) -> Node:
    cells = [
        {"type": kind, "content": [paragraph(each) if each else {"type": "paragraph"}]}
        for each in words
    ]
    return {"type": "table_row", "content": cells}


def _block(kind: str, content: list[Node], **attrs: object) -> Node:
    """Headings and numbered paragraphs carry an id, to be referred to."""
    return {"type": kind, "attrs": {"id": secrets.token_hex(5), **attrs}, "content": content}

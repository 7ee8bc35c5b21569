"""What does the public version of the minutes say? The text without what is marked."""

from commons.drafting.schema import Node

BLOCKS = frozenset({"paragraph", "heading", "list_item", "blockquote", "bullet_list",
                    "ordered_list", "table", "table_row", "footnote"})  # fmt: skip
"""What goes altogether when nothing is left in it, and something was."""
CELLS = frozenset({"table_cell", "table_header"})


def public(tree: Node) -> Node:
    return {**tree, "content": _left(tree)}


def _left(node: Node) -> list[Node]:
    return [left for child in node.get("content", ()) if (left := _without(child))]


def _without(node: Node) -> Node | None:
    if any(mark["type"] == "internal" for mark in node.get("marks", ())):
        return None
    if not node.get("content"):
        return node
    content = _left(node)
    if node["type"] == "table_row" and content != node["content"] and all(map(_is_blank, content)):
        return None
    if content:
        return {**node, "content": content}
    if node["type"] in CELLS:  # a row keeps its columns
        return {**node, "content": [{"type": "paragraph"}]}
    return None if node["type"] in BLOCKS else {**node, "content": []}


def _is_blank(cell: Node) -> bool:
    return not any(block.get("content") for block in cell.get("content", ()))

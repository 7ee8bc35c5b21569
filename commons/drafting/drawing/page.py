"""How does a text look on a page? The same with and without a script, and for those who listen."""

from collections.abc import Callable
from dataclasses import dataclass, field

from markupsafe import Markup

from commons.drafting.drawing.facts import VIEWS
from commons.drafting.drawing.numbers import Numbers, anchor
from commons.drafting.drawing.tags import alone, sieved, tag
from commons.drafting.drawing.wording import words
from commons.drafting.schema import Node
from commons.drafting.suggestions import id_of
from kernel.words import gettext as _

Source = Callable[[int], str]
"""Where a file of the document is fetched, by its number; nothing where it is not there."""
AI_ACT = "https://eur-lex.europa.eu/eli/reg/2024/1689/oj"
"""The address that the Official Journal gives Regulation (EU) 2024/1689 (ELI)."""
SAYS = {"insertion": "inserted", "deletion": "deleted", "modification": "modified"}


def html(tree: Node, *, suggestions: str = "shown", src_of: Source = lambda _file: "") -> str:
    tree = VIEWS[suggestions](tree)
    return drawn(tree, Numbers(tree), src_of)


def drawn(tree: Node, numbers: Numbers, src_of: Source) -> str:
    page = Page(numbers, src_of)
    return sieved(page.blocks(tree) + page.endnotes())


@dataclass
class Page:
    numbers: Numbers
    src_of: Source
    notes: list[Markup] = field(default_factory=list)

    def blocks(self, node: Node) -> Markup:
        return Markup("").join(map(self.block, node.get("content", ())))

    def block(self, node: Node) -> Markup:
        made: Markup = getattr(self, f"_{node['type']}")(node)
        if node["type"] in INSIDE:
            return made
        return suggested(node, made) + _by(node)

    def _paragraph(self, node: Node) -> Markup:
        number = self.numbers.of.get(id(node))
        name, inner = self._name(node), words(self, node)
        return tag("p", inner, class_="para" if number else "", data_n=number, id=name)

    def _heading(self, node: Node) -> Markup:
        """The page has a heading of its own, above all of these."""
        level = node.get("attrs", {}).get("level", 1)
        name = anchor(self.numbers.headings.get(id(node), ""))
        return tag(f"h{level + 1}", words(self, node), id=name)

    def _blockquote(self, node: Node) -> Markup:
        return tag("blockquote", self.blocks(node))

    def _bullet_list(self, node: Node) -> Markup:
        return tag("ul", self.blocks(node))

    def _ordered_list(self, node: Node) -> Markup:
        start = node.get("attrs", {}).get("order", 1)
        return tag("ol", self.blocks(node), start="" if start == 1 else start)

    def _list_item(self, node: Node) -> Markup:
        return tag("li", suggested(node, self.blocks(node)) + _by(node))

    def _table(self, node: Node) -> Markup:
        rows = node.get("content", [])
        head = rows[:1] if rows and _heads(rows[0]) else []
        made = [self.block(row) for row in rows]
        parts = tag("thead", made[0]) if head else Markup("")
        body = tag("tbody", Markup("").join(made[len(head) :]))
        return tag("div", tag("table", parts + body), class_="scroll-x", tabindex=0)

    def _table_row(self, node: Node) -> Markup:
        marks = [each for each in node.get("marks", ()) if each["type"] in SAYS]
        cells = Markup("").join(self.cell(each, _heads(node)) for each in _signed(node))
        if not marks:
            return tag("tr", cells)
        return tag("tr", cells, class_=SAYS[marks[0]["type"]], data_suggestion=id_of(marks[0]))

    def cell(self, node: Node, in_head: bool = False) -> Markup:  # noqa: FBT001, FBT002
        attrs = node.get("attrs", {})
        spans = {each: attrs[each] for each in ("colspan", "rowspan") if attrs.get(each, 1) != 1}
        inner = suggested(node, self.blocks(node)) + _by(node)
        if node["type"] == "table_cell":
            return tag("td", inner, **spans)
        return tag("th", inner, scope="col" if in_head else "row", **spans)

    def _image(self, node: Node) -> Markup:
        attrs = node.get("attrs", {})
        source, alt = self.src_of(attrs.get("file", 0)), attrs.get("alt", "")
        if not source:
            return tag("p", alt)
        said = Markup(' alt="{}"').format(alt)  # an empty one says: to be passed over
        picture = alone("img", src=source, loading="lazy").removesuffix(">") + said + Markup(">")
        return tag("figure", picture, class_="picture")

    def _page_break(self, _node: Node) -> Markup:
        return alone("hr", class_="page-break")

    def _name(self, node: Node) -> str:
        name = node.get("attrs", {}).get("id", "")
        return anchor(name) if name else ""

    # --- what refers to something ---

    def footnote(self, node: Node) -> Markup:
        self.notes.append(words(self, node))
        number = len(self.notes)
        link = tag(
            "a", number, href=f"#note-{number}",
            id=f"ref-{number}", role="doc-noteref",
        )  # fmt: skip
        return tag("sup", link)

    def article(self, node: Node) -> Markup:
        article = str(node.get("attrs", {}).get("article", ""))
        said = _("Article %(number)s", number=article)
        return tag("a", said, class_="article", href=f"{AI_ACT}#art_{article.partition('(')[0]}")

    def passage(self, node: Node) -> Markup:
        to = node.get("attrs", {}).get("to", "")
        if not to or to not in self.numbers.names:
            return tag("span", "?", class_="passage")
        address = f"#{anchor(to)}"
        return tag("a", self.numbers.names[to], class_="passage", href=address)

    def endnotes(self) -> Markup:
        if not self.notes:
            return Markup("")
        items = Markup("").join(self._note(*each) for each in enumerate(self.notes, 1))
        return tag("section", tag("h2", _("Notes")) + tag("ol", items), role="doc-endnotes")

    def _note(self, number: int, said: Markup) -> Markup:
        back = tag(
            "a", "↩", href=f"#ref-{number}",
            role="doc-backlink", aria_label=_("Back to the text"),
        )  # fmt: skip
        return tag("li", said + " " + back, id=f"note-{number}")


INSIDE = {"list_item", "table_row"}
"""Where a suggestion cannot stand around the element, it is told inside of it."""


def _heads(row: Node) -> bool:
    cells = row.get("content", [])
    return bool(cells) and all(cell["type"] == "table_header" for cell in cells)


def _signed(row: Node) -> list[Node]:
    """Its cells; who changed the row stands in the first."""
    cells: list[Node] = row.get("content", [])
    return [{**cells[0], "by": row["by"]}, *cells[1:]] if cells and "by" in row else cells


def _by(node: Node) -> Markup:
    if "by" not in node:
        return Markup("")
    return tag("p", _("Changed by %(names)s", names=", ".join(node["by"])), class_="by")


def suggested(node: Node, made: Markup) -> Markup:
    """A block with what is suggested for it as a whole."""
    for mark in node.get("marks", ()):
        name = {"insertion": "ins", "deletion": "del"}.get(mark["type"], "div")
        if mark["type"] in SAYS:
            said = {"class_": f"block {SAYS[mark['type']]}", "data_suggestion": id_of(mark)}
            made = tag(name, made, **said)
    return made

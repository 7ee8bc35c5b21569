"""Which passages has the text that is consulted on, and where does each stand by now?

The version consulted on stays as it is, while its authors go on in the text itself. A passage is
found there by what it says: the same words wherever they moved, else the block that is most alike.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

from markupsafe import Markup

from commons.consultations.models import Consultation
from commons.documents.models import Document, Kind
from commons.drafting.aligning import pairs, sign
from commons.drafting.drawing import plain
from commons.drafting.drawing.numbers import Numbers, anchor, walk
from commons.drafting.drawing.page import drawn as drawn_by
from commons.drafting.models import Version
from commons.drafting.pictures import sources
from commons.drafting.reading import read
from commons.drafting.schema import Node
from commons.drafting.suggestions import refused
from kernel.database import db
from kernel.words import gettext as _

SHORT = 80


class Passage(NamedTuple):
    block: int
    name: str
    """As one refers to it: by its number, or by the heading above it."""
    quote: str
    html: Markup = Markup()


class Place(NamedTuple):
    """Where a passage stands in the text as it is now."""

    state: str
    """here: as it was; changed; or gone."""
    anchor: str = ""
    words: str = ""


def frozen(consultation: Consultation) -> Node | None:
    """The text consulted on; None where that is a file."""
    if consultation.document.kind != Kind.TEXT:
        return None
    found = db.session.get(Version, (consultation.document_id, consultation.text_version))
    return refused(found.tree) if found else None


def passages_of(consultation: Consultation, *, drawn: bool = False) -> list[Passage]:
    tree = frozen(consultation)
    if tree is None:
        return []
    numbers, above, found = Numbers(tree), "", []
    for block, node in enumerate(tree.get("content", [])):
        words = _words(node)
        if node["type"] == "heading":
            above = words
        number = numbers.of.get(id(node))
        name = _("Paragraph %(number)s", number=number) if number else above
        shown = _drawn(consultation.document, node, numbers) if drawn else Markup()
        found.append(Passage(block, name[:200], words[:400], shown))
    return [each for each in found if each.quote or each.html]


def located(passages: Sequence[Passage], passage: str, quote: str) -> int | None:
    """On which block is a comment that came another way? By the words it quotes, else by name."""
    quoted = (p.block for p in passages if quote and quote.casefold() in p.quote.casefold())
    named = (p.block for p in passages if passage and passage.casefold() == p.name.casefold())
    return next(quoted, next(named, None))


def _words(node: Node) -> str:
    return " ".join(plain({"type": "doc", "content": [node]}).split())


def _drawn(document: Document, node: Node, numbers: Numbers) -> Markup:
    """By itself, with the number it has in the whole text."""
    one = {"type": "doc", "content": [node]}
    return Markup(drawn_by(one, numbers, sources(document, one)))  # noqa: S704 sieved


def places_now(consultation: Consultation) -> dict[int, Place]:
    """Where every passage stands in the text as its authors have it now."""
    tree = frozen(consultation)
    if tree is None:
        return {}
    return places(tree, refused(read(consultation.document).tree))


def places(old: Node, new: Node) -> dict[int, Place]:
    before, after = old.get("content", []), new.get("content", [])
    found = dict(_unmoved(before, after))
    left = [n for n in range(len(before)) if n not in found]
    free = [n for n in range(len(after)) if n not in set(found.values())]
    taken = _alike([before[n] for n in left], [after[n] for n in free])
    names = _anchors(new)
    made = {block: Place("here", names[at], _words(after[at])) for block, at in found.items()}
    for index, block in enumerate(left):
        at = free[taken[index]] if index in taken else None
        made[block] = Place("gone") if at is None else _changed(after[at], names[at])
    return made


def _changed(node: Node, name: str) -> Place:
    return Place("changed", name, _words(node))


def _unmoved(before: Sequence[Node], after: Sequence[Node]) -> list[tuple[int, int]]:
    """The same block, wherever it went; of several that say the same, the first with the first."""
    there: dict[str, list[int]] = {}
    for at, node in enumerate(after):
        there.setdefault(sign(node), []).append(at)
    signs = ((block, there.get(sign(node))) for block, node in enumerate(before))
    return [(block, at.pop(0)) for block, at in signs if at]


def _alike(left: list[Node], free: list[Node]) -> dict[int, int]:
    """Of what is not as it was: which block became which, by its words."""
    olds, news = ({id(node): n for n, node in enumerate(side)} for side in (left, free))
    both: list[Any] = list(pairs(left, free))
    return {olds[id(old)]: news[id(new)] for old, new in both if old and new}


def _anchors(tree: Node) -> list[str]:
    """By which name a page of the text shows each block: its own, or the heading's above it."""
    numbers, names, above = Numbers(tree), [], ""
    for node in tree.get("content", []):
        if node["type"] == "heading":
            above = anchor(numbers.headings[id(node)])
        own = next((each["attrs"]["id"] for each in walk(node) if each.get("attrs", {}).get("id")),
                   "")  # fmt: skip
        names.append(anchor(own) if own else above)
    return names

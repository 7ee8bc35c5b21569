"""What is in a DOCX file: a text, what is suggested in it, and what is said beside it? What is in
an ODT file: a text.
"""

import html
import io
import json
import re
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from commons.drafting.converting.arriving import Arriving
from commons.drafting.converting.losses import Loss, losses_in, losses_in_odt
from commons.drafting.converting.pandoc import NotConverted, run
from commons.drafting.converting.reading import Words, plain_of
from commons.drafting.converting.remarks import Remark
from commons.drafting.drawing import plain
from commons.drafting.schema import Node, cleaned
from kernel.aside import aside

AUTHOR = re.compile(rb'\["author", ?("(?:[^"\\]|\\.)*")\]')
TITLE = re.compile("<dc:title>([^<]*)</dc:title>")
MOST_ENTRIES, MOST_UNPACKED = 5_000, 200_000_000


class Picture(NamedTuple):
    """A picture of a file that comes in; nothing, where the file does not hold it."""

    data: bytes
    name: str
    alt: str


Keep = Callable[[Picture], int | None]
"""The number of the file that a picture became, or nothing."""


@dataclass(frozen=True, slots=True)
class Imported:
    tree: Node
    title: str = ""
    remarks: list[Remark] = field(default_factory=list)
    authors: dict[str, str] = field(default_factory=dict)
    """Of each suggestion: who made it, by the name in the file."""
    pictures: list[Picture] = field(default_factory=list)
    """As the tree counts them, from 1, until they are placed."""
    losses: list[Loss] = field(default_factory=list)
    lost: int = 0
    """How many pictures were not kept; their words stand in their places."""


def from_docx(data: bytes, *, person_of: Callable[[str], int]) -> Imported:
    """Tracked changes become suggestions of the person that an author's name means here."""
    archive = _opened(data)
    written = run(data, "-f", "docx+styles", "-t", "json", "--track-changes=all")
    people = {name: person_of(name) for name in _authors(written)}
    came = aside(_read, written, people)
    return _imported(came, archive, "word/", aside(losses_in, archive))


def from_odt(data: bytes) -> Imported:
    """Its tracked changes are not read one by one: the text is as if all of them were accepted."""
    archive = _opened(data)
    came = aside(_read, run(data, "-f", "odt", "-t", "json"), {})
    came = _entitled(came, _taken(archive, "meta.xml").decode(errors="replace"))
    return _imported(came, archive, "", aside(losses_in_odt, archive))


def _entitled(came: "Came", meta: str) -> "Came":
    """With the title that the file says it has; where its text begins with it, it is said once."""
    found = TITLE.search(meta)
    if not found:
        return came
    title, content = html.unescape(found[1]).strip(), came.tree.get("content", [])
    again = bool(content) and plain({"type": "doc", "content": content[:1]}) == title
    return came._replace(title=title, tree={**came.tree, "content": content[again:]})


def _imported(came: "Came", archive: zipfile.ZipFile, within: str, losses: list[Loss]) -> Imported:
    pictures = [Picture(_taken(archive, within + name), name, alt) for name, alt in came.pictures]
    tree = cleaned(came.tree)
    return Imported(tree, came.title, came.remarks, came.authors, pictures, losses)


def placed(came: Imported, keep: Keep) -> Imported:
    """With each picture as the file that keeps it, or with its words where none does."""
    files = {n: keep(each) if each.data else None for n, each in enumerate(came.pictures, 1)}
    tree = cleaned(filed(came.tree, files))
    return replace(came, tree=tree, pictures=[], lost=list(files.values()).count(None))


class Came(NamedTuple):
    tree: Node
    title: str
    remarks: list[Remark]
    authors: dict[str, str]
    pictures: list[tuple[str, str]]
    """What each is called in the file, and its alternative text; the tree counts them from 1."""


def _read(written: bytes, people: dict[str, int]) -> Came:
    read: dict[str, Any] = json.loads(written)
    words = Words(people)
    tree = {"type": "doc", "content": Arriving(words).blocks(read["blocks"])}
    title = plain_of(read["meta"].get("title", {}).get("c", []))
    return Came(tree, title, words.remarks, words.authors, words.pictures)


def _authors(written: bytes) -> set[str]:
    return {json.loads(name) for name in AUTHOR.findall(written)}


def filed(node: Node, files: Mapping[int, int | None]) -> Node:
    """With the number of the file that each picture became; of one that became none its words."""
    if node["type"] == "image":
        attrs = node.get("attrs", {})
        number, alt = files.get(attrs.get("file", 0)), attrs.get("alt", "")
        said = {"type": "paragraph", "content": [{"type": "text", "text": alt}] if alt else []}
        return {"type": "image", "attrs": {"file": number, "alt": alt}} if number else said
    return {**node, "content": [filed(each, files) for each in node.get("content", ())]}


def _opened(data: bytes) -> zipfile.ZipFile:
    """Looked at before anybody unpacks it."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except zipfile.BadZipFile as fault:
        raise NotConverted("it is no archive") from fault
    entries = archive.infolist()
    if len(entries) > MOST_ENTRIES or sum(each.file_size for each in entries) > MOST_UNPACKED:
        raise NotConverted("it unpacks to too much")
    return archive


def _taken(archive: zipfile.ZipFile, name: str) -> bytes:
    try:
        return archive.read(name)
    except (KeyError, zipfile.BadZipFile):
        return b""

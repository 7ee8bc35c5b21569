"""What is in a DOCX file: a text, what is suggested in it, and what is said beside it?"""

import io
import json
import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from commons.drafting.converting.arriving import Arriving
from commons.drafting.converting.pandoc import NotConverted, run
from commons.drafting.converting.reading import Words, plain_of
from commons.drafting.converting.remarks import Remark
from commons.drafting.schema import Node, cleaned
from kernel.aside import aside

AUTHOR = re.compile(rb'\["author", ?("(?:[^"\\]|\\.)*")\]')
MOST_ENTRIES, MOST_UNPACKED = 5_000, 200_000_000
Keep = Callable[[bytes, str], int | None]
"""Takes a picture and its alternative text; the number of the file it became, or nothing."""


@dataclass(frozen=True, slots=True)
class Imported:
    tree: Node
    title: str = ""
    remarks: list[Remark] = field(default_factory=list)
    authors: dict[str, str] = field(default_factory=dict)
    """Of each suggestion: who made it, by the name in the file."""
    pictures: int = 0
    """How many were not kept; their words stand in their places."""


def from_docx(
    data: bytes,
    *,
    person_of: Callable[[str], int],
    keep: Keep = lambda _picture, _alt: None,
) -> Imported:
    """Tracked changes become suggestions of the person that an author's name means here."""
    archive = _opened(data)
    written = run(data, "-f", "docx+styles", "-t", "json", "--track-changes=all")
    people = {name: person_of(name) for name in _authors(written)}
    came = aside(_read, written, people)
    files = [_kept(archive, name, alt, keep) for name, alt in came.pictures]
    tree = cleaned(_filed(came.tree, files))
    return Imported(tree, came.title, came.remarks, came.authors, files.count(None))


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


def _filed(node: Node, files: list[int | None]) -> Node:
    """With the number of the file that each picture became; of one that became none its words."""
    if node["type"] == "image":
        number, alt = files[node["attrs"]["file"] - 1], node["attrs"]["alt"]
        said = {"type": "paragraph", "content": [{"type": "text", "text": alt}]}
        return {"type": "image", "attrs": {"file": number, "alt": alt}} if number else said
    return {**node, "content": [_filed(each, files) for each in node.get("content", ())]}


def _opened(data: bytes) -> zipfile.ZipFile:
    """Looked at before anybody unpacks it."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except zipfile.BadZipFile as fault:
        raise NotConverted("it is no DOCX file") from fault
    entries = archive.infolist()
    if len(entries) > MOST_ENTRIES or sum(each.file_size for each in entries) > MOST_UNPACKED:
        raise NotConverted("it unpacks to too much")
    return archive


def _kept(archive: zipfile.ZipFile, name: str, alt: str, keep: Keep) -> int | None:
    try:
        return keep(archive.read(f"word/{name}"), alt)
    except (KeyError, zipfile.BadZipFile):
        return None

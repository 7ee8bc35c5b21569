"""What is in a folder of JSON files? A discussion in each, in one of three shapes."""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from commons.imports import wording
from commons.imports.conversations import Author, Conversation, Message, Slip, Unreadable
from commons.imports.html_text import as_text
from commons.imports.json_shapes import Found, shape_of
from commons.imports.markdown_lines import quoted_apart
from commons.imports.report import Report

LARGEST = 64_000_000
"""Bytes of one file, which is read whole."""


class Said(NamedTuple):
    """What a slip of this source holds."""

    author: Author
    text: str
    is_html: bool


@dataclass(slots=True)
class JsonThreads:
    """A source of discussions: a folder of JSON files."""

    folder: Path
    heard: Callable[[int], None] = lambda _n: None

    @property
    def name(self) -> str:
        return self.folder.name

    def conversations(self, report: Report) -> Iterator[Conversation]:
        paths = sorted(path for path in self.folder.glob("*.json") if path.is_file())
        if not paths:
            report.note(self.name, "there are no .json files in this folder")
        for at, path in enumerate(paths):
            self.heard(at)
            try:
                yield from _conversations(path, report)
            except Unreadable as fault:
                report.note(path.name, str(fault))

    def read(self, slip: Slip, *, opens: bool) -> Message:  # noqa: ARG002 as every source
        said: Said = slip.thing
        text = quoted_apart(as_text(said.text).split("\n")) if said.is_html else said.text
        cut: Counter[str] = Counter()
        return Message(slip, said.author, wording.posts(text[: wording.READ], cut), cut)


def _conversations(path: Path, report: Report) -> Iterator[Conversation]:
    for thread in shape_of(_loaded(path))(path.name):
        slips = list(_slips(thread.posts, report))
        report.remarks += thread.remarks
        if slips:
            yield Conversation(wording.title(thread.title), slips)


def _slips(posts: Iterator[Found], report: Report) -> Iterator[Slip]:
    """What can be read, in the order of time; a doubled post is left out."""
    made: dict[str, Slip] = {}
    for found in posts:
        report.read += 1
        if found.refused or found.at is None:
            report.refuse(found.where, found.refused or "it has no date that can be read")
        elif found.key in made:
            report.doubled += 1
        else:
            name = wording.name(found.author.name, found.author.address)
            said = Said(Author(name, found.author.address), found.text, found.is_html)
            made[found.key] = Slip(found.key, found.where, found.at, found.related, "", said)
    yield from sorted(made.values(), key=lambda slip: slip.at)


def _loaded(path: Path) -> Any:
    if path.stat().st_size > LARGEST:
        raise Unreadable(f"it is larger than {LARGEST:,} bytes")
    try:
        return json.loads(path.read_bytes())
    except (ValueError, RecursionError) as fault:
        raise Unreadable(f"it is not JSON ({type(fault).__name__})") from fault

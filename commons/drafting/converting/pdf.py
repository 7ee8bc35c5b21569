"""Who lays out a PDF? A program of its own, in a folder of its own, with bounds."""

import base64
import json
import subprocess
import sys
import tempfile
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from gevent.lock import BoundedSemaphore

from commons.drafting.converting.outgoing import NO_PICTURE
from commons.drafting.converting.pandoc import NotConverted
from commons.drafting.converting.printing import Printing, pictures_of
from commons.drafting.drawing.facts import VIEWS
from commons.drafting.drawing.numbers import Numbers
from commons.drafting.drawing.page import Source
from commons.drafting.schema import Node
from kernel.aside import aside
from kernel.words import gettext as _

HERE = Path(__file__).with_name("typesetting.py")
PATIENCE = 90
"""Seconds: what it may work is bounded in itself, so this is for a busy machine only."""
benches = BoundedSemaphore(2)
ENDINGS = {"image/png": "png", "image/jpeg": "jpg", "image/webp": "webp", "image/gif": "gif"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What stands on paper around the words."""

    title: str
    lang: str
    author: str = ""
    kicker: str = ""
    """Above the title: of which body it is, and its number."""
    running: str = ""
    """At the head of each page."""
    foot: str = ""
    """At the foot of each page, beside its number."""
    mark: str = ""
    """Across each page: for whom it was made, where its level asks for that."""


def to_pdf(
    tree: Node,
    sheet: Sheet,
    at: datetime,
    *,
    suggestions: str = "rejected",
    picture_of: Source = NO_PICTURE,
) -> bytes:
    """A tagged PDF (PDF/UA-1), checked as such by what makes it; the same text and moment give the
    same bytes. Pictures come as `data:`.
    """
    tree = VIEWS[suggestions](tree)
    pictures = {number: picture_of(number) for number in pictures_of(tree)}
    if not benches.acquire(timeout=PATIENCE):
        raise NotConverted("others are being laid out")
    try:
        article = _("Article %(number)s", number="{}")
        return _laid_out(tree, sheet, pictures, article, int(at.timestamp()))
    finally:
        benches.release()


def _laid_out(
    tree: Node, sheet: Sheet, pictures: dict[int, str], article: str, moment: int
) -> bytes:
    with tempfile.TemporaryDirectory(prefix="plenary-pdf-") as name:
        aside(_prepared, Path(name), tree, sheet, pictures, article)
        return _run(Path(name), moment)  # a program is started by the loop, never by a thread


def _prepared(
    folder: Path, tree: Node, sheet: Sheet, pictures: dict[int, str], article: str
) -> None:
    files = {n: _put(folder, n, source) for n, source in pictures.items() if source}
    printing = Printing(Numbers(tree), article, files)
    said: dict[str, Any] = {**asdict(sheet), "blocks": printing.all(tree)}
    (folder / "text.json").write_text(json.dumps(said))


def _put(folder: Path, number: int, source: str) -> str:
    mime, _comma, data = source.removeprefix("data:").partition(";base64,")
    name = f"{number}.{ENDINGS[mime]}"
    (folder / name).write_bytes(base64.b64decode(data))
    return name


def _run(folder: Path, moment: int) -> bytes:
    asked = [sys.executable, "-I", "-B", str(HERE), str(moment)]
    try:
        ran = subprocess.run(  # noqa: S603 our own program
            asked, capture_output=True, timeout=PATIENCE, check=False, cwd=folder
        )
    except subprocess.TimeoutExpired as fault:
        raise NotConverted("it took too long") from fault
    if ran.returncode:
        raise NotConverted(ran.stderr.decode(errors="replace")[-600:])
    return ran.stdout

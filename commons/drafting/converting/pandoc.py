"""Who turns files into trees and back? Pandoc, a program of its own, kept from disk and network."""

import subprocess
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from gevent.lock import BoundedSemaphore

PATIENCE = 30
"""Seconds, for a text of three hundred pages several times what it takes."""
LARGEST = 100_000_000
benches = BoundedSemaphore(2)
"""How many texts are converted at once in this process of ours."""
Part = dict[str, Any]
VERSION = [1, 23, 1]
"""Of the tree that pandoc reads; it takes those of the same first two numbers."""


class NotConverted(Exception):
    """The file is not what it should be, or takes too much; the words say why, for the log."""


def run(data: bytes, *asked: str) -> bytes:
    bounds = ["--sandbox", "+RTS", "-M512m", "-RTS"]
    if not benches.acquire(timeout=PATIENCE):
        raise NotConverted("others are being converted")
    try:
        ran = subprocess.run(  # noqa: S603 the program that comes with the package
            [_program(), *bounds, *asked],
            input=data, capture_output=True, timeout=PATIENCE, check=False, env={},
        )  # fmt: skip
    except subprocess.TimeoutExpired as fault:
        raise NotConverted("it took too long") from fault
    finally:
        benches.release()
    if ran.returncode or len(ran.stdout) > LARGEST:
        raise NotConverted(ran.stderr.decode(errors="replace")[:300])
    return ran.stdout


def _program() -> str:
    found = find_spec("pypandoc")
    if found is None or found.origin is None:
        raise NotConverted("pandoc is not installed")
    return str(Path(found.origin).parent / "files" / "pandoc")


def part(kind: str, content: Any = None) -> Part:
    return {"t": kind} if content is None else {"t": kind, "c": content}


def named(name: str = "", *classes: str, **said: str) -> list[Any]:
    """What pandoc attaches to a part: its name, its classes, and what else is said of it."""
    return [name, list(classes), [[key.replace("_", "-"), value] for key, value in said.items()]]

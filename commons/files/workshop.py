"""Who works on a file? A process of its own, with bounds: a bad file ends it, and nobody waits."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from gevent.lock import BoundedSemaphore

from commons.files.kinds import KINDS, unlike
from commons.files.refusals import NotNow, NotTaken
from kernel.words import gettext as _

HERE = Path(__file__).parent
PATIENCE = 30
benches = BoundedSemaphore(2)
"""How many files are worked on at once in this process of ours."""
UNLIKE, TOO_LARGE, MACROS = 3, 4, 5


def work(kind: str, source: Path, folder: Path) -> dict[str, Any]:
    """What is found in a file: its words, or its size and the two pictures left in the folder."""
    if KINDS[kind].made_of == "picture":
        return _run("pictures.py", kind, source, folder / "picture", folder / "preview")
    return _run("texts.py", kind, source)


def _run(program: str, kind: str, *paths: Path) -> dict[str, Any]:
    asked = [sys.executable, "-I", "-B", str(HERE / program), kind, *map(str, paths)]
    if not benches.acquire(timeout=PATIENCE):
        raise NotNow(_("Many files are coming in just now. Try again in a moment."))
    try:
        ran = subprocess.run(  # noqa: S603 our own program
            asked, capture_output=True, timeout=PATIENCE, check=False, cwd=HERE
        )
    except subprocess.TimeoutExpired:
        return _unfinished(kind)
    finally:
        benches.release()
    return _understood(kind, ran.returncode, ran.stdout)


def shown(what: str, source: Path, *asked: object) -> dict[str, Any] | None:
    """A look into a file of ours, for its preview; None where it cannot be shown."""
    command = [sys.executable, "-I", "-B", str(HERE / "leaves.py"), what, str(source)]
    if not benches.acquire(timeout=PATIENCE):
        raise NotNow(_("Many files are being shown just now. Try again in a moment."))
    try:
        ran = subprocess.run(  # noqa: S603 our own program
            [*command, *map(str, asked)], capture_output=True, timeout=PATIENCE, check=False
        )
    except subprocess.TimeoutExpired:
        return None
    finally:
        benches.release()
    found: dict[str, Any] | None = json.loads(ran.stdout) if ran.returncode == 0 else None
    return found


def _understood(kind: str, code: int, said: bytes) -> dict[str, Any]:
    if code == UNLIKE:
        raise unlike(kind)
    if code == TOO_LARGE:
        raise NotTaken(_("This file unpacks to more than can be handled."))
    if code == MACROS:
        raise NotTaken(_("Documents with macros are not taken. Save it without them."))
    if code != 0:
        return _unfinished(kind)
    found: dict[str, Any] = json.loads(said)
    return found


def _unfinished(kind: str) -> dict[str, Any]:
    """A document whose words were not found in time comes in without them; a picture does not."""
    if KINDS[kind].made_of == "picture":
        raise NotTaken(_("This picture could not be read."))
    return {"text": ""}

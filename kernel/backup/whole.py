"""What belongs into a backup, and when may one be brought back?"""

import json
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import flask_migrate
from alembic.script import ScriptDirectory
from flask import current_app
from sqlalchemy import func, inspect, select, update

from kernel.backup import embedded, served
from kernel.backup.archive import Unreadable, pack, unpack
from kernel.clock import now
from kernel.database import db, is_sqlite
from kernel.health import revision
from kernel.house import House, new_epoch
from kernel.record import faults

FORMAT = 1
ABOUT, SECRET, FILES = "backup.json", "secret", "files"


class Refused(Exception):
    """Not here, or not with this archive; the sentence says why."""


def create(to: Path) -> None:
    """Everything of this house as of now, into one file."""
    if to.exists():
        raise Refused("there is something at that place already")
    found = _revision()
    if found is None:
        raise Refused("the tables were not made by migrations: flask db upgrade comes first")
    with _room() as folder:
        (embedded if is_sqlite() else served).save(folder)
        about = {"format": FORMAT, "engine": _engine(), "revision": found, "at": now().isoformat()}
        (folder / ABOUT).write_text(json.dumps(about))
        _copy(_home() / SECRET, folder / SECRET)
        _copy(_home() / FILES, folder / FILES)
        pack(folder, to)


def restore(source: Path, *, replace: bool) -> list[str]:
    """Bring a house back. Returns what is wrong with its record: nothing, if all is well."""
    with _room() as folder:
        unpack(source, folder)
        about = _about(folder)
        if not replace and not _is_empty():
            raise Refused("this house is not empty; --replace puts the backup in its place")
        if is_sqlite():
            embedded.bring_back(folder)
        else:
            served.bring_back(folder, about["revision"])
        flask_migrate.upgrade()
        _put(folder / SECRET, _home() / SECRET)
        _put(folder / FILES, _home() / FILES)
    db.session.execute(update(House).values(epoch=new_epoch()))
    db.session.commit()
    return list(faults())


def _about(folder: Path) -> dict[str, Any]:
    """What the archive says of itself, if it can be brought back here."""
    try:
        about: dict[str, Any] = json.loads((folder / ABOUT).read_text())
    except (OSError, ValueError):
        raise Unreadable("this is no backup of a house") from None
    if about.get("format") != FORMAT:
        raise Refused("this backup is of a format unknown here")
    if about.get("engine") != _engine():
        raise Refused(f"this backup is of {about.get('engine')}, this house is on {_engine()}")
    config = current_app.extensions["migrate"].migrate.get_config()
    known = {each.revision for each in ScriptDirectory.from_config(config).walk_revisions()}
    if about.get("revision") not in known:
        raise Refused("this backup is of a newer version of Plenary")
    return about


def _is_empty() -> bool:
    """No row in any table of ours, and no file."""
    there = set(inspect(db.engine).get_table_names())
    tables = [table for table in db.metadata.sorted_tables if table.name in there]
    rows = any(db.session.scalar(select(func.count()).select_from(table)) for table in tables)
    db.session.rollback()
    return not rows and not (_home() / FILES).exists()


def _revision() -> str | None:
    has_any = inspect(db.engine).has_table("alembic_version")
    return revision() if has_any else None


def _engine() -> str:
    return str(db.engine.dialect.name)


def _home() -> Path:
    return Path(current_app.config["PLENARY_HOME"])


@contextmanager
def _room() -> Iterator[Path]:
    """A folder of ours beside the house, where only its owner looks; it goes with the block."""
    _home().mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="backup-", dir=_home()) as name:
        yield Path(name)


def _copy(source: Path, target: Path) -> None:
    """Whatever is there. What goes away while it is copied was on its way, and no row names it."""
    with suppress(FileNotFoundError):
        if source.is_dir():
            target.mkdir()
            for each in source.iterdir():
                _copy(each, target / each.name)
        else:
            shutil.copy2(source, target)


def _put(source: Path, target: Path) -> None:
    """As it was in the backup; what stood there makes way."""
    if not source.exists():
        return
    if target.is_dir():
        shutil.rmtree(target)
    _copy(source, target)
    target.chmod(0o700 if target.is_dir() else 0o600)

"""Who reads a file that was brought? A program of its own, started by a job, which says how far it
is; its good rows are then put beside what is shown (staging.py), where nobody sees them.

Doing it twice, late or after a crash is safe: a load is taken by one, what a crash left half done
is given up, and the rows of what is given up go away.
"""

import json
import logging
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import and_, or_, select, update

from alliance.indicators.facts import picks_of
from alliance.indicators.keeping import clear_files, file_of, was_read
from alliance.indicators.models import Load, State
from alliance.indicators.models.load import UNDER_WAY
from alliance.indicators.staging import Stopped, clear_left_over, move, stage
from kernel.background import job, wake
from kernel.clock import now
from kernel.database import db
from kernel.transactions import on, unit_of_work

log = logging.getLogger(__name__)
ROOT = Path(__file__).parents[2]
PROGRAM = "commons.sheets.observed.program"
A_LITTLE = 0.2
LONGEST = 3_600
"""Seconds after which a load that nobody finished is given up."""


class Waits:
    """A file waits to be read, or rows wait to be taken away."""


@on(Waits)
def begin_at_once(_waits: Waits) -> None:
    wake("indicators.read")


@job("indicators.read", every=5.0)
def read_waiting() -> None:
    """Read what waits, one after the other; take away what nobody wants."""
    while (found := _taken()) is not None:
        bring_in(found)
    clear_left_over()
    under_way = select(Load.key).where(Load.state.in_(UNDER_WAY))
    clear_files(db.session.scalars(under_way).all())
    db.session.rollback()


def _taken() -> int | None:
    """The next one, marked as ours: of several processes one gets it."""
    lost = and_(Load.state == State.READING, Load.begun_at < now() - timedelta(seconds=LONGEST))
    anything = select(Load.id).where(or_(Load.state == State.WAITS, lost)).limit(1)
    if db.session.scalar(anything) is None:
        db.session.rollback()
        return None
    next_one = select(Load.id).where(Load.state == State.WAITS).order_by(Load.id).limit(1)
    with unit_of_work():
        db.session.execute(update(Load).where(lost).values(state=State.FAILED))
        mine = update(Load).where(Load.id == next_one.scalar_subquery(), Load.state == State.WAITS)
        taken = mine.values(state=State.READING, begun_at=now(), staged=True).returning(Load.id)
        return db.session.scalar(taken)


def bring_in(load_id: int) -> None:
    """From the file to rows that wait for somebody's word."""
    load = db.session.get_one(Load, load_id)
    indicator = load.indicator
    asked = {
        "path": str(file_of(load.key)),
        "unit": indicator.unit_code,
        "picks": picks_of(indicator.picks),
    }
    db.session.rollback()
    try:
        with tempfile.TemporaryDirectory(prefix="plenary-indicator-") as name:
            _read_into(load_id, Path(name), asked)
    except Stopped:
        log.info("load %d was dropped while it was read", load_id)
    except Exception:
        log.exception("load %d came to no end", load_id)
        _end(load_id, State.FAILED)
    finally:
        was_read(load.key)


def _read_into(load_id: int, folder: Path, asked: dict[str, Any]) -> None:
    found = read_aside(folder, asked, lambda done: move(load_id, done=done))
    if "unreadable" in found:
        _end(load_id, State.UNREADABLE, why=found["unreadable"][:300])
        return
    report = found["found"]
    move(load_id, report=report)
    counts = stage(load_id, folder / "rows.csv")
    _end(load_id, State.READ, report=report | {"changes": counts.changes}, **counts.numbers)


def _end(load_id: int, state: State, **facts: Any) -> None:
    move(load_id, state=state, **facts)


def read_aside(folder: Path, asked: dict[str, Any], tell: Any) -> dict[str, Any]:
    """What the program found. All goes through files, so that the loop never waits for a pipe."""
    (folder / "asked.json").write_text(json.dumps(asked))
    command = [sys.executable, "-B", "-m", PROGRAM, str(folder / "asked.json")]
    with (folder / "said").open("w") as says:
        ran = subprocess.Popen(  # noqa: S603 our own program
            [*command, str(folder / "rows.csv")], stdout=says, stdin=subprocess.DEVNULL, cwd=ROOT
        )
    try:
        for said in _sayings(ran, folder / "said"):
            if "done" not in said:
                return said
            tell(said["done"])
    finally:
        ran.kill()
        ran.wait()
    raise RuntimeError("the program said nothing at its end")


def _sayings(ran: subprocess.Popen[bytes], said: Path) -> Iterator[dict[str, Any]]:
    """What it says, as it says it: of several lines between two looks the last alone."""
    told = 0
    while True:
        ended = ran.poll() is not None
        lines = said.read_text().splitlines()
        if len(lines) > told and lines[-1].endswith("}"):
            told = len(lines)
            yield json.loads(lines[-1])
        if ended:
            return
        time.sleep(A_LITTLE)

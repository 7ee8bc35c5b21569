"""Who works out a selection? A program of its own, started by a job; the server goes on.

Whoever asks again for what is under way changes nothing; what a crash left half done is given up.
"""

import json
import logging
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import and_, or_, select, update

from commons.selection.candidates import field_of
from commons.selection.models import Selection, Step
from kernel.background import job, wake
from kernel.clock import now
from kernel.database import db
from kernel.record import fingerprint
from kernel.streams import stir
from kernel.transactions import on, unit_of_work
from rules.selection.balance import Candidate
from rules.selection.checker import broken
from rules.selection.programme import Wishes, programme

log = logging.getLogger(__name__)
HERE = Path(__file__).with_name("solver.py")
A_LITTLE = 0.2
LONGEST = 900
"""Seconds after which a selection is given up; the usual one takes two."""
UNDER_WAY = (Step.SCORES, Step.LOTS, Step.CONFLICT)


class Asked:
    """A selection waits to be worked out."""


@on(Asked)
def begin_at_once(_asked: Asked) -> None:
    wake("selection.solve")


@job("selection.solve", every=2.0)
def solve_waiting() -> None:
    """Work out what waits, one after the other."""
    while (found := _taken()) is not None:
        work_out(found)


def _taken() -> int | None:
    """The next one, marked as ours: of several processes one gets it."""
    lost = (Selection.step.in_(UNDER_WAY), Selection.at < now() - timedelta(seconds=LONGEST))
    waits = select(Selection.id).where(Selection.step == Step.WAITS).order_by(Selection.id).limit(1)
    anything = or_(Selection.step == Step.WAITS, and_(*lost))
    if db.session.scalar(select(Selection.id).where(anything).limit(1)) is None:
        db.session.rollback()
        return None
    with unit_of_work():
        db.session.execute(update(Selection).where(*lost).values(step=Step.FAILED, ended_at=now()))
        mine = update(Selection).where(Selection.id == waits.scalar_subquery())
        taken = mine.where(Selection.step == Step.WAITS).values(step=Step.SCORES)
        return db.session.scalar(taken.returning(Selection.id))


def asked_of(selection: Selection, pool: list[Candidate]) -> dict[str, Any]:
    wishes = Wishes(frozenset(selection.inside), frozenset(selection.outside))
    return programme(selection.call.reference_number, selection.rules, pool, wishes)


def digest_of(asked: dict[str, Any]) -> str:
    return fingerprint(json.dumps(asked, sort_keys=True))


def work_out(selection_id: int) -> None:
    """From the question to the answer, looked at again by who knows nothing of the solver."""
    selection = db.session.get_one(Selection, selection_id)
    pool = field_of(selection.call)
    asked, rules = asked_of(selection, pool), selection.rules
    db.session.rollback()
    try:
        found = solved(asked, lambda said: _tell(selection_id, said))
    except Exception:
        log.exception("selection %d came to no end", selection_id)
        found = {}
    if "chosen" in found:
        people = [each for each in pool if each.number in set(found["chosen"])]
        right = not broken(rules, people, pool)
        found = found if right and sum(p.score for p in people) == found["total"] else {}
    _keep(selection_id, found, digest_of(asked))


def _tell(selection_id: int, said: dict[str, Any]) -> None:
    with unit_of_work():
        selection = db.session.get_one(Selection, selection_id)
        selection.step, selection.done, selection.of = Step(said["step"]), said["done"], said["of"]
        stir("selection", selection_id)


def _keep(selection_id: int, found: dict[str, Any], digest: str) -> None:
    with unit_of_work():
        selection = db.session.get_one(Selection, selection_id)
        selection.digest, selection.ended_at = digest, now()
        selection.chosen = sorted(found.get("chosen", []))
        selection.total, selection.conflict = found.get("total", 0), found.get("conflict", [])
        selection.step = (
            Step.FOUND if "chosen" in found else Step.IMPOSSIBLE if found else Step.FAILED
        )
        stir("selection", selection_id)


def solved(asked: dict[str, Any], tell: Callable[[dict[str, Any]], None]) -> dict[str, Any]:
    """What the program found; on the way it is told how far that is. All goes through files, so
    that the loop never waits for a pipe.
    """
    with tempfile.TemporaryDirectory(prefix="plenary-selection-") as name:
        folder = Path(name)
        (folder / "asked.json").write_text(json.dumps(asked))
        with (folder / "said").open("w") as says:
            command = [sys.executable, "-I", "-B", str(HERE), str(folder / "asked.json")]
            ran = subprocess.Popen(command, stdout=says, stdin=subprocess.DEVNULL)  # noqa: S603 our own program
        try:
            return _followed(ran, folder / "said", tell)
        finally:
            ran.kill()  # the server leaves: nobody waits for what it finds


def _followed(
    ran: subprocess.Popen[bytes], said: Path, tell: Callable[[dict[str, Any]], None]
) -> dict[str, Any]:
    """Look at what it says a few times a second, until it has ended."""
    told = 0
    while ran.poll() is None:
        time.sleep(A_LITTLE)
        lines = said.read_text().splitlines()
        if len(lines) > told and "step" in lines[-1] and lines[-1].endswith("}"):
            tell(json.loads(lines[-1]))
        told = len(lines)
    found: dict[str, Any] = json.loads(said.read_text().splitlines()[-1]).get("found", {})
    return found

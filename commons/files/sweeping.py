"""What was left behind? Files nobody posted within a day, and bytes a crash left without a row."""

import shutil
import time
from datetime import timedelta
from pathlib import Path

from flask import current_app
from sqlalchemy import delete

from commons.files.keeping import Released, let_go
from commons.files.models import LOOSE, File
from commons.files.storage import storage
from kernel.background import job
from kernel.clock import now
from kernel.database import db
from kernel.transactions import unit_of_work

A_DAY = timedelta(days=1)


@job("files.sweep", every=3600)
def sweep() -> None:
    """Take away what nobody can reach any more. Safe when late, or done twice at once."""
    _loose()
    yesterday = time.time() - A_DAY.total_seconds()
    for digest in list(storage().kept_before(yesterday)):
        let_go(Released((digest,)))
    for left in Path(current_app.config["FILES_HOME"]).glob("coming-*"):
        if left.stat().st_mtime < yesterday:
            shutil.rmtree(left, ignore_errors=True)


def _loose() -> None:
    old = (*LOOSE, File.at < now() - A_DAY)
    with unit_of_work():
        gone = delete(File).where(*old).returning(File.digest, File.preview)
        released = [digest for row in db.session.execute(gone) for digest in row]
    let_go(Released(tuple(released)))

"""A process that brings a file in and dies over it, between its bytes and its row, or after.

python -m tests.files.dying DATABASE FILES MOMENT
"""

import os
import signal
import sys
from pathlib import Path

from sqlalchemy import select

from app import create_app
from commons.files import actions, arriving, keeping
from commons.membership.models import Person
from commons.threads.models import Thread
from kernel.database import db
from tests.conftest import settings


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def bring(home: Path, moment: str) -> None:
    place = home / "coming-1"
    place.mkdir(parents=True)
    (place / "source").write_bytes(b"half way")
    with (place / "source").open("rb") as source:
        digest, size = arriving.written(source, place / "copy")
    came = arriving.Arrived("a.txt", "txt", digest, size, place / "copy", "clean")
    kept = keeping.keep_bytes

    def keep(came):
        kept(came)
        if moment == "between":
            die()

    keeping.keep_bytes = keep
    thread = db.session.scalars(select(Thread)).one()
    person = db.session.get_one(Person, thread.author_id)
    actions.attach(person, thread, came, "key-of-a-crash")
    die()


if __name__ == "__main__":
    url, files, at = sys.argv[1:]
    with create_app(settings(url, FILES_HOME=files)).app_context():
        bring(Path(files), at)

"""Where does mail come in? Through a maildir that is looked at, or a command that reads one."""

import logging
import sys
from pathlib import Path

import click
from flask import current_app
from flask.cli import AppGroup
from sqlalchemy.exc import OperationalError

from commons.notices.mail.receiving import LARGEST, receive
from kernel.background import job
from kernel.database import db

log = logging.getLogger(__name__)
mail_commands = AppGroup("mail", help="Mail that comes in.")


@mail_commands.command("receive")
def receive_one() -> None:
    """Take one mail from standard input, as a mail server hands it over."""
    click.echo(receive(sys.stdin.buffer.read(LARGEST + 1)))


@job("incoming mail", every=15)
def collect() -> int:
    """Take what lies in the maildir. Each is moved aside when that is done; twice is as once."""
    folder = Path(current_app.config["MAIL_INCOMING"])
    taken = 0
    for file in sorted((folder / "new").glob("*")):
        (folder / "cur").mkdir(exist_ok=True)
        _take(file)
        file.replace(folder / "cur" / f"{file.name}:2,S")
        taken += 1
    return taken


def _take(file: Path) -> None:
    """One that cannot be taken must not stop the others; a database that is away stops all."""
    try:
        with file.open("rb") as opened:
            receive(opened.read(LARGEST + 1))
    except (OperationalError, TimeoutError):
        raise
    except Exception:
        log.exception("the mail %s could not be taken", file.name)
        db.session.rollback()

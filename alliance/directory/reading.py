"""Who reads a long list that was brought? A job, line by line, which says how far it is and lets
others have their turn; a short one is read while somebody waits for it.

What a crash left half read is read again from its beginning: nothing of it is kept before its end.
"""

import logging
from datetime import timedelta
from functools import partial

import gevent
from flask_babel import force_locale
from sqlalchemy import and_, or_, select, update

from alliance.directory.lines import read_list
from alliance.directory.models import BroughtList
from commons.sheets import Unreadable
from kernel.background import job, wake
from kernel.clock import now
from kernel.database import db
from kernel.streams import stir
from kernel.transactions import on, unit_of_work
from rules.words import sentence as _

log = logging.getLogger(__name__)
SHORT = 256 * 1024
"""Bytes up to which a list is read at once: some thousand lines."""
STEP = 1_000
"""Lines after which others have their turn, and it is said how far it is."""
LONGEST = timedelta(minutes=10)
"""After which a list that nobody finished is read again."""
FAILED = _("The list could not be read to its end. Nothing of it was kept: bring it again.")


class Waits:
    """A list waits to be read."""


@on(Waits)
def begin_at_once(_waits: Waits) -> None:
    wake("directory.read")


@job("directory.read", every=15.0)
def read_waiting() -> None:
    while (found := _taken()) is not None:
        _read(found)


def _taken() -> int | None:
    """The next one, marked as ours: of several processes one gets it."""
    lost = or_(BroughtList.begun_at.is_(None), BroughtList.begun_at < now() - LONGEST)
    waits = and_(BroughtList.unread, lost)
    found = db.session.scalar(select(BroughtList.id).where(waits).order_by(BroughtList.id))
    db.session.rollback()
    if found is None:
        return None
    mine = update(BroughtList).where(BroughtList.id == found, waits).values(begun_at=now())
    with unit_of_work():
        return db.session.scalar(mine.returning(BroughtList.id))


def _read(number: int) -> None:
    """In the language of whoever brought it; nothing is held in the database meanwhile."""
    brought = db.session.get_one(BroughtList, number)
    content, language = brought.content or b"", brought.by.language
    db.session.rollback()
    try:
        with force_locale(language):
            found = read_list(content, partial(_tell, number))
    except Unreadable as fault:
        _end(number, fault=str(fault)[:300])
    except Exception:
        log.exception("the list %d came to no end", number)
        _end(number, fault=FAILED)
    else:
        report = found.report.as_data()
        _end(number, rows=found.rows, report=report, assumed=found.assumed[:300])


def _tell(number: int, line: int) -> None:
    if line % STEP == 0:
        _write(number, done=line)
        gevent.sleep(0)


def _end(number: int, **facts: object) -> None:
    _write(number, unread=False, content=None, **facts)


def _write(number: int, **facts: object) -> None:
    """Unless another has read it to its end meanwhile."""
    with unit_of_work():
        brought = db.session.get_one(BroughtList, number, with_for_update=True)
        if not brought.unread:
            return
        for name, said in facts.items():
            setattr(brought, name, said)
        stir("directory", brought.workspace_id)

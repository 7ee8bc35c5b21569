"""When does a mail leave, and what became of it? One row each; no mail twice.

A mail is taken (one transaction), handed over, and noted as sent (another). A crash between the
last two leaves it taken: after a while it is tried again under the same Message-ID. In a maildir
that is the same file; over SMTP this is the one window in which somebody may get a mail twice.
"""

import logging
import smtplib
from datetime import timedelta

import gevent
from flask import current_app
from sqlalchemy import Select, and_, or_, select

from commons.notices.actions import bounced
from commons.notices.mail.letters import letter
from commons.notices.mail.links import reply_address
from commons.notices.models import Fate, Habits, Mail
from kernel.actions import settled
from kernel.background import job
from kernel.carrying import Hopeless, carry
from kernel.clock import now
from kernel.database import db
from kernel.streams import head_of
from kernel.transactions import unit_of_work

log = logging.getLogger(__name__)
TAKEN = timedelta(minutes=10)
"""After this, whoever took a mail is thought to have died over it."""


@job("mail", every=20)
def send_due() -> int:
    """Write the digests that are due, and send all mail that is. Returns how many left."""
    settled(write_digests)
    sent = 0
    while mail_id := settled(_take):
        sent += _send(mail_id)
        gevent.sleep(0)  # whoever waits for a page has their turn
    return sent


def write_digests() -> None:
    """For each whose hour has come, one mail about what came after the last one."""
    if not db.session.scalars(_due_digests()).first():
        return
    with unit_of_work():
        for habits in db.session.scalars(_due_digests().with_for_update(skip_locked=True)):
            head = head_of("notices", habits.person_id)
            if head > habits.digest_seq and habits.digest != "never":
                numbers = {"after_seq": habits.digest_seq, "upto_seq": head}
                db.session.add(Mail(person_id=habits.person_id, digest=True, **numbers))
            habits.digest_seq, habits.digest_due_at = head, None


def _due_digests() -> Select[Habits]:
    return select(Habits).where(Habits.digest_due_at <= now()).order_by(Habits.person_id)


def _take() -> int | None:
    """Take the next mail that is due, so that nobody else does."""
    waits = and_(Mail.fate == Fate.WAITING, Mail.due_at <= now())
    left = and_(Mail.fate == Fate.LEAVING, Mail.due_at <= now() - TAKEN)
    next_one = select(Mail).where(or_(waits, left)).order_by(Mail.due_at, Mail.id).limit(1)
    if not db.session.scalar(next_one):
        db.session.rollback()
        return None
    with unit_of_work():
        mail = db.session.scalar(next_one.with_for_update(skip_locked=True))
        if mail is None:
            return None
        mail.fate, mail.due_at, mail.tries = Fate.LEAVING, now(), mail.tries + 1
    return mail.id


def _send(mail_id: int) -> bool:
    mail = db.session.get_one(Mail, mail_id)
    fate, because = Fate.SENT, ""
    try:
        made = letter(mail)
        db.session.rollback()  # nothing is held open while the other side is waited for
        if made is None:
            fate = Fate.NEEDLESS
        else:
            carry(made, reply_address(mail.person_id, 0))
    except Hopeless as refused:
        fate, because = Fate.FAILED, str(refused)
        bounced(mail.person)
    except (OSError, smtplib.SMTPException) as fault:
        fate, because = Fate.WAITING, f"{type(fault).__name__}: {fault}"
    except Exception:  # one that cannot be written must not stop the others
        log.exception("mail %d could not be written", mail_id)
        db.session.rollback()
        fate, because = Fate.WAITING, "it could not be written"
    settled(lambda: _note(mail_id, fate, because))
    return fate is Fate.SENT


def _note(mail_id: int, fate: Fate, because: str) -> None:
    """What became of it; a mail that could not be handed over waits twice as long each time."""
    with unit_of_work():
        mail = db.session.get_one(Mail, mail_id)
        if fate is Fate.WAITING and mail.tries >= int(current_app.config["MAIL_TRIES"]):
            fate = Fate.FAILED
        mail.fate, mail.because = fate, because[:300]
        if fate is Fate.WAITING:
            mail.due_at = now() + timedelta(minutes=2**mail.tries)
        else:
            mail.done_at = now()
    if because:
        log.warning("mail %d %s: %s", mail_id, fate, because[:300])

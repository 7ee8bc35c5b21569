"""How does a letter leave the house? To a mail server, or into a folder where there is none.

A letter written during an act is posted once the act is committed: nobody reads of what did not
happen.
"""

import logging
from dataclasses import dataclass
from email.message import EmailMessage
from email.utils import formatdate, make_msgid
from smtplib import SMTPException

import gevent
from flask import current_app

from kernel.carrying import Hopeless, carry
from kernel.database import db
from kernel.transactions import announce, on

log = logging.getLogger(__name__)
KEPT = "plenary.letters"
"""Where `LETTERS_KEPT` keeps what would be sent, for tests."""


@dataclass(frozen=True, slots=True)
class Enclosed:
    """An event that a letter brings for the calendar of its reader (iMIP, RFC 6047)."""

    text: str
    method: str


@dataclass(frozen=True, slots=True)
class Letter:
    to: str
    subject: str
    text: str
    html: str = ""
    calendar: Enclosed | None = None


def worded(template: str, **facts: object) -> str:
    """The words of a letter: they know what they are told, and nothing of whoever asks."""
    return current_app.jinja_env.get_template(f"letters/{template}").render(**facts)


def send(
    to: str, subject: str, text: str, html: str = "", calendar: Enclosed | None = None
) -> None:
    """Post a letter: now, or after the commit of the act under way."""
    letter = Letter(to, " ".join(subject.split()), text, html, calendar)
    if "pending" in db.session().info:
        announce(letter)
    else:
        deliver(letter)


@on(Letter)
def deliver(letter: Letter) -> None:
    """Hand it on; where that fails the log says so, and whoever wrote it can write again."""
    if current_app.config.get("LETTERS_KEPT"):
        current_app.extensions.setdefault(KEPT, []).append(letter)
        return
    gevent.sleep(0)  # of many letters none keeps the others waiting for their pages
    try:
        carry(written(letter, str(current_app.config["MAIL_FROM"])))
    except (OSError, Hopeless, SMTPException) as fault:
        log.error("mail to %s was not taken: %s", letter.to, fault)  # noqa: TRY400 the reason is enough


def written(letter: Letter, sender: str) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, letter.to, letter.subject
    message["Date"], message["Message-ID"] = formatdate(), make_msgid(domain="plenary.invalid")
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(letter.text)
    if letter.html:
        message.add_alternative(letter.html, subtype="html")
    if enclosed := letter.calendar:
        named = {"method": enclosed.method, "name": "meeting.ics"}
        message.add_alternative(enclosed.text, subtype="calendar", params=named)
    return message

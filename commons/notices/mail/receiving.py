"""Whose mail is this, and may it become a post? Everything is asked that a page would ask."""

import email.policy
import hashlib
import logging
from email import message_from_bytes
from email.message import EmailMessage
from enum import StrEnum

from commons.membership.models import Person
from commons.notices.actions import bounced, explain_refusal
from commons.notices.mail.cutting import said_in
from commons.notices.mail.links import Meant, read_reply
from commons.threads.actions import post
from commons.threads.queries import followed
from kernel.access import Refused, may
from kernel.background import wake
from kernel.database import db
from kernel.text import LONGEST, NAME
from kernel.words import gettext as _
from rules.access import Permission

log = logging.getLogger(__name__)
LARGEST = 2 * 1024 * 1024
"""Bytes of one mail."""
MOST_NAMES = 50
MOST_PARTS = 200
TO = ("Delivered-To", "X-Original-To", "To", "Cc")
BULK = {"bulk", "junk", "list", "auto_reply"}


class Outcome(StrEnum):
    POSTED = "posted"
    REFUSED = "refused"
    """It was not taken, and its writer is told why."""
    DROPPED = "dropped"
    """It was not taken, and nobody is told: it answers nothing of ours, or a program wrote it."""
    BOUNCED = "bounced"


class Untaken(Exception):
    """Why a mail is not taken: a sentence for its writer."""


def receive(raw: bytes) -> Outcome:
    """Take one mail; the same mail again does nothing again."""
    mail = _parsed(raw)
    if mail is None:
        return Outcome.DROPPED
    found = _meant(mail)
    person = db.session.get(Person, found.person_id) if found else None
    if found is None or person is None or not person.active:
        return _dropped(mail, "it is for nobody here")
    if _is_report(mail):
        return _bounce(mail, person)
    if not _is_by(mail, person):
        return _dropped(mail, "its sender is not the one this address was given to")
    if _is_automatic(mail):
        return _dropped(mail, "a program wrote it")
    return _take(mail, raw, person, found)


def _parsed(raw: bytes) -> EmailMessage | None:
    """What cannot be read as a mail is no mail: nobody is told."""
    try:
        mail = message_from_bytes(raw[: LARGEST + 1], policy=email.policy.default)
        str(mail["From"]), str(mail["Subject"])
    except Exception:
        log.exception("a mail could not be read")
        return None
    return mail


def _take(mail: EmailMessage, raw: bytes, person: Person, meant: Meant) -> Outcome:
    try:
        _post(mail, raw, person, meant)
    except (Untaken, Refused) as refused:
        because = refused.because if isinstance(refused, Refused) else str(refused)
        explain_refusal(person, because, str(mail["Message-ID"] or ""))
        wake("mail")
        log.info("a mail of person %d was refused: %s", person.id, because)
        return Outcome.REFUSED
    return Outcome.POSTED


def _post(mail: EmailMessage, raw: bytes, person: Person, meant: Meant) -> None:
    if len(raw) > LARGEST or sum(1 for _part in mail.walk()) > MOST_PARTS:
        raise Untaken(_("It is too large: two megabytes at most, and no attachments."))
    thread, number = followed(meant.thread_id, meant.number)
    if thread is None or not may(person, Permission.READ_THREAD, thread):
        raise Untaken(_("This discussion is not open to you any more."))
    text = _words(mail)
    post(person, thread, text, _key(mail, raw), number or None)


def _words(mail: EmailMessage) -> str:
    try:
        text = said_in(mail).replace("\0", "")
    except (LookupError, ValueError, KeyError) as fault:
        raise Untaken(_("Its text could not be read.")) from fault
    if not text:
        raise Untaken(_("It says nothing new: only quotes or a signature were found."))
    if len(text) > LONGEST:
        raise Untaken(_("This is too long: %(max)d characters at most.", max=LONGEST))
    if sum(1 for _name in NAME.finditer(text)) > MOST_NAMES:
        raise Untaken(_("It names too many people: %(max)d at most by mail.", max=MOST_NAMES))
    return text


def _key(mail: EmailMessage, raw: bytes) -> str:
    said = str(mail["Message-ID"] or "").strip().encode() or raw
    return f"mail-{hashlib.sha256(said).hexdigest()[:40]}"


def _meant(mail: EmailMessage) -> Meant | None:
    found = (read_reply(address) for name in TO for address in _addresses(mail, name)[:50])
    return next((meant for meant in found if meant), None)


def _addresses(mail: EmailMessage, name: str) -> list[str]:
    """The addresses in a field; one that is no list of addresses is taken as it stands."""
    found: list[str] = []
    for value in mail.get_all(name, []):
        named = getattr(value, "addresses", None)
        found += [str(value)] if named is None else [one.addr_spec for one in named]
    return found


def _is_by(mail: EmailMessage, person: Person) -> bool:
    """One sender, and the one this address was given to: an address that leaks posts nothing."""
    return [sender.lower() for sender in _addresses(mail, "From")] == [person.email.lower()]


def _is_automatic(mail: EmailMessage) -> bool:
    automatic = str(mail["Auto-Submitted"] or "no").split(";")[0].strip().lower() != "no"
    bulk = str(mail["Precedence"] or "").strip().lower() in BULK
    marked = bool(mail["List-Id"] or mail["X-Autoreply"] or mail["X-Loop"])
    return automatic or bulk or marked or str(mail["Return-Path"] or "").strip() == "<>"


def _is_report(mail: EmailMessage) -> bool:
    return mail.get_content_type() == "multipart/report"


def _bounce(mail: EmailMessage, person: Person) -> Outcome:
    """Came back: for good, or only for now?"""
    parts = [part for part in mail.walk() if part.get_content_type() == "message/delivery-status"]
    said = [str(block["Status"] or "") for part in parts for block in part.walk()]
    if not any(status.strip().startswith("5.") for status in said):
        return _dropped(mail, "it came back for now only")
    bounced(person)
    return Outcome.BOUNCED


def _dropped(mail: EmailMessage, because: str) -> Outcome:
    log.info("mail %s was dropped: %s", str(mail["Message-ID"] or "")[:100], because)
    return Outcome.DROPPED

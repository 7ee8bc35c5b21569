"""How does a mail leave the house? By SMTP, or into a maildir beside the database."""

import os
import smtplib
import ssl
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from urllib.parse import unquote, urlsplit

from flask import current_app

PATIENCE = 20


class Hopeless(Exception):
    """The other side will never take this mail: trying again would not help."""


def carry(message: EmailMessage, comes_back_to: str = "") -> None:
    """Hand a mail over. Whoever returns from here has passed it on."""
    url = str(current_app.config["MAIL_URL"])
    if url:
        _by_smtp(url, message, comes_back_to)
    else:
        _into_maildir(Path(current_app.config["MAIL_FOLDER"]), message)


def _into_maildir(folder: Path, message: EmailMessage) -> None:
    """Named by its own number: laid down twice, it is still one mail."""
    for part in ("tmp", "new", "cur"):
        (folder / part).mkdir(parents=True, exist_ok=True, mode=0o700)
    name = str(message["Message-ID"]).strip("<>").replace("/", "_")
    with (folder / "tmp" / name).open("wb") as file:
        file.write(message.as_bytes(policy=SMTP))
        file.flush()
        os.fsync(file.fileno())
    (folder / "tmp" / name).replace(folder / "new" / name)


def _by_smtp(url: str, message: EmailMessage, comes_back_to: str) -> None:
    try:
        _hand_over(url, message, comes_back_to)
    except smtplib.SMTPRecipientsRefused as refused:
        code, words = next(iter(refused.recipients.values()))
        _judge(code, words)
    except smtplib.SMTPResponseException as refused:
        _judge(refused.smtp_code, refused.smtp_error)


def _judge(code: int, words: bytes | str) -> None:
    said = words.decode(errors="replace") if isinstance(words, bytes) else words
    kind = Hopeless if code >= 500 else OSError  # noqa: PLR2004 SMTP: 5xx is for good
    raise kind(f"{code} {said}")


def _hand_over(url: str, message: EmailMessage, comes_back_to: str) -> None:
    at = urlsplit(url)
    host, secure = at.hostname or "localhost", at.scheme == "smtps"
    context = ssl.create_default_context()
    with (
        smtplib.SMTP_SSL(host, at.port or 465, timeout=PATIENCE, context=context)
        if secure
        else smtplib.SMTP(host, at.port or 25, timeout=PATIENCE)
    ) as server:
        server.ehlo()
        if not secure and server.has_extn("starttls"):
            server.starttls(context=context)
        if at.username:
            server.login(unquote(at.username), unquote(at.password or ""))
        server.send_message(message, from_addr=comes_back_to or None)

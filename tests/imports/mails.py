"""Mails and archives as other programs write them, for the tests of the importers."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

DATA = Path(__file__).parent / "data"
SAMPLE = DATA / "market-watch.mbox"
FIRST = datetime(2025, 1, 6, 9, 0, tzinfo=UTC)


def mail(
    number: int,
    text: str = "Good morning.",
    *,
    answers: int | None = None,
    sender: str = "Anna Muster <anna@elsewhere.example>",
    subject: str = "Lamps that listen",
    at: datetime | None = None,
    kind: str = "text/plain; charset=utf-8",
    more: str = "",
) -> bytes:
    """One message of an archive, an hour after the one before."""
    sent = at or FIRST + timedelta(hours=number)
    above = f"In-Reply-To: <{answers}@list.example>\n" if answers is not None else ""
    re = "Re: " if answers is not None else ""
    return (
        f"From anna@elsewhere.example {sent:%a %b %d %H:%M:%S %Y}\n"
        f"From: {sender}\n"
        f"Date: {format_datetime(sent)}\n"
        f"Subject: {re}{subject}\n"
        f"Message-ID: <{number}@list.example>\n"
        f"{above}{more}"
        f"Content-Type: {kind}\n\n"
        f"{text}\n\n"
    ).encode()


def archive(folder: Path, *mails: bytes, name: str = "list.mbox") -> Path:
    path = folder / name
    path.write_bytes(b"".join(mails))
    return path

"""What does the head of a mail say: which message, answering which, by whom, when, about what?"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import EmailMessage
from email.parser import BytesHeaderParser
from email.policy import EmailPolicy
from email.utils import parsedate_to_datetime
from typing import Any

from commons.imports import wording
from commons.imports.conversations import Author
from commons.imports.mbox.charsets import decoded, repaired
from kernel.clock import now

LONGEST = 8_000
"""Characters of one header that are looked at."""
NEAREST = 20
"""Of the messages a mail says it follows, so many of the last; and the first of all."""
EARLIEST = datetime(1980, 1, 1, tzinfo=UTC)

_ID = re.compile(r"<([^<>]{1,900})>")
_ADDRESS = re.compile(r"[^@\s<>,;\"]{1,64}@[^@\s<>,;\"]{1,190}")
_OBSCURED = re.compile(r"(\S{1,64}) at (\S{1,190})")
_VIA = re.compile(r"^(.{1,200}?)['\"]* via .{1,200}$")


class Plainly(EmailPolicy):
    """Headers as they stand, bounded: the library's reading of them can be led astray."""

    def header_fetch_parse(self, _name: str, value: str) -> Any:
        return " ".join(value[:LONGEST].split("\n")).replace("\r", "")


def fields(head: bytes) -> EmailMessage:
    policy: Any = Plainly()
    message: Any = BytesHeaderParser(policy=policy).parsebytes(head)
    found: EmailMessage = message
    return found


def words(value: str) -> str:
    """A header as a person reads it: encoded words decoded, raw bytes guessed."""
    plain = repaired(value[:LONGEST])
    try:
        parts = decode_header(plain)
    except (HeaderParseError, ValueError):
        return plain
    return "".join(_part(*part) for part in parts)


def _part(part: str | bytes, charset: str | None) -> str:
    if isinstance(part, str):
        return part
    if charset is None:
        return part.decode("raw-unicode-escape", "replace")
    return decoded(part, charset)


def message_id(message: EmailMessage) -> str:
    raw = str(message.get("message-id", ""))
    found = _ID.search(raw)
    return (found[1] if found else raw).strip()[:900]


def answered(message: EmailMessage) -> Iterator[str]:
    """The message ids this one follows, the nearest first."""
    yield from _ID.findall(str(message.get("in-reply-to", "")))[:2]
    chain = _ID.findall(_tail(message))
    yield from chain[: -NEAREST - 1 : -1]
    yield from chain[:1]


def _tail(message: EmailMessage) -> str:
    """Of a very long chain its beginning and its end count."""
    raw = next((v for name, v in message.raw_items() if name.lower() == "references"), "")
    text = str(raw)
    return text if len(text) <= LONGEST else f"{text[:1000]} {text[-LONGEST:]}"


def author(message: EmailMessage) -> Author:
    said = _mailbox(str(message.get("from", "")))
    found = _VIA.match(said.name)
    if found and message.get("list-id", message.get("reply-to")):
        said = Author(found[1].strip("'\" "), _behind(message, said.address))
    return Author(wording.name(said.name, said.address), said.address)


def _behind(message: EmailMessage, address: str) -> str:
    """Lists that write in their own name keep the author's address elsewhere, or nowhere."""
    kept = str(message.get("x-original-from", "")) or str(message.get("reply-to", ""))
    others = {found.lower() for found in _ADDRESS.findall(kept[:1000])} - {address}
    return others.pop() if len(others) == 1 else ""


def _mailbox(raw: str) -> Author:
    text = raw[:1000]
    if "@" not in text:
        text = _OBSCURED.sub(r"\1@\2", text)
    before, opened, rest = text.rpartition("<")
    if opened:
        return Author(words(before.strip()).strip('" '), _address(rest))
    address, _sep, remark = text.partition("(")
    return Author(words(remark.rpartition(")")[0] or address.strip()), _address(address))


def _address(text: str) -> str:
    found = _ADDRESS.search(text)
    return found[0].lower() if found else ""


def moment(text: str) -> datetime | None:
    """A date that can be: neither before there was mail, nor still to come."""
    try:
        found = parsedate_to_datetime(text[:200])
        found = (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    latest = now()
    if not EARLIEST <= found <= latest + timedelta(days=1):
        return None
    return min(found, latest)


def sent(message: EmailMessage) -> datetime | None:
    return moment(str(message.get("date", "")))


def received(message: EmailMessage) -> datetime | None:
    """When it came, where its own date says nothing."""
    return moment(str(message.get("received", "")).rpartition(";")[2].strip())

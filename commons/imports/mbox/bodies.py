"""What does a mail say? Its words as Markdown, and the names of what was attached."""

import re
from collections import Counter
from collections.abc import Iterator
from email.message import EmailMessage
from email.parser import BytesParser
from typing import Any, NamedTuple

from commons.imports import wording
from commons.imports.conversations import Unreadable
from commons.imports.html_text import as_text
from commons.imports.markdown_lines import quoted_apart
from commons.imports.mbox.charsets import decoded
from commons.imports.mbox.headers import Plainly, words
from commons.imports.mbox.plain_text import escaped, trimmed, unflowed

MOST_PARTS = 100
MOST_LINES = 200_000
"""Together they bound the time that one message can take."""
MOST_NAMED = 20
"""Attachments named one by one."""
UNNAMED = {
    "application/pgp-signature",
    "application/pkcs7-signature",
    "application/x-pkcs7-signature",
}

READ = {"text/plain", "text/html"}
OTHER = ("text/", "image/", "audio/", "video/", "application/", "font/", "model/")
"""Kinds that are not words to be read; of anything else the words are tried."""


class Body(NamedTuple):
    text: str
    cut: Counter[str]


def body_of(raw: bytes, *, opens: bool) -> Body:
    """Read a whole mail. The one that opens a discussion keeps what it quotes at its end."""
    message, cut = _parsed(raw), Counter[str]()
    texts = [_as_markdown(part) for part in _said(message)]
    lines = "\n\n".join(text for text in texts if text.strip())[: wording.READ].split("\n")
    text = quoted_apart(trimmed(lines, cut, keep_quoted=opens))
    names = list(_attached(message))
    cut["attachments left outside"] += len(names)
    return Body("\n\n".join(part for part in (text, _note(names)) if part), cut)


def _parsed(raw: bytes) -> EmailMessage:
    if raw.count(b"\n") > MOST_LINES:
        raise Unreadable(f"it has more than {MOST_LINES:,} lines")
    left = MOST_PARTS

    def part(policy: Any = None) -> EmailMessage:
        nonlocal left
        left -= 1
        if left < 0:
            raise Unreadable(f"it has more than {MOST_PARTS} parts")
        return EmailMessage(policy)

    policy: Any = Plainly(message_factory=part)
    try:
        message: Any = BytesParser(policy=policy).parsebytes(raw)
    except (RecursionError, ValueError, LookupError, TypeError) as fault:
        raise Unreadable(f"it is not built like a mail ({type(fault).__name__})") from fault
    found: EmailMessage = message
    return found


def _said(part: EmailMessage) -> Iterator[EmailMessage]:
    """The parts that are to be read, in order; of alternatives the plainest that says something."""
    kind = part.get_content_type()
    if kind.startswith("message/") or _is_attached(part):
        return
    if not part.is_multipart():
        if kind in READ or not kind.startswith(OTHER):
            yield part
        return
    inside = [list(_said(child)) for child in _children(part)]
    if kind == "multipart/alternative":
        yield from _plainest([found for found in inside if found])
        return
    for found in inside:
        yield from found


def _children(part: EmailMessage) -> list[EmailMessage]:
    payload: Any = part.get_payload()
    return list(payload) if isinstance(payload, list) else []


def _plainest(versions: list[list[EmailMessage]]) -> list[EmailMessage]:
    plain = [v for v in versions if all(p.get_content_type() != "text/html" for p in v)]
    speaking = (v for v in [*plain, *versions] if any(_words(p).strip() for p in v))
    return next(speaking, versions[0] if versions else [])


def _as_markdown(part: EmailMessage) -> str:
    text = _words(part)
    if part.get_content_type() == "text/html":
        return as_text(text)
    if _setting(part, "format") == "flowed":
        text = unflowed(text, joined_without_space=_setting(part, "delsp") == "yes")
    return escaped(text[: wording.READ])


def _words(part: EmailMessage) -> str:
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    return wording.clean(decoded(data, _setting(part, "charset")))


def _setting(part: EmailMessage, name: str) -> str:
    try:
        value: Any = part.get_param(name, "")
    except (ValueError, LookupError, TypeError):
        return ""
    return str(value[2] if isinstance(value, tuple) else value).strip().lower()


def _is_attached(part: EmailMessage) -> bool:
    return part.get_content_disposition() == "attachment" or bool(_filename(part))


def _filename(part: EmailMessage) -> str:
    try:
        return wording.line(words(part.get_filename() or ""), 120)
    except (ValueError, LookupError, TypeError):
        return ""


def _attached(part: EmailMessage) -> Iterator[str]:
    """The names of what was attached; pictures that only adorn the text are not told."""
    kind = part.get_content_type()
    if part.is_multipart() and not kind.startswith("message/"):
        for child in _children(part):
            yield from _attached(child)
    elif kind.startswith("message/"):
        yield _filename(part) or _forwarded(part)
    elif kind not in UNNAMED and not _adorns(part):
        name = _filename(part)
        if name or _is_attached(part) or (kind.startswith(OTHER) and kind not in READ):
            yield name or kind


def _adorns(part: EmailMessage) -> bool:
    return part.get_content_maintype() == "image" and "content-id" in part


def _forwarded(part: EmailMessage) -> str:
    inside = _children(part)
    subject = wording.line(words(str(inside[0].get("subject", ""))), 120) if inside else ""
    return subject or "a forwarded message"


def _note(names: list[str]) -> str:
    if not names:
        return ""
    told = [wording.veiled(re.sub(r"([\\`*_\[\]<>])", r"\\\1", name))[0] for name in names]
    more = f" and {len(told) - MOST_NAMED} more" if len(told) > MOST_NAMED else ""
    return f"*Attached, and not brought in: {', '.join(told[:MOST_NAMED])}{more}*"

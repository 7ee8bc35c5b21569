"""What is in an mbox file? A slip for each message, and each message when its turn comes."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import BinaryIO

from commons.imports import wording
from commons.imports.conversations import Conversation, Message, Slip, Unreadable, key_of
from commons.imports.mbox import archive, headers
from commons.imports.mbox.bodies import body_of
from commons.imports.mbox.grouping import WINDOW, grouped
from commons.imports.report import Report
from kernel.clock import now


class Mbox:
    """A source of discussions: an archive of e-mail in one file."""

    def __init__(
        self, path: Path, window: timedelta = WINDOW, heard: Callable[[int], None] = lambda _n: None
    ) -> None:
        archive.check(path)
        self.path, self.window, self.heard = path, window, heard
        self.name = path.name
        self._file: BinaryIO | None = None

    def conversations(self, report: Report) -> Iterator[Conversation]:
        with self.path.open("rb") as self._file:
            slips = list(_distinct(self._slips(report), report))
            yield from grouped(slips, self.window)

    def read(self, slip: Slip, *, opens: bool) -> Message:
        file, piece = self._open(), slip.thing
        body = body_of(archive.whole(file, piece), opens=opens)
        author = headers.author(headers.fields(archive.head(file, piece)))
        return Message(slip, author, wording.posts(body.text, body.cut), body.cut)

    def _open(self) -> BinaryIO:
        if self._file is None:
            raise Unreadable("the archive is closed")
        return self._file

    def _slips(self, report: Report) -> Iterator[tuple[Slip, str]]:
        latest = now()
        same: dict[str, str] = {}
        for piece in archive.pieces(self.path):
            report.read += 1
            self.heard(piece.start)
            try:
                slip, trace = self._slip(piece, latest, report, same)
            except Unreadable as fault:
                report.refuse(f"line {piece.line}", str(fault))
                continue
            except Exception as fault:  # noqa: BLE001 whatever is in one message, the others come in
                report.refuse(
                    f"line {piece.line}", f"it could not be read ({type(fault).__name__})"
                )
                continue
            latest = slip.at
            yield slip, trace

    def _slip(
        self, piece: archive.Piece, before: datetime, report: Report, same: dict[str, str]
    ) -> tuple[Slip, str]:
        if piece.size > archive.LARGEST:
            raise Unreadable(f"it is larger than {archive.LARGEST:,} bytes")
        message = headers.fields(archive.head(self._open(), piece))
        said = headers.sent(message)
        at = said or headers.received(message) or piece.delivered or before
        report.cut["dates mended"] += said is None
        trace = key_of(str(message.get("from", "")), str(message.get("date", "")))
        known = headers.message_id(message)
        report.cut["messages without an id"] += not known
        key = key_of("mail", known) if known else self._made_up(piece, trace)
        related = (key_of("mail", other) for other in headers.answered(message))
        kept = tuple(dict.fromkeys(same.setdefault(k, k) for k in related if k != key))
        where = f"line {piece.line}" + (f", <{wording.line(known, 200)}>" if known else "")
        subject = wording.line(headers.words(str(message.get("subject", ""))), 300)
        return Slip(same.setdefault(key, key), where, at, kept, subject, piece), trace

    def _made_up(self, piece: archive.Piece, trace: str) -> str:
        """A message without an id is known by who wrote it, when, and what."""
        raw = archive.whole(self._open(), piece).replace(b"\r\n", b"\n").partition(b"\n\n")[2]
        return key_of("mail without id", trace, raw.strip().decode("latin-1"))


def _distinct(found: Iterator[tuple[Slip, str]], report: Report) -> Iterator[Slip]:
    """A copy is left out; another message under a number that was used before is not a copy."""
    traces: dict[str, str] = {}
    for slip, trace in found:
        own = key_of("mail", slip.key, trace) if traces.get(slip.key, trace) != trace else slip.key
        if own in traces:
            report.doubled += 1
            continue
        traces[own] = trace
        slip.key = own
        yield slip

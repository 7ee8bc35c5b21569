"""What of a change is new? What is known already is not read a second time.

Whoever was away repeats what is known, word for word. Whoever repeats it in other words would have
the native reader put a piece into another that it holds, which can end it.
"""

from collections.abc import Mapping

from commons.drafting.gate.bounds import STORED
from commons.drafting.gate.circles import Id
from commons.drafting.gate.cursor import Unfit, written
from commons.drafting.gate.scanned import Scanned
from commons.drafting.gate.scanning import Scan


def trimmed(update: bytes, scanned: Scanned, clocks: Mapping[int, int]) -> bytes:
    """The change without the pieces that come before these clocks."""
    known = {client: clocks.get(client, 0) for client in scanned.spans}
    if all(span.first >= known[client] for client, span in scanned.spans.items()):
        return update
    new = [each for each, span in scanned.spans.items() if span.beyond > known[each]]
    sections = b"".join(_from(update, scanned, each, known[each]) for each in new)
    return written(len(new)) + sections + update[scanned.deletions_at :]


def _from(update: bytes, scanned: Scanned, client: int, known: int) -> bytes:
    """The pieces of one client from a clock on, at which one of them must begin."""
    section, at = scanned.sections[client], Id(client, scanned.spans[client].first)
    if at.clock >= known:
        return update[section.starts : section.ends]
    reader, left = Scan(update, STORED), section.pieces
    reader.cursor.at = section.pieces_at
    while at.clock < known:
        at, left = reader.next(at), left - 1
    if at.clock > known:
        raise Unfit("a piece is known in part")
    head = b"".join(map(written, (left, client, known)))
    return head + update[reader.cursor.at : section.ends]

"""How do several changes travel and lie as one? Each after its length as a varint."""

from collections.abc import Iterable

from commons.drafting.gate.cursor import Cursor, written


def packed(updates: Iterable[bytes]) -> bytes:
    return b"".join(written(len(update)) + update for update in updates)


def unpacked(bundle: bytes) -> list[bytes]:
    cursor, updates = Cursor(bundle), []
    while cursor.at < cursor.end:
        updates.append(cursor.take(cursor.varint()))
    return updates

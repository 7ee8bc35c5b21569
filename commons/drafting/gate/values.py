"""Is a value beside the words (an attribute, what a mark says) small, flat and plain enough?"""

import json
from typing import Any, NoReturn

from commons.drafting.gate.cursor import MORE, Cursor, Unfit

DEEPEST, MOST_PARTS = 8, 500
LONGEST_WORD, LONGEST_JSON = 100_000, 16_000
LARGEST = 2**53
SIGNED_BYTES = 9
UNDEFINED, NULL, INTEGER, FLOAT32, FLOAT64 = 127, 126, 125, 124, 123
FALSE, TRUE, STRING, OBJECT, ARRAY = 121, 120, 119, 118, 117


def read_value(cursor: Cursor, depth: int = 0) -> None:
    """Go past one value as Yjs writes it; big integers and bytes are in no text of ours."""
    if depth > DEEPEST:
        raise Unfit("a value is too deep")
    tag = cursor.byte()
    if tag == OBJECT:
        for _ in range(cursor.number(MOST_PARTS)):
            cursor.text(LONGEST_WORD)
            read_value(cursor, depth + 1)
    elif tag == ARRAY:
        for _ in range(cursor.number(MOST_PARTS)):
            read_value(cursor, depth + 1)
    else:
        _read_plain(cursor, tag)


def _read_plain(cursor: Cursor, tag: int) -> None:
    if tag == STRING:
        cursor.text(LONGEST_WORD)
    elif tag == INTEGER:
        _read_signed(cursor)
    elif tag in {FLOAT32, FLOAT64}:
        cursor.take(4 if tag == FLOAT32 else 8)
    elif tag not in {UNDEFINED, NULL, FALSE, TRUE}:
        raise Unfit("a value is of a kind that is not taken")


def _read_signed(cursor: Cursor) -> None:
    for _ in range(SIGNED_BYTES):
        if cursor.byte() < MORE:
            return
    raise Unfit("a number is too large")


def read_json(cursor: Cursor) -> None:
    """Go past what a mark says; it is read as other readers read it: strictly."""
    written = cursor.text(LONGEST_JSON)
    if written in {"{}", "null", "true"}:
        return
    try:
        value = json.loads(written, parse_constant=_no_number)
        written = json.dumps(value, ensure_ascii=False)
        written.encode()
    except (ValueError, RecursionError):
        raise Unfit("what a mark says cannot be read") from None
    _plain_enough(value)


def _no_number(name: str) -> NoReturn:
    raise ValueError(name)


def _plain_enough(value: Any, depth: int = 0) -> None:
    if depth > DEEPEST:
        raise Unfit("a value is too deep")
    if isinstance(value, int | float) and not -LARGEST <= value <= LARGEST:
        raise Unfit("a number is too large")
    if isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            _plain_enough(part, depth + 1)

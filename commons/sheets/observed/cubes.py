"""JSON-stat 2.0 as lines of a table: a cube of values, each at the place its dimensions say."""

import json
import math
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path
from typing import Any

from commons.sheets.bounds import Bounds, Unreadable, too_many
from commons.sheets.opening import USUAL, Sheet
from kernel.words import gettext as _

MOST_CELLS = 10_000_000
BEGINS = b"{"


def is_cube(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(200).removeprefix(b"\xef\xbb\xbf").lstrip().startswith(BEGINS)


def cube_in(path: Path, bounds: Bounds = USUAL) -> Sheet:
    """Held whole while it is read: this happens in a process of its own, with bounds."""
    try:
        found = json.loads(path.read_text(encoding="utf-8-sig"))
        names, codes = _dimensions(found)
        values, flags = _by_number(found["value"]), _by_number(found.get("status") or {})
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as fault:
        raise Unreadable(_("This is no data set in JSON-stat 2.0.")) from fault
    if len(values) > bounds.rows:
        raise too_many(bounds.rows)
    return Sheet(_lines(names, codes, values, flags))


def _dimensions(found: Any) -> tuple[list[str], list[list[str]]]:
    if found.get("class", "dataset") != "dataset" or "dimension" not in found:
        raise ValueError("no data set")
    names = [str(name) for name in found["id"]]
    codes = [_codes(found["dimension"][name]["category"]) for name in names]
    if [len(each) for each in codes] != list(found["size"]):
        raise ValueError("sizes differ")
    if math.prod(map(len, codes)) > MOST_CELLS:
        raise ValueError("too many cells")
    return names, codes


def _codes(category: dict[str, Any]) -> list[str]:
    """The codes of a dimension in the order of their places."""
    index = category.get("index")
    if index is None:
        return [str(code) for code in category["label"]]
    if isinstance(index, list):
        return [str(code) for code in index]
    if sorted(index.values()) != list(range(len(index))):
        raise ValueError("places are missing")
    return sorted(map(str, index), key=lambda code: int(index[code]))


def _by_number(cells: Any) -> dict[int, Any]:
    """What is said of each place: as a list, by number, or the same of all."""
    if isinstance(cells, dict):
        return {int(number): cell for number, cell in cells.items() if cell is not None}
    if isinstance(cells, list):
        return {number: cell for number, cell in enumerate(cells) if cell is not None}
    raise TypeError("neither list nor object")


def _lines(
    names: list[str], codes: Sequence[list[str]], values: dict[int, Any], flags: dict[int, Any]
) -> Iterator[tuple[int, list[str]]]:
    """A line for each place of which anything is said; its number is that of the place."""
    yield 0, [*names, "OBS_VALUE", "OBS_FLAG"]
    for number, place in enumerate(product(*codes)):
        if number in values or number in flags:
            value, flag = values.get(number, ""), flags.get(number, "")
            yield number, [*place, str(value), str(flag)]

"""The addresses of the Observatory: what each asks, and a form that would be taken."""

from collections.abc import Mapping
from typing import Any

INDICATORS = "/<workspace>/indicators"
INDICATOR = f"{INDICATORS}/<int:indicator_id>"
LOAD = f"{INDICATOR}/loads/<int:load_id>"
READ, HANDLE = "work.read", "work.handle"
PLACE, WORK = ["the workspace"], ["an alert"]
"""An indicator and its load have the number of the alert of their place (observing.py)."""
OBSERVATORY_NUMBERS = ("indicator_id", "load_id")
FACTS = {"name": "Firms", "unit": "%", "decimals": "1"}
WHENCE = {"key": "key-of-a-load", "source": "Eurostat", "retrieved_on": "2026-01-16"}

_Door = tuple[str, list[str], Mapping[str, Any] | None]

OBSERVATORY_DOORS: dict[tuple[str, str], _Door] = {
    (INDICATORS, "GET"): (READ, PLACE, None),
    (f"{INDICATORS}/new", "GET"): (HANDLE, PLACE, None),
    (f"{INDICATORS}/new", "POST"): (HANDLE, PLACE, {"code": "another-one", **FACTS}),
    (f"{INDICATOR}/edit", "GET"): (HANDLE, WORK, None),
    (f"{INDICATOR}/edit", "POST"): (HANDLE, WORK, FACTS),
    (INDICATOR, "GET"): (HANDLE, WORK, None),
    (INDICATOR, "POST"): (HANDLE, WORK, WHENCE),
    (LOAD, "GET"): (HANDLE, WORK, None),
    (f"{LOAD}/report.csv", "GET"): (HANDLE, WORK, None),
    (f"{LOAD}/keep", "POST"): (HANDLE, WORK, {}),
    (f"{LOAD}/drop", "POST"): (HANDLE, WORK, {}),
    (f"{LOAD}/undo", "POST"): (HANDLE, WORK, {}),
}
OF_ALL = "/open/<workspace>/indicators"
OF_ONE = f"{OF_ALL}/<int:indicator_id>"
PUBLIC = "values that were kept, for anybody; of no other indicator anything is told"
OBSERVED_FOR_ALL = {
    (OF_ALL, "GET"): PUBLIC,
    (OF_ONE, "GET"): PUBLIC,
    (f"{OF_ONE}/plain.csv", "GET"): PUBLIC,
    (f"{OF_ONE}/sdmx.csv", "GET"): PUBLIC,
    (f"{OF_ONE}/history", "GET"): PUBLIC,
}

"""The addresses of charts, sector pages and lines: what each asks, and a form that is taken."""

from collections.abc import Mapping
from typing import Any

OBSERVATORY, LINES = "/<workspace>/observatory", "/<workspace>/signals"
ONE, SECTOR = f"{OBSERVATORY}/indicators/<code>", f"{OBSERVATORY}/sectors/<sector>"
LINE = f"{LINES}/<int:threshold_id>"
READ, HANDLE = "work.read", "work.handle"
PLACE, WORK = ["the workspace"], ["an alert"]
"""A line has the number of the alert of its place (charted.py)."""
CHART_VALUES = {"sector": "healthcare", "key": "topics.rising", "ending": "csv"}
SAID = {"text": "What is to be said", "codes": "Q"}

_Door = tuple[str, list[str], Mapping[str, Any] | None]

CHART_DOORS: dict[tuple[str, str], _Door] = {
    (OBSERVATORY, "GET"): (READ, PLACE, None),
    (ONE, "GET"): (READ, PLACE, None),
    (f"{ONE}/chart.<ending>", "GET"): (READ, PLACE, None),
    (f"{OBSERVATORY}/signals/<key>.<ending>", "GET"): (READ, PLACE, None),
    (SECTOR, "GET"): (READ, PLACE, None),
    (f"{SECTOR}/words", "GET"): (HANDLE, PLACE, None),
    (f"{SECTOR}/words", "POST"): (HANDLE, PLACE, SAID),
    (LINES, "GET"): (HANDLE, PLACE, None),
    (LINES, "POST"): (HANDLE, PLACE, {}),
    (f"{LINE}/end", "POST"): (HANDLE, WORK, {}),
    (f"{LINE}/topic", "GET"): (HANDLE, WORK, None),
    (f"{LINE}/topic", "POST"): (HANDLE, WORK, {"title": "A title", "text": "Text"}),
    (f"{LINE}/let-go", "POST"): (HANDLE, WORK, {}),
}
OPEN = "/open/<workspace>/observatory"
PUBLIC = "figures that were published, and what everybody may read, for anybody"
CHARTS_FOR_ALL = {
    (OPEN, "GET"): PUBLIC,
    (f"{OPEN}/indicators/<code>", "GET"): PUBLIC,
    (f"{OPEN}/indicators/<code>/chart.<ending>", "GET"): PUBLIC,
    (f"{OPEN}/signals/<key>.<ending>", "GET"): PUBLIC,
    (f"{OPEN}/sectors/<sector>", "GET"): PUBLIC,
}

"""The addresses of practices, cases and articles: what each asks, and a form that is taken."""

from collections.abc import Mapping
from typing import Any

SHELF = "/<workspace>/practices"
ONE = f"{SHELF}/<int:practice_id>"
READ, DO, HANDLE, START = "work.read", "work.do", "work.handle", "threads.start"
PLACE = ["the workspace"]
KEY = "key-of-a-practice"
WHY = {"because": "Because"}
SAID = {"title": "A practice", "summary": "Short", "language": "en", "status": "fully",
        "sector": "hlt", "size": "large", "country": "PT", "systems": "Some",
        "target": "users", "impact": "Some", "key": KEY}  # fmt: skip

_Door = tuple[str, list[str], Mapping[str, Any] | None]

PRACTICE_DOORS: dict[tuple[str, str], _Door] = {
    (SHELF, "GET"): (READ, PLACE, None),
    (f"{SHELF}/own", "GET"): (READ, PLACE, None),
    (f"{SHELF}/review", "GET"): (HANDLE, PLACE, None),
    (f"{SHELF}/new/<sort>", "GET"): (DO, PLACE, None),
    (f"{SHELF}/new/<sort>", "POST"): (DO, PLACE, SAID),
    (ONE, "GET"): (READ, PLACE, None),
    (f"{ONE}/versions", "GET"): (READ, PLACE, None),
    (f"{ONE}/edit", "GET"): (DO, PLACE, None),
    (f"{ONE}/edit", "POST"): (DO, PLACE, SAID),
    (f"{ONE}/hand-in", "POST"): (DO, PLACE, {}),
    (f"{ONE}/withdraw", "POST"): (DO, PLACE, {}),
    (f"{ONE}/consent", "POST"): (DO, PLACE, {"yes": "y"}),
    (f"{ONE}/reuse", "POST"): (DO, PLACE, {"note": "We do"}),
    (f"{ONE}/endorse", "POST"): (DO, PLACE, {"yes": "y"}),
    (f"{ONE}/return", "POST"): (HANDLE, PLACE, WHY),
    (f"{ONE}/publish", "POST"): (HANDLE, PLACE, {}),
    (f"{ONE}/take-down", "POST"): (HANDLE, PLACE, WHY),
    (f"{ONE}/discuss", "POST"): (START, PLACE, {"text": "How?", "key": KEY}),
}
PRACTICES_FOR_ALL = {
    ("/practices", "GET"): "what is published with consent, for anybody",
    ("/practices/<int:practice_id>", "GET"): "one of them, without what is for members alone",
    ("/practices/data.csv", "GET"): "the same as a table",
    ("/practices/data.json", "GET"): "the same for programs",
}

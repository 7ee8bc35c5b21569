"""The addresses of the rules profile: what each asks, and a form that would be taken."""

from collections.abc import Mapping
from typing import Any

PLACE = ["the workspace"]
RULES = "/<workspace>/rules"
FIGURE = "minutes.draft_days"
"""One that every body has."""
FORM = {"value": "16", "before": "15", "cite": "Article 9", "because": "A reason"}

FIGURE_DOORS: dict[tuple[str, str], tuple[str, list[str], Mapping[str, Any] | None]] = {
    (RULES, "GET"): ("workspaces.read", PLACE, None),
    (f"{RULES}/<name>", "GET"): ("workspaces.read", PLACE, None),
    (f"{RULES}/<name>", "POST"): ("figures.set", PLACE, FORM),
}

"""The addresses of surveys and ideas: what each asks, and a form that would be taken."""

from collections.abc import Mapping
from typing import Any

_Door = tuple[str, list[str], Mapping[str, Any] | None]

SURVEYS, IDEAS, LANDED = "/<workspace>/surveys", "/<workspace>/ideas", "/<workspace>/landed"
SURVEY, IDEA = f"{SURVEYS}/<int:survey_id>", f"{IDEAS}/<int:idea_id>"
LANDING = f"{LANDED}/<int:landing_id>"
READ, DO, HANDLE = "work.read", "work.do", "work.handle"
SEES, RUNS = "referrals.read", "referrals.run"
PLACE = ["the workspace"]
"""One of each in every place has its number (tests/house/surveyed.py)."""
SURVEY_NUMBERS = ("survey_id", "idea_id", "landing_id")
KEY = "key-of-a-survey"
FACTS = {"title": "Obstacles", "closes": "2030-01-01T10:00", "names": "named", "once": "person",
         "key": KEY}  # fmt: skip
QUESTION = {"act": "add", "new-words": "Yes?", "new-kind": "yes_no", "new-when": "",
            "new-least": "1", "new-most": "5"}  # fmt: skip
SAID = {"said": "Because"}

SURVEY_DOORS: dict[tuple[str, str], _Door] = {
    (SURVEYS, "GET"): (READ, PLACE, None),
    (f"{SURVEYS}/new", "GET"): (HANDLE, PLACE, None),
    (f"{SURVEYS}/new", "POST"): (HANDLE, PLACE, FACTS),
    (SURVEY, "GET"): (READ, PLACE, None),
    (f"{SURVEY}/edit", "GET"): (HANDLE, PLACE, None),
    (f"{SURVEY}/edit", "POST"): (HANDLE, PLACE, FACTS),
    (f"{SURVEY}/questions", "GET"): (HANDLE, PLACE, None),
    (f"{SURVEY}/questions", "POST"): (HANDLE, PLACE, QUESTION),
    (f"{SURVEY}/announce", "POST"): (HANDLE, PLACE, {}),
    (f"{SURVEY}/end", "POST"): (HANDLE, PLACE, {}),
    (f"{SURVEY}/remind", "POST"): (HANDLE, PLACE, {}),
    (f"{SURVEY}/texts", "GET"): (HANDLE, PLACE, None),
    (f"{SURVEY}/texts", "POST"): (HANDLE, PLACE, {"answer": "1", "question": "q1"}),
    (f"{SURVEY}/publish", "POST"): (HANDLE, PLACE, {}),
    (f"{SURVEY}/named", "GET"): (HANDLE, PLACE, None),
    (f"{SURVEY}/results", "GET"): (READ, PLACE, None),
    (f"{SURVEY}/answer", "GET"): (DO, PLACE, None),
    (f"{SURVEY}/answer", "POST"): (DO, PLACE, {"act": "send", "a-q1": "yes"}),
    (IDEAS, "GET"): (READ, PLACE, None),
    (f"{IDEAS}/new", "GET"): (DO, PLACE, None),
    (f"{IDEAS}/new", "POST"): (DO, PLACE, {"title": "An idea", "text": "Text", "key": KEY}),
    (IDEA, "GET"): (READ, PLACE, None),
    (f"{IDEA}/support", "POST"): (DO, PLACE, {}),
    (f"{IDEA}/question", "POST"): (HANDLE, PLACE, {"title": "Why so", "question": "Why?"}),
    (f"{IDEA}/decline", "POST"): (HANDLE, PLACE, SAID),
    (f"{IDEA}/send", "POST"): (HANDLE, PLACE, {"to": "987654"}),
}
"""Tried in the Alliance."""
LANDING_DOORS: dict[tuple[str, str], _Door] = {
    (LANDED, "GET"): (SEES, PLACE, None),
    (LANDING, "GET"): (SEES, PLACE, None),
    (f"{LANDING}/agenda", "POST"): (RUNS, PLACE, {"meeting": "987654"}),
    (f"{LANDING}/answer", "POST"): (RUNS, PLACE, SAID),
}
"""Tried in the Board, to which questions from ideas are sent."""
RESULTS = "/surveys/<workspace>/<int:survey_id>"
RESULTS_FOR_ALL = {
    (RESULTS, "GET"): "results that the desk made public, without what few answered",
    (f"{RESULTS}/data.csv", "GET"): "the same as open data",
    (f"{RESULTS}/data.json", "GET"): "the same as open data",
}

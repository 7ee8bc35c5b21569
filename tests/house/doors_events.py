"""The addresses of events people register for: what each asks, and a form that would be taken."""

from collections.abc import Mapping
from typing import Any

from tests.house.doors_panel import DO, HANDLE, LEAD, PLACE, READ, WORK

HERE = "/<workspace>/events"
ONE = f"{HERE}/<int:occasion_id>"
QUESTION = f"{ONE}/questions/<int:number>"
NUMBERS_OF_EVENTS = ("occasion_id",)
KEY = "key-of-an-event"
DAY = "2027-01-0"
FACTS = {"kind": "webinar", "title": "An event", "text": "About", "language": "en",
         "starts": f"{DAY}5T10:00", "ends": f"{DAY}5T11:00", "opens": f"{DAY}1T10:00",
         "closes": f"{DAY}5T10:00", "capacity": "5", "promotes": "first come, first served",
         "key": KEY}  # fmt: skip
ON = {"on": "1"}
ASKS = {"act": "add", "new-words": "Why?", "new-kind": "short"}
FAQ = {"question": "Why?", "answer": "So.", "on": "y"}

_Door = tuple[str, list[str], Mapping[str, Any] | None]

EVENT_DOORS: dict[tuple[str, str], _Door] = {
    (HERE, "GET"): (READ, PLACE, None),
    (f"{HERE}/new", "GET"): (HANDLE, PLACE, None),
    (f"{HERE}/new", "POST"): (HANDLE, PLACE, FACTS),
    (ONE, "GET"): (READ, WORK, None),
    (f"{ONE}/edit", "GET"): (HANDLE, WORK, None),
    (f"{ONE}/edit", "POST"): (HANDLE, WORK, FACTS),
    (f"{ONE}/form", "GET"): (HANDLE, WORK, None),
    (f"{ONE}/form", "POST"): (HANDLE, WORK, ASKS),
    (f"{ONE}/publish", "POST"): (HANDLE, WORK, {}),
    (f"{ONE}/cancel", "POST"): (HANDLE, WORK, {"because": "Why"}),
    (f"{ONE}/recording", "POST"): (HANDLE, WORK, {"recording": "https://example.eu/film"}),
    (f"{ONE}/people", "GET"): (HANDLE, WORK, None),
    (f"{ONE}/people", "POST"): (HANDLE, WORK, {}),
    (f"{ONE}/register", "POST"): (DO, WORK, {}),
    (f"{ONE}/call-off", "POST"): (DO, WORK, {}),
    (f"{ONE}/there", "POST"): (DO, WORK, {"code": "ABCDEF"}),
    (f"{ONE}/calendar.ics", "GET"): (READ, WORK, None),
    (f"{ONE}/certificate", "GET"): (READ, WORK, None),
    (f"{ONE}/questions", "GET"): (READ, WORK, None),
    (f"{ONE}/questions", "POST"): (DO, WORK, {"text": "Why?", "key": KEY}),
    (f"{QUESTION}/vote", "POST"): (DO, WORK, ON),
    (f"{QUESTION}/answered", "POST"): (LEAD, WORK, ON),
    (f"{QUESTION}/faq", "POST"): (HANDLE, WORK, FAQ),
    (f"{ONE}/faq", "GET"): (READ, WORK, None),
    (f"{ONE}/faq", "POST"): (HANDLE, WORK, ON),
    (f"{ONE}/faq/edit", "GET"): (HANDLE, WORK, None),
}
FOR_ALL = "an event that is announced to everybody; nothing of how one joins, or who does"
EVENTS_FOR_ALL = {
    ("/events", "GET"): FOR_ALL,
    ("/events/<int:occasion_id>", "GET"): FOR_ALL,
    ("/events/<int:occasion_id>/calendar.ics", "GET"): FOR_ALL,
    ("/events/<int:occasion_id>/faq", "GET"): FOR_ALL,
    ("/certificates/<number>", "GET"): "whether it is one; a made-up number is told nothing",
}
